use crate::model::{KnowledgeBase, QuestionSet};

const TEXT: &str = include_str!("../../../../quickscan/kennisbank.toml");

fn set() -> QuestionSet {
    QuestionSet::parse(include_str!("../../../../quickscan/vragenlijst.toml")).unwrap()
}

/// Thirty-two words, where thirty is the most.
const LONG: &str = "Leg vast, en nog meer en nog meer en nog meer en nog meer en nog meer en nog meer en nog meer en nog meer en nog meer en nog meer en nog.";

/// What to change in the file, into what, and what is then said of it.
const FAULTS: [(&str, &str, &str); 21] = [
    ("versie = 1", "versie = 2", "«versie» moet 1 zijn"),
    (
        "Leg vast wie na een overdracht",
        LONG,
        "woorden, verwacht er hoogstens 30",
    ),
    (
        "bron = \"kpmg-2019\"",
        "bron = \"kpmg\"",
        "bron «kpmg» bestaat niet",
    ),
    ("n = 64\njaar", "jaar", "dit cijfer heeft «n» nodig"),
    (
        "jaar = 2022\nbron",
        "jaar = 22\nbron",
        "dit cijfer heeft een jaar nodig",
    ),
    (
        "waarde = \"92%\"",
        "waarde = \"93%\"",
        "het getal in «waarde» staat niet in «tekst»",
    ),
    (
        "id = \"1.2\"",
        "id = \"1.1\"",
        "vraag «1.1» staat er dubbel in",
    ),
    (
        "routestappen = [0, 10]",
        "routestappen = [0, 11]",
        "routestap «11» bestaat niet",
    ),
    (
        "dilemmas = [\"1\"]",
        "dilemmas = [\"12\"]",
        "dilemma «12» bestaat niet",
    ),
    ("kern = ", "kerm = ", "onbekende sleutel «kerm»"),
    (
        "waarde = \"dichtbij\"",
        "waarde = \"ver\"",
        "waarde «ver» bestaat niet",
    ),
    (
        "id = \"K9.1\"",
        "id = \"K1.1\"",
        "aanvullende vraag «K1.1» staat er dubbel in",
    ),
    (
        "onderwerp = \"Opbouwwerk\"",
        "onderwerp = \"Opbouwwerk in of dicht bij het lokale team\"",
        "«onderwerp» van aanvullende vraag «K3.3» is langer dan 40 tekens",
    ),
    (
        "navragen_bij = \"inwoners en cliëntenraad\"",
        "navragen_bij = \"\"",
        "«navragen_bij» van aanvullende vraag «K1.1» is leeg",
    ),
    (
        "niet-op-orde = \"De meeste inwoners zijn er niet op gewezen.\"",
        "niet-op-orde = \"\"",
        "in de meetlat van aanvullende vraag «K1.1» is een stand leeg",
    ),
    (
        "stand = \"7 oktober 2025\"",
        "stand = \"oktober\"",
        "«stand» noemt geen jaar",
    ),
    (
        "adres = \"https://hetpon",
        "adres = \"hetpon",
        "«adres» moet met https:// beginnen",
    ),
    (
        "aanvullend = [\"R2.1\"]\n",
        "",
        "verwacht een aanvullende vraag bij «aanvullend»",
    ),
    (
        "teammodel = [\"A1\"]",
        "teammodel = [\"A3\"]",
        "vorm «A3» van gemeente «Borger-Odoorn» bestaat niet",
    ),
    (
        "  \"steun bij opvoeden\",",
        "  \"\",",
        "heeft een leeg punt of geen punten",
    ),
    (
        "plaats = \"Kenmerk 12. Oog voor (on)veiligheid\"",
        "plaats = \"\"",
        "«plaats» is leeg",
    ),
];

#[test]
fn what_breaks_a_rule_is_found_with_its_place() {
    for (from, to, words) in FAULTS {
        let wrong = TEXT.replacen(from, to, 1);
        assert_ne!(wrong, TEXT, "{from}");
        let error = KnowledgeBase::parse(&wrong).expect_err(words).to_string();
        assert!(error.contains(words), "{error}");
        assert!(!error.starts_with("regel 1,"), "{error}");
    }
}

#[test]
fn a_question_without_knowledge_and_a_strange_one_are_found() {
    let set = set();
    for (from, to, words) in [
        (
            "id = \"5.7\"",
            "id = \"5.8\"",
            "over vraag «5.7» staat hier niets",
        ),
        (
            "vragen = [\"2.5\", ",
            "vragen = [\"2.9\", ",
            "vraag «2.9» staat niet in de vragenlijst",
        ),
        (
            "vragen = [\"2.5\", \"4.3\", \"5.7\"]",
            "vragen = [\"2.5\", \"R9.9\"]",
            "vraag «R9.9» staat niet in de vragenlijst en niet bij de aanvullende vragen",
        ),
    ] {
        let text = TEXT.replacen(from, to, 1);
        let base = KnowledgeBase::parse(&text).unwrap();
        let error = base
            .check_against(&set, &text)
            .expect_err(words)
            .to_string();
        assert!(error.contains(words), "{error}");
    }
}
