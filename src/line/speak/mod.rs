//! What is said, in sentences that can be listened to: words instead of signs, and never a table.

mod answer;
mod guidance;
mod help;
mod lists;
mod options;
mod overview;

use jiff::civil::Date;

pub(super) use self::answer::previous;
pub(super) use self::guidance::{general_guidance, guidance};
pub(super) use self::help::{TO_SCREEN, help, home_help};
pub(super) use self::lists::{bin, filtered, filters, notes, plan, sessions, versions};
pub(super) use self::options::{columns, matrix_row, options};
pub(super) use self::overview::{found, frame, frames, list, overview, overview_in_short};

use crate::model::{
    Answer, Basisfunctie, Kind, Meetlat, Question, QuestionId, QuestionSet, Session, State, Target,
    counts, progress,
};
use crate::text::counted;

/// The words of a state that may not be there.
pub(super) fn state_label(state: Option<State>) -> String {
    state.map_or("nog open".to_owned(), |state| state.label().to_lowercase())
}

/// Every state after what is typed for it: "1 op orde, 2 deels op orde …".
pub(super) fn states() -> String {
    let states = State::ALL.into_iter().zip(1..);
    let states = states.map(|(state, number)| format!("{number} {}", state_label(Some(state))));
    states.collect::<Vec<_>>().join(", ")
}

/// Which session this is.
pub(super) fn welcome(set: &QuestionSet, session: &Session) -> String {
    let gebied = match session.details.gebied.trim() {
        "" => String::new(),
        gebied => format!(", {gebied}"),
    };
    format!(
        "{}, {}{gebied}. {} beantwoord.",
        set.words.name,
        session.title(),
        answered(set, session)
    )
}

/// What to know at the beginning, once; of the example that nothing of it is kept.
pub(super) fn how_it_goes(set: &QuestionSet, is_example: bool) -> String {
    let how = if set.asks_stands() {
        format!("De standen zijn: {}.", states())
    } else {
        "Bij elke vraag hoort u wat u kunt antwoorden.".to_owned()
    };
    let kept = if is_example {
        "Dit is een voorbeeld: er blijft niets van bewaard."
    } else {
        "Alles wordt meteen bewaard."
    };
    format!(
        "{how}\n\
         {kept} Typ uitleg voor wat u kunt typen, en stop om te stoppen."
    )
}

/// What can be typed as the answer of a question of this kind, in a few words.
pub(super) fn answer_in_short(kind: &Kind) -> String {
    match kind {
        Kind::Stand => format!("1 tot {}", State::ALL.len()),
        Kind::Choice(options) | Kind::Several { options, .. } => {
            format!("1 tot {}", options.len() + State::OF_OTHER_KINDS.len() - 1)
        }
        Kind::Text => "uw antwoord".to_owned(),
        Kind::Number(_) => "een getal".to_owned(),
        Kind::Matrix { .. } => "antwoord".to_owned(),
    }
}

/// How to go to a question, in a sentence: some sets number them without a point.
pub(super) fn how_to_go(set: &QuestionSet, id: &QuestionId) -> String {
    let has_point = set
        .questions()
        .all(|question| question.id.as_str().contains('.'));
    let typed = if has_point {
        format!("een nummer, zoals {id},")
    } else {
        format!("ga en een nummer, zoals ga {id},")
    };
    format!("Typ {typed} om naar die vraag te gaan.")
}

/// The end of the sentence that says how the conversation ended.
pub(super) fn goodbye(
    set: &QuestionSet,
    session: &Session,
    here: &QuestionId,
    is_example: bool,
) -> String {
    let kept = if is_example {
        "Dit was een voorbeeld: er is niets bewaard"
    } else {
        "Alles is bewaard"
    };
    format!(
        "bij vraag {here}. {kept}; {} beantwoord.",
        answered(set, session)
    )
}

/// "12 van 30"
fn answered(set: &QuestionSet, session: &Session) -> String {
    let progress = progress(set, session);
    format!("{} van {}", progress.answered, progress.total)
}

/// The basisfunctie that begins; where nothing was answered yet, with what there is to read first.
pub(super) fn chapter(basisfunctie: &Basisfunctie, session: &Session) -> String {
    let begins = format!("{}.", basisfunctie.heading());
    let is_new = counts(basisfunctie, session).open == basisfunctie.questions.len();
    let to_read = match (&basisfunctie.description[..], &basisfunctie.rationale[..]) {
        ([], []) => return begins,
        (_, []) => "de omschrijving",
        ([], _) => "de ratio",
        _ => "de omschrijving en de ratio",
    };
    if is_new {
        format!("{begins} Typ toelichting voor {to_read}.")
    } else {
        begins
    }
}

/// The question with all that was answered.
pub(super) fn question(
    set: &QuestionSet,
    session: &Session,
    id: &QuestionId,
    today: Date,
) -> String {
    let (Some(question), Some(basisfunctie)) = (set.question(id), set.basisfunctie_of(id)) else {
        return format!("Vraag {id} staat niet in deze vragenlijst.");
    };
    let place = basisfunctie
        .questions
        .iter()
        .position(|each| each.id == *id)
        .unwrap_or(0);
    let count = basisfunctie.questions.len();
    let of = if basisfunctie.is_extra {
        counted(count, "aanvullende vraag", "aanvullende vragen")
    } else {
        format!("{count} van {} {}", set.words.group, basisfunctie.number)
    };
    let mut lines = vec![format!("Vraag {id}, de {}e van {of}.", place + 1)];
    lines.extend(parts(question));
    lines.extend(hints(question));
    lines.extend(answer::before(question, session));
    let none = Answer::default();
    lines.extend(options(question, session.answer(id).unwrap_or(&none)));
    lines.extend(answer::answer(question, session, today));
    lines.join("\n")
}

