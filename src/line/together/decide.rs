//! What was decided: heard, recorded, taken back.

use super::{DecisionWish, Deed};
use crate::line::Conversation;
use crate::model::together::{Decision, Difference, MinorityView, Overruled, agreed};
use crate::model::{Change, Evidence, QuestionId, State, is_same_owner};
use crate::report::{decision_gone, decision_in_words, nothing_decided};
use crate::text::counted;

impl Conversation<'_, '_> {
    pub(super) fn decision(&mut self, wish: DecisionWish) {
        match wish {
            DecisionWish::Read => self.read_decisions(),
            DecisionWish::Agreed => self.accept_agreed(),
            DecisionWish::On(question, deed) => {
                let question = question.unwrap_or_else(|| self.here.clone());
                if self.questions.question(&question).is_none() {
                    self.desk.talk.refuse(&format!(
                        "Vraag {question} staat niet in de vragenlijst. Typ lijst om te horen welke er zijn."
                    ));
                    return;
                }
                self.decide_on(&question, deed);
            }
        }
    }

    fn read_decisions(&mut self) {
        let decisions = self.work.session().decisions.values();
        let lines: Vec<String> = decisions
            .map(|decision| decision_in_words(&self.questions, self.work.session(), decision))
            .collect();
        if lines.is_empty() {
            self.desk.talk.say(
                "Er is nog niets besloten. Typ bijvoorbeeld: besluit 2.3 deels vastgelegd want, en dan waarom.",
            );
        } else {
            self.desk.talk.say_in_parts(&lines.join("\n"));
        }
    }

    fn accept_agreed(&mut self) {
        let Some(sent) = self.sent() else { return };
        let on = Some(self.desk.world.today());
        let (change, number) = self.with_agenda(&sent, |agenda, conversation| {
            let session = conversation.work.session();
            let change = Change::accept_agreed(session, agenda, on, &[]);
            (change, agreed(agenda).count())
        });
        if number == 0 {
            self.desk
                .talk
                .say("Er is geen vraag waarover iedereen het eens is en nog niets is besloten.");
            return;
        }
        if self.apply(change) {
            let questions = counted(number, "vraag", "vragen");
            self.changed(&format!(
                "Over {questions} is iedereen het eens; dat is nu een besluit."
            ));
        }
    }

    fn decide_on(&mut self, question: &QuestionId, deed: Deed) {
        let session = self.work.session();
        let present = session.decisions.get(question).cloned();
        let change = match deed {
            Deed::Clear if present.is_none() => {
                self.desk.talk.say(&nothing_decided(question));
                return;
            }
            Deed::Clear => Change::clear_decision(session, question),
            Deed::Open => {
                let mut decision = Decision::left_open(question.clone());
                decision.on = Some(self.desk.world.today());
                Change::decide(session, decision)
            }
            Deed::Present(_) | Deed::Minority(_) => {
                let Some(mut decision) = present else {
                    self.desk.talk.refuse(&format!(
                        "Over vraag {question} is nog niets besloten. Typ eerst het besluit, zoals: besluit {question} deels."
                    ));
                    return;
                };
                match deed {
                    Deed::Present(names) => decision.present = names,
                    Deed::Minority(view) => {
                        if let Some(doubt) = session.doubt_of(&view, &decision.present) {
                            self.desk.talk.refuse(&doubt);
                            return;
                        }
                        let is_theirs = |each: &MinorityView| is_same_owner(&each.who, &view.who);
                        decision.minority.retain(|each| !is_theirs(each));
                        decision.minority.push(view);
                    }
                    _ => {}
                }
                Change::Decision {
                    question: question.clone(),
                    to: Some(Box::new(decision)),
                }
            }
            Deed::State(state, evidence, why) => {
                if let Err(refusal) = self.check_decision(question, evidence) {
                    self.desk.talk.refuse(&refusal);
                    return;
                }
                let decision = Decision {
                    explanation: why,
                    ..Decision::new(question.clone(), state, evidence)
                }
                .after(present.as_ref().filter(|before| !before.is_open()));
                let Some(change) = self.decided(decision, state) else {
                    return;
                };
                change
            }
        };
        self.make_decision(question, change);
    }

    /// Whether a stand that rests on `evidence` can be decided on here; otherwise why not.
    fn check_decision(
        &self,
        question: &QuestionId,
        evidence: Option<Evidence>,
    ) -> Result<(), String> {
        let Some(asked) = self.questions.question(question) else {
            return Ok(());
        };
        if let Some(refusal) = Decision::refusal_at(asked) {
            return Err(refusal.to_owned());
        }
        let before = self.work.session().rating(question).evidence;
        evidence.map_or(Ok(()), |evidence| evidence.check_at(asked, before))
    }

    /// The change that makes `decision`; none where it would overrule the judgement of others, which is said.
    fn decided(&mut self, mut decision: Decision, state: State) -> Option<Change> {
        let sent = self.sent()?;
        let kind = self.with_agenda(&sent, |agenda, conversation| {
            let mut all = agenda.iter();
            let difference = all.find(|each| *each.id() == decision.question);
            let speakers = conversation.work.session().speakers_with(&sent, true);
            if let Some(difference) = difference {
                difference.may_be(state, &speakers)?;
            }
            let kind = difference.map(Difference::kind_of_decision);
            Ok::<_, Overruled>(kind.unwrap_or_default())
        });
        match kind {
            Ok(kind) => decision.kind = kind,
            Err(overruled) => {
                self.desk.talk.refuse(&overruled.to_string());
                return None;
            }
        }
        decision.on = Some(self.desk.world.today());
        Some(Change::decide(self.work.session(), decision))
    }

    fn make_decision(&mut self, question: &QuestionId, change: Change) {
        let before = self.work.session().decisions.get(question).cloned();
        if !self.apply(change) {
            self.desk
                .talk
                .say(&format!("Over vraag {question} verandert er niets."));
            return;
        }
        let said = match self.work.session().decisions.get(question) {
            // Why, and who sees it otherwise, was just typed.
            Some(decision) => {
                let words = decision_in_words(&self.questions, self.work.session(), decision);
                words.lines().next().unwrap_or_default().to_owned()
            }
            None => decision_gone(self.work.session(), question),
        };
        let next = match self.work.session().decisions.get(question) {
            Some(decision) if decision.is_open() => {
                " Wat er nog moet gebeuren, typt u bij die vraag met stap."
            }
            _ => "",
        };
        let now = self.work.session().decisions.get(question);
        let settled = now.and_then(|now| now.no_longer_otherwise(before.as_ref()));
        let settled = settled.map_or_else(String::new, |settled| format!(" {settled}"));
        self.changed(&format!("{said}{next}{settled}"));
    }
}
