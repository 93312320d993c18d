//! Extra questions: no part of the Quickscan, but of the knowledge base. A session that
//! switches them on has them after its own questions, to be answered like the others.

use super::{
    Basisfunctie, Cited, ExtraQuestion, Kind, KnowledgeBase, Question, QuestionId, QuestionSet,
    Session,
};

/// What the extra questions are called together.
const NAME: &str = "Aanvullende vragen (geen deel van de Quickscan)";

/// What to know of them.
const DESCRIPTION: [&str; 2] = [
    "Deze vragen staan niet in de Quickscan. Ze komen van dit programma en gaan over wat een ander \
     kader wel noemt en de Quickscan niet vraagt.",
    "U hebt ze zelf aangezet. U beantwoordt ze zoals de andere vragen. Ze tellen niet mee in de \
     voortgang en staan apart in het rapport. Zet u ze weer uit, dan blijft bewaard wat u hebt ingevuld.",
];

impl QuestionSet {
    /// The basisfuncties of the set itself, without the extra questions.
    pub fn own_basisfuncties(&self) -> impl DoubleEndedIterator<Item = &Basisfunctie> {
        self.basisfuncties.iter().filter(|bf| !bf.is_extra)
    }

    /// The questions of the set itself, in order, without the extra ones.
    pub fn own_questions(&self) -> impl DoubleEndedIterator<Item = &Question> {
        self.own_basisfuncties().flat_map(|bf| &bf.questions)
    }

    /// The extra questions in use, if there are any.
    pub fn extra(&self) -> Option<&Basisfunctie> {
        self.basisfuncties.iter().find(|bf| bf.is_extra)
    }

    /// What to say beside a count over all questions in use; nothing when all are of the set itself.
    pub fn extra_remark(&self) -> &'static str {
        match self.extra() {
            Some(_) => " Aanvullende vragen tellen hier mee.",
            None => "",
        }
    }

    /// Whether `id` is an extra question in use.
    pub fn is_extra(&self, id: &QuestionId) -> bool {
        self.extra()
            .is_some_and(|bf| bf.questions.iter().any(|question| question.id == *id))
    }

    /// Whether `id` is an extra question that is not in use.
    pub fn is_switched_off(&self, id: &QuestionId) -> bool {
        self.known_extra.contains(id) && self.question(id).is_none()
    }

    /// What `session` asks: with the extra questions that it switched on, and only what its answers lead to.
    #[must_use]
    pub fn in_session(&self, session: &Session, base: &KnowledgeBase) -> Self {
        let mut set = self.with_extra(&session.extra_questions, base);
        set.follow(session);
        set
    }

    /// Whether what was answered to `id` is kept but not shown: an extra question that is not in use, or one that is not
    /// asked now.
    pub fn is_hidden(&self, id: &QuestionId) -> bool {
        self.is_switched_off(id) || self.left_out(id).is_some()
    }

    /// The same with the extra questions `ids`, as far as `base` knows them.
    #[must_use]
    pub fn with_extra(&self, ids: &[QuestionId], base: &KnowledgeBase) -> Self {
        let mut set = self.clone();
        set.set_extra(ids, base);
        set
    }

    /// Have the extra questions `ids`, as far as `base` knows them, and no others. They stand
    /// in the order of the knowledge base.
    pub fn set_extra(&mut self, ids: &[QuestionId], base: &KnowledgeBase) {
        self.basisfuncties.retain(|bf| !bf.is_extra);
        // A question set of one's own may have such an id itself.
        let extra: Vec<_> = base
            .extra_questions()
            .filter(|(_, extra)| self.question(&extra.id).is_none())
            .collect();
        self.known_extra = extra.iter().map(|(_, extra)| extra.id.clone()).collect();
        let questions: Vec<Question> = extra
            .into_iter()
            .filter(|(_, extra)| ids.contains(&extra.id))
            .map(|(about, extra)| question(base, about, extra))
            .collect();
        if !questions.is_empty() {
            let last = self.basisfuncties.last().map_or(0, |bf| bf.number);
            self.basisfuncties.push(Basisfunctie {
                kind: self.words.group.clone(),
                number: last.saturating_add(1),
                name: NAME.to_owned(),
                short_name: "Aanvullend".to_owned(),
                description: DESCRIPTION.map(str::to_owned).to_vec(),
                rationale: Vec::new(),
                links: Vec::new(),
                questions,
                is_extra: true,
            });
        }
    }
}

impl KnowledgeBase {
    /// Every extra question, with the kenmerk or the step of the journey that it is about.
    pub fn extra_questions(&self) -> impl Iterator<Item = (&dyn Cited, &ExtraQuestion)> {
        let kenmerken = self.kenmerken.iter().flat_map(|kenmerk| {
            let questions = kenmerk.extra_questions.iter();
            questions.map(move |extra| (kenmerk as &dyn Cited, extra))
        });
        let steps = self.route.iter().flat_map(|step| {
            let questions = step.extra_questions.iter();
            questions.map(move |extra| (step as &dyn Cited, extra))
        });
        kenmerken.chain(steps)
    }

