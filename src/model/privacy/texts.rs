//! Where in a session personal data seem to be. The one place that goes along the texts of the
//! user, so that every frontend looks at the same ones.

use super::people::{of_decision, of_participant, of_record};
use super::{PersonalData, personal_data};
use crate::model::{Answer, Details, NextStep, QuestionId, RecordId, Session, WrittenField};
use crate::text::listed;

/// A text of the user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TextPlace {
    /// In what the session is about, by the name of the field.
    Details(&'static str),
    /// At a question, by the name of the field.
    Answer(QuestionId, &'static str),
    /// In a next step, by its question and its place among the steps of that.
    Step(QuestionId, usize),
    /// In what is recorded of a group of questions, or of a talk.
    Record(RecordId),
}

impl TextPlace {
    /// What is written with a decision, in [`TextPlace::Answer`].
    pub(in crate::model) const DECISION: &'static str = "besluit";
    /// Who takes part, in [`TextPlace::Details`].
    pub(in crate::model) const PARTICIPANTS: &'static str = "deelnemers";

    /// The question it belongs to; none for what the session is about.
    pub fn question(&self) -> Option<&QuestionId> {
        match self {
            Self::Details(_) | Self::Record(_) => None,
            Self::Answer(id, _) | Self::Step(id, _) => Some(id),
        }
    }

    /// "1.1 (notitie)", for a list of places.
    pub fn in_short(&self) -> String {
        match self {
            Self::Details(field) => format!("de gegevens ({field})"),
            Self::Record(id) => id.to_string(),
            Self::Answer(id, field) => format!("{id} ({field})"),
            Self::Step(id, number) => format!("{id} (vervolgstap {number})"),
        }
    }
}

/// A text in which personal data seem to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonalText {
    /// Where.
    pub place: TextPlace,
    /// Of what kinds.
    pub kinds: Vec<PersonalData>,
}

impl PersonalText {
    /// What to say of these texts: where, and what to do. The data themselves are never repeated.
    pub fn in_words(found: &[Self]) -> Option<String> {
        let mut kinds: Vec<PersonalData> =
            found.iter().flat_map(|text| text.kinds.clone()).collect();
        kinds.sort();
        kinds.dedup();
        let there = PersonalData::seem_to_stand(&kinds)?;
        Some(format!("Let op: bij {} {there}", Self::places(found)))
    }

    /// What to say of them before a report leaves.
    pub fn before_sharing(found: &[Self]) -> String {
        format!(
            "Let op: bij {} lijken persoonsgegevens te staan. Kijk dat na voordat u dit deelt.",
            Self::places(found)
        )
    }

    /// Where they stand, in a few words.
    fn places(found: &[Self]) -> String {
        let mut places: Vec<String> = found
            .iter()
            .take(MOST)
            .map(|text| text.place.in_short())
            .collect();
        match found.len().saturating_sub(MOST) {
            0 => {}
            1 => places.push("nog 1 plek".to_owned()),
            more => places.push(format!("nog {more} plekken")),
        }
        listed(&places)
    }
}

/// More places than these are only counted.
const MOST: usize = 6;

/// Every text of `session` in which personal data seem to be.
pub fn personal_texts(session: &Session) -> Vec<PersonalText> {
    personal_texts_where(session, |_| true)
}

/// The texts in `details`.
pub fn personal_details(details: &Details) -> Vec<PersonalText> {
    found(of_details(details), |_| true)
}

/// The texts at the places that are `wanted`; no other is looked at.
pub(in crate::model) fn personal_texts_where(
    session: &Session,
    wanted: impl Fn(&TextPlace) -> bool,
) -> Vec<PersonalText> {
    // Whoever adds a field decides here whether it is looked at. The time before was looked at then,
    // and cannot be changed; what a later version wrote is not ours to read.
    let Session {
        identity: _,
        // Looked at while it was a step, and in no report.
        removed_steps: _,
        details,
        answers,
        steps,
        question_set: _,
        changed: _,
        place: _,
        gap_order: _,
        previous: _,
        extra_questions: _,
        // Looked at where they stand.
        names: _,
        participants,
        decisions,
        records,
        // The words of another, as they came.
        origin: _,
        unknown_details: _,
        unknown: _,
    } = session;
    let of_answers = answers
        .iter()
        .flat_map(|(id, answer)| of_answer(id, answer));
    let of_steps = steps.iter().enumerate().map(|(index, step)| {
        let before = steps.iter().take(index);
        let before = before.filter(|other| other.question == step.question);
        (
            TextPlace::Step(step.question.clone(), before.count() + 1),
            of_step(step),
        )
    });
    let of_decisions = decisions.iter().map(|(id, decision)| {
        let place = TextPlace::Answer(id.clone(), TextPlace::DECISION);
        (place, of_decision(decision))
    });
    let people = participants.iter().flat_map(of_participant).collect();
    let of_people = [(TextPlace::Details(TextPlace::PARTICIPANTS), people)];
    let all = of_details(details).chain(of_people).chain(of_answers);
    let of_records = records.iter().map(of_record);
    let all = all.chain(of_decisions).chain(of_steps);
    found(all.chain(of_records), wanted)
}

/// What each place holds.
type Text<'a> = (TextPlace, Vec<&'a str>);

fn found<'a>(
    texts: impl Iterator<Item = Text<'a>>,
    wanted: impl Fn(&TextPlace) -> bool,
) -> Vec<PersonalText> {
    let texts = texts.filter(|(place, _)| wanted(place));
    let found = texts.map(|(place, texts)| PersonalText {
        place,
        kinds: personal_data(&texts.join("\n")),
    });
    found.filter(|text| !text.kinds.is_empty()).collect()
}

