//! What is printed on a form, and what each line of it is for.

use super::boxes::{BoxOf, Group, box_of};
use super::parts::{Part, Section, sections};
use crate::document::reading::{Format, ReadLine, read};
use crate::document::{Document, Layout, PLACEHOLDER, foot, markdown_head, plain_blocks};
use crate::model::{
    Basisfunctie, ChoiceField, Details, Identities, Kind, Question, QuestionId, QuestionOption,
    QuestionSet, Session, WrittenField,
};
use crate::report::invitation::{
    DAY, FILLED_IN_BY, FOOTING_WORDS, FUNCTION, GIVEN_WORDS, INSTEAD_WORDS, Invitation, NEXT_STEP,
    STAND_WORDS, Way, form, form_head, known_of_question, mail, round_head, round_mail, row_words,
};
use crate::text::letters;

/// What a printed line is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// It is only read.
    Text,
    /// These boxes are below it.
    Choices(Group),
    /// It is beside a box.
    Option(BoxOf),
    /// Room for a number is behind it.
    Number,
    /// Room to write is behind it.
    Field(WrittenField),
    /// Room for a next step is behind it.
    NextStep,
}

/// A printed line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PrintedLine {
    pub(super) line: ReadLine,
    pub(super) role: Role,
}

/// What was printed, in all parts.
pub(super) struct Printed<'a> {
    set: &'a QuestionSet,
    joint: &'a Session,
    form: &'a [ReadLine],
    sections: Vec<Section>,
}

impl<'a> Printed<'a> {
    /// What is printed on the `form` as it was sent, or else on any form of `set` for those who take part in `joint`.
    pub(super) fn new(set: &'a QuestionSet, joint: &'a Session, form: &'a [ReadLine]) -> Self {
        let sections = match form {
            [] => Vec::new(),
            form => sections(set, form),
        };
        Self {
            set,
            joint,
            form,
            sections,
        }
    }

    /// The lines of the part that came back as `section` of `lines`.
    pub(super) fn of(&self, section: &Section, lines: &[ReadLine]) -> Vec<PrintedLine> {
        let part = &section.part;
        let same = self.sections.iter().filter(|each| each.part == *part);
        let same = same.filter_map(|each| self.form.get(each.lines.clone()));
        let mut printed: Vec<ReadLine> = same.flatten().cloned().collect();
        if printed.is_empty() {
            printed = made_today(self.set, part);
            match part {
                Part::Head => printed.extend(heads(self.set, self.joint)),
                Part::End => {
                    // A line that is printed once takes no word that was typed along with it.
                    let known = printed.clone();
                    let lines = end(self.set, self.joint).into_iter();
                    printed.extend(lines.filter(|line| !known.contains(line)));
                }
                Part::Chapter(_) | Part::Question(_) => {}
            }
        }
        if *part == Part::Head {
            let received = lines.get(section.lines.clone()).unwrap_or_default();
            printed.splice(0..0, above_form(self.set, received));
        }
        let question = match part {
            Part::Question(id) => self.set.question(id),
            _ => None,
        };
        with_roles(printed, question)
    }
}

/// The lines of `part` as it is made today.
fn made_today(set: &QuestionSet, part: &Part) -> Vec<ReadLine> {
    let mut doc = Document::default();
    match part {
        Part::Question(id) => {
            if let Some(question) = set.question(id) {
                known_of_question(&mut doc, question);
            }
        }
        Part::Chapter(number) => {
            let chapter = set.basisfuncties.iter().find(|each| each.number == *number);
            if let Some(chapter) = chapter {
                chapter_lines(&mut doc, chapter);
            }
        }
        Part::Head | Part::End => {
            let form = empty_form(set);
            let mut lines: Vec<ReadLine> = Vec::new();
            if *part == Part::Head {
                // A Markdown file says at its top what it is, for other programs.
                lines.extend(markdown_head(&form).lines().map(ReadLine::of));
                lines.push(ReadLine::of(foot(&form.title)));
            }
            lines.extend(lines_of(&form));
            let same = sections(set, &lines)
                .into_iter()
                .find(|each| each.part == *part);
            return same
                .and_then(|same| lines.get(same.lines))
                .unwrap_or_default()
                .to_vec();
        }
    }
    lines_of(&doc)
}

