//! Making a scan together: asking others, reading what they sent, and deciding.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use jiff::civil::Date;

use super::answering::Due;
use super::{GIVE, OPTIONS};
use crate::cli::together::values::{
    agenda_form, day_of_decision, day_to_answer, evidence, minority, sent_form, state,
};
use crate::cli::values::{filled, line, text};
use crate::cli::wrong_use::path;
use crate::model::together::MinorityView;
use crate::model::{Evidence, State};
use crate::report::SentForm;

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum TogetherCommand {
    /// Vraag iemand om een antwoord: maakt het formulier en de tekst van de mail
    Uitnodigen(Invite),
    /// Toon wie wat is gevraagd, wat er binnen is en wie te laat is
    Deelnemers(Participants),
    /// Lees in wat u van een deelnemer terugkreeg
    Inlezen(TakeIn),
    /// Toon waar de antwoorden van verschillende mensen verschillen: de agenda
    Verschil(Differences),
    /// Leg vast wat u samen hebt besloten
    Besluit(Decide),
    /// Maak formulieren voor een tweede ronde, over de vragen waarover nog verschil is
    Ronde(NextRound),
}

#[derive(Debug, Args)]
#[command(
    override_usage = "quickscan uitnodigen SESSIE --wie NAAM [OPTIES]",
    after_help = "Het formulier komt in de map met de naam van de sessie en .samen, onder «uit». De tekst van de\n\
                  mail komt op het scherm: die verstuurt u zelf. Wie al deelnemer is, krijgt een nieuw formulier."
)]
pub(in crate::cli) struct Invite {
    /// Id, begin van een id, of pad
    #[arg(value_name = "SESSIE", value_parser = filled, display_order = 1, help_heading = GIVE)]
    pub(in crate::cli) session: String,
    /// De naam van de deelnemer
    #[arg(long, value_name = "NAAM", value_parser = line, allow_hyphen_values = true, help_heading = OPTIONS)]
    pub(in crate::cli) wie: String,
    #[command(flatten)]
    pub(in crate::cli) fields: ParticipantFields,
    /// docx: een formulier voor Word; md: in Markdown; txt: in de mail zelf; toml: een sessiebestand, voor wie dit
    /// programma heeft (zonder deze optie docx)
    #[arg(long, value_name = "VORM", value_parser = sent_form, help_heading = OPTIONS)]
    pub(in crate::cli) vorm: Option<SentForm>,
}

/// What can be said of a participant.
#[derive(Debug, Args)]
pub(in crate::cli) struct ParticipantFields {
    /// De rol, zoals "intern begeleider"
    #[arg(long, value_name = "TEKST", value_parser = line, allow_hyphen_values = true, help_heading = OPTIONS)]
    pub(in crate::cli) rol: Option<String>,
    /// Namens welke groep de deelnemer spreekt: inwoners, team, partners, beleid, bestuur of geen; zonder deze optie
    /// wat de rol zegt
    #[arg(long, value_name = "GROEP", value_parser = line, help_heading = OPTIONS)]
    pub(in crate::cli) perspectief: Option<String>,
    /// De vragen, zoals "2.3, 1.1-1.4", of alle; bij een nieuwe deelnemer zonder deze optie de vragen
    /// die het oordeel van deze groep vragen, en anders alle vragen
    #[arg(long, value_name = "VRAGEN", value_parser = line, help_heading = OPTIONS)]
    pub(in crate::cli) vragen: Option<String>,
    /// De laatste dag om te antwoorden, bijvoorbeeld 4-12-2026 of "over 2 weken"
    #[arg(long, value_name = "DATUM", value_parser = line, help_heading = OPTIONS)]
    pub(in crate::cli) uiterlijk: Option<String>,
}

