//! Every command and option. The comments on them are the Dutch help that users read.

mod answering;
mod beginning;
mod fields;
mod region;
mod team;
mod together;
mod written;

use std::path::PathBuf;

use clap::{ArgAction, Args, CommandFactory, FromArgMatches, Parser, Subcommand};

pub(super) use self::answering::{AddStep, Choice, Due, GiveAnswer, Names, Practice, Talk};
pub(super) use self::beginning::{FollowUp, New};
pub(super) use self::fields::GivenFields;
pub(super) use self::region::{CompareSessions, MakeBundle, MakeSubmission, RegionCommand};
pub(super) use self::together::{
    AgendaForm, Decide, Differences, Invite, NextRound, ParticipantFields, Participants, TakeIn,
    TogetherCommand,
};
pub(super) use self::written::{GivenText, GivenTexts};
use super::asked_form::AskedForm;
use super::values::{filled, line};
use super::wrong_use::{cut, form, path, reminder};
use crate::report::Cut;
use crate::storage::Face;

/// How help is laid out: as clap does, with Dutch headings.
const LAYOUT: &str = "{about-with-newline}\nGebruik: {usage}\n\n{all-args}{after-help}\n";
const ALWAYS: &str = "Altijd mogelijk";
const GIVE: &str = "Wat u opgeeft";
const OPTIONS: &str = "Opties";

/// Vul de Quickscan wijkgericht werken in, in de terminal.
/// Zonder opdracht opent het scherm met uw sessies.
#[derive(Debug, Parser)]
#[command(
    name = "quickscan",
    version,
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true,
    verbatim_doc_comment,
    override_usage = "quickscan [OPTIES] [OPDRACHT]",
    subcommand_help_heading = "Opdrachten",
    after_help = "SESSIE is het id van een sessie, een begin daarvan, of een pad naar een bestand.\n\
                  Hulp bij een opdracht: quickscan OPDRACHT --help"
)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub(super) command: Option<Command>,
    #[command(flatten)]
    pub(super) face: AskedFace,
    #[command(flatten)]
    pub(super) places: Places,
    #[command(flatten)]
    information: Information,
}

impl Arguments {
    /// What this program was asked to do.
    pub(super) fn read() -> Result<Self, clap::Error> {
        let matches = Self::program().try_get_matches()?;
        Self::from_arg_matches(&matches)
    }

    /// Every command and option, as clap knows them.
    pub(super) fn program() -> clap::Command {
        Self::command()
            .help_template(LAYOUT)
            .mut_subcommands(|command| command.help_template(LAYOUT))
    }
}

/// Where things are; asked for with any command.
#[derive(Debug, Default, Args)]
pub(super) struct Places {
    /// De map waarin uw sessies staan
    #[arg(long, value_name = "MAP", value_parser = path(), global = true, help_heading = ALWAYS)]
    pub(super) map: Option<PathBuf>,
    /// Een andere vragenlijst in plaats van de Quickscan: een bestand, of een id zoals vng-kader-2024 of movisie-2022
    #[arg(long, value_name = "PAD", value_parser = path(), global = true, help_heading = ALWAYS)]
    pub(super) vragenlijst: Option<PathBuf>,
}

#[derive(Debug, Args)]
struct Information {
    /// Toon deze hulp
    #[arg(short = 'h', long, action = ArgAction::Help, global = true, help_heading = ALWAYS)]
    help: Option<bool>,
    /// Toon de versie
    #[arg(short = 'V', long, action = ArgAction::Version, help_heading = ALWAYS)]
    version: Option<bool>,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Ga verder met een sessie, op het scherm
    #[command(override_usage = "quickscan open SESSIE")]
    Open(OpenSession),
    /// Vul een sessie regel voor regel in, zonder scherm: voor schermlezers en andere programma's
    #[command(
        override_usage = "quickscan invullen [SESSIE]",
        after_help = "U typt een opdracht en krijgt een zin terug; elk antwoord wordt meteen bewaard. Met uitleg\n\
                      hoort u wat u kunt typen, met stop stopt u. De invoer mag ook uit een bestand komen."
    )]
    Invullen(FillIn),
    /// Begin een sessie; toont daarna de id
    Nieuw(New),
    /// Begin een nieuwe meting op basis van een sessie; toont daarna de id
    Vervolg(FollowUp),
    /// Toon de lijst van sessies
    #[command(override_usage = "quickscan lijst [--json]")]
    Lijst(List),
    /// Toon een sessie: voortgang, telling, knelpunten, vervolgstappen en antwoorden
    #[command(override_usage = "quickscan toon SESSIE [OPTIES]")]
    Toon(Show),
    /// Leg een antwoord vast; wat u niet opgeeft, blijft zoals het is
    Antwoord(GiveAnswer),
    /// Voeg een vervolgstap toe
    Stap(AddStep),
    /// Schrijf op wat de praktijk zegt naast het beleid, per basisfunctie; zonder tekst ziet u wat er staat
    Praktijk(Practice),
    /// Schrijf op wat er uit een gesprek met een partner kwam; zonder tekst ziet u wat er staat
    Gesprek(Talk),
    /// Zeg welke namen van mensen zijn en welke van functies, voor --zonder-namen; zonder namen ziet u ze alle
    Namen(Names),
    /// Maak het rapport van een sessie, of een agenda, tabel of rekenblad
    Export(Export),
    /// Toon de eerdere versies van een sessie
    #[command(override_usage = "quickscan versies SESSIE [--json]")]
    Versies(Versions),
    /// Zet een eerdere versie van een sessie terug; hoe die nu is, blijft bewaard als versie
    Herstel(Restore),
    /// Toon de vragen
    #[command(override_usage = "quickscan vragen [--json]")]
    Vragen(List),
    /// Maak een leeg formulier om af te drukken of te mailen, in Markdown
    Formulier(Blank),
    /// Toon de hulp bij een vraag: wat de bronnen erover zeggen, met de plaats erbij
    Handreikingen(AboutQuestion),
    /// Maak van een vraag de tekst voor een mail aan anderen
    Voorleggen(Mails),
    #[command(flatten)]
    Region(RegionCommand),
    #[command(flatten)]
    Together(TogetherCommand),
    /// Kijk na of sessies, vragenlijsten en kennisbanken goed te lezen zijn
    Controleer(Check),
    /// Kijk rond in een voorbeeld; er blijft niets bewaard
    #[command(override_usage = "quickscan voorbeeld")]
    Voorbeeld(AskedFace),
}

