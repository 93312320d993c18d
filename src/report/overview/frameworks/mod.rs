//! The same answers through other frames, worded once for the screen and for who listens.

mod views;

use std::borrow::Cow;

use crate::model::{
    Cited, Counts, ExtraChoice, KnowledgeBase, Question, QuestionSet, Session, SetWords,
};
use crate::text::{capitalised, letters, listed};
use views::{kader, onderbouwing, routekaart, stemmen, themas};

/// A way to look at the answers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Framework {
    /// The kenmerken of the VNG.
    #[default]
    Kader,
    /// The inhabitant's journey of KPMG.
    Routekaart,
    /// What comes back in several basisfuncties.
    Themas,
    /// How well founded they are.
    Onderbouwing,
    /// Who has been heard.
    Stemmen,
}

impl Framework {
    /// Every frame, in order.
    pub const ALL: [Self; 5] = [
        Self::Kader,
        Self::Routekaart,
        Self::Themas,
        Self::Onderbouwing,
        Self::Stemmen,
    ];

    /// Those that there is something to see through: not the kenmerken of a question set that knows none. Where the
    /// knowledge base could not be read all are there, and say so.
    pub fn offered(base: &KnowledgeBase, set: &QuestionSet) -> Vec<Self> {
        let is_there = |frame: &Self| {
            !base.is_read()
                || match frame {
                    Self::Kader => !base.kenmerken.is_empty(),
                    Self::Routekaart => !base.route.is_empty(),
                    Self::Themas => !base.themes.is_empty(),
                    Self::Onderbouwing => set.asks_stands(),
                    Self::Stemmen => true,
                }
        };
        Self::ALL.into_iter().filter(is_there).collect()
    }

    /// The name on screen.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Kader => "VNG-kader",
            Self::Routekaart => "Routekaart",
            Self::Themas => "Thema’s",
            Self::Onderbouwing => "Onderbouwing",
            Self::Stemmen => "Wie is gehoord",
        }
    }

    /// The frame whose name `words` are, or begin: "vng" is enough.
    pub fn from_words(words: &str) -> Option<Self> {
        let words = letters(words);
        if words.is_empty() {
            return None;
        }
        let begins = |frame: &Self| letters(frame.label()).starts_with(&words);
        let holds = |frame: &Self| letters(frame.label()).contains(&words);
        let mut all = Self::ALL.into_iter();
        all.find(begins)
            .or_else(|| Self::ALL.into_iter().find(holds))
    }

    /// What is seen through it, in a sentence.
    pub const fn about(self) -> &'static str {
        match self {
            Self::Kader => "Naar de kenmerken van wijkgericht werken, van de VNG.",
            Self::Routekaart => "Naar de stappen die een inwoner doorloopt, volgens KPMG.",
            Self::Themas => {
                "Naar wat op meer plekken terugkomt, zoals visie, samenwerking en geld."
            }
            Self::Onderbouwing => {
                "Naar waar een oordeel op steunt: papier, een afspraak of een inschatting."
            }
            Self::Stemmen => {
                "Naar wie u hebt gesproken: inwoners, het lokale team, partners, beleid en bestuur."
            }
        }
    }

    /// What is ours about it: said on top, whatever is visible.
    pub fn ours(self, set: &QuestionSet, base: &KnowledgeBase) -> Cow<'static, str> {
        set.words.put(match self {
            Self::Kader | Self::Routekaart => {
                "Deze indeling is van dit programma; VNG en KPMG leggen het verband zelf niet."
            }
            Self::Themas => {
                "Deze indeling in thema’s is van dit programma. Niet elke vraag hoort bij een thema."
            }
            Self::Onderbouwing => {
                "De onderbouwing is een toevoeging van dit programma aan de Quickscan."
            }
            Self::Stemmen if base.is_read() && base.perspectives.is_empty() => {
                "Geteld zijn de vragen waarover u met iemand hebt gesproken."
            }
            Self::Stemmen => {
                "Dit programma leidt uit de ingevulde woorden af bij wie iemand hoort. Klopt dat niet, zet \
                 de groep er dan achter, zoals «M. Jansen (inwoner)»."
            }
        })
    }
}

