//! What everybody said about one question, below each other.

use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use crate::model::State;
use crate::model::together::{Difference, Said, Speakers};
use crate::text::clean;
use crate::ui::{Theme, lines};

/// From this width on who speaks stands before what is said.
const BESIDE: u16 = 60;
/// How wide who speaks is, there.
const WHO: u16 = 24;
/// How far what is said below who speaks is from the edge.
const INDENT: u16 = 6;

/// How many rows of a note are shown; none for all of them.
pub(in crate::ui::screens) type Most = Option<usize>;

/// Every voice on a question.
pub(super) fn all(
    difference: &Difference,
    speakers: &Speakers,
    width: u16,
    most: Most,
    theme: &Theme,
) -> Vec<Line<'static>> {
    let voices = difference.voices.iter();
    voices
        .flat_map(|said| one(said, &who(said, speakers), width, most, theme))
        .collect()
}

/// Who says it: the coordinator's own answer is called so.
pub(in crate::ui::screens) fn who(said: &Said, speakers: &Speakers) -> String {
    if said.is_own {
        match said.name {
            "" => return "deze sessie".to_owned(),
            name if speakers.has_names() => return format!("{name} (deze sessie)"),
            // Everybody knows who filled in the session.
            _ => {}
        }
    }
    speakers.of_said(said)
}

/// One voice: who, how it stands in their eyes, and the note.
fn one(said: &Said, who: &str, width: u16, most: Most, theme: &Theme) -> Vec<Line<'static>> {
    let footing = match said.evidence {
        Some(evidence) => format!(" {}", evidence.key()),
        None if said.state.is_none() => " geen stand".to_owned(),
        None => String::new(),
    };
    let who = clean(who);
    let mut rows = if width >= BESIDE {
        let who = lines::fit(&who, WHO - 1);
        let space = usize::from(WHO).saturating_sub(who.width());
        let lead = format!("    {who}{}", " ".repeat(space));
        signed(lead, said.state, &footing, theme)
    } else {
        let mut rows = lines::wrapped(&who, width, 4, Style::new());
        let lead = " ".repeat(usize::from(INDENT));
        rows.extend(signed(lead, said.state, &footing, theme));
        rows
    };
    let indent = if width >= BESIDE { WHO + 4 } else { INDENT };
    rows.extend(note(said, width, indent, most));
    for remark in remarks(said) {
        rows.extend(lines::wrapped(remark, width, indent, Style::new()));
    }
    rows
}

fn signed(lead: String, state: Option<State>, footing: &str, theme: &Theme) -> Vec<Line<'static>> {
    let mut line = Line::raw(lead);
    line.spans.extend(theme.sign(state));
    let word = state.map_or("", State::short);
    let both = match (word, footing.trim()) {
        ("", footing) => format!(" {footing}"),
        (word, "") => format!(" {word}"),
        (word, footing) => format!(" {word}, {footing}"),
    };
    line.push_span(Span::raw(both));
    vec![line]
}

/// The note, as far as it is shown.
fn note(said: &Said, width: u16, indent: u16, most: Most) -> Vec<Line<'static>> {
    let note = clean(said.note().trim());
    if note.is_empty() {
        return Vec::new();
    }
    let mut rows = lines::wrapped(&note, width, indent, Style::new());
    if let Some(most) = most.filter(|most| rows.len() > *most) {
        rows.truncate(most);
        rows.push(Line::raw(format!("{}…", " ".repeat(usize::from(indent)))));
    }
    rows
}

/// What there is to know of a voice.
pub(in crate::ui::screens) fn remarks(said: &Said) -> Vec<&'static str> {
    let asked = said
        .is_asked
        .then_some("Dit is het oordeel waar de vraag om vraagt.");
    let later = said.is_later.then_some("Kwam na het besluit.");
    asked.into_iter().chain(later).collect()
}

/// `[x] 2  [!] 1  van 3`.
pub(super) fn counts(difference: &Difference, theme: &Theme) -> Line<'static> {
    let mut line = Line::default();
    for (state, count) in difference.counts() {
        line.spans.extend(theme.sign(Some(state)));
        line.push_span(Span::raw(format!(" {count}  ")));
    }
    line.push_span(Span::raw(format!("van {}", difference.answered())));
    line
}
