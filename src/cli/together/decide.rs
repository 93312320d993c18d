//! `besluit`: record what was decided, or show it.

use std::fmt::Write;

use super::json::DecisionRow;
use super::{Joint, read};
use crate::cli::Failure;
use crate::cli::arguments::Decide;
use crate::cli::change::Changing;
use crate::cli::context::Context;
use crate::cli::output::{print, print_json, tell};
use crate::clock;
use crate::model::together::{Decision, DecisionKind, Difference, agenda, agreed};
use crate::model::{Change, QuestionId, QuestionSet, Session, State};
use crate::report::{decision_gone, decision_in_words, nothing_decided};
use crate::text::{counted, listed};

pub(super) fn run(context: &Context, asked: &Decide) -> Result<(), Failure> {
    let what = [asked.stand.is_some(), asked.open, asked.weg].contains(&true);
    match &asked.question {
        None if asked.eens => accept(context, asked),
        None if what => Err(Failure::WrongUse(
            "Zeg over welke vraag het besluit gaat, zoals: quickscan besluit SESSIE 2.3 --stand deels."
                .to_owned(),
        )),
        None => show(context, asked),
        Some(_) if !what => Err(Failure::WrongUse(
            "Zeg wat het besluit is, met --stand, --open of --weg.".to_owned(),
        )),
        Some(question) => one(context, asked, question),
    }
}

/// A session that is being changed, with the agenda that goes with it.
fn with_agenda<T>(
    context: &Context,
    changing: &Changing,
    look: impl FnOnce(&QuestionSet, &[Difference<'_>], &Session) -> Result<T, Failure>,
) -> Result<T, Failure> {
    let session = changing.session();
    let set = context.questions_of(session);
    let folder = context.folder.together(changing.path());
    let contributions = read(&folder, session)?.into_contributions();
    let agenda = agenda(&set, context.knowledge(&set), session, &contributions);
    look(&set, &agenda, session)
}

fn accept(context: &Context, asked: &Decide) -> Result<(), Failure> {
    let mut changing = context.find_to_change(&asked.session)?;
    let on = asked.op.unwrap_or_else(|| clock::now().date());
    let (change, number) = with_agenda(context, &changing, |_, agenda, session| {
        let change = Change::accept_agreed(session, agenda, Some(on), &asked.bij);
        Ok((change, agreed(agenda).count()))
    })?;
    if number == 0 {
        tell("Er is geen vraag waarover iedereen het eens is en nog niets is besloten.");
        return Ok(());
    }
    changing.apply(change)?;
    context.save(changing)?;
    tell(&format!(
        "Over {} is iedereen het eens; dat is nu vastgelegd.",
        counted(number, "vraag", "vragen")
    ));
    Ok(())
}

fn one(context: &Context, asked: &Decide, question: &str) -> Result<(), Failure> {
    let mut changing = context.find_to_change(&asked.session)?;
    let id = context.question(question, changing.session())?.id;
    if asked.weg {
        return clear(context, changing, &id);
    }
    let session = changing.session();
    let mut views = asked.afwijkend.iter();
    if let Some(doubt) = views.find_map(|view| session.doubt_of(view, &asked.bij)) {
        return Err(Failure::WrongUse(doubt));
    }
    let decision = with_agenda(context, &changing, |set, agenda, session| {
        let refusal = set.question(&id).and_then(Decision::refusal_at);
        if let Some(refusal) = refusal.filter(|_| asked.stand.is_some()) {
            return Err(Failure::WrongUse(refusal.to_owned()));
        }
        if let Some((evidence, question)) = asked.onderbouwing.zip(set.question(&id)) {
            let fits = evidence.check_at(question, session.rating(&id).evidence);
            fits.map_err(Failure::WrongUse)?;
        }
        let difference = agenda.iter().find(|each| *each.id() == id);
        decision(asked, session.decisions.get(&id), &id, difference)
    })?;
    let before = changing.session().decisions.get(&id);
    let settled = decision.no_longer_otherwise(before);
    changing.apply(Change::decide(changing.session(), decision))?;
    let others = with_agenda(context, &changing, |_, agenda, session| {
        let difference = agenda.iter().find(|each| *each.id() == id);
        let speakers = session.speakers_with(&[], true);
        let others = difference.map(Difference::dissenting).unwrap_or_default();
        let others = others.iter().map(|said| {
            let state = said.state.map_or("", State::short);
            format!("{} ({state})", speakers.of_said(said))
        });
        Ok(others.collect::<Vec<_>>())
    })?;
    context.save(changing)?;
    if let Some(settled) = settled {
        tell(&settled);
    }
    if !others.is_empty() {
        tell(&format!(
            "Anders dan dit besluit: {}. Met --afwijkend legt u vast waarom.",
            listed(&others)
        ));
    }
    if asked.open {
        tell(&format!(
            "Vraag {id} blijft open. Wat er nog moet gebeuren, legt u vast met: quickscan stap {} {id} --wat \"…\"",
            asked.session
        ));
    }
    Ok(())
}

/// Take the decision on `id` back, and say what the answer is again.
fn clear(context: &Context, mut changing: Changing, id: &QuestionId) -> Result<(), Failure> {
    let session = changing.session();
    if !session.decisions.contains_key(id) {
        tell(&nothing_decided(id));
        return Ok(());
    }
    changing.apply(Change::clear_decision(session, id))?;
    let said = decision_gone(changing.session(), id);
    context.save(changing)?;
    tell(&said);
    Ok(())
}

/// The decision that is asked for; the judgement of others is not overruled by it.
fn decision(
    asked: &Decide,
    before: Option<&Decision>,
    id: &QuestionId,
    difference: Option<&Difference<'_>>,
) -> Result<Decision, Failure> {
    let mut decision = match asked.stand {
        None => Decision::left_open(id.clone()),
        Some(state) => {
            if let Some(difference) = difference {
                let speakers = Session::default().speakers_with(&[], true);
                let allowed = difference.may_be(state, &speakers);
                allowed.map_err(|overruled| Failure::WentWrong(overruled.to_string()))?;
            }
            Decision {
                kind: difference.map_or(DecisionKind::Discussed, Difference::kind_of_decision),
                ..Decision::new(id.clone(), state, asked.onderbouwing)
            }
        }
    };
    decision.on = Some(asked.op.unwrap_or_else(|| clock::now().date()));
    decision.present.clone_from(&asked.bij);
    decision.explanation.clone_from(&asked.toelichting);
    decision.minority.clone_from(&asked.afwijkend);
    let before = before.filter(|before| !before.is_open() && !asked.open);
    Ok(decision.after(before))
}

fn show(context: &Context, asked: &Decide) -> Result<(), Failure> {
    let joint = Joint::find(context, &asked.session)?;
    let decisions = joint.session().decisions.values();
    if asked.json {
        return print_json(&decisions.map(DecisionRow::new).collect::<Vec<_>>());
    }
    let mut text = String::new();
    for decision in decisions {
        let _ = writeln!(
            text,
            "{}",
            decision_in_words(&joint.set, joint.session(), decision)
        );
    }
    if text.is_empty() {
        text.push_str("Er is nog niets besloten.\n");
    }
    print(&text)
}
