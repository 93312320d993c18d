//! The commands with which sessions are put side by side, and go to a region.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::{GIVE, OPTIONS};
use crate::cli::values::filled;
use crate::cli::wrong_use::{bundle_form, compared_form, municipality_code, path, sharing};
use crate::model::together::Sharing;
use crate::region::BundleForm;
use crate::report::ExportForm;

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum RegionCommand {
    /// Zet sessies naast elkaar: gebieden van een gemeente, of een sessie met de vorige metingen
    #[command(
        override_usage = "quickscan vergelijk SESSIE… [OPTIES]",
        after_help = "Met één sessie komen de vorige metingen van die sessie ernaast te staan."
    )]
    Vergelijk(CompareSessions),
    /// Maak het kleine bestand voor een regio: stand en onderbouwing per vraag, zonder woorden en namen
    #[command(
        override_usage = "quickscan inzending SESSIE [OPTIES]",
        after_help = "U ziet eerst het hele bestand; daarna wordt gevraagd of het gemaakt mag worden. Of er gedeeld mag\n\
                      worden, zegt u één keer; dat staat in de sessie en is altijd te veranderen met --delen."
    )]
    Inzending(MakeSubmission),
    /// Maak van de inzendingen in een map één pakket met tabellen, voor een regio of een onderzoek
    #[command(override_usage = "quickscan bundel MAP --uit MAP [--vorm csv|jsonl]")]
    Bundel(MakeBundle),
}

#[derive(Debug, Args)]
pub(in crate::cli) struct MakeSubmission {
    /// Id, begin van een id, of pad
    #[arg(value_name = "SESSIE", value_parser = filled, display_order = 1, help_heading = GIVE)]
    pub(in crate::cli) session: String,
    /// Het bestand dat wordt gemaakt; zonder deze optie een nieuw bestand in deze map
    #[arg(long, value_name = "PAD", value_parser = path(), help_heading = OPTIONS)]
    pub(in crate::cli) uit: Option<PathBuf>,
    /// niet: er gaat niets naar een regio; anoniem: de gemeente telt mee, en staat niet bij naam in de tabellen;
    /// herkenbaar: de gemeente mag er bij naam in staan
    #[arg(long, value_name = "KEUZE", value_parser = sharing, help_heading = OPTIONS)]
    pub(in crate::cli) delen: Option<Sharing>,
    /// De code die het CBS de gemeente geeft: GM met vier cijfers
    #[arg(long, value_name = "CODE", value_parser = municipality_code, help_heading = OPTIONS)]
    pub(in crate::cli) gemeentecode: Option<String>,
    /// Maak het bestand zonder het te vragen, voor andere programma's
    #[arg(long, help_heading = OPTIONS)]
    pub(in crate::cli) ja: bool,
    /// Vervang een bestand dat er al is
    #[arg(long, help_heading = OPTIONS)]
    pub(in crate::cli) overschrijven: bool,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct MakeBundle {
    /// De map met de inzendingen, zoals ze binnenkwamen
    #[arg(value_name = "MAP", value_parser = path(), display_order = 1, help_heading = GIVE)]
    pub(in crate::cli) folder: PathBuf,
    /// De nieuwe map waar het pakket in komt
    #[arg(long, value_name = "MAP", value_parser = path(), help_heading = OPTIONS)]
    pub(in crate::cli) uit: PathBuf,
    /// csv: tabellen met komma's ertussen; jsonl: dezelfde rijen als regels JSON (zonder deze optie: csv)
    #[arg(long, value_name = "VORM", value_parser = bundle_form, help_heading = OPTIONS)]
    pub(in crate::cli) vorm: Option<BundleForm>,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct CompareSessions {
    /// Id, begin van een id, of pad; van elke sessie die naast de andere komt
    #[arg(value_name = "SESSIE", value_parser = filled, required = true, display_order = 1, help_heading = GIVE)]
    pub(in crate::cli) sessions: Vec<String>,
    /// Alleen de vragen waarbij de stand verschilt
    #[arg(long, help_heading = OPTIONS)]
    pub(in crate::cli) verschillen: bool,
    /// docx, html, md, xlsx of csv; zonder deze optie wat het einde van --uit zegt, en anders een tabel op het scherm
    #[arg(long, value_name = "VORM", value_parser = compared_form, help_heading = OPTIONS)]
    pub(in crate::cli) vorm: Option<ExportForm>,
    /// Het bestand dat wordt gemaakt; zonder deze optie, of met -, komt de inhoud op het scherm
    #[arg(long, value_name = "PAD", value_parser = path(), help_heading = OPTIONS)]
    pub(in crate::cli) uit: Option<PathBuf>,
    /// Vervang een bestand dat er al is
    #[arg(long, help_heading = OPTIONS)]
    pub(in crate::cli) overschrijven: bool,
}
