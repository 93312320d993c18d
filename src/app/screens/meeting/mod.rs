//! In the room: one question, large and alone, on which those who are there decide.

mod deciding;
mod start;
mod walk;

pub use self::start::MeetingStartScreen;
pub use self::walk::{Stop, TableStop, Walk};
use super::together::Joint;
use super::{Behaviour, Screen, ScreenContext, Transition};
use crate::app::action::Action;
use crate::app::keymap::{Context, key_for, key_in};
use crate::app::widgets::list_cursor;
use crate::model::together::{Difference, Said};
use crate::model::{Evidence, QuestionId, Session, State};

/// How much is shown of what everybody said.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Shown {
    /// Nothing yet: only the question.
    #[default]
    Question,
    /// How many said what, and the two that are furthest apart.
    Ends,
    /// Everybody.
    All,
}

/// The room, with the question that is visible.
#[derive(Debug, Clone)]
pub struct MeetingScreen {
    /// Where one stops, in the order in which that is gone through.
    pub stops: Vec<Stop>,
    /// The place of the one visible; behind the last is the list of decisions.
    pub place: usize,
    /// How much is shown of what everybody said.
    pub shown: Shown,
    /// Whether it says who said what.
    pub names: bool,
    /// Who is there.
    pub present: Vec<String>,
    /// The first row visible of what does not fit.
    pub scroll: usize,
    /// Anybody answered the question that is visible.
    is_answered: bool,
}

impl MeetingScreen {
    /// Go along `stops` with those who are `present`.
    pub(super) fn through(stops: Vec<Stop>, names: bool, present: Vec<String>) -> Self {
        Self {
            stops,
            place: 0,
            shown: Shown::default(),
            names,
            present,
            scroll: 0,
            is_answered: false,
        }
    }

    /// All that was said on this question, among those that are still to be decided.
    pub(super) fn showing(id: &QuestionId, cx: &ScreenContext) -> Transition {
        let joint = Joint::within(cx);
        let wanted = Stop::Question(id.clone());
        let mut stops = Walk::Differences.stops(&joint);
        if !stops.contains(&wanted) {
            stops = vec![wanted.clone()];
        }
        let place = stops.iter().position(|each| *each == wanted);
        let mut room = Self::through(stops, true, Vec::new());
        room.go_to(place.unwrap_or(0));
        room.shown = Shown::All;
        room.refresh(cx);
        Transition::Push(Screen::Meeting(room))
    }

    /// Where one is; none on the list of decisions.
    pub fn stop(&self) -> Option<&Stop> {
        self.stops.get(self.place)
    }

    /// The question that is visible; none on the list of decisions and at the beginning of a table.
    pub fn id(&self) -> Option<&QuestionId> {
        self.stop().and_then(Stop::question)
    }

    /// Every question that is gone through, each once.
    pub fn questions(&self) -> Vec<&QuestionId> {
        let mut all: Vec<&QuestionId> = Vec::new();
        for id in self.stops.iter().filter_map(Stop::question) {
            if !all.contains(&id) {
                all.push(id);
            }
        }
        all
    }

    /// The table at which one is, where tables are gone along; not on the list of decisions.
    pub fn table(&self) -> Option<&TableStop> {
        let mut so_far = self.stops.get(..=self.place)?.iter().rev();
        so_far.find_map(Stop::table)
    }

    /// "vraag 3 van 9 · nog 7 te besluiten", "tafel 1 van 4 · nog 7 te besluiten", or that this is the end; in
    /// `short`, "3 van 9 · nog 7".
    pub fn in_words(&self, session: &Session, short: bool) -> String {
        let questions = self.questions();
        let is_left = |id: &&&QuestionId| !session.decisions.contains_key(**id);
        let left = match questions.iter().filter(is_left).count() {
            0 => "alles besloten".to_owned(),
            left if short => format!("nog {left}"),
            left => format!("nog {left} te besluiten"),
        };
        let place_among = |is_one: fn(&Stop) -> bool| {
            let until = self.stops.iter().take(self.place + 1);
            let all = self.stops.iter().filter(|each| is_one(each)).count();
            format!("{} van {all}", until.filter(|each| is_one(each)).count())
        };
        match self.stop() {
            Some(Stop::Table(_)) => {
                let place = place_among(|each| each.table().is_some());
                format!("tafel {place} · {left}")
            }
            Some(Stop::Question(_)) => {
                let place = place_among(|each| each.question().is_some());
                let word = if short { "" } else { "vraag " };
                format!("{word}{place} · {left}")
            }
            None => left,
        }
    }

    fn go_to(&mut self, place: usize) {
        self.place = place.min(self.stops.len());
        self.shown = Shown::default();
        self.scroll = 0;
    }

    /// Show more of what everybody said; after all of it, hide it again.
    fn show_more(&mut self, cx: &mut ScreenContext) {
        let Some(id) = self.id() else {
            if self.table().is_some() {
                cx.say(&deciding::at_a_table());
            }
            return;
        };
        let joint = Joint::within(cx);
        let Some(difference) = joint.difference(id) else {
            cx.say("Niemand antwoordde hier nog. U kunt wel meteen samen besluiten.");
            return;
        };
        let has_rest = difference.voices.len() > ends(difference).len();
        self.shown = match self.shown {
            Shown::Question => Shown::Ends,
            Shown::Ends if has_rest => Shown::All,
            Shown::Ends | Shown::All => Shown::Question,
        };
        self.scroll = 0;
    }

