//! What each screen is for, in the words of its help.

use crate::app::Context;
use crate::model::CHANGE_EXPLAINED;

/// What the screen of `context` is for, in paragraphs.
pub(super) fn purpose(context: Context) -> &'static [&'static str] {
    PURPOSES
        .iter()
        .find(|(each, _)| *each == context)
        .map_or(&[], |(_, words)| *words)
}

const PURPOSES: [(Context, &[&str]); 20] = [
    (
        Context::Welcome,
        &[
            "Er zijn nog geen sessies. Een sessie is een ingevulde Quickscan van één gemeente, gebied of team.",
        ],
    ),
    (
        Context::Sessions,
        &[
            "Hier staan uw sessies, de laatste bovenaan. Met Enter gaat u verder waar u was gebleven.",
            "Is het tijd voor een nieuwe meting, kies dan met v de sessie van de vorige keer: u begint leeg en ziet bij elke vraag wat er toen stond.",
            "Een sessie is een ingevulde Quickscan van één gemeente, gebied of team.",
        ],
    ),
    (
        Context::Filter,
        &[
            "Typ een deel van de gemeente, het gebied of de invuller; alleen de sessies waarin dat staat, blijven in beeld.",
            "Hoofdletters en accenten tellen niet. Met Esc ziet u alle sessies weer.",
        ],
    ),
    (
        Context::Bin,
        &["Sessies die u hebt weggegooid. Met Enter zet u er een terug in de lijst."],
    ),
    (
        Context::Form,
        &[
            "Vul in wat u weet. Elk veld mag leeg blijven. Met PgDn gaat u terug en blijft staan wat u hebt ingevuld; met Esc kunt u het ook weggooien.",
            "Bij een keuze, zoals Status, kiest u met ← en →. Typen verandert daar niets.",
            "Wanneer iets klaar moet zijn, schrijft u zoals u het zegt: 1-3-2027, 1 maart, morgen, over 3 weken, vrijdag, volgende week, week 12, eind maart, vóór april, Q2 2027. Van een week geldt de vrijdag; van een maand, kwartaal of jaar de laatste dag. Vóór april is 31 maart, begin maart is de 7e, half maart de 15e. Zonder jaar is het de eerstvolgende keer. Onder het veld staat welke dag het wordt.",
        ],
    ),
    (
        Context::Basisfunctie,
        &[
            "De omschrijving van de basisfunctie en de ratio: waarom zij belangrijk is. Daaronder staan de vragen.",
        ],
    ),
    (
        Context::Choice,
        &[
            "Kies met 1 tot en met 5 hoe het beleid er bij deze vraag voor staat, en ga met PgDn naar de volgende vraag. Meer hoeft niet.",
            "Wilt u meer invullen, ga dan met Tab naar onderbouwing, notitie, bronnen, geraadpleegd, risico, markering en vervolgstappen.",
        ],
    ),
    (
        Context::Text,
        &[
            "Typ hier uw tekst. Enter begint een nieuwe regel. Alles wordt vanzelf bewaard.",
            "Bij bronnen en geraadpleegd schrijft u er één per regel.",
        ],
    ),
    (
        Context::AllQuestions,
        &["Alle vragen met hun stand. Met Enter gaat u naar een vraag."],
    ),
    (
        Context::Guidance,
        &[
            "Wat de bronnen bij deze vraag zeggen, in eigen woorden en met de plaats erbij. Landelijke cijfers zijn geen norm.",
            "Met Enter op een handreiking maakt u er een vervolgstap van; daarna vult u in wie het doet en wanneer, als u dat al weet.",
        ],
    ),
    (
        Context::Mail,
        &[
            "De vraag als tekst voor een mail. Met Enter slaat u de tekst op als bestand; u kunt hem ook met de muis selecteren en kopiëren.",
        ],
    ),
    (
        Context::Dashboard,
        &[
            "Wat uw antwoorden opleveren: de stand per basisfunctie, de knelpunten, de vervolgstappen en wat nog uit te zoeken is.",
            "Met Enter opent u de vraag op een regel; met Esc komt u op dezelfde regel terug.",
            CHANGE_EXPLAINED,
        ],
    ),
    (
        Context::Plan,
        &[
            "Alle vervolgstappen bij elkaar. Bovenaan staat wat nog te doen is, wat te laat is, en wat nog geen eigenaar of geen datum heeft.",
            "Met Enter wijzigt u een stap. Markeer met de spatiebalk meer stappen, en geef ze samen een status (1-4), een eigenaar (e) of een datum (u). Ctrl+Z zet alles in één keer terug.",
            "Een vervolgstap maakt u bij een vraag, met s. U komt hier met F10; houdt uw venster die toets zelf, dan met v op het dashboard (F5).",
        ],
    ),
    (
        Context::Frames,
        &[
            "Dezelfde antwoorden, anders ingedeeld: naar de kenmerken van de VNG, de route van de inwoner volgens KPMG, de onderbouwing, en wie is geraadpleegd.",
            "Aanvullende vragen zijn geen deel van de Quickscan. Met de spatiebalk zet u er een aan of uit. Wat aan staat, beantwoordt u zoals de andere vragen; het telt niet mee in de voortgang.",
        ],
    ),
    (
        Context::Export,
        &[
            "Het rapport in Markdown: een tekstbestand dat u in Word, in een mail of op een website kunt gebruiken.",
            "Met F8 maakt u van de vervolgstappen een agenda (ics) voor Outlook, Thunderbird of Nextcloud, of een tabel (csv) voor Excel.",
            "Kies waar het komt en druk op Enter. Een bestaand bestand wordt nooit zomaar vervangen.",
        ],
    ),
    (
        Context::Compare,
        &[
            "Van deze sessie zijn er twee: iemand anders veranderde haar terwijl u bezig was, of er staat een kopie naast. Er is niets overschreven.",
            "Kies per onderdeel wat blijft. Wat u niet kiest, vindt u terug bij de eerdere versies (F9); een kopie ligt dan in de prullenbak.",
        ],
    ),
    (
        Context::Versions,
        &[
            "Hoe de sessie eerder was, met wat er sindsdien is veranderd. Terugzetten kan altijd ongedaan worden: ook hoe zij nu is, wordt eerst een versie.",
        ],
    ),
    (
        Context::Search,
        &[
            "Zoekt in de vragen en in alles wat u hebt getypt. Hoofdletters en accenten tellen niet.",
        ],
    ),
    (
        Context::Reading,
        &["Blader met ↑, ↓, PgUp en PgDn. Esc gaat terug."],
    ),
    (Context::Dialog, &["Kies met ↑ en ↓ en druk op Enter."]),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_screen_says_what_it_is_for() {
        for context in Context::ALL {
            assert!(!purpose(context).is_empty(), "{}", context.label());
        }
    }
}
