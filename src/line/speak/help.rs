//! What can be typed: what matters first, then a group at a time, or one command.

use crate::line::ask::RULE;
use crate::line::home::table::ROWS;
use crate::line::table::{Group, Row, commands, sentences};
use crate::model::{KnowledgeBase, QuestionSet, RecordKind};
use crate::report::Framework;
use crate::text::{fold, listed};

/// How to work on the screen, for who wants to.
pub(in crate::line) const TO_SCREEN: &str = "Het scherm opent u na stop met: quickscan --scherm. Met gezicht = \"scherm\" in uw instellingen komt dat \
     voortaan vanzelf.";

/// What to type first, and where there is more.
fn first(set: &QuestionSet) -> String {
    let (stands, others) = (set.asks_stands(), set.asks_other_kinds());
    let answers = match (stands, others) {
        (true, false) => "1 tot 5: hoe het ervoor staat.",
        (true, true) => {
            "1 tot 5: hoe het ervoor staat, of een nummer of woorden van wat u kunt kiezen."
        }
        _ => "Een nummer of woorden van wat u kunt kiezen: uw antwoord.",
    };
    let going =
        format!("{answers} Enter: de volgende vraag. Een punt: de volgende die nog open is.");
    let first = [
        "Typ een opdracht en druk op Enter. Hoofdletters maken niet uit.",
        &going,
        "n en dan uw tekst: de notitie. s: een vervolgstap. lees: de vraag nog een keer.",
        "ongedaan: de laatste keuze terug. overzicht: wat eruit komt. stop: stoppen.",
        "Meer hoort u met uitleg en een van deze woorden:",
    ];
    let groups = Group::ALL
        .into_iter()
        .map(|group| format!("uitleg {}: {}.", group.word(), group.about()));
    let tail = "Met uitleg alles hoort u elke opdracht. Met uitleg en een opdracht, zoals uitleg stap, alleen die.\n\
                Met uitleg vragen hoort u wat u kunt typen als het programma iets vraagt.";
    let added = set.ours_about_answers();
    let tail = [Some(tail), stands.then_some(added)].into_iter().flatten();
    let lines = first.into_iter().map(str::to_owned).chain(groups);
    lines
        .chain(tail.map(str::to_owned))
        .collect::<Vec<_>>()
        .join("\n")
}

/// What can be typed in a session with `set`, in its words: in short, of a group, of one command, or all.
/// Of what cannot be done with the set, as far as its `base` is known, nothing is said unless it is asked for by name.
pub(in crate::line) fn help(
    set: &QuestionSet,
    base: Option<&KnowledgeBase>,
    topic: &str,
) -> String {
    let text = help_in_words_of_the_quickscan(set, base, topic);
    set.words.put(&text).into_owned()
}

fn help_in_words_of_the_quickscan(
    set: &QuestionSet,
    base: Option<&KnowledgeBase>,
    topic: &str,
) -> String {
    let word = fold(topic.trim().trim_end_matches('.'));
    let lines = |rows: Vec<Row>| {
        let rows = rows.iter().filter_map(|row| match base {
            Some(base) => offered(row, set, base),
            None => Some(in_short(row)),
        });
        rows.collect::<Vec<_>>().join("\n")
    };
    if word.is_empty() {
        first(set)
    } else if word == "vragen" {
        RULE.to_owned()
    } else if word == "alles" {
        lines(commands().collect())
    } else if let Some(group) = Group::from_word(&word) {
        lines(commands().filter(|row| row.group == group).collect())
    } else if let Some(row) = commands().find(|row| row.words.contains(&&*word)) {
        row.sentences().join("\n")
    } else {
        format!("«{topic}» is geen opdracht. Typ uitleg om te horen wat u kunt typen.")
    }
}

/// What can be typed at the list of sessions.
pub(in crate::line) fn home_help(set: &QuestionSet, topic: &str) -> String {
    let word = fold(topic.trim().trim_end_matches('.'));
    if word.is_empty() {
        let rows = ROWS
            .iter()
            .map(|row| sentences(row.shown, row.help).join(" "));
        let rows = rows.collect::<Vec<_>>().join("\n");
        return set.words.put(&rows).into_owned();
    }
    match ROWS.iter().find(|row| row.words.contains(&&*word)) {
        Some(row) => {
            let told = sentences(row.shown, row.help).join("\n");
            set.words.put(&told).into_owned()
        }
        None => help(set, None, topic),
    }
}

/// The same of what there is with this set; none of what has no place in it.
fn offered(row: &Row, set: &QuestionSet, base: &KnowledgeBase) -> Option<String> {
    let has_place = |kind: RecordKind| kind.no_place(base, set).is_none();
    let said = in_short(row);
    match row.name() {
        "praktijk" => has_place(RecordKind::Practice).then_some(said),
        "gesprek" => has_place(RecordKind::Talk).then_some(said),
        "kader" => {
            let there = Framework::offered(base, set);
            let is_there = |frame: &Framework| there.contains(frame);
            if Framework::ALL.iter().all(is_there) {
                return Some(said);
            }
            let names = there.iter().map(|frame| frame.label().to_lowercase());
            let names = listed(&names.collect::<Vec<_>>()).replace(" en ", " of ");
            let shown = format!("k of kader, met {names} erachter");
            Some(sentences(&shown, row.help).join(" "))
        }
        _ => Some(said),
    }
}

/// What there is to know of it, or where that is long the first and how to hear the rest.
fn in_short(row: &Row) -> String {
    /// So much is heard in one go, in characters.
    const SHORT: usize = 110;
    let sentences = row.sentences();
    let all = sentences.join(" ");
    match sentences.first() {
        Some(first) if all.chars().count() > SHORT && sentences.len() > 1 => {
            format!("{first} Meer: uitleg {}.", row.name())
        }
        _ => all,
    }
}
