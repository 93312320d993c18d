//! Text that is typed or pasted where letters are commands.

use quickscan::app::{Field, Input, Screen};
use quickscan::model::{Evidence, Session, State};

use crate::support::Harness;
use crate::support::filled::with;
use crate::{begun, field};

/// The session but for the moment of saving.
fn content(harness: &Harness) -> Session {
    let mut session = harness.session().clone();
    session.changed = None;
    session
}

fn note(harness: &Harness, question: &str) -> String {
    let answer = harness.session().answer(&question.into());
    answer.map(|answer| answer.note.clone()).unwrap_or_default()
}

fn rating(harness: &Harness) -> (Option<State>, Option<Evidence>) {
    let rating = harness.session().rating(&"1.1".into());
    (rating.state, rating.evidence)
}

#[test]
fn a_sentence_typed_on_a_question_changes_nothing_and_goes_to_the_note() {
    let harness = &mut begun();
    let before = content(harness);
    harness.type_fast("Visie ontbreekt nog");
    assert_eq!(content(harness), before);
    assert!(harness.says("«Visie ontbreekt nog»"));
    assert!(harness.says("> In de notitie zetten"));
    harness.press("<enter>");
    assert_eq!(note(harness, "1.1"), "Visie ontbreekt nog");
    assert_eq!(field(harness), ("1.1".to_owned(), Field::NOTE));
    assert_eq!(
        harness.on_disk().answer(&"1.1".into()).unwrap().note,
        "Visie ontbreekt nog"
    );
    assert_eq!(rating(harness), (None, None));
    harness.press(".");
    assert_eq!(note(harness, "1.1"), "Visie ontbreekt nog.");
}

#[test]
fn what_its_first_letters_did_is_taken_back_as_if_they_were_never_pressed() {
    for text in [
        "pas op",
        "bijna",
        "er is 1 plan",
        "vaa",
        "ova",
        "meer",
        "een",
        "aan de slag",
        "lees",
        "2e lijn",
        "1 ook",
    ] {
        let harness = &mut begun();
        harness.press("2v1<c-z>");
        let (before, screen) = (content(harness), harness.screen(80, 24));
        harness.type_fast(text);
        assert_eq!(content(harness), before, "{text}");
        assert!(harness.says(&format!("«{text}»")), "{text}");
        harness.press("<down><enter>");
        assert_eq!(content(harness), before, "{text}");
        let cursor = |screen: &str| screen.lines().last().map(str::to_owned);
        assert_eq!(cursor(&harness.screen(80, 24)), cursor(&screen), "{text}");
        harness.press("<c-y>");
        assert_eq!(
            rating(harness),
            (Some(State::OpOrde), Some(Evidence::Vastgelegd)),
            "{text}"
        );
        harness.press("<c-z><c-z><c-z>");
        assert_eq!(rating(harness), (None, None), "{text}");
    }
}

#[test]
fn nothing_in_a_session_is_changed_by_a_sentence_wherever_it_is_typed() {
    let sentences = [
        "Visie ", "pas op", "er - is", "over", "weer 2", "klaar", "uit +", "bed", "  een",
        "d * va", "1 van",
    ];
    for place in [
        "",
        "<tab>",
        "<f5>",
        "<f5><tab>",
        "<f10>",
        "<f10> ",
        "<f9>",
        "<f4>",
        "<f3>",
        "<f2>",
        "<f2>d",
        "<f5>k",
        "<f5>k<end>",
        "<f1>",
    ] {
        for sentence in sentences {
            let harness = &mut with(5);
            harness.press(place);
            let before = content(harness);
            harness.type_fast(sentence);
            let is_written = harness.app.context().is_text();
            if !is_written {
                assert_eq!(content(harness), before, "{sentence:?} at {place:?}");
                let is_told = harness.app.dialog.is_some() || harness.app.message.is_some();
                assert!(is_told, "{sentence:?} at {place:?}");
            }
            assert_unchanged(harness, &before, &format!("{sentence:?} at {place:?}"));
        }
    }
}

