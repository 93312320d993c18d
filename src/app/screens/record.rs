//! What is recorded beside the questions: what the practice says beside the policy, or what came out of a talk. What is typed
//! goes into the session at once.

use jiff::civil::Date;

use super::behaviour::Behaviour;
use super::context::ScreenContext;
use super::live_form::LiveForm;
use super::{Screen, Transition};
use crate::app::action::Action;
use crate::app::keymap::{Context, key_for, key_in};
use crate::app::widgets::form::{self, Field, Form, Leave};
use crate::app::work::Work;
use crate::editor::Edit;
use crate::model::{
    Agreement, Change, Entries, PersonalData, Record, RecordField, RecordForm, RecordId,
    RecordKind, format_date, record_fields,
};

/// The first choice of a field that may stay open.
const NOT_SAID: &str = "niet ingevuld";

/// A record that is being written.
#[derive(Debug, Clone)]
pub struct RecordScreen {
    /// Which.
    pub id: RecordId,
    /// The fields.
    pub form: Form,
    /// What each of those is of.
    fields: Vec<RecordField>,
    /// The record as it was when it was opened.
    before: Record,
    /// Undo takes back what is typed.
    is_begun: bool,
    /// The user was told what no field can take, and goes on all the same.
    is_refused: bool,
    /// The day it is.
    today: Date,
}

impl RecordScreen {
    /// Change the record with this id.
    pub fn open(id: RecordId, cx: &ScreenContext) -> Transition {
        Transition::Push(Screen::Record(Self::at(id, None, cx)))
    }

    /// The same with the focus on the field with this key.
    pub(super) fn at(id: RecordId, key: Option<&str>, cx: &ScreenContext) -> Self {
        let before = cx.work.session().record(&id);
        let fields = record_fields(id.kind, cx.knowledge, &before);
        let shown = fields.iter().map(|field| field_of(field, &before));
        let mut form = Form::new(shown.collect());
        let focus = fields.iter().position(|field| Some(&*field.key) == key);
        form.focus = focus.unwrap_or(0);
        Self {
            id,
            form,
            fields,
            before,
            is_begun: false,
            is_refused: false,
            today: cx.today,
        }
    }

    /// The record as it is filled in, on top of what it holds `now`.
    fn filled_in(&self, now: Record) -> Record {
        let mut record = now;
        for (place, field) in self.fields.iter().enumerate() {
            match field.form {
                RecordForm::Agreement => {
                    let chosen = self.form.chosen(place).checked_sub(1);
                    record.agrees = chosen.and_then(|place| Agreement::ALL.get(place).copied());
                }
                // While it is no day, or not yet, the one of before stays.
                RecordForm::Day | RecordForm::Line | RecordForm::Text => {
                    let _ = record.put(field, self.form.text(place), self.today);
                }
            }
        }
        record
    }

    /// The place of the field for a day.
    fn day(&self) -> Option<usize> {
        let mut fields = self.fields.iter();
        fields.position(|field| field.form == RecordForm::Day)
    }

    fn change_to(&self, record: Record) -> Change {
        Change::Record {
            id: self.id.clone(),
            to: Box::new(record),
        }
    }

    /// The field that takes what no other can.
    fn free_text(&self) -> Option<&RecordField> {
        let mut fields = self.fields.iter();
        fields.find(|field| field.form == RecordForm::Text)
    }

    /// What was typed and no field can take is not lost: it becomes part of a text.
    pub fn keep_words(&self, work: &mut Work) {
        let words = self.words_left();
        let (Some(field), false) = (self.free_text(), words.is_empty()) else {
            return;
        };
        let mut record = work.session().record(&self.id);
        let text = match record.text(&field.key).trim_end() {
            "" => words.join(", "),
            text => format!("{text}\n{}", words.join(", ")),
        };
        record.write(&field.key, &text);
        // Only who was told of it goes on without the day of before.
        if self.day_problem().is_some() && self.is_refused {
            record.on = None;
        }
        // Where nothing may be changed, nothing was typed.
        let _ = work.type_in(self.change_to(record));
    }
}