    fn all_is_shown(&self, cx: &ScreenContext) -> bool {
        let Some(id) = self.id() else {
            return true;
        };
        let joint = Joint::within(cx);
        joint.difference(id).is_none_or(|each| {
            let has_rest = each.voices.len() > ends(each).len();
            self.shown == Shown::All || (self.shown == Shown::Ends && !has_rest)
        })
    }

    fn next(&mut self, cx: &mut ScreenContext) {
        if self.stop().is_none() {
            cx.say(&format!(
                "Dit is het eind. {} gaat terug.",
                key_for(Action::Back)
            ));
        }
        self.go_to(self.place + 1);
    }
}

/// The voices that are furthest apart: who speaks first. One where all say the same, or only one spoke. Who does not
/// know, or sees no sense in the question, is at an end only where no two judge otherwise.
pub fn ends<'d, 'a>(difference: &'d Difference<'a>) -> Vec<&'d Said<'a>> {
    let spoken: Vec<&Said> = difference.voices.iter().collect();
    let judged = |said: &&&Said| said.state.is_some_and(State::is_judgement);
    let judged: Vec<&Said> = spoken.iter().filter(judged).copied().collect();
    let both = furthest_apart(&judged);
    if both.len() == 2 {
        return both;
    }
    let said = spoken.iter().filter(|said| said.state.is_some());
    let said: Vec<&Said> = said.copied().collect();
    let both = furthest_apart(&said);
    if both.is_empty() {
        return spoken.into_iter().take(1).collect();
    }
    both
}

/// The lowest and the highest; of those that say the same whom the question asks, and then who says why.
fn furthest_apart<'d, 'a>(voices: &[&'d Said<'a>]) -> Vec<&'d Said<'a>> {
    let rank = |said: &&&Said| (!said.is_asked, said.note().trim().is_empty());
    let of_state = |state: Option<Option<State>>| {
        let same = voices.iter().filter(|said| Some(said.state) == state);
        same.min_by_key(rank).copied()
    };
    let states = || voices.iter().map(|said| said.state);
    let (lowest, highest) = (states().min(), states().max());
    let other = of_state(highest).filter(|_| lowest != highest);
    of_state(lowest).into_iter().chain(other).collect()
}

impl Behaviour for MeetingScreen {
    fn context(&self) -> Context {
        Context::Meeting
    }

    fn goes_stale(&self) -> bool {
        true
    }

    fn purpose(&self) -> Vec<String> {
        vec![
            format!(
                "Eén vraag groot in beeld, voor een scherm of beamer. Lees de vraag voor, laat ieder voor zich denken, en toon \
                 dan met {} wat er is geantwoord: eerst de twee die het verst uit elkaar liggen, dan de rest.",
                key_in(Context::Meeting, Action::Choose)
            ),
            format!(
                "Kies samen de stand met 1 tot 5 en waarop die steunt met {}, {} of {}. Met {} laat u de vraag open. \
                 Elk besluit is meteen bewaard, en {} zet het terug.",
                key_in(Context::Meeting, Action::SetEvidence(Evidence::Vastgelegd)),
                key_in(Context::Meeting, Action::SetEvidence(Evidence::Afgesproken)),
                key_in(Context::Meeting, Action::SetEvidence(Evidence::Inschatting)),
                key_in(Context::Meeting, Action::ClearState),
                key_for(Action::Undo)
            ),
            format!(
                "Met {} schrijft u de toelichting, wie erbij waren en wie het anders ziet. Met {} trekt u een besluit in. Na de \
                 laatste vraag staat de lijst van besluiten, die ook in het rapport komt.",
                key_in(Context::Meeting, Action::EditNote),
                key_in(Context::Meeting, Action::Remove),
            ),
        ]
    }

    fn idle(&self) -> Vec<Action> {
        let mut idle = Vec::new();
        if self.place == 0 {
            idle.push(Action::PreviousQuestion);
        }
        if self.stop().is_none() {
            idle.push(Action::NextQuestion);
        }
        match self.id() {
            Some(_) if self.is_answered => {}
            Some(_) => idle.push(Action::Choose),
            None => idle.extend([
                Action::Choose,
                Action::SetState(State::OpOrde),
                Action::EditNote,
            ]),
        }
        idle
    }

    fn explains_states(&self) -> bool {
        true
    }

    fn refresh(&mut self, cx: &ScreenContext) {
        let joint = Joint::within(cx);
        self.is_answered = self.id().is_some_and(|id| joint.difference(id).is_some());
    }

    fn act(&mut self, action: Action, cx: &mut ScreenContext) -> Transition {
        match action {
            Action::Confirm if self.all_is_shown(cx) => self.next(cx),
            Action::Choose | Action::Confirm => self.show_more(cx),
            Action::NextQuestion => self.next(cx),
            Action::PreviousQuestion => self.go_to(self.place.saturating_sub(1)),
            Action::First => self.go_to(0),
            Action::Last => self.go_to(self.stops.len()),
            Action::SetState(state) => self.decide(state, cx),
            Action::ClearState => self.leave_open(cx),
            Action::SetEvidence(evidence) => self.set_evidence(evidence, cx),
            Action::EditNote => return self.explain(cx),
            Action::NewStep => return self.new_step(cx),
            Action::ToggleNames => self.toggle_names(cx),
            Action::Remove => self.withdraw(cx),
            Action::Back => return Transition::Back,
            _ => list_cursor::scroll(&mut self.scroll, action),
        }
        self.refresh(cx);
        Transition::Stay
    }

    fn question(&self, _: &ScreenContext) -> Option<QuestionId> {
        self.id().cloned()
    }
}
