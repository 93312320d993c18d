//! Personal data in a text: said quietly where it is typed, whatever the field, and never in the way.

use crate::begun;
use crate::support::Harness;

const SAID: &str = "Hier lijkt een burgerservicenummer te staan.";

#[test]
fn each_field_of_a_step_is_looked_at() {
    let harness = &mut begun();
    harness.press("sBellen over 123456782").pause();
    assert!(harness.says(SAID));
    harness.press("<c-a>Bellen").pause();
    assert!(!harness.says("burgerservicenummer"));
    harness.press("<enter>Jan, 06–12345678").pause();
    assert!(harness.says("Hier lijkt een telefoonnummer te staan."));
    harness.press("<pgdn>");
    assert!(!harness.says("telefoonnummer"));
    assert_eq!(harness.on_disk().steps[0].who, "Jan, 06–12345678");
}

#[test]
fn the_details_of_a_session_are_looked_at_new_and_open() {
    let mut harness = Harness::new();
    harness.press("<enter>Aa<enter>wijk van 123456782<pgdn>");
    assert!(harness.says("Let op: bij de gegevens (gebied of team) lijkt een burgerservicenummer"));
    let harness = &mut begun();
    harness.press("<f7><enter><enter>jan@voorbeeld.nl").pause();
    assert!(harness.says("Hier lijkt een e-mailadres te staan."));
}

#[test]
fn the_owner_of_several_steps_is_looked_at() {
    let harness = &mut begun();
    harness.press("sBellen<pgdn><f10>e<c-a>jan@voorbeeld.nl<enter>");
    assert!(harness.says("Let op: bij 1.1 (vervolgstap 1) lijkt een e-mailadres te staan."));
    assert_eq!(harness.on_disk().steps[0].who, "jan@voorbeeld.nl");
}

#[test]
fn who_does_not_want_to_be_told_is_told_nowhere() {
    let mut harness = Harness::new();
    harness.app.warns_of_personal_data = false;
    harness.press("<enter>Aa<enter>wijk van 123456782<pgdn><enter>");
    assert!(!harness.says("burgerservicenummer"));
    harness.press("sBellen over 123456782").pause();
    assert!(!harness.says("burgerservicenummer"));
    harness.press("<pgdn><f10>e<c-a>jan@voorbeeld.nl<enter>");
    assert!(!harness.says("lijkt een e-mailadres"));
    assert!(!harness.press("<f6>").says("persoonsgegevens te staan"));
}
