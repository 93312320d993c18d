//! Building a document block by block.

use std::borrow::Cow;

use super::{
    Bars, Block, Choice, Choices, Column, Document, Inline, Item, Room, Span, Table, TableKind,
};

impl Document {
    /// A document that begins with its title as a heading.
    pub fn new(title: impl Into<String>) -> Self {
        let title = title.into();
        let mut document = Self {
            title: title.clone(),
            subtitle: String::new(),
            blocks: Vec::new(),
        };
        document.heading(1, title);
        document
    }

    /// Adds a heading.
    pub fn heading(&mut self, level: u8, text: impl Into<String>) {
        let text = text.into();
        self.blocks.push(Block::Heading { level, text });
    }

    /// Adds a paragraph.
    pub fn paragraph(&mut self, text: impl Into<Inline>) {
        self.blocks.push(Block::Paragraph(text.into()));
    }

    /// Adds a list with bullets; nothing when there are no items.
    pub fn list<T: Into<Item>>(&mut self, items: impl IntoIterator<Item = T>) {
        self.push_list(false, items.into_iter().map(Into::into).collect());
    }

    /// Adds a numbered list; nothing when there are no items.
    pub fn numbered<T: Into<Item>>(&mut self, items: impl IntoIterator<Item = T>) {
        self.push_list(true, items.into_iter().map(Into::into).collect());
    }

    /// Adds what is to be chosen from: the name of each for other programs, and what is beside its box.
    pub fn choices(
        &mut self,
        tag: impl Into<String>,
        options: impl IntoIterator<Item = (impl Into<String>, String)>,
    ) {
        let options = options.into_iter().map(|(key, text)| Choice {
            key: key.into(),
            text,
        });
        self.blocks.push(Block::Choices(Choices {
            tag: tag.into(),
            options: options.collect(),
        }));
    }

    /// Adds room to write.
    pub fn room(&mut self, room: Room) {
        self.blocks.push(Block::Room(room));
    }

    /// Adds a table of short cells. A column is its title, or its title and its weight.
    pub fn short_table<C: Copy + Into<Column>>(
        &mut self,
        caption: impl Into<String>,
        columns: &[C],
        rows: Vec<Vec<String>>,
    ) {
        self.push_table(TableKind::Short, caption.into(), columns, rows);
    }

    /// Adds a table whose cells may hold whole sentences. A column is its title, or its title and its weight.
    pub fn table<C: Copy + Into<Column>>(
        &mut self,
        caption: impl Into<String>,
        columns: &[C],
        rows: Vec<Vec<String>>,
    ) {
        self.push_table(TableKind::Sentences, caption.into(), columns, rows);
    }

    /// Adds words of the user.
    pub fn quote(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Quote(text.into()));
    }

    /// Adds rows of counts.
    pub fn bars(&mut self, bars: Bars) {
        self.blocks.push(Block::Bars(bars));
    }

    /// Has what follows begin on a new page.
    pub fn page_break(&mut self) {
        self.blocks.push(Block::PageBreak);
    }

    /// Adds a table of contents of what follows.
    pub fn contents(&mut self) {
        self.blocks.push(Block::Contents);
    }

    fn push_list(&mut self, is_numbered: bool, items: Vec<Item>) {
        if !items.is_empty() {
            self.blocks.push(Block::List { is_numbered, items });
        }
    }

    fn push_table<C: Copy + Into<Column>>(
        &mut self,
        kind: TableKind,
        caption: String,
        columns: &[C],
        rows: Vec<Vec<String>>,
    ) {
        let columns = columns.iter().map(|&column| column.into()).collect();
        self.blocks.push(Block::Table(Table {
            kind,
            caption,
            columns,
            rows,
        }));
    }
}

impl From<&str> for Column {
    fn from(title: &str) -> Self {
        (title, 0).into()
    }
}

impl From<(&str, u16)> for Column {
    fn from((title, weight): (&str, u16)) -> Self {
        Self {
            title: title.to_owned(),
            weight,
        }
    }
}

impl Inline {
    /// The text as it reads: a link is its words, then its address.
    pub fn text(&self) -> String {
        self.0.iter().map(Span::text).collect()
    }
}

impl Span {
    /// The piece as it reads.
    pub fn text(&self) -> Cow<'_, str> {
        match self {
            Self::Text(text) | Self::Strong(text) => text.into(),
            Self::Link { text, url } => format!("{text}, {url}").into(),
        }
    }
}

impl From<String> for Inline {
    fn from(text: String) -> Self {
        Self(vec![Span::Text(text)])
    }
}

impl From<&str> for Inline {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl Item {
    /// Puts items below it.
    #[must_use]
    pub fn with_children<T: Into<Inline>>(mut self, children: impl IntoIterator<Item = T>) -> Self {
        self.children = children.into_iter().map(Into::into).collect();
        self
    }
}

impl Room {
    /// Room for one line.
    pub fn line(tag: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            tag: tag.into(),
            label: label.into(),
            text: String::new(),
            is_long: false,
        }
    }

    /// Room for more than one line.
    #[must_use]
    pub fn long(mut self) -> Self {
        self.is_long = true;
        self
    }

    /// Room that has `text` in it already.
    #[must_use]
    pub fn filled(mut self, text: impl Into<String>) -> Self {
        self.text = text.into();
        self
    }
}

impl<T: Into<Inline>> From<T> for Item {
    fn from(text: T) -> Self {
        Self {
            text: text.into(),
            ..Self::default()
        }
    }
}
