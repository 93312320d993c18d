//! The paragraphs of a part.

use super::Notes;
use crate::document::PLACEHOLDER;
use crate::document::reading::lines::{Lines, Paragraph};
use crate::document::reading::xml::{Attributes, Handler};
use crate::document::reading::{ReadLine, ReadingError, boxes};

/// A control: a box, or room to write.
#[derive(Debug, Clone, Default)]
struct Control {
    tag: Option<String>,
    /// Whether it is ticked, for a box.
    checked: Option<bool>,
}

/// Words in one style.
#[derive(Debug, Clone, Copy, Default)]
struct Run {
    is_marked: bool,
}

/// What reads the paragraphs. They may be within each other, as in a text box.
pub(super) struct TextReader<'n> {
    notes: &'n Notes,
    lines: Lines,
    paragraphs: Vec<Paragraph>,
    controls: Vec<Control>,
    /// How deep it is in something that is not shown.
    hidden: usize,
    is_in_text: bool,
    /// The run that it is in.
    run: Option<Run>,
    /// A box of an older Word, and whether it is ticked.
    old_box: Option<bool>,
    /// Where each comment or note begins.
    begun: Vec<(String, usize)>,
    /// Whether it is at the head or the foot of pages, where the program fills in fields: the number of the page.
    is_margin: bool,
    /// How deep it is in such a field.
    fields: usize,
}

/// What is not shown: what was deleted while changes were tracked, and the same text for older programs.
const HIDDEN: [&str; 3] = ["del", "moveFrom", "Fallback"];

impl<'n> TextReader<'n> {
    pub(super) fn new(notes: &'n Notes) -> Self {
        Self {
            notes,
            lines: Lines::default(),
            paragraphs: Vec::new(),
            controls: Vec::new(),
            hidden: 0,
            is_in_text: false,
            run: None,
            old_box: None,
            begun: Vec::new(),
            is_margin: false,
            fields: 0,
        }
    }

    /// What reads the head or the foot of pages.
    pub(super) fn in_margin(notes: &'n Notes) -> Self {
        Self {
            is_margin: true,
            ..Self::new(notes)
        }
    }

    /// A field begins or ends.
    fn field(&mut self, kind: &str) {
        match kind {
            "begin" => self.fields += 1,
            "end" => self.fields = self.fields.saturating_sub(1),
            _ => {}
        }
    }

    pub(super) fn lines(self) -> Vec<ReadLine> {
        self.lines.lines
    }

    /// The comments or notes of this part.
    pub(super) fn notes(self) -> Notes {
        let ends = self.begun.iter().skip(1).map(|(_, start)| *start);
        let ends = ends.chain([self.lines.lines.len()]);
        let notes = self.begun.iter().zip(ends).map(|((name, start), end)| {
            let lines = self.lines.lines.get(*start..end).unwrap_or_default();
            (name.clone(), lines.to_vec())
        });
        notes.collect()
    }

    fn push(&mut self, text: &str) -> Result<(), ReadingError> {
        self.lines.count(0)?;
        let is_marked =
            self.run.is_some_and(|run| run.is_marked) && text.chars().any(char::is_alphanumeric);
        if let Some(paragraph) = self.paragraphs.last_mut() {
            paragraph.text.push_str(text);
            paragraph.is_marked |= is_marked;
        }
        Ok(())
    }

    /// Words of a run. In a box they are its sign, whatever that is.
    fn words(&mut self, text: &str) -> Result<(), ReadingError> {
        let control = self.controls.last();
        if text.trim() == PLACEHOLDER {
            return Ok(());
        }
        let Some(checked) = control.and_then(|control| control.checked) else {
            return self.push(text);
        };
        // Some programs tick the one and not the other.
        let is_ticked = checked || boxes::sign(text) == Some(true);
        self.push(&boxes::with_sign(is_ticked, text))
    }

    fn end_of_paragraph(&mut self) -> Result<(), ReadingError> {
        let Some(paragraph) = self.paragraphs.pop() else {
            return Ok(());
        };
        self.lines.add(&paragraph)?;
        for note in &paragraph.notes {
            self.lines
                .extend(self.notes.get(note).map_or(&[], Vec::as_slice))?;
        }
        Ok(())
    }

    /// What says how a paragraph or a run looks.
    fn property(&mut self, name: &str, attributes: &Attributes<'_>) {
        let value = attributes.get("val").unwrap_or_default();
        match name {
            "pStyle" => self.set_level(level_of(&value)),
            "outlineLvl" => self.set_level(
                value
                    .parse()
                    .ok()
                    .filter(|level| *level < 9)
                    .map(|level: u8| level + 2),
            ),
            "highlight" | "shd" => {
                let Some(run) = &mut self.run else { return };
                let fill = attributes.get("fill").unwrap_or_default();
                let is_filled = !["", "auto", "FFFFFF", "ffffff"].contains(&fill.as_str());
                run.is_marked |=
                    (name == "highlight" && value != "none") || (name == "shd" && is_filled);
            }
            _ => {}
        }
    }

