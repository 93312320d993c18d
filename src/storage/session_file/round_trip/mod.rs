//! Whatever is in a session survives, and whatever is in a file does no harm.

mod records;
mod together;

use jiff::Zoned;
use jiff::civil::date;
use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;

use super::*;
use crate::model::together::Sharing;
use crate::model::{
    Answer, ChoiceField, Decider, Details, FlagField, Identities, Identity, KnownName, ListField,
    NameKind, NextStep, Place, Positioning, Previous, Progress, QuestionId, QuestionSetRef, Rating,
    RemovedStep, Session, StepStatus, TeamModel, TextField, UnknownKeys,
};

const PROGRESS: Progress = Progress {
    answered: 12,
    total: 30,
};

fn text() -> impl Strategy<Value = String> {
    prop_oneof![any::<String>(), "[a-z\"'\\\\\r\n\t #=\\[\\]]{0,12}"]
}

fn moment() -> impl Strategy<Value = Zoned> {
    (0_i64..4_000_000_000, -720_i32..720).prop_map(|(second, minutes)| {
        let offset = jiff::tz::Offset::from_seconds(minutes * 60).unwrap();
        jiff::Timestamp::from_second(second)
            .unwrap()
            .to_zoned(jiff::tz::TimeZone::fixed(offset))
    })
}

fn day() -> impl Strategy<Value = jiff::civil::Date> {
    (1900_i16..2999, 1_i8..=12, 1_i8..=28).prop_map(|(year, month, day)| date(year, month, day))
}

fn unknown() -> impl Strategy<Value = UnknownKeys> {
    let leaf = prop_oneof![
        text().prop_map(toml::Value::from),
        any::<i64>().prop_map(toml::Value::from),
        any::<bool>().prop_map(toml::Value::from),
        (-1e9..1e9).prop_map(toml::Value::from),
        Just(toml::Value::Datetime(
            "2026-11-22T14:02:11Z".parse().unwrap()
        )),
        Just(toml::Value::Datetime("2026-11-22".parse().unwrap())),
    ];
    let value = leaf.prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..3).prop_map(toml::Value::Array),
            vec((text(), inner), 0..3)
                .prop_map(|rows| rows.into_iter().collect::<toml::Table>().into()),
        ]
    });
    // What we know is never unknown, so these keys begin in a way that ours do not.
    vec(("x-.{0,5}", value), 0..3).prop_map(|rows| rows.into_iter().collect())
}

fn answer() -> impl Strategy<Value = Answer> {
    let rating = (
        ChoiceField::ALL.map(|field| option::of(prop::sample::select(field.options()))),
        [(); FlagField::ALL.len()].map(|()| any::<bool>()),
    )
        .prop_map(|(choices, flags)| {
            let mut rating = Rating::default();
            for chosen in choices.into_iter().flatten() {
                rating.choose(chosen);
            }
            for (flag, is_on) in FlagField::ALL.into_iter().zip(flags) {
                *rating.flag_mut(flag) = is_on;
            }
            rating
        });
    (
        rating,
        [(); TextField::ALL.len()].map(|()| text()),
        [(); ListField::ALL.len()].map(|()| vec(text(), 0..3)),
        unknown(),
    )
        .prop_map(|(rating, texts, lists, unknown)| {
            let mut answer = Answer {
                rating,
                unknown,
                ..Answer::default()
            };
            for (field, text) in TextField::ALL.into_iter().zip(texts) {
                *answer.text_mut(field) = text;
            }
            for (field, list) in ListField::ALL.into_iter().zip(lists) {
                *answer.list_mut(field) = list;
            }
            answer
        })
}

fn step() -> impl Strategy<Value = NextStep> {
    let words = (text(), text(), text(), text());
    (
        option::of(identity()),
        words,
        option::of(day()),
        prop::sample::select(&StepStatus::ALL[..]),
        option::of(prop::sample::select(&Decider::ALL[..])),
        unknown(),
    )
        .prop_map(
            |(identity, (question, what, who, origin), due, status, decided_by, unknown)| {
                NextStep {
                    identity,
                    question: QuestionId::new(question),
                    what,
                    who,
                    due,
                    status,
                    decided_by,
                    origin,
                    unknown,
                }
            },
        )
}

fn removed() -> impl Strategy<Value = RemovedStep> {
    (text(), text(), option::of(day())).prop_map(|(what, who, due)| RemovedStep { what, who, due })
}

