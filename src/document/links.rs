//! Addresses in running text, which become links. In Markdown a bare one is a link to some readers and not to others, so there each is
//! written as `<https://…>`, which is a link to all and shows the same text.

/// A part of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    /// Plain text, never empty.
    Text(&'a str),
    /// An address of the web or of e-mail.
    Link(&'a str),
}

/// `text` in pieces that together are `text`.
pub(super) fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut found = Vec::new();
    let mut rest = text;
    let mut searched = 0;
    while let Some(colon) = rest.get(searched..).and_then(|text| text.find("://")) {
        let colon = searched + colon;
        searched = colon + 3;
        let Some((before, link, after)) = web_address(rest, colon) else {
            continue;
        };
        emails(before, &mut found);
        found.push(Piece::Link(link));
        (rest, searched) = (after, 0);
    }
    emails(rest, &mut found);
    found
}

/// What is before, in and after the web address whose `://` is at `colon`.
fn web_address(text: &str, colon: usize) -> Option<(&str, &str, &str)> {
    let scheme = ["https", "http"].into_iter().find(|scheme| {
        let start = colon.checked_sub(scheme.len());
        start
            .and_then(|start| text.get(start..colon))
            .is_some_and(|word| word.eq_ignore_ascii_case(scheme))
    })?;
    let (before, rest) = text.split_at_checked(colon - scheme.len())?;
    let (_, address) = rest.split_at_checked(scheme.len() + 3)?;
    let length = address_length(address, before.chars().next_back());
    if length == 0 {
        return None;
    }
    let (link, after) = rest.split_at_checked(scheme.len() + 3 + length)?;
    Some((before, link, after))
}

/// The length of the address that `text` starts with, without the punctuation of the sentence.
/// `before` is what its `https` is right behind.
fn address_length(text: &str, before: Option<char>) -> usize {
    let mut depth: usize = 0;
    let end = text.char_indices().find(|(at, char)| {
        let rest = || text.get(at + char.len_utf8()..).unwrap_or_default();
        match char {
            '(' => depth += 1,
            ')' if depth == 0 => return true,
            ')' => depth -= 1,
            // Readers differ on `&amp;` within a link.
            '&' => {
                let rest: Vec<char> = rest().chars().take(LONGEST_ENTITY).collect();
                return starts_entity(&rest);
            }
            // One address right after another.
            ',' | ';' => {
                return ["http://", "https://"]
                    .iter()
                    .any(|next| rest().starts_with(next));
            }
            _ => return is_never_in_address(*char) || closes(before, *char),
        }
        false
    });
    let address = text.get(..end.map_or(text.len(), |(at, _)| at));
    let address = address.unwrap_or_default();
    address
        .trim_end_matches(|char| "?!.,:;*_~'\"(’…".contains(char))
        .len()
}

/// What must be written otherwise in an address (RFC 3986), and quotes that nobody writes in one.
fn is_never_in_address(char: char) -> bool {
    char.is_whitespace() || "\u{feff}<>[]{}|\\^`\"“”„«»‹›".contains(char)
}

/// Whether `char` closes the single quote that was opened by `before`.
fn closes(before: Option<char>, char: char) -> bool {
    match before {
        Some('\'') => char == '\'',
        Some('‘' | '‚' | '’') => matches!(char, '‘' | '’'),
        _ => false,
    }
}

/// Split `text` at its e-mail addresses.
fn emails<'a>(text: &'a str, found: &mut Vec<Piece<'a>>) {
    let mut rest = text;
    let mut searched = 0;
    while let Some(at) = rest.get(searched..).and_then(|text| text.find('@')) {
        let at = searched + at;
        let Some((local, domain)) = rest.split_at_checked(at) else {
            break;
        };
        let domain = domain.strip_prefix('@').unwrap_or_default();
        let name = name_length(local);
        let length = domain_length(domain);
        if name == 0 || length == 0 {
            searched = at + 1;
            continue;
        }
        let (link, after) = rest.split_at(at + 1 + length);
        let (before, link) = link.split_at(at - name);
        push_text(before, found);
        found.push(Piece::Link(link));
        (rest, searched) = (after, 0);
    }
    push_text(rest, found);
}

/// The length of the name that `text` ends with, such as `j.de-vries`; 0 when it is none.
fn name_length(text: &str) -> usize {
    let before = text.trim_end_matches(is_email_char);
    let name = text.strip_prefix(before).unwrap_or_default();
    // The hyphen of a list, the underscore of an emphasis.
    let name = name.trim_start_matches(|char: char| !char.is_ascii_alphanumeric());
    let mut parts = name.split('.');
    if parts.all(|part| part.starts_with(|char: char| char.is_ascii_alphanumeric())) {
        name.len()
    } else {
        0
    }
}

/// The length of the domain that `text` starts with, such as `gemeente.nl`; 0 when it is none.
fn domain_length(text: &str) -> usize {
    let rest = text
        .trim_start_matches(|char: char| char.is_ascii_alphanumeric() || matches!(char, '-' | '.'));
    let (domain, _) = text.split_at(text.len() - rest.len());
    let domain = domain.trim_end_matches(['-', '.']);
    let is_label = |label: &str| {
        (1..=63).contains(&label.len()) && !label.starts_with('-') && !label.ends_with('-')
    };
    if domain.contains('.') && domain.split('.').all(is_label) {
        domain.len()
    } else {
        0
    }
}

