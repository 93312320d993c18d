//! What the practice says beside the policy, and what came out of a talk, line by line.

use quickscan::model::{Agreement, QuestionSet, RecordId};

use crate::Room;

#[test]
fn the_practice_is_heard_written_and_taken_back() {
    let room = Room::new();
    let said = room.hear(
        "praktijk\npraktijk 2\npraktijk 2 inwoners Zij wachten lang.\npraktijk 2 overeen nee\npraktijk\n\
         praktijk 2 overeen leeg\nongedaan\nzoek wachten\nnotities\npraktijk 9\npraktijk 2 buren x\n",
    );
    for words in [
        "Beleid en praktijk: hier staat niets.",
        "Beleid en praktijk: 2 Tijdig signaleren van de vraag.\nBeleid zegt: nog leeg.\nInwoners: nog leeg.",
        "Praktijk bij 2, inwoners: opgeschreven.",
        "Praktijk bij 2, komt overeen: nee.",
        "De praktijk komt niet overeen met het beleid.",
        "praktijk bij 2: overeen is weer «nee»",
        "praktijk bij 2, inwoners: Zij wachten lang.",
        "Praktijk bij 2.\nInwoners: Zij wachten lang.",
        "Er is geen basisfunctie «9»; kies uit: 1, 2, 3, 4, 5.",
        "«buren» is geen veld hier; kies uit: beleid, inwoners, professionals, dossiers, overeen.",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
    let record = room.session().record(&RecordId::practice(2));
    assert_eq!(record.agrees, Some(Agreement::Nee));
    assert_eq!(record.text("inwoners"), "Zij wachten lang.");
}

#[test]
fn a_talk_is_written_and_its_agreement_becomes_a_step() {
    let room = Room::new();
    let said = room.hear(
        "gesprek partners datum 24-11-2026\ngesprek partners datum ooit\ngesprek partners afspraak Elke maand bellen.\n\
         gesprek partners stap\ngesprek partners stap\ngesprekken\ngesprek partners\ngesprek buren\n",
    );
    for words in [
        "Gesprek partners, datum: 24 november 2026.",
        "Gesprek partners, afspraak: opgeschreven.",
        "Vervolgstap bij 2.2: Elke maand bellen.",
        "Deze afspraak is al een vervolgstap.",
        "Datum: 24 november 2026.",
        "Gesprek: Samenwerkingspartners en verwijzers.\nMet: nog leeg.",
        "Er is geen tafel «buren»; kies uit: veiligheid, partners,",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
    let session = room.session();
    assert_eq!(session.steps.len(), 1);
    assert_eq!(
        session.record(&RecordId::talk("partners")).text("afspraak"),
        "Elke maand bellen."
    );
}

/// A note that begins with such a word stays a text.
#[test]
fn a_sentence_about_a_talk_is_no_command() {
    let room = Room::new();
    let said =
        room.hear("Gesprek met de huisarts gehad.\nja\nPraktijk is anders dan beleid.\nja\n");
    assert!(!said.contains("geen tafel"), "{said}");
    assert!(room.session().records.is_empty());
}

/// A talk was: "1 maart" is the last one, and what is read out are sentences.
#[test]
fn the_day_of_a_talk_is_said_in_words_and_read_in_full() {
    let room = Room::new();
    let said = room.hear(
        "gesprek partners datum gisteren\ngesprek partners datum 1 maart\npraktijk 2 overeen nee\n\
         gesprek partners\npraktijk 2\n",
    );
    assert!(said.contains("datum: 1 maart 2026."), "{said}");
    assert!(said.contains("Datum: 1 maart 2026."), "{said}");
    assert!(said.contains("Komt overeen: nee."), "{said}");
    let (said, _) = room.talk("gesprek partners datum ooit\n", |_| false);
    assert!(
        said.contains("«ooit» is geen datum. Schrijf bijvoorbeeld"),
        "{said}"
    );
}

/// A set without them says so, and its help leaves them out.
#[test]
fn what_a_set_has_no_place_for_is_not_offered() {
    let text = include_str!("../../quickscan/movisie-2022.toml");
    let set = QuestionSet::parse(text).expect("it parses");
    let room = Room::with_set(set, |_| {});
    let (said, _) = room.talk("praktijk\ngesprek\n", |_| false);
    assert!(
        said.contains("geen plek voor wat de praktijk zegt"),
        "{said}"
    );
    assert!(said.contains("geen gespreksagenda"), "{said}");
    let said = room.hear("uitleg alles\nmeer alles\n");
    for left_out in ["praktijk: ", "gesprek: ", "met vng"] {
        assert!(!said.contains(left_out), "{left_out}: {said}");
    }
    assert!(
        said.contains("k of kader, met wie is gehoord erachter"),
        "{said}"
    );
}

/// Nothing of the example is kept, and nothing says that it is.
#[test]
fn the_example_says_that_nothing_is_kept() {
    let room = Room {
        is_example: true,
        ..Room::new()
    };
    let said = room.hear("1\nn Een notitie.\nbewaar\nstop\n");
    assert!(said.contains("er blijft niets van bewaard"), "{said}");
    assert!(said.contains("Voorbeeld, niet bewaard."), "{said}");
    assert!(
        said.contains("er is niets bewaard; 1 van 30 beantwoord."),
        "{said}"
    );
    for claim in ["Alles wordt meteen bewaard", "Bewaard", "Alles is bewaard"] {
        assert!(!said.contains(claim), "{claim}: {said}");
    }
}