/// Nothing that was in the session `before` is otherwise now; a text may have been added.
fn assert_unchanged(harness: &Harness, before: &Session, what: &str) {
    let now = content(harness);
    let steps = now.steps.iter().take(before.steps.len());
    assert!(steps.eq(&before.steps), "{what}");
    for question in harness.questions.questions() {
        let id = &question.id;
        assert_eq!(now.rating(id), before.rating(id), "{what}");
    }
    assert_eq!(now.gap_order, before.gap_order, "{what}");
}

#[test]
fn without_a_session_a_sentence_begins_and_removes_nothing() {
    let harness = &mut begun();
    harness.press("<esc>");
    for sentence in ["vervolg\n", "per wijk\n", "inleiding\n"] {
        harness.type_fast(&sentence.replace('\n', "<enter>"));
        assert!(
            harness.says("Hier kunt u geen tekst typen. Er is niets veranderd."),
            "{sentence}"
        );
        assert!(
            matches!(harness.app.screen(), Some(Screen::Sessions(_))),
            "{sentence}"
        );
        assert!(
            harness.app.dialog.is_none() && harness.app.work.is_none(),
            "{sentence}"
        );
    }
    assert_eq!(harness.folder.sessions().expect("a list").len(), 1);
}

#[test]
fn a_question_of_the_program_is_not_answered_by_a_sentence() {
    let harness = &mut begun();
    harness.press("<esc>h<down>").type_fast("ja graag<enter>");
    assert!(harness.app.dialog.is_some(), "still asked");
    assert!(harness.says("Hier kunt u geen tekst typen."));
    assert_eq!(harness.folder.sessions().expect("a list").len(), 1);
}

#[test]
fn the_text_goes_on_while_it_is_asked_about_and_enter_answers_after_a_pause() {
    let harness = &mut begun();
    harness.type_fast("eerste regel<enter>2e regel");
    assert!(harness.says("«eerste regel 2e regel»"));
    harness.press("x<bs>!<enter>");
    assert_eq!(note(harness, "1.1"), "eerste regel\n2e regel!");
    harness.press("<esc>").type_fast("nog een").press("<esc>");
    assert_eq!(
        note(harness, "1.1"),
        "eerste regel\n2e regel!\nog een",
        "n opens the note"
    );
}

#[test]
fn it_comes_behind_what_the_note_holds() {
    let harness = &mut begun();
    harness
        .press("neen<esc>")
        .type_fast("Twee<enter>")
        .press("<enter>");
    assert_eq!(note(harness, "1.1"), "een\nTwee");
}

#[test]
fn who_presses_keys_fast_can_have_them_carried_out() {
    let harness = &mut begun();
    // Who goes on to the next question chooses nothing here.
    harness.type_fast("pab").press("<down><down><pgdn><home>");
    assert!(harness.says("> Elke letter als toets uitvoeren"));
    harness.press("<enter>");
    let rating = harness.session().rating(&"1.1".into());
    assert!(rating.discuss && rating.priority && rating.evidence == Some(Evidence::Afgesproken));
    assert!(harness.app.dialog.is_none());
}

#[test]
fn two_letters_stay_keys_and_what_is_dropped_can_still_be_pasted() {
    let harness = &mut begun();
    harness
        .type_fast("3ab")
        .press("<pgdn>")
        .type_fast("2vn")
        .press("een plan<esc>");
    let rating = |id: &str| harness.session().rating(&id.into());
    let one = rating("1.1");
    assert_eq!(
        (one.state, one.evidence),
        (Some(State::NietOpOrde), Some(Evidence::Afgesproken))
    );
    assert!(one.discuss);
    let two = rating("1.2");
    assert_eq!(
        (two.state, two.evidence),
        (Some(State::Deels), Some(Evidence::Vastgelegd))
    );
    assert_eq!(note(harness, "1.2"), "een plan");
    harness.type_fast("Visie ontbreekt").press("<esc>");
    assert!(harness.says("Er is niets met de tekst gedaan."));
    harness.press("<pgdn>n<c-v>");
    assert_eq!(note(harness, "1.3"), "Visie ontbreekt");
}

