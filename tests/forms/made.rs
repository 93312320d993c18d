//! What is made: the form for Word, and the mails.

use std::fs;
use std::path::PathBuf;

use quickscan::document::{Layout, markdown, plain};
use quickscan::model::{Answer, Evidence, QuestionId, Rating, State};
use quickscan::report::invitation::{
    AnsweredQuestion, Way, mail, reminder, round_form, round_mail,
};

use crate::{made, made_docx, with_invitation};

/// `QUICKSCAN_FORMS=FOLDER cargo test --test forms written` writes the form there, to try it in other programs.
#[test]
fn the_form_is_written_for_who_asks() {
    let Some(folder) = std::env::var_os("QUICKSCAN_FORMS").map(PathBuf::from) else {
        return;
    };
    fs::write(folder.join("leeg.docx"), made_docx()).expect("it is written");
    fs::write(
        folder.join("ronde.docx"),
        quickscan::document::docx(&second_round()),
    )
    .expect("it is written");
}

#[test]
fn the_form_is_for_one_participant_with_only_their_questions() {
    let text = markdown(&made());
    insta::assert_snapshot!(text);
    assert_eq!(text.matches("### Vraag ").count(), 4);
    assert!(text.contains("Hier telt het oordeel van: partners."));
}

#[test]
fn the_form_in_a_mail_is_plain_text() {
    let first = plain(&made(), Layout::Wide(72));
    let (head, _) = first.split_once("Vraag 2.4").expect("a second question");
    insta::assert_snapshot!(head);
}

#[test]
fn the_same_form_is_the_same_bytes() {
    assert_eq!(made_docx(), made_docx());
}

#[test]
fn the_mails_say_what_is_asked_and_what_is_missing() {
    for (name, way) in [
        ("attachment", Way::Attachment),
        ("in_mail", Way::InMail),
        ("session", Way::Session),
    ] {
        insta::assert_snapshot!(
            name,
            with_invitation(|set, invitation| mail(set, invitation, way))
        );
    }
    let missing = [QuestionId::from("2.4")];
    let late = jiff::civil::date(2026, 12, 7);
    let on_time = jiff::civil::date(2026, 12, 2);
    for (name, today) in [("reminder_late", late), ("reminder", on_time)] {
        let text =
            with_invitation(|set, invitation| reminder(set, invitation, &missing, (today, false)));
        insta::assert_snapshot!(name, text.expect("something is missing"));
    }
    assert_eq!(
        with_invitation(|set, invitation| reminder(set, invitation, &[], (late, false))),
        None
    );
    let round = with_invitation(|set, invitation| round_mail(set, invitation, Way::Attachment));
    insta::assert_snapshot!("round_mail", round);
}

pub fn second_round() -> quickscan::document::Document {
    let own = Answer {
        rating: Rating {
            state: Some(State::NietOpOrde),
            evidence: Some(Evidence::Inschatting),
            ..Rating::default()
        },
        note: "Wij zien de POH jeugd niet meer op school.".to_owned(),
        ..Answer::default()
    };
    let question = |id: &str, own, reasons| AnsweredQuestion {
        question: id.into(),
        counts: vec![
            ("op orde".to_owned(), 2),
            ("deels".to_owned(), 0),
            ("niet op orde".to_owned(), 1),
        ],
        own,
        reasons,
        is_silent: false,
    };
    let rounds = [
        question(
            "2.3",
            Some(&own),
            vec![
                "Staat in het beleidsplan 2025.".to_owned(),
                "Wij zien de POH jeugd niet meer op school.".to_owned(),
            ],
        ),
        question("4.6", None, vec![]),
    ];
    with_invitation(|set, invitation| {
        let questions: Vec<QuestionId> =
            rounds.iter().map(|round| round.question.clone()).collect();
        let invitation = quickscan::report::invitation::Invitation {
            questions: &questions,
            ..*invitation
        };
        round_form(set, &invitation, &rounds)
    })
}

#[test]
fn the_second_round_shows_counts_ones_own_answer_and_reasons_without_names() {
    let text = markdown(&second_round());
    insta::assert_snapshot!(text);
    assert!(text.contains("Zo is er geantwoord, door 3 mensen:"));
}
