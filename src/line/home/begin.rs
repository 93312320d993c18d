//! Beginning a new session: what it is about is asked one by one.

use super::super::desk::Desk;
use super::super::details::DetailField;
use super::super::opening::Opened;
use crate::model::{Details, Session, format_date_long};
use crate::text::letters;

/// Begin a session in `gemeente`; without one, ask what it is about. None where the user would rather not.
pub(super) fn begin(desk: &mut Desk, gemeente: String) -> Option<Opened> {
    let today = desk.world.today();
    let mut details = Details {
        peildatum: Some(today),
        ..Details::default()
    };
    if gemeente.is_empty() {
        details = ask(desk, details)?;
    } else {
        details.gemeente = gemeente;
    }
    Some(Opened::begun(Session::new(desk.questions, details)))
}

/// Ask for each part. Enter leaves it as it is.
fn ask(desk: &mut Desk, mut details: Details) -> Option<Details> {
    let today = format_date_long(details.peildatum?);
    desk.talk
        .say("Een nieuwe sessie. Met Enter slaat u een vraag over, met stop begint u toch niet.");
    for field in DetailField::ALL {
        let question = match field {
            // What may wait is said later, with "gegevens".
            DetailField::Teammodel | DetailField::Positionering => continue,
            DetailField::Gemeente => "Welke gemeente?".to_owned(),
            DetailField::Gebied => "Welk gebied of team? Bijvoorbeeld heel de gemeente".to_owned(),
            DetailField::Invuller => "Wie vult in? Mag leeg blijven".to_owned(),
            DetailField::Functie => "Met welke functie? Mag leeg blijven".to_owned(),
            DetailField::Peildatum => {
                format!("Voor welke dag gelden de antwoorden? Enter is vandaag, {today}")
            }
        };
        loop {
            let line = desk.talk.ask_for_line(&question)?.into_line();
            if letters(&line) == "stop" {
                desk.talk.say("Er is geen sessie begonnen.");
                return None;
            }
            if line.trim().is_empty() {
                break;
            }
            match field.put(&details, &line) {
                Ok(changed) => {
                    details = changed;
                    break;
                }
                Err(problem) => desk.talk.refuse(&problem),
            }
        }
    }
    Some(details)
}
