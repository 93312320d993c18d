//! What each screen is for, in the words of its help.

use crate::app::text_keys::{NEW_LINE, NEXT_WORD, PREVIOUS_WORD};
use crate::app::{Action, Context, Field, key_for, key_in};
use crate::model::{CHANGE_EXPLAINED, State, StepStatus};
use crate::text::listed;

/// What the screen of `context` is for, in paragraphs.
pub(super) fn purpose(context: Context) -> Vec<String> {
    match context {
        Context::Welcome => vec![format!("Er zijn nog geen sessies. {SESSION}")],
        Context::Sessions => sessions(),
        Context::Filter => filter(),
        Context::Bin => vec![format!(
            "Sessies die u hebt weggegooid. Met {} zet u er een terug in de lijst.",
            key_for(Action::Confirm)
        )],
        Context::Form => form(),
        Context::Basisfunctie => words(&[
            "De omschrijving van de basisfunctie en de ratio: waarom zij belangrijk is. Daaronder staan de vragen.",
        ]),
        Context::Choice => choice(),
        Context::Text => text(),
        Context::AllQuestions => vec![format!(
            "Alle vragen met hun stand. Met {} gaat u naar een vraag.",
            key_for(Action::Confirm)
        )],
        Context::Guidance => guidance(),
        Context::Mail => vec![format!(
            "De vraag als tekst voor een mail. Met {} slaat u de tekst op als bestand; u kunt hem ook met de muis selecteren en kopiëren.",
            key_for(Action::Confirm)
        )],
        Context::Dashboard => dashboard(),
        Context::Plan => plan(),
        Context::Frames => frames(),
        Context::Export => export(),
        Context::Compare => compare(),
        Context::Versions => words(&[
            "Hoe de sessie eerder was, met wat er sindsdien is veranderd. Terugzetten kan altijd ongedaan worden: ook hoe zij nu is, wordt eerst een versie.",
        ]),
        Context::Search => words(&[
            "Zoekt in de vragen en in alles wat u hebt getypt. Hoofdletters en accenten tellen niet.",
        ]),
        Context::Reading => reading(),
        Context::Dialog => vec![format!(
            "Kies met {} en {} en druk op {}.",
            key_for(Action::Up),
            key_for(Action::Down),
            key_for(Action::Confirm)
        )],
    }
}

/// What a session is.
const SESSION: &str = "Een sessie is een ingevulde Quickscan van één gemeente, gebied of team.";

fn words(paragraphs: &[&str]) -> Vec<String> {
    paragraphs.iter().map(|words| (*words).to_owned()).collect()
}

fn sessions() -> Vec<String> {
    vec![
        format!(
            "Hier staan uw sessies, de laatste bovenaan. Met {} gaat u verder waar u was gebleven.",
            key_for(Action::Confirm)
        ),
        format!(
            "Is het tijd voor een nieuwe meting, kies dan met {} de sessie van de vorige keer: u begint leeg en ziet bij elke vraag wat er toen stond.",
            key_for(Action::FollowUp)
        ),
        SESSION.to_owned(),
    ]
}

fn filter() -> Vec<String> {
    vec![
        "Typ een deel van de gemeente, het gebied of de invuller; alleen de sessies waarin dat staat, blijven in beeld.".to_owned(),
        format!(
            "Hoofdletters en accenten tellen niet. Met {} ziet u alle sessies weer.",
            key_for(Action::Back)
        ),
    ]
}

fn form() -> Vec<String> {
    vec![
        format!(
            "Vul in wat u weet. Elk veld mag leeg blijven. Met {} gaat u terug en blijft staan wat u hebt ingevuld; met {} kunt u het ook weggooien.",
            key_in(Context::Form, Action::Submit),
            key_for(Action::Back)
        ),
        format!(
            "Bij een keuze, zoals Status, kiest u met {PREVIOUS_WORD} en {NEXT_WORD}. Typen verandert daar niets."
        ),
        "Wanneer iets klaar moet zijn, schrijft u zoals u het zegt: 1-3-2027, 1 maart, morgen, over 3 weken, vrijdag, volgende week, week 12, eind maart, vóór april, Q2 2027. Van een week geldt de vrijdag; van een maand, kwartaal of jaar de laatste dag. Vóór april is 31 maart, begin maart is de 7e, half maart de 15e. Zonder jaar is het de eerstvolgende keer. Onder het veld staat welke dag het wordt.".to_owned(),
    ]
}

