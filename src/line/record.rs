//! What the practice says beside the policy, and what came out of talks: read out, and written.

use super::Conversation;
use crate::model::{
    Change, KnowledgeBase, Record, RecordField, RecordForm, RecordId, RecordKind, agreed_step,
    field_named, format_date_long, record_fields,
};
use crate::report::OverviewPart;
use crate::text::{capitalised, letters, sentence};

/// What is asked of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RecordWish {
    /// Hear all of this kind.
    All(RecordKind),
    /// Hear the one of this group or table.
    One(RecordKind, String),
    /// Write in it: which, the word of the field, and what it becomes; nothing where it is to be empty.
    Write(RecordKind, String, String, String),
    /// Make a next step of what was agreed.
    Step(String),
}

impl RecordWish {
    /// What `rest` asks after "praktijk": `2`, `2 inwoners Zij wachten lang.`
    pub(super) fn practice(rest: &str) -> Option<Self> {
        let (of, rest) = first_word(rest);
        if of.is_empty() {
            return Some(Self::All(RecordKind::Practice));
        }
        let is_number = of.chars().all(|char| char.is_ascii_digit());
        is_number.then(|| Self::of(RecordKind::Practice, of, rest))
    }

    /// What `rest` asks after "gesprek": `partners`, `partners goed Wij weten elkaar te vinden.`
    pub(super) fn talk(rest: &str) -> Option<Self> {
        let (of, rest) = first_word(rest);
        if of.is_empty() {
            return Some(Self::All(RecordKind::Talk));
        }
        let (field, text) = first_word(rest);
        match letters(field).as_str() {
            "stap" if text.is_empty() => Some(Self::Step(of.to_owned())),
            // A sentence that only begins with that word is a text.
            _ => {
                let of_talks = record_fields(
                    RecordKind::Talk,
                    &KnowledgeBase::default(),
                    &Record::default(),
                );
                let is_one = field.is_empty() || field_named(&of_talks, field).is_ok();
                is_one.then(|| Self::of(RecordKind::Talk, of, rest))
            }
        }
    }

    fn of(kind: RecordKind, of: &str, rest: &str) -> Self {
        let (field, text) = first_word(rest);
        if text.is_empty() {
            return Self::One(kind, of.to_owned());
        }
        let is_empty = ["leeg", "weg"].contains(&letters(text).as_str());
        let text = if is_empty { "" } else { text };
        Self::Write(kind, of.to_owned(), field.to_owned(), text.to_owned())
    }

    /// Whether it is to change the session.
    pub(super) fn changes(&self) -> bool {
        matches!(self, Self::Write(..) | Self::Step(_))
    }
}

fn first_word(text: &str) -> (&str, &str) {
    let text = text.trim();
    let (word, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    (word, rest.trim())
}

/// What `field` holds, as it is read out: a day in full.
fn said(record: &Record, field: &RecordField) -> String {
    match (field.form, record.on) {
        (RecordForm::Day, Some(day)) => format_date_long(day),
        _ => record.in_words(field),
    }
}

impl Conversation<'_, '_> {
    pub(super) fn record(&mut self, wish: RecordWish) {
        self.desk.read_knowledge();
        let done = match wish {
            RecordWish::All(kind) => self.read_records(kind),
            RecordWish::One(kind, of) => self.read_record(kind, &of),
            RecordWish::Write(kind, of, field, text) => self.write_record(kind, &of, &field, &text),
            RecordWish::Step(of) => self.step_of_agreement(&of),
        };
        if let Err(problem) = done {
            self.desk.talk.refuse(&problem);
        }
    }

    fn known(&self) -> KnowledgeBase {
        self.desk.knowledge.clone().unwrap_or_default()
    }

    fn read_records(&mut self, kind: RecordKind) -> Result<(), String> {
        if let Some(why) = kind.no_place(&self.known(), &self.questions) {
            return Err(why.to_owned());
        }
        self.read_part(match kind {
            RecordKind::Practice => OverviewPart::Praktijk,
            RecordKind::Talk => OverviewPart::Gesprekken,
        });
        Ok(())
    }

    /// All of it, also what is empty, and how to fill that in.
    fn read_record(&mut self, kind: RecordKind, of: &str) -> Result<(), String> {
        let base = self.known();
        let id = RecordId::from_words(kind, of, &base, &self.questions)?;
        let record = self.work.session().record(&id);
        let fields = record_fields(kind, &base, &record);
        let lines = fields.iter().map(|field| match said(&record, field) {
            text if text.is_empty() => format!("{}: nog leeg.", field.label),
            text => format!("{}: {}", field.label, sentence(&text)),
        });
        let words: Vec<&str> = fields.iter().map(|field| &*field.key).collect();
        let how = format!(
            "Typ {} {} met een van deze woorden en wat erin komt: {}. Met leeg haalt u het weg.",
            kind.key(),
            id.of,
            words.join(", ")
        );
        let head = format!("{}.", id.title(&base, &self.questions));
        let lines = std::iter::once(head).chain(lines).chain([how]);
        let text = lines.collect::<Vec<_>>().join("\n");
        self.desk.talk.say_in_parts(&text);
        Ok(())
    }

    fn write_record(
        &mut self,
        kind: RecordKind,
        of: &str,
        word: &str,
        text: &str,
    ) -> Result<(), String> {
        let base = self.known();
        let id = RecordId::from_words(kind, of, &base, &self.questions)?;
        let mut record = self.work.session().record(&id);
        let fields = record_fields(kind, &base, &record);
        let field = field_named(&fields, word)?;
        record.put(field, text, self.desk.world.today())?;
        let now = match said(&record, field) {
            now if now.is_empty() => "leeg".to_owned(),
            now => now,
        };
        let what = format!(
            "{}, {}",
            capitalised(&id.to_string()),
            field.label.to_lowercase()
        );
        let to = Box::new(record);
        if self.apply(Change::Record { id, to }) {
            let said = match field.form {
                RecordForm::Text => format!("{what}: opgeschreven."),
                _ => format!("{what}: {now}."),
            };
            self.changed(&said);
        } else {
            self.desk.talk.say(&format!("{what}: dat stond er al."));
        }
        Ok(())
    }

    /// The first agreement that is no step yet becomes one.
    fn step_of_agreement(&mut self, of: &str) -> Result<(), String> {
        let base = self.known();
        let id = RecordId::from_words(RecordKind::Talk, of, &base, &self.questions)?;
        let step = agreed_step(&id, &base, &self.questions, self.work.session());
        let step = step.map_err(|why| why.in_words().to_owned())?;
        let (question, what) = (step.question.clone(), step.what.clone());
        if self.apply(Change::put_step(step)) {
            self.changed(&format!(
                "Vervolgstap bij {question}: {}. Typ plan om te zeggen wie die doet en wanneer.",
                what.trim_end_matches('.')
            ));
        }
        Ok(())
    }
}
