//! What comes out of the answers, and what is said of the session as a whole.

use quickscan::model::{Session, State};

use crate::Room;

fn some_answers(session: &mut Session) {
    for (id, state) in [
        ("1.1", State::Deels),
        ("1.2", State::Onbekend),
        ("2.3", State::NietOpOrde),
    ] {
        let answer = session.answer_mut(&id.into());
        answer.rating.state = Some(state);
        answer.note = format!("Notitie bij {id}.");
    }
    session.answer_mut(&"2.3".into()).rating.discuss = true;
}

#[test]
fn the_questions_of_a_filter_are_heard_and_gone_along() {
    let room = Room::with(some_answers);
    let said = room.answer_to(
        "filter\nfilter met notitie\n\n\n\nvorige\nfilter uit\nlijst bespreken\nlijst weet ik niet\nfilter prioriteit\n\
         notities\n.\n5.7\nvolgende open\nga 4\nga 9\n",
    );
    insta::assert_snapshot!("filters", said);
}

#[test]
fn each_part_of_the_overview_is_heard_apart() {
    let room = Room::with(some_answers);
    for (word, words) in [
        ("navragen", "Navragen bij: Veilig Thuis"),
        ("onderbouwing", "Onderbouwing niet ingevuld: 1.1 en 2.3."),
        ("bespreken", "Te bespreken."),
        ("knelpunten", "Er zijn 3 knelpunten"),
        ("stappen", "Er zijn nog geen vervolgstappen genoteerd."),
        ("verschil", "Sinds vorige keer: hier staat niets."),
    ] {
        let said = room.answer_to(&format!("overzicht {word}\n"));
        assert!(said.contains(words), "{word}: {said}");
    }
}

#[test]
fn what_there_is_to_hear_is_counted_in_questions() {
    let room = Room::with(some_answers);
    let said = room.answer_to("overzicht\n");
    let whole = room.answer_to("overzicht agenda\n");
    for (words, why) in [
        (
            "Nog niet goed onderbouwd: 2. Typ overzicht onderbouwing.",
            "1.1 and 2.3, on one line",
        ),
        (
            "Knelpunten: 3. Typ overzicht knelpunten.",
            "a question each",
        ),
    ] {
        assert!(said.contains(words), "{why}: {said}");
    }
    let topics = whole.matches("Onze stand").count() + whole.matches("Daarna nog 1").count();
    assert!(
        said.contains(&format!("Gespreksagenda: {topics}. Typ overzicht agenda.")),
        "{said}\n{whole}"
    );
}

#[test]
fn the_story_alone_says_what_to_do_first_and_where_it_comes_from() {
    let room = Room::with(some_answers);
    let said = room.answer_to("overzicht verhaal\n");
    assert!(
        said.contains("Eerst: ") && said.contains("Bron: "),
        "{said}"
    );
    // Within the whole it is as short as on the first page.
    let said = room.answer_to("overzicht alles\n");
    assert!(!said.contains("Bron: "), "{said}");
}

#[test]
fn a_footing_that_the_question_does_not_ask_for_is_refused() {
    let room = Room::with(some_answers);
    let said = room.answer_to("ga 3.1\n2\nvastgelegd\n");
    assert!(
        said.contains("past niet bij vraag 3.1, want daar telt het oordeel van: inwoners. Kies uit: gevraagd, afgeleid, inschatting."),
        "{said}"
    );
    let said = room.answer_to("ga 3.1\n2\nv\n");
    assert!(said.contains("3.1 onderbouwing gevraagd"), "{said}");
    let said = room.answer_to("besluit 3.1 deels vastgelegd\n");
    assert!(said.contains("past niet bij vraag 3.1"), "{said}");
}

