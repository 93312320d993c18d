//! What time it is: the one place that asks.

use jiff::fmt::temporal::{DateTimeParser, Pieces, PiecesOffset};
use jiff::{Timestamp, Zoned};

use crate::zone;

/// The present moment here. Tests fix it with `QUICKSCAN_NU`, such as
/// `2026-11-22T14:02:11+01:00[Europe/Amsterdam]`, without the name of a zone, or `2026-11-22T13:02:11Z`:
/// that one is said in the zone of this computer.
pub fn now() -> Zoned {
    std::env::var("QUICKSCAN_NU")
        .ok()
        .and_then(|text| fixed(&text))
        .unwrap_or_else(|| Timestamp::now().to_zoned(zone::here()))
}

fn fixed(text: &str) -> Option<Zoned> {
    let moment = DateTimeParser::new().parse_timestamp(text).ok()?;
    let zone = match Pieces::parse(text).ok()?.offset() {
        Some(PiecesOffset::Numeric(said)) => said.offset().to_time_zone(),
        _ => zone::here(),
    };
    Some(moment.to_zoned(zone))
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
