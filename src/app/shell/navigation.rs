//! Going from screen to screen, and opening a session.

use std::mem;

use super::leaving::Leaving;
use super::{App, MadeFor};
use crate::app::effect::{Effect, ReadOnlyReason, WorkId};
use crate::app::message::Message;
use crate::app::screens::{BasisfunctieScreen, QuestionScreen, Screen, Transition};
use crate::app::work::Work;
use crate::model::{
    Details, KnowledgeBase, PersonalText, QuestionSet, QuestionSetRef, Session, personal_details,
};

impl App {
    pub(super) fn go(&mut self, go: Transition, effects: &mut Vec<Effect>) {
        match go {
            Transition::Stay => {}
            Transition::Back => self.back(effects),
            Transition::Push(Screen::Details(details)) if details.is_new => {
                let dated = details.dated(self.at_hand.today);
                self.push(Screen::Details(dated));
            }
            Transition::Push(screen) => self.push(screen),
            Transition::Replace(screen) => {
                self.screens.pop();
                self.screens.push(screen);
            }
            Transition::OpenQuestion(question) => self.open_question(question),
            Transition::Ask(dialog) => self.dialog = Some(dialog),
            Transition::Settle => {
                self.settle_conflict();
            }
            Transition::Settled => self.settled(),
            Transition::Begin(details) => self.begin(details, effects),
            Transition::OpenTogether(path) => self.open_together(path, effects),
            Transition::Act(action) => {
                self.back(effects);
                self.act(action, effects);
            }
            Transition::Quit => self.quit(effects),
        }
    }

    /// Show a question that was found from a list: back to where the list was opened.
    pub(super) fn open_question(&mut self, question: QuestionScreen) {
        self.screens.pop();
        if matches!(
            self.screen(),
            Some(Screen::Question(_) | Screen::Basisfunctie(_))
        ) {
            self.screens.pop();
        }
        self.screens.push(Screen::Question(question));
    }

    /// Show the list of all questions anew. The question at which it was asked for, which may have been
    /// opened from that list, stays below it.
    fn list_questions(&mut self, earlier: usize, list: Screen) {
        let here = self.screens.pop();
        self.screens.truncate(earlier);
        let here = here.filter(|screen| matches!(screen, Screen::Question(_)));
        self.screens.extend(here.into_iter().chain([list]));
    }

    /// Show `screen` on top. A screen that is there only once is not stacked upon itself.
    pub(super) fn push(&mut self, screen: Screen) {
        let same = |other: &Screen| mem::discriminant(other) == mem::discriminant(&screen);
        let earlier = self.screens.iter().position(same);
        match (earlier, &screen) {
            (Some(earlier), Screen::Dashboard(_) | Screen::Plan(_)) => {
                self.screens.truncate(earlier + 1);
                self.refresh_screen();
            }
            (Some(earlier), Screen::AllQuestions(_)) => self.list_questions(earlier, screen),
            // The way back leads up: along where they came from first, not every question visited.
            (_, Screen::Question(_)) => {
                let is_visited =
                    |other: &Screen| matches!(other, Screen::Question(_) | Screen::Basisfunctie(_));
                let mut is_first = true;
                self.screens
                    .retain(|other| !is_visited(other) || mem::take(&mut is_first));
                self.screens.push(screen);
            }
            (None, _) | (_, Screen::Basisfunctie(_)) => self.screens.push(screen),
            (Some(earlier), _) => {
                self.screens.truncate(earlier);
                self.screens.push(screen);
            }
        }
    }

    pub(super) fn back(&mut self, effects: &mut Vec<Effect>) {
        if self.screens.len() > 2 || self.work.is_none() {
            self.screens.truncate((self.screens.len() - 1).max(1));
            // A form that is still there keeps the set that it is for.
            if self.work.is_none() && self.screens.len() == 1 {
                self.go_home();
            }
            self.refresh_screen();
        } else {
            self.passage.leaving = Leaving::ToList;
            self.leave(effects);
        }
    }

    /// What is visible again may have changed below another screen.
    pub(super) fn refresh_screen(&mut self) {
        self.with_screen(&mut Vec::new(), |screen, cx, _| {
            if let Some(cx) = cx {
                screen.refresh(&cx);
            }
        });
    }

    pub(super) fn begin(&mut self, details: Details, effects: &mut Vec<Effect>) {
        let found = personal_details(&details);
        let session = Session::new(&self.source.set, details);
        self.open_work(Work::new(session), effects);
        if let (true, Some(words)) = (self.warns_of_personal_data, PersonalText::in_words(&found)) {
            self.warn(words);
        }
        self.save(effects);
    }

    pub(super) fn open_work(&mut self, work: Work, effects: &mut Vec<Effect>) {
        self.screens.truncate(1);
        self.message = match work.read_only() {
            Some(ReadOnlyReason::OtherSet(refusal)) => Some(Message::problem(refusal.clone())),
            _ => work.mismatch(&self.source.set).map(Message::problem),
        };
        self.passage.works += 1;
        self.work = Some(work.named(WorkId(self.passage.works), self.identities.clone()));
        effects.extend(self.work.as_ref().and_then(Work::read_sent));
        self.follow_session();
        if !self.source.knowledge.is_read() {
            let set = QuestionSetRef::to(&self.source.set);
            effects.push(Effect::ReadKnowledge(set));
        }
        let first = self
            .questions
            .basisfuncties
            .first()
            .map_or(1, |bf| bf.number);
        let screen = self.with_screen(effects, |_, cx, _| {
            let question = cx.and_then(|cx| QuestionScreen::resume(&cx));
            question.map_or_else(
                || Screen::Basisfunctie(BasisfunctieScreen::chapter(first)),
                Screen::Question,
            )
        });
        self.screens.extend(screen);
    }

    /// Have the questions and sources that belong to the open session: the extra questions that it
    /// switched on, or no more than what it holds itself when it was made with another set. The screen
    /// visible shows them, and the sources once they have been read.
    pub(super) fn follow_session(&mut self) {
        let work = self.work.as_ref();
        let without_set =
            work.filter(|work| matches!(work.read_only(), Some(ReadOnlyReason::OtherSet(_))));
        let extra = work.map_or(&[][..], |work| &work.session().extra_questions);
        let wanted = MadeFor {
            extra: extra.to_vec(),
            is_read: self.source.knowledge.is_read(),
            without_set: without_set.map(Work::id),
        };
        if self.source.made_for == wanted {
            let session = work.map(Work::session);
            if session.is_some_and(|session| self.questions.follow(session)) {
                self.refresh_screen();
            }
            return;
        }
        let super::Source { set, knowledge, .. } = &self.source;
        self.questions = match without_set {
            Some(work) => QuestionSet::standing_in(work.session()),
            None => set.clone(),
        };
        self.knowledge = KnowledgeBase::shared_for_set(knowledge, &self.questions);
        self.questions.set_extra(extra, &self.knowledge);
        if let Some(work) = work {
            self.questions.follow(work.session());
        }
        self.source.made_for = wanted;
        self.refresh_screen();
    }
}
