//! From what was typed to answers.

use std::collections::BTreeMap;

use super::begun::{area, begun_in, can_be_chosen, choices};
use super::boxes::{BoxOf, Group, Place, groups};
use super::given;
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
        let question = self.set.question(id);
        let mut left: Vec<&Run> = typed.runs.iter().collect();
        for group in groups(question) {
            let chosen = self.chosen(id, group, typed, &mut left);
            match group {
                Group::Choice(field) => self.set_one(id, field, &choices(&chosen)),
                Group::Given(_) => self.give(id, &chosen),
            }
        }
        for run in left {
            self.write(id, run);
        }
        self.settle(id, typed.runs.first().map_or(0, |run| run.line));
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
        let question = self.set.question(id);
        if let Some(question) = question.filter(|question| !question.kind.is_stand()) {
            let answer = self.found.entry(id.clone()).or_default();
            if given::say(question, said, answer) {
                return self.settle(id, line);
            }
        }
        let begun = begun(ChoiceField::State, said);
        let begun = begun.filter(|begun| can_be_chosen(begun.chosen, question));
        if let Some(begun) = begun {
            self.set_choice(id, line, begun.chosen);
        }
        if begun.is_none_or(|begun| !begun.is_all) {
            add(&mut self.found.entry(id.clone()).or_default().note, said);
        }
        self.settle(id, line);
    }

    /// What is chosen in `group`: with a box, else in words, else with a marker pen, else by what was left on the form.
    fn chosen(
        &mut self,
        id: &QuestionId,
        group: Group,
        typed: &Typed,
        left: &mut Vec<&Run>,
    ) -> Vec<(usize, BoxOf)> {
        let question = self.set.question(id);
        let is_of = |chosen: BoxOf| chosen.group() == group;
        let options: Vec<&ReadOption> = typed
            .options
            .iter()
            .filter(|option| is_of(option.chosen))
            .collect();
        let mut chosen: Vec<(usize, BoxOf)> = Vec::new();
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
            let begun = area(run).filter(|area| *area == group && run.beside.is_none());
            let Some(begun) = begun.and_then(|group| begun_in(group, &run.text, question)) else {
                return true;
            };
            if begun.is_all || !has_box {
                chosen.push((run.line, begun.chosen));
            }
            !begun.is_all
        });
        let all = || options.iter().map(|option| (option.line, option.chosen));
        if chosen.is_empty() {
            let marked = options.iter().filter(|option| option.is_marked);
            chosen = marked.map(|option| (option.line, option.chosen)).collect();
        }
        // A form may word an option otherwise than another: it still is one option.
        let mut printed: Vec<BoxOf> = Vec::new();
        for each in typed.printed.iter().filter(|each| is_of(**each)) {
            if !printed.contains(each) {
                printed.push(*each);
            }
        }
        // Of several that may be chosen, one that is gone does not choose the others.
        let is_left = matches!(group, Group::Choice(_)) || options.len() == 1;
        if chosen.is_empty() && is_left && options.len() < printed.len() {
            chosen = all().collect();
        }
        chosen
    }

    /// Gives what is chosen, if that can be given together.
    fn give(&mut self, id: &QuestionId, chosen: &[(usize, BoxOf)]) {
        let Some((question, (line, _))) = self.set.question(id).zip(chosen.first()) else {
            return;
        };
        let places = chosen.iter().filter_map(|(_, each)| match each {
            BoxOf::Given(place) => Some(*place),
            BoxOf::Choice(_) => None,
        });
        let places: Vec<Place> = places.collect();
        let answer = self.found.entry(id.clone()).or_default();
        if let Err(labels) = given::give(question, &places, answer) {
            self.not_placed(id, *line, labels, Why::SeveralAnswers);
        }
    }

    /// Keeps what has no place of its own in the note, and has it looked at.
    fn not_placed(&mut self, id: &QuestionId, line: usize, text: String, why: Why) {
        let note = &mut self.found.entry(id.clone()).or_default().note;
        add(note, &format!("{NOT_PLACED}: {text}"));
        self.not_understood.push(NotUnderstood {
            line: line + 1,
            question: Some(id.clone()),
            text,
            why,
        });
    }

    /// The state of a question that asks for something else than a stand follows from what was given.
    fn settle(&mut self, id: &QuestionId, line: usize) {
        let Some((question, answer)) = self.set.question(id).zip(self.found.get_mut(id)) else {
            return;
        };
        if let Some(aside) = given::settle(question, answer) {
            let text = aside.label().to_owned();
            self.not_placed(id, line, text, Why::SeveralAnswers);
        }
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
        let line = chosen.first().map_or(0, |(line, _)| *line);
        self.not_placed(id, line, words.join(", "), why);
    }

    /// The hidden name of a box says which it was when the form was made.
    fn check_tag(&mut self, id: &QuestionId, option: &ReadOption) {
        let Some(tag) = &option.tag else { return };
        let question = self.set.question(id);
        if *tag != format!("{id} {}", option.chosen.tag(question)) {
            self.not_understood.push(NotUnderstood {
                line: option.line + 1,
                question: Some(id.clone()),
                text: option.chosen.label(question).to_owned(),
                why: Why::OtherTag,
            });
        }
    }

    /// Keeps what was typed where it belongs.
    fn write(&mut self, id: &QuestionId, run: &Run) {
        let question = self.set.question(id);
        let answer = self.found.entry(id.clone()).or_default();
        let text = run.text.trim();
        if let Some(beside) = run.beside {
            let text = text.strip_prefix("[x] ").unwrap_or(text);
            return add(
                &mut answer.note,
                &format!("Bij «{}»: {text}", beside.label(question)),
            );
        }
        match run.after {
            Role::Number => {
                let read = question.map(|question| given::number(question, text, answer));
                if let Some(Err(why)) = read {
                    self.not_placed(id, run.line, text.to_owned(), why);
                }
            }
            Role::Field(WrittenField::List(field)) => add_entries(answer, field, text),
            Role::Field(WrittenField::Text(field)) => add(answer.text_mut(field), text),
            Role::NextStep => add(&mut answer.note, &format!("Vervolgstap: {text}")),
            Role::Text | Role::Choices(_) | Role::Option(_) => {
                add(answer.text_mut(TextField::Note), text);
            }
        }
    }
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
