//! What may come into a field of one line.

use crate::text::clean;

/// [`clean`] for a field of one line: each run of line breaks and tabs becomes one space.
pub fn clean_line(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    let mut after_break = false;
    for c in clean(text).chars() {
        let breaks = matches!(c, '\n' | '\t');
        if !breaks {
            result.push(c);
        } else if !after_break {
            result.push(' ');
        }
        after_break = breaks;
    }
    result
}
