//! From what was typed to answers.

use std::collections::BTreeMap;

use super::loose::{begun, question_of};
use super::printed::Role;
use super::typed::{ReadOption, Run, Typed};
use super::{Intake, NotUnderstood, Sender, Why};
use crate::document::reading::is_mark;
use crate::model::{
    Answer, ChoiceField, Chosen, ListField, QuestionId, QuestionSet, TextField, WrittenField,
};

/// The answers as far as they have been read.
pub(super) struct Answers<'a> {
    set: &'a QuestionSet,
    found: BTreeMap<QuestionId, Answer>,
    not_understood: Vec<NotUnderstood>,
}

/// What is before a text in a note that has no place of its own.
const NOT_PLACED: &str = "niet ingedeeld";

impl<'a> Answers<'a> {
    pub(super) fn new(set: &'a QuestionSet) -> Self {
        Self {
            set,
            found: BTreeMap::new(),
            not_understood: Vec::new(),
        }
    }

    pub(super) fn finish(mut self, sender: Sender) -> Intake {
        self.found.retain(|_, answer| !answer.is_empty());
        self.not_understood.sort_by_key(|each| each.line);
        Intake {
            sender,
            answers: self.found,
            not_understood: self.not_understood,
        }
    }

    /// What was typed at a question.
    pub(super) fn question(&mut self, id: &QuestionId, typed: &Typed) {
        let mut left: Vec<&Run> = typed.runs.iter().collect();
        for field in ChoiceField::ALL {
            self.choose(id, field, typed, &mut left);
        }
        for run in left {
            self.write(id, run);
        }
    }

    /// What was typed where no question is: each line names its question, or is not understood.
    pub(super) fn outside(&mut self, typed: &Typed) {
        for run in &typed.runs {
            let mut at = None;
            for (line, text) in (run.line..).zip(run.text.lines()) {
                if text.trim().is_empty() {
                    at = None;
                    continue;
                }
                if let Some((id, said)) = question_of(self.set, text) {
                    self.say(&id, line, said);
                    at = Some(id);
                } else if let Some(id) = &at {
                    add_line(
                        &mut self.found.entry(id.clone()).or_default().note,
                        text.trim(),
                    );
                } else {
                    self.not_understood.push(NotUnderstood {
                        line: line + 1,
                        question: None,
                        text: text.trim().to_owned(),
                        why: Why::NoQuestion,
                    });
                }
            }
        }
    }

    /// What is `said` of a question without a form.
    fn say(&mut self, id: &QuestionId, line: usize, said: &str) {
        let begun = begun(ChoiceField::State, said);
        if let Some(begun) = begun {
            self.set_choice(id, line, begun.chosen);
        }
        if begun.is_none_or(|begun| !begun.is_all) {
            add(&mut self.found.entry(id.clone()).or_default().note, said);
        }
    }

    /// What is chosen in `field`: with a box, else in words, else with a marker pen, else by what was left on the form.
    fn choose(&mut self, id: &QuestionId, field: ChoiceField, typed: &Typed, left: &mut Vec<&Run>) {
        let is_of = |chosen: Chosen| ChoiceField::of(chosen) == field;
        let options: Vec<&ReadOption> = typed
            .options
            .iter()
            .filter(|option| is_of(option.chosen))
            .collect();
        let mut chosen: Vec<(usize, Chosen)> = Vec::new();
        for option in options.iter().filter(|option| option.ticked) {
            self.check_tag(id, option);
            chosen.push((option.line, option.chosen));
        }
        left.retain(|run| {
            let beside = run
                .beside
                .filter(|beside| is_of(*beside) && is_mark(&run.text));
            chosen.extend(beside.map(|beside| (run.line, beside)));
            beside.is_none()
        });
        let has_box = !chosen.is_empty();
        left.retain(|run| {
            let begun = area(run).filter(|area| *area == field && run.beside.is_none());
            let Some(begun) = begun.and_then(|field| begun_in(field, &run.text)) else {
                return true;
            };
            if begun.is_all || !has_box {
                chosen.push((run.line, begun.chosen));
            }
            !begun.is_all
        });
        if chosen.is_empty() {
            chosen = options
                .iter()
                .filter(|option| option.is_marked)
                .map(|option| (option.line, option.chosen))
                .collect();
        }
        let rest: Vec<(usize, Chosen)> = options
            .iter()
            .map(|option| (option.line, option.chosen))
            .collect();
        let printed = typed.printed.iter().filter(|each| is_of(**each)).count();
        if chosen.is_empty() && rest.len() < printed {
            chosen = rest;
        }
        self.set_one(id, field, &chosen);
    }

