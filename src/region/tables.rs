//! The tables of a bundle.

use serde_json::{Value, json};

use super::Bundle;
use super::bundle::{DoubleKind, Listed};
use super::counting::{Counts, Stand};
use super::figures::figures;
use super::table::{Column, Reference, Table};
use crate::model::together::Sharing;
use crate::model::{Evidence, KnowledgeBase, Question, QuestionSet, State};

const STATES: [&str; 5] = [
    State::OpOrde.key(),
    State::Deels.key(),
    State::NietOpOrde.key(),
    State::Onbekend.key(),
    State::Nvt.key(),
];

const EVIDENCE: [&str; 3] = [
    Evidence::Vastgelegd.key(),
    Evidence::Afgesproken.key(),
    Evidence::Inschatting.key(),
];

const SUBMISSIONS: [Column; 12] = [
    Column::text(
        "inzending",
        "waarmee deze inzending in de tabellen wordt aangeduid",
    )
    .required(),
    Column::text("gemeentecode", "code van het CBS; leeg bij delen = anoniem"),
    Column::text("gemeente", "naam; leeg bij delen = anoniem"),
    Column::number("jaar", "jaar van de peildatum").required(),
    Column::text(
        "gebied",
        "gebied of team; leeg voor de hele gemeente, en bij delen = anoniem",
    ),
    Column::day(
        "peildatum",
        "de dag waarvoor de antwoorden gelden; leeg bij delen = anoniem",
    ),
    Column::text(
        "delen",
        "wat de gemeente goed vindt; bij meer inzendingen van een gemeente het voorzichtigste",
    )
    .one_of(&[Sharing::Anonymous.key(), Sharing::Recognisable.key()])
    .required(),
    Column::number("beantwoord", "hoeveel vragen zijn beantwoord").required(),
    Column::text(
        "geteld",
        "of de inzending meetelt in cijfers, en anders waarom niet",
    )
    .one_of(&Counts::KEYS)
    .required(),
    Column::text("sha256", "som van het bestand zoals het binnenkwam").required(),
    Column::text("dubbel_van", "de inzending waarvan deze een dubbel lijkt"),
    Column::text("soort_dubbel", "waarom die een dubbel lijkt").one_of(&[
        DoubleKind::File.key(),
        DoubleKind::Session.key(),
        DoubleKind::Area.key(),
    ]),
];

const ANSWERS: [Column; 5] = [
    Column::text("inzending", "van welke inzending").required(),
    Column::text("vraag", "nummer van de vraag").required(),
    Column::number("basisfunctie", "nummer van de basisfunctie").required(),
    Column::text(
        "stand",
        "hoe het ervoor staat; een open vraag heeft geen rij",
    )
    .one_of(&STATES)
    .required(),
    Column::text(
        "onderbouwing",
        "waar dat op steunt; leeg als dat niet is ingevuld",
    )
    .one_of(&EVIDENCE),
];

const QUESTIONS: [Column; 5] = [
    Column::text("vraag", "nummer van de vraag").required(),
    Column::text("tekst", "de vraag").required(),
    Column::number("basisfunctie", "nummer van de basisfunctie").required(),
    Column::text(
        "kenmerk_vng",
        "nummers van de kenmerken van de VNG waar de vraag over gaat, met | ertussen; de indeling is van dit programma",
    ),
    Column::number(
        "stap_kpmg",
        "stap in de route van KPMG; de indeling is van dit programma",
    ),
];

const FIGURES: [Column; 12] = [
    Column::text("rij", "nummer van de vraag, of basisfunctie met het nummer").required(),
    Column::text("soort", "een vraag, of het totaal van een basisfunctie")
        .one_of(&["vraag", "totaal"])
        .required(),
    Column::number("basisfunctie", "nummer van de basisfunctie").required(),
    Column::text("getoond", "of de aantallen worden getoond")
        .one_of(&["ja", "nee"])
        .required(),
    Column::number("vragen", "hoeveel getoonde vragen erin zijn opgeteld").required(),
    Column::number(
        "n",
        "hoeveel gemeenten de vraag beantwoordden; bij een totaal: hoeveel antwoorden",
    ),
    Column::number("op_orde", "hoeveel daarvan: op orde"),
    Column::number("deels", "hoeveel daarvan: deels op orde"),
    Column::number("niet_op_orde", "hoeveel daarvan: niet op orde"),
    Column::number("onbekend", "hoeveel daarvan: weet ik nog niet"),
    Column::number("nvt", "hoeveel daarvan: niet van toepassing"),
    Column::number("verschilt", "hoeveel daarvan: verschilt binnen de gemeente"),
];

