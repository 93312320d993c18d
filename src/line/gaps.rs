//! The gaps in order, one's own order, and why they are in it.

use super::Conversation;
use crate::model::{Change, KnowledgeBase, ORDER_EXPLAINED, QuestionId, gaps, order_with};
use crate::report::OverviewPart;
use crate::text::{counted, letters};

/// What is asked of the gaps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GapsCommand {
    /// Read them.
    Read,
    /// Move one so many places down; no number is the question that is open.
    Move(Option<String>, isize),
    /// Back in the order of the rules.
    Reset,
    /// Why this order.
    Why,
}

impl GapsCommand {
    /// What `words` ask after "knelpunten": "2.3 omhoog", "omlaag 2", "gewone volgorde".
    pub(super) fn from_words(words: &str) -> Option<Self> {
        match letters(words).as_str() {
            "" => return Some(Self::Read),
            "waarom" => return Some(Self::Why),
            "gewoon" | "gewonevolgorde" | "herstel" => return Some(Self::Reset),
            _ => {}
        }
        let words: Vec<&str> = words.split_whitespace().collect();
        let (question, rest) = match words.split_first()? {
            (first, rest) if first.contains('.') => (Some(first.trim_end_matches('.')), rest),
            _ => (None, words.as_slice()),
        };
        let (way, rest) = rest.split_first()?;
        let places: isize = match rest {
            [] => 1,
            [count] | [count, _] => count.parse().ok().filter(|count| *count > 0)?,
            _ => return None,
        };
        let by = match letters(way).as_str() {
            "omhoog" | "hoger" => -places,
            "omlaag" | "lager" => places,
            _ => return None,
        };
        Some(Self::Move(question.map(str::to_owned), by))
    }
}

impl Conversation<'_, '_> {
    pub(super) fn gaps(&mut self, command: GapsCommand) {
        match command {
            GapsCommand::Read => self.read_part(OverviewPart::Knelpunten),
            GapsCommand::Why => self.desk.talk.say_in_parts(&ORDER_EXPLAINED.join("\n")),
            GapsCommand::Move(question, by) => {
                let question = question.map_or_else(|| self.here.clone(), QuestionId::new);
                self.move_gap(&question, by);
            }
            GapsCommand::Reset => {
                let reset = Change::GapOrder {
                    moved: None,
                    to: Vec::new(),
                };
                if self.apply(reset) {
                    self.changed("De knelpunten staan weer in de gewone volgorde.");
                } else {
                    self.desk
                        .talk
                        .say("De knelpunten staan al in de gewone volgorde.");
                }
            }
        }
    }

    fn move_gap(&mut self, question: &QuestionId, by: isize) {
        self.desk.read_knowledge();
        let none = KnowledgeBase::default();
        let base = self.desk.knowledge.as_ref().unwrap_or(&none);
        let session = self.work.session();
        let is_gap = gaps(base, &self.questions, session)
            .iter()
            .any(|gap| gap.question == *question);
        if !is_gap {
            self.desk.talk.refuse(&format!(
                "Vraag {question} is geen knelpunt. Typ knelpunten om te horen welke er zijn."
            ));
            return;
        }
        let Some(to) = order_with(base, &self.questions, session, question, by) else {
            self.desk.talk.refuse(
                "Zo ver kan dit knelpunt niet. Wat prioriteit heeft, staat altijd bovenaan.",
            );
            return;
        };
        let moved = Some((question.clone(), by));
        if self.apply(Change::GapOrder { moved, to }) {
            let way = if by < 0 { "omhoog" } else { "omlaag" };
            let places = counted(by.unsigned_abs(), "plaats", "plaatsen");
            let base = self.desk.knowledge.as_ref().unwrap_or(&none);
            let now = gaps(base, &self.questions, self.work.session());
            let place = now.iter().position(|gap| gap.question == *question);
            let place = place.map_or(0, |place| place + 1);
            let all = now.len();
            self.changed(&format!(
                "{question} {places} {way}: nu knelpunt {place} van {all}."
            ));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gap_is_moved_by_its_number_or_as_the_question_that_is_open() {
        let to = |id: Option<&str>, by| Some(GapsCommand::Move(id.map(str::to_owned), by));
        for (words, command) in [
            ("", Some(GapsCommand::Read)),
            ("omhoog", to(None, -1)),
            ("omlaag 3", to(None, 3)),
            ("2.3 hoger", to(Some("2.3"), -1)),
            ("K9.1 omlaag 2 plaatsen", to(Some("K9.1"), 2)),
            ("gewone volgorde", Some(GapsCommand::Reset)),
            ("waarom", Some(GapsCommand::Why)),
            ("2.3", None),
            ("omhoog heel", None),
            ("opzij", None),
        ] {
            assert_eq!(GapsCommand::from_words(words), command, "{words}");
        }
    }
}
