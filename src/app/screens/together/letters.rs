//! The mails for those who take part: to ask, to remind of what is missing, and to ask once more.

use super::Joint;
use crate::app::effect::{Effect, ToSend, TogetherEffect};
use crate::app::screens::{Letter, MailScreen, Screen, ScreenContext, Transition};
use crate::model::together::{Difference, Participant, Standing};
use crate::model::{Change, Identity, QuestionId};
use crate::report::{SentForm, first_sending, next_round, reminder};
use crate::text::{clean, clean_line, slug};

/// The longest part of the name of a file that is somebody's name.
const LONGEST_NAME: usize = 40;

/// The mail with which this participant was asked, and the one to remind of what is missing.
pub(super) fn of_participant(who: Identity, cx: &mut ScreenContext) -> Transition {
    let joint = Joint::within(cx);
    let Some(standing) = joint.standing(who) else {
        return Transition::Stay;
    };
    let participant = standing.participant;
    let asked = first_sending(joint.set, joint.session, participant, SentForm::default());
    let asked =
        asked.map(|sending| letter("Uitnodiging aan", "uitnodiging", participant, &sending.mail));
    let letters: Vec<Letter> = asked
        .into_iter()
        .chain(reminding(&joint, standing))
        .collect();
    let title = format!("Mails voor {}", clean_line(&participant.name));
    Transition::Push(Screen::Mail(MailScreen::of(
        title,
        letters,
        cx.export_folder,
    )))
}

/// The mails that remind those who did not answer everything, who are late first.
pub(super) fn reminders(cx: &mut ScreenContext) -> Transition {
    let joint = Joint::within(cx);
    let mut standings: Vec<&Standing> = joint.standings().iter().collect();
    standings.sort_by_key(|each| !each.is_late);
    let letters: Vec<Letter> = standings
        .iter()
        .filter_map(|standing| reminding(&joint, standing))
        .collect();
    if letters.is_empty() {
        cx.say("Iedereen heeft alles beantwoord; er is niemand om te herinneren.");
        return Transition::Stay;
    }
    let title = "Herinneringen".to_owned();
    Transition::Push(Screen::Mail(MailScreen::of(
        title,
        letters,
        cx.export_folder,
    )))
}

fn reminding(joint: &Joint, standing: &Standing) -> Option<Letter> {
    let missing: Vec<QuestionId> = standing.missing(joint.set, &joint.sent.contributions);
    let who = standing.participant;
    let text = reminder(joint.set, joint.session, who, &missing, joint.today)?;
    let to = if standing.is_late {
        "Te laat, herinnering aan"
    } else {
        "Herinnering aan"
    };
    Some(letter(to, "herinnering", who, &text))
}

/// The text of a mail to `who`.
fn letter(to: &str, kind: &str, who: &Participant, text: &str) -> Letter {
    Letter {
        to: format!("{to} {}", clean_line(&who.name)),
        file: format!("{kind}-{}.txt", slug(&who.name, LONGEST_NAME)),
        text: clean(text),
    }
}

/// Ask all who take part once more about what is undecided and differs: a form for each.
pub(super) fn second_round(cx: &mut ScreenContext) -> Transition {
    let Some(of) = cx.work.path().map(std::path::Path::to_owned) else {
        return Transition::Stay;
    };
    if cx.refuses() {
        return Transition::Stay;
    }
    let joint = Joint::within(cx);
    let open: Vec<&Difference> = joint
        .undecided()
        .filter(|each| each.kind.is_difference())
        .collect();
    let mut asked = Vec::new();
    for participant in &joint.session.participants {
        let mut participant = participant.clone();
        participant.round = participant.round.saturating_add(1);
        participant.asked = Some(joint.today);
        participant.due = None;
        let form = SentForm::default();
        let sending = next_round(joint.set, joint.session, &open, &participant, form);
        if let Some(sending) = sending {
            participant.again.clone_from(&sending.questions);
            let sent = ToSend::to(&participant, form, sending);
            asked.push((participant, sent));
        }
    }
    if asked.is_empty() {
        cx.say("Er is geen vraag waarover deelnemers verschillen en nog niets is besloten.");
        return Transition::Stay;
    }
    let (participants, forms): (Vec<_>, Vec<_>) = asked.into_iter().unzip();
    let changes = participants.into_iter().map(Change::put_participant);
    cx.apply(Change::all(changes.collect()));
    cx.effects
        .push(Effect::Together(TogetherEffect::Send { of, forms }));
    Transition::Stay
}
