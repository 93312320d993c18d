//! What the question screen is for, in the words of its help.

use super::Field;
use crate::app::action::Action;
use crate::app::keymap::text_keys::NEW_LINE;
use crate::app::keymap::{Context, key_for, key_in};
use crate::model::State;
use crate::text::listed;

pub(super) fn of_choices() -> Vec<String> {
    let others = Field::ALL
        .into_iter()
        .filter(|field| *field != Field::State);
    let others: Vec<String> = others.map(|field| format!("«{}»", field.label())).collect();
    vec![
        format!(
            "Kies met {} tot en met {} hoe het beleid er bij deze vraag voor staat, en ga met {} naar de volgende vraag. Meer hoeft niet.",
            key_for(Action::SetState(State::OpOrde)),
            key_for(Action::SetState(State::Nvt)),
            key_for(Action::NextQuestion)
        ),
        format!(
            "Wilt u meer invullen, ga dan met {} naar {}.",
            key_in(Context::Choice, Action::NextField),
            listed(&others)
        ),
    ]
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
