//! The contexts in which keys mean something.

/// Where the user is, as far as keys are concerned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Context {
    /// The list of sessions while there is none.
    Welcome,
    /// The list of sessions.
    Sessions,
    /// The list of sessions, while words are typed to leave only some in sight.
    Filter,
    /// The bin of deleted sessions.
    Bin,
    /// A form of one-line fields: a new session, a next step.
    Form,
    /// The description of a basisfunctie.
    Basisfunctie,
    /// A question, with the focus on something that is no text.
    Choice,
    /// A question, with the focus on a text.
    Text,
    /// The list of all questions.
    AllQuestions,
    /// What the sources say about a question.
    Guidance,
    /// A question to pass on.
    Mail,
    /// The dashboard.
    Dashboard,
    /// The plan: all next steps.
    Plan,
    /// The answers through other frames.
    Frames,
    /// The preview of the report.
    Export,
    /// Choosing what to keep after a conflict.
    Compare,
    /// Earlier versions of the session.
    Versions,
    /// Typing what to search for.
    Search,
    /// The help screen, or another text to read.
    Reading,
    /// A question that the program asks.
    Dialog,
}

impl Context {
    /// Every context, in the order of the README.
    pub const ALL: [Self; 20] = [
        Self::Welcome,
        Self::Sessions,
        Self::Filter,
        Self::Bin,
        Self::Form,
        Self::Basisfunctie,
        Self::Choice,
        Self::Text,
        Self::AllQuestions,
        Self::Guidance,
        Self::Mail,
        Self::Dashboard,
        Self::Plan,
        Self::Frames,
        Self::Export,
        Self::Compare,
        Self::Versions,
        Self::Search,
        Self::Reading,
        Self::Dialog,
    ];

    /// The name of the context in help and README.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Welcome => "Welkom",
            Self::Sessions => "Lijst van sessies",
            Self::Filter => "Lijst van sessies, tijdens het zoeken",
            Self::Bin => "Prullenbak",
            Self::Form => "Formulier",
            Self::Basisfunctie => "Basisfunctie",
            Self::Choice => "Vraag, buiten een tekstveld",
            Self::Text => "Vraag, in een tekstveld",
            Self::AllQuestions => "Alle vragen",
            Self::Guidance => "Handreikingen",
            Self::Mail => "Vraag voorleggen",
            Self::Dashboard => "Dashboard",
            Self::Plan => "Plan",
            Self::Frames => "Ander kader",
            Self::Export => "Rapport",
            Self::Compare => "Verschillen",
            Self::Versions => "Eerdere versies",
            Self::Search => "Zoeken",
            Self::Reading => "Help",
            Self::Dialog => "Een vraag van het programma",
        }
    }

    /// What it is: a new context says it here, and has the keys that go with it.
    const fn properties(self) -> &'static [Property] {
        use Property::{Aside, Asks, InSession, Introduces, List, Pages, Start, Typing, Undoes};
        match self {
            Self::Welcome => &[Start, Introduces],
            Self::Sessions => &[Start, Introduces, List, Pages],
            Self::Filter | Self::Search => &[Typing, List, Pages],
            Self::Bin | Self::Mail => &[List, Pages],
            Self::Form => &[Typing, Asks],
            Self::Basisfunctie => &[InSession, Undoes, Introduces, List, Pages],
            Self::Choice => &[InSession, Undoes, List],
            Self::Text => &[InSession, Typing],
            Self::AllQuestions | Self::Dashboard | Self::Plan | Self::Frames => {
                &[InSession, Undoes, List, Pages]
            }
            Self::Guidance => &[Undoes, List],
            Self::Export => &[Typing, Asks, List, Pages],
            Self::Compare | Self::Versions | Self::Reading | Self::Dialog => &[Aside, List, Pages],
        }
    }

    fn is(self, property: Property) -> bool {
        self.properties().contains(&property)
    }

    /// Whether it belongs to an open session, so that its other screens are one key away.
    pub fn is_in_session(self) -> bool {
        self.is(Property::InSession)
    }

    /// Whether keys without a binding are typed into a text here.
    pub fn is_text(self) -> bool {
        self.is(Property::Typing)
    }

    /// Whether there are rows to go through with the arrows.
    pub fn has_list(self) -> bool {
        self.is(Property::List)
    }

    /// Whether those rows are gone through by the screen as well.
    pub fn pages(self) -> bool {
        self.is(Property::Pages)
    }

    /// Whether a key goes to the first and the last row. In a text that key is the cursor's; at a
    /// question the rows are choices.
    pub(super) fn jumps(self) -> bool {
        self.has_list() && !self.is_text() && self != Self::Choice
    }

    /// Whether it is where the program begins and ends.
    pub(super) fn is_start(self) -> bool {
        self.is(Property::Start)
    }

    /// Whether the introduction of the Quickscan can be read from here.
    pub(super) fn introduces(self) -> bool {
        self.is(Property::Introduces)
    }

    /// Whether a choice can be taken back here. In a text that key is the editor's.
    pub(super) fn undoes(self) -> bool {
        self.is(Property::Undoes)
    }

    /// Whether letters are commands, and help and the way out have a second key.
    pub(super) fn takes_commands(self) -> bool {
        !self.is_text() && !self.is(Property::Aside)
    }

    /// Whether the way back asks first what becomes of what was typed.
    pub(super) fn asks_before_back(self) -> bool {
        self.is(Property::Asks)
    }

    /// Whether the way back is simply one step back. Where the program ends, and where typing
    /// ends, it is called by that name.
    pub(super) fn goes_back(self) -> bool {
        let ends_typing = matches!(self, Self::Filter | Self::Text);
        !self.is_start() && !ends_typing && !self.asks_before_back()
    }
}

/// What a context can be, as far as keys are concerned that hold in more than one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Property {
    /// The program begins and ends here.
    Start,
    /// A screen of the open session, one key away from the others.
    InSession,
    /// Letters are typed into a text.
    Typing,
    /// What was typed may be thrown away, so the way back asks first.
    Asks,
    /// It has rows to go through.
    List,
    /// Its rows are more than fit, and no other thing goes by the same keys.
    Pages,
    /// A choice can be taken back.
    Undoes,
    /// The introduction is at hand.
    Introduces,
    /// It stands before another screen for a moment, with only the keys it needs itself.
    Aside,
}
