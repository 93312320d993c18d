//! A form: one-line texts and choices below each other, one of which has the focus. Nothing that is
//! typed in it is lost: what a field cannot take is pointed out, and leaving asks.

use jiff::civil::Date;

use super::dialog::{Choice, Dialog, DialogAction};
pub use super::field::{Field, Value};
use crate::app::action::Action;
use crate::app::keymap::text_keys::{CHOOSING, CUT, ERASE, NEXT_WORD, PREVIOUS_WORD, SELECT_ALL};
use crate::app::keymap::{Context, key_for, key_in};
use crate::app::message::TOO_LONG;
use crate::editor::{Edit, Motion};
use crate::model::{
    PersonalData, day_in_words, due_in_words, parse_date, parse_due, parse_past, personal_data,
};

/// The most of words that were typed in a choice that is said back.
const MOST_SAID: usize = 30;

/// What is wrong with `typed` words in a choice; none when there are none.
fn typed_in_choice(typed: &str) -> Option<String> {
    if typed.is_empty() {
        return None;
    }
    let words = typed.trim();
    let said: String = words.chars().take(MOST_SAID).collect();
    let dots = if said == words { "" } else { "…" };
    let told = match said.as_str() {
        "" => String::new(),
        said => format!(" Wis «{said}{dots}» met {ERASE}, of knip het met {SELECT_ALL} en {CUT}."),
    };
    Some(format!("Hier typt u niets: {CHOOSING}.{told}"))
}

/// The fields and the one that has the focus.
#[derive(Debug, Clone)]
pub struct Form {
    /// The fields, from top to bottom.
    pub fields: Vec<Field>,
    /// The place of the field with the focus.
    pub focus: usize,
    /// Personal data that the fields seem to hold, as of the last pause.
    pub personal: Vec<PersonalData>,
    /// What was filled in at first.
    before: Vec<String>,
}

/// What becomes of a form that is left with something typed in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leave {
    /// It is kept, as by the key that says so.
    Keep,
    /// All is as it was before.
    Drop,
}

/// Ask what becomes of what was typed, which the first choice keeps.
pub(in crate::app) fn ask_leave(keep: &str, drop: &str) -> Dialog {
    Dialog::new(
        "U hebt hier iets veranderd. Wat wilt u?".to_owned(),
        vec![
            Choice::new(keep, DialogAction::LeaveForm(Leave::Keep)),
            Choice::new("Verdergaan met invullen", DialogAction::Nothing),
            Choice::new(drop, DialogAction::LeaveForm(Leave::Drop)),
        ],
    )
}

impl Form {
    /// A form with the focus on its first field.
    pub fn new(fields: Vec<Field>) -> Self {
        let before = fields.iter().map(Field::filled_in).collect();
        let mut fields = fields;
        if let Some(first) = fields.first_mut() {
            first.enter();
        }
        Self {
            fields,
            focus: 0,
            personal: Vec::new(),
            before,
        }
    }

    /// Look whether the fields seem to hold personal data.
    pub fn look_for_personal_data(&mut self) {
        let texts: Vec<&str> = (0..self.fields.len())
            .map(|index| self.text(index))
            .collect();
        self.personal = personal_data(&texts.join("\n"));
    }

    /// Whether something else is filled in than at first.
    pub fn is_changed(&self) -> bool {
        !self
            .fields
            .iter()
            .map(Field::filled_in)
            .eq(self.before.iter().cloned())
    }

    /// What is filled in now is kept somewhere: leaving asks nothing about it.
    pub fn settle(&mut self) {
        self.before = self.fields.iter().map(Field::filled_in).collect();
    }

    /// The first choice in which words were typed, and those words.
    pub fn loose_words(&self) -> Option<(usize, &str)> {
        let mut fields = self.fields.iter().enumerate();
        fields.find_map(|(index, field)| match &field.value {
            Value::Choice { typed, .. } => {
                Some((index, typed.text().trim())).filter(|(_, words)| !words.is_empty())
            }
            Value::Text(_) => None,
        })
    }

    /// The text of field `index`, without spaces around it; empty for a choice.
    pub fn text(&self, index: usize) -> &str {
        match self.fields.get(index).map(|field| &field.value) {
            Some(Value::Text(editor)) => editor.text().trim(),
            _ => "",
        }
    }

    /// What is wrong with the date in field `index`; nothing when it is one, or empty.
    pub fn date_problem(&self, index: usize) -> Option<String> {
        let text = self.text(index);
        (!text.is_empty()).then(|| parse_date(text).err()).flatten()
    }

    /// The same of a day that was, said `today`.
    pub fn past_problem(&self, index: usize, today: Date) -> Option<String> {
        let text = self.text(index);
        let is_wrong = || parse_past(text, today).err();
        (!text.is_empty()).then(is_wrong).flatten()
    }

