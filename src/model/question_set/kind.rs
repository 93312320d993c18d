//! What a question asks for: how the policy stands, as every question of the Quickscan does, or something else that a
//! questionnaire asks (issue 14, "Other question sets").

use std::fmt;

use crate::text::letters;

/// What a question asks for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Kind {
    /// How the policy stands.
    #[default]
    Stand,
    /// One of these.
    Choice(Vec<QuestionOption>),
    /// Several of these.
    Several {
        /// What can be chosen.
        options: Vec<QuestionOption>,
        /// The most that may be; none for as many as there are.
        most: Option<usize>,
    },
    /// A text: what stands in the note.
    Text,
    /// A number.
    Number(NumberRange),
    /// One of the columns for each of the rows.
    Matrix {
        /// What is asked about.
        rows: Vec<QuestionOption>,
        /// What can be chosen for each.
        columns: Vec<QuestionOption>,
    },
}

/// Something that can be chosen, or a row of a matrix.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct QuestionOption {
    /// What it is called in files, and by the questions that depend on it.
    pub id: String,
    /// What is to be read.
    pub text: String,
    /// Whether the note is to say what is meant: "Anders, namelijk".
    pub asks_note: bool,
    /// Whether nothing else is chosen with it: "Geen van deze".
    pub is_alone: bool,
    /// How many gemeenten chose it, as far as that is known; of a row of a matrix, one for each column.
    pub national: Vec<Percentage>,
}

impl QuestionOption {
    /// Whether that is what `words` name in full: its text or its id, however they are written.
    pub fn is_called(&self, words: &str) -> bool {
        let words = letters(words);
        !words.is_empty() && (letters(&self.text) == words || letters(&self.id) == words)
    }
}

impl QuestionOption {
    /// The text of the one of `options` with this id; where there is none such, the id as it is.
    pub fn text_of<'a>(options: &'a [Self], id: &'a str) -> &'a str {
        let found = options.iter().find(|option| option.id == id);
        found.map_or(id, |option| &option.text)
    }
}

/// Why options are no answer together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotTogether<'a> {
    /// Only one can be chosen.
    OnlyOne,
    /// This one stands alone.
    Alone(&'a QuestionOption),
}

/// Which numbers are an answer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NumberRange {
    /// What is counted, in a word behind the number; may be empty.
    pub unit: String,
    /// The least there can be.
    pub least: Option<i64>,
    /// The most there can be.
    pub most: Option<i64>,
}

/// A share of the gemeenten, in tenths of a percent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Percentage(pub u16);

impl Percentage {
    /// A hundred percent.
    pub const ALL_OF_THEM: Self = Self(1000);
}

impl fmt::Display for Percentage {
    /// As it is written in Dutch: "83%", "7,5%".
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.0 / 10, self.0 % 10) {
            (whole, 0) => write!(f, "{whole}%"),
            (whole, tenths) => write!(f, "{whole},{tenths}%"),
        }
    }
}

/// Where the figures beside the options of a question come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NationalFigures {
    /// Of which year they are.
    pub year: u16,
    /// How many gemeenten answered.
    pub n: u32,
    /// Document and place.
    pub place: String,
    /// What to bear in mind when reading them; may be empty.
    pub caution: String,
}

impl NationalFigures {
    /// In one sentence, with what to bear in mind.
    pub fn in_words(&self) -> String {
        let Self {
            year,
            n,
            place,
            caution,
        } = self;
        let told = format!("Landelijk in {year}: {n} gemeenten ({place}).");
        format!("{told} {caution}").trim_end().to_owned()
    }
}

impl Kind {
    /// Whether it asks how the policy stands.
    pub const fn is_stand(&self) -> bool {
        matches!(self, Self::Stand)
    }

