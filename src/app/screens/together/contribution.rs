//! What one participant said, question by question, beside the joint answers.

use super::{DecisionScreen, Joint, letters};
use crate::app::action::Action;
use crate::app::keymap::{Context, key_in};
use crate::app::screens::{Behaviour, Screen, ScreenContext, Transition};
use crate::app::widgets::list_cursor;
use crate::model::together::{Contribution, latest};
use crate::model::{Answer, Identity, QuestionId};

/// Whose contribution is visible.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sender {
    /// A participant.
    Participant(Identity),
    /// Somebody who is none: the place among those.
    Stranger(usize),
}

/// What one participant said.
#[derive(Debug, Clone)]
pub struct ContributionScreen {
    /// Whose it is.
    pub sender: Sender,
    /// The place of the question that is selected.
    pub selected: usize,
    /// How many questions there are.
    count: usize,
}

/// One question of a contribution.
#[derive(Debug, Clone)]
pub struct Sentence<'a> {
    /// The question.
    pub question: &'a QuestionId,
    /// What they said; none where they left it out.
    pub theirs: Option<&'a Answer>,
}

/// What somebody said, all together.
#[derive(Debug, Clone)]
pub struct TheirWords<'a> {
    /// Their name and role.
    pub who: String,
    /// The latest that they sent, which is what its file says of it.
    pub latest: &'a Contribution,
    /// What was asked of them or answered by them, in order.
    pub questions: Vec<Sentence<'a>>,
    /// What they wrote that belongs to no question.
    pub unplaced: Vec<&'a str>,
}

impl<'a> Joint<'a> {
    /// All that `sender` said; none when that is gone.
    pub fn words_of(&self, sender: Sender) -> Option<TheirWords<'a>> {
        let (who, sent, asked) = match sender {
            Sender::Participant(identity) => {
                let participant = self.session.participant(Some(identity))?;
                let sent = self.sent_by(participant);
                (participant.in_words(), sent, participant.asked_of(self.set))
            }
            Sender::Stranger(place) => {
                let one = *self.strangers().get(place)?;
                (one.origin.name.clone(), vec![one], Vec::new())
            }
        };
        let last = latest(&sent)?;
        let said_of = |id: &QuestionId| {
            let mut rounds: Vec<&&Contribution> = sent.iter().collect();
            rounds.sort_by_key(|each| std::cmp::Reverse(each.origin.round));
            rounds.into_iter().find_map(|each| {
                let answer = each.session.answer(id);
                answer.filter(|answer| !answer.is_empty())
            })
        };
        let questions = self.set.questions().filter_map(|question| {
            let theirs = said_of(&question.id);
            let is_shown = theirs.is_some() || asked.contains(&&question.id);
            is_shown.then_some(Sentence {
                question: &question.id,
                theirs,
            })
        });
        let unplaced = sent.iter().map(|each| each.origin.unplaced.trim());
        Some(TheirWords {
            who,
            latest: last,
            questions: questions.collect(),
            unplaced: unplaced.filter(|text| !text.is_empty()).collect(),
        })
    }
}

impl ContributionScreen {
    pub(super) fn of_participant(who: Identity, cx: &ScreenContext) -> Transition {
        Self::of(Sender::Participant(who), cx)
    }

    pub(super) fn of_stranger(place: usize, cx: &ScreenContext) -> Transition {
        Self::of(Sender::Stranger(place), cx)
    }

    fn of(sender: Sender, cx: &ScreenContext) -> Transition {
        let joint = Joint::within(cx);
        let Some(words) = joint.words_of(sender) else {
            return Transition::Stay;
        };
        Transition::Push(Screen::Contribution(Self {
            sender,
            selected: 0,
            count: words.questions.len(),
        }))
    }

    fn at(&self, cx: &ScreenContext) -> Option<QuestionId> {
        let words = Joint::within(cx).words_of(self.sender)?;
        let one = words.questions.get(self.selected)?;
        Some(one.question.clone())
    }
}

impl Behaviour for ContributionScreen {
    fn context(&self) -> Context {
        Context::Contribution
    }

    fn idle(&self) -> Vec<Action> {
        let mut idle = Vec::new();
        if self.count == 0 {
            idle.push(Action::Confirm);
        }
        if matches!(self.sender, Sender::Stranger(_)) {
            idle.push(Action::NextField);
        }
        idle
    }

    fn purpose(&self) -> Vec<String> {
        vec![
            "Wat één deelnemer zei, naast het antwoord dat nu in de sessie staat. Wat iemand stuurde, verandert hier niet."
                .to_owned(),
            format!(
                "Met {} besluit u over de vraag op deze regel; met {} ziet u de mails voor deze deelnemer.",
                key_in(Context::Contribution, Action::Confirm),
                key_in(Context::Contribution, Action::NextField),
            ),
        ]
    }

    fn explains_states(&self) -> bool {
        true
    }

    fn refresh(&mut self, cx: &ScreenContext) {
        let joint = Joint::within(cx);
        let words = joint.words_of(self.sender);
        self.count = words.map_or(0, |words| words.questions.len());
        self.selected = self.selected.min(self.count.saturating_sub(1));
    }

    fn act(&mut self, action: Action, cx: &mut ScreenContext) -> Transition {
        match action {
            Action::Confirm => match self.at(cx) {
                Some(question) => return DecisionScreen::open(&question, cx),
                None => cx.say("Hier is niets om over te besluiten."),
            },
            Action::NextField => match self.sender {
                Sender::Participant(who) => return letters::of_participant(who, cx),
                Sender::Stranger(_) => cx.say("Wie geen deelnemer is, krijgt geen mail."),
            },
            Action::Back => return Transition::Back,
            _ => self.selected = list_cursor::along(action, self.selected, self.count),
        }
        Transition::Stay
    }

    fn question(&self, cx: &ScreenContext) -> Option<QuestionId> {
        self.at(cx)
    }
}