/// Every table of `bundle`.
pub(super) fn tables(set: &QuestionSet, base: &KnowledgeBase, bundle: &Bundle) -> [Table; 4] {
    [
        submissions(bundle),
        answers(set, bundle),
        questions(set, base),
        counts(set, bundle),
    ]
}

fn submissions(bundle: &Bundle) -> Table {
    let years = bundle.last_years();
    let row = |each: &Listed| {
        let open = |value: Value| {
            if each.is_anonymous {
                Value::Null
            } else {
                value
            }
        };
        let sharing = if each.is_anonymous {
            Sharing::Anonymous
        } else {
            Sharing::Recognisable
        };
        let area = match each.submission.gebied.as_str() {
            "" => Value::Null,
            area => json!(area),
        };
        let (kind, double_of) = match &each.double_of {
            Some((kind, id)) => (json!(kind.key()), json!(id)),
            None => (Value::Null, Value::Null),
        };
        vec![
            json!(each.id),
            open(json!(each.code())),
            open(json!(each.submission.gemeente)),
            json!(each.year()),
            open(area),
            open(json!(each.submission.peildatum.to_string())),
            json!(sharing.key()),
            json!(each.submission.answers.len()),
            json!(bundle.counts(each, &years).key()),
            json!(each.sha256),
            double_of,
            kind,
        ]
    };
    Table {
        name: "inzendingen",
        about: "Een rij voor elke inzending die te gebruiken is, ook als die een dubbel lijkt",
        columns: &SUBMISSIONS,
        key: &["inzending"],
        references: &[Reference {
            column: "dubbel_van",
            table: "",
        }],
        rows: bundle.listed.iter().map(row).collect(),
    }
}

fn answers(set: &QuestionSet, bundle: &Bundle) -> Table {
    let is_small = bundle.is_small();
    let told = bundle
        .listed
        .iter()
        .filter(|each| !(is_small && each.is_anonymous));
    let rows = told.flat_map(|each| {
        each.submission
            .answers
            .iter()
            .map(|(question, (state, evidence))| {
                vec![
                    json!(each.id),
                    json!(question.as_str()),
                    json!(set.basisfunctie_of(question).map(|found| found.number)),
                    json!(state.key()),
                    json!(evidence.map(Evidence::key)),
                ]
            })
    });
    Table {
        name: "antwoorden",
        about: "Een rij voor elk antwoord van elke inzending; niet om te publiceren",
        columns: &ANSWERS,
        key: &["inzending", "vraag"],
        references: &[
            Reference {
                column: "inzending",
                table: "inzendingen",
            },
            Reference {
                column: "vraag",
                table: "vragen",
            },
        ],
        rows: rows.collect(),
    }
}

fn questions(set: &QuestionSet, base: &KnowledgeBase) -> Table {
    let row = |question: &Question| {
        let kenmerken = base
            .kenmerken_of(&question.id)
            .map(|each| each.number.to_string());
        let kenmerken = kenmerken.collect::<Vec<_>>().join("|");
        let about = base.about(&question.id);
        vec![
            json!(question.id.as_str()),
            json!(question.text),
            json!(set.basisfunctie_of(&question.id).map(|found| found.number)),
            if kenmerken.is_empty() {
                Value::Null
            } else {
                json!(kenmerken)
            },
            json!(about.and_then(|about| about.route.first())),
        ]
    };
    Table {
        name: "vragen",
        about: "Een rij voor elke vraag van de vragenlijst",
        columns: &QUESTIONS,
        key: &["vraag"],
        references: &[],
        rows: set.own_questions().map(row).collect(),
    }
}

fn counts(set: &QuestionSet, bundle: &Bundle) -> Table {
    let figures = figures(set, &bundle.counted());
    let rows = figures.into_iter().map(|figure| {
        let (name, kind) = match &figure.question {
            Some(question) => (question.as_str().to_owned(), "vraag"),
            None => (format!("basisfunctie {}", figure.basisfunctie), "totaal"),
        };
        let is_shown = if figure.tally.is_some() { "ja" } else { "nee" };
        let shown = if figure.tally.is_some() {
            figure.questions
        } else {
            0
        };
        let mut row = vec![
            json!(name),
            json!(kind),
            json!(figure.basisfunctie),
            json!(is_shown),
            json!(shown),
            json!(figure.tally.map(super::figures::Tally::n)),
        ];
        match figure.tally {
            Some(tally) => row.extend(tally.0.map(|count| json!(count))),
            None => row.extend([const { Value::Null }; Stand::ALL.len()]),
        }
        row
    });
    Table {
        name: "cijfers",
        about: "Hoeveel gemeenten hoe antwoordden, voor zover dat te publiceren is zonder dat het antwoord van een \
                gemeente eruit volgt",
        columns: &FIGURES,
        key: &["rij"],
        references: &[],
        rows: rows.collect(),
    }
}