    fn set_level(&mut self, level: Option<u8>) {
        if let (Some(paragraph), Some(level)) = (self.paragraphs.last_mut(), level) {
            paragraph.level = paragraph.level.or(Some(level));
        }
    }

    /// What says of which kind a control is.
    fn control(&mut self, name: &str, attributes: &Attributes<'_>) {
        let Some(control) = self.controls.last_mut() else {
            return;
        };
        match name {
            "tag" => control.tag = attributes.get("val"),
            "checkbox" => control.checked = control.checked.or(Some(false)),
            "checked" => control.checked = control.checked.map(|_| attributes.is_on()),
            _ => {}
        }
    }
}

impl Handler for TextReader<'_> {
    fn start(&mut self, name: &str, attributes: &Attributes<'_>) -> Result<(), ReadingError> {
        if self.hidden > 0 || HIDDEN.contains(&name) {
            self.hidden += 1;
            return Ok(());
        }
        match name {
            "p" => {
                let control = self
                    .controls
                    .last()
                    .filter(|control| control.checked.is_none());
                let tag = control.and_then(|control| control.tag.clone());
                self.paragraphs.push(Paragraph {
                    tag,
                    ..Paragraph::default()
                });
            }
            "r" => self.run = Some(Run::default()),

            "t" => self.is_in_text = true,
            "tab" | "ptab" if self.run.is_some() => self.push("\t")?,
            "br" | "cr" if self.run.is_some() => self.push("\n")?,
            "noBreakHyphen" => self.push("-")?,
            "sym" => self.push(symbol(&attributes.get("char").unwrap_or_default()))?,
            "fldSimple" => self.field("begin"),
            "fldChar" => self.field(&attributes.get("fldCharType").unwrap_or_default()),
            "sdt" => self.controls.push(Control::default()),
            "sdtContent" => {
                let tag = self.controls.last().and_then(|control| control.tag.clone());
                if let Some(paragraph) = self.paragraphs.last_mut().filter(|_| tag.is_some()) {
                    paragraph.tag = tag;
                }
            }
            "checkBox" => self.old_box = Some(false),
            "default" | "checked" if self.old_box.is_some() => {
                self.old_box = Some(attributes.is_on());
            }
            "commentReference" | "footnoteReference" | "endnoteReference" => {
                let kind = name.trim_end_matches("Reference");
                let note = named(kind, attributes);
                if let Some(paragraph) = self.paragraphs.last_mut() {
                    paragraph.notes.push(note);
                }
            }
            "comment" | "footnote" | "endnote" => {
                self.begun
                    .push((named(name, attributes), self.lines.lines.len()));
            }
            _ => {
                self.property(name, attributes);
                self.control(name, attributes);
            }
        }
        Ok(())
    }

    fn end(&mut self, name: &str) -> Result<(), ReadingError> {
        if self.hidden > 0 {
            self.hidden -= 1;
            return Ok(());
        }
        match name {
            "p" => self.end_of_paragraph()?,
            "r" => self.run = None,
            "t" => self.is_in_text = false,
            "fldSimple" => self.field("end"),
            "sdt" => {
                self.controls.pop();
            }
            "checkBox" => {
                let ticked = self.old_box.take().unwrap_or_default();
                self.push(if ticked { "☒" } else { "☐" })?;
            }
            _ => {}
        }
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<(), ReadingError> {
        let is_filled_in = self.is_margin && self.fields > 0;
        if self.hidden == 0 && self.is_in_text && !is_filled_in {
            self.words(text)?;
        }
        Ok(())
    }
}

fn named(kind: &str, attributes: &Attributes<'_>) -> String {
    format!("{kind} {}", attributes.get("id").unwrap_or_default())
}

/// The level of a heading by the name of its style, in the languages in which people have Word here.
fn level_of(style: &str) -> Option<u8> {
    if style == "Title" || style == "Titel" {
        return Some(1);
    }
    let number = ["Heading", "Kop", "berschrift"]
        .iter()
        .find_map(|name| style.split_once(name));
    let number: u8 = number?.1.trim().parse().ok()?;
    (1..=9).contains(&number).then_some(number + 1)
}

/// The signs of Wingdings with which people make boxes, by the last two digits of their code.
fn symbol(code: &str) -> &'static str {
    let digits = code
        .len()
        .checked_sub(2)
        .and_then(|start| code.get(start..));
    match digits.unwrap_or_default().to_uppercase().as_str() {
        "FE" | "FD" | "78" | "54" | "53" | "52" => "☒",
        "A8" | "6F" | "71" | "72" | "A3" => "☐",
        "FC" => "✓",
        "FB" => "x",
        _ => "",
    }
}
