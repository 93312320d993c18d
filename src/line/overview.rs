//! What the answers come down to: the whole in a few lines, each part of it, and the answers through a frame.

use super::{Conversation, speak};
use crate::document::{Layout, plain_blocks};
use crate::model::KnowledgeBase;
use crate::report::{self, Framework, OverviewPart};
use crate::text::letters;

/// What is asked of the overview.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OverviewWish {
    /// The counts, and what more can be heard.
    Short,
    /// One part of it.
    Part(OverviewPart),
    /// All of it.
    All,
}

impl OverviewWish {
    /// What `words` ask after "overzicht".
    pub(super) fn from_words(words: &str) -> Option<Self> {
        match letters(words).as_str() {
            "" => Some(Self::Short),
            "alles" | "alle" => Some(Self::All),
            word => OverviewPart::ALL
                .into_iter()
                .find(|part| word_for(*part) == word)
                .map(Self::Part),
        }
    }
}

/// The word by which a part is asked for.
pub(super) const fn word_for(part: OverviewPart) -> &'static str {
    match part {
        OverviewPart::Verhaal => "verhaal",
        OverviewPart::Basisfuncties => "basisfuncties",
        OverviewPart::Vorige => "verschil",
        OverviewPart::Knelpunten => "knelpunten",
        OverviewPart::Vervolgstappen => "stappen",
        OverviewPart::Uitzoeken => "navragen",
        OverviewPart::Open => "open",
        OverviewPart::Onderbouwing => "onderbouwing",
        OverviewPart::Stemmen => "gehoord",
        OverviewPart::Bespreken => "bespreken",
        OverviewPart::Praktijk => "praktijk",
        OverviewPart::Agenda => "agenda",
        OverviewPart::Gesprekken => "gesprekken",
        OverviewPart::Overig => "overig",
    }
}

impl Conversation<'_, '_> {
    pub(super) fn overview(&mut self, wish: OverviewWish) {
        match wish {
            OverviewWish::Part(part) => self.read_part(part),
            OverviewWish::Short | OverviewWish::All => {
                // Who was heard is known from the knowledge base.
                self.desk.read_knowledge();
                let (set, session) = (&self.questions, self.work.session());
                let none = KnowledgeBase::default();
                let base = self.desk.knowledge.as_ref().unwrap_or(&none);
                let today = self.desk.world.today();
                let parts = report::overview_parts(base, set, session, today);
                if wish == OverviewWish::All {
                    let text = speak::overview(&parts, set, session);
                    self.desk.talk.say_in_parts(&text);
                } else {
                    let text = speak::overview_in_short(&parts, base, set, session);
                    self.desk.talk.say(&text);
                }
            }
        }
    }

    /// Read one part of the overview.
    pub(super) fn read_part(&mut self, part: OverviewPart) {
        self.desk.read_knowledge();
        let (set, session) = (&self.questions, self.work.session());
        let none = KnowledgeBase::default();
        let base = self.desk.knowledge.as_ref().unwrap_or(&none);
        let parts = report::overview_parts(base, set, session, self.desk.world.today());
        let mut blocks = parts.into_iter();
        let blocks = blocks.find_map(|(each, blocks)| (each == part).then_some(blocks));
        let text = match blocks {
            // Whoever asks for it alone hears also what to do first, and where it comes from.
            Some(_) if part == OverviewPart::Verhaal => {
                let blocks = report::story_in_full(base, set, session);
                plain_blocks(&blocks, Layout::Spoken)
            }
            Some(blocks) => plain_blocks(&blocks, Layout::Spoken),
            None => format!("{}: hier staat niets.", part.label()),
        };
        self.desk.talk.say_in_parts(&text);
    }

    pub(super) fn frames(&mut self, frame: Option<Framework>) {
        self.desk.read_knowledge();
        let none = KnowledgeBase::default();
        let base = self.desk.knowledge.as_ref().unwrap_or(&none);
        let frame = frame.filter(|frame| Framework::offered(base, &self.questions).contains(frame));
        let Some(frame) = frame else {
            self.desk.talk.say(&speak::frames(base, &self.questions));
            return;
        };
        let text = speak::frame(frame, base, &self.questions, self.work.session());
        self.desk.talk.say_in_parts(&text);
    }
}