/// What is above the questions on the forms for those who take part in `joint`.
fn heads(set: &QuestionSet, joint: &Session) -> Vec<ReadLine> {
    let heads = joint.participants.iter().filter_map(|participant| {
        let asked = participant.asked_of(set).into_iter().cloned();
        let questions: Vec<QuestionId> = asked.collect();
        let again: Vec<QuestionId> = participant.asked_last(set).into_iter().cloned().collect();
        let first = Invitation::to_participant(joint, participant, &questions)?;
        let last = Invitation::to_participant(joint, participant, &again)?;
        Some([form_head(set, &first), round_head(set, &last)])
    });
    let lines = heads.flatten().flat_map(|head| {
        let above = [foot(&head.title), head.title.clone(), head.subtitle.clone()];
        above
            .into_iter()
            .map(ReadLine::of)
            .chain(lines_of(&head))
            .collect::<Vec<_>>()
    });
    lines.collect()
}

/// What is below the questions on those forms, which says to whom it goes back.
fn end(set: &QuestionSet, joint: &Session) -> Vec<ReadLine> {
    let lines = with_anybody(set, |invitation| {
        let details = &joint.details;
        let questions = &[];
        lines_of(&form(
            set,
            &Invitation {
                details,
                questions,
                ..*invitation
            },
        ))
    });
    let same = sections(set, &lines)
        .into_iter()
        .find(|each| each.part == Part::End);
    let same = same.and_then(|same| lines.get(same.lines));
    same.unwrap_or_default().to_vec()
}

fn chapter_lines(doc: &mut Document, chapter: &Basisfunctie) {
    doc.heading(2, chapter.heading());
    for text in chapter.description.iter().chain(&chapter.rationale) {
        doc.paragraph(text.as_str());
    }
}

/// What can be above a form, as far as it is in what was `received`: the mail that it came with, and the introduction of the
/// question set. What is not there cannot be what somebody typed.
fn above_form(set: &QuestionSet, received: &[ReadLine]) -> Vec<ReadLine> {
    /// A line of so many letters is a coincidence nowhere.
    const SURE: usize = 60;
    let received: String = received.iter().map(|line| letters(&line.text)).collect();
    let mut texts = with_anybody(set, |invitation| {
        let ways = [Way::Attachment, Way::InMail, Way::Session];
        let mails = ways.map(|way| [mail(set, invitation, way), round_mail(set, invitation, way)]);
        mails.into_iter().flatten().collect::<Vec<_>>()
    });
    texts.push(set.title.clone());
    texts.extend(set.introduction.iter().cloned());
    let is_there = |line: &str| {
        let line = letters(line);
        line.len() >= SURE && received.contains(&line)
    };
    texts.retain(|text| text.lines().any(is_there));
    let lines = texts.iter().flat_map(|text| text.lines().map(ReadLine::of));
    lines.collect()
}

