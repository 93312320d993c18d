//! How the team that a session is about is organised, by the models of IWW. Optional: it chooses what is shown.

/// How broad the team is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TeamModel {
    /// One broad team for every question.
    A1,
    /// One broad team for complex questions only.
    A2,
    /// A team per domain or target group.
    B,
    /// A generalist team in front of specialist teams.
    C,
    /// Something else.
    Anders,
    /// No local team.
    Geen,
}

impl TeamModel {
    /// Every model, in the order of the form.
    pub const ALL: [Self; 6] = [
        Self::A1,
        Self::A2,
        Self::B,
        Self::C,
        Self::Anders,
        Self::Geen,
    ];

    /// The word in files, as the knowledge base numbers it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::A1 => "A1",
            Self::A2 => "A2",
            Self::B => "B",
            Self::C => "C",
            Self::Anders => "anders",
            Self::Geen => "geen",
        }
    }

    /// What it is, in a few words.
    pub const fn label(self) -> &'static str {
        match self {
            Self::A1 => "A1, breed team voor alle vragen",
            Self::A2 => "A2, breed team voor complexe vragen",
            Self::B => "B, team per domein of doelgroep",
            Self::C => "C, algemeen team als voorpost",
            Self::Anders => "anders",
            Self::Geen => "geen team",
        }
    }
}

/// Where the team is placed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Positioning {
    /// With the gemeente itself.
    Gemeente,
    /// With several providers together.
    Aanbieders,
    /// With one main provider.
    Hoofdaanbieder,
    /// With a legal person of its own.
    Rechtspersoon,
}

impl Positioning {
    /// Every positioning, in the order of the form.
    pub const ALL: [Self; 4] = [
        Self::Gemeente,
        Self::Aanbieders,
        Self::Hoofdaanbieder,
        Self::Rechtspersoon,
    ];

    /// The number in files, as the knowledge base has it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Gemeente => "1",
            Self::Aanbieders => "2",
            Self::Hoofdaanbieder => "3",
            Self::Rechtspersoon => "4",
        }
    }

    /// What it is, in a few words.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Gemeente => "1, gemeente in eigen beheer",
            Self::Aanbieders => "2, samenwerking van aanbieders",
            Self::Hoofdaanbieder => "3, één hoofdaanbieder",
            Self::Rechtspersoon => "4, aparte rechtspersoon",
        }
    }
}

/// The one of `all` that is called `word`, in any case.
fn named<T: Copy>(word: &str, all: &[T], key: fn(T) -> &'static str) -> Option<T> {
    let is_it = |one: &&T| key(**one).eq_ignore_ascii_case(word.trim());
    all.iter().find(is_it).copied()
}

/// What is wrong with a word that is none of `keys`.
fn expected(what: &str, keys: impl IntoIterator<Item = &'static str>) -> String {
    let keys: Vec<_> = keys.into_iter().collect();
    format!("Een {what} is een van: {}.", keys.join(", "))
}

impl std::str::FromStr for TeamModel {
    type Err = String;

    fn from_str(word: &str) -> Result<Self, String> {
        let found = named(word, &Self::ALL, Self::key);
        found.ok_or_else(|| expected("teammodel", Self::ALL.map(Self::key)))
    }
}

impl std::str::FromStr for Positioning {
    type Err = String;

    fn from_str(word: &str) -> Result<Self, String> {
        let found = named(word, &Self::ALL, Self::key);
        found.ok_or_else(|| expected("positionering", Self::ALL.map(Self::key)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::KnowledgeBase;

    #[test]
    fn words_are_read_in_any_case_and_others_say_what_can_be() {
        for model in TeamModel::ALL {
            assert_eq!(model.key().to_lowercase().parse(), Ok(model));
            assert!(model.label().starts_with(model.key()));
        }
        for positioning in Positioning::ALL {
            assert_eq!(positioning.key().parse(), Ok(positioning));
            assert!(positioning.label().starts_with(positioning.key()));
        }
        let problem = "A3".parse::<TeamModel>().unwrap_err();
        assert_eq!(
            problem,
            "Een teammodel is een van: A1, A2, B, C, anders, geen."
        );
        let problem = "5".parse::<Positioning>().unwrap_err();
        assert_eq!(problem, "Een positionering is een van: 1, 2, 3, 4.");
    }

    /// What is chosen leads somewhere: every key but "anders" has its form.
    #[test]
    fn the_knowledge_base_has_every_form_that_can_be_chosen() {
        let base =
            KnowledgeBase::parse(include_str!("../../../quickscan/kennisbank.toml")).unwrap();
        let has = |kind: &str, key: &str| {
            let mut forms = base.forms.iter();
            forms.any(|form| form.kind == kind && form.number == key)
        };
        for model in TeamModel::ALL
            .into_iter()
            .filter(|model| *model != TeamModel::Anders)
        {
            assert!(has("organisatiemodel", model.key()), "{model:?}");
        }
        for positioning in Positioning::ALL {
            assert!(has("positionering", positioning.key()), "{positioning:?}");
        }
    }
}
