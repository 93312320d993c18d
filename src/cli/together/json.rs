//! What `--json` prints of these commands. Scripts rely on these names: fields may be added, never renamed.

use serde::Serialize;

use crate::model::together::{Decision, Difference, MinorityView, Said, Speakers, Standing};
use crate::model::{Evidence, QuestionId, QuestionSet, State};
use crate::text::one_line;

/// One of `deelnemers --json`.
#[derive(Serialize)]
pub(super) struct ParticipantRow<'a> {
    kenmerk: Option<String>,
    naam: &'a str,
    rol: &'a str,
    perspectief: Option<&'a str>,
    vragen: Vec<&'a str>,
    gevraagd: Option<String>,
    uiterlijk: Option<String>,
    ronde: u32,
    /// What was asked once more in that round: the counts are of those.
    opnieuw: Vec<&'a str>,
    beantwoord: usize,
    totaal: usize,
    binnen: bool,
    ontvangen: Option<String>,
    te_laat: bool,
}

impl<'a> ParticipantRow<'a> {
    pub(super) fn new(standing: &Standing<'a>, set: &'a QuestionSet) -> Self {
        let who = standing.participant;
        let asked = who.asked_of(set).into_iter();
        Self {
            kenmerk: who.identity.map(|identity| identity.to_string()),
            naam: &who.name,
            rol: &who.role,
            perspectief: who.perspective.as_deref(),
            vragen: asked.map(QuestionId::as_str).collect(),
            gevraagd: who.asked.map(|day| day.to_string()),
            uiterlijk: who.due.map(|day| day.to_string()),
            ronde: who.round,
            opnieuw: who.again.iter().map(QuestionId::as_str).collect(),
            beantwoord: standing.answered,
            totaal: standing.asked,
            binnen: standing.is_in,
            ontvangen: standing.received.map(|day| day.to_string()),
            te_laat: standing.is_late,
        }
    }
}

/// `verschil --vorm json`.
#[derive(Serialize)]
pub(super) struct AgendaShown<'a> {
    titel: &'a str,
    vragen: Vec<DifferenceRow<'a>>,
}

#[derive(Serialize)]
struct DifferenceRow<'a> {
    vraag: &'a str,
    kort: String,
    soort: &'static str,
    veiligheid: bool,
    oordeel_van: Option<&'a str>,
    /// How many chose a state: the n of the counts.
    antwoorden: usize,
    standen: Vec<CountRow>,
    stemmen: Vec<VoiceRow<'a>>,
    besluit: Option<DecisionRow<'a>>,
    /// How many see it otherwise than was decided, without being told with the decision.
    anders_dan_besluit: usize,
}

#[derive(Serialize)]
struct CountRow {
    stand: &'static str,
    aantal: usize,
}

#[derive(Serialize)]
struct VoiceRow<'a> {
    wie: String,
    stand: Option<&'static str>,
    onderbouwing: Option<&'static str>,
    notitie: &'a str,
    risico: &'a str,
    kernzin: &'a str,
    bronnen: &'a [String],
    gevraagd_oordeel: bool,
    eigen: bool,
    ronde: u32,
    verbetering: u32,
    na_besluit: bool,
}

impl<'a> AgendaShown<'a> {
    pub(super) fn new(titel: &'a str, agenda: &[Difference<'a>], speakers: &Speakers) -> Self {
        let agenda = agenda.iter().filter(|each| each.is_on_agenda());
        let rows = agenda.map(|each| DifferenceRow::new(each, speakers));
        Self {
            titel,
            vragen: rows.collect(),
        }
    }
}

impl<'a> DifferenceRow<'a> {
    fn new(difference: &Difference<'a>, speakers: &Speakers) -> Self {
        let counts = difference.counts().into_iter();
        let voices = difference.voices.iter();
        Self {
            vraag: difference.id().as_str(),
            kort: one_line(&difference.question.short()),
            soort: difference.kind.key(),
            veiligheid: difference.is_safety(),
            oordeel_van: difference.whose(),
            antwoorden: difference.answered(),
            standen: counts
                .map(|(state, aantal)| CountRow {
                    stand: state.key(),
                    aantal,
                })
                .collect(),
            stemmen: voices.map(|said| VoiceRow::new(said, speakers)).collect(),
            besluit: difference
                .decision
                .map(|decision| DecisionRow::told(decision, speakers)),
            anders_dan_besluit: difference.dissenting().len(),
        }
    }
}

impl<'a> VoiceRow<'a> {
    fn new(said: &Said<'a>, speakers: &Speakers) -> Self {
        Self {
            wie: speakers.of_said(said),
            stand: said.state.map(State::key),
            onderbouwing: said.evidence.map(Evidence::key),
            notitie: said.note(),
            risico: &said.answer.risk,
            kernzin: &said.answer.key_sentence,
            bronnen: &said.answer.sources,
            gevraagd_oordeel: said.is_asked,
            eigen: said.is_own,
            ronde: said.origin.map_or(0, |origin| origin.round),
            verbetering: said.origin.map_or(0, |origin| origin.correction),
            na_besluit: said.is_later,
        }
    }
}

/// One of `besluit --json`.
#[derive(Serialize)]
pub(super) struct DecisionRow<'a> {
    vraag: &'a str,
    stand: Option<&'static str>,
    onderbouwing: Option<&'static str>,
    soort: &'static str,
    op: Option<String>,
    bij: Vec<String>,
    toelichting: &'a str,
    afwijkend: Vec<MinorityRow<'a>>,
}

#[derive(Serialize)]
struct MinorityRow<'a> {
    wie: String,
    stand: Option<&'static str>,
    reden: &'a str,
}

impl<'a> DecisionRow<'a> {
    pub(super) fn new(decision: &'a Decision) -> Self {
        Self::with(decision, str::to_owned)
    }

    /// The same with what those who take part are called.
    fn told(decision: &'a Decision, speakers: &Speakers) -> Self {
        Self::with(decision, |name| {
            if speakers.has_names() {
                name.to_owned()
            } else {
                speakers.name(name, "")
            }
        })
    }

    fn with(decision: &'a Decision, called: impl Fn(&str) -> String) -> Self {
        let minority = decision.minority.iter();
        Self {
            vraag: decision.question.as_str(),
            stand: decision.state.map(State::key),
            onderbouwing: decision.evidence.map(Evidence::key),
            soort: decision.kind.key(),
            op: decision.on.map(|day| day.to_string()),
            bij: decision.present.iter().map(|name| called(name)).collect(),
            toelichting: &decision.explanation,
            afwijkend: minority
                .map(|view: &MinorityView| MinorityRow {
                    wie: called(&view.who),
                    stand: view.state.map(State::key),
                    reden: &view.reason,
                })
                .collect(),
        }
    }
}