#[test]
fn the_report_is_made_in_each_form_and_said_to_be_where() {
    let room = Room::with(some_answers);
    let said = room.answer_to(
        "stap Bellen\nAnna\n\nrapport\nrapport met namen\nrapport met namen\nrapport kern zonder namen als tekst\nrapport agenda\nrapport tabel\n\
         rapport excel\nrapport webpagina plan\nrapport lees\nrapport kleur\n",
    );
    for words in [
        "Het rapport staat in MAP/quickscan-voorbeeldstad-22-11-2026.docx. Het is het hele rapport, met namen, ongeveer",
        "quickscan-voorbeeldstad-22-11-2026-zonder-namen.docx. Het is het hele rapport, zonder namen, ongeveer",
        "U zei niet of er namen in mogen staan, dus die zijn weggelaten.",
        "Deze naam staat erin: Anna.",
        "Namen die in een notitie, een bron of een vervolgstap zelf staan, zijn niet weggelaten.",
        "Er is al een bestand «MAP/quickscan-voorbeeldstad-22-11-2026.docx»; er is niets vervangen.",
        "quickscan-voorbeeldstad-22-11-2026-kern-zonder-namen.md. Het is alleen de kern, op één bladzijde, zonder namen",
        "quickscan-voorbeeldstad-22-11-2026-zonder-namen.ics. Het is alles zonder namen.",
        "quickscan-voorbeeldstad-22-11-2026-zonder-namen.csv",
        "quickscan-voorbeeldstad-22-11-2026-zonder-namen.xlsx",
        "quickscan-voorbeeldstad-22-11-2026-plan-zonder-namen.html",
        "«rapport kleur» kan niet.",
    ] {
        assert!(said.contains(words), "{words}\n{said}");
    }
    let report = room
        .temp
        .path()
        .join("quickscan-voorbeeldstad-22-11-2026-kern-zonder-namen.md");
    let report = std::fs::read_to_string(report).expect("it is there");
    assert!(!report.contains("Anna"), "{report}");
}

#[test]
fn what_the_report_is_to_be_is_asked_where_somebody_types() {
    let room = Room::with(|session| {
        some_answers(session);
        session.details.invuller = "A. de Wit".to_owned();
    });
    let to = room.temp.path().join("mijn rapport.md");
    let name = format!("zonder namen naar {}", to.display());
    let said = room.typed(&["rapport", "tekst", "blauw", "kern", &name, "stop"]);
    insta::assert_snapshot!("report", said);
    assert!(to.exists());
    for stops in [
        &["rapport", "nee"][..],
        &["rapport", "word", "stop", "stop"],
        &["rapport word", "stop"],
    ] {
        let said = room.typed(stops);
        assert!(said.contains("Er is geen rapport gemaakt."), "{said}");
    }
    // Names are asked about wherever that was not said, and Enter leaves them out.
    let said = room.typed(&["rapport kern", "lees", "terug", "", "stop"]);
    assert!(said.contains("«lees» past hier niet"), "{said}");
    assert!(said.contains("zonder namen, ongeveer"), "{said}");
    // A file that is there is replaced only at the word of the user.
    let path = format!("rapport met namen naar {}", to.display());
    std::fs::write(&to, "iets").expect("it can be written");
    room.typed(&[&path, ""]);
    assert_eq!(std::fs::read_to_string(&to).expect("it is there"), "iets");
    let said = room.typed(&[&path, "2"]);
    assert_ne!(
        std::fs::read_to_string(&to).expect("it is there"),
        "iets",
        "{said}"
    );
}

#[test]
fn a_mail_is_heard_and_saved() {
    let room = Room::with(some_answers);
    let said = room.answer_to("2.3\nmail\nmail scholen\nmail 2 bewaar\nmail 9\n1.1\nmail\n");
    insta::assert_snapshot!("mail", said);
    let names = std::fs::read_dir(room.temp.path()).expect("a folder");
    let names: Vec<_> = names
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    assert!(
        names.iter().any(|name| name.starts_with("vraag-2.3-aan-")),
        "{names:?}"
    );
}

#[test]
fn the_details_are_heard_and_changed() {
    let room = Room::new();
    let said = room.answer_to(
        "gegevens\ngegevens gebied wijk Noord\ngegevens gebied wijk Noord\ngegevens peildatum 1-2-2027\n\
         gegevens peildatum zomer\ngegevens gebied leeg\ngegevens kleur\nongedaan\n",
    );
    insta::assert_snapshot!("details", said);
    assert_eq!(room.session().details.gebied, "wijk Noord");
}