fn details() -> impl Strategy<Value = Details> {
    let texts = (text(), text(), text(), text());
    let region = (text(), option::of(prop::sample::select(&Sharing::ALL[..])));
    let team = (
        option::of(prop::sample::select(&TeamModel::ALL[..])),
        option::of(prop::sample::select(&Positioning::ALL[..])),
    );
    (texts, option::of(day()), team, text(), region).prop_map(
        |(
            (gemeente, gebied, invuller, functie),
            peildatum,
            team,
            introduction,
            (municipality_code, sharing),
        )| Details {
            gemeente,
            gebied,
            invuller,
            functie,
            peildatum,
            team_model: team.0,
            positioning: team.1,
            introduction,
            municipality_code,
            sharing,
        },
    )
}

fn place() -> impl Strategy<Value = Place> {
    (option::of(text()), text(), 0_usize..100_000).prop_map(|(question, field, cursor)| Place {
        question: question.map(QuestionId::new),
        field,
        cursor,
    })
}

fn previous() -> impl Strategy<Value = Previous> {
    let answers = btree_map(text().prop_map(QuestionId::new), answer(), 0..3);
    let known = (option::of(identity()), text());
    let steps = btree_map(self::identity(), text(), 0..3);
    (known, option::of(day()), answers, steps).prop_map(
        |((identity, session), peildatum, mut answers, steps)| {
            answers.retain(|_, answer| !answer.is_empty());
            Previous {
                identity,
                session,
                peildatum,
                answers,
                steps,
            }
        },
    )
}

fn identity() -> impl Strategy<Value = Identity> {
    any::<u64>().prop_map(|number| Identities::Counting(number / 2).make())
}

fn known_name() -> impl Strategy<Value = KnownName> {
    let kind = prop::option::of(prop::sample::select(&NameKind::ALL[..]));
    let voice = prop::option::of("[a-z]{1,9}");
    (text(), kind, voice, unknown()).prop_map(|(name, kind, voice, unknown)| KnownName {
        name,
        kind,
        voice,
        unknown,
    })
}

fn ids() -> impl Strategy<Value = Vec<QuestionId>> {
    vec(text().prop_map(QuestionId::new), 0..4)
}

fn session() -> impl Strategy<Value = Session> {
    let set = (text(), text(), text()).prop_map(|(id, version, fingerprint)| QuestionSetRef {
        id,
        version,
        fingerprint,
    });
    (
        (set, details(), option::of(moment()), place()),
        (
            option::of(identity()),
            btree_map(identity(), removed(), 0..3),
        ),
        btree_map(text().prop_map(QuestionId::new), answer(), 0..4),
        vec(step(), 0..3),
        (
            ids(),
            ids(),
            vec(known_name(), 0..3),
            together::together(),
            records::records(),
        ),
        (unknown(), unknown()),
        previous(),
    )
        .prop_map(
            |(
                (question_set, details, changed, place),
                (identity, removed_steps),
                mut answers,
                steps,
                (gap_order, extra_questions, names, (participants, decisions, origin), records),
                (unknown_details, unknown),
                previous,
            )| {
                // An empty answer is not stored: nothing was recorded.
                answers.retain(|_, answer| !answer.is_empty());
                Session {
                    identity,
                    question_set,
                    details,
                    changed,
                    place,
                    answers,
                    steps,
                    removed_steps,
                    gap_order,
                    previous,
                    extra_questions,
                    names,
                    participants,
                    decisions,
                    records,
                    origin,
                    unknown_details,
                    unknown,
                }
            },
        )
}

proptest! {
    #[test]
    fn every_session_survives_saving_and_loading(session in session()) {
        let text = render(&session, PROGRESS);
        let parsed = parse(&text).map_err(|error| TestCaseError::fail(format!("{error}\n{text}")))?;
        prop_assert_eq!(&parsed.session, &session, "{}", text);
        prop_assert_eq!(head(&text).unwrap().progress, PROGRESS);
    }

    #[test]
    fn any_text_gives_a_session_or_an_error(text in any::<String>()) {
        let _ = parse(&text);
        let _ = parse(&format!("versie = 1\n[sessie]\n{text}"));
        let _ = parse(&format!("versie = 2\n[sessie]\n[[antwoord]]\n{text}"));
    }
}