fn field_of(field: &RecordField, record: &Record) -> Field {
    let text = record.text(&field.key);
    let mut shown = match field.form {
        RecordForm::Agreement => {
            Field::one_of("", NOT_SAID, &Agreement::ALL, Agreement::key, record.agrees)
        }
        RecordForm::Day => Field::day("", "", &record.on.map(format_date).unwrap_or_default()),
        RecordForm::Line => Field::text("", "", text),
        RecordForm::Text => Field::paragraphs("", "", text),
    };
    shown.label.clone_from(&field.label);
    if field.form != RecordForm::Agreement {
        shown.hint.clone_from(&field.hint);
    }
    if field.holds_names {
        shown = shown.suggesting(Entries::People);
    }
    shown
}

impl LiveForm for RecordScreen {
    fn form(&self) -> &Form {
        &self.form
    }

    fn form_mut(&mut self) -> &mut Form {
        &mut self.form
    }

    fn take_in(&mut self, cx: &mut ScreenContext) {
        self.is_refused = false;
        let record = self.filled_in(cx.work.session().record(&self.id));
        let change = self.change_to(record);
        if self.is_begun {
            cx.type_in(change);
        } else {
            self.is_begun = cx.begin(change);
        }
        self.form.suggest(cx.work.session());
        if let Some(place) = self.day() {
            self.form.echo_past(place, self.today);
        }
    }

    fn next_field(&mut self) {
        match self.day_problem() {
            Some((place, problem)) if self.form.focus == place => self.form.reject(place, problem),
            _ => self.form.move_focus(1),
        }
    }

    fn day_problem(&self) -> Option<(usize, String)> {
        let place = self.day()?;
        Some((place, self.form.past_problem(place, self.today)?))
    }

    fn where_words_go(&self) -> String {
        let label = self.free_text().map_or("", |field| &*field.label);
        format!("bij «{label}»")
    }

    fn way_to_keep(&self) -> &'static str {
        "Dit zo bewaren en teruggaan"
    }

    fn is_refused_mut(&mut self) -> &mut bool {
        &mut self.is_refused
    }
}

impl Behaviour for RecordScreen {
    fn context(&self) -> Context {
        self.form.context()
    }

    fn goes_stale(&self) -> bool {
        true
    }

    fn purpose(&self) -> Vec<String> {
        let about = match self.id.kind {
            RecordKind::Practice => {
                "De vragen gaan over het beleid. Hier schrijft u op wat de praktijk zegt bij deze basisfunctie, en of dat overeenkomt. Het telt niet mee in de stand van de vragen."
                    .to_owned()
            }
            RecordKind::Talk => format!(
                "Wat er uit het gesprek kwam. Tussen twee afspraken zet u een puntkomma. Wijs op de agenda het gesprek aan, dan wordt een afspraak met {} een vervolgstap.",
                key_in(Context::Dashboard, Action::NewStep)
            ),
        };
        // The days of a plan are not asked here.
        let form = form::purpose().into_iter().take(2);
        std::iter::once(about).chain(form).collect()
    }

    fn edit(&mut self, edit: Edit, cx: &mut ScreenContext) {
        self.type_in(edit, cx);
    }

    fn completes(&mut self, cx: &mut ScreenContext) -> bool {
        self.take_suggestion(cx)
    }

    fn act(&mut self, action: Action, cx: &mut ScreenContext) -> Transition {
        self.press(action, cx)
    }

    fn is_unfinished(&self) -> bool {
        !self.words_left().is_empty()
    }

    fn refuse_unfinished(&mut self) -> bool {
        self.refuse_words()
    }

    fn leave(&mut self, leave: Leave, cx: &mut ScreenContext) -> Transition {
        if leave == Leave::Drop {
            cx.type_in(self.change_to(self.before.clone()));
            cx.work.forget_idle_undo();
            cx.say("Wat u typte, is weggegooid. Alles is weer zoals het was.");
            cx.save();
            return Transition::Back;
        }
        if self.refuse_unfinished() {
            return Transition::Stay;
        }
        if self.is_unfinished() {
            self.keep_words(cx.work);
        }
        if self.form.is_changed() {
            let undo = key_for(Action::Undo);
            cx.say(&format!(
                "Bewaard: {}. {undo} zet dit terug.",
                self.id.title(cx.knowledge, cx.questions)
            ));
        }
        cx.work.forget_idle_undo();
        cx.save();
        Transition::Back
    }

    fn look_for_personal_data(&mut self) {
        self.form.look_for_personal_data();
    }

    fn personal(&self) -> &[PersonalData] {
        &self.form.personal
    }
}
