//! Which names in a session are of people, and which of functions and organisations: where names are
//! left out, the latter stay. The user says it once of each; what they did not say is left out.

use std::collections::BTreeMap;

use super::{ListField, Session, UnknownKeys, compared_owner};
use crate::text::letters;

/// What there is to say where no name is in use.
pub const NO_NAMES: &str = "Er staan nog geen namen bij stappen en bij «Gesproken met».";

/// What is said of a name of which nothing was said.
pub const NOT_SAID: &str = "nog niet gezegd";

/// What a name is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NameKind {
    /// Somebody: left out where names are.
    Person,
    /// A function, a team or an organisation: never left out.
    Function,
}

impl NameKind {
    /// Both kinds.
    pub const ALL: [Self; 2] = [Self::Person, Self::Function];

    /// The word in files, on the command line and on screen.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Person => "persoon",
            Self::Function => "functie",
        }
    }

    /// What it is, in words.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Person => "persoon",
            Self::Function => "functie of organisatie",
        }
    }

    /// What a name becomes that was of this `kind`, where one key goes through all that it can be.
    #[must_use]
    pub const fn after(kind: Option<Self>) -> Option<Self> {
        match kind {
            None => Some(Self::Function),
            Some(Self::Function) => Some(Self::Person),
            Some(Self::Person) => None,
        }
    }

    /// The kind that a file means with `key`.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }

    /// The kind that a user means with `word`, however it is written.
    pub fn from_words(word: &str) -> Option<Self> {
        match letters(word).as_str() {
            "mens" => Some(Self::Person),
            "organisatie" | "team" => Some(Self::Function),
            word => Self::from_key(word),
        }
    }
}

/// A name of which the user said what it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownName {
    /// The name, as it was written when they said it.
    pub name: String,
    /// What it is of.
    pub kind: NameKind,
    /// Keys of a later version.
    pub unknown: UnknownKeys,
}

impl Session {
    /// What `name` is of, if that was said, however the name is written.
    pub fn kind_of_name(&self, name: &str) -> Option<NameKind> {
        let compared = compared_owner(name);
        let mut names = self.names.iter();
        let known = names.find(|known| compared_owner(&known.name) == compared)?;
        Some(known.kind)
    }

    /// Say what `name` is of; none takes back what was said.
    pub fn say_kind_of_name(&mut self, name: &str, kind: Option<NameKind>) {
        say_kind(&mut self.names, name, kind);
    }

    /// Whether `name` may be told where names of people are left out.
    pub fn stays_without_names(&self, name: &str) -> bool {
        self.kind_of_name(name) == Some(NameKind::Function)
    }

    /// Every name in use, in alphabetical order, with what it is of where that was said: those who take
    /// a step, and those who were asked, now or last time.
    pub fn names_in_use(&self) -> Vec<(&str, Option<NameKind>)> {
        let owners = self.steps.iter().filter_map(|step| step.owner());
        let answers = self.answers.values().chain(self.previous.answers.values());
        let asked = answers.flat_map(|answer| {
            let lists = ListField::ALL.into_iter();
            let lists = lists.filter(|field| field.row().holds_names);
            lists.flat_map(|field| answer.list(field).iter().map(|name| name.trim()))
        });
        let mut names = BTreeMap::new();
        for name in owners
            .chain(asked)
            .chain(self.names_of_people())
            .filter(|name| !name.is_empty())
        {
            names.entry(compared_owner(name)).or_insert(name);
        }
        let names = names.into_values();
        names.map(|name| (name, self.kind_of_name(name))).collect()
    }

    /// Add what was said in `other` of names of which nothing was said here. A name that is a person in
    /// one of the two is left out: that is the safe side.
    pub(super) fn add_names_of(&mut self, other: &Self) {
        for known in &other.names {
            match self.kind_of_name(&known.name) {
                None => self.names.push(known.clone()),
                Some(kind) if kind != known.kind => {
                    self.say_kind_of_name(&known.name, Some(NameKind::Person));
                }
                Some(_) => {}
            }
        }
    }
}

