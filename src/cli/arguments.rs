//! Every command and option. The comments on them are the Dutch help that users read.

use std::path::PathBuf;

use clap::{ArgAction, Args, CommandFactory, FromArgMatches, Parser, Subcommand};
use jiff::civil::Date;

use super::wrong_use::{footing, form, parse_day, parse_due_day, parse_status, state, yes_or_no};
use crate::model::{Footing, State, StepStatus};
use crate::report::ExportForm;

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
    #[arg(long, value_name = "MAP", global = true, help_heading = ALWAYS)]
    pub(super) map: Option<PathBuf>,
    /// Een eigen vragenlijst in plaats van de Quickscan
    #[arg(long, value_name = "PAD", global = true, help_heading = ALWAYS)]
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
    Open(Open),
    /// Begin een sessie; toont daarna haar id
    Nieuw(New),
    /// Begin een nieuwe meting op basis van een sessie; toont daarna haar id
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
    /// Maak het rapport van een sessie, of een agenda of tabel van haar vervolgstappen
    Export(Export),
    /// Toon de eerdere versies van een sessie
    #[command(override_usage = "quickscan versies SESSIE [--json]")]
    Versies(Versions),
    /// Zet een eerdere versie van een sessie terug; hoe zij nu is, blijft bewaard als versie
    Herstel(Restore),
    /// Toon de vragen van de Quickscan
    #[command(override_usage = "quickscan vragen [--json]")]
    Vragen(List),
    /// Maak een leeg formulier om af te drukken of te mailen, in Markdown
    Formulier(Blank),
    /// Toon wat de bronnen bij een vraag zeggen, met de plaats erbij
    Handreikingen(AboutQuestion),
    /// Maak van een vraag de tekst voor een mail aan anderen
    Voorleggen(Mails),
    /// Kijk na of sessies, vragenlijsten en kennisbanken goed te lezen zijn
    Controleer(Check),
    /// Kijk rond in een voorbeeld; er blijft niets bewaard
    #[command(override_usage = "quickscan voorbeeld")]
    Voorbeeld,
}

#[derive(Debug, Args)]
#[command(override_usage = "quickscan open SESSIE")]
pub(super) struct Open {
    /// Id, begin van een id, of pad
    #[arg(value_name = "SESSIE", display_order = 1, help_heading = GIVE)]
    pub(super) session: String,
}

#[derive(Debug, Args)]
#[command(override_usage = "quickscan nieuw --gemeente NAAM [OPTIES]")]
pub(super) struct New {
    /// De gemeente
    #[arg(long, value_name = "NAAM", help_heading = OPTIONS)]
    pub(super) gemeente: String,
    /// Het gebied of team waar het over gaat
    #[arg(long, value_name = "TEKST", default_value = "", hide_default_value = true, help_heading = OPTIONS)]
    pub(super) gebied: String,
    /// Wie de Quickscan invult
    #[arg(long, value_name = "TEKST", default_value = "", hide_default_value = true, help_heading = OPTIONS)]
    pub(super) invuller: String,
    /// De functie van de invuller
    #[arg(long, value_name = "TEKST", default_value = "", hide_default_value = true, help_heading = OPTIONS)]
    pub(super) functie: String,
    /// De dag waarvoor de antwoorden gelden, bijvoorbeeld 1-3-2027 of 2027-03-01; zonder deze optie vandaag
    #[arg(long, value_name = "DATUM", value_parser = parse_day, help_heading = OPTIONS)]
    pub(super) peildatum: Option<Date>,
}

#[derive(Debug, Args)]
#[command(
    override_usage = "quickscan vervolg SESSIE [OPTIES]",
    after_help = "De gegevens en de vervolgstappen die open of bezig zijn gaan mee. De antwoorden zijn\n\
                  leeg: wat er vorige keer stond, ziet u bij elke vraag. De sessie zelf blijft zoals\n\
                  zij is."
)]
pub(super) struct FollowUp {
    /// Id, begin van een id, of pad
    #[arg(value_name = "SESSIE", display_order = 1, help_heading = GIVE)]
    pub(super) session: String,
    /// De dag waarvoor de nieuwe antwoorden gelden, bijvoorbeeld 1-3-2027 of 2027-03-01; zonder deze optie vandaag
    #[arg(long, value_name = "DATUM", value_parser = parse_day, help_heading = OPTIONS)]
    pub(super) peildatum: Option<Date>,
    /// Schrijf JSON, voor andere programma's
    #[arg(long, help_heading = OPTIONS)]
    pub(super) json: bool,
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
    #[arg(value_name = "SESSIE", display_order = 1, help_heading = GIVE)]
    pub(super) session: String,
    /// Schrijf JSON, voor andere programma's
    #[arg(long, help_heading = OPTIONS)]
    pub(super) json: bool,
}

