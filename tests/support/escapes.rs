//! The escape sequences in what a program writes to its terminal.

/// One escape sequence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Escape {
    /// `ESC [`, parameters with what goes between, and a last byte.
    Csi(String, char),
    /// `ESC ]`, `ESC P` and the like: a string for the terminal.
    String(char),
}

impl Escape {
    /// The numbers of a sequence that sets how text looks; empty for another.
    pub fn sgr(&self) -> Vec<u32> {
        match self {
            Self::Csi(parameters, 'm') => parameters
                .split([';', ':'])
                .filter_map(|number| number.parse().ok())
                .collect(),
            _ => Vec::new(),
        }
    }

    /// Whether the terminal answers it: where is the cursor (`n`), what are you (`c`, `q`), how
    /// large (`t`), which modes (`p`, `u`), and every string, since those ask for colours and such.
    pub fn asks(&self) -> bool {
        match self {
            Self::Csi(parameters, last) => match last {
                'n' | 'c' | 'x' | 't' => true,
                'u' => parameters.starts_with('?'),
                'p' => parameters.ends_with('$'),
                'q' => parameters.starts_with('>'),
                _ => false,
            },
            Self::String(_) => true,
        }
    }
}

/// Every escape sequence in `raw`, in order.
pub fn escapes(raw: &[u8]) -> Vec<Escape> {
    let text = String::from_utf8_lossy(raw);
    let pieces = text.split('\x1b').skip(1);
    pieces.filter_map(escape).collect()
}

/// The sequence at the start of what follows an ESC.
fn escape(piece: &str) -> Option<Escape> {
    let mut chars = piece.chars();
    match chars.next()? {
        '[' => {
            let parameters: String = chars
                .by_ref()
                .take_while(|char| !('@'..='~').contains(char))
                .collect();
            let last = piece.chars().nth(parameters.chars().count() + 1)?;
            Some(Escape::Csi(parameters, last))
        }
        kind @ (']' | 'P' | '_' | '^' | 'X') => Some(Escape::String(kind)),
        _ => None,
    }
}

#[test]
fn escape_sequences_are_told_apart() {
    let found = escapes(b"a\x1b[1;38;5;2mb\x1b[6n\x1b]11;?\x07\x1b[?1049h\x1b7");
    assert_eq!(found.len(), 4);
    assert_eq!(found[0].sgr(), [1, 38, 5, 2]);
    let asks: Vec<bool> = found.iter().map(Escape::asks).collect();
    assert_eq!(asks, [false, true, true, false]);
}