#[derive(Debug, Args)]
#[command(
    override_usage = "quickscan deelnemers SESSIE [--herinnering] [--json]\n       \
                      quickscan deelnemers SESSIE --wijzig NAAM [--naam NAAM] [OPTIES]",
    after_help = "Met --wijzig verandert u wat er van een deelnemer bekend is; er wordt niets verstuurd. Met \"\" achter een\n\
                  optie maakt u die leeg."
)]
pub(in crate::cli) struct Participants {
    /// Id, begin van een id, of pad
    #[arg(value_name = "SESSIE", value_parser = filled, display_order = 1, help_heading = GIVE)]
    pub(in crate::cli) session: String,
    /// Toon de tekst van een herinnering, alleen voor wie nog niet alles heeft beantwoord
    #[arg(long, conflicts_with_all = ["json", "wijzig"], help_heading = OPTIONS)]
    pub(in crate::cli) herinnering: bool,
    /// Wijzig deze deelnemer, zonder iets te versturen
    #[arg(long, value_name = "NAAM", value_parser = filled, allow_hyphen_values = true, help_heading = OPTIONS)]
    pub(in crate::cli) wijzig: Option<String>,
    /// Hoe de deelnemer voortaan heet
    #[arg(long, value_name = "NAAM", value_parser = filled, allow_hyphen_values = true, requires = "wijzig", help_heading = OPTIONS)]
    pub(in crate::cli) naam: Option<String>,
    #[command(flatten)]
    pub(in crate::cli) fields: ParticipantFields,
    /// Schrijf JSON, voor andere programma's
    #[arg(long, conflicts_with = "wijzig", help_heading = OPTIONS)]
    pub(in crate::cli) json: bool,
}

#[derive(Debug, Args)]
#[command(
    override_usage = "quickscan inlezen SESSIE PAD… [OPTIES]",
    after_help = "U ziet eerst wat er is begrepen, en regel voor regel wat niet. Er wordt pas iets bewaard als u ja\n\
                  zegt. Wat niet is begrepen, gaat niet verloren: het staat bij de notitie van de vraag of bij de\n\
                  bijdrage. Uw eigen antwoorden veranderen niet."
)]
pub(in crate::cli) struct TakeIn {
    /// Id, begin van een id, of pad
    #[arg(value_name = "SESSIE", value_parser = filled, display_order = 1, help_heading = GIVE)]
    pub(in crate::cli) session: String,
    /// Wat u terugkreeg: Word (docx), LibreOffice (odt), tekst (txt of md) of een sessiebestand (toml)
    #[arg(value_name = "PAD", value_parser = path(), required = true, display_order = 2, help_heading = GIVE)]
    pub(in crate::cli) paths: Vec<PathBuf>,
    /// Van wie het is, als dat er niet op staat of niet klopt
    #[arg(long, value_name = "NAAM", value_parser = line, allow_hyphen_values = true, help_heading = OPTIONS)]
    pub(in crate::cli) van: Option<String>,
    /// Bewaar zonder te vragen
    #[arg(long, help_heading = OPTIONS)]
    pub(in crate::cli) ja: bool,
}

#[derive(Debug, Args)]
#[command(
    override_usage = "quickscan verschil SESSIE… [OPTIES]",
    after_help = "Met één sessie ziet u wat de deelnemers hebben gezegd. Met meer sessies, bijvoorbeeld van collega's,\n\
                  vergelijkt u die met elkaar. Er wordt geteld en niets gemiddeld."
)]
pub(in crate::cli) struct Differences {
    /// Een sessie, of de sessies van verschillende mensen: id, begin van een id, of pad
    #[arg(value_name = "SESSIE", value_parser = filled, required = true, display_order = 1, help_heading = GIVE)]
    pub(in crate::cli) sessions: Vec<String>,
    /// md: tekst in Markdown; json: voor andere programma's (zonder deze optie tekst voor het scherm)
    #[arg(long, value_name = "VORM", value_parser = agenda_form, help_heading = OPTIONS)]
    pub(in crate::cli) vorm: Option<AgendaForm>,
    /// Laat de namen van mensen weg; een rol staat er alleen als ten minste drie mensen die hebben
    #[arg(long, help_heading = OPTIONS)]
    pub(in crate::cli) zonder_namen: bool,
}

/// In what form the agenda is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::cli) enum AgendaForm {
    Markdown,
    Json,
}

