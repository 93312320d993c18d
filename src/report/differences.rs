//! The agenda as a document: on which questions people differ, and what each of them said. Counts, with how many
//! answered; never a mean.

use crate::document::Document;
use crate::model::format_date;
use crate::model::together::{Contribution, Difference, DifferenceKind, Origin, Said, Speakers};
use crate::text::{capitalised, counted, one_line, sentence};

/// What is said of a question that nobody said anything of.
const NOTHING_YET: &str = "Er is nog niets ingelezen van een ander. Daarom is er nog geen agenda.";

/// Instead of what belongs to no question, where names are left out: a greeting, a signature, a head of a mail has the name
/// of who wrote it in it.
pub(super) const UNPLACED_LEFT_OUT: &str = "(weggelaten: hierin kunnen namen staan)";

/// The agenda of `title`, such as "Voorbeeldstad".
pub fn differences(
    title: &str,
    agenda: &[Difference<'_>],
    contributions: &[Contribution],
    speakers: &Speakers,
) -> Document {
    let mut doc = Document::new(format!("Agenda: waar de antwoorden verschillen, {title}"));
    let agenda: Vec<_> = agenda.iter().filter(|each| each.is_on_agenda()).collect();
    if agenda.is_empty() {
        doc.paragraph(NOTHING_YET);
        unplaced(&mut doc, contributions, speakers);
        return doc;
    }
    doc.paragraph(AgendaCounts::of(agenda.iter().copied()).in_words());
    let (agreed, open): (Vec<_>, Vec<_>) = agenda.into_iter().partition(|each| is_settled(each));
    for difference in open {
        one(&mut doc, difference, speakers);
    }
    if !agreed.is_empty() {
        settled(&mut doc, &agreed, speakers);
    }
    unplaced(&mut doc, contributions, speakers);
    doc
}

/// What others wrote that belongs to no question: nothing that was typed is dropped.
fn unplaced(doc: &mut Document, contributions: &[Contribution], speakers: &Speakers) {
    let mut loose = contributions.iter();
    if !loose.any(|each| !each.origin.unplaced.trim().is_empty()) {
        return;
    }
    doc.heading(2, "Wat bij geen vraag hoort");
    for each in contributions {
        let text = each.origin.unplaced.trim();
        if !text.is_empty() {
            let role = &each.session.details.functie;
            doc.paragraph(format!("{}:", speakers.name(&each.origin.name, role)));
            if speakers.has_names() {
                doc.quote(text);
            } else {
                doc.paragraph(UNPLACED_LEFT_OUT);
            }
        }
    }
}

/// How many questions of an agenda are of which kind and still to be decided, and how many are decided. What only the
/// coordinator answered is no agenda and not counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct AgendaCounts {
    /// On which people differ.
    pub differences: usize,
    /// With one voice.
    pub single: usize,
    /// On which all agree.
    pub agreed: usize,
    /// On which a decision was made.
    pub decided: usize,
}

impl AgendaCounts {
    /// Those of `agenda`.
    pub fn of<'d, 'a: 'd>(agenda: impl IntoIterator<Item = &'d Difference<'a>>) -> Self {
        let mut counts = Self::default();
        let all = agenda.into_iter().filter(|each| each.is_on_agenda());
        for each in all {
            let count = match each.kind {
                _ if !each.is_undecided() => &mut counts.decided,
                DifferenceKind::SingleVoice => &mut counts.single,
                DifferenceKind::Agreed => &mut counts.agreed,
                _ => &mut counts.differences,
            };
            *count += 1;
        }
        counts
    }

    /// "3 verschillen, 1 vraag met één stem", of what is to be talked about.
    pub fn to_talk_about(&self) -> String {
        let differences = counted(self.differences, "verschil", "verschillen");
        match self.single {
            0 => differences,
            single => format!(
                "{differences}, {} met één stem",
                counted(single, "vraag", "vragen")
            ),
        }
    }

    /// "3 verschillen, 1 vraag met één stem, 17 eens. Over 4 vragen is al besloten."
    pub fn in_words(&self) -> String {
        let decided = match self.decided {
            0 => String::new(),
            number => format!(
                " Over {} is al besloten.",
                counted(number, "vraag", "vragen")
            ),
        };
        format!("{}, {} eens.{decided}", self.to_talk_about(), self.agreed)
    }
}

fn is_settled(difference: &Difference<'_>) -> bool {
    difference.kind == DifferenceKind::Agreed
}

