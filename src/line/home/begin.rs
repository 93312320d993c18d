//! Beginning a new session: what it is about is asked one by one.

use super::super::ask::{Asked, Reply};
use super::super::desk::Desk;
use super::super::details::DetailField;
use super::super::opening::Opened;
use crate::model::{Details, QuestionSet, Session, format_date_long};

/// Begin a session with `set` in `gemeente`; without one, ask what it is about. None where the user would rather not.
pub(super) fn begin(desk: &mut Desk, set: &QuestionSet, gemeente: String) -> Option<Opened> {
    let today = desk.world.today();
    let mut details = Details {
        peildatum: Some(today),
        ..Details::default()
    };
    if gemeente.is_empty() {
        details = ask(desk, set, details)?;
    } else {
        details.gemeente = gemeente;
    }
    desk.use_set(set);
    Some(Opened::begun(Session::new(set, details)))
}

/// What is asked at the beginning; how the team is organised may wait, and is said later with "gegevens".
const ASKED: [DetailField; 5] = [
    DetailField::Gemeente,
    DetailField::Gebied,
    DetailField::Invuller,
    DetailField::Functie,
    DetailField::Peildatum,
];

/// Ask for each part. Enter leaves it as it is.
fn ask(desk: &mut Desk, set: &QuestionSet, mut details: Details) -> Option<Details> {
    let today = format_date_long(details.peildatum?);
    desk.talk.say(
        "Een nieuwe sessie. Met Enter slaat u een vraag over, met terug gaat u naar de vorige, met stop begint u toch niet.",
    );
    let mut place = 0;
    while let Some(field) = ASKED.get(place) {
        let now = details.clone();
        let fits = |line: &str| *field == DetailField::Peildatum && field.put(&now, line).is_ok();
        let asked = Asked {
            prompt: &question(*field, &today),
            about: &set.words.put(field.about()),
            has_before: place > 0,
            takes_any: *field != DetailField::Peildatum,
        };
        match desk.talk.ask(&asked, fits) {
            Reply::Said(line) if line.is_empty() => place += 1,
            Reply::Said(line) => match field.put(&details, &line) {
                Ok(changed) => {
                    details = changed;
                    place += 1;
                }
                Err(problem) => desk.talk.refuse(&problem),
            },
            Reply::Back => place -= 1,
            Reply::Stop | Reply::Over => {
                desk.talk.say("Er is geen sessie begonnen.");
                return None;
            }
        }
    }
    Some(details)
}

fn question(field: DetailField, today: &str) -> String {
    match field {
        DetailField::Gemeente => "Welke gemeente?".to_owned(),
        DetailField::Gebied => "Welk gebied of team? Bijvoorbeeld heel de gemeente".to_owned(),
        DetailField::Invuller => "Wie vult in? Mag leeg blijven".to_owned(),
        DetailField::Functie => "Met welke functie? Mag leeg blijven".to_owned(),
        DetailField::Peildatum => {
            format!("Voor welke dag gelden de antwoorden? Enter is vandaag, {today}")
        }
        DetailField::Teammodel | DetailField::Positionering => field.about().to_owned(),
    }
}
