//! The overview as blocks, without a title: whoever shows it says what it is of.

use std::borrow::Cow;

use jiff::civil::Date;

use super::records::record_blocks;
use super::talk::{agenda_blocks, story_blocks};
use super::{NO_GAPS, NO_GAPS_YET, OverviewPart, ask, gaps_counted, step_in_words, steps_counted};
use crate::document::{Bar, Bars, Block, Document, Item};
use crate::model::{
    Basisfunctie, Counts, Gap, KnowledgeBase, Question, QuestionId, QuestionSet, RecordKind,
    Session, Since, State, Trend, count_changes, counts, format_date, gaps, missing_voices,
    open_questions, progress, since_previous, steps_by_date, story, tables, to_find_out, unfounded,
};
use crate::text::{capitalised, counted, listed, sentence};

/// Builds the overview of `session`: counts, what changed, gaps, steps, and what is still open. Whoever leaves out
/// names has left them out of the session.
pub fn overview(
    base: &KnowledgeBase,
    set: &QuestionSet,
    session: &Session,
    today: Date,
) -> Vec<Block> {
    let parts = overview_parts(base, set, session, today);
    // The agenda says once more what is in the other parts: it is there for who asks for it.
    let parts = parts
        .into_iter()
        .filter(|(part, _)| *part != OverviewPart::Agenda);
    parts.flat_map(|(_, blocks)| blocks).collect()
}

/// The same in its parts, for who asks for one of them; a part with nothing in it is not there.
pub fn overview_parts(
    base: &KnowledgeBase,
    set: &QuestionSet,
    session: &Session,
    today: Date,
) -> Vec<(OverviewPart, Vec<Block>)> {
    let of = Of { base, set, session };
    let blocks = |part: OverviewPart| {
        let mut doc = Document::new("");
        match part {
            OverviewPart::Verhaal => of.story(&mut doc),
            OverviewPart::Basisfuncties => of.basisfuncties(&mut doc),
            OverviewPart::Vorige => of.since(&mut doc),
            OverviewPart::Knelpunten => of.gaps(&mut doc),
            OverviewPart::Vervolgstappen => of.steps(&mut doc, today),
            OverviewPart::Uitzoeken => of.to_find_out(&mut doc),
            OverviewPart::Open => of.open(&mut doc),
            OverviewPart::Onderbouwing => of.evidence(&mut doc),
            OverviewPart::Stemmen => of.voices(&mut doc),
            OverviewPart::Bespreken => of.to_discuss(&mut doc),
            OverviewPart::Praktijk => of.records(&mut doc, part, RecordKind::Practice),
            OverviewPart::Agenda => of.agenda(&mut doc),
            OverviewPart::Gesprekken => of.records(&mut doc, part, RecordKind::Talk),
            OverviewPart::Overig => of.orphans(&mut doc),
        }
        (part, doc.blocks.split_off(1))
    };
    let parts = OverviewPart::ALL.into_iter().map(blocks);
    parts.filter(|(_, blocks)| !blocks.is_empty()).collect()
}

/// How many there are of what `part` is about: questions, steps or sentences, however it says them.
pub fn how_many(
    part: OverviewPart,
    base: &KnowledgeBase,
    set: &QuestionSet,
    session: &Session,
) -> usize {
    match part {
        OverviewPart::Verhaal => story(base, set, session).len(),
        OverviewPart::Basisfuncties => set.basisfuncties.len(),
        OverviewPart::Vorige => {
            let since = since_previous(set, session);
            since.iter().filter(|each| each.change.is_change()).count()
        }
        OverviewPart::Knelpunten => gaps(base, set, session).len(),
        OverviewPart::Vervolgstappen => session.steps.len(),
        OverviewPart::Uitzoeken => {
            let groups = to_find_out(set, session);
            groups.iter().map(|group| group.questions.len()).sum()
        }
        OverviewPart::Open => open_questions(set, session).count(),
        OverviewPart::Onderbouwing => unfounded(set, session).len(),
        OverviewPart::Stemmen => missing_voices(base, set, session).len(),
        OverviewPart::Bespreken => marked(set, session).count(),
        OverviewPart::Agenda => {
            let talks = tables(base, set, session);
            let questions = talks
                .iter()
                .map(|talk| talk.topics.len() + talk.others.len());
            questions.sum()
        }
        OverviewPart::Praktijk => recorded(base, set, session, RecordKind::Practice),
        OverviewPart::Gesprekken => recorded(base, set, session, RecordKind::Talk),
        OverviewPart::Overig => session.orphans(set).len(),
    }
}