/// What there is to see through a frame.
#[derive(Debug, Default)]
pub struct FrameworkView<'a> {
    /// What to know first, a sentence each.
    pub remarks: Vec<String>,
    /// The groups, in parts.
    pub parts: Vec<FrameworkPart<'a>>,
}

/// Groups that belong together.
#[derive(Debug)]
pub struct FrameworkPart<'a> {
    /// What they have in common, where there are more parts.
    pub heading: Option<String>,
    /// The groups.
    pub groups: Vec<FrameworkGroup<'a>>,
}

/// A kenmerk, step, evidence or perspective, with what there is to say of it.
#[derive(Debug, Default)]
pub struct FrameworkGroup<'a> {
    /// Its name.
    pub title: String,
    /// How its questions stand, where that is counted.
    pub counts: Option<Counts>,
    /// How many there are of what is counted otherwise, and of what: "van de 16 beoordeelde vragen".
    pub share: Option<(usize, String)>,
    /// What else there is to say of its questions.
    pub facts: Vec<String>,
    /// Which other questions it is about as well, if any.
    pub others: Option<String>,
    /// Where it is in its source; may be empty.
    pub source: String,
    /// Its questions.
    pub questions: Vec<&'a Question>,
    /// The extra questions that it suggests.
    pub extra: Vec<ExtraChoice<'a>>,
}

/// What is above extra questions.
pub fn above_extra(words: &SetWords) -> String {
    format!("Aanvullend, geen deel van {}:", words.called)
}

/// Looks at `session` through `frame`.
pub fn frame<'a>(
    frame: Framework,
    base: &'a KnowledgeBase,
    set: &'a QuestionSet,
    session: &'a Session,
) -> FrameworkView<'a> {
    if !base.is_read() && frame != Framework::Onderbouwing {
        let unread = "De kennisbank is niet gelezen, daarom is dit kader leeg. Met «quickscan \
                      controleer» ziet u wat eraan mankeert.";
        return FrameworkView::of(unread, Vec::new());
    }
    match frame {
        Framework::Kader => kader(base, set, session),
        Framework::Routekaart => routekaart(base, set, session),
        Framework::Themas => themas(base, set, session),
        Framework::Onderbouwing => onderbouwing(set, session),
        Framework::Stemmen => stemmen(base, set, session),
    }
}

impl<'a> FrameworkView<'a> {
    fn of(remark: impl Into<String>, groups: Vec<FrameworkGroup<'a>>) -> Self {
        Self {
            remarks: vec![remark.into()],
            parts: vec![FrameworkPart {
                heading: None,
                groups,
            }],
        }
    }
}

/// "De Quickscan vraagt hier niet naar".
pub(in crate::report) fn not_asked(set: &QuestionSet) -> String {
    format!("{} vraagt hier niet naar", capitalised(&set.words.called))
}

/// Which other questions touch upon it.
fn touching(questions: &[&Question]) -> Option<String> {
    let of = of_questions(questions)?;
    Some(format!("Heeft ook te maken met {of}."))
}

/// "vraag 1.1", "de vragen 1.1 en 2.3"; none without any.
pub(in crate::report) fn of_questions(questions: &[&Question]) -> Option<String> {
    let ids: Vec<String> = questions.iter().map(|each| each.id.to_string()).collect();
    match ids.as_slice() {
        [] => None,
        [one] => Some(format!("vraag {one}")),
        several => Some(format!("de vragen {}", listed(several))),
    }
}

/// Document, year and place, without the name that is above it already.
fn citation(base: &KnowledgeBase, item: &impl Cited, name: &str) -> String {
    let citation = base.citation(item).replace(name, "");
    citation.trim_end_matches([' ', '.', ',', ':']).to_owned()
}