/// Which face is asked for on the command line.
#[derive(Debug, Clone, Copy, Default, Args)]
pub(super) struct AskedFace {
    /// Werk regel voor regel in plaats van op het scherm, bijvoorbeeld met een schermlezer
    #[arg(long, conflicts_with = "scherm", help_heading = OPTIONS)]
    regels: bool,
    /// Werk op het scherm, ook waar regel voor regel is ingesteld
    #[arg(long, help_heading = OPTIONS)]
    scherm: bool,
}

impl AskedFace {
    /// The one that is asked for, if any.
    pub(super) const fn face(self) -> Option<Face> {
        match self {
            Self { regels: true, .. } => Some(Face::Lines),
            Self { scherm: true, .. } => Some(Face::Screen),
            _ => None,
        }
    }

    /// This, or `other` where nothing is asked for here.
    pub(super) const fn or(self, other: Self) -> Self {
        if self.face().is_some() { self } else { other }
    }
}

#[derive(Debug, Args)]
pub(super) struct OpenSession {
    /// Id, begin van een id, of pad
    #[arg(value_name = "SESSIE", value_parser = filled, display_order = 1, help_heading = GIVE)]
    pub(super) session: String,
    #[command(flatten)]
    pub(super) face: AskedFace,
}

#[derive(Debug, Args)]
pub(super) struct FillIn {
    /// Id, begin van een id, of pad; zonder begint u met de lijst van uw sessies
    #[arg(value_name = "SESSIE", value_parser = filled, display_order = 1, help_heading = GIVE)]
    pub(super) session: Option<String>,
}

#[derive(Debug, Clone, Copy, Args)]
pub(super) struct List {
    /// Schrijf JSON, voor andere programma's
    #[arg(long, help_heading = OPTIONS)]
    pub(super) json: bool,
}

#[derive(Debug, Args)]
pub(super) struct Versions {
    /// Id, begin van een id, of pad
    #[arg(value_name = "SESSIE", value_parser = filled, display_order = 1, help_heading = GIVE)]
    pub(super) session: String,
    /// Schrijf JSON, voor andere programma's
    #[arg(long, help_heading = OPTIONS)]
    pub(super) json: bool,
}

#[derive(Debug, Args)]
pub(super) struct Show {
    /// Id, begin van een id, of pad
    #[arg(value_name = "SESSIE", value_parser = filled, display_order = 1, help_heading = GIVE)]
    pub(super) session: String,
    /// Laat de namen van mensen weg; wat in een notitie, een bron of een vervolgstap zelf staat, blijft staan
    #[arg(long, help_heading = OPTIONS)]
    pub(super) zonder_namen: bool,
    /// Schrijf JSON, voor andere programma's
    #[arg(long, help_heading = OPTIONS)]
    pub(super) json: bool,
}

#[derive(Debug, Args)]
#[command(override_usage = "quickscan herstel SESSIE VERSIE")]
pub(super) struct Restore {
    /// Id, begin van een id, of pad
    #[arg(value_name = "SESSIE", value_parser = filled, display_order = 1, help_heading = GIVE)]
    pub(super) session: String,
    /// De versie, zoals «quickscan versies» die noemt, of een begin daarvan
    #[arg(value_name = "VERSIE", value_parser = filled, display_order = 2, help_heading = GIVE)]
    pub(super) version: String,
}