/// Notes in `names` what `name` is of; none takes back what was said.
pub(super) fn say_kind(names: &mut Vec<KnownName>, name: &str, kind: Option<NameKind>) {
    let compared = compared_owner(name);
    let is_other = |known: &KnownName| compared_owner(&known.name) != compared;
    let Some(kind) = kind else {
        names.retain(is_other);
        return;
    };
    match names.iter_mut().find(|known| !is_other(known)) {
        Some(known) => known.kind = kind,
        None => names.push(KnownName {
            name: name.trim().to_owned(),
            kind,
            unknown: UnknownKeys::default(),
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::NextStep;

    fn session() -> Session {
        let mut session = Session::default();
        for who in ["S. Öztürk", "Inkoop ", "s. ozturk", ""] {
            let mut step = NextStep::new("1.1".into(), "Bellen");
            who.clone_into(&mut step.who);
            session.steps.push(step);
        }
        let asked = ["inkoop", "Anna"].map(str::to_owned);
        session.answer_mut(&"1.1".into()).consulted = asked.to_vec();
        session
    }

    #[test]
    fn each_name_is_listed_once_however_it_is_written() {
        let mut session = session();
        session.say_kind_of_name("INKOOP", Some(NameKind::Function));
        let function = Some(NameKind::Function);
        let names = session.names_in_use();
        assert_eq!(
            names,
            [("Anna", None), ("Inkoop", function), ("S. Öztürk", None)]
        );
    }

    #[test]
    fn only_what_is_said_to_be_no_person_stays() {
        let mut session = session();
        session.say_kind_of_name("inkoop", Some(NameKind::Function));
        session.say_kind_of_name("Anna", Some(NameKind::Person));
        session.leave_out_names();
        let who: Vec<_> = session.steps.iter().map(|step| step.who.as_str()).collect();
        assert_eq!(who, ["", "Inkoop ", "", ""]);
        let consulted = &session.answers[&"1.1".into()].consulted;
        assert_eq!(*consulted, ["inkoop", "(naam weggelaten)"]);
        // What was said of people would tell their names.
        assert_eq!(session.names.len(), 1);
        assert!(!format!("{session:?}").contains("Anna"));
    }

    #[test]
    fn what_was_said_can_be_changed_and_taken_back() {
        let mut session = session();
        for kind in [Some(NameKind::Function), Some(NameKind::Person), None] {
            session.say_kind_of_name("Inkoop", kind);
            assert_eq!(session.kind_of_name("inkoop"), kind);
            assert_eq!(
                session.stays_without_names("inkoop"),
                kind == Some(NameKind::Function)
            );
        }
        assert_eq!(session.names, []);
    }

    #[test]
    fn what_two_sessions_agree_on_stays() {
        let mut mine = Session::default();
        mine.say_kind_of_name("Inkoop", Some(NameKind::Function));
        let theirs = mine.clone();
        mine.add_names_of(&theirs);
        assert_eq!(mine, theirs);
    }

    #[test]
    fn of_two_sessions_the_safe_side_counts() {
        let (mut mine, mut theirs) = (session(), session());
        mine.say_kind_of_name("inkoop", Some(NameKind::Function));
        theirs.say_kind_of_name("Inkoop", Some(NameKind::Person));
        theirs.say_kind_of_name("GGD", Some(NameKind::Function));
        mine.add_names_of(&theirs);
        assert_eq!(mine.kind_of_name("inkoop"), Some(NameKind::Person));
        assert!(mine.stays_without_names("ggd"));
    }

    #[test]
    fn one_key_goes_through_all_that_a_name_can_be() {
        let mut kind = None;
        let seen = [(); 3].map(|()| {
            kind = NameKind::after(kind);
            kind
        });
        assert_eq!(
            seen,
            [Some(NameKind::Function), Some(NameKind::Person), None]
        );
    }

    #[test]
    fn a_kind_is_understood_however_it_is_written() {
        for kind in NameKind::ALL {
            assert_eq!(NameKind::from_key(kind.key()), Some(kind));
        }
        assert_eq!(
            NameKind::from_words("Organisatie"),
            Some(NameKind::Function)
        );
        assert_eq!(NameKind::from_words("mens"), Some(NameKind::Person));
        assert_eq!(NameKind::from_words("x"), None);
    }
}
