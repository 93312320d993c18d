//! Whose judgement is still missing: told on the dashboard, in the frame of voices and in the report,
//! until somebody of that group was consulted.

use quickscan::model::{Details, Session, State};
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

const MISSING: &str =
    "- Nog niet gevraagd is het oordeel van inwoners bij Inwoners gezien en gehoord (3.1).";

#[test]
fn somebody_else_is_not_the_one_whose_judgement_counts() {
    let harness = &mut asked(&["wethouder", "ouderenadviseur"]);
    harness.press("<f5>").press(&"<tab>".repeat(7));
    let words = "hier telt het oordeel van: inwoners; met hen is nog niet gesproken";
    assert!(harness.says(words));
    harness.press("k<s-tab>");
    assert!(harness.says("Nog niet gehoord bij vraag 3.1: daar telt hun oordeel."));
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
