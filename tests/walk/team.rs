//! How the team is organised: said in the details, and seen in what the sources say.

use quickscan::model::{Positioning, TeamModel};

use crate::support::filled::with;

#[test]
fn the_form_of_the_team_is_chosen_undone_and_chooses_what_is_shown() {
    let mut harness = with(0);
    // After the five texts come the two choices; what is typed there changes nothing.
    harness.press("<f7><tab><tab><tab><tab><tab>");
    assert!(harness.says("Teammodel") && harness.says("niet ingevuld"));
    harness.press("<right><right><tab><left><esc><enter>");
    let details = harness.on_disk().details;
    assert_eq!(details.team_model, Some(TeamModel::A2));
    assert_eq!(details.positioning, Some(Positioning::Rechtspersoon));
    harness.press("<f4>2.2<f2>");
    let whole = harness.screen(80, 200);
    assert!(whole.contains("Bij de vorm van uw team"), "{whole}");
    assert!(
        whole.contains("Organisatiemodel A2") && whole.contains("Positionering 4"),
        "{whole}"
    );
    harness.press("<esc><c-z>");
    assert_eq!(harness.session().details.positioning, None);
}
