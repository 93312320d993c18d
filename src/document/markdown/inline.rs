//! A line of which some words stand out.

use super::escape;
use crate::document::{Inline, Span};
use crate::text::{clean_line, one_line};

/// `text` as Markdown at the start of a line or list item.
pub(super) fn line(text: &Inline) -> String {
    if !text.0.iter().any(|span| matches!(span, Span::Strong(_))) {
        return escape::line(&text.text());
    }
    let runs = runs(text);
    let mut out = String::new();
    for (index, (is_strong, run)) in runs.iter().enumerate() {
        let words = escape::run(run, index == 0);
        if !is_strong {
            out.push_str(&words);
            continue;
        }
        let next = runs.get(index + 1).map(|(_, run)| escape::run(run, false));
        let after = next.and_then(|next| next.chars().next());
        let rating = if can_stand_out(out.chars().next_back(), &words, after) {
            "**"
        } else {
            ""
        };
        out.extend([rating, &words, rating]);
    }
    out
}

/// The words of `text` as one line, in runs that are strong or not, in turn. Spaces stand outside what is strong.
fn runs(text: &Inline) -> Vec<(bool, String)> {
    let mut runs: Vec<(bool, String)> = Vec::new();
    let mut add = |is_strong: bool, text: &str| match runs.last_mut() {
        _ if text.is_empty() => {}
        Some((was_strong, run)) if *was_strong == is_strong => run.push_str(text),
        _ => runs.push((is_strong, text.to_owned())),
    };
    for span in &text.0 {
        if let Span::Strong(words) = span {
            let words = clean_line(words);
            let core = one_line(&words);
            let (before, rest) = words.split_once(&core).unwrap_or_default();
            add(false, before);
            add(true, &core);
            add(false, rest);
        } else {
            let plain = Inline(vec![span.clone()]).text();
            add(false, &clean_line(&plain));
        }
    }
    if let Some((_, first)) = runs.first_mut() {
        *first = first.trim_start_matches(' ').to_owned();
    }
    if let Some((_, last)) = runs.last_mut() {
        *last = last.trim_end_matches(' ').to_owned();
    }
    runs
}

/// Whether `**` around `words` would mean something between these neighbours (CommonMark, section 6.2).
fn can_stand_out(before: Option<char>, words: &str, after: Option<char>) -> bool {
    let is_open = |char: Option<char>| char.is_none_or(|char| !char.is_alphanumeric());
    let fits = |inner: Option<char>, outer: Option<char>| {
        inner.is_some_and(|inner| !inner.is_whitespace())
            && (inner.is_some_and(char::is_alphanumeric) || is_open(outer))
    };
    fits(words.chars().next(), before) && fits(words.chars().next_back(), after)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(spans: &[Span]) -> String {
        line(&Inline(spans.to_vec()))
    }

    fn text(text: &str) -> Span {
        Span::Text(text.to_owned())
    }

    fn strong(text: &str) -> Span {
        Span::Strong(text.to_owned())
    }

    #[test]
    fn what_stands_out_is_between_stars_and_nothing_else_is() {
        for (spans, expected) in [
            (vec![strong("Risico:"), text(" groot")], "**Risico:** groot"),
            (vec![strong("Risico: "), text("groot")], "**Risico:** groot"),
            (vec![text("1. a "), strong("*b*")], "1\\. a **\\*b\\***"),
            (vec![strong("a"), strong("b"), text("c")], "**ab**c"),
            // Here no reader would take the stars for marks.
            (vec![text("a"), strong("(b)"), text("c")], "a(b)c"),
            (vec![text(" a "), strong(" \n ")], "a"),
            (vec![strong("#"), text("a")], "\\#a"),
        ] {
            assert_eq!(written(&spans), expected);
        }
    }
}