#[derive(Debug, Args)]
#[command(override_usage = "quickscan export SESSIE [OPTIES]")]
pub(super) struct Export {
    /// Id, begin van een id, of pad
    #[arg(value_name = "SESSIE", value_parser = filled, display_order = 1, help_heading = GIVE)]
    pub(super) session: String,
    /// docx: het rapport voor Word; html: het rapport als webpagina; xlsx: antwoorden en vervolgstappen als
    /// rekenblad; md: het rapport als platte tekst; ics: de vervolgstappen voor een agenda, zoals Outlook; csv: de
    /// vervolgstappen als tabel, met puntkomma's ertussen; pdf: het rapport als pdf, als LibreOffice op deze
    /// computer staat
    /// (zonder deze optie: wat het einde van --uit zegt, en anders md)
    #[arg(long, value_name = "VORM", value_parser = form, help_heading = OPTIONS)]
    pub(super) vorm: Option<AskedForm>,
    /// Het bestand dat wordt gemaakt; zonder deze optie, of met -, komt de inhoud op het scherm
    #[arg(long, value_name = "PAD", value_parser = path(), help_heading = OPTIONS)]
    pub(super) uit: Option<PathBuf>,
    /// Hoeveel van het rapport: kern (één bladzijde), plan, agenda, besluiten, wie-zei-wat, of alles (zonder deze optie)
    #[arg(long, value_name = "DEEL", value_parser = cut, help_heading = OPTIONS)]
    pub(super) deel: Option<Cut>,
    /// Laat in het hele rapport ook zien hoe de antwoorden zijn in andere kaders, zoals de kenmerken
    /// van de VNG en de route van KPMG
    #[arg(long, help_heading = OPTIONS)]
    pub(super) met_kaders: bool,
    /// Laat de namen van mensen weg; wat in een notitie, een bron of een vervolgstap zelf staat, blijft staan
    #[arg(long, help_heading = OPTIONS)]
    pub(super) zonder_namen: bool,
    /// Bij ics en csv: alleen de stappen die deze persoon doet, om aan die persoon te geven
    #[arg(long, value_name = "NAAM", value_parser = line, allow_hyphen_values = true, conflicts_with = "zonder_namen", help_heading = OPTIONS)]
    pub(super) wie: Option<String>,
    /// Bij ics: laat de agenda zoveel dagen van tevoren waarschuwen, om 9 uur; 0 is op de dag zelf
    #[arg(long, value_name = "DAGEN", value_parser = reminder, help_heading = OPTIONS)]
    pub(super) herinner: Option<u16>,
    /// Vervang een bestand dat er al is
    #[arg(long, help_heading = OPTIONS)]
    pub(super) overschrijven: bool,
}

#[derive(Debug, Args)]
#[command(override_usage = "quickscan formulier [OPTIES]")]
pub(super) struct Blank {
    /// Het bestand dat wordt gemaakt; zonder deze optie, of met -, komt het formulier op het scherm
    #[arg(long, value_name = "PAD", value_parser = path(), help_heading = OPTIONS)]
    pub(super) uit: Option<PathBuf>,
    /// Vervang een bestand dat er al is
    #[arg(long, help_heading = OPTIONS)]
    pub(super) overschrijven: bool,
}

#[derive(Debug, Args)]
#[command(override_usage = "quickscan handreikingen VRAAG [--json]")]
pub(super) struct AboutQuestion {
    /// Het nummer van de vraag, zoals 2.3
    #[arg(value_name = "VRAAG", value_parser = filled, display_order = 1, help_heading = GIVE)]
    pub(super) question: String,
    /// Schrijf JSON, voor andere programma's
    #[arg(long, help_heading = OPTIONS)]
    pub(super) json: bool,
}

#[derive(Debug, Args)]
#[command(override_usage = "quickscan voorleggen SESSIE VRAAG")]
pub(super) struct Mails {
    /// Id, begin van een id, of pad
    #[arg(value_name = "SESSIE", value_parser = filled, display_order = 1, help_heading = GIVE)]
    pub(super) session: String,
    /// Het nummer van de vraag, zoals 2.3
    #[arg(value_name = "VRAAG", value_parser = filled, display_order = 2, help_heading = GIVE)]
    pub(super) question: String,
}

#[derive(Debug, Args)]
#[command(override_usage = "quickscan controleer [PAD…] [--json]")]
pub(super) struct Check {
    /// Bestanden; zonder pad al uw sessies, de vragenlijst en de kennisbank
    #[arg(value_name = "PAD", value_parser = path(), help_heading = GIVE)]
    pub(super) paths: Vec<PathBuf>,
    /// Schrijf JSON, voor andere programma's
    #[arg(long, help_heading = OPTIONS)]
    pub(super) json: bool,
}
