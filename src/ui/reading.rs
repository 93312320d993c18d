//! Help, and the order of gaps: texts to read.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::basisfunctie::READING_WIDTH;
use super::{Theme, lines};
use crate::app::{Context, Reading, Topic, bindings};
use crate::model::{Footing, ORDER_EXPLAINED, QuestionSet, State};

/// Draw it.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    reading: &mut Reading,
    set: &QuestionSet,
    theme: &Theme,
) -> Position {
    let text = match reading.topic {
        Topic::Introduction => introduction(set, area.width.min(READING_WIDTH), theme),
        Topic::GapOrder => gap_order(area.width, theme),
        Topic::Help(context) => help(context, area.width, theme),
    };
    lines::draw_text(frame, area, &text, &mut reading.scroll, theme.muted)
}

fn introduction(set: &QuestionSet, width: u16, theme: &Theme) -> Vec<Line<'static>> {
    let mut text = vec![lines::rule("Inleiding", width, theme.heading)];
    text.extend(lines::wrapped(&set.title, width, 1, theme.header));
    text.push(Line::default());
    let origin = (!set.origin.is_empty()).then_some(&set.origin);
    for paragraph in set.introduction.iter().chain(origin) {
        text.extend(lines::wrapped(paragraph, width, 1, Style::new()));
        text.push(Line::default());
    }
    text
}

fn gap_order(width: u16, theme: &Theme) -> Vec<Line<'static>> {
    let title = "Waarom staan de knelpunten in deze volgorde?";
    let mut text = vec![lines::rule(title, width, theme.heading), Line::default()];
    for (index, rule) in ORDER_EXPLAINED.iter().enumerate() {
        let lead = Span::styled(format!(" {}. ", index + 1), theme.key);
        text.extend(lines::hanging(lead, rule, width, Style::new()));
    }
    text.push(Line::default());
    let keys = "Met - en + verplaatst u een knelpunt, met r staat alles weer in de gewone volgorde, \
                en met p maakt u iets tot prioriteit. Het rapport neemt uw volgorde over.";
    text.extend(lines::wrapped(keys, width, 1, Style::new()));
    text
}

/// What the screen is for, then every key that works there.
fn help(context: Context, width: u16, theme: &Theme) -> Vec<Line<'static>> {
    let title = format!("Help: {}", context.label());
    let mut text = vec![lines::rule(&title, width, theme.heading)];
    for paragraph in purpose(context) {
        text.extend(lines::wrapped(paragraph, width, 1, Style::new()));
        text.push(Line::default());
    }
    if matches!(
        context,
        Context::Choice | Context::Dashboard | Context::Frames | Context::AllQuestions
    ) {
        text.extend(signs(width, theme));
    }
    text.push(lines::rule("Toetsen", width, theme.heading));
    for binding in bindings(context) {
        let lead = Span::styled(format!(" {:<11} ", binding.key_name()), theme.key);
        text.extend(lines::hanging(lead, binding.help, width, Style::new()));
    }
    if context.is_text() {
        text.push(Line::default());
        text.push(lines::rule("Toetsen bij het typen", width, theme.heading));
        for (keys, words) in TYPING {
            let lead = Span::styled(format!(" {keys:<21} "), theme.key);
            text.extend(lines::hanging(lead, words, width, Style::new()));
        }
    }
    text
}

/// The keys of the text editor, which are the usual ones.
const TYPING: [(&str, &str); 7] = [
    ("Ctrl+Z, Ctrl+Y", "ongedaan maken, en weer opnieuw"),
    (
        "Ctrl+X, Ctrl+C, Ctrl+V",
        "knippen, kopiëren, plakken (binnen quickscan)",
    ),
    ("Ctrl+A", "alles selecteren"),
    ("Shift met pijlen", "selecteren"),
    ("Ctrl+← en Ctrl+→", "een woord terug of verder"),
    ("Home en End", "begin en eind van de regel"),
    ("Ctrl+Backspace", "het woord voor de cursor wissen"),
];