    /// The word in files.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Stand => "stand",
            Self::Choice(_) => "keuze",
            Self::Several { .. } => "meerkeuze",
            Self::Text => "tekst",
            Self::Number(_) => "getal",
            Self::Matrix { .. } => "matrix",
        }
    }

    /// What can be chosen, or the rows of a matrix; nothing where something is typed.
    pub fn options(&self) -> &[QuestionOption] {
        match self {
            Self::Choice(options) | Self::Several { options, .. } => options,
            Self::Matrix { rows, .. } => rows,
            Self::Stand | Self::Text | Self::Number(_) => &[],
        }
    }

    /// Whether these options, each of them once, can be chosen together. How many may be is not looked at.
    ///
    /// # Errors
    ///
    /// [`NotTogether`] where they cannot.
    pub fn together<'a>(&self, chosen: &[&'a QuestionOption]) -> Result<(), NotTogether<'a>> {
        let alone = chosen.iter().find(|option| option.is_alone);
        match (chosen, self, alone) {
            ([] | [_], ..) => Ok(()),
            (_, Self::Choice(_), _) => Err(NotTogether::OnlyOne),
            (_, _, Some(alone)) => Err(NotTogether::Alone(alone)),
            _ => Ok(()),
        }
    }

    /// What to do, in one sentence.
    pub fn asked(&self) -> String {
        match self {
            Self::Stand => "Hoe staat het ervoor?".to_owned(),
            Self::Choice(_) => "Kies er één.".to_owned(),
            Self::Several { most: None, .. } => "U mag er meer kiezen.".to_owned(),
            Self::Several {
                most: Some(most), ..
            } => {
                format!("Kies er hoogstens {most}.")
            }
            Self::Text => "Schrijf uw antwoord in de notitie.".to_owned(),
            Self::Number(range) => range.asked(),
            Self::Matrix { .. } => "Kies bij elke rij wat past.".to_owned(),
        }
    }
}

impl NumberRange {
    fn asked(&self) -> String {
        let unit = match self.unit.as_str() {
            "" => String::new(),
            unit => format!(" ({unit})"),
        };
        format!("Typ {}{unit}.", self.in_words())
    }

    /// "een getal van 1 tot 100"
    pub fn in_words(&self) -> String {
        match (self.least, self.most) {
            (Some(least), Some(most)) => format!("een getal van {least} tot {most}"),
            (Some(least), None) => format!("een getal vanaf {least}"),
            (None, Some(most)) => format!("een getal tot {most}"),
            (None, None) => "een getal".to_owned(),
        }
    }

    /// The number that is meant with `text`, as it is kept: digits, with points between thousands left out.
    ///
    /// # Errors
    ///
    /// A Dutch sentence when it is no whole number, or one that cannot be.
    pub fn read(&self, text: &str) -> Result<String, String> {
        let number: i64 = digits_of(text.trim())
            .and_then(|digits| digits.parse().ok())
            .ok_or_else(|| format!("«{}» is geen heel getal. {}", text.trim(), self.asked()))?;
        let is_less = self.least.is_some_and(|least| number < least);
        if is_less || self.most.is_some_and(|most| number > most) {
            return Err(format!("{number} kan hier niet. {}", self.asked()));
        }
        Ok(number.to_string())
    }
}

/// `text` without what stands between thousands; none where that stands elsewhere, as in 12.5.
fn digits_of(text: &str) -> Option<String> {
    let mut groups = text.split(['.', ' ', '\u{a0}']);
    let first = groups.next()?;
    let mut digits = first.to_owned();
    for group in groups {
        let is_thousand = group.len() == 3 && first.len() <= 4;
        is_thousand.then(|| digits.push_str(group))?;
    }
    Some(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentage_is_written_in_dutch() {
        for (tenths, written) in [(830, "83%"), (75, "7,5%"), (0, "0%"), (1000, "100%")] {
            assert_eq!(Percentage(tenths).to_string(), written);
        }
    }

    #[test]
    fn a_number_is_read_as_people_write_it_and_within_its_range() {
        let range = NumberRange {
            unit: "inwoners".to_owned(),
            least: Some(0),
            most: Some(1_000_000),
        };
        for (text, number) in [
            ("1200", "1200"),
            (" 1.200 ", "1200"),
            ("0", "0"),
            ("007", "7"),
        ] {
            assert_eq!(range.read(text).as_deref(), Ok(number));
        }
        for text in [
            "",
            "veel",
            "12,5",
            "12.5",
            "4.6",
            "1 2",
            "12000.000",
            "-1",
            "1000001",
            "99999999999999999999",
        ] {
            let problem = range.read(text).unwrap_err();
            assert!(
                problem.ends_with("Typ een getal van 0 tot 1000000 (inwoners)."),
                "{problem}"
            );
        }
    }
}
