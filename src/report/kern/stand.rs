//! Where we stand, in words and in bars.

use super::fit::first_that_fits;
use super::{Budget, Room};
use crate::document::{Bar, Bars, Document};
use crate::model::{
    Basisfunctie, Counts, Evidence, State, Trend, count_changes, counts, format_date_long,
    progress, since_previous,
};
use crate::report::{About, words};
use crate::text::{capitalised, counted, listed};

/// How many subjects that are in order are named, as there is room for them; with none, they are counted.
const NAMED: [usize; 4] = [5, 3, 1, 0];

pub(super) fn write(doc: &mut Document, about: &About<'_>, budget: Budget) {
    let all = counts_of(about);
    let asks_stands = about.set.asks_stands();
    doc.heading(
        2,
        if asks_stands {
            "Waar staan we?"
        } else {
            "Wat is er ingevuld?"
        },
    );
    let told = [
        Some(answered(about)),
        left_out(about),
        judged(&all),
        filled_in(&all).filter(|_| asks_stands),
        others(&all),
    ];
    let told: Vec<String> = told.into_iter().flatten().collect();
    let since = since(about);
    let texts = NAMED.map(|most| [in_order(about, most), since.clone()]);
    let texts = texts
        .into_iter()
        .chain([[None, since.clone()], [None, None]]);
    let texts = texts.map(|more| {
        let more = more.iter().flatten();
        told.iter()
            .chain(more)
            .cloned()
            .collect::<Vec<_>>()
            .join(" ")
    });
    doc.paragraph(first_that_fits(texts, Room::paragraph(budget.stand)));
    if all.iter().any(|(_, counts)| counts.open < counts.total()) {
        doc.bars(bars(about));
    }
}

fn counts_of<'a>(about: &About<'a>) -> Vec<(&'a Basisfunctie, Counts)> {
    let own = about.set.own_basisfuncties();
    own.map(|bf| (bf, counts(bf, about.session))).collect()
}

fn sum(all: &[(&Basisfunctie, Counts)], state: State) -> usize {
    all.iter().map(|(_, counts)| counts.of(state)).sum()
}

fn answered(about: &About<'_>) -> String {
    let progress = progress(about.set, about.session);
    let name = about.set.words.in_full();
    let total = counted(progress.total, "vraag", "vragen");
    if !about.set.asks_stands() {
        return filled_in_of(&name, &total, progress.total, progress.answered);
    }
    match progress.total - progress.answered {
        0 => format!("Wij hebben ons beleid langs de {total} van {name} gelegd."),
        open => format!(
            "Wij leggen ons beleid langs de {total} van {name}. Daarvan {} er nu {} beantwoord en {} er nog {open} open.",
            if progress.answered == 1 { "is" } else { "zijn" },
            progress.answered,
            if open == 1 { "staat" } else { "staan" },
        ),
    }
}

/// The same of a set that asks for no stand.
fn filled_in_of(name: &str, total: &str, all: usize, answered: usize) -> String {
    match all - answered {
        0 => format!("Wij hebben alle {total} van {name} beantwoord."),
        1 => format!(
            "Van de {total} van {name} zijn er nu {answered} beantwoord. Er staat nog 1 open."
        ),
        open if answered == 1 => {
            format!("Van de {total} van {name} is er nu 1 beantwoord. Er staan er nog {open} open.")
        }
        open => format!(
            "Van de {total} van {name} zijn er nu {answered} beantwoord. Er staan er nog {open} open."
        ),
    }
}

/// "1 vraag is niet gesteld door een eerder antwoord."
fn left_out(about: &About<'_>) -> Option<String> {
    let groups = about.set.whole_groups();
    let all = groups.flat_map(|group| &group.questions);
    let number = all.filter(|question| about.set.left_out(&question.id).is_some());
    match number.count() {
        0 => None,
        1 => Some("1 vraag is niet gesteld door een eerder antwoord.".to_owned()),
        many => Some(format!(
            "{many} vragen zijn niet gesteld door een eerder antwoord."
        )),
    }
}

/// "Bij 3 vragen die niet naar een stand vragen, is een antwoord ingevuld."
fn filled_in(all: &[(&Basisfunctie, Counts)]) -> Option<String> {
    let filled_in = sum(all, State::Ingevuld);
    (filled_in > 0).then(|| {
        format!(
            "{} die iets anders vragen, {} ingevuld.",
            counted(filled_in, "vraag", "vragen"),
            if filled_in == 1 { "is" } else { "zijn" }
        )
    })
}