fn of_details(details: &Details) -> impl Iterator<Item = Text<'_>> {
    let Details {
        gemeente,
        gebied,
        invuller,
        functie,
        peildatum: _,
        team_model: _,
        positioning: _,
        introduction,
        municipality_code: _,
        sharing: _,
    } = details;
    let fields = [
        ("gemeente", gemeente),
        ("gebied of team", gebied),
        ("invuller", invuller),
        ("functie", functie),
        ("inleiding", introduction),
    ];
    fields
        .into_iter()
        .map(|(name, text)| (TextPlace::Details(name), vec![text.as_str()]))
}

fn of_answer<'a>(id: &QuestionId, answer: &'a Answer) -> impl Iterator<Item = Text<'a>> {
    WrittenField::ALL.into_iter().map(|field| {
        let place = TextPlace::Answer(id.clone(), field.row().key);
        (place, answer.written(field).entries())
    })
}

/// Where the idea came from is in the words of a source.
fn of_step(step: &NextStep) -> Vec<&str> {
    let NextStep {
        identity: _,
        what,
        who,
        question: _,
        due: _,
        status: _,
        decided_by: _,
        origin: _,
        unknown: _,
    } = step;
    vec![what, who]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::together::{Decision, MinorityView, Participant};

    const BSN: &str = "123456782";

    /// A session with `BSN` in the field that `put` chooses, and where it is found.
    fn places(put: impl FnOnce(&mut Session)) -> Vec<String> {
        let mut session = Session::default();
        session.answer_mut(&"2.3".into()).note = "Niets bijzonders".to_owned();
        session.steps.push(NextStep::new("2.3".into(), "Niets"));
        put(&mut session);
        let found = personal_texts(&session);
        found.iter().map(|text| text.place.in_short()).collect()
    }

    #[test]
    fn every_text_of_the_user_is_looked_at() {
        let bsn = || format!("over {BSN}");
        assert!(places(|_| {}).is_empty());
        assert_eq!(
            places(|session| session.details.gemeente = bsn()),
            ["de gegevens (gemeente)"]
        );
        assert_eq!(
            places(|session| session.details.gebied = bsn()),
            ["de gegevens (gebied of team)"]
        );
        assert_eq!(
            places(|session| session.details.invuller = bsn()),
            ["de gegevens (invuller)"]
        );
        assert_eq!(
            places(|session| session.details.functie = bsn()),
            ["de gegevens (functie)"]
        );
        assert_eq!(
            places(|session| session.details.introduction = bsn()),
            ["de gegevens (inleiding)"]
        );
        let answer =
            |put: fn(&mut Answer)| places(|session| put(session.answer_mut(&"1.1".into())));
        assert_eq!(
            answer(|answer| answer.note = BSN.to_owned()),
            ["1.1 (notitie)"]
        );
        assert_eq!(
            answer(|answer| answer.sources.push(BSN.to_owned())),
            ["1.1 (bronnen)"]
        );
        assert_eq!(
            answer(|answer| answer.consulted.push(BSN.to_owned())),
            ["1.1 (geraadpleegd)"]
        );
        let step = |put: fn(&mut NextStep)| {
            places(|session| {
                let mut step = NextStep::new("2.3".into(), "Bellen");
                put(&mut step);
                session.steps.push(step);
            })
        };
        assert_eq!(
            step(|step| step.what = BSN.to_owned()),
            ["2.3 (vervolgstap 2)"]
        );
        assert_eq!(
            step(|step| step.who = BSN.to_owned()),
            ["2.3 (vervolgstap 2)"]
        );
    }

    #[test]
    fn what_is_written_of_people_and_decisions_is_looked_at() {
        let decision = |put: fn(&mut Decision)| {
            places(|session| {
                let mut decision = Decision::left_open("2.3".into());
                put(&mut decision);
                session.decisions.insert("2.3".into(), decision);
            })
        };
        let reason = |decision: &mut Decision| {
            let reason = BSN.to_owned();
            decision.minority.push(MinorityView {
                reason,
                ..MinorityView::default()
            });
        };
        assert_eq!(decision(reason), ["2.3 (besluit)"]);
        assert_eq!(
            decision(|decision| decision.explanation = BSN.to_owned()),
            ["2.3 (besluit)"]
        );
        assert_eq!(
            decision(|decision| decision.present.push(BSN.to_owned())),
            ["2.3 (besluit)"]
        );
        assert_eq!(
            places(|session| session.participants.push(Participant::new(BSN))),
            ["de gegevens (deelnemers)"]
        );
    }

    #[test]
    fn what_is_said_names_the_places_and_never_the_data() {
        let mut session = Session::default();
        session.answer_mut(&"1.1".into()).note = format!("{BSN} en 06-12345678");
        let one = PersonalText::in_words(&personal_texts(&session));
        assert_eq!(
            one.as_deref(),
            Some(
                "Let op: bij 1.1 (notitie) lijken een burgerservicenummer en een telefoonnummer te staan. \
                 Een beleidsscan heeft geen persoonsgegevens nodig: haal ze liever weg."
            )
        );
        for number in 1..=9 {
            session
                .steps
                .push(NextStep::new(format!("2.{number}").as_str().into(), BSN));
        }
        let all = PersonalText::in_words(&personal_texts(&session)).unwrap();
        assert!(
            all.contains("2.5 (vervolgstap 1) en nog 4 plekken lijken"),
            "{all}"
        );
        assert!(!all.contains(BSN), "{all}");
        let at = |place: &TextPlace| place.question() == Some(&"2.3".into());
        assert_eq!(personal_texts_where(&session, at).len(), 1);
        assert_eq!(PersonalText::in_words(&[]), None);
    }
}
