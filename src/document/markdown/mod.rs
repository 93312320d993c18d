//! A document as Markdown that is valid wherever it is read, and still pleasant as plain text.

mod escape;
mod head;
mod inline;
mod note;

use unicode_width::UnicodeWidthStr;

use super::columns;
use super::{Block, Choice, Document, Item, Table, TableKind};

/// `document` as a Markdown file: a head for other programs, and below it [`markdown_text`].
pub fn markdown(document: &Document) -> String {
    format!("{}\n{}", head(document), markdown_text(document))
}

/// The head of that file, with title and language.
pub fn head(document: &Document) -> String {
    head::of(&document.title)
}

/// `document` as CommonMark with tables, ending in one line break. One blank line is between blocks.
pub fn markdown_text(document: &Document) -> String {
    let mut text = String::new();
    for block in &document.blocks {
        let lines = lines(document, block);
        if !lines.is_empty() && !text.is_empty() {
            text.push('\n');
        }
        for line in lines {
            text.push_str(&line);
            text.push('\n');
        }
    }
    text
}

fn lines(document: &Document, block: &Block) -> Vec<String> {
    match block {
        Block::Heading { level, text } => {
            let rating = "#".repeat(usize::from(*level));
            let heading = format!("{rating} {}", escape::heading(text));
            match escape::line(&document.subtitle) {
                subtitle if *level == 1 && !subtitle.is_empty() => {
                    vec![heading, String::new(), subtitle]
                }
                _ => vec![heading],
            }
        }
        Block::Paragraph(text) => vec![inline::line(text)],
        Block::List { is_numbered, items } => list(*is_numbered, items),
        Block::Choices(choices) => {
            let options = choices.options.iter();
            let words = |option: &Choice| inline::line(&option.text.as_str().into());
            options
                .map(|option| format!("- [ ] {}", words(option)))
                .collect()
        }
        Block::Room(room) => {
            let words = format!("{}: {}", room.label, room.on_paper());
            vec![inline::line(&words.into())]
        }
        Block::Table(table) => rows(table),
        Block::Bars(bars) => rows(&bars.as_table()),
        Block::Quote(text) => quote(text),
        Block::PageBreak | Block::Contents => Vec::new(),
    }
}

fn list(is_numbered: bool, items: &[Item]) -> Vec<String> {
    let mut lines = Vec::new();
    for (index, item) in items.iter().enumerate() {
        let mark = if is_numbered {
            format!("{}. ", index + 1)
        } else {
            "- ".to_owned()
        };
        // Below its item, an item begins where the words of that one do.
        let indent = " ".repeat(mark.len());
        lines.push(mark + &inline::line(&item.text));
        let children = item.children.iter();
        lines.extend(children.map(|child| format!("{indent}- {}", inline::line(child))));
    }
    lines
}

fn quote(text: &str) -> Vec<String> {
    let lines = note::lines(text).into_iter();
    lines
        .map(|line| match line.as_str() {
            "" => ">".to_owned(),
            line => format!("> {line}"),
        })
        .collect()
}

/// A table of short cells has its columns lined up, for who reads it as plain text. The dashes below the header say how
/// wide each column is to be.
fn rows(table: &Table) -> Vec<String> {
    let escaped = |row: &Vec<String>| row.iter().map(|text| escape::cell(text)).collect();
    let titles = table.columns.iter().map(|column| column.title.clone());
    let header: Vec<String> = escaped(&titles.collect());
    let rows: Vec<Vec<String>> = table.rows.iter().map(escaped).collect();
    let dashes = columns::by_weight(&table.columns);
    let dashes = dashes.unwrap_or_else(|| columns::widths(&header, &rows));
    let padding: Vec<usize> = match table.kind {
        TableKind::Sentences => vec![0; header.len()],
        TableKind::Short => (0..header.len())
            .map(|column| {
                let cells = rows.iter().chain([&header]);
                let cells = cells.filter_map(|row| row.get(column));
                let least = dashes.get(column).copied().unwrap_or_default();
                cells.map(|cell| cell.width()).fold(least, usize::max)
            })
            .collect(),
    };
    let rule = dashes.iter().map(|&width| "-".repeat(width)).collect();
    let lines = [&header, &rule].into_iter().chain(&rows);
    lines.map(|cells| row(cells, &padding)).collect()
}

fn row(cells: &[String], widths: &[usize]) -> String {
    let cells = cells.iter().zip(widths).map(|(cell, width)| {
        let missing = width.saturating_sub(cell.width());
        format!("{cell}{}", " ".repeat(missing))
    });
    format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dashes_are_in_proportion_to_the_weights_of_columns() {
        let mut doc = Document::new("Titel");
        let row = ["a", "b", "c"].map(str::to_owned).to_vec();
        doc.table("", &[("Wat", 6), ("Wie", 2), ("Nr", 0)], vec![row]);
        let text = markdown_text(&doc);
        let rule = format!("\n| {} | {} | --- |\n", "-".repeat(60), "-".repeat(20));
        assert!(text.contains(&rule), "{text}");
    }

    #[test]
    fn an_item_below_another_stands_where_its_words_begin() {
        let mut doc = Document::new("Titel");
        let items = (1..=10).map(|number| format!("Punt {number}."));
        doc.numbered(items.map(|text| Item::from(text).with_children(["Eronder."])));
        doc.list([Item::from("Los.").with_children(["Eronder."])]);
        let text = markdown_text(&doc);
        for part in [
            "\n1. Punt 1.\n   - Eronder.\n2. ",
            "\n10. Punt 10.\n    - Eronder.\n",
            "\n- Los.\n  - Eronder.\n",
        ] {
            assert!(text.contains(part), "{part}{text}");
        }
    }

    #[test]
    fn what_only_paper_needs_is_left_out_and_a_subtitle_stands_below_the_title() {
        let mut doc = Document::new("Titel");
        doc.paragraph("Eerst.");
        let plain = markdown_text(&doc);
        doc.page_break();
        doc.contents();
        assert_eq!(markdown_text(&doc), plain);
        doc.subtitle = "1. Voor de raad".to_owned();
        let text = markdown_text(&doc);
        assert_eq!(text, "# Titel\n\n1\\. Voor de raad\n\nEerst.\n");
    }
}
