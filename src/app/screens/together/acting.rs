//! What is done from a row.

use super::{
    Beside, ContributionScreen, DecisionScreen, Further, InviteScreen, Joint, ReadInScreen, Row,
    TogetherScreen, decision::withdraw, letters,
};
use crate::app::action::Action;
use crate::app::keymap::{Context, key_for, key_in};
use crate::app::screens::question::Field;
use crate::app::screens::{
    Behaviour, MeetingScreen, MeetingStartScreen, QuestionScreen, Screen, ScreenContext,
    StepScreen, Transition,
};
use crate::app::widgets::{Dialog, DialogAction, TogetherChoice};
use crate::model::{Change, Identity};
use crate::text::{capitalised, clean_line, counted};

impl TogetherScreen {
    /// Open what is selected.
    pub(super) fn open_row(&mut self, cx: &mut ScreenContext) -> Transition {
        let Some(row) = self.row().cloned() else {
            cx.say("Hier is niets om te openen.");
            return Transition::Stay;
        };
        match row {
            Row::Participant(who) => open_participant(who, cx),
            Row::Stranger(place) => ContributionScreen::of_stranger(place, cx),
            Row::Further(further) => do_further(further, cx),
            Row::Difference(id) | Row::Decision(id) => DecisionScreen::open(&id, cx),
            Row::Accept(_) => Self::ask_accept(cx),
            Row::Beside(beside) => self.put_beside(beside, cx),
            Row::Compared(id) => {
                Transition::Push(Screen::Question(QuestionScreen::open(id, Field::State, cx)))
            }
            Row::Words(_) | Row::Heading(_) => Transition::Stay,
        }
    }

    /// Show all that was said on the question of this row, or put the session of this row beside the open one.
    pub(super) fn choose(&mut self, cx: &mut ScreenContext) -> Transition {
        match self.row().cloned() {
            Some(Row::Difference(id) | Row::Decision(id)) => MeetingScreen::showing(&id, cx),
            Some(Row::Beside(beside)) => self.put_beside(beside, cx),
            Some(Row::Accept(_)) => Self::ask_accept(cx),
            _ => {
                let key = capitalised(&key_in(Context::Together, Action::Choose));
                cx.say(&format!(
                    "{key} toont wat er bij een vraag is gezegd, en kiest een sessie bij «Vergelijken»."
                ));
                Transition::Stay
            }
        }
    }

    /// Put a session beside the open one, or no longer.
    fn put_beside(&mut self, beside: Beside, cx: &mut ScreenContext) -> Transition {
        let name = Joint::within(cx).name_of(&beside);
        if self.compared.contains(&beside) {
            self.compared.retain(|each| *each != beside);
            cx.say(&format!("{name}: niet meer naast deze sessie."));
        } else if self.compared.len() + 1 == MOST_BESIDE {
            cx.warn(&format!(
                "Er passen {MOST_BESIDE} sessies naast elkaar. Haal er eerst een weg."
            ));
        } else {
            cx.say(&format!("{name}: naast deze sessie."));
            self.compared.push(beside);
        }
        Transition::Stay
    }

    /// Ask whether to accept all that everybody agrees on.
    pub(super) fn ask_accept(cx: &mut ScreenContext) -> Transition {
        if cx.refuses() {
            return Transition::Stay;
        }
        let count = Joint::within(cx).agreed().count();
        if count == 0 {
            cx.say("Er is nu geen vraag waarover iedereen het eens is en waarover nog niet is besloten.");
            return Transition::Stay;
        }
        let (them, questions) = match count {
            1 => ("Dit", "1 vraag zeggen alle antwoorden".to_owned()),
            count => ("Deze", format!("{count} vragen zeggen alle antwoorden")),
        };
        let question = format!("Bij {questions} hetzelfde. {them} nu overnemen als besluit?");
        Transition::Ask(Dialog::yes_or_no(
            question,
            "Nee, nog niet",
            "Ja, overnemen",
            DialogAction::Together(TogetherChoice::Accept),
        ))
    }

    /// Accept all that everybody agrees on: one thing to undo.
    pub(super) fn accept(&mut self, cx: &mut ScreenContext) -> Transition {
        let joint = Joint::within(cx);
        let count = joint.agreed().count();
        let change = Change::accept_agreed(joint.session, joint.agenda(), Some(cx.today), &[]);
        if cx.apply(change) {
            cx.say(&format!(
                "{} overgenomen als besluit. {} zet dit in één keer terug.",
                counted(count, "vraag", "vragen"),
                key_for(Action::Undo)
            ));
        }
        self.refresh(cx);
        Transition::Stay
    }

    /// Add a step to the question of this row.
    pub(super) fn new_step(&self, cx: &mut ScreenContext) -> Transition {
        if let Some(question) = self.row().and_then(Row::question).cloned() {
            return StepScreen::add(question, cx);
        }
        cx.say(&no_question(&key_for(Action::NewStep)));
        Transition::Stay
    }

    /// Mark the question of this row as to be discussed, or no longer.
    pub(super) fn discuss(&self, cx: &mut ScreenContext) -> Transition {
        match self.row().and_then(Row::question).cloned() {
            Some(question) => drop(cx.mark(&question, |rating| rating.discuss = !rating.discuss)),
            None => cx.say(&no_question(&key_for(Action::ToggleDiscuss))),
        }
        Transition::Stay
    }

    /// Change what is known of the participant of this row.
    pub(super) fn edit_participant(&self, cx: &mut ScreenContext) -> Transition {
        if let Some(Row::Participant(who)) = self.row() {
            return InviteScreen::change(*who, cx);
        }
        cx.say(&format!(
            "{} werkt op een regel met een deelnemer.",
            key_for(Action::EditParticipant)
        ));
        Transition::Stay
    }

    /// Take away the participant or the decision of this row.
    pub(super) fn remove(&self, cx: &mut ScreenContext) -> Transition {
        match self.row() {
            Some(Row::Participant(who)) => {
                let undo = key_for(Action::Undo);
                let name = cx.work.session().participant(Some(*who));
                let name = name.map_or_else(String::new, |each| clean_line(&each.name));
                if cx.apply(Change::RemoveParticipant(*who)) {
                    cx.say(&format!(
                        "{name} is geen deelnemer meer. Wat is ingelezen, blijft. {undo} zet dit terug."
                    ));
                }
            }
            Some(Row::Decision(id)) => {
                withdraw(&id.clone(), cx);
            }
            _ => cx.say("Alleen een deelnemer of een besluit kunt u hier verwijderen."),
        }
        Transition::Stay
    }
}

/// So many sessions fit side by side on a screen, the open one among them.
pub const MOST_BESIDE: usize = 6;

fn no_question(key: &str) -> String {
    format!("{key} werkt op een regel met een vraag, bij de verschillen of de besluiten.")
}

/// What somebody said, or else the mail with which they were asked.
fn open_participant(who: Identity, cx: &mut ScreenContext) -> Transition {
    let joint = Joint::within(cx);
    match joint.standing(who) {
        Some(standing) if standing.has_answered => ContributionScreen::of_participant(who, cx),
        _ => letters::of_participant(who, cx),
    }
}

fn do_further(further: Further, cx: &mut ScreenContext) -> Transition {
    match further {
        Further::Invite => InviteScreen::open(cx),
        Further::ReadIn => ReadInScreen::open(cx),
        Further::Remind => letters::reminders(cx),
        Further::SecondRound => letters::second_round(cx),
        Further::Meeting => Transition::Push(Screen::MeetingStart(MeetingStartScreen::open(cx))),
    }
}