/// Does something with the invitation of somebody of whom nothing is known.
fn with_anybody<T>(set: &QuestionSet, make: impl FnOnce(&Invitation<'_>) -> T) -> T {
    let questions: Vec<QuestionId> = set.questions().map(|each| each.id.clone()).collect();
    make(&Invitation {
        details: &Details::default(),
        session: None,
        participant: Identities::Counting(0).make(),
        name: "",
        role: "",
        questions: &questions,
        asked: None,
        due: None,
    })
}

/// The form without its questions.
fn empty_form(set: &QuestionSet) -> Document {
    with_anybody(set, |invitation| {
        let nothing = Invitation {
            questions: &[],
            ..*invitation
        };
        form(set, &nothing)
    })
}

/// The lines of `doc` as they are read from a text.
fn lines_of(doc: &Document) -> Vec<ReadLine> {
    let text = plain_blocks(&doc.blocks, Layout::Wide(u16::MAX));
    read(text.as_bytes(), Format::Text).unwrap_or_default()
}

/// What each of `lines` is for. Where there is room to write, what is shown there first is printed too.
fn with_roles(lines: Vec<ReadLine>, question: Option<&Question>) -> Vec<PrintedLine> {
    let question = question.filter(|question| !question.kind.is_stand());
    let mut printed = Vec::new();
    let mut group = None;
    for line in lines {
        let of_given = question.and_then(|question| role_of_given(&line, group, question));
        let role = of_given.unwrap_or_else(|| role_of(&line, group));
        match role {
            Role::Choices(begun) => group = Some(begun),
            Role::Field(_) | Role::NextStep | Role::Number => group = None,
            Role::Text | Role::Option(_) => {}
        }
        let is_room = matches!(role, Role::Field(_) | Role::NextStep | Role::Number)
            || [FILLED_IN_BY, FUNCTION, DAY]
                .iter()
                .any(|label| is_label(&line, label));
        printed.push(PrintedLine { line, role });
        if is_room {
            printed.push(PrintedLine {
                line: ReadLine::of(PLACEHOLDER),
                role,
            });
        }
    }
    printed
}

fn role_of(line: &ReadLine, group: Option<Group>) -> Role {
    let choices = [STAND_WORDS, FOOTING_WORDS]
        .into_iter()
        .zip(ChoiceField::ALL);
    for (label, field) in choices {
        if is_label(line, label) {
            return Role::Choices(Group::Choice(field));
        }
    }
    let is_choice = |group: &Group| matches!(group, Group::Choice(_));
    let option = group
        .filter(is_choice)
        .and_then(|group| box_of(line, group, None));
    if let Some(option) = option {
        return Role::Option(option);
    }
    let field = WrittenField::ALL
        .into_iter()
        .find(|field| is_label(line, field.row().on_form));
    match field {
        Some(field) => Role::Field(field),
        None if is_label(line, NEXT_STEP) => Role::NextStep,
        None => Role::Text,
    }
}

/// What `line` is for at a question that asks for something else than a stand; none where it is as at any question.
fn role_of_given(line: &ReadLine, group: Option<Group>, question: &Question) -> Option<Role> {
    if is_label(line, INSTEAD_WORDS) {
        return Some(Role::Choices(Group::Choice(ChoiceField::State)));
    }
    let words = line
        .text
        .trim_start_matches(|char: char| !char.is_alphanumeric());
    if line.ticked.is_none() && words.starts_with(GIVEN_WORDS) {
        return Some(match question.kind {
            Kind::Text => Role::Field(WrittenField::NOTE),
            Kind::Number(_) => Role::Number,
            _ => Role::Choices(Group::Given(None)),
        });
    }
    let group = group.filter(|group| matches!(group, Group::Given(_)))?;
    if line.ticked.is_some() {
        return box_of(line, group, Some(question)).map(Role::Option);
    }
    let Kind::Matrix { rows, .. } = &question.kind else {
        return None;
    };
    let is_row = |row: &QuestionOption| letters(&row_words(row)) == letters(words);
    let row = rows.iter().position(is_row)?;
    Some(Role::Choices(Group::Given(Some(row))))
}

/// Whether `line` begins with `label` and a colon, which a question needs none of.
pub(super) fn is_label(line: &ReadLine, label: &str) -> bool {
    let text = line
        .text
        .trim_start_matches(|char: char| !char.is_alphanumeric());
    let rest = text.strip_prefix(label).unwrap_or_default();
    text.starts_with(label)
        && (label.ends_with('?') || rest.trim_start_matches(['*', '_', ' ']).starts_with(':'))
}
