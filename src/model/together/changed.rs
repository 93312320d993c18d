//! What is said anew of somebody who takes part, as a user says it.

use jiff::ToSpan;
use jiff::civil::Date;

use super::Participant;
use crate::model::{KnowledgeBase, NOBODY, QuestionSet, due_in_words, format_date_long, parse_due};
use crate::text::{clean_line, letters};

/// What can be said anew of a participant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ParticipantField {
    /// Their name.
    Name,
    /// Their role.
    Role,
    /// The group that they speak for.
    Group,
    /// What was asked of them.
    Questions,
    /// The last day on which they may answer.
    Due,
}

/// What questions are, and what the day is.
#[derive(Debug, Clone, Copy)]
pub struct Surroundings<'a> {
    /// The questions.
    pub set: &'a QuestionSet,
    /// The groups.
    pub base: &'a KnowledgeBase,
    /// The day it is.
    pub today: Date,
}

impl ParticipantField {
    /// Every field.
    pub const ALL: [Self; 5] = [
        Self::Name,
        Self::Role,
        Self::Group,
        Self::Questions,
        Self::Due,
    ];

    /// The word that a user types for it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Name => "naam",
            Self::Role => "rol",
            Self::Group => "groep",
            Self::Questions => "vragen",
            Self::Due => "uiterlijk",
        }
    }

    /// The one that a user means with `word`.
    pub fn from_word(word: &str) -> Option<Self> {
        match word {
            "perspectief" => Some(Self::Group),
            "vraag" => Some(Self::Questions),
            "datum" => Some(Self::Due),
            word => Self::ALL.into_iter().find(|each| each.word() == word),
        }
    }
}

impl Participant {
    /// The same with `field` as `words` say it; no words leave it empty, and of the questions mean all.
    ///
    /// # Errors
    ///
    /// A Dutch sentence that says what is wrong with these words.
    pub fn with(
        mut self,
        field: ParticipantField,
        words: &str,
        about: Surroundings<'_>,
    ) -> Result<Self, String> {
        let words = clean_line(words).trim().to_owned();
        match field {
            ParticipantField::Name if words.is_empty() => {
                return Err("Schrijf hoe de deelnemer heet.".to_owned());
            }
            ParticipantField::Name => self.name = words,
            ParticipantField::Role => self.role = words,
            ParticipantField::Group => self.perspective = group_meant(about.base, &words)?,
            ParticipantField::Questions => {
                self.questions = match words.as_str() {
                    "" => Vec::new(),
                    words => about.set.meant(words)?,
                };
                self.again.clear();
            }
            ParticipantField::Due if ["", "geen"].contains(&letters(&words).as_str()) => {
                self.due = None;
            }
            ParticipantField::Due => {
                let due = parse_due(&words, about.today)?;
                can_be_answered_by(due, about.today)?;
                self.due = Some(due);
            }
        }
        Ok(self)
    }
}

/// The group that a user means with `words`: the id of a perspective, or [`NOBODY`] for no group; none for what the role
/// says.
///
/// # Errors
///
/// A Dutch sentence that says which groups there are.
pub fn group_meant(base: &KnowledgeBase, words: &str) -> Result<Option<String>, String> {
    if ["", "rol", "watderolzegt"].contains(&letters(words).as_str()) {
        return Ok(None);
    }
    if ["geen", "geengroep", "niemand"].contains(&letters(words).as_str()) {
        return Ok(Some(NOBODY.to_owned()));
    }
    base.voice_from_words(words).ok_or_else(|| {
        let ids = base.perspectives.iter().map(|each| each.id.as_str());
        let ids: Vec<_> = ids.chain(["geen"]).collect();
        format!(
            "De groep «{words}» is er niet. Kies uit: {}.",
            ids.join(", ")
        )
    })
}

/// Whether somebody who is asked on `today` can answer by `due`.
///
/// # Errors
///
/// A Dutch sentence where that day has passed: nobody can answer then any more, so it is never meant.
pub fn can_be_answered_by(due: Date, today: Date) -> Result<(), String> {
    if due < today {
        return Err(format!(
            "De dag om te antwoorden is al voorbij: {}. Kies een dag vanaf vandaag.",
            format_date_long(due)
        ));
    }
    Ok(())
}

/// That `due` is so far away that it may not be meant, as a Dutch sentence.
pub fn far_away(due: Option<Date>, today: Date) -> Option<String> {
    let due = due.filter(|due| *due > today.saturating_add(1.year()))?;
    Some(format!(
        "Let op: de dag om te antwoorden is pas {}.",
        due_in_words(due, today)
    ))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::model::QuestionId;

    const TODAY: Date = date(2026, 11, 26);

    fn changed(field: ParticipantField, words: &str) -> Result<Participant, String> {
        let set = QuestionSet::parse(include_str!("../../../quickscan/vragenlijst.toml"));
        let base = KnowledgeBase::parse(include_str!("../../../quickscan/kennisbank.toml"));
        let about = Surroundings {
            set: &set.expect("it parses"),
            base: &base.expect("it parses"),
            today: TODAY,
        };
        Participant::new("M. de Wit").with(field, words, about)
    }

    #[test]
    fn each_field_is_said_anew() {
        let name = changed(ParticipantField::Name, " M. de Witte ").expect("a name");
        assert_eq!(name.name, "M. de Witte");
        let questions = changed(ParticipantField::Questions, "2.3-4").expect("questions");
        assert_eq!(questions.questions, ["2.3", "2.4"].map(QuestionId::from));
        for (words, group) in [
            ("Partners", Some("partners")),
            ("geen", Some(NOBODY)),
            ("rol", None),
            ("", None),
        ] {
            let found = changed(ParticipantField::Group, words).expect(words);
            assert_eq!(found.perspective.as_deref(), group, "{words}");
        }
        let due = changed(ParticipantField::Due, "over 2 weken").expect("a day");
        assert_eq!(due.due, Some(date(2026, 12, 10)));
        assert_eq!(
            changed(ParticipantField::Due, "").map(|each| each.due),
            Ok(None)
        );
    }

    #[test]
    fn what_cannot_be_meant_is_refused() {
        for (field, words, said) in [
            (ParticipantField::Name, " ", "hoe de deelnemer heet"),
            (ParticipantField::Group, "buren", "Kies uit: inwoners, team"),
            (ParticipantField::Questions, "9.9", "geen vraag"),
            (ParticipantField::Due, "1-3-2025", "al voorbij"),
        ] {
            let problem = changed(field, words).expect_err(words);
            assert!(problem.contains(said), "{problem}");
        }
        assert_eq!(can_be_answered_by(TODAY, TODAY), Ok(()));
        assert_eq!(far_away(Some(date(2027, 11, 26)), TODAY), None);
        assert!(far_away(Some(date(2029, 1, 1)), TODAY).is_some());
    }
}
