//! Beginning a session, or a new measurement on the basis of one.

use clap::Args;
use jiff::civil::Date;

use super::team::Team;
use super::{GIVE, OPTIONS};
use crate::cli::values::{filled, line, text};
use crate::cli::wrong_use::parse_day;

#[derive(Debug, Args)]
#[command(override_usage = "quickscan nieuw --gemeente NAAM [OPTIES]")]
pub(in crate::cli) struct New {
    /// De gemeente
    #[arg(long, value_name = "NAAM", value_parser = line, allow_hyphen_values = true, help_heading = OPTIONS)]
    pub(in crate::cli) gemeente: String,
    /// Het gebied of team waar het over gaat
    #[arg(long, value_name = "TEKST", value_parser = line, allow_hyphen_values = true, default_value = "", hide_default_value = true, help_heading = OPTIONS)]
    pub(in crate::cli) gebied: String,
    /// Wie de vragenlijst invult
    #[arg(long, value_name = "TEKST", value_parser = line, allow_hyphen_values = true, default_value = "", hide_default_value = true, help_heading = OPTIONS)]
    pub(in crate::cli) invuller: String,
    /// De functie van de invuller
    #[arg(long, value_name = "TEKST", value_parser = line, allow_hyphen_values = true, default_value = "", hide_default_value = true, help_heading = OPTIONS)]
    pub(in crate::cli) functie: String,
    /// De dag waarvoor de antwoorden gelden, bijvoorbeeld 1-3-2027 of 2027-03-01; zonder deze optie vandaag
    #[arg(long, value_name = "DATUM", value_parser = parse_day, help_heading = OPTIONS)]
    pub(in crate::cli) peildatum: Option<Date>,
    #[command(flatten)]
    pub(in crate::cli) team: Team,
    /// Een eigen inleiding van een paar zinnen, waarmee het rapport begint
    #[arg(long, value_name = "TEKST", value_parser = text, allow_hyphen_values = true, default_value = "", hide_default_value = true, help_heading = OPTIONS)]
    pub(in crate::cli) inleiding: String,
}

#[derive(Debug, Args)]
#[command(
    override_usage = "quickscan vervolg SESSIE [OPTIES]",
    after_help = "De gegevens en de vervolgstappen die open of bezig zijn gaan mee. De antwoorden zijn\n\
                  leeg: wat er vorige keer stond, ziet u bij elke vraag. De sessie zelf blijft zoals\n\
                  die is."
)]
pub(in crate::cli) struct FollowUp {
    /// Id, begin van een id, of pad
    #[arg(value_name = "SESSIE", value_parser = filled, display_order = 1, help_heading = GIVE)]
    pub(in crate::cli) session: String,
    /// De dag waarvoor de nieuwe antwoorden gelden, bijvoorbeeld 1-3-2027 of 2027-03-01; zonder deze optie vandaag
    #[arg(long, value_name = "DATUM", value_parser = parse_day, help_heading = OPTIONS)]
    pub(in crate::cli) peildatum: Option<Date>,
    /// Schrijf JSON, voor andere programma's
    #[arg(long, help_heading = OPTIONS)]
    pub(in crate::cli) json: bool,
}
