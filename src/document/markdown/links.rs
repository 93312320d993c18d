//! Addresses in running text. A bare one is a link to some readers and not to others, so each is
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

/// What stands before, in and after the web address whose `://` is at `colon`.
fn web_address(text: &str, colon: usize) -> Option<(&str, &str, &str)> {
    let scheme = ["https", "http"].into_iter().find(|scheme| {
        let start = colon.checked_sub(scheme.len());
        start
            .and_then(|start| text.get(start..colon))
            .is_some_and(|word| word.eq_ignore_ascii_case(scheme))
    })?;
    let (before, rest) = text.split_at_checked(colon - scheme.len())?;
    let (_, address) = rest.split_at_checked(scheme.len() + 3)?;
    let length = address_length(address);
    if length == 0 {
        return None;
    }
    let (link, after) = rest.split_at_checked(scheme.len() + 3 + length)?;
    Some((before, link, after))
}

/// The length of the address that `text` starts with, without the punctuation of the sentence.
fn address_length(text: &str) -> usize {
    let end = text
        .char_indices()
        .find(|(at, char)| match char {
            '<' | '>' | '[' | ']' | '|' | '\\' => true,
            // Readers differ on `&amp;` within a link.
            '&' => text.get(at + 1..).is_some_and(|rest| {
                let rest: Vec<char> = rest.chars().take(LONGEST_ENTITY).collect();
                starts_entity(&rest)
            }),
            char => char.is_whitespace() || *char == '\u{feff}',
        })
        .map_or(text.len(), |(at, _)| at);
    let mut address = text.get(..end).unwrap_or_default();
    let closing = address.matches(')').count();
    let mut unopened = closing.saturating_sub(address.matches('(').count());
    while let Some(last) = address.chars().next_back() {
        let ends_sentence = match last {
            ')' => unopened > 0,
            char => "?!.,:;*_~'\"]’”»".contains(char),
        };
        if !ends_sentence {
            break;
        }
        if last == ')' {
            unopened -= 1;
        }
        address = address.strip_suffix(last).unwrap_or_default();
    }
    address.len()
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
        let name = local.trim_end_matches(is_email_char);
        let length = domain_length(domain);
        if name.len() == local.len() || length == 0 {
            searched = at + 1;
            continue;
        }
        let (link, after) = rest.split_at(at + 1 + length);
        let (before, link) = link.split_at(name.len());
        push_text(before, found);
        found.push(Piece::Link(link));
        (rest, searched) = (after, 0);
    }
    push_text(rest, found);
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

/// Whether `char` can stand in the name of an e-mail address as people write them.
pub(super) fn is_email_char(char: char) -> bool {
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
    length > 0 && after.get(length) == Some(&';')
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
    fn an_email_address_has_a_name_and_a_domain() {
        assert_eq!(links("mail j.de-vries@gem.nl."), ["j.de-vries@gem.nl"]);
        assert_eq!(links("a@b@c.nl, @team, x@y, z@-a.nl"), ["b@c.nl"]);
    }
}
