//! The rows of what the answers say together, of what to talk about with whom, and of who was heard.

use super::{DashboardScreen, Item, Overview, Row, Tab};
use crate::app::action::Action;
use crate::app::keymap::key_for;
use crate::app::screens::{ScreenContext, Transition};
use crate::model::{
    Change, Finding, NOBODY, RecordId, StoryLine, StoryRole, findings, people_heard, story, tables,
};
use crate::report::{NOTHING_TO_TALK_ABOUT, first_of, left_over, source_of};
use crate::text::clean_line;

impl Overview<'_> {
    /// The sentences of the story, where they stand above everything else.
    pub(super) fn told(&self) -> Vec<Row> {
        let story = story(self.base, self.set, self.session).into_iter();
        story.map(head_of).collect()
    }

    /// The story with the questions that each sentence rests on, then what else the answers say.
    pub(super) fn story(&self) -> Vec<Row> {
        let story = story(self.base, self.set, self.session);
        if story.is_empty() {
            return vec![Row::words(
                "Er zijn nog te weinig antwoorden om er samen iets over te zeggen.",
            )];
        }
        let found = findings(self.base, self.set, self.session);
        let mut rows: Vec<Row> = Vec::new();
        for line in &story {
            rows.push(Row::heading(line.in_full()));
            let finding = found.iter().find(|each| each.sentence() == line.sentence);
            rows.extend(finding.into_iter().flat_map(|each| self.about(each)));
            // What is open has a tab of its own.
            if line.role != StoryRole::NotSeen {
                rows.extend(line.questions.iter().map(|id| Row::remark(id, "")));
            }
        }
        let is_told = |each: &&Finding| story.iter().any(|line| line.sentence == each.sentence());
        for finding in found.iter().filter(|each| !is_told(each)) {
            rows.push(Row::heading(finding.sentence()));
            rows.extend(self.about(finding));
            let questions = finding.questions().into_iter();
            rows.extend(questions.map(|id| Row::remark(&id, "")));
        }
        rows
    }

    fn about(&self, finding: &Finding<'_>) -> [Row; 2] {
        [
            Row::words(first_of(finding)),
            Row::words(source_of(self.base, finding)),
        ]
    }

    /// What to talk about, by table.
    pub(super) fn agenda(&self) -> Vec<Row> {
        let mut rows = Vec::new();
        for talk in tables(self.base, self.set, self.session) {
            rows.push(Row::heading(talk.table.name.clone()));
            rows.push(Row::record(RecordId::talk(&talk.table.id)));
            let topics = talk.topics.iter();
            rows.extend(
                topics.map(|topic| Row::of(&topic.question.id, Item::Topic(topic.lines()))),
            );
            rows.extend(left_over(&talk).map(Row::words));
        }
        if rows.is_empty() {
            rows.push(Row::words(NOTHING_TO_TALK_ABOUT));
        }
        rows
    }

    /// Everyone who was consulted, with whose voice that is.
    pub(super) fn people(&self) -> Vec<Row> {
        let people = people_heard(self.base, self.set, self.session);
        let key = key_for(Action::NextVoice);
        let head = format!(
            "Met wie u hebt gesproken, en namens wie. Klopt dat niet? Wijs de naam aan en druk op {key}."
        );
        let head =
            (!people.is_empty() && !self.base.perspectives.is_empty()).then(|| Row::heading(head));
        let rows = people.into_iter().map(|person| {
            let item = Item::Person {
                name: person.name.to_owned(),
                whose: person.in_words(),
            };
            Row::of(&person.question.id, item)
        });
        head.into_iter().chain(rows).collect()
    }
}

fn head_of(line: StoryLine) -> Row {
    Row {
        question: None,
        item: Item::Story(line),
    }
}

impl Row {
    pub(super) fn heading(words: impl Into<String>) -> Self {
        Self {
            question: None,
            item: Item::Ask(words.into()),
        }
    }
}

impl DashboardScreen {
    /// To the questions that a sentence of the story rests on.
    pub(super) fn open_story(&mut self, role: StoryRole, cx: &ScreenContext) -> Transition {
        self.is_from_glance = self.tab == Tab::Glance;
        self.tab = match role {
            StoryRole::NotSeen => Tab::Open,
            StoryRole::Pattern(_) => Tab::Story,
        };
        let seen = cx.seen();
        let overview = Overview::of(cx, seen);
        let rows = overview.rows(self.tab);
        let is_head =
            |row: &Row| matches!(&row.item, Item::Ask(words) if words.starts_with(role.label()));
        let head = rows.iter().position(is_head).unwrap_or(0);
        self.point(head, &rows);
        Transition::Stay
    }

    /// The person that is selected becomes the voice of the next group.
    pub(super) fn next_voice(&self, cx: &mut ScreenContext) -> Transition {
        let Some(Row {
            item: Item::Person { name, .. },
            ..
        }) = self.row()
        else {
            cx.say(
                "Namens wie iemand spreekt, kiest u bij een naam op het tabblad «Wie is gehoord».",
            );
            return Transition::Stay;
        };
        let session = cx.work.session();
        let ids = cx
            .knowledge
            .perspectives
            .iter()
            .map(|each| each.id.as_str());
        let mut all = ids.chain([NOBODY]).map(str::to_owned);
        let next = match session.voice_of_name(name) {
            None => all.next(),
            Some(now) => all.skip_while(|id| id != now).nth(1),
        };
        let change = Change::voice_of_name(session, name, next.clone());
        if cx.apply(change) {
            let said = match &next {
                Some(id) => {
                    let known = cx.knowledge.perspective(id);
                    let whose = known.map_or(NOBODY.to_owned(), |each| each.name.to_lowercase());
                    format!("spreekt namens {whose}")
                }
                None => "weer zoals het programma het herkent".to_owned(),
            };
            cx.say(&format!("{}: {said}.", clean_line(name)));
        }
        Transition::Stay
    }
}