    /// Say below field `index` which day that was is understood `today`, where it is said in other words.
    pub fn echo_past(&mut self, index: usize, today: Date) {
        let text = self.text(index);
        let is_in_words = parse_date(text).is_err();
        let day = parse_past(text, today).ok().filter(|_| is_in_words);
        if let Some(field) = self.fields.get_mut(index) {
            field.echo = day.map(|day| format!("= {}", day_in_words(day)));
        }
    }

    /// The place of the chosen word of field `index`; 0 for a text.
    pub fn chosen(&self, index: usize) -> usize {
        match self.fields.get(index).map(|field| &field.value) {
            Some(Value::Choice { chosen, .. }) => *chosen,
            _ => 0,
        }
    }

    /// Whether the focus is on the last field.
    pub fn is_last(&self) -> bool {
        self.focus + 1 >= self.fields.len()
    }

    /// Move the focus `by` fields, around the ends.
    pub fn move_focus(&mut self, by: isize) {
        let count = self.fields.len().max(1);
        if let Some(field) = self.fields.get_mut(self.focus) {
            field.leave();
        }
        self.focus = self
            .focus
            .checked_add_signed(by)
            .map_or(count - 1, |focus| focus % count);
        if let Some(field) = self.fields.get_mut(self.focus) {
            field.enter();
        }
    }

    /// Type in the field with the focus. In a choice only the arrows choose: who thinks to be in
    /// another field changes nothing there.
    pub fn edit(&mut self, edit: Edit, clipboard: &mut String) {
        let Some(field) = self.fields.get_mut(self.focus) else {
            return;
        };
        field.error = None;
        field.suggestion = None;
        match &mut field.value {
            Value::Text(editor) => {
                if !field.replaced.type_in(editor, edit, clipboard) {
                    field.error = Some(TOO_LONG.to_owned());
                }
            }
            Value::Choice {
                options,
                chosen,
                typed,
            } => {
                let by = match edit {
                    Edit::Move {
                        to: Motion::Right, ..
                    } => 1,
                    Edit::Move {
                        to: Motion::Left, ..
                    } => options.len() - 1,
                    edit => {
                        typed.apply(edit, clipboard);
                        0
                    }
                };
                *chosen = (*chosen + by) % options.len().max(1);
                field.error = typed_in_choice(typed.text());
            }
        }
    }

    /// Put the cursor of text `index` at its start, so that this is visible when it is long.
    pub fn show_start(&mut self, index: usize) {
        if let Some(Value::Text(editor)) = self.fields.get_mut(index).map(|field| &mut field.value)
        {
            editor.set_cursor(0);
        }
    }

    /// Say below field `index` which day is understood `today`.
    pub fn echo_day(&mut self, index: usize, today: Date) {
        let echo = match self.text(index) {
            "" => None,
            text => Some(match parse_due(text, today) {
                Ok(day) => format!("= {}", due_in_words(day, today)),
                Err(problem) => problem,
            }),
        };
        if let Some(field) = self.fields.get_mut(index) {
            field.echo = echo;
        }
    }

    /// Ask below field `index`, which is for a name, whether the day in it is in the wrong field.
    /// Words alone are no reason: a name may be that of a month.
    pub fn ask_whether_day(&mut self, index: usize, today: Date) {
        let text = self.text(index);
        let is_day = text.contains(|char: char| char.is_ascii_digit());
        let is_day = is_day && parse_due(text, today).is_ok();
        if let Some(field) = self.fields.get_mut(index) {
            let question = "Is dit een datum? Die hoort bij «Uiterlijk», het volgende veld.";
            field.echo = is_day.then(|| question.to_owned());
        }
    }

    /// Say what is wrong with field `index` and put the focus there.
    pub fn reject(&mut self, index: usize, problem: String) {
        self.focus = index;
        if let Some(field) = self.fields.get_mut(index) {
            field.error = Some(problem);
        }
    }
}

/// How any form is filled in, for its help.
pub fn purpose() -> Vec<String> {
    vec![
        format!(
            "Vul in wat u weet. Elk veld mag leeg blijven. Met {} gaat u terug en blijft staan wat u hebt ingevuld; met {} kunt u het ook weggooien.",
            key_in(Context::Form, Action::Submit),
            key_for(Action::Back)
        ),
        format!(
            "Bij een keuze, zoals Status, kiest u met {PREVIOUS_WORD} en {NEXT_WORD}. Typen verandert daar niets."
        ),
        "Bij «Uiterlijk» schrijft u de dag zoals u het zegt: 1-3-2027, 1 maart, morgen, over 3 weken, vrijdag, volgende week, week 12, eind maart, vóór april, Q2 2027. Van een week geldt de vrijdag; van een maand, kwartaal of jaar de laatste dag. Vóór april is 31 maart, begin maart is de 7e, half maart de 15e. Zonder jaar is het de eerstvolgende keer. Onder het veld staat welke dag het wordt.".to_owned(),
    ]
}
