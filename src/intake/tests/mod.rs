//! Forms as they come back: ticked, typed in, quoted, cut, and by hand.

mod dropped;

use jiff::civil::date;

use super::*;
use crate::document::reading::{Format, read};
use crate::document::{Document, Layout, markdown, plain};
use crate::model::{Details, Evidence, Identities, Identity, State};
use crate::report::invitation::{Invitation, Way, code, form, mail};

fn set() -> QuestionSet {
    QuestionSet::parse(include_str!("../../../quickscan/vragenlijst.toml")).expect("it parses")
}

fn identities() -> (Identity, Identity) {
    let mut identities = Identities::Counting(7);
    (identities.make(), identities.make())
}

fn with_invitation<T>(make: impl FnOnce(&QuestionSet, &Invitation<'_>) -> T) -> T {
    let details = Details {
        gemeente: "Voorbeeldstad".to_owned(),
        invuller: "J. Jansen".to_owned(),
        functie: "beleidsmedewerker".to_owned(),
        ..Details::default()
    };
    let (session, participant) = identities();
    let questions = ["2.3", "2.4", "3.1"].map(QuestionId::from);
    make(
        &set(),
        &Invitation {
            details: &details,
            session: Some(session),
            participant,
            name: "M. de Wit",
            role: "intern begeleider",
            questions: &questions,
            asked: Some(date(2026, 11, 26)),
            due: Some(date(2026, 12, 4)),
        },
    )
}

fn made() -> Document {
    with_invitation(form)
}

/// The form as it is in a mail.
fn in_mail() -> String {
    let mail = with_invitation(|set, invitation| mail(set, invitation, Way::InMail));
    format!("{mail}\n{}", plain(&made(), Layout::Wide(72)))
}

fn taken(text: &str) -> Intake {
    let lines = read(text.as_bytes(), Format::Text).expect("it is text");
    take_in(&set(), &lines)
}

fn answer(intake: &Intake, id: &str) -> Answer {
    intake.answers.get(&id.into()).cloned().unwrap_or_default()
}

/// `text` with `new` in place of the first `old` below the heading of question `id`.
fn changed(text: &str, id: &str, old: &str, new: &str) -> String {
    let at = text.find(&format!("Vraag {id}: ")).expect("the question");
    let (before, after) = text.split_at(at);
    assert!(after.contains(old), "{old} is not in {after}");
    format!("{before}{}", after.replacen(old, new, 1))
}

fn filled_in(text: &str) -> String {
    let text = changed(text, "2.3", "[ ] Niet op orde", "[x] Niet op orde");
    let text = changed(&text, "2.3", "[ ] inschatting", "[X] inschatting");
    let text = changed(
        &text,
        "2.3",
        "Notitie:",
        "Notitie: Wij zien de POH jeugd niet meer.",
    );
    let text = changed(
        &text,
        "2.3",
        "Bronnen:",
        "Bronnen:\nVerslag overleg, blz. 3\nPreventieakkoord 2025\n",
    );
    changed(&text, "2.4", "[ ] Weet ik nog niet", "[x] Weet ik nog niet")
}

fn check_filled_in(intake: &Intake) {
    let first = answer(intake, "2.3");
    assert_eq!(first.rating.state, Some(State::NietOpOrde), "{intake:#?}");
    assert_eq!(first.rating.evidence, Some(Evidence::Inschatting));
    assert_eq!(first.note, "Wij zien de POH jeugd niet meer.");
    assert_eq!(
        first.sources,
        ["Verslag overleg, blz. 3", "Preventieakkoord 2025"]
    );
    let second = answer(intake, "2.4");
    assert_eq!(second.rating.state, Some(State::Onbekend));
    assert_eq!(second.note, "");
    assert_eq!(intake.answers.len(), 2);
    assert_eq!(intake.sender.name.as_deref(), Some("M. de Wit"));
    assert_eq!(intake.sender.function.as_deref(), Some("intern begeleider"));
    let (session, participant) = identities();
    assert_eq!(intake.sender.code, Some(code(Some(session), participant)));
    assert_eq!(
        intake.sender.has_code_of(Some(session), participant),
        Some(true)
    );
    assert_eq!(intake.sender.is_for(session), Some(true));
}

#[test]
fn an_empty_form_says_nothing() {
    for text in [in_mail(), markdown(&made())] {
        let intake = taken(&text);

        assert!(intake.answers.is_empty(), "{intake:#?}");
        let lines: Vec<&str> = intake
            .not_understood
            .iter()
            .map(|each| each.text.as_str())
            .collect();
        // What is about this gemeente and this participant is on no form of somebody else.
        assert!(lines.iter().all(|line| line.len() < 90), "{lines:#?}");
    }
}

#[test]
fn nothing_is_left_over_when_the_form_is_known_as_it_was_sent() {
    let sent = read(in_mail().as_bytes(), Format::Text).expect("it is text");
    let lines = read(filled_in(&in_mail()).as_bytes(), Format::Text).expect("it is text");
    let intake = take_in_against(&set(), &sent, &lines);
    check_filled_in(&intake);
    assert_eq!(intake.not_understood, []);
}

#[test]
fn a_form_is_read_from_a_mail_and_from_markdown() {
    check_filled_in(&taken(&filled_in(&in_mail())));
    let written = filled_in(&markdown(&made())).replace("Notitie: Wij", "Notitie: ……Wij");
    check_filled_in(&taken(&written));
}

#[test]
fn a_form_is_read_however_a_mail_program_quotes_and_cuts_it() {
    let text = filled_in(&in_mail());
    for depth in ["> ", ">> ", "> > >"] {
        let quoted: Vec<String> = text.lines().map(|line| format!("{depth}{line}")).collect();
        check_filled_in(&taken(&quoted.join("\r\n")));
    }
    for width in [30, 50, 76] {
        let cut: Vec<String> = text
            .lines()
            // The one line that was typed is cut elsewhere.
            .flat_map(|line| {
                if line.contains("Wij zien") {
                    vec![line.to_owned()]
                } else {
                    cut(line, width)
                }
            })
            .collect();
        check_filled_in(&taken(&cut.join("\n")));
    }
    check_filled_in(&taken(
        &text
            .replace("[ ]", "☐")
            .replace("[x]", "☒")
            .replace("[X]", "☑"),
    ));
}

fn cut(line: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in line.split(' ') {
        let last = lines.last_mut().expect("it has one");
        if last.len() + word.len() >= width && !last.trim().is_empty() {
            lines.push(word.to_owned());
        } else {
            if !last.is_empty() {
                last.push(' ');
            }
            last.push_str(word);
        }
    }
    lines
}

#[test]
fn a_stand_is_chosen_in_many_ways() {
    let text = in_mail();
    for (old, new) in [
        ("[ ] Deels op orde", "x [ ] Deels op orde"),
        ("[ ] Deels op orde", "[ ] x Deels op orde"),
        ("[ ] Deels op orde", "[ ] Deels op orde X"),
        ("[ ] Deels op orde", "(x) Deels op orde"),
        ("[ ] Deels op orde", "[ x ] Deels op orde"),
        (
            "Hoe staat het ervoor?",
            "Deels op orde\nHoe staat het ervoor?",
        ),
        (
            "Hoe staat het ervoor? Kies er één:",
            "Hoe staat het ervoor? Kies er één: deels",
        ),
    ] {
        let intake = taken(&changed(&text, "2.3", old, new));
        let answer = answer(&intake, "2.3");
        assert_eq!(
            answer.rating.state,
            Some(State::Deels),
            "{new}: {intake:#?}"
        );
        assert_eq!(answer.note, "", "{new}");
        assert_eq!(intake.answers.len(), 1);
    }
}

#[test]
fn a_stand_is_the_one_that_was_left_or_was_typed_where_the_boxes_were() {
    let text = in_mail();
    let (before, rest) = text.split_once("Hoe staat het ervoor?").expect("the boxes");
    let (_, after) = rest.split_once("Waarop steunt dat?").expect("the footing");
    for typed in [
        "Deels op orde",
        "deels, want het team is er pas",
        "[ ] Deels op orde",
    ] {
        let intake = taken(&format!("{before}{typed}\n\nWaarop steunt dat?{after}"));
        assert_eq!(
            answer(&intake, "2.3").rating.state,
            Some(State::Deels),
            "{typed}: {intake:#?}"
        );
    }
}

#[test]
fn two_stands_are_not_understood_and_stay() {
    let text = changed(&in_mail(), "2.3", "[ ] Op orde", "[x] Op orde");
    let intake = taken(&changed(
        &text,
        "2.3",
        "[ ] Deels op orde",
        "[x] Deels op orde",
    ));
    let answer = answer(&intake, "2.3");
    assert_eq!(answer.rating.state, None);
    assert_eq!(answer.note, "niet ingedeeld: Op orde, Deels op orde");
    let said: Vec<_> = intake
        .not_understood
        .iter()
        .filter(|each| each.question.is_some())
        .collect();
    assert_eq!(said.len(), 1);
    assert_eq!(
        (said[0].why, said[0].question.clone()),
        (Why::SeveralStands, Some("2.3".into()))
    );
}

#[test]
fn an_answer_above_the_quoted_form_counts_too() {
    let quoted: Vec<String> = in_mail().lines().map(|line| format!("> {line}")).collect();
    let text = format!(
        "Dag,\n\n2.3: deels op orde, de scholen missen iemand.\nMeer weet ik niet.\n\nVraag 2.4 geen idee\n\nGroet, Mieke\n\n{}",
        quoted.join("\n")
    );
    let intake = taken(&text);
    let first = answer(&intake, "2.3");
    assert_eq!(first.rating.state, Some(State::Deels));
    assert_eq!(
        first.note,
        "deels op orde, de scholen missen iemand.\nMeer weet ik niet."
    );
    assert_eq!(answer(&intake, "2.4").rating.state, Some(State::Onbekend));
    let left: Vec<_> = intake
        .not_understood
        .iter()
        .map(|each| (each.line, each.text.as_str()))
        .collect();
    assert!(
        left.starts_with(&[(1, "Dag,"), (8, "Groet, Mieke")]),
        "{left:?}"
    );
}

#[test]
fn what_is_below_the_form_belongs_to_no_question() {
    let intake = taken(&format!("{}\n\nTot woensdag!\nM.", in_mail()));
    let last: Vec<&str> = intake
        .not_understood
        .iter()
        .rev()
        .take(2)
        .map(|each| each.text.as_str())
        .collect();
    assert_eq!(last, ["M.", "Tot woensdag!"]);
    assert!(intake.answers.is_empty());
}
