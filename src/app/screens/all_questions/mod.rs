//! The list of all questions, or of those that pass a filter, to jump to any of them.

mod number;

use self::number::{Meant, meant};
use super::Screen;
use super::Transition;
use super::behaviour::Behaviour;
use super::context::ScreenContext;
use super::question::Field;
use super::question::QuestionScreen;
use crate::app::action::Action;
use crate::app::keymap::Context;
use crate::app::keymap::key_for;
use crate::app::keymap::key_in;
use crate::app::widgets::list_cursor;
use crate::model::{QuestionFilter, QuestionId, QuestionSet, Session};
use crate::text::{capitalised, counted};

/// The list, with the question that is selected.
#[derive(Debug, Clone)]
pub struct AllQuestionsScreen {
    /// The question that is selected, if it passes the filter.
    pub selected: QuestionId,
    /// Which questions are visible.
    pub filter: QuestionFilter,
    /// The question from which a filter begins: the one that was selected by hand last.
    here: QuestionId,
    /// What was typed of the number of a question.
    typed: String,
    /// Whether a question is open in front of it, within the filter.
    is_covered: bool,
}

impl AllQuestionsScreen {
    /// All questions, selecting `here`.
    pub fn at(here: QuestionId) -> Self {
        Self {
            selected: here.clone(),
            here,
            filter: QuestionFilter::All,
            typed: String::new(),
            is_covered: false,
        }
    }

    /// Select the question where the user was, or else the first after it that is visible: going past a filter
    /// that ends early takes nobody elsewhere.
    fn settle(&mut self, set: &QuestionSet, session: &Session) {
        if let Some(nearest) = self.filter.nearest(set, session, &self.here) {
            self.selected = nearest.id.clone();
        }
    }

    fn show(&mut self, filter: QuestionFilter, cx: &mut ScreenContext) {
        self.filter = filter;
        let session = cx.work.session();
        self.settle(cx.questions, session);
        let count = filter.questions(cx.questions, session).count();
        let words = capitalised(filter.in_words());
        cx.say(&format!("{words}: {}.", counted(count, "vraag", "vragen")));
    }

    /// Open `id`. Within a filter next and previous stay in it, and the way back leads here.
    fn open(&mut self, id: QuestionId, cx: &mut ScreenContext) -> Transition {
        let is_within = self.filter.passes(cx.work.session(), &id);
        let mut question = QuestionScreen::open(id.clone(), Field::State, cx);
        question.cover(cx);
        if self.filter == QuestionFilter::All {
            cx.work.end_round();
            return Transition::OpenQuestion(question);
        }
        if !is_within {
            // Next and previous go along all questions; the way back leads to what was being gone through.
            cx.work.end_round();
            return Transition::Push(Screen::Question(question));
        }
        self.is_covered = true;
        cx.work.begin_round(self.filter, cx.questions, id);
        Transition::Push(Screen::Question(question))
    }

    /// One more character of the number of a question, which opens once no other can be meant.
    fn type_number(&mut self, mut typed: String, next: &str, cx: &mut ScreenContext) -> Transition {
        let set = cx.questions;
        if typed.is_empty() && next == "." {
            let chapter = set.basisfunctie_of(&self.selected);
            typed = chapter.map_or_else(String::new, |bf| bf.number.to_string());
        }
        typed.push_str(next);
        let mut is_guess = false;
        let mut means = meant(&typed, set);
        if means == Meant::None && !typed.contains('.') {
            // Without a point between them two digits are the number of a question, or else the last of them is
            // a new beginning.
            let (first, _) = typed.split_at(typed.len() - next.len());
            let pointed = format!("{first}.{next}");
            typed = match meant(&pointed, set) {
                Meant::None => next.to_owned(),
                _ => pointed,
            };
            means = meant(&typed, set);
            is_guess = true;
        }
        match means {
            // Without a point one may still be typing: a digit more would answer that question.
            Meant::Only(id) if !is_guess && typed.contains('.') => {
                self.point_at(id.clone());
                return self.open(id, cx);
            }
            Meant::This(id) | Meant::Only(id) => {
                let enter = key_for(Action::Confirm);
                cx.say(&format!("Vraag {id}: open die met {enter}, of typ verder."));
                self.take_up(typed, id, cx);
            }
            Meant::OneFrom(id) => {
                cx.say(&format!("Naar vraag {typed}…"));
                self.take_up(typed, id, cx);
            }
            Meant::None => {
                let number = typed.trim_end_matches('.');
                cx.say(&format!("Vraag {number} staat niet in de vragenlijst."));
            }
        }
        Transition::Stay
    }

