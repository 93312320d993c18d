//! What answers can say together: the rules, as they stand in the file. What they find is in `model/patterns`.

use serde::Deserialize;

use crate::model::{Agreement, Evidence, QuestionId, State};

/// A subject that comes back in several basisfuncties.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Theme {
    /// Its id, by which conditions name it.
    pub id: String,
    /// Its name.
    #[serde(rename = "naam")]
    pub name: String,
    /// The questions about it.
    #[serde(rename = "vragen")]
    pub questions: Vec<QuestionId>,
    /// The id of the source that says why it counts.
    #[serde(rename = "bron")]
    pub source: String,
    /// The place in it.
    #[serde(rename = "plaats")]
    pub place: String,
}

/// What a pattern is about in the story.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PatternRole {
    /// What is strong.
    Sterk,
    /// What holds the rest up.
    Knoop,
    /// What is to be found out before the rest can be judged.
    Uitzoeken,
}

impl PatternRole {
    /// Every role, in the order of the story.
    pub const ALL: [Self; 3] = [Self::Sterk, Self::Knoop, Self::Uitzoeken];

    /// What stands before its sentence in the story.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Sterk => "Sterk",
            Self::Knoop => "De knoop",
            Self::Uitzoeken => "Eerst uitzoeken",
        }
    }
}

/// Something that several answers say together.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnswerPattern {
    /// Its id.
    pub id: String,
    /// What it is about in the story.
    #[serde(rename = "rol")]
    pub role: PatternRole,
    /// Its name, for where there is no room for the sentence.
    #[serde(rename = "naam")]
    pub name: String,
    /// When it is so.
    #[serde(rename = "als")]
    pub condition: Condition,
    /// What it says. `{1}` stands for the numbers of the questions that make the first part of the
    /// condition true, and so on.
    #[serde(rename = "zin")]
    pub sentence: String,
    /// What to do first.
    #[serde(rename = "eerst")]
    pub first: String,
    /// The question where that is done; none where it is that of the pattern itself.
    #[serde(rename = "eerst_bij")]
    pub first_at: Option<QuestionId>,
    /// The id of the source.
    #[serde(rename = "bron")]
    pub source: String,
    /// The place in it.
    #[serde(rename = "plaats")]
    pub place: String,
}

/// When a pattern is so: conditions together, or some questions that have something in common.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Condition {
    /// All of these are so.
    pub alle: Vec<Self>,
    /// At least one of these is so.
    pub een: Vec<Self>,
    /// None of these is so.
    pub geen: Vec<Self>,
    /// Which questions are looked at; with `thema` those of the theme, with neither all of the set.
    pub vragen: Vec<QuestionId>,
    /// The id of the theme whose questions are looked at.
    pub thema: Option<String>,
    /// How many of them it must be; without it, all.
    pub minstens: Option<usize>,
    /// They are more than those that have one of these states.
    pub meer_dan: Vec<AskedState>,
    /// Their state is one of these.
    pub stand: Vec<AskedState>,
    /// What they rest on is one of these.
    pub onderbouwing: Vec<AskedEvidence>,
    /// Somebody of this perspective was heard on them.
    pub gehoord: Option<String>,
    /// Nobody of this perspective was heard on them.
    pub niet_gehoord: Option<String>,
    /// They ask for the judgement of others, and were answered without that.
    pub zonder_stem: bool,
    /// Whether there is a next step for them.
    pub stap: Option<bool>,
    /// The practice of their basisfunctie agrees with the policy in one of these ways.
    pub praktijk: Vec<Agreement>,
}

/// A state in a condition; none is still open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct AskedState(pub Option<State>);

/// What an answer rests on, in a condition; none is not filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct AskedEvidence(pub Option<Evidence>);

impl TryFrom<String> for AskedState {
    type Error = String;

    fn try_from(word: String) -> Result<Self, String> {
        match (word.as_str(), State::from_key(&word)) {
            ("open", _) => Ok(Self(None)),
            (_, Some(state)) => Ok(Self(Some(state))),
            _ => Err(one_of(&word, State::ALL.map(State::key).as_slice(), "open")),
        }
    }
}

impl TryFrom<String> for AskedEvidence {
    type Error = String;

    fn try_from(word: String) -> Result<Self, String> {
        match (word.as_str(), Evidence::from_key(&word)) {
            ("leeg", _) => Ok(Self(None)),
            (_, Some(evidence)) => Ok(Self(Some(evidence))),
            _ => Err(one_of(
                &word,
                Evidence::ALL.map(Evidence::key).as_slice(),
                "leeg",
            )),
        }
    }
}