/// "Bij 7 vragen is het beleid op orde, bij 12 voor een deel en bij 7 niet."
fn judged(all: &[(&Basisfunctie, Counts)]) -> Option<String> {
    let words = [
        (State::OpOrde, "op orde"),
        (State::Deels, "voor een deel op orde"),
        (State::NietOpOrde, "niet op orde"),
    ];
    let found = words.map(|(state, words)| (sum(all, state), words));
    let found: Vec<_> = found
        .into_iter()
        .filter(|(number, _)| *number > 0)
        .collect();
    let parts = found.iter().enumerate().map(|(index, (number, words))| {
        // Once it was said in full, the rest of the sentence can do without.
        let short = words.strip_suffix(" op orde").filter(|_| index > 0);
        match index {
            0 => format!(
                "Bij {} is het beleid {words}",
                counted(*number, "vraag", "vragen")
            ),
            _ => format!("bij {number} {}", short.unwrap_or(words)),
        }
    });
    let parts: Vec<String> = parts.collect();
    (!parts.is_empty()).then(|| format!("{}.", listed(&parts)))
}

/// "Bij 3 vragen weten wij het nog niet en 1 vraag geldt hier niet."
fn others(all: &[(&Basisfunctie, Counts)]) -> Option<String> {
    let (unknown, not_here) = (sum(all, State::Onbekend), sum(all, State::Nvt));
    let unknown = (unknown > 0).then(|| {
        format!(
            "bij {} weten wij het nog niet",
            counted(unknown, "vraag", "vragen")
        )
    });
    let not_here = (not_here > 0).then(|| {
        let verb = if not_here == 1 { "geldt" } else { "gelden" };
        format!("{} {verb} hier niet", counted(not_here, "vraag", "vragen"))
    });
    let parts: Vec<String> = [unknown, not_here].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| format!("{}.", crate::text::capitalised(&listed(&parts))))
}

/// What is in order and on paper, `most` of them by name.
fn in_order(about: &About<'_>, most: usize) -> Option<String> {
    let is_laid_down = |id| {
        let rating = about.session.rating(id);
        rating.state == Some(State::OpOrde) && rating.evidence == Some(Evidence::Vastgelegd)
    };
    let ids = about.set.own_questions().map(|question| &question.id);
    let found = about.topics(ids.filter(|id| is_laid_down(*id)));
    match found.as_slice() {
        [] => None,
        [one] => Some(format!("Op orde én vastgelegd is {one}.")),
        more => Some(match most {
            0 => format!("Op orde én vastgelegd zijn {} vragen.", more.len()),
            most => format!(
                "Op orde én vastgelegd zijn {}.",
                words::first_of(more, most)
            ),
        }),
    }
}

/// What has changed since the previous measurement.
fn since(about: &About<'_>) -> Option<String> {
    let since = since_previous(about.set, about.session);
    let [forward, backward, other] =
        [Trend::Forward, Trend::Backward, Trend::Other].map(|change| count_changes(&since, change));
    if forward + backward + other == 0 {
        return None;
    }
    let day = about.session.previous.peildatum;
    let day = day.map_or_else(String::new, |day| format!(" ({})", format_date_long(day)));
    let moved = (forward + backward > 0).then(|| {
        format!(
            "ging het bij {} vooruit en bij {backward} achteruit",
            counted(forward, "vraag", "vragen")
        )
    });
    let changed = (other > 0).then(|| {
        format!(
            "is het antwoord op {} anders",
            counted(other, "vraag", "vragen")
        )
    });
    let parts: Vec<String> = moved.into_iter().chain(changed).collect();
    Some(format!("Sinds de vorige keer{day} {}.", listed(&parts)))
}

/// The counts of each basisfunctie, without what occurs nowhere.
/// The questions of each basisfunctie, and all together, by state.
pub(in crate::report) fn bars(about: &About<'_>) -> Bars {
    let all = counts_of(about);
    let states =
        State::COUNTED.map(|state| (format!("{} {}", state.sign(), state.short()), Some(state)));
    let open = (format!("{} nog open", State::sign_of(None)), None);
    let count =
        |counts: &Counts, state: Option<State>| state.map_or(counts.open, |state| counts.of(state));
    let parts: Vec<(String, Option<State>)> = states
        .into_iter()
        .chain([open])
        .filter(|(_, state)| all.iter().any(|(_, counts)| count(counts, *state) > 0))
        .collect();
    let rows = all.iter().map(|(bf, counts)| Bar {
        label: format!("{}. {}", bf.number, bf.name),
        counts: parts
            .iter()
            .map(|(_, state)| count(counts, *state))
            .collect(),
    });
    Bars {
        label: capitalised(&about.set.words.group),
        sum: "vragen".to_owned(),
        caption: format!(
            "Het aantal vragen met {}, per {}",
            if about.set.asks_stands() {
                "elke stand"
            } else {
                "en zonder antwoord"
            },
            about.set.words.group
        ),
        rows: rows.collect(),
        parts: parts.into_iter().map(|(words, _)| words).collect(),
    }
}
