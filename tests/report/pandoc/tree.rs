//! What pandoc makes of a report: its own tree, in JSON.

use serde_json::Value;

use crate::parse::Kind;

/// The blocks that pandoc sees, as [`blocks`] tells them.
#[derive(Default)]
pub(super) struct Seen(pub(super) Vec<(Kind, String)>);

impl Seen {
    pub(super) fn blocks(&mut self, blocks: &Value, kind: Kind) {
        for block in list(blocks) {
            self.block(block, kind);
        }
    }

    /// What is in `block`, whose own text is of `kind`.
    fn block(&mut self, block: &Value, kind: Kind) {
        let content = &block["c"];
        match tag(block) {
            "Header" => self.0.push((Kind::Heading, inlines(&content[2]))),
            "Para" | "Plain" if kind == Kind::Item => {
                // The item is there already: it may have nothing but a list below it.
                let item = self.0.last_mut().expect("an item");
                item.1.push_str(&inlines(content));
            }
            "Para" | "Plain" => self.0.push((kind, inlines(content))),
            "BlockQuote" => {
                let mut text = String::new();
                note(content, &mut text);
                self.0
                    .push((Kind::Note, text.trim_matches('\n').to_owned()));
            }
            "BulletList" => self.items(content),
            "OrderedList" => self.items(&content[1]),
            "Table" => {
                let bodies = list(&content[4]).iter().map(|body| &body[3]);
                for rows in std::iter::once(&content[3][1]).chain(bodies) {
                    for cell in list(rows).iter().flat_map(|row| list(&row[1])) {
                        self.cell(&cell[4]);
                    }
                }
            }
            // Only where several reports are in one text: the rules of their heads.
            "HorizontalRule" | "RawBlock" => {}
            other => self.0.push((kind, format!("⟨{other}⟩"))),
        }
    }

    fn items(&mut self, items: &Value) {
        for item in list(items) {
            self.0.push((Kind::Item, String::new()));
            self.blocks(item, Kind::Item);
        }
    }

    fn cell(&mut self, blocks: &Value) {
        let before = self.0.len();
        self.blocks(blocks, Kind::Cell);
        if self.0.len() == before {
            self.0.push((Kind::Cell, String::new()));
        }
    }
}

/// A note as it was typed.
fn note(blocks: &Value, text: &mut String) {
    for block in list(blocks) {
        let content = &block["c"];
        match tag(block) {
            "Para" | "Plain" => text.extend([&inlines(content), "\n\n"]),
            "BulletList" => note_items(content, |_| "- ".to_owned(), text),
            "OrderedList" => {
                let first = content[0][0].as_u64().unwrap_or_default();
                note_items(&content[1], |at| format!("{}. ", first + at), text);
            }
            other => text.extend(["⟨", other, "⟩"]),
        }
    }
}

fn note_items(items: &Value, mark: impl Fn(u64) -> String, text: &mut String) {
    for (at, item) in (0..).zip(list(items)) {
        text.push_str(&mark(at));
        let mut inner = String::new();
        note(item, &mut inner);
        text.push_str(inner.trim_end_matches('\n'));
        text.push('\n');
    }
    text.push('\n');
}

pub(super) fn inlines(all: &Value) -> String {
    list(all).iter().map(inline).collect()
}

/// The text of what may be within a block; anything else is shown in brackets, and so differs.
fn inline(inline: &Value) -> String {
    let content = &inline["c"];
    match tag(inline) {
        "Str" => content.as_str().expect("a text").to_owned(),
        "Space" => " ".to_owned(),
        "LineBreak" => "\n".to_owned(),
        // These were typed so; straight ones must not become a quotation.
        "Quoted" => match tag(&content[0]) {
            "SingleQuote" => format!("‘{}’", inlines(&content[1])),
            _ => format!("“{}”", inlines(&content[1])),
        },
        "Link" => {
            let (text, target) = (inlines(&content[1]), &content[2][0]);
            let target = target.as_str().expect("an address");
            assert!(
                target.starts_with("http")
                    || target.starts_with("HTTP")
                    || target.starts_with("mailto:"),
                "{target}"
            );
            text
        }
        other => format!("⟨{other} {content}⟩"),
    }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn tag(value: &Value) -> &str {
    value["t"].as_str().expect("a tag")
}