#[test]
fn an_extra_question_is_switched_on_answered_and_off() {
    let room = Room::new();
    let said = room.answer_to(
        "aanvullend\naanvullend k9.1 aan\nga K9.1\n2\naanvullend K9.1 aan\naanvullend K9.1 uit\nga K9.1\naanvullend K0.0\n\
         lees\n",
    );
    for words in [
        "K9.1, staat uit: ",
        "Vraag K9.1 staat aan. Typ ga K9.1 om die vraag te beantwoorden.",
        "\nVraag K9.1, de 1e van 1 aanvullende vraag.",
        "K9.1 deels op orde.",
        "Vraag K9.1 staat al aan.",
        "Vraag K9.1 staat uit. Wat bij die vraag is ingevuld, blijft bewaard.",
        "Vraag K9.1 is een aanvullende vraag die uit staat. Typ aanvullend K9.1 aan",
        "Vraag «K0.0» is geen aanvullende vraag.",
    ] {
        assert!(said.contains(words), "{words}\n{said}");
    }
    let session = room.session();
    assert!(session.extra_questions.is_empty());
    assert_eq!(session.rating(&"K9.1".into()).state, Some(State::Deels));
}

#[test]
fn words_are_replaced_where_they_are() {
    let room = Room::with(|session| {
        let answer = session.answer_mut(&"1.1".into());
        answer.note = "De vise is er. Door de raad vastgesteld, door het college niet.".to_owned();
        answer.sources = vec!["Visie 2024".to_owned(), "Nota 2024".to_owned()];
    });
    let said = room.answer_to(
        "vervang vise door visie\nvervang Visie 2024 door Visie 2025\nvervang 202 door 203\nvervang door het college door door \
         burgemeester en wethouders\nvervang xyz door abc\nvervang er zomaar iets\nlees\nongedaan\n",
    );
    insta::assert_snapshot!("replace", said);
    let session = room.session();
    let answer = session.answer(&"1.1".into()).expect("an answer");
    assert_eq!(answer.sources, ["Visie 2025", "Nota 2024"]);
    assert!(
        answer.note.starts_with("De visie is er."),
        "{}",
        answer.note
    );
}

#[test]
fn an_earlier_version_is_put_back() {
    let room = Room::with(some_answers);
    room.hear("5\n");
    let said = room.typed(&[
        "versies",
        "versie 1",
        "versie 7 terug",
        "versie 1 terugzetten",
        "",
        "versie 1 terugzetten",
        "ja",
    ]);
    for words in [
        "1 eerdere versie, de nieuwste eerst.",
        ": 3 van 30 beantwoord, anders dan nu: vraag 1.1: stand.",
        "«versie 1» kan niet. Typ versies:",
        "Er is geen versie 7.",
        "Er is niets teruggezet.",
        "Die versie is teruggezet.",
    ] {
        assert!(said.contains(words), "{words}\n{said}");
    }
    assert_eq!(
        room.session().rating(&"1.1".into()).state,
        Some(State::Deels)
    );
}

#[test]
fn what_is_long_comes_in_parts_where_somebody_listens() {
    let room = Room::with(some_answers);
    let said = room.typed(&["lijst", "meer", "meer alles", "meer", "filter notitie"]);
    insta::assert_snapshot!("parts", said);
    // A script cannot ask for more, and gets all of it.
    assert!(!room.answer_to("lijst\n").contains("Typ meer"), "{said}");
}

#[test]
fn after_an_undo_elsewhere_the_way_there_is_said() {
    let room = Room::new();
    let said = room.answer_to("5.7\n2\n1.1\nongedaan\n");
    assert!(said.contains("Typ ga 5.7 om daarheen te gaan."), "{said}");
    let said = room.answer_to("2\nongedaan\nopnieuw\n");
    assert!(!said.contains("om daarheen te gaan"), "{said}");
}
