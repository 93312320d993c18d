//! Extra questions, which are no part of the Quickscan and no basisfunctie.

use quickscan::model::{NextStep, Session};
use quickscan::storage::load_knowledge;

use crate::Room;

fn with_extra(session: &mut Session) {
    session.extra_questions = vec!["K9.1".into(), "K11.1".into()];
}

#[test]
fn extra_questions_are_told_of_as_what_they_are() {
    let mut room = Room::with(with_extra);
    let base = load_knowledge(None).expect("the knowledge base parses");
    room.questions
        .set_extra(&room.session().extra_questions, &base);
    let said = room.hear("K9.1\n2\ntoelichting\nlijst\noverzicht alles\nk11.1\nK10.1\n9.9\nstop\n");
    for sentence in [
        "Aanvullende vragen (geen deel van de Quickscan). Typ toelichting voor de omschrijving.",
        "Vraag K9.1, de 1e van 2 aanvullende vragen.",
        "Aanvullende vragen (geen deel van de Quickscan): 1 deels, 1 nog open (van 2).",
        "Vraag K11.1, de 2e van 2 aanvullende vragen.",
        "Vraag K10.1 is een aanvullende vraag die uit staat. Typ aanvullend K10.1 aan",
        "Kies een nummer van 1.1 tot en met 5.7, of typ lijst.",
    ] {
        assert!(said.contains(sentence), "{sentence}\n{said}");
    }
    for wrong in ["Basisfunctie 6", "basisfunctie 6", "F5", "Ratio:"] {
        assert!(!said.contains(wrong), "{wrong}\n{said}");
    }
    assert!(room.session().rating(&"K9.1".into()).state.is_some());
}

/// A sign that the program uses as well is the user's own where the user typed it.
#[test]
fn what_the_user_wrote_is_read_out_as_it_is() {
    let room = Room::with(|session| {
        let answer = session.answer_mut(&"1.6".into());
        answer.note = "[x] gedaan · klaar met Alt+F5".to_owned();
        answer.sources = vec!["Visie · deel [ ] twee, klaar met".to_owned()];
        let mut step = NextStep::new("1.6".into(), "[~] half · klaar met");
        step.who = "J. Jansen".to_owned();
        session.steps.push(step);
    });
    let said = room.hear("zoek klaar met\nga 4.7\nhandreikingen alles\n");
    for words in [
        "1.6, notitie: [x] gedaan · klaar met Alt+F5\n",
        "1.6, bron: Visie · deel [ ] twee, klaar met\n",
        "1.6, vervolgstap: [~] half · klaar met, J. Jansen\n",
        ": Bron: Visie · deel [ ] twee, klaar met\n",
    ] {
        assert!(said.contains(words), "{words}\n{said}");
    }
}