/// How many records of this kind something is written in.
fn recorded(base: &KnowledgeBase, set: &QuestionSet, session: &Session, kind: RecordKind) -> usize {
    let all = session.recorded(base, set);
    all.iter().filter(|(id, _)| id.kind == kind).count()
}

/// What the user wants to discuss.
fn marked<'a>(set: &'a QuestionSet, session: &Session) -> impl Iterator<Item = &'a Question> {
    set.questions()
        .filter(|question| session.rating(&question.id).discuss)
}

struct Of<'a> {
    base: &'a KnowledgeBase,
    set: &'a QuestionSet,
    session: &'a Session,
}

impl Of<'_> {
    fn story(&self, doc: &mut Document) {
        if !story(self.base, self.set, self.session).is_empty() {
            part(doc, OverviewPart::Verhaal);
            story_blocks(doc, self.base, self.set, self.session);
        }
    }

    fn agenda(&self, doc: &mut Document) {
        if !tables(self.base, self.set, self.session).is_empty() {
            part(doc, OverviewPart::Agenda);
            agenda_blocks(doc, 3, self.base, self.set, self.session);
        }
    }

    fn records(&self, doc: &mut Document, which: OverviewPart, kind: RecordKind) {
        let recorded = self.session.recorded(self.base, self.set);
        if recorded.iter().any(|(id, _)| id.kind == kind) {
            part(doc, which);
            record_blocks(doc, 3, kind, self.base, self.set, self.session);
        }
    }

    fn basisfuncties(&self, doc: &mut Document) {
        doc.heading(2, capitalised(&self.set.words.groups));
        // Each group has its own words, and the table those of all of them.
        let all = Counts::over(self.set.questions(), self.session).by_state();
        let words = all
            .iter()
            .map(|(state, _)| state.map_or("nog open", State::short).to_owned());
        let row = |bf: &Basisfunctie| {
            let found = counts(bf, self.session);
            let counts = all.iter().map(|(state, _)| match state {
                Some(state) => found.of(*state),
                None => found.open,
            });
            Bar {
                label: if bf.is_extra {
                    bf.name.clone()
                } else {
                    format!("{} {}", bf.number, bf.name)
                },
                counts: counts.collect(),
            }
        };
        doc.bars(Bars {
            label: capitalised(&self.set.words.group),
            parts: words.collect(),
            sum: "vragen".to_owned(),
            caption: String::new(),
            rows: self.set.basisfuncties.iter().map(row).collect(),
        });
    }

    /// How many questions changed and which; nothing when there was no time before.
    fn since(&self, doc: &mut Document) {
        let since = since_previous(self.set, self.session);
        if since.is_empty() {
            return;
        }
        let heading = OverviewPart::Vorige.label();
        let others = self.set.asks_other_kinds();
        let trends = Trend::ALL.into_iter();
        let trends: Vec<Trend> = trends
            .filter(|trend| others || *trend != Trend::Other)
            .collect();
        doc.heading(
            2,
            match self.session.previous.peildatum {
                Some(day) => format!("{heading} ({})", format_date(day)),
                None => heading.to_owned(),
            },
        );
        doc.bars(Bars {
            label: String::new(),
            parts: trends
                .iter()
                .map(|change| change.label().to_owned())
                .collect(),
            sum: "vragen".to_owned(),
            caption: String::new(),
            rows: vec![Bar {
                label: "Sindsdien".to_owned(),
                counts: trends
                    .iter()
                    .map(|change| count_changes(&since, *change))
                    .collect(),
            }],
        });
        let changed = since.iter().filter(|each| each.change.is_change());
        doc.list(changed.map(Since::in_sentence));
    }

    fn gaps(&self, doc: &mut Document) {
        if !self.set.asks_stands() {
            return;
        }
        part(doc, OverviewPart::Knelpunten);
        let gaps = gaps(self.base, self.set, self.session);
        if gaps.is_empty() {
            let answered = progress(self.set, self.session).answered;
            doc.paragraph(if answered == 0 { NO_GAPS_YET } else { NO_GAPS });
            return;
        }
        let lack_one = |gap: &&Gap| !self.session.has_step(&gap.question);
        let without = gaps.iter().filter(lack_one).count();
        let order = match gaps.len() {
            1 => "",
            _ => " Het belangrijkste staat bovenaan.",
        };
        doc.paragraph(format!("{}{order}", gaps_counted(gaps.len(), without)));
        doc.list(gaps.iter().map(|gap| self.gap(gap)));
    }

    /// "1.4, niet op orde, vraag over veiligheid: Handelen bij onveiligheid": first why it is a gap.
    fn gap(&self, gap: &Gap) -> String {
        let reason = gap.reason();
        self.labelled(&gap.question, &format!(", {reason}"))
    }

    fn steps(&self, doc: &mut Document, today: Date) {
        part(doc, OverviewPart::Vervolgstappen);
        doc.paragraph(steps_counted(&self.session.steps, today));
        let steps = steps_by_date(self.session).into_iter();
        doc.list(steps.map(|(_, step)| {
            sentence(&format!(
                "{}: {}",
                step.question,
                step_in_words(step, today)
            ))
        }));
    }

    fn to_find_out(&self, doc: &mut Document) {
        let groups = to_find_out(self.set, self.session);
        if groups.is_empty() {
            return;
        }
        part(doc, OverviewPart::Uitzoeken);
        doc.list(groups.iter().map(|group| {
            let questions = group.questions.iter();
            Item::from(sentence(&ask(group.ask)))
                .with_children(questions.map(|question| self.labelled(&question.id, "")))
        }));
    }

    /// What nothing was chosen for yet, by the numbers: there may be many.
    fn open(&self, doc: &mut Document) {
        let open = open_questions(self.set, self.session);
        let open: Vec<String> = open.map(|question| question.id.to_string()).collect();
        // Before the first answer that says nothing.
        if !open.is_empty() && progress(self.set, self.session).answered > 0 {
            part(doc, OverviewPart::Open);
            let count = counted(open.len(), "vraag", "vragen");
            doc.paragraph(format!("{count}: {}.", listed(&open)));
        }
    }

    /// What is lacking, with the numbers of the questions: there may be many.
    fn evidence(&self, doc: &mut Document) {
        let mut lacks: Vec<(&str, Vec<String>)> = Vec::new();
        for (question, lack) in unfounded(self.set, self.session) {
            let id = question.id.to_string();
            match lacks.iter_mut().find(|(known, _)| *known == lack) {
                Some((_, ids)) => ids.push(id),
                None => lacks.push((lack, vec![id])),
            }
        }
        if lacks.is_empty() {
            return;
        }
        part(doc, OverviewPart::Onderbouwing);
        let lines = lacks.into_iter();
        doc.list(lines.map(|(lack, ids)| format!("{}: {}.", capitalised(lack), listed(&ids))));
    }

    fn voices(&self, doc: &mut Document) {
        let missing = missing_voices(self.base, self.set, self.session);
        if missing.is_empty() {
            return;
        }
        part(doc, OverviewPart::Stemmen);
        let of = counted(missing.len(), "vraag", "vragen");
        doc.paragraph(format!(
            "Bij {of} telt het oordeel van anderen, maar staat een gesprek met hen er nog niet bij."
        ));
        let lines = missing.iter();
        doc.list(lines.map(|voice| format!("{}: {}.", voice.question.id, voice.in_words())));
    }

    fn to_discuss(&self, doc: &mut Document) {
        let marked: Vec<String> = marked(self.set, self.session)
            .map(|question| self.labelled(&question.id, ""))
            .collect();
        if !marked.is_empty() {
            part(doc, OverviewPart::Bespreken);
            doc.list(marked);
        }
    }

    /// What was answered to questions that are not in the set is kept, and said to be there.
    fn orphans(&self, doc: &mut Document) {
        let ids = self.session.orphans(self.set);
        if !ids.is_empty() {
            part(doc, OverviewPart::Overig);
            doc.list(ids.iter().map(|id| format!("Vraag {id}.")));
        }
    }

    /// The number of a question, what there is to say of it, and its title.
    fn labelled(&self, id: &QuestionId, remark: &str) -> String {
        let question = self.set.question(id);
        let title = question.map_or(Cow::Borrowed(""), Question::short);
        format!("{id}{remark}: {title}")
    }
}

fn part(doc: &mut Document, part: OverviewPart) {
    doc.heading(2, part.label());
}
