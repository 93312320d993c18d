//! What a report never says.

use jiff::civil::date;

use super::*;
use crate::model::{Details, QuestionSet, State};

#[test]
fn no_description_of_the_meetlat_is_told_as_if_somebody_had_found_it_so() {
    let text = include_str!("../../quickscan/vragenlijst.toml");
    let set = QuestionSet::parse(text).unwrap();
    let base = include_str!("../../quickscan/kennisbank.toml");
    let base = KnowledgeBase::parse(base).unwrap();
    let mut session = Session::new(&set, Details::default());
    for (question, state) in set.questions().zip(State::ALL.into_iter().cycle()) {
        session.answer_mut(&question.id).rating.state = Some(state);
    }
    let options = Options {
        frames: true,
        ..Options::of(date(2026, 11, 22), &base)
    };
    let text = markdown(&set, &session, &options);
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for question in set.questions() {
        let meetlat = question.meetlat.as_ref().unwrap();
        for described in State::ALL.into_iter().filter_map(|state| meetlat.of(state)) {
            assert!(!words.contains(described), "{}: {described}", question.id);
        }
    }
}
