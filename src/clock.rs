//! What time it is: the one place that asks.

use jiff::Zoned;

/// The present moment here. Tests fix it with `QUICKSCAN_NU`, such as
/// `2026-11-22T14:02:11+01:00[Europe/Amsterdam]` or without a zone name.
pub fn now() -> Zoned {
    std::env::var("QUICKSCAN_NU")
        .ok()
        .and_then(|text| fixed(&text))
        .unwrap_or_else(Zoned::now)
}

fn fixed(text: &str) -> Option<Zoned> {
    let date = jiff::fmt::temporal::DateTimeParser::new()
        .parse_timestamp(text)
        .ok()?;
    let offset = jiff::fmt::temporal::Pieces::parse(text)
        .ok()?
        .to_numeric_offset()?;
    Some(date.to_zoned(offset.to_time_zone()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fixed_moment_keeps_its_offset() {
        let moment = fixed("2026-11-22T14:02:11+01:00").expect("it is a moment");
        assert_eq!(
            moment.strftime("%d-%m-%Y %H:%M").to_string(),
            "22-11-2026 14:02"
        );
        assert_eq!(fixed("gisteren"), None);
    }
}
