//! From a session to the text of a file: Dutch keys in the order in which people read them, and
//! nothing for what is empty.

use jiff::civil::Date;
use toml::Value;
use toml::value::{Datetime, Offset, Time};

use super::VERSION;
use crate::model::{Answer, Footing, NextStep, Progress, QuestionId, Session, State, UnknownKeys};

/// The text of the file for `session`. `progress` is written at the start, for the list.
pub fn render(session: &Session, progress: Progress) -> String {
    let answers = session.answers.iter();
    let answers = answers.filter(|(_, answer)| !answer.is_empty());
    let mut file = Rows::default();
    file.put("versie", VERSION);
    file.put("sessie", details(session, progress));
    file.list(
        "antwoord",
        answers.map(|(id, answer)| answer_row(id, answer)),
    );
    file.list("vervolgstap", session.steps.iter().map(step_row));
    file.unknown(&session.unknown);
    file.0.to_string()
}

fn details(session: &Session, progress: Progress) -> toml::Table {
    let mut row = Rows::default();
    row.text("vragenlijst", &session.question_set.id);
    row.text("vragenlijst_versie", &session.question_set.version);
    row.text(
        "vragenlijst_vingerafdruk",
        &session.question_set.fingerprint,
    );
    row.text("gemeente", &session.details.gemeente);
    row.text("gebied", &session.details.gebied);
    row.text("invuller", &session.details.invuller);
    row.text("functie", &session.details.functie);
    row.date("peildatum", session.details.peildatum);
    if let Some(changed) = &session.changed {
        row.put("gewijzigd", moment(changed));
    }
    row.number("beantwoord", progress.answered);
    row.number("totaal", progress.total);
    if let Some(question) = &session.place.question {
        row.put("laatste_vraag", question.as_str());
    }
    row.text("laatste_veld", &session.place.field);
    if session.place.cursor > 0 {
        row.number("laatste_positie", session.place.cursor);
    }
    row.unknown(&session.unknown_details);
    // Last, because it may be long and the list of sessions does not read it.
    row.list(
        "knelpunten_volgorde",
        session.gap_order.iter().map(QuestionId::as_str),
    );
    row.0
}

fn answer_row(question: &QuestionId, answer: &Answer) -> toml::Table {
    let mut row = Rows::default();
    row.put("vraag", question.as_str());
    row.text("stand", answer.marks.state.map_or("", State::key));
    row.text(
        "onderbouwing",
        answer.marks.footing.map_or("", Footing::key),
    );
    row.list("bronnen", answer.sources.iter().map(String::as_str));
    row.list("geraadpleegd", answer.consulted.iter().map(String::as_str));
    row.flag("bespreken", answer.marks.discuss);
    row.flag("prioriteit", answer.marks.priority);
    row.text("notitie", &answer.note);
    row.unknown(&answer.unknown);
    row.0
}

fn step_row(step: &NextStep) -> toml::Table {
    let mut row = Rows::default();
    row.put("vraag", step.question.as_str());
    row.text("wat", &step.what);
    row.text("wie", &step.who);
    row.date("wanneer", step.due);
    row.put("status", step.status.key());
    row.text("herkomst", &step.origin);
    row.unknown(&step.unknown);
    row.0
}

/// A TOML table in the making, in which what is empty is left out.
#[derive(Default)]
struct Rows(toml::Table);

impl Rows {
    fn put(&mut self, key: &str, value: impl Into<Value>) {
        self.0.insert(key.to_owned(), value.into());
    }

    fn text(&mut self, key: &str, text: &str) {
        if !text.is_empty() {
            self.put(key, text);
        }
    }

    fn list<V: Into<Value>>(&mut self, key: &str, values: impl Iterator<Item = V>) {
        let values: Vec<Value> = values.map(Into::into).collect();
        if !values.is_empty() {
            self.put(key, values);
        }
    }

    fn flag(&mut self, key: &str, flag: bool) {
        if flag {
            self.put(key, true);
        }
    }

    fn number(&mut self, key: &str, number: usize) {
        self.put(key, i64::try_from(number).unwrap_or(i64::MAX));
    }

    fn date(&mut self, key: &str, day: Option<Date>) {
        if let Some(date) = day.and_then(toml_date) {
            let (time, offset) = (None, None);
            self.put(
                key,
                Datetime {
                    date: Some(date),
                    time,
                    offset,
                },
            );
        }
    }

    /// Keys of a later version, after those of this one and never instead of them.
    fn unknown(&mut self, keys: &UnknownKeys) {
        for (key, value) in keys {
            if !self.0.contains_key(key) {
                self.put(key, value.clone());
            }
        }
    }
}

/// None for a year that TOML cannot write, which no date field lets through.
fn toml_date(day: Date) -> Option<toml::value::Date> {
    Some(toml::value::Date {
        year: u16::try_from(day.year()).ok()?,
        month: day.month().unsigned_abs(),
        day: day.day().unsigned_abs(),
    })
}

/// To the second, with the offset of the clock and not the name of its zone, which not every
/// system knows.
fn moment(moment: &jiff::Zoned) -> Datetime {
    let time = moment.time();
    Datetime {
        date: toml_date(moment.date()),
        time: Some(Time {
            hour: time.hour().unsigned_abs(),
            minute: time.minute().unsigned_abs(),
            second: Some(time.second().unsigned_abs()),
            nanosecond: None,
        }),
        offset: Some(Offset::Custom {
            minutes: i16::try_from(moment.offset().seconds() / 60).unwrap_or(0),
        }),
    }
}