fn push_text<'a>(text: &'a str, found: &mut Vec<Piece<'a>>) {
    if !text.is_empty() {
        found.push(Piece::Text(text));
    }
}

/// Whether `char` can be in the name of an e-mail address as people write them.
fn is_email_char(char: char) -> bool {
    char.is_ascii_alphanumeric() || "._+-".contains(char)
}

/// The longest named character is `&CounterClockwiseContourIntegral;`.
const LONGEST_ENTITY: usize = 34;

/// Whether these characters after an `&` make it a named or numbered character, such as `&amp;`.
pub(super) fn starts_entity(after: &[char]) -> bool {
    let name = after.iter().take(LONGEST_ENTITY);
    let length = name
        .take_while(|char| char.is_ascii_alphanumeric() || **char == '#')
        .count();
    length == LONGEST_ENTITY || (length > 0 && after.get(length) == Some(&';'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn links(text: &str) -> Vec<&str> {
        let pieces = pieces(text);
        let together: String = pieces
            .iter()
            .map(|(Piece::Text(text) | Piece::Link(text))| *text)
            .collect();
        assert_eq!(together, text);
        pieces
            .into_iter()
            .filter_map(|piece| match piece {
                Piece::Link(link) => Some(link),
                Piece::Text(_) => None,
            })
            .collect()
    }

    #[test]
    fn an_address_ends_before_the_punctuation_of_the_sentence() {
        assert_eq!(links("Zie https://vng.nl/a."), ["https://vng.nl/a"]);
        assert_eq!(links("(HTTP://vng.nl/a_(b))"), ["HTTP://vng.nl/a_(b)"]);
        assert_eq!(links("http://a, http://b!"), ["http://a", "http://b"]);
        assert_eq!(links("https://a?b=1&amp;c https://"), ["https://a?b=1"]);
        assert_eq!(links("://http ://x ftp://x"), [""; 0]);
    }

    #[test]
    fn an_address_ends_where_its_quotes_or_brackets_close() {
        for (text, expected) in [
            ("=HYPERLINK(\"http://x\",\"y\")", "http://x"),
            ("«https://vng.nl/a», «b»", "https://vng.nl/a"),
            ("“https://vng.nl/a”, en", "https://vng.nl/a"),
            ("„https://vng.nl/a”en", "https://vng.nl/a"),
            ("\"https://vng.nl/a.\"", "https://vng.nl/a"),
            ("'https://vng.nl/a','b'", "https://vng.nl/a"),
            ("‘https://vng.nl/a’,‘b’", "https://vng.nl/a"),
            ("’https://vng.nl/a’", "https://vng.nl/a"),
            (
                "https://vng.nl/foto's_van-'t-plein",
                "https://vng.nl/foto's_van-'t-plein",
            ),
            ("https://vng.nl/foto’s", "https://vng.nl/foto’s"),
            ("<https://vng.nl/a>", "https://vng.nl/a"),
            ("[nota](https://vng.nl/a), en", "https://vng.nl/a"),
            ("(https://vng.nl/a),b", "https://vng.nl/a"),
            ("(zie https://vng.nl/a(b)(c)).", "https://vng.nl/a(b)(c)"),
            ("https://vng.nl(", "https://vng.nl"),
            ("{https://vng.nl/a}b", "https://vng.nl/a"),
            ("https://vng.nl/{id}", "https://vng.nl/"),
            ("`https://vng.nl/a`b", "https://vng.nl/a"),
            ("https://vng.nl/a|b", "https://vng.nl/a"),
            ("https://vng.nl/a…", "https://vng.nl/a"),
            (
                "https://vng.nl/a?b=1&c=%20d#e;",
                "https://vng.nl/a?b=1&c=%20d#e",
            ),
            ("https://súdwest.frl/ünïek.", "https://súdwest.frl/ünïek"),
            ("https://vng.nl/1,2", "https://vng.nl/1,2"),
            (
                "https://www.vng.nl:8080/~jan/",
                "https://www.vng.nl:8080/~jan/",
            ),
        ] {
            assert_eq!(links(text), [expected], "{text}");
        }
        assert_eq!(
            links("http://a,http://b;https://c"),
            ["http://a", "http://b", "https://c"]
        );
        assert_eq!(
            links("www.vng.nl, http://\" http://) http://., ‘http://’"),
            [""; 0]
        );
    }

    #[test]
    fn an_email_address_has_a_name_and_a_domain() {
        assert_eq!(links("mail j.de-vries@gem.nl."), ["j.de-vries@gem.nl"]);
        assert_eq!(links("a@b@c.nl, @team, x@y, z@-a.nl"), ["b@c.nl"]);
        assert_eq!(links("-jan@a.nl,_piet@b.nl_"), ["jan@a.nl", "piet@b.nl"]);
        assert_eq!(links("a..b@c.nl a.@c.nl a.-b@c.nl"), [""; 0]);
    }
}