#[test]
fn one_letter_and_digits_stay_keys_however_fast() {
    let harness = &mut begun();
    harness.type_fast("2b");
    assert_eq!(rating(harness).0, Some(State::Deels));
    assert!(harness.session().rating(&"1.1".into()).discuss);
    harness.type_fast("pp");
    assert!(!harness.session().rating(&"1.1".into()).priority);
    harness.type_fast("1<enter>3<enter>");
    assert_eq!(rating(harness).0, Some(State::OpOrde));
    assert_eq!(
        harness.session().rating(&"1.2".into()).state,
        Some(State::NietOpOrde)
    );
    harness.press("<pgup>").type_fast("2nEr is meer.");
    assert_eq!(
        harness.session().rating(&"1.2".into()).state,
        Some(State::Deels)
    );
    assert_eq!(note(harness, "1.2"), "Er is meer.");
    harness.press("<esc>").type_fast("sBespreken<pgdn>");
    assert_eq!(harness.session().steps[0].what, "Bespreken");
}

#[test]
fn a_text_that_is_pasted_on_a_question_is_asked_about() {
    let harness = &mut begun();
    let before = content(harness);
    harness.paste("1\r2\r3");
    assert_eq!(content(harness), before);
    assert!(harness.says("U plakte een tekst buiten een tekstveld: «1 2 3»"));
    harness.paste(" en meer").press("<enter>");
    assert_eq!(note(harness, "1.1"), "1\n2\n3 en meer");
    harness.press("<f5>").paste("nee");
    assert!(harness.says("Plakken kan alleen in een tekstveld. Er is niets veranderd."));
}

#[test]
fn leaving_while_it_is_asked_about_keeps_it() {
    let harness = &mut begun();
    harness.type_fast("Nu weg").press("<c-q>");
    assert!(harness.has_quit);
    assert_eq!(note(harness, "1.1"), "Nu weg");
    assert_eq!(
        harness.on_disk().answer(&"1.1".into()).unwrap().note,
        "Nu weg"
    );

    let harness = &mut begun();
    harness.type_fast("Nu weg");
    let effects = harness.app.update(Input::Terminate);
    harness.carry_out(effects);
    assert_eq!(
        harness.on_disk().answer(&"1.1".into()).unwrap().note,
        "Nu weg"
    );
}

#[test]
fn a_conflict_waits_until_it_is_answered() {
    let harness = &mut begun();
    harness.press("2");
    harness.hold();
    harness.type_fast("pas");
    harness.change_elsewhere(|theirs| {
        theirs.answer_mut(&"1.1".into()).rating.state = Some(State::Nvt);
    });
    harness.let_through().press("<enter>");
    assert_eq!(note(harness, "1.1"), "pas");
    assert!(harness.session().steps.is_empty());
    harness.press("<f9>");
    assert!(matches!(harness.app.screen(), Some(Screen::Compare(_))));
}

#[test]
fn keeping_both_is_asked_first_so_that_a_sentence_does_not_do_it() {
    let harness = &mut begun();
    harness.press("2<pgdn>");
    harness.change_elsewhere(|theirs| {
        theirs.answer_mut(&"1.1".into()).rating.state = Some(State::Nvt);
    });
    harness.press("1").type_fast("beide bewaren<enter>");
    assert!(matches!(harness.app.screen(), Some(Screen::Compare(_))));
    assert!(harness.app.dialog.is_none());
    assert_eq!(harness.folder.sessions().expect("a list").len(), 1);
}

#[test]
fn where_nothing_may_be_changed_a_sentence_is_refused() {
    let first = &mut begun();
    first.press("2");
    let second = &mut first.beside();
    second.press("<enter><down><enter>");
    assert!(second.says("alleen bekijken"));
    second.press("<enter>").type_fast("Visie ontbreekt");
    assert!(second.says("Hier kunt u geen tekst typen. Er is niets veranderd."));
    second.paste("Visie");
    assert!(second.says("Plakken kan alleen in een tekstveld."));
}
