//! The summary: in words, then as a table of counts. No overall mark and no percentages.

use super::About;
use crate::document::{Bar, Bars, Document};
use crate::model::{Basisfunctie, Counts, Gap, State, counts};
use crate::text::{counted, listed};

pub(super) fn write(doc: &mut Document, about: &About<'_>) {
    let all = counted_all(about);
    doc.heading(2, "Samenvatting");
    let mut sentences = vec![answered(about)];
    sentences.extend(states(&all));
    if sentences.len() > 1 || !about.gaps.is_empty() {
        sentences.push(gaps(about));
    }
    sentences.push(steps(about));
    doc.paragraph(sentences.join(" "));
    doc.paragraph(
        "De tabel telt per basisfunctie de vragen met elke stand. De laatste kolom is het aantal \
         vragen van die basisfunctie. Met opzet is er geen totaalcijfer.",
    );
    doc.bars(bars(&all));
}

/// Every basisfunctie of the Quickscan with its counts.
pub(super) fn counted_all<'a>(about: &About<'a>) -> Vec<(&'a Basisfunctie, Counts)> {
    let all = about.set.own_basisfuncties();
    all.map(|bf| (bf, counts(bf, about.session))).collect()
}

fn answered(about: &About<'_>) -> String {
    let progress = crate::model::progress(about.set, about.session);
    let total = counted(progress.total, "vraag", "vragen");
    match (progress.answered, progress.total - progress.answered) {
        (0, _) => format!("Er is nog niets beoordeeld: van de {total} is er nog geen beantwoord."),
        (_, 0) if progress.total == 1 => "De enige vraag is beantwoord.".to_owned(),
        (_, 0) => format!("Alle {total} zijn beantwoord."),
        (answered, open) => format!(
            "Van de {total} {} er {answered} beantwoord; {open} {} nog open.",
            if answered == 1 { "is" } else { "zijn" },
            if open == 1 { "staat" } else { "staan" },
        ),
    }
}

/// What the answers say, without what was never answered.
fn states(all: &[(&Basisfunctie, Counts)]) -> Vec<String> {
    let of = |state| {
        all.iter()
            .map(|(_, counts)| counts.of(state))
            .sum::<usize>()
    };
    let mut sentences = Vec::new();
    let judged: Vec<String> = [
        (State::OpOrde, "op orde"),
        (State::Deels, "deels op orde"),
        (State::NietOpOrde, "niet op orde"),
    ]
    .into_iter()
    .map(|(state, words)| (of(state), words))
    .filter(|(number, _)| *number > 0)
    .enumerate()
    .map(|(index, (number, words))| match index {
        0 => format!(
            "Bij {} is het beleid {words}",
            counted(number, "vraag", "vragen")
        ),
        _ => format!("bij {number} {words}"),
    })
    .collect();
    if !judged.is_empty() {
        sentences.push(format!("{}.", listed(&judged)));
    }
    match of(State::Onbekend) {
        0 => {}
        1 => sentences.push(
            "Bij 1 vraag is het antwoord «weet ik nog niet»; ook die telt als beantwoord."
                .to_owned(),
        ),
        many => sentences.push(format!(
            "Bij {many} vragen is het antwoord «weet ik nog niet»; ook die tellen als beantwoord."
        )),
    }
    match of(State::Nvt) {
        0 => {}
        1 => sentences.push("Verder is 1 vraag hier niet van toepassing.".to_owned()),
        many => sentences.push(format!(
            "Verder zijn {many} vragen hier niet van toepassing."
        )),
    }
    sentences
}

/// How many gaps there are among the questions of the Quickscan; those of extra questions are
/// said apart, since nothing else here counts them.
fn gaps(about: &About<'_>) -> String {
    let own = |gaps: Vec<&Gap>| {
        let own = gaps
            .into_iter()
            .filter(|gap| !about.set.is_extra(&gap.question));
        own.count()
    };
    let all = own(about.gaps.iter().collect());
    let sentence = in_words(all, own(about.gaps_without_step()));
    match about.gaps.len() - all {
        0 => sentence,
        1 => format!("{sentence} Bij de aanvullende vragen is er nog 1."),
        more => format!("{sentence} Bij de aanvullende vragen zijn er nog {more}."),
    }
}

fn in_words(all: usize, without: usize) -> String {
    match (all, without) {
        (0, _) => "Er zijn geen knelpunten.".to_owned(),
        (1, 0) => "Er is 1 knelpunt, met een vervolgstap.".to_owned(),
        (1, _) => "Er is 1 knelpunt, nog zonder vervolgstap.".to_owned(),
        (all, 0) => format!("Er zijn {all} knelpunten, elk met een vervolgstap."),
        (all, without) if all == without => {
            format!("Er zijn {all} knelpunten, allemaal nog zonder vervolgstap.")
        }
        (all, without) => {
            format!("Er zijn {all} knelpunten, waarvan {without} zonder vervolgstap.")
        }
    }
}

fn steps(about: &About<'_>) -> String {
    let steps = &about.session.steps;
    let late = |step: &&crate::model::NextStep| step.is_overdue(about.options.today);
    match (steps.len(), steps.iter().filter(late).count()) {
        (0, _) => "Er zijn nog geen vervolgstappen genoteerd.".to_owned(),
        (1, 0) => "Er is 1 vervolgstap.".to_owned(),
        (1, _) => "Er is 1 vervolgstap. De datum daarvan is voorbij.".to_owned(),
        (all, 0) => format!("Er zijn {all} vervolgstappen."),
        (all, late) if all == late => {
            format!("Er zijn {all} vervolgstappen. Bij elk daarvan is de datum voorbij.")
        }
        (all, late) => {
            format!("Er zijn {all} vervolgstappen. Bij {late} daarvan is de datum voorbij.")
        }
    }
}

pub(super) fn bars(all: &[(&Basisfunctie, Counts)]) -> Bars {
    let states = State::ALL.map(|state| format!("{} {}", state.sign(), state.short()));
    let open = format!("{} nog open", State::sign_of(None));
    let mut rows: Vec<Bar> = all
        .iter()
        .map(|(bf, counts)| {
            let states = State::ALL.into_iter().map(|state| counts.of(state));
            Bar {
                label: format!("{}. {}", bf.number, bf.name),
                counts: states.chain([counts.open]).collect(),
            }
        })
        .collect();
    let sum_of = |part| rows.iter().filter_map(|bar| bar.counts.get(part)).sum();
    let together = Bar {
        label: "Samen".to_owned(),
        counts: (0..=State::ALL.len()).map(sum_of).collect(),
    };
    rows.push(together);
    Bars {
        label: "Basisfunctie".to_owned(),
        parts: states.into_iter().chain([open]).collect(),
        sum: "vragen".to_owned(),
        caption: "Het aantal vragen met elke stand, per basisfunctie".to_owned(),
        rows,
    }
}
