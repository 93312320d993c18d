//! What the screen has promised: the words that it showed, and which of those it called saved.

/// Whether the top line says that all of it is safe.
pub fn is_saved(screen: &vt100::Screen) -> bool {
    let top = top_line(screen);
    top.contains("beantwoord · bewaard") && !goes_on(&top)
}

/// Whether the top line says that something is on its way to the disk.
fn goes_on(top: &str) -> bool {
    top.trim_end().ends_with('…')
}

/// What the program has shown so far, and called saved.
#[derive(Debug, Clone, Copy, Default)]
pub struct Seen {
    /// The last word that was visible.
    pub shown: u32,
    /// The last word that was visible, then or before, when the top line said "bewaard"; none
    /// when it never did.
    pub saved: Option<u32>,
    /// How many answers that top line counted.
    pub answers: usize,
    /// How often it said so for something new.
    pub promises: usize,
    /// Whether the last picture said that something was not saved yet.
    pub is_pending: bool,
}

/// What ends each picture in which anything changed: the colours are set back.
const END_OF_PICTURE: &[u8] = b"\x1b[39m\x1b[49m";

impl Seen {
    /// Look through all that a terminal has received, picture by picture, in a window of 80×24.
    pub fn in_all(received: &[u8]) -> Self {
        let mut seen = Self::default();
        let mut parser = vt100::Parser::default();
        let ends = received
            .windows(END_OF_PICTURE.len())
            .enumerate()
            .filter(|(_, bytes)| *bytes == END_OF_PICTURE);
        let mut start = 0;
        for (end, _) in ends {
            parser.process(&received[start..end]);
            start = end;
            seen.look(parser.screen());
        }
        seen
    }

    fn look(&mut self, screen: &vt100::Screen) {
        let top = top_line(screen);
        self.is_pending = goes_on(&top) || top.contains("nog niet bewaard");
        let below = screen.contents();
        let words = below.lines().skip(1).flat_map(numbered_words);
        self.shown = words.max().unwrap_or_default().max(self.shown);
        if is_saved(screen) {
            self.promises += usize::from(self.saved < Some(self.shown));
            self.saved = Some(self.shown);
            self.answers = self.answers.max(answers(&top));
        }
    }
}

/// The numbers of the words of the walk in a text: `w0012`.
pub fn numbered_words(text: &str) -> impl Iterator<Item = u32> {
    text.split(|char: char| !char.is_ascii_alphanumeric())
        .filter(|word| word.len() == 5)
        .filter_map(|word| word.strip_prefix('w')?.parse().ok())
}

fn top_line(screen: &vt100::Screen) -> String {
    let text = screen.contents();
    text.lines().next().unwrap_or_default().to_owned()
}

/// `… 12 van 30 beantwoord · …`
fn answers(top: &str) -> usize {
    let before = top.split(" van ").next().unwrap_or_default();
    let number = before.rsplit(' ').next().unwrap_or_default();
    number.parse().unwrap_or_default()
}
