//! People who differ at questions that ask for something else than a stand.

use super::*;

fn every_kind() -> QuestionSet {
    let text = include_str!("../../../../tests/fixtures/every_kind.toml");
    QuestionSet::parse(text).expect("it parses")
}

/// What the participant with this place gave, and what they wrote.
fn gave(set: &QuestionSet, place: u64, answers: &[(&str, &[&str], &str)]) -> Contribution {
    let mut contribution = said(place, 1, &[]);
    for (id, given, note) in answers {
        let answer = contribution.session.answer_mut(&QuestionId::from(*id));
        answer.given = given.iter().map(|each| (*each).to_owned()).collect();
        answer.note = (*note).to_owned();
        let question = set.question(&(*id).into()).expect("it is asked");
        question.settle(answer);
        if given.is_empty() && note.is_empty() {
            question.set_aside(answer, Some(State::Onbekend));
        }
    }
    contribution
}

/// What three people gave.
fn three(set: &QuestionSet) -> [Contribution; 3] {
    [
        gave(
            set,
            0,
            &[
                ("1", &["ja"], ""),
                ("3", &["12"], ""),
                ("4", &["regie"], ""),
                ("5", &["ggd=niet"], ""),
                ("7", &[], "Dank."),
            ],
        ),
        gave(
            set,
            1,
            &[
                ("1", &["nee"], ""),
                ("3", &["12"], ""),
                ("4", &[], ""),
                ("5", &["ggd=niet", "ggz=niet"], ""),
                ("7", &[], " Dank. "),
            ],
        ),
        gave(set, 2, &[("1", &["ja"], "")]),
    ]
}

#[test]
fn two_answers_that_are_not_the_same_differ_and_two_that_are_agree() {
    let set = every_kind();
    let joint = joint(&[("A", ""), ("B", ""), ("C", "")]);
    let contributions = three(&set);
    let agenda = agenda(&set, &KnowledgeBase::default(), &joint, &contributions);
    let at = |id: &str| {
        let mut all = agenda.iter();
        all.find(|each| each.id().as_str() == id)
            .expect("it is said")
    };
    for (id, kind, counts) in [
        (
            "1",
            DifferenceKind::OtherAnswer,
            "2 × «Ja», 1 × «Nee» (van 3)",
        ),
        ("3", DifferenceKind::Agreed, "2 × «12 teams» (van 2)"),
        (
            "4",
            DifferenceKind::UnknownAgainstKnown,
            "1 × «De regie voeren bij gezinnen met veel vragen», 1 × «weet ik nog niet» (van 2)",
        ),
        (
            "5",
            DifferenceKind::OtherAnswer,
            "1 × «GGD: Werkt niet samen», 1 × «GGD: Werkt niet samen; GGZ: Werkt niet samen» (van 2)",
        ),
        ("7", DifferenceKind::Agreed, "2 × «ingevuld» (van 2)"),
    ] {
        let mut counts: Vec<&str> = vec![counts];
        let told = at(id).counts_in_words();
        // Few come first, so the order says nothing here.
        if id == "1" {
            counts.push("1 × «Nee», 2 × «Ja» (van 3)");
        } else if id == "4" {
            counts.push(
                "1 × «weet ik nog niet», 1 × «De regie voeren bij gezinnen met veel vragen» (van 2)",
            );
        }
        assert_eq!(at(id).kind, kind, "{id}");
        assert!(counts.contains(&told.as_str()), "{told}");
    }
    let words: Vec<String> = at("3").voices.iter().map(Said::state_in_words).collect();
    assert_eq!(words, ["[v] 12 teams", "[v] 12 teams"]);
}

#[test]
fn nothing_is_decided_where_no_stand_is_asked() {
    let set = every_kind();
    let joint = joint(&[("A", ""), ("B", "")]);
    let contributions = [0, 1].map(|place| gave(&set, place, &[("1", &["ja"], "")]));
    let agenda = agenda(&set, &KnowledgeBase::default(), &joint, &contributions);
    assert_eq!(agenda[0].kind, DifferenceKind::Agreed);
    assert_eq!(agreed(&agenda).count(), 0);
    let question = |id: &str| set.question(&id.into()).expect("it is asked");
    assert!(Decision::refusal_at(question("1")).is_some());
    assert_eq!(Decision::refusal_at(question("6")), None);
}