#[derive(Debug, Args)]
pub(super) struct Show {
    /// Id, begin van een id, of pad
    #[arg(value_name = "SESSIE", display_order = 1, help_heading = GIVE)]
    pub(super) session: String,
    /// Laat de namen van mensen weg
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
    #[arg(value_name = "SESSIE", display_order = 1, help_heading = GIVE)]
    pub(super) session: String,
    /// De versie, zoals «quickscan versies» haar noemt, of een begin daarvan
    #[arg(value_name = "VERSIE", display_order = 2, help_heading = GIVE)]
    pub(super) version: String,
}

#[derive(Debug, Args)]
#[command(override_usage = "quickscan antwoord SESSIE VRAAG [OPTIES]")]
pub(super) struct GiveAnswer {
    /// Id, begin van een id, of pad
    #[arg(value_name = "SESSIE", display_order = 1, help_heading = GIVE)]
    pub(super) session: String,
    /// Het nummer van de vraag, zoals 2.3
    #[arg(value_name = "VRAAG", display_order = 2, help_heading = GIVE)]
    pub(super) question: String,
    /// op-orde, deels, niet-op-orde, onbekend of nvt; open maakt de vraag weer onbeantwoord
    #[arg(long, value_name = "STAND", value_parser = state, help_heading = OPTIONS)]
    pub(super) stand: Option<Choice<State>>,
    /// vastgelegd, afgesproken of inschatting; geen haalt de onderbouwing weg
    #[arg(long, value_name = "SOORT", value_parser = footing, help_heading = OPTIONS)]
    pub(super) onderbouwing: Option<Choice<Footing>>,
    /// De notitie, in plaats van wat er staat
    #[arg(long, value_name = "TEKST", conflicts_with = "notitie_van", help_heading = OPTIONS)]
    pub(super) notitie: Option<String>,
    /// Lees de notitie uit een bestand, of met - van de invoer
    #[arg(long, value_name = "PAD", help_heading = OPTIONS)]
    pub(super) notitie_van: Option<PathBuf>,
    /// Een bron; herhaal dit voor meer bronnen, die samen in de plaats komen van wat er staat
    #[arg(long, value_name = "TEKST", help_heading = OPTIONS)]
    pub(super) bron: Vec<String>,
    /// Wie u hebt gevraagd; herhaal dit voor meer mensen, zoals bij --bron
    #[arg(long, value_name = "TEKST", help_heading = OPTIONS)]
    pub(super) geraadpleegd: Vec<String>,
    /// Bespreek dit met anderen; --bespreken=nee haalt het weg
    #[arg(long, value_name = "JA|NEE", num_args = 0..=1, require_equals = true, default_missing_value = "ja", value_parser = yes_or_no, help_heading = OPTIONS)]
    pub(super) bespreken: Option<bool>,
    /// Zet dit vooraan bij de knelpunten; --prioriteit=nee haalt het weg
    #[arg(long, value_name = "JA|NEE", num_args = 0..=1, require_equals = true, default_missing_value = "ja", value_parser = yes_or_no, help_heading = OPTIONS)]
    pub(super) prioriteit: Option<bool>,
}

/// A word that sets something, or the word that takes it away. An alias, because clap takes a
/// written-out `Option<Option<_>>` for something else.
pub(super) type Choice<T> = Option<T>;

/// A day that is planned.
#[derive(Debug, Clone, Copy)]
pub(super) struct Due {
    pub(super) day: Date,
    /// Whether it was said in words, such as `over 3 weken`.
    pub(super) is_in_words: bool,
}