    fn take_up(&mut self, typed: String, id: QuestionId, cx: &ScreenContext) {
        self.typed = typed;
        if self.filter.passes(cx.work.session(), &id) {
            self.point_at(id);
        }
    }

    fn point_at(&mut self, id: QuestionId) {
        self.here.clone_from(&id);
        self.selected = id;
    }

    fn point(&mut self, action: Action, cx: &ScreenContext) {
        let session = cx.work.session();
        let visible: Vec<_> = self.filter.questions(cx.questions, session).collect();
        let here = visible.iter().position(|each| each.id == self.selected);
        let to = list_cursor::along(action, here.unwrap_or(0), visible.len());
        if let Some(question) = visible.get(to) {
            self.point_at(question.id.clone());
        }
    }
}

impl Behaviour for AllQuestionsScreen {
    fn context(&self) -> Context {
        Context::AllQuestions
    }

    fn purpose(&self) -> Vec<String> {
        vec![
            format!(
                "Alle vragen met hun stand. Achter de vraag staat b (te bespreken), p (prioriteit), n (notitie) en s (vervolgstap) waar dat zo is, en wanneer de eerste stap klaar moet zijn. Met {} opent u een vraag; of typ het nummer, zoals 4.6.",
                key_for(Action::Confirm)
            ),
            format!(
                "Met {} of {} en {} kiest u welke vragen u ziet. Opent u dan een vraag, dan gaan volgende en vorige alleen langs die vragen, en {} brengt u hier terug.",
                key_in(Context::AllQuestions, Action::Filter),
                key_in(Context::AllQuestions, Action::Left),
                key_in(Context::AllQuestions, Action::Right),
                key_for(Action::Back)
            ),
            format!(
                "{} toont al uw notities op één bladzijde.",
                key_in(Context::AllQuestions, Action::Notes)
            ),
        ]
    }

    fn explains_states(&self) -> bool {
        true
    }

    fn refresh(&mut self, cx: &ScreenContext) {
        if std::mem::take(&mut self.is_covered)
            && let Some(last) = cx.work.last_of_round()
        {
            self.point_at(last.clone());
        }
        self.settle(cx.questions, cx.work.session());
    }

    fn act(&mut self, action: Action, cx: &mut ScreenContext) -> Transition {
        let typed = std::mem::take(&mut self.typed);
        match action {
            Action::Confirm if self.question(cx).is_some() => {
                return self.open(self.selected.clone(), cx);
            }
            Action::Back => {
                cx.work.end_round();
                return Transition::Back;
            }
            Action::Point => return self.type_number(typed, ".", cx),
            Action::Digit(digit) => return self.type_number(typed, &digit.to_string(), cx),
            Action::Filter | Action::Right | Action::NextField => {
                self.show(self.filter.moved(1), cx);
            }
            Action::Left | Action::PreviousField => self.show(self.filter.moved(-1), cx),
            _ => self.point(action, cx),
        }
        Transition::Stay
    }

    fn question(&self, cx: &ScreenContext) -> Option<QuestionId> {
        let is_visible = self.filter.passes(cx.work.session(), &self.selected);
        is_visible.then(|| self.selected.clone())
    }
}
