//! What the question screen is for, in the words of its help.

use super::Field;
use crate::app::action::Action;
use crate::app::keymap::text_keys::NEW_LINE;
use crate::app::keymap::{Context, key_for, key_in};
use crate::model::{Kind, State};
use crate::text::listed;

pub(super) fn of_choices(kind: &Kind) -> Vec<String> {
    let others = Field::of(kind)
        .into_iter()
        .filter(|field| *field != Field::State);
    let others: Vec<String> = others
        .map(|field| format!("«{}»", field.label_at(kind)))
        .collect();
    let first = if kind.is_stand() {
        of_stands()
    } else {
        of_other_kinds(kind)
    };
    vec![
        first,
        format!(
            "Wilt u meer invullen, ga dan met {} naar {}.",
            key_in(Context::Choice, Action::NextField),
            listed(&others)
        ),
    ]
}

fn of_stands() -> String {
    format!(
        "Kies met {} tot en met {} hoe het beleid er bij deze vraag voor staat, en ga met {} naar de volgende vraag. Meer hoeft niet.",
        key_for(Action::SetState(State::OpOrde)),
        key_for(Action::SetState(State::Nvt)),
        key_for(Action::NextQuestion)
    )
}

fn of_other_kinds(kind: &Kind) -> String {
    let next = key_for(Action::NextQuestion);
    let enter = key_in(Context::Options, Action::Confirm);
    let how = match kind {
        Kind::Text | Kind::Number(_) => format!("{} {enter} begint met typen.", kind.asked()),
        Kind::Matrix { .. } => format!(
            "{} Met {} en {} gaat u langs de keuzes van een regel; een cijfer kiest er ook een.",
            kind.asked(),
            key_in(Context::Options, Action::Left),
            key_in(Context::Options, Action::Right)
        ),
        _ => format!("{} Een cijfer of {enter} kiest.", kind.asked()),
    };
    format!("{how} Met {next} gaat u naar de volgende vraag.")
}

pub(super) fn of_text() -> Vec<String> {
    vec![
        format!(
            "Typ hier uw tekst. {NEW_LINE} begint een nieuwe regel. Alles wordt vanzelf bewaard."
        ),
        format!(
            "Bij bronnen en bij wie u hebt gesproken, schrijft u er één per regel. Begint u met iets wat u eerder typte, dan staat het eronder; met {} neemt u het over. Wilt u dat niet, typ dan gewoon verder.",
            key_in(Context::Text, Action::Complete)
        ),
    ]
}