    /// The ids of all extra questions.
    pub fn extra_question_ids(&self) -> Vec<QuestionId> {
        let questions = self.extra_questions();
        questions.map(|(_, extra)| extra.id.clone()).collect()
    }
}

impl Session {
    /// Whether it has answers or switches that only the knowledge base can explain.
    pub fn needs_knowledge(&self, set: &QuestionSet) -> bool {
        !self.extra_questions.is_empty() || !self.orphans(set).is_empty()
    }
}

fn question(base: &KnowledgeBase, about: &dyn Cited, extra: &ExtraQuestion) -> Question {
    Question {
        id: extra.id.clone(),
        text: extra.text.clone(),
        short_title: extra.subject.clone(),
        sub_questions: Vec::new(),
        judgement_of: extra.judgement_of.clone(),
        references: Vec::new(),
        links: Vec::new(),
        remark: format!(
            "Geen deel van de Quickscan, maar een vraag van dit programma bij {}. Waarom: {}",
            base.citation(about),
            extra.why
        ),
        safety: false,
        ask: extra.ask.clone(),
        meetlat: Some(extra.meetlat.clone()),
        kind: Kind::Stand,
        asked_if: Vec::new(),
        national: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Details, Progress, State, gaps, progress};

    fn base() -> KnowledgeBase {
        KnowledgeBase::parse(include_str!("../../quickscan/kennisbank.toml")).unwrap()
    }

    fn set() -> QuestionSet {
        QuestionSet::parse(include_str!("../../quickscan/vragenlijst.toml")).unwrap()
    }

    fn ids(ids: &[&str]) -> Vec<QuestionId> {
        ids.iter().map(|id| QuestionId::from(*id)).collect()
    }

    #[test]
    fn extra_questions_come_last_and_do_not_count() {
        let (plain, mut set) = (set(), set());
        set.set_extra(&ids(&["K11.1", "K9.1", "K0.0"]), &base());
        let group = set.extra().unwrap();
        assert_eq!((group.number, group.mark().as_str()), (6, "+"));
        let found: Vec<_> = group
            .questions
            .iter()
            .map(|each| each.id.as_str())
            .collect();
        assert_eq!(found, ["K9.1", "K11.1"]);
        assert_eq!(set.next(&"5.7".into()).unwrap().id, "K9.1".into());
        assert_eq!(set.questions().count(), 32);
        let own = set.own_questions().count();
        assert_eq!((own, set.fingerprint()), (30, plain.fingerprint()));
        let question = set.question(&"K9.1".into()).unwrap();
        assert!(question.remark.contains("VNG 2024, Kenmerk 9."));
        assert_eq!(question.short(), question.short_title);
        let mut session = Session::new(&set, Details::default());
        session.answer_mut(&"K9.1".into()).rating.state = Some(State::Deels);
        let none = Progress {
            answered: 0,
            total: 30,
        };
        assert_eq!(progress(&set, &session), none);
        assert_eq!(session.question_set.mismatch(&plain), None);
        let gap = gaps(&base(), &set, &session).pop().unwrap();
        assert_eq!(gap.reason(), "deels op orde, aanvullende vraag");
        set.set_extra(&[], &KnowledgeBase::default());
        assert_eq!(set, plain);
    }

    #[test]
    fn what_is_switched_off_is_kept_and_is_no_orphan() {
        let (base, mut set) = (base(), set());
        let id = QuestionId::from("K9.1");
        let mut session = Session::new(&set, Details::default());
        assert!(!session.needs_knowledge(&set));
        session.extra_questions.push(id.clone());
        session.answer_mut(&id).note = "Blijft bewaard".to_owned();
        session.extra_questions.clear();
        // Before the knowledge base is there, nobody knows what it is.
        assert_eq!(session.orphans(&set), std::slice::from_ref(&id));
        assert!(session.needs_knowledge(&set));
        set.set_extra(&session.extra_questions, &base);
        assert_eq!(session.orphans(&set), []);
        assert!(set.is_switched_off(&id));
        assert_eq!(session.answer(&id).unwrap().note, "Blijft bewaard");
    }

    #[test]
    fn numbers_after_a_letter_are_sorted_as_numbers() {
        let mut sorted = ids(&["K10.1", "K9.2", "2.10", "K9.1", "2.9", "x"]);
        sorted.sort();
        assert_eq!(sorted, ids(&["2.9", "2.10", "K9.1", "K9.2", "K10.1", "x"]));
    }
}
