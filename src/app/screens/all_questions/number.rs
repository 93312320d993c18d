//! Typing the number of a question.

use crate::model::{QuestionId, QuestionSet};

/// What is meant by as much of a number as was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Meant {
    /// This question, and no other.
    Only(QuestionId),
    /// This question, or one whose number begins with it.
    This(QuestionId),
    /// One of several, of which this is the first.
    OneFrom(QuestionId),
    /// No question.
    None,
}

/// What is meant by `typed` in `set`: a number, its beginning, or that of a basisfunctie.
pub(super) fn meant(typed: &str, set: &QuestionSet) -> Meant {
    let begins = |id: &QuestionId| id.as_str().starts_with(typed);
    let mut begun = set.questions().map(|question| &question.id);
    let mut begun = begun.by_ref().filter(|id| begins(id)).peekable();
    let first = begun.peek().map(|id| (*id).clone());
    let count = begun.count();
    let whole = set.question(&QuestionId::new(typed));
    match (whole, first) {
        (Some(whole), _) if count == 1 => Meant::Only(whole.id.clone()),
        (Some(whole), _) => Meant::This(whole.id.clone()),
        (None, Some(first)) => Meant::OneFrom(first),
        (None, None) => {
            let number = typed.parse().ok();
            let group = number.and_then(|number| set.basisfunctie(number));
            let first = group.and_then(|group| group.questions.first());
            first.map_or(Meant::None, |first| Meant::OneFrom(first.id.clone()))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_meant_as_soon_as_no_other_can_be() {
        let toml = include_str!("../../../../quickscan/vragenlijst.toml");
        let mut set = QuestionSet::parse(toml).expect("it parses");
        // More than nine questions in a group, and extra ones.
        let group = &mut set.basisfuncties[1];
        for number in 6..=12 {
            let mut question = group.questions[0].clone();
            question.id = QuestionId::new(format!("2.{number}"));
            group.questions.push(question);
        }
        let mut extra = set.basisfuncties[4].clone();
        (extra.number, extra.is_extra) = (6, true);
        extra.questions.truncate(2);
        extra.questions[0].id = "K1.1".into();
        extra.questions[1].id = "K9.1".into();
        set.basisfuncties.push(extra);
        let only = |id: &str| Meant::Only(id.into());
        let first = |id: &str| Meant::OneFrom(id.into());
        for (typed, expected) in [
            ("4", first("4.1")),
            ("4.", first("4.1")),
            ("4.6", only("4.6")),
            ("2.1", Meant::This("2.1".into())),
            ("2.2", only("2.2")),
            ("2.10", only("2.10")),
            ("2.13", Meant::None),
            ("4.9", Meant::None),
            ("6", first("K1.1")),
            ("6.", Meant::None),
            ("7", Meant::None),
            ("0", Meant::None),
        ] {
            assert_eq!(meant(typed, &set), expected, "{typed}");
        }
        // Of a set with more than nine groups each can be gone to.
        let toml = include_str!("../../../../quickscan/vng-kader.toml");
        let set = QuestionSet::parse(toml).expect("it parses");
        for (typed, expected) in [
            ("1", first("1.1")),
            ("12", first("12.1")),
            ("13", first("13.1")),
            ("13.6", only("13.6")),
            ("1.3", only("1.3")),
        ] {
            assert_eq!(meant(typed, &set), expected, "{typed}");
        }
    }
}