/// "2.3 Preventie".
fn topic(difference: &Difference<'_>) -> String {
    let short = one_line(&difference.question.short());
    format!("{} {short}", difference.id())
}

/// "2.3 Preventie: tegenstelling, over veiligheid".
pub fn difference_heading(difference: &Difference<'_>) -> String {
    let safety = if difference.is_safety() {
        ", over veiligheid"
    } else {
        ""
    };
    format!("{}: {}{safety}", topic(difference), difference.kind.label())
}

fn one(doc: &mut Document, difference: &Difference<'_>, speakers: &Speakers) {
    doc.heading(2, difference_heading(difference));
    for line in difference_lines(difference) {
        doc.paragraph(line);
    }
    for said in &difference.voices {
        doc.paragraph(said_in_words(said, speakers));
        words(doc, said);
    }
}

/// What somebody wrote with an answer.
fn words(doc: &mut Document, said: &Said<'_>) {
    for text in [said.note(), &said.answer.risk] {
        if !text.trim().is_empty() {
            doc.quote(text);
        }
    }
    doc.list(sources(said));
}

/// What is settled: a line each, with what was written all the same.
fn settled(doc: &mut Document, agreed: &[&Difference<'_>], speakers: &Speakers) {
    doc.heading(2, "Eens");
    for difference in agreed {
        let decided = difference.decision.map_or(String::new(), |decision| {
            format!(" Besluit: {}", sentence(&decision.in_words()))
        });
        let counts = difference.counts_in_words();
        doc.paragraph(format!("{}: {counts}.{decided}", topic(difference)));
        for said in &difference.voices {
            let is_silent = said.note().trim().is_empty() && said.answer.risk.trim().is_empty();
            if !is_silent || !said.answer.sources.is_empty() {
                doc.paragraph(format!("{}:", speakers.of_said(said)));
                words(doc, said);
            }
        }
    }
}

/// What is said of a difference before its voices: how many chose what, whose judgement counts, what was decided and who
/// sees that otherwise.
pub fn difference_lines(difference: &Difference<'_>) -> Vec<String> {
    let counts = capitalised(&difference.counts_in_words());
    let mut lines = vec![format!("{counts}.")];
    if let Some(whose) = difference.whose() {
        let is_given = difference.asked_judgements().next().is_some();
        let given = match (is_given, difference.was_asked()) {
            (true, _) => "",
            (false, true) => " Diens antwoord is er wel, maar nog geen oordeel.",
            (false, false) => " Dat oordeel is er nog niet.",
        };
        lines.push(format!("Hier telt het oordeel van: {whose}.{given}"));
    }
    if let Some(decision) = difference.decision {
        let on = decision
            .on
            .map_or(String::new(), |day| format!(", {}", format_date(day)));
        lines.push(format!("Besluit{on}: {}", sentence(&decision.in_words())));
        if let Some(now) = decision.answer_since(difference.now) {
            lines.push(format!(
                "Het antwoord in de sessie is daarna veranderd: {}",
                sentence(&now)
            ));
        }
        let others = difference.otherwise();
        if others > 0 {
            let see = if others == 1 { "ziet" } else { "zien" };
            lines.push(format!(
                "{others} {see} het anders dan het besluit. Het besluit verandert daardoor niet."
            ));
        }
    }
    lines
}

/// "M. de Wit, intern begeleider: [!] niet op orde, inschatting. Dit is het oordeel waar de vraag om vraagt."
pub fn said_in_words(said: &Said<'_>, speakers: &Speakers) -> String {
    let evidence = said
        .evidence
        .map_or(String::new(), |evidence| format!(", {}", evidence.key()));
    let which = said.origin.and_then(Origin::which);
    let round = which.map_or(String::new(), |which| format!(" ({which})"));
    let mut words = format!(
        "{}{round}: {}",
        speakers.of_said(said),
        sentence(&format!("{}{evidence}", said.state_in_words()))
    );
    if said.is_asked_judgement() {
        words.push_str(" Dit is het oordeel waar de vraag om vraagt.");
    }
    if said.is_later {
        words.push_str(" Dit kwam na het besluit.");
    }
    words
}

fn sources(said: &Said<'_>) -> Vec<String> {
    let sources = said.answer.sources.iter().map(|source| one_line(source));
    let sources = sources.filter(|source| !source.is_empty());
    sources.map(|source| format!("Bron: {source}")).collect()
}
