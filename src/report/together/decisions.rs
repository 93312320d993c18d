//! What was decided, with who saw it otherwise: a list of its own, and a line where the question is answered.

use super::{called, speakers};
use crate::document::{Document, Item};
use crate::model::together::{Decision, Difference, MinorityView, Speakers, agenda};
use crate::model::{QuestionId, State, format_date, format_date_long, state_in_words};
use crate::report::About;
use crate::text::{counted, listed, one_line, sentence};
use std::fmt::Write as _;

const COLUMNS: [(&str, u16); 5] = [
    ("Onderwerp", 32),
    ("Besluit", 18),
    ("Onderbouwing", 16),
    ("Hoe", 14),
    ("Op", 14),
];

/// Writes the list, or that nothing was decided.
pub(in crate::report) fn write(doc: &mut Document, about: &About<'_>) {
    let decisions: Vec<&Decision> = about.session.decisions.values().collect();
    doc.heading(2, "Besluiten");
    if decisions.is_empty() {
        doc.paragraph("Er is nog niets samen besloten.");
        return;
    }
    doc.paragraph(summary(&decisions));
    doc.short_table(
        "Wat er samen is besloten",
        &COLUMNS,
        decisions.iter().map(|each| row(about, each)).collect(),
    );
    let speakers = speakers(about);
    let agenda = agenda(
        about.set,
        about.options.knowledge,
        about.session,
        about.options.contributions,
    );
    let told: Vec<Item> = decisions
        .iter()
        .filter_map(|each| told(about, &speakers, &agenda, each))
        .collect();
    if !told.is_empty() {
        doc.heading(3, "Toelichting en afwijkende meningen");
        doc.list(told);
    }
}

/// "Over 12 vragen is samen besloten. 2 zijn open gelaten; bij 3 is er een afwijkende mening."
fn summary(decisions: &[&Decision]) -> String {
    let open = decisions.iter().filter(|each| each.is_open()).count();
    let minority = decisions
        .iter()
        .filter(|each| !each.minority.is_empty())
        .count();
    let made = counted(decisions.len() - open, "vraag", "vragen");
    let mut words = format!("Over {made} is samen besloten.");
    match open {
        0 => {}
        1 => words.push_str(" 1 vraag is open gelaten."),
        many => {
            let _ = write!(words, " {many} vragen zijn open gelaten.");
        }
    }
    match minority {
        0 => {}
        many => {
            let _ = write!(
                words,
                " Bij {} is er een afwijkende mening.",
                counted(many, "vraag", "vragen")
            );
        }
    }
    words
}

fn row(about: &About<'_>, decision: &Decision) -> Vec<String> {
    let state = match decision.state {
        Some(state) => state_in_words(Some(state)),
        None => "open gelaten".to_owned(),
    };
    let evidence = match decision.evidence {
        Some(evidence) => evidence.key(),
        None if decision.state.is_some_and(State::is_judgement) => "niet ingevuld",
        None => "",
    };
    let how = if decision.is_open() {
        ""
    } else {
        decision.kind.in_words()
    };
    vec![
        about.topic(&decision.question),
        state,
        evidence.to_owned(),
        how.to_owned(),
        decision.on.map(format_date).unwrap_or_default(),
    ]
}

/// What there is to say of a decision besides; none where that is nothing.
fn told(
    about: &About<'_>,
    speakers: &Speakers,
    agenda: &[Difference<'_>],
    decision: &Decision,
) -> Option<Item> {
    let views = decision
        .minority
        .iter()
        .map(|view| view_in_words(about, speakers, view));
    let mut below: Vec<String> = views.collect();
    let difference = agenda.iter().find(|each| *each.id() == decision.question);
    for said in difference.into_iter().flat_map(Difference::dissenting) {
        let when = if said.is_later {
            "Kwam later en zegt iets anders"
        } else {
            "Zei iets anders"
        };
        below.push(format!(
            "{when}: {}: {}",
            speakers.of_said(said),
            sentence(&said.state_in_words())
        ));
    }
    if !decision.present.is_empty() {
        below.push(format!(
            "Erbij: {}.",
            present(about, speakers, &decision.present)
        ));
    }
    if let Some(now) = decision.answer_since(about.session.rating(&decision.question)) {
        below.push(format!(
            "Het antwoord in de sessie is daarna veranderd: {}",
            sentence(&now)
        ));
    }
    let explanation = one_line(&decision.explanation);
    if explanation.is_empty() && below.is_empty() {
        return None;
    }
    let topic = about.topic(&decision.question);
    let text = if explanation.is_empty() {
        topic
    } else {
        format!("{topic}: {explanation}")
    };
    Some(Item::from(text).with_children(below))
}

/// "Afwijkende mening: M. de Wit, niet op orde. Wij zien het anders."
fn view_in_words(about: &About<'_>, speakers: &Speakers, view: &MinorityView) -> String {
    let who = called(about, speakers, &view.who);
    let state = view
        .state
        .map(|state| format!(", {}", state.short()))
        .unwrap_or_default();
    let reason = match one_line(&view.reason) {
        reason if reason.is_empty() => String::new(),
        reason => format!(" {reason}"),
    };
    format!(
        "Afwijkende mening: {}{reason}",
        sentence(&format!("{who}{state}"))
    )
}

/// Who was there; without names how many.
fn present(about: &About<'_>, speakers: &Speakers, people: &[String]) -> String {
    if speakers.has_names() {
        let people = people.iter().map(|who| called(about, speakers, who));
        listed(&people.collect::<Vec<_>>())
    } else {
        counted(
            people.len(),
            "deelnemer (naam weggelaten)",
            "deelnemers (namen weggelaten)",
        )
    }
}

/// "Samen besloten op 8 december 2026: deels, vastgelegd (besproken)." Also whether the answer was changed since.
pub(in crate::report) fn at_question(about: &About<'_>, id: &QuestionId) -> Option<String> {
    let decision = about.session.decisions.get(id)?;
    let day = decision
        .on
        .map(|day| format!(" op {}", format_date_long(day)));
    let day = day.unwrap_or_default();
    if decision.is_open() {
        return Some(format!("Samen besproken{day} en open gelaten"));
    }
    let how = decision.kind.in_words();
    let since = match decision.answer_since(about.session.rating(id)) {
        None => "",
        Some(_) => "; het antwoord is daarna veranderd",
    };
    let views = match decision.minority.len() {
        0 => String::new(),
        number => format!(
            "; {}",
            counted(number, "afwijkende mening", "afwijkende meningen")
        ),
    };
    Some(format!(
        "Samen besloten{day}: {} ({how}){views}{since}",
        decision.in_words()
    ))
}