#[derive(Debug, Args)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is an option of its own, and clap sees to it that they do not contradict"
)]
#[command(
    override_usage = "quickscan besluit SESSIE [VRAAG] [OPTIES]",
    after_help = "Een besluit wordt ook het antwoord op de vraag. Wat ieder heeft gezegd, blijft ernaast bewaard."
)]
pub(in crate::cli) struct Decide {
    /// Id, begin van een id, of pad
    #[arg(value_name = "SESSIE", value_parser = filled, display_order = 1, help_heading = GIVE)]
    pub(in crate::cli) session: String,
    /// Het nummer van de vraag, zoals 2.3; zonder vraag ziet u de besluiten
    #[arg(value_name = "VRAAG", value_parser = filled, display_order = 2, help_heading = GIVE)]
    pub(in crate::cli) question: Option<String>,
    /// Hoe het ervoor staat: op-orde, deels, niet-op-orde, onbekend of nvt
    #[arg(long, value_name = "STAND", value_parser = state, help_heading = OPTIONS)]
    pub(in crate::cli) stand: Option<State>,
    /// Waarop dat steunt: vastgelegd, afgesproken of inschatting
    #[arg(long, value_name = "SOORT", value_parser = evidence, requires = "stand", help_heading = OPTIONS)]
    pub(in crate::cli) onderbouwing: Option<Evidence>,
    /// Waarom
    #[arg(long, value_name = "TEKST", value_parser = text, allow_hyphen_values = true, default_value = "", hide_default_value = true, help_heading = OPTIONS)]
    pub(in crate::cli) toelichting: String,
    /// Wie erbij was; meer dan een keer op te geven
    #[arg(long, value_name = "NAAM", value_parser = line, allow_hyphen_values = true, help_heading = OPTIONS)]
    pub(in crate::cli) bij: Vec<String>,
    /// Wie het anders ziet, met de stand en de reden: "WIE: STAND: REDEN"; meer dan een keer op te geven
    #[arg(long, value_name = "TEKST", value_parser = minority, allow_hyphen_values = true, help_heading = OPTIONS)]
    pub(in crate::cli) afwijkend: Vec<MinorityView>,
    /// De dag van het besluit; zonder deze optie vandaag
    #[arg(long, value_name = "DATUM", value_parser = day_of_decision, help_heading = OPTIONS)]
    pub(in crate::cli) op: Option<Date>,
    /// Laat de vraag open; een vervolgstap legt u vast met «quickscan stap»
    #[arg(long, conflicts_with_all = ["stand", "eens", "weg"], help_heading = OPTIONS)]
    pub(in crate::cli) open: bool,
    /// Haal het besluit weg; het antwoord wordt weer wat u zelf had ingevuld
    #[arg(long, conflicts_with_all = ["stand", "eens"], help_heading = OPTIONS)]
    pub(in crate::cli) weg: bool,
    /// Leg alles vast waarover iedereen het eens is, zonder vraag
    #[arg(long, conflicts_with_all = ["stand", "question"], help_heading = OPTIONS)]
    pub(in crate::cli) eens: bool,
    /// Schrijf de besluiten als JSON, voor andere programma's
    #[arg(long, help_heading = OPTIONS)]
    pub(in crate::cli) json: bool,
}

#[derive(Debug, Args)]
#[command(
    override_usage = "quickscan ronde SESSIE [OPTIES]",
    after_help = "Wie al antwoordde of wie het was gevraagd, krijgt een formulier met de vragen waarover nog verschil is:\n\
                  hoe er is geantwoord, het eigen antwoord, en de redenen zonder namen."
)]
pub(in crate::cli) struct NextRound {
    /// Id, begin van een id, of pad
    #[arg(value_name = "SESSIE", value_parser = filled, display_order = 1, help_heading = GIVE)]
    pub(in crate::cli) session: String,
    /// De laatste dag om te antwoorden, bijvoorbeeld 4-12-2026 of "over 2 weken"
    #[arg(long, value_name = "DATUM", value_parser = day_to_answer, help_heading = OPTIONS)]
    pub(in crate::cli) uiterlijk: Option<Due>,
    /// docx, md, txt of toml, zoals bij uitnodigen (zonder deze optie docx)
    #[arg(long, value_name = "VORM", value_parser = sent_form, help_heading = OPTIONS)]
    pub(in crate::cli) vorm: Option<SentForm>,
}
