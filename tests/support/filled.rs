//! Sessions that have been filled in, for whole screens.

use quickscan::model::{Details, Evidence, NextStep, Session, State, StepStatus};

use super::{Harness, moment};

fn details() -> Details {
    Details {
        gemeente: "’s-Hertogenbosch / Súdwest-Fryslân".to_owned(),
        gebied: "wijkteam Noord-Oost".to_owned(),
        invuller: "Zoë Łukasiewicz-Ağaoğlu".to_owned(),
        functie: "beleidsmedewerker jeugd".to_owned(),
        peildatum: Some(jiff::civil::date(2026, 11, 22)),
        introduction: String::new(),
        ..Details::default()
    }
}

/// The first `count` questions answered, the states in turn, with all that can be recorded.
pub fn session(harness: &Harness, count: usize) -> Session {
    let mut session = Session::new(&harness.questions, details());
    for (index, question) in harness.questions.questions().take(count).enumerate() {
        let answer = session.answer_mut(&question.id);
        answer.rating.state = Some(State::ALL[index % 5]);
        answer.rating.evidence = [
            Some(Evidence::Vastgelegd),
            Some(Evidence::Inschatting),
            None,
        ][index % 3];
        answer.rating.discuss = index % 4 == 1;
        answer.rating.priority = index % 7 == 2;
        if index % 2 == 0 {
            answer.note = format!(
                "Notitie bij {}: één visie.\n\n- met een punt\n- en nog een",
                question.id
            );
            answer.sources = vec!["Visie sociaal domein 2025, p. 4".to_owned()];
        }
        if index % 3 == 0 {
            answer.consulted = vec!["lokaal team".to_owned(), "huisartsen".to_owned()];
            let mut step = NextStep::new(
                question.id.clone(),
                format!("Bespreken wat er bij {} nodig is", question.id),
            );
            "beleidsmedewerker".clone_into(&mut step.who);
            step.due = Some(jiff::civil::date(2026, 11, 1).saturating_add(
                jiff::Span::new().days(10 * i64::try_from(index).expect("a small number")),
            ));
            step.status = StepStatus::ALL[index % 4];
            session.steps.push(step);
        }
    }
    session.changed = Some(moment());
    session
}

/// The app with such a session open, on its first question.
pub fn with(count: usize) -> Harness {
    let session = session(&Harness::new(), count);
    let mut harness = Harness::with_session(&session);
    harness.press(if count == 0 {
        "<enter>"
    } else {
        "<f4><home><enter>"
    });
    harness
}
