//! Whose judgement is still missing: told on the dashboard, in the frame of voices and in the report,
//! until somebody of that group was consulted.

use quickscan::model::{Details, Evidence, Session, State};
use quickscan::report;
use quickscan::storage::{embedded_question_set, load_knowledge};

use crate::support::Harness;

/// On question 3.1, which asks for the judgement of inhabitants, with these people consulted.
fn asked(people: &[&str]) -> Harness {
    let set = embedded_question_set().unwrap();
    let mut session = Session::new(&set, Details::default());
    let answer = session.answer_mut(&"3.1".into());
    answer.rating.state = Some(State::Deels);
    answer.consulted = people.iter().map(|&who| who.to_owned()).collect();
    session.place.question = Some("3.1".into());
    Harness::with_session(&session)
}

fn report(harness: &Harness) -> String {
    let knowledge = load_knowledge(None).unwrap();
    let options = report::Options::of(harness.app.today(), &knowledge);
    report::markdown(&harness.questions, harness.session(), &options)
}

const MISSING: &str = "- Hun oordeel telt, maar een gesprek met hen staat er nog niet bij: inwoners bij Inwoners gezien en gehoord (3.1).";

#[test]
fn somebody_else_is_not_the_one_whose_judgement_counts() {
    let harness = &mut asked(&["wethouder", "ouderenadviseur"]);
    harness.press("<f5>").press(&"<tab>".repeat(7));
    let words = "hier telt het oordeel van: inwoners; een gesprek met hen staat er nog niet bij";
    assert!(harness.says(words));
    harness.press("k<s-tab>");
    assert!(
        harness.says(
            "Hun oordeel telt bij vraag 3.1, maar een gesprek met hen staat er nog niet bij."
        )
    );
    assert!(report(harness).contains(MISSING));
}

#[test]
fn who_is_of_that_group_is_heard_also_when_the_user_has_to_say_so() {
    for who in ["cliëntenraad", "M. Jansen (inwoner)"] {
        let harness = &mut asked(&["wethouder", who]);
        harness.press("<f5>").press(&"<tab>".repeat(7));
        assert!(harness.says("[Wie is gehoord]"));
        assert!(
            !harness.says("hier telt het oordeel van: inwoners"),
            "{who}"
        );
        harness.press("k<s-tab>");
        assert!(!harness.says("Nog niet gehoord bij vraag 3.1"), "{who}");
        assert!(!report(harness).contains(MISSING), "{who}");
    }
}

#[test]
fn whose_voice_somebody_is_can_be_set_right_with_one_key() {
    let harness = &mut asked(&["wethouder", "M. Jansen"]);
    assert!(harness.says("wethouder (bestuur)"));
    harness.press("<f5>").press(&"<tab>".repeat(7));
    assert!(harness.says("M. Jansen: anderen"));
    // Past the missing voice and the alderman.
    harness.press("<down><down>g");
    assert!(harness.says("M. Jansen: spreekt namens inwoners."));
    assert!(harness.says("M. Jansen: inwoners, door u gezegd"));
    assert!(!harness.says("hier telt het oordeel van: inwoners"));
    assert!(!report(harness).contains(MISSING));
    let kept = harness.on_disk();
    assert_eq!(kept.voice_of_name("m. jansen"), Some("inwoners"));
    // Undone, and round to where it began.
    harness.press("<c-z>");
    assert!(harness.says("M. Jansen: anderen"));
    harness.press("gggggg");
    assert!(harness.says("M. Jansen: spreekt namens anderen."));
    harness.press("g");
    assert_eq!(harness.session().voice_of_name("M. Jansen"), None);
}

#[test]
fn where_others_judge_the_keys_say_how_that_is_known() {
    let harness = &mut asked(&[]);
    let evidence = |harness: &Harness| harness.session().rating(&"3.1".into()).evidence;
    for (key, expected) in [
        ("v", Evidence::Gevraagd),
        ("a", Evidence::Afgeleid),
        ("i", Evidence::Inschatting),
    ] {
        harness.press(key);
        assert_eq!(evidence(harness), Some(expected));
        assert!(harness.says(&format!("{key} [x] {}", expected.key())));
        assert!(!harness.says("vastgelegd"));
    }
    harness.press("i");
    assert_eq!(evidence(harness), None);
    // What an older file says there stays, and is shown.
    let mut session = harness.session().clone();
    session.answer_mut(&"3.1".into()).rating.evidence = Some(Evidence::Vastgelegd);
    let harness = &mut Harness::with_session(&session);
    assert!(harness.says("[x] vastgelegd"));
}

#[test]
fn a_sentence_of_the_story_leads_to_the_questions_that_it_rests_on() {
    let harness = &mut asked(&["wethouder"]);
    harness.press("<f5>");
    assert!(harness.says("Eerst uitzoeken: Het oordeel van anderen ontbreekt nog (3.1)"));
    harness.press("<home><enter>");
    assert!(harness.says("[Verhaal]"));
    assert!(harness.says(
        "Bij 3.1 telt het oordeel van anderen, maar een gesprek met hen staat er nog niet bij."
    ));
    harness.press("<enter>");
    assert_eq!(crate::field(harness).0, "3.1");
}
