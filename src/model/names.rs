//! Which names in a session are of people, and which of functions and organisations: where names are
//! left out, the latter stay. The user says it once of each; what they did not say is left out. Also whose
//! voice each is, where what was recognised in the name is not right.

use std::collections::BTreeMap;

use super::{KnowledgeBase, ListField, Perspective, Session, UnknownKeys, compared_owner};
use crate::text::letters;

/// What there is to say where no name is in use.
pub const NO_NAMES: &str = "Er staan nog geen namen bij stappen en bij «Gesproken met».";

/// What is said of a name of which nothing was said.
pub const NOT_SAID: &str = "nog niet gezegd";

/// The voice of who belongs to no perspective.
pub const NOBODY: &str = "anderen";

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

    /// What a name becomes that was of this `kind`, where one key goes through all that it can be. The first
    /// that it becomes is what leaves it out: one key too many tells nobody's name.
    #[must_use]
    pub const fn after(kind: Option<Self>) -> Option<Self> {
        match kind {
            None => Some(Self::Person),
            Some(Self::Person) => Some(Self::Function),
            Some(Self::Function) => None,
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

/// What stands in the place of a name that is left out.
pub(in crate::model) const LEFT_OUT: &str = "(naam weggelaten)";

/// What takes the place of somebody of these perspectives whose name is left out: whose voice it is stays known.
pub(in crate::model) fn unnamed(voices: &[&Perspective]) -> String {
    let voices = voices.iter().map(|each| each.name.as_str());
    let voices = voices.collect::<Vec<_>>().join(", ");
    format!("{voices} {LEFT_OUT}").trim_start().to_owned()
}

/// A name of which the user said something.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct KnownName {
    /// The name, as it was written when they said it.
    pub name: String,
    /// What it is of, if they said that.
    pub kind: Option<NameKind>,
    /// Whose voice it is, if they said that: the id of a perspective, or [`NOBODY`].
    pub voice: Option<String>,
    /// Keys of a later version.
    pub unknown: UnknownKeys,
}

impl Session {
    /// What was said of `name`, however it is written.
    fn known_name(&self, name: &str) -> Option<&KnownName> {
        let compared = compared_owner(name);
        let mut names = self.names.iter();
        names.find(|known| compared_owner(&known.name) == compared)
    }

    /// What `name` is of, if that was said.
    pub fn kind_of_name(&self, name: &str) -> Option<NameKind> {
        self.known_name(name)?.kind
    }

    /// Whose voice `name` is, if that was said.
    pub fn voice_of_name(&self, name: &str) -> Option<&str> {
        self.known_name(name)?.voice.as_deref()
    }

    /// The perspectives of who was consulted: what the user said of them, or else what is recognised.
    pub fn perspectives_of<'a>(&self, base: &'a KnowledgeBase, who: &str) -> Vec<&'a Perspective> {
        match self.voice_of_name(who) {
            Some(voice) => base.perspective(voice).into_iter().collect(),
            None => base.perspectives_of(who),
        }
    }

    /// Whether all those whose judgement is that of `whose` are among `consulted`. Who is no perspective
    /// cannot be told apart, so then anyone will do.
    pub fn has_heard(&self, base: &KnowledgeBase, whose: &str, consulted: &[String]) -> bool {
        let wanted = base.perspectives_of(whose);
        if wanted.is_empty() {
            return consulted.iter().any(|who| !who.trim().is_empty());
        }
        let heard: Vec<&Perspective> = consulted
            .iter()
            .flat_map(|who| self.perspectives_of(base, who))
            .collect();
        wanted
            .iter()
            .all(|wanted| heard.iter().any(|each| each.id == wanted.id))
    }

    /// Say what `name` is of; none takes back what was said.
    pub fn say_kind_of_name(&mut self, name: &str, kind: Option<NameKind>) {
        say(&mut self.names, name, |known| known.kind = kind);
    }

    /// Say whose voice `name` is; none takes back what was said.
    pub fn say_voice_of_name(&mut self, name: &str, voice: Option<String>) {
        say(&mut self.names, name, |known| known.voice = voice);
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
            let Some(mine) = self.known_name(&known.name).cloned() else {
                self.names.push(known.clone());
                continue;
            };
            match (mine.kind, known.kind) {
                (Some(kind), Some(other)) if kind != other => {
                    self.say_kind_of_name(&known.name, Some(NameKind::Person));
                }
                (None, kind) => self.say_kind_of_name(&known.name, kind),
                _ => {}
            }
            if mine.voice.is_none() {
                self.say_voice_of_name(&known.name, known.voice.clone());
            }
        }
    }
}

/// Notes in `names` what `tell` says of `name`; one of which nothing is said any more goes.
pub(super) fn say(names: &mut Vec<KnownName>, name: &str, tell: impl FnOnce(&mut KnownName)) {
    let compared = compared_owner(name);
    let is_it = |known: &KnownName| compared_owner(&known.name) == compared;
    if let Some(known) = names.iter_mut().find(|known| is_it(known)) {
        tell(known);
    } else {
        let mut known = KnownName {
            name: name.trim().to_owned(),
            ..KnownName::default()
        };
        tell(&mut known);
        names.push(known);
    }
    names.retain(|known| !is_it(known) || known.kind.is_some() || known.voice.is_some());
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
        session.leave_out_names(&KnowledgeBase::default());
        let who: Vec<_> = session.steps.iter().map(|step| step.who.as_str()).collect();
        assert_eq!(who, ["", "Inkoop ", "", ""]);
        let consulted = &session.answers[&"1.1".into()].consulted;
        assert_eq!(*consulted, ["inkoop", "(naam weggelaten)"]);
        // What was said of people would tell their names.
        assert_eq!(session.names.len(), 1);
        assert!(!format!("{session:?}").contains("Anna"));
    }

    #[test]
    fn a_name_that_is_left_out_keeps_its_voice() {
        let base = KnowledgeBase::parse(include_str!("../../quickscan/kennisbank.toml")).unwrap();
        let mut session = session();
        session.say_voice_of_name("Anna", Some("inwoners".to_owned()));
        // Said to be of nobody, though a word in it would be recognised.
        session.say_voice_of_name("Piet van de cliëntenraad", Some(NOBODY.to_owned()));
        session.answer_mut(&"1.1".into()).consulted = [
            "Anna",
            "J. de Boer, cliëntenraad",
            "Piet van de cliëntenraad",
        ]
        .map(str::to_owned)
        .to_vec();
        session.leave_out_names(&base);
        let consulted = session.answers[&"1.1".into()].consulted.clone();
        assert_eq!(
            consulted,
            [
                "Inwoners (naam weggelaten)",
                "Inwoners (naam weggelaten)",
                "(naam weggelaten)"
            ]
        );
        assert!(session.has_heard(&base, "inwoners", &consulted));
        assert!(!session.has_heard(&base, "inwoners", &consulted[2..]));
        assert!(!format!("{session:?}").contains("Anna"));
    }

    #[test]
    fn what_was_said_can_be_changed_and_taken_back() {
        let mut session = session();
        for kind in [Some(NameKind::Person), Some(NameKind::Function), None] {
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
            [Some(NameKind::Person), Some(NameKind::Function), None]
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