fn signs(width: u16, theme: &Theme) -> Vec<Line<'static>> {
    let mut text = vec![lines::rule("Standen", width, theme.heading)];
    let words = "De Quickscan zelf heeft geen antwoordschaal. De stand, de onderbouwing en de meetlat \
                 zijn een toevoeging van dit programma.";
    text.extend(lines::wrapped(words, width, 1, Style::new()));
    for state in State::ALL {
        text.push(Line::styled(
            format!(" {} {}", state.sign(), state.label()),
            theme.state(Some(state)),
        ));
    }
    text.push(Line::raw(" [ ] Nog open"));
    for footing in Footing::ALL {
        text.push(Line::raw(format!(
            " {}: {}",
            footing.key(),
            footing.explanation()
        )));
    }
    text.push(Line::default());
    text
}

const fn purpose(context: Context) -> &'static [&'static str] {
    match context {
        Context::Welcome => &[
            "Er zijn nog geen sessies. Een sessie is een ingevulde Quickscan van één gemeente, gebied of team.",
        ],
        Context::Sessions => &[
            "Hier staan uw sessies, de laatste bovenaan. Met Enter gaat u verder waar u was gebleven.",
            "Een sessie is een ingevulde Quickscan van één gemeente, gebied of team.",
        ],
        Context::Bin => {
            &["Sessies die u hebt weggegooid. Met Enter zet u er een terug in de lijst."]
        }
        Context::Form => &["Vul in wat u weet. Elk veld mag leeg blijven."],
        Context::Basisfunctie => &[
            "De omschrijving van de basisfunctie en de ratio: waarom zij belangrijk is. Daaronder staan de vragen.",
        ],
        Context::Choice => &[
            "Kies met 1 tot en met 5 hoe het beleid er bij deze vraag voor staat, en ga met PgDn naar de volgende vraag. Meer hoeft niet.",
            "Wilt u meer invullen, ga dan met Tab naar onderbouwing, notitie, bronnen, geraadpleegd, markering en vervolgstappen.",
        ],
        Context::Text => &[
            "Typ hier uw tekst. Enter begint een nieuwe regel. Alles wordt vanzelf bewaard.",
            "Bij bronnen en geraadpleegd schrijft u er één per regel.",
        ],
        Context::AllQuestions => &["Alle vragen met hun stand. Met Enter gaat u naar een vraag."],
        Context::Dashboard => &[
            "Wat uw antwoorden opleveren: de stand per basisfunctie, de knelpunten, de vervolgstappen en wat nog uit te zoeken is.",
            "Met Enter opent u de vraag op een regel; met Esc komt u op dezelfde regel terug.",
        ],
        Context::Frames => &[
            "Dezelfde antwoorden, anders ingedeeld: naar de kenmerken van de VNG, de route van de inwoner volgens KPMG, de onderbouwing, en wie is geraadpleegd.",
            "Aanvullende vragen zijn geen deel van de Quickscan. Met de spatiebalk zet u er een aan of uit. Wat aan staat, beantwoordt u zoals de andere vragen; het telt niet mee in de voortgang.",
        ],
        Context::Export => &[
            "Het rapport in Markdown: een tekstbestand dat u in Word, in een mail of op een website kunt gebruiken.",
            "Kies waar het komt en druk op Enter. Een bestaand bestand wordt nooit zomaar vervangen.",
        ],
        Context::Compare => &[
            "Iemand anders heeft dezelfde sessie veranderd terwijl u bezig was. Er is niets overschreven.",
            "Kies per onderdeel wat blijft. Wat u niet kiest, vindt u terug bij de eerdere versies (F9).",
        ],
        Context::Versions => &[
            "Hoe de sessie eerder was, met wat er sindsdien is veranderd. Terugzetten kan altijd ongedaan worden: ook hoe zij nu is, wordt eerst een versie.",
        ],
        Context::Search => &[
            "Zoekt in de vragen en in alles wat u hebt getypt. Hoofdletters en accenten tellen niet.",
        ],
        Context::Reading => &["Blader met ↑, ↓, PgUp en PgDn. Esc gaat terug."],
        Context::Dialog => &["Kies met ↑ en ↓ en druk op Enter."],
    }
}