fn choice() -> Vec<String> {
    let others = Field::all().filter(|field| *field != Field::Stand);
    let others: Vec<String> = others.map(|field| field.label().to_lowercase()).collect();
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

fn text() -> Vec<String> {
    vec![
        format!(
            "Typ hier uw tekst. {NEW_LINE} begint een nieuwe regel. Alles wordt vanzelf bewaard."
        ),
        "Bij bronnen en geraadpleegd schrijft u er één per regel.".to_owned(),
    ]
}

fn guidance() -> Vec<String> {
    vec![
        "Wat de bronnen bij deze vraag zeggen, in eigen woorden en met de plaats erbij. Landelijke cijfers zijn geen norm.".to_owned(),
        format!(
            "Met {} op een handreiking maakt u er een vervolgstap van; daarna vult u in wie het doet en wanneer, als u dat al weet.",
            key_for(Action::Confirm)
        ),
    ]
}

fn dashboard() -> Vec<String> {
    vec![
        "Wat uw antwoorden opleveren: de stand per basisfunctie, de knelpunten, de vervolgstappen en wat nog uit te zoeken is.".to_owned(),
        format!(
            "Met {} opent u de vraag op een regel; met {} komt u op dezelfde regel terug.",
            key_for(Action::Confirm),
            key_for(Action::Back)
        ),
        CHANGE_EXPLAINED.to_owned(),
    ]
}

fn plan() -> Vec<String> {
    vec![
        "Alle vervolgstappen bij elkaar. Bovenaan staat wat nog te doen is, wat te laat is, en wat nog geen eigenaar of geen datum heeft.".to_owned(),
        format!(
            "Met {} wijzigt u een stap. Markeer met {} meer stappen, en geef ze samen een status ({}-{}), een eigenaar ({}) of een datum ({}). {} zet alles in één keer terug.",
            key_for(Action::Confirm),
            key_in(Context::Plan, Action::Choose),
            key_for(Action::SetStatus(StepStatus::Open)),
            key_for(Action::SetStatus(StepStatus::Vervallen)),
            key_for(Action::SetOwner),
            key_for(Action::SetDue),
            key_for(Action::Undo)
        ),
        format!(
            "Een vervolgstap maakt u bij een vraag, met {}. U komt hier met {}; houdt uw venster die toets zelf, dan met {} op het dashboard ({}).",
            key_for(Action::NewStep),
            key_in(Context::Choice, Action::Plan),
            key_in(Context::Dashboard, Action::Plan),
            key_for(Action::Dashboard)
        ),
    ]
}

fn frames() -> Vec<String> {
    vec![
        "Dezelfde antwoorden, anders ingedeeld: naar de kenmerken van de VNG, de route van de inwoner volgens KPMG, de onderbouwing, en wie is geraadpleegd.".to_owned(),
        format!(
            "Aanvullende vragen zijn geen deel van de Quickscan. Met {} zet u er een aan of uit. Wat aan staat, beantwoordt u zoals de andere vragen; het telt niet mee in de voortgang.",
            key_in(Context::Frames, Action::Choose)
        ),
    ]
}

fn export() -> Vec<String> {
    vec![
        "Het rapport in Markdown: een tekstbestand dat u in Word, in een mail of op een website kunt gebruiken.".to_owned(),
        format!(
            "Met {} maakt u van de vervolgstappen een agenda (ics) voor Outlook, Thunderbird of Nextcloud, of een tabel (csv) voor Excel.",
            key_in(Context::Export, Action::NextForm)
        ),
        format!(
            "Kies waar het komt en druk op {}. Een bestaand bestand wordt nooit zomaar vervangen.",
            key_for(Action::Confirm)
        ),
    ]
}

fn compare() -> Vec<String> {
    vec![
        "Van deze sessie zijn er twee: iemand anders veranderde haar terwijl u bezig was, of er staat een kopie naast. Er is niets overschreven.".to_owned(),
        format!(
            "Kies per onderdeel wat blijft. Wat u niet kiest, vindt u terug bij de eerdere versies ({}); een kopie ligt dan in de prullenbak.",
            key_for(Action::Versions)
        ),
    ]
}

fn reading() -> Vec<String> {
    vec![format!(
        "Blader met {}, {}, {} en {}. {} gaat terug.",
        key_for(Action::Up),
        key_for(Action::Down),
        key_in(Context::Reading, Action::PageUp),
        key_in(Context::Reading, Action::PageDown),
        key_for(Action::Back)
    )]
}
