//! The question itself, and below it what helps to answer it as far as there is room.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::fields::Fields;
use super::{Room, previous};
use crate::app::{Action, key_for};
use crate::model::{KnowledgeBase, Question, QuestionSet, RelationKind, Target};
use crate::text::clean;
use crate::ui::lines;
use crate::ui::screens::With;

/// The rows of it; with `is_read` the user is on its first one.
pub(super) fn lines(
    fields: &Fields,
    with: &With,
    room: Room,
    is_read: bool,
    most: usize,
) -> Vec<Line<'static>> {
    let (set, id) = (with.set, &fields.screen.id);
    let lead = if is_read { ">" } else { " " };
    let bold = fields.theme.header;
    let title = |words: &str| {
        let lead = Span::styled(lead, bold);
        lines::hanging(lead, words, room.width, bold)
    };
    let (Some(question), Some(bf)) = (set.question(id), set.basisfunctie_of(id)) else {
        if let Some(why) = set.why_left_out(id) {
            return title(&why);
        }
        let why = if set.is_switched_off(id) {
            "is een aanvullende vraag die uit staat"
        } else {
            "staat niet in deze vragenlijst"
        };
        return title(&format!("Vraag {id} {why}"));
    };
    let mut head = title(&match question.short_title.as_str() {
        "" => format!("Vraag {id}"),
        short => format!("{id}  {short}"),
    });
    if bf.is_extra {
        // Said where it is never cut: an extra question may not pass for one of the Quickscan.
        let words = format!("Aanvullende vraag, geen deel van {}", with.set.words.called);
        head.extend(lines::wrapped(&words, room.width, 1, bold));
    }
    head.extend(asked(question, room.width));
    head.extend(previous::line(
        &with.session.previous,
        fields.screen,
        room.width,
    ));
    let whose = whose(question, with.knowledge);
    head.extend(
        whose
            .iter()
            .flat_map(|words| lines::wrapped(words, room.width, 1, Style::new())),
    );
    let mut others = more_help(question, set);
    if !room.has_guidance {
        others.extend(cautions(question, with.knowledge));
    }
    for words in others {
        let rows = lines::wrapped(&words, room.width, 1, Style::new());
        if head.len() + rows.len() <= most {
            head.extend(rows);
        }
    }
    head
}

/// The text word for word, its parts apart.
fn asked(question: &Question, columns: u16) -> Vec<Line<'static>> {
    let bullet = if question.sub_questions.is_empty() {
        " "
    } else {
        " - "
    };
    let lines = question.lines().iter();
    lines
        .flat_map(|line| lines::hanging(Span::raw(bullet), line, columns, Style::new()))
        .collect()
}

/// Whose judgement it asks for, what it refers to, and what there is to know: most needed first.
pub(in crate::ui::screens) fn help(
    question: &Question,
    set: &QuestionSet,
    knowledge: &KnowledgeBase,
) -> Vec<String> {
    let whose = whose(question, knowledge).into_iter();
    whose.chain(more_help(question, set)).collect()
}

fn whose(question: &Question, knowledge: &KnowledgeBase) -> Option<String> {
    question.judgement_of.as_ref().map(|whose| {
        let key = key_for(Action::Mail);
        let mail = format!(" Met {key} krijgt u een tekst voor een mail.");
        let mail = mail.as_str();
        let mail = knowledge.absence().map_or(mail, |_| "");
        format!("Vraag dit aan: {whose}.{mail}")
    })
}

fn more_help(question: &Question, set: &QuestionSet) -> Vec<String> {
    let mut help = Vec::new();
    for reference in &question.references {
        help.push(match &reference.target {
            Target::Question(_) => reference.text.clone(),
            Target::Basisfunctie(_) => {
                format!("{} ({})", reference.text, key_for(Action::Basisfunctie))
            }
        });
        if let Target::Question(id) = &reference.target {
            let there = set.question(id);
            help.extend(there.map(|there| format!("Vraag {}: {}", there.id, there.text)));
        }
    }
    if !question.remark.is_empty() {
        help.push(question.remark.clone());
    }
    let links = question.links.iter();
    help.extend(links.map(|link| format!("{}: {}", link.text, link.url)));
    help
}

/// What to bear in mind when answering: tensions with other questions, and what must come first.
fn cautions(question: &Question, knowledge: &KnowledgeBase) -> Vec<String> {
    let kinds = [RelationKind::Spanning, RelationKind::Voorwaarde];
    knowledge
        .relations_of(&question.id)
        .filter(|relation| kinds.contains(&relation.kind))
        .map(|relation| format!("{}: {}", relation.kind.label(), clean(&relation.text)))
        .collect()
}
