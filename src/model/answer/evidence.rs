//! What a state rests on. It has two sides, and each question asks for the one that it can have.

use crate::model::Question;
use crate::text::letters;

/// What a state rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Evidence {
    /// A document says so.
    Vastgelegd,
    /// Agreed, but nowhere laid down.
    Afgesproken,
    /// Neither laid down nor agreed: people do it, or they do not.
    Nergens,
    /// Those whose judgement it is were asked, or it was measured.
    Gevraagd,
    /// Derived from what documents say of it.
    Afgeleid,
    /// An estimate.
    Inschatting,
}

impl Evidence {
    /// All of it, of the policy and of the judgement of others, strongest first.
    pub const ALL: [Self; 6] = [
        Self::Vastgelegd,
        Self::Gevraagd,
        Self::Afgesproken,
        Self::Afgeleid,
        Self::Nergens,
        Self::Inschatting,
    ];

    /// What has a key; [`Self::at_question`] says what that means at a question.
    pub const OF_KEYS: [Self; 3] = [Self::Vastgelegd, Self::Afgesproken, Self::Inschatting];

    /// What is asked of most questions: how firm the policy is. The keys choose the first three.
    const OF_POLICY: [Self; 4] = [
        Self::Vastgelegd,
        Self::Afgesproken,
        Self::Inschatting,
        Self::Nergens,
    ];

    /// What is asked where the judgement is another's: how it is known.
    const OF_JUDGEMENT: [Self; 3] = [Self::Gevraagd, Self::Afgeleid, Self::Inschatting];

    /// What can be chosen at a question, strongest first: how firm the policy is, or how the judgement
    /// of others is known where the question asks for that. What was `chosen` before the question
    /// asked for it so is there as well.
    pub fn asked(of_others: bool, chosen: Option<Self>) -> Vec<Self> {
        let mut asked = if of_others {
            Self::OF_JUDGEMENT.to_vec()
        } else {
            Self::OF_POLICY.to_vec()
        };
        asked.extend(chosen.filter(|chosen| !asked.contains(chosen)));
        asked
    }

    /// Whether it can be chosen at `question`, where `before` is what was chosen so far: one rule for the screen, line
    /// mode, the command line and what comes back from others. If not, what can be, in a sentence.
    pub fn check_at(self, question: &Question, before: Option<Self>) -> Result<(), String> {
        let asked = Self::asked(question.judgement_of.is_some(), before);
        if asked.contains(&self) {
            return Ok(());
        }
        let whose = question.judgement_of.as_ref();
        let why = whose.map_or_else(String::new, |whose| {
            format!(", want daar telt het oordeel van: {whose}")
        });
        let words = asked.iter().map(|each| each.key());
        Err(format!(
            "De onderbouwing «{}» past niet bij vraag {}{why}. Kies uit: {}.",
            self.key(),
            question.id,
            words.collect::<Vec<_>>().join(", ")
        ))
    }

    /// What the key for `self` means at a question: the keys go from strong to weak, whichever side is
    /// asked for.
    #[must_use]
    pub const fn at_question(self, of_others: bool) -> Self {
        match self {
            Self::Vastgelegd if of_others => Self::Gevraagd,
            Self::Afgesproken if of_others => Self::Afgeleid,
            other => other,
        }
    }

    /// The word in files, on the command line and on screen.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Vastgelegd => "vastgelegd",
            Self::Afgesproken => "afgesproken",
            Self::Nergens => "nergens",
            Self::Gevraagd => "gevraagd",
            Self::Afgeleid => "afgeleid",
            Self::Inschatting => "inschatting",
        }
    }

    /// What the word means, for the screen.
    pub const fn explanation(self) -> &'static str {
        match self {
            Self::Vastgelegd => "er is een document waarin het staat",
            Self::Afgesproken => "wel afgesproken, niet op papier",
            Self::Nergens => "niet op papier en niet afgesproken",
            Self::Gevraagd => "aan wie het aangaat gevraagd, of gemeten",
            Self::Afgeleid => "afgeleid uit stukken, niet zelf gevraagd",
            Self::Inschatting => "u schat het zelf zo in",
        }
    }

    /// How strong it is: what rests on least comes first among gaps.
    pub(in crate::model) const fn strength(self) -> u8 {
        match self {
            Self::Inschatting | Self::Nergens => 0,
            Self::Afgesproken | Self::Afgeleid => 1,
            Self::Vastgelegd | Self::Gevraagd => 2,
        }
    }

    /// Whether what is in order may rest on it.
    pub(in crate::model) const fn is_firm(self) -> bool {
        matches!(self, Self::Vastgelegd | Self::Gevraagd | Self::Afgeleid)
    }

    /// What it lacks, in a word or two; nothing for what is firm.
    pub(in crate::model) const fn lack(self) -> &'static str {
        match self {
            Self::Vastgelegd | Self::Gevraagd => "",
            Self::Afgesproken | Self::Nergens => "niet op papier",
            Self::Afgeleid => "niet gevraagd",
            Self::Inschatting => "inschatting",
        }
    }

    /// The evidence that a file or command line means with `key`.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|evidence| evidence.key() == key)
    }

    /// The evidence that a user means with `words`, however they are written.
    pub fn from_words(words: &str) -> Option<Self> {
        match letters(words).as_str() {
            "gemeten" | "gemetenofgevraagd" => Some(Self::Gevraagd),
            "uitstukken" => Some(Self::Afgeleid),
            words => Self::from_key(words),
        }
    }
}