#[derive(Debug, Args)]
#[command(override_usage = "quickscan stap SESSIE VRAAG --wat TEKST [OPTIES]")]
pub(super) struct AddStep {
    /// Id, begin van een id, of pad
    #[arg(value_name = "SESSIE", display_order = 1, help_heading = GIVE)]
    pub(super) session: String,
    /// Het nummer van de vraag, zoals 2.3
    #[arg(value_name = "VRAAG", display_order = 2, help_heading = GIVE)]
    pub(super) question: String,
    /// Wat er gaat gebeuren
    #[arg(long, value_name = "TEKST", help_heading = OPTIONS)]
    pub(super) wat: String,
    /// Wie het doet
    #[arg(long, value_name = "TEKST", default_value = "", hide_default_value = true, help_heading = OPTIONS)]
    pub(super) wie: String,
    /// De dag waarvóór het klaar is, bijvoorbeeld 1-3-2027, "over 3 weken" of "eind maart"
    #[arg(long, value_name = "DATUM", value_parser = parse_due_day, help_heading = OPTIONS)]
    pub(super) wanneer: Option<Due>,
    /// open, bezig, klaar of vervallen; zonder deze optie open
    #[arg(long, value_name = "STATUS", value_parser = parse_status, help_heading = OPTIONS)]
    pub(super) status: Option<StepStatus>,
}

#[derive(Debug, Args)]
#[command(override_usage = "quickscan export SESSIE [OPTIES]")]
pub(super) struct Export {
    /// Id, begin van een id, of pad
    #[arg(value_name = "SESSIE", display_order = 1, help_heading = GIVE)]
    pub(super) session: String,
    /// md: het hele rapport (Markdown); ics: de vervolgstappen voor een agenda, zoals Outlook;
    /// csv: de vervolgstappen als tabel die u zo in Excel opent, met puntkomma's ertussen
    #[arg(long, value_name = "VORM", default_value = "md", hide_default_value = true, value_parser = form, help_heading = OPTIONS)]
    pub(super) vorm: ExportForm,
    /// Het bestand dat wordt gemaakt; zonder deze optie, of met -, komt de inhoud op het scherm
    #[arg(long, value_name = "PAD", help_heading = OPTIONS)]
    pub(super) uit: Option<PathBuf>,
    /// Laat de namen van mensen weg
    #[arg(long, help_heading = OPTIONS)]
    pub(super) zonder_namen: bool,
    /// Vervang een bestand dat er al is
    #[arg(long, help_heading = OPTIONS)]
    pub(super) overschrijven: bool,
}

#[derive(Debug, Args)]
#[command(override_usage = "quickscan formulier [OPTIES]")]
pub(super) struct Blank {
    /// Het bestand dat wordt gemaakt; zonder deze optie, of met -, komt het formulier op het scherm
    #[arg(long, value_name = "PAD", help_heading = OPTIONS)]
    pub(super) uit: Option<PathBuf>,
    /// Vervang een bestand dat er al is
    #[arg(long, help_heading = OPTIONS)]
    pub(super) overschrijven: bool,
}

#[derive(Debug, Args)]
#[command(override_usage = "quickscan handreikingen VRAAG [--json]")]
pub(super) struct AboutQuestion {
    /// Het nummer van de vraag, zoals 2.3
    #[arg(value_name = "VRAAG", display_order = 1, help_heading = GIVE)]
    pub(super) question: String,
    /// Schrijf JSON, voor andere programma's
    #[arg(long, help_heading = OPTIONS)]
    pub(super) json: bool,
}

#[derive(Debug, Args)]
#[command(override_usage = "quickscan voorleggen SESSIE VRAAG")]
pub(super) struct Mails {
    /// Id, begin van een id, of pad
    #[arg(value_name = "SESSIE", display_order = 1, help_heading = GIVE)]
    pub(super) session: String,
    /// Het nummer van de vraag, zoals 2.3
    #[arg(value_name = "VRAAG", display_order = 2, help_heading = GIVE)]
    pub(super) question: String,
}

#[derive(Debug, Args)]
#[command(override_usage = "quickscan controleer [PAD…] [--json]")]
pub(super) struct Check {
    /// Bestanden; zonder pad al uw sessies, de vragenlijst en de kennisbank
    #[arg(value_name = "PAD", help_heading = GIVE)]
    pub(super) paths: Vec<PathBuf>,
    /// Schrijf JSON, voor andere programma's
    #[arg(long, help_heading = OPTIONS)]
    pub(super) json: bool,
}
