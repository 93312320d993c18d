//! The contexts in which keys mean something.

use self::Property::{Aside, Asks, InSession, Introduces, List, Pages, Start, Typing, Undoes};

/// Makes the list of contexts: of each what it is, its name in the help and the manual, and its properties.
macro_rules! contexts {
    ($($(#[$doc:meta])* $name:ident: $label:literal, $properties:expr;)*) => {
        /// Where the user is, as far as keys are concerned.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Context {
            $($(#[$doc])* $name,)*
        }

        impl Context {
            /// Every context, in the order of the manual.
            pub const ALL: [Self; [$($label),*].len()] = [$(Self::$name),*];

            /// The name of the context in the help and the manual.
            pub const fn label(self) -> &'static str {
                match self {
                    $(Self::$name => $label,)*
                }
            }

            const fn properties(self) -> &'static [Property] {
                match self {
                    $(Self::$name => $properties,)*
                }
            }
        }
    };
}

contexts! {
    /// The list of sessions while there is none.
    Welcome: "Welkom", &[Start, Introduces, List];
    /// The list of sessions.
    Sessions: "Lijst van sessies", &[Start, Introduces, List, Pages];
    /// The list of sessions, while words are typed to leave only some visible.
    Filter: "Lijst van sessies, tijdens het zoeken", &[Typing, List, Pages];
    /// The bin of deleted sessions.
    Bin: "Prullenbak", &[List, Pages];
    /// A form of one-line fields: a new session, a next step.
    Form: "Formulier", &[Typing, Asks];
    /// A form of one field: another place for the session.
    OneField: "Formulier met één veld", &[Typing, Asks];
    /// The description of a basisfunctie.
    Basisfunctie: "Basisfunctie", &[InSession, Undoes, Introduces, List, Pages];
    /// A question, with the focus on something that is no text.
    Choice: "Vraag, buiten een tekstveld", &[InSession, Undoes, List];
    /// A question that asks for something else than a stand, with the focus on something that is no text.
    Options: "Vraag met keuzes, buiten een tekstveld", &[InSession, Undoes, List];
    /// A question, with the focus on a text.
    Text: "Vraag, in een tekstveld", &[InSession, Typing];
    /// The list of all questions.
    AllQuestions: "Alle vragen", &[InSession, Undoes, List, Pages];
    /// All notes on one page.
    Notes: "Alle notities", &[InSession, Undoes, List, Pages];
    /// What the sources say about a question.
    Guidance: "Hulp bij de vraag", &[Undoes, List];
    /// A question to pass on.
    Mail: "Vraag voorleggen", &[List, Pages];
    /// The dashboard.
    Dashboard: "Overzicht", &[InSession, Undoes, List, Pages];
    /// The plan: all next steps.
    Plan: "Plan", &[InSession, Undoes, List, Pages];
    /// Who takes part, where they differ, what was decided.
    Together: "Samen", &[InSession, Undoes, List, Pages];
    /// What one participant said, beside the joint answers.
    Contribution: "Bijdrage van een deelnemer", &[Undoes, List, Pages];
    /// What was understood of what somebody sent.
    Intake: "Inlezen", &[Aside, List, Pages];
    /// In the room: one question, large and alone.
    Meeting: "In de zaal", &[Undoes, List];
    /// The answers through other frames.
    Frameworks: "Andere indeling", &[InSession, Undoes, List, Pages];
    /// The report, with the focus on where it will be saved.
    Export: "Rapport, in de naam van het bestand", &[Typing, Asks, Pages];
    /// The report, with the focus on another row of its form.
    ExportRow: "Rapport", &[Asks, Pages];
    /// Which names are of people.
    Names: "Namen", &[Undoes, List, Pages];
    /// Choosing what to keep after a conflict.
    Compare: "Verschillen", &[Aside, List, Pages];
    /// Earlier versions of the session.
    Versions: "Eerdere versies", &[Aside, List, Pages];
    /// Typing what one wants to do.
    Palette: "Wat wilt u doen?", &[Typing, List, Pages];
    /// Typing what to search for.
    Search: "Zoeken", &[Typing, List, Pages];
    /// The help screen, or another text to read.
    Reading: "Help", &[Aside, List, Pages];
    /// A question that the program asks.
    Dialog: "Een vraag van het programma", &[Aside, List, Pages];
}

impl Context {
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
        self.has_list() && !self.is_text() && !self.is_question()
    }

    /// Whether it is a question, with the focus on something that is no text.
    pub fn is_question(self) -> bool {
        matches!(self, Self::Choice | Self::Options)
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

    /// Whether what is done with others is a letter away.
    pub(super) fn leads_together(self) -> bool {
        self.is_in_session() && self.takes_commands()
    }

    /// Whether everything that can be done can be looked up here.
    pub(super) fn has_palette(self) -> bool {
        self.takes_commands() || self.is_in_session()
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
    /// It is before another screen for a moment, with only the keys it needs itself.
    Aside,
}
