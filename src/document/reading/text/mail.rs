//! What mail programs do to a text: a sign before each line of what is answered, and lines that are cut.

/// A text with fewer quoted lines than this has none: what begins with > there was typed so.
const FEWEST: usize = 3;
/// Lines are cut by mail programs near the seventieth column, not before this one.
const CUT: usize = 60;

/// The lines of `text` without the signs before what is answered, and with cut lines made whole.
pub(super) fn unquoted(text: &str) -> Vec<String> {
    let is_quoted = |line: &&str| line.trim_start().starts_with('>');
    let has_quotes = text.lines().filter(is_quoted).count() >= FEWEST;
    let mut lines: Vec<String> = Vec::new();
    let mut is_cut = false;
    for line in text.lines() {
        let line = if has_quotes {
            without_signs(line)
        } else {
            line
        };
        match lines.last_mut() {
            Some(last) if is_cut && may_go_on(line) => last.push_str(line),
            _ => lines.push(line.to_owned()),
        }
        // RFC 3676: a line that ends in a space goes on, but "-- " begins a signature.
        is_cut = line.ends_with(' ') && line.chars().count() >= CUT && line != "-- ";
    }
    lines
}

/// `line` without the signs with which a quoted line begins, however deep.
fn without_signs(line: &str) -> &str {
    let mut rest = line;
    while let Some(inner) = rest.trim_start().strip_prefix('>') {
        rest = inner.strip_prefix(' ').unwrap_or(inner);
    }
    rest
}

/// Whether `line` can be the rest of the one above it.
fn may_go_on(line: &str) -> bool {
    line.trim_start()
        .starts_with(|char: char| char.is_alphanumeric() || "('\"‘“’”".contains(char))
}

#[cfg(test)]
mod tests {
    use super::unquoted;

    #[test]
    fn the_signs_before_quoted_lines_go_however_deep_they_are() {
        let text = "Hoi\n> a\n> > b\n>>c\n>\n>  [x] d";
        assert_eq!(unquoted(text), ["Hoi", "a", "b", "c", "", " [x] d"]);
        // Here it was typed.
        assert_eq!(
            unquoted("> 50% van de wijken\nb"),
            ["> 50% van de wijken", "b"]
        );
    }

    #[test]
    fn a_line_that_was_cut_goes_on() {
        let long = "a".repeat(65);
        let text = format!("> {long} \n> b\n> c \n> - d\n> {long} \n> - e");
        assert_eq!(
            unquoted(&text),
            [
                format!("{long} b"),
                "c ".to_owned(),
                "- d".to_owned(),
                format!("{long} "),
                "- e".to_owned()
            ]
        );
    }
}
