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

    /// Whether keys without a binding are typed into a text here.
    pub const fn is_text(self) -> bool {
        matches!(
            self,
            Self::Filter | Self::Form | Self::Text | Self::Export | Self::Search
        )
    }
}
