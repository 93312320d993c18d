//! A session and a question set that do not belong together: ids may be equal and mean something
//! else, so nothing is counted, shown or written with another set than the session's own.
//!
//! Another version of the same set is no other set: the session goes over to it at its first change,
//! which is said, and how it was before becomes an earlier version.

use super::{
    Basisfunctie, Kind, Question, QuestionId, QuestionSet, QuestionSetRef, Session, SetWords,
};
use crate::text::{one_line, slug};

/// The id of the set that is part of the program.
const QUICKSCAN: &str = "quickscan-wijkgericht-werken";

/// At most so much of the id of a set is in the name of a file.
const LONGEST_PREFIX: usize = 30;

impl QuestionSetRef {
    /// What the names of files begin with that a session of this set leaves the program in.
    pub fn file_prefix(&self) -> String {
        match slug(&self.id, LONGEST_PREFIX).as_str() {
            "" | QUICKSCAN => "quickscan".to_owned(),
            other => other.to_owned(),
        }
    }

    /// Whether a session of this set may not be written with `set`. An older file may not say.
    pub fn is_other_than(&self, set: &QuestionSet) -> bool {
        !self.id.is_empty() && self.id != set.id
    }

    /// Why a session of this set can only be looked at with `set`, and what to do: a Dutch sentence;
    /// none when it is the same set.
    pub fn refusal(&self, set: &QuestionSet) -> Option<String> {
        let how = match self.id.as_str() {
            QUICKSCAN => "start zonder eigen vragenlijst (--vragenlijst, of in de instellingen)",
            _ => "start met --vragenlijst en het bestand met die vragenlijst",
        };
        self.is_other_than(set).then(|| {
            format!(
                "Deze sessie hoort bij vragenlijst «{}», niet bij «{}». U kunt die alleen bekijken; {how} om \
                 verder te gaan.",
                one_line(&self.id),
                one_line(&set.id)
            )
        })
    }

    /// Go over to `set`, if that is another version of the same. Returns a Dutch sentence that says so.
    pub fn go_over_to(&mut self, set: &QuestionSet) -> Option<String> {
        let differs = self.mismatch(set).filter(|_| !self.is_other_than(set))?;
        *self = Self::to(set);
        Some(format!(
            "{differs} Met uw eerste wijziging gaat de sessie over; hoe zij was, vindt u dan bij de eerdere \
             versies."
        ))
    }
}

impl QuestionSet {
    /// Whether it is the Quickscan itself, in whatever version.
    pub fn is_quickscan(&self) -> bool {
        self.id == QUICKSCAN
    }

    /// What is ours about the way in which its questions are answered.
    pub fn ours_about_answers(&self) -> &'static str {
        if self.is_quickscan() {
            "De standen, de onderbouwing en de meetlat zijn een toevoeging van het programma quickscan; \
             de Quickscan zelf heeft geen antwoordschaal."
        } else {
            "De standen en de onderbouwing zijn een toevoeging, en horen niet bij de vragenlijst zelf."
        }
    }

    /// What stands in for the set of `session`, which is not there: the questions that it says
    /// something of, without their text. Whatever is looked at with it is the session's own.
    pub fn standing_in(session: &Session) -> Self {
        let QuestionSetRef { id, version, .. } = &session.question_set;
        let title = one_line(id);
        let answered = session.answered_ever().into_iter().cloned();
        let steps = session.steps.iter().map(|step| step.question.clone());
        let mut ids: Vec<QuestionId> = answered.chain(steps).collect();
        ids.sort();
        ids.dedup();
        Self {
            id: id.clone(),
            version: version.clone(),
            words: SetWords::of_title(&title),
            title: title.clone(),
            origin: String::new(),
            introduction: Vec::new(),
            basisfuncties: vec![Basisfunctie {
                kind: "onderdeel".to_owned(),
                number: 1,
                name: format!("Wat is ingevuld met vragenlijst «{title}»"),
                short_name: String::new(),
                description: vec![
                    "De vragen van deze vragenlijst zijn er nu niet; hier staat alleen wat erbij is ingevuld."
                        .to_owned(),
                ],
                rationale: Vec::new(),
                links: Vec::new(),
                questions: ids.into_iter().map(unknown_question).collect(),
                is_extra: false,
            }],
            known_extra: Vec::new(),
            whole: Vec::new(),
        }
    }
}

fn unknown_question(id: QuestionId) -> Question {
    Question {
        id,
        text: "(de tekst van deze vraag staat in een andere vragenlijst)".to_owned(),
        short_title: "Vraag van een andere vragenlijst".to_owned(),
        sub_questions: Vec::new(),
        judgement_of: None,
        references: Vec::new(),
        links: Vec::new(),
        remark: String::new(),
        safety: false,
        ask: String::new(),
        meetlat: None,
        kind: Kind::Stand,
        asked_if: Vec::new(),
        national: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Details, State};

    fn set() -> QuestionSet {
        QuestionSet::parse(include_str!("../../quickscan/vragenlijst.toml")).unwrap()
    }

    #[test]
    fn another_set_is_refused_with_the_way_to_go_on() {
        let mut other = set();
        other.id = "vng-kader-2024".to_owned();
        let session = Session::new(&other, Details::default());
        let refusal = session.question_set.refusal(&set()).unwrap();
        assert!(refusal.contains("«vng-kader-2024», niet bij «quickscan-wijkgericht-werken»."));
        assert!(refusal.contains("start met --vragenlijst en het bestand"));
        let refusal = QuestionSetRef::to(&set()).refusal(&other).unwrap();
        assert!(
            refusal.contains("start zonder eigen vragenlijst"),
            "{refusal}"
        );
        assert_eq!(QuestionSetRef::to(&set()).refusal(&set()), None);
        // An older file does not say.
        assert_eq!(QuestionSetRef::default().refusal(&set()), None);
        let mut unchanged = session.question_set.clone();
        assert_eq!(unchanged.go_over_to(&set()), None);
        assert_eq!(unchanged, session.question_set);
    }

    #[test]
    fn another_version_of_the_same_set_is_gone_over_to() {
        let (old, mut new) = (set(), set());
        new.version = "2".to_owned();
        let mut of = QuestionSetRef::to(&old);
        let said = of.go_over_to(&new).unwrap();
        assert!(
            said.contains("versie 1 van de vragenlijst; dit is versie 2."),
            "{said}"
        );
        assert!(said.contains("bij de eerdere versies"), "{said}");
        assert_eq!(of, QuestionSetRef::to(&new));
        assert_eq!(of.go_over_to(&new), None);
    }

    #[test]
    fn what_stands_in_shows_what_was_filled_in_and_no_text_of_another_set() {
        let mut other = set();
        other.id = "vng-kader-2024".to_owned();
        let mut session = Session::new(&other, Details::default());
        session.answer_mut(&"1.2".into()).rating.state = Some(State::Deels);
        session
            .steps
            .push(super::super::NextStep::new("1.1".into(), "Bellen"));
        let shown = QuestionSet::standing_in(&session);
        let ids: Vec<_> = shown.questions().map(|each| each.id.as_str()).collect();
        assert_eq!(ids, ["1.1", "1.2"]);
        assert_eq!(shown.id, "vng-kader-2024");
        assert!(
            shown
                .questions()
                .all(|each| set().question(&each.id).unwrap().text != each.text)
        );
    }
}