fn parts(question: &Question) -> Vec<String> {
    let count = question.sub_questions.len();
    if count < 2 {
        return question.lines().to_vec();
    }
    let parts = question.sub_questions.iter().enumerate();
    let parts = parts.map(|(index, part)| format!("Deel {} van {count}: {part}", index + 1));
    parts.collect()
}

/// What helps to answer.
fn hints(question: &Question) -> Vec<String> {
    let mut hints = Vec::new();
    if let Some(whose) = &question.judgement_of {
        hints.push(format!(
            "Hier telt het oordeel van: {whose}. De tekst voor een mail hoort u met mail."
        ));
    }
    for reference in &question.references {
        let how = match &reference.target {
            Target::Question(id) => format!("Typ ga {id}."),
            Target::Basisfunctie(_) => "Typ toelichting.".to_owned(),
        };
        hints.push(format!("{} {how}", reference.text));
    }
    if !question.remark.is_empty() {
        hints.push(question.remark.clone());
    }
    for link in &question.links {
        hints.push(format!("{}: {}", link.text, link.url));
    }
    hints
}

/// What the states look like at this question.
pub(super) fn meetlat(set: &QuestionSet, id: &QuestionId) -> String {
    let meetlat = set.question(id).and_then(|each| each.meetlat.as_ref());
    let Some(meetlat) = meetlat else {
        return format!("Bij vraag {id} is er geen meetlat.");
    };
    let mut lines = vec![format!(
        "De meetlat bij vraag {id}. Die is een toevoeging aan {}.",
        set.words.called
    )];
    for (index, state) in State::ALL.into_iter().enumerate() {
        let label = state_label(Some(state));
        lines.push(match meetlat.of(state) {
            Some(text) => format!("{}, {label}: {text}", index + 1),
            None => format!("{}, {label}.", index + 1),
        });
    }
    lines.push(Meetlat::HOW_TO_CHOOSE.to_owned());
    lines.join("\n")
}

/// What the Quickscan is, and the introduction of the user's own.
pub(super) fn introduction(set: &QuestionSet, session: &Session) -> String {
    let own = session.details.introduction.trim();
    let own = (!own.is_empty()).then(|| format!("\nUw eigen inleiding:\n{own}"));
    introduction_of(set) + &own.unwrap_or_default()
}

/// What the Quickscan is.
pub(super) fn introduction_of(set: &QuestionSet) -> String {
    let origin = (!set.origin.is_empty()).then_some(&set.origin);
    let paragraphs = [&set.title].into_iter().chain(&set.introduction);
    let paragraphs: Vec<&str> = paragraphs.chain(origin).map(String::as_str).collect();
    paragraphs.join("\n")
}

/// The description and ratio of the basisfunctie.
pub(super) fn explanation(set: &QuestionSet, id: &QuestionId) -> String {
    let Some(basisfunctie) = set.basisfunctie_of(id) else {
        return format!("Vraag {id} staat niet in deze vragenlijst.");
    };
    let mut lines = vec![format!("{}.", basisfunctie.heading())];
    lines.extend(basisfunctie.description.iter().cloned());
    for link in &basisfunctie.links {
        lines.push(format!("{}: {}", link.text, link.url));
    }
    if !basisfunctie.rationale.is_empty() {
        lines.push("Ratio: waarom is dit belangrijk?".to_owned());
    }
    lines.extend(basisfunctie.rationale.iter().cloned());
    lines.join("\n")
}

/// A text that is held.
pub(super) fn held(text: &str) -> String {
    let count = counted(text.lines().count(), "regel", "regels");
    format!("Vastgehouden, {count}:\n{}", first_and_last(text))
}

/// The lines of a text, or where there are many the first ones and the last.
pub(super) fn first_and_last(text: &str) -> String {
    const MOST: usize = 6;
    let lines: Vec<&str> = text.lines().collect();
    let mut said = Vec::new();
    match lines.as_slice() {
        [first, second, between @ .., last] if lines.len() > MOST => {
            let left_out = format!("En nog {} regels, tot en met:", between.len());
            said.extend([(*first).to_owned(), (*second).to_owned(), left_out]);
            said.push((*last).to_owned());
        }
        lines => said.extend(lines.iter().map(|line| (*line).to_owned())),
    }
    said.join("\n")
}

/// Texts with their numbers, a line each.
pub(super) fn numbered(list: &[String]) -> String {
    let lines = list.iter().enumerate();
    let lines: Vec<String> = lines
        .map(|(index, text)| format!("{}. {text}", index + 1))
        .collect();
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::line::table::commands;

    #[test]
    fn the_help_names_the_states_as_the_welcome_does() {
        let row = commands().find(|row| row.words.contains(&"stand"));
        let row = row.expect("a state can be typed");
        assert!(row.help.contains(&states()), "{}", row.help);
        for number in 1..=State::ALL.len() {
            assert!(row.words.contains(&number.to_string().as_str()), "{number}");
        }
        assert_eq!(row.shown, format!("1 tot {}", State::ALL.len()));
    }
}
