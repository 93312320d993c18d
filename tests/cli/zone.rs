//! The time zone of the user: what "morgen" is around midnight.

use crate::{Computer, Said};

/// Half past eleven in the evening in UTC, when it is another day in Amsterdam already.
const LATE: &str = "2026-11-22T23:30:00Z";

fn tomorrow(computer: &Computer, tz: Option<&str>) -> String {
    let mut command = computer.command();
    match tz {
        Some(tz) => command.env("TZ", tz),
        None => command.env_remove("TZ"),
    };
    command.env_remove("TZDIR").env("QUICKSCAN_NU", LATE);
    let step = ["stap", "a", "1.1", "--wat=x", "--wanneer=morgen"];
    let said = Said::by(command.args(step));
    assert_eq!(said.code, 0, "{}", said.err);
    said.err
}

#[test]
fn tomorrow_is_tomorrow_where_the_user_is() {
    let computer = Computer::new();
    computer.ok(&["nieuw", "--gemeente", "A"]);
    for (tz, day) in [
        ("Europe/Amsterdam", "dinsdag 24 november 2026"),
        (":Europe/Amsterdam", "dinsdag 24 november 2026"),
        ("CET-1CEST,M3.5.0,M10.5.0/3", "dinsdag 24 november 2026"),
        ("<+01>-1", "dinsdag 24 november 2026"),
        ("UTC", "maandag 23 november 2026"),
        ("", "maandag 23 november 2026"),
        ("nonsense", "maandag 23 november 2026"),
    ] {
        let said = tomorrow(&computer, Some(tz));
        assert!(said.contains(day), "{tz:?}: {said}");
    }
    // Without TZ it is the zone of the system, whatever that is here.
    assert!(tomorrow(&computer, None).contains("november 2026"));
}

/// A file with the name of a zone, in the folder where the program is started, is not that zone.
#[test]
fn no_zone_is_looked_for_in_the_folder_where_the_program_is_started() {
    let computer = Computer::new();
    computer.ok(&["nieuw", "--gemeente", "A"]);
    let Ok(tokyo) = std::fs::read("/usr/share/zoneinfo/Asia/Tokyo") else {
        return;
    };
    std::fs::create_dir(computer.path("Europe")).unwrap();
    for name in ["Europe/Amsterdam", "nonsense"] {
        std::fs::write(computer.path(name), &tokyo).unwrap();
    }
    // In Tokyo it is half past eight in the morning of the 23rd.
    assert!(tomorrow(&computer, Some("nonsense")).contains("23 november"));
}