    /// Chooses what is chosen, if that is one.
    fn set_one(&mut self, id: &QuestionId, field: ChoiceField, chosen: &[(usize, Chosen)]) {
        let Some((line, first)) = chosen.first().copied() else {
            return;
        };
        if chosen.iter().all(|(_, other)| *other == first) {
            self.set_choice(id, line, first);
            return;
        }
        self.several(id, field, chosen);
    }

    /// Chooses, if nothing else was chosen before.
    fn set_choice(&mut self, id: &QuestionId, line: usize, chosen: Chosen) {
        let field = ChoiceField::of(chosen);
        if let (Chosen::Evidence(evidence), Some(question)) = (chosen, self.set.question(id))
            && evidence.check_at(question, None).is_err()
        {
            self.put_aside(id, &[(line, chosen)], Why::OtherFooting);
            return;
        }
        let rating = &mut self.found.entry(id.clone()).or_default().rating;
        match rating.chosen(field) {
            Some(before) if before != chosen => {
                rating.clear(field);
                self.several(id, field, &[(line, before), (line, chosen)]);
            }
            _ => rating.choose(chosen),
        }
    }

    fn several(&mut self, id: &QuestionId, field: ChoiceField, chosen: &[(usize, Chosen)]) {
        let why = match field {
            ChoiceField::State => Why::SeveralStands,
            ChoiceField::Evidence => Why::SeveralFootings,
        };
        self.put_aside(id, chosen, why);
    }

    /// Keep in the note what was chosen and is not taken over, and tell why.
    fn put_aside(&mut self, id: &QuestionId, chosen: &[(usize, Chosen)], why: Why) {
        let mut words: Vec<&str> = Vec::new();
        for (_, each) in chosen {
            if !words.contains(&each.label()) {
                words.push(each.label());
            }
        }
        let text = words.join(", ");
        let note = &mut self.found.entry(id.clone()).or_default().note;
        add(note, &format!("{NOT_PLACED}: {text}"));
        self.not_understood.push(NotUnderstood {
            line: chosen.first().map_or(0, |(line, _)| line + 1),
            question: Some(id.clone()),
            text,
            why,
        });
    }

    /// The hidden name of a box says which it was when the form was made.
    fn check_tag(&mut self, id: &QuestionId, option: &ReadOption) {
        let Some(tag) = &option.tag else { return };
        let field = ChoiceField::of(option.chosen).row().key;
        if *tag != format!("{id} {field} {}", option.chosen.key()) {
            self.not_understood.push(NotUnderstood {
                line: option.line + 1,
                question: Some(id.clone()),
                text: option.chosen.label().to_owned(),
                why: Why::OtherTag,
            });
        }
    }

    /// Keeps what was typed where it belongs.
    fn write(&mut self, id: &QuestionId, run: &Run) {
        let answer = self.found.entry(id.clone()).or_default();
        let text = run.text.trim();
        if let Some(beside) = run.beside {
            let text = text.strip_prefix("[x] ").unwrap_or(text);
            return add(
                &mut answer.note,
                &format!("Bij «{}»: {text}", beside.label()),
            );
        }
        match run.after {
            Role::Field(WrittenField::List(field)) => add_entries(answer, field, text),
            Role::Field(WrittenField::Text(field)) => add(answer.text_mut(field), text),
            Role::NextStep => add(&mut answer.note, &format!("Vervolgstap: {text}")),
            Role::Text | Role::Choices(_) | Role::Option(_) => {
                add(answer.text_mut(TextField::Note), text);
            }
        }
    }
}

/// The choice that a text is near.
fn area(run: &Run) -> Option<ChoiceField> {
    match run.after {
        Role::Text => Some(ChoiceField::State),
        Role::Choices(field) => Some(field),
        Role::Option(chosen) => Some(ChoiceField::of(chosen)),
        Role::Field(_) | Role::NextStep => None,
    }
}

fn begun_in(field: ChoiceField, text: &str) -> Option<super::loose::Begun> {
    begun(field, text.trim_start_matches("[x] "))
}

/// Adds a paragraph, unless it is there already.
fn add(text: &mut String, paragraph: &str) {
    if text.split("\n\n").any(|known| known == paragraph) {
        return;
    }
    if !text.is_empty() {
        text.push_str("\n\n");
    }
    text.push_str(paragraph);
}

fn add_line(text: &mut String, line: &str) {
    if !text.is_empty() {
        text.push('\n');
    }
    text.push_str(line);
}

/// Adds each line as an entry.
fn add_entries(answer: &mut Answer, field: ListField, text: &str) {
    let list = answer.list_mut(field);
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let line = line.trim_start_matches(['-', '*', '•', '·', ' ']);
        if !list.iter().any(|known| known == line) {
            list.push(line.to_owned());
        }
    }
}