fn one_of(word: &str, known: &[&str], none: &str) -> String {
    format!(
        "«{word}» is geen van deze woorden: {}, {none}",
        known.join(", ")
    )
}

impl Condition {
    /// The conditions that it is made of; empty for one about questions.
    pub fn parts(&self) -> impl Iterator<Item = &Self> {
        self.alle.iter().chain(&self.een).chain(&self.geen)
    }

    /// The conditions that a sentence can name, in order: those that must all be so, or itself. What
    /// must not be so has no questions to name.
    pub fn clauses(&self) -> Vec<&Self> {
        match self.alle.as_slice() {
            [] => vec![self],
            parts => parts.iter().collect(),
        }
    }

    /// Whether it says anything of the questions that it looks at.
    fn asks_something(&self) -> bool {
        !self.stand.is_empty()
            || !self.onderbouwing.is_empty()
            || self.gehoord.is_some()
            || self.niet_gehoord.is_some()
            || self.zonder_stem
            || self.stap.is_some()
            || !self.praktijk.is_empty()
    }

    /// What is wrong with it, by the rules at the head of the file. `themes` and `groups` are the ids
    /// that it may name.
    pub(super) fn fault(&self, themes: &[&Theme], groups: &[&str]) -> Option<String> {
        let kinds = [&self.alle, &self.een, &self.geen];
        let kinds = kinds.iter().filter(|parts| !parts.is_empty()).count();
        let looks = self.asks_something()
            || !self.vragen.is_empty()
            || self.thema.is_some()
            || self.minstens.is_some();
        if kinds > 1 || (kinds == 1 && looks) {
            return Some(
                "een voorwaarde is óf «alle», óf «een», óf «geen», óf gaat over vragen".to_owned(),
            );
        }
        if kinds == 1 {
            return self.parts().find_map(|part| part.fault(themes, groups));
        }
        if !self.asks_something() {
            return Some(
                "deze voorwaarde vraagt niets: geef «stand», «onderbouwing», «gehoord», «niet_gehoord», «zonder_stem», «stap» of «praktijk»"
                    .to_owned(),
            );
        }
        let theme = self.thema.as_ref();
        let known = theme.map(|id| themes.iter().find(|theme| theme.id == *id));
        let count = match known {
            Some(None) => return Some(format!("thema «{}» bestaat niet", theme?)),
            Some(Some(_)) if !self.vragen.is_empty() => {
                return Some("geef «vragen» of «thema», niet allebei".to_owned());
            }
            Some(Some(theme)) => Some(theme.questions.len()),
            None if self.vragen.is_empty() => None,
            None => Some(self.vragen.len()),
        };
        let group = self.gehoord.iter().chain(&self.niet_gehoord);
        let mut strange = group.filter(|id| !groups.contains(&id.as_str()));
        if let Some(id) = strange.next() {
            return Some(format!("perspectief «{id}» bestaat niet"));
        }
        match (self.minstens, count) {
            (Some(0), _) => Some("«minstens» is 0, verwacht 1 of meer".to_owned()),
            (Some(least), Some(count)) if least > count => Some(format!(
                "«minstens» is {least}, en er zijn maar {count} vragen"
            )),
            (None, None) => {
                Some("over alle vragen heeft een voorwaarde «minstens» nodig".to_owned())
            }
            _ => None,
        }
    }

    /// Every question that it names.
    pub(super) fn named(&self) -> Vec<&QuestionId> {
        let parts = self.parts().flat_map(Self::named);
        self.vragen.iter().chain(parts).collect()
    }
}

impl AnswerPattern {
    /// What is wrong with its sentence: every clause carries its questions.
    pub(super) fn sentence_fault(&self) -> Option<String> {
        let clauses = self.condition.clauses();
        let mut places = (1..).map(|number: usize| format!("{{{number}}}"));
        let of_clauses: Vec<String> = places.by_ref().take(clauses.len()).collect();
        for (place, clause) in of_clauses.iter().zip(clauses) {
            match (self.sentence.contains(place), clause.geen.is_empty()) {
                (false, true) => {
                    return Some(format!(
                        "«zin» noemt de vragen van een deel van «als» niet: {place} ontbreekt"
                    ));
                }
                (true, false) => {
                    return Some(format!(
                        "«zin» noemt {place}, en dat deel heeft geen vragen"
                    ));
                }
                _ => {}
            }
        }
        let known = of_clauses
            .iter()
            .map(|place| self.sentence.matches(place.as_str()).count());
        let known: usize = known.sum();
        (self.sentence.matches('{').count() != known)
            .then(|| "«zin» noemt een deel van «als» dat er niet is".to_owned())
    }
}
