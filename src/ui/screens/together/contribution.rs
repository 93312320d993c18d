//! What one participant said, beside the joint answers.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::super::With;
use crate::app::ContributionScreen;
use crate::app::together::{Sentence, TheirWords};
use crate::model::{Question, Rating, State, format_date};
use crate::text::{clean, clean_line};
use crate::ui::lines::{self, List};
use crate::ui::{Theme, measured};

/// Draw it.
pub(in crate::ui::screens) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &ContributionScreen,
    with: &With,
    theme: &Theme,
) -> Option<Position> {
    let joint = with.joint();
    let words = joint.words_of(screen.sender)?;
    let room = measured(area).width;
    let mut list = List::default();
    list.add([lines::rule(&title(&words), area.width, theme.heading)]);
    if !words.latest.origin.file.is_empty() {
        let file = format!("Ingelezen uit «{}».", clean_line(&words.latest.origin.file));
        list.add(lines::wrapped(&file, room, 2, Style::new()));
    }
    for text in &words.unplaced {
        list.add([Line::styled("  Niet ingedeeld", theme.heading)]);
        list.add(lines::wrapped(&clean(text), room, 4, Style::new()));
    }
    for (index, sentence) in words.questions.iter().enumerate() {
        let is_selected = index == screen.selected;
        let lead = if is_selected { "> " } else { "  " };
        let question = with.set.question(sentence.question);
        let short = question.map(Question::short).unwrap_or_default();
        let title = format!("{} {short}", sentence.question);
        let head = lines::hanging(lead, &title, room, theme.key);
        let ours = with.session.rating(sentence.question);
        let said = said(sentence, ours, is_selected, room, theme);
        if is_selected {
            list.add_selected(head, theme.selected);
            list.add_to_selected(said);
        } else {
            list.add(head);
            list.add(said);
        }
    }
    list.draw(frame, area)
}

fn title(words: &TheirWords) -> String {
    let day = words.latest.origin.received.map(format_date);
    let day = day.map_or_else(String::new, |day| format!(", binnen {day}"));
    let who = match clean_line(&words.who) {
        nobody if nobody.is_empty() => "(zonder naam)".to_owned(),
        who => who,
    };
    format!("Wat {who} zei{day}")
}

/// What they said of one question, and what is in the session now. All of the words of the one selected.
fn said(
    sentence: &Sentence,
    ours: Rating,
    is_whole: bool,
    width: u16,
    theme: &Theme,
) -> Vec<Line<'static>> {
    const NOTE: usize = 2;
    let Some(theirs) = sentence.theirs else {
        return lines::wrapped("nog geen antwoord", width, 4, Style::new());
    };
    let rating = theirs.rating;
    let mut rows = vec![side("    zei       ", rating, theme)];
    if ours != rating || is_whole {
        rows.push(side("    in sessie ", ours, theme));
    }
    let mut words: Vec<String> = Vec::new();
    words.extend(Some(theirs.note.trim().to_owned()));
    words.extend(theirs.sources.iter().map(|each| format!("Bron: {each}")));
    let said = theirs.consulted.iter();
    words.extend(said.map(|each| format!("Gesproken met: {each}")));
    let words = words.into_iter().filter(|each| !each.is_empty());
    let words = words.collect::<Vec<_>>().join("\n");
    if !words.is_empty() {
        let mut note = lines::wrapped(&clean(&words), width, 6, Style::new());
        if !is_whole && note.len() > NOTE {
            note.truncate(NOTE);
            note.push(Line::raw("      …"));
        }
        rows.extend(note);
    }
    rows
}

fn side(lead: &str, rating: Rating, theme: &Theme) -> Line<'static> {
    let mut line = Line::raw(lead.to_owned());
    line.spans.extend(theme.sign(rating.state));
    let word = rating.state.map_or("geen stand", State::short);
    let footing = rating
        .evidence
        .map_or_else(String::new, |each| format!(", {}", each.key()));
    line.push_span(Span::raw(format!(" {word}{footing}")));
    line
}
