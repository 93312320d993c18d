//! What a document is made of.

/// A text from its first heading to its last line, in Dutch.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Document {
    /// What it is called; its first heading says so too.
    pub title: String,
    /// What is below that heading, such as for whom it is; empty when there is nothing to say.
    pub subtitle: String,
    /// Its blocks, from top to bottom.
    pub blocks: Vec<Block>,
}

/// One block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading; level 1 is the title.
    Heading {
        /// From 1, without skips.
        level: u8,
        /// One line.
        text: String,
    },
    /// A paragraph.
    Paragraph(Inline),
    /// A list.
    List {
        /// Whether its items count on from 1.
        is_numbered: bool,
        /// At least one.
        items: Vec<Item>,
    },
    /// What is to be chosen from, each with a box to tick.
    Choices(Choices),
    /// Room to write something down.
    Room(Room),
    /// A table.
    Table(Table),
    /// Words that the user typed, with their own paragraphs, line breaks and lists.
    Quote(String),
    /// Counts that a form may draw as a frame.
    Bars(Bars),
    /// What follows begins on a new page. A form without pages leaves it out.
    PageBreak,
    /// A table of contents of the headings of level 2 that follow, and of level 3 where those are few. A form that is
    /// searched rather than leafed through leaves it out.
    Contents,
}

/// A text on one line, in pieces.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Inline(pub Vec<Span>);

/// A piece of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Span {
    /// Words.
    Text(String),
    /// Words that stand out, such as a label before a text.
    Strong(String),
    /// Words that lead somewhere. A reader on paper has to see the address too.
    Link {
        /// The words.
        text: String,
        /// The address.
        url: String,
    },
}

/// An item of a list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Item {
    /// Its text.
    pub text: Inline,
    /// The items below it.
    pub children: Vec<Inline>,
}

/// What is to be chosen from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choices {
    /// What is chosen: a name for other programs, which nobody sees.
    pub tag: String,
    /// What there is to choose.
    pub options: Vec<Choice>,
}

/// One of several to choose from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Its name for other programs, which nobody sees.
    pub key: String,
    /// What is beside its box.
    pub text: String,
}

/// Room to write something down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Room {
    /// What is written there: a name for other programs, which nobody sees.
    pub tag: String,
    /// What is to be written, without a colon.
    pub label: String,
    /// What is there already; empty when nothing is.
    pub text: String,
    /// Whether there is room for more than one line.
    pub is_long: bool,
}

/// How a table is used, which decides how it is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableKind {
    /// Short cells, such as numbers.
    Short,
    /// Cells that may hold whole sentences.
    Sentences,
}

/// A table with a header row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// How it is used.
    pub kind: TableKind,
    /// What it shows, in a few words, for who does not see it at a glance: a form ties it to the table and does not
    /// print it. Empty when there is none.
    pub caption: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// The rows, each with a cell for each column.
    pub rows: Vec<Vec<String>>,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// The word above it.
    pub title: String,
    /// How wide it is beside the others; where all are 0, what is in them decides.
    pub weight: u16,
}

/// Rows of counts of the same things.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bars {
    /// What the labels are, such as "Basisfunctie".
    pub label: String,
    /// What is counted, with its sign: `[x] op orde`.
    pub parts: Vec<String>,
    /// What the sum of a row is called, such as "vragen".
    pub sum: String,
    /// What they show, as in [`Table::caption`].
    pub caption: String,
    /// The rows.
    pub rows: Vec<Bar>,
}

/// A labelled row of counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// What was counted in.
    pub label: String,
    /// A count for each part.
    pub counts: Vec<usize>,
}

impl Bar {
    /// All its counts together.
    pub fn sum(&self) -> usize {
        self.counts.iter().sum()
    }
}

impl Bars {
    /// The same counts as a table: the labels, a column for each part, and the sum.
    pub fn as_table(&self) -> Table {
        let titles = std::iter::once(&self.label)
            .chain(&self.parts)
            .chain([&self.sum]);
        let row = |bar: &Bar| {
            let counts = bar.counts.iter().copied().chain([bar.sum()]);
            std::iter::once(bar.label.clone())
                .chain(counts.map(|count| count.to_string()))
                .collect()
        };
        Table {
            kind: TableKind::Short,
            caption: self.caption.clone(),
            columns: titles.map(|title| title.as_str().into()).collect(),
            rows: self.rows.iter().map(row).collect(),
        }
    }
}
