//! What can be said of a question: an answer, or a next step.

use clap::Args;
use jiff::civil::Date;

use super::fields::GivenFields;
use super::{GIVE, OPTIONS};
use crate::cli::values::{filled, line};
use crate::cli::wrong_use::{decider, name_kind, parse_due_day, parse_status};
use crate::model::{Decider, NameKind, StepStatus};

#[derive(Debug, Args)]
#[command(override_usage = "quickscan antwoord SESSIE VRAAG [OPTIES]")]
pub(in crate::cli) struct GiveAnswer {
    /// Id, begin van een id, of pad
    #[arg(value_name = "SESSIE", value_parser = filled, display_order = 1, help_heading = GIVE)]
    pub(in crate::cli) session: String,
    /// Het nummer van de vraag, zoals 2.3
    #[arg(value_name = "VRAAG", value_parser = filled, display_order = 2, help_heading = GIVE)]
    pub(in crate::cli) question: String,
    #[command(flatten)]
    pub(in crate::cli) fields: GivenFields,
}

/// A word that sets something, or the word that takes it away. An alias, because clap takes a
/// written-out `Option<Option<_>>` for something else.
pub(in crate::cli) type Choice<T> = Option<T>;

/// A day that is planned.
#[derive(Debug, Clone, Copy)]
pub(in crate::cli) struct Due {
    pub(in crate::cli) day: Date,
    /// Whether it was said in words, such as `over 3 weken`.
    pub(in crate::cli) is_in_words: bool,
}

#[derive(Debug, Args)]
#[command(override_usage = "quickscan stap SESSIE VRAAG --wat TEKST [OPTIES]")]
pub(in crate::cli) struct AddStep {
    /// Id, begin van een id, of pad
    #[arg(value_name = "SESSIE", value_parser = filled, display_order = 1, help_heading = GIVE)]
    pub(in crate::cli) session: String,
    /// Het nummer van de vraag, zoals 2.3
    #[arg(value_name = "VRAAG", value_parser = filled, display_order = 2, help_heading = GIVE)]
    pub(in crate::cli) question: String,
    /// Wat er gaat gebeuren
    #[arg(long, value_name = "TEKST", value_parser = line, allow_hyphen_values = true, help_heading = OPTIONS)]
    pub(in crate::cli) wat: String,
    /// Wie het doet
    #[arg(long, value_name = "TEKST", value_parser = line, allow_hyphen_values = true, default_value = "", hide_default_value = true, help_heading = OPTIONS)]
    pub(in crate::cli) wie: String,
    /// Uiterlijk wanneer het klaar is, bijvoorbeeld 1-3-2027, "over 3 weken" of "eind maart"
    #[arg(long, value_name = "DATUM", value_parser = parse_due_day, help_heading = OPTIONS)]
    pub(in crate::cli) wanneer: Option<Due>,
    /// open, bezig, klaar of vervallen; zonder deze optie open
    #[arg(long, value_name = "STATUS", value_parser = parse_status, help_heading = OPTIONS)]
    pub(in crate::cli) status: Option<StepStatus>,
    /// Wie erover besluit: college of raad; zonder deze optie is er geen besluit nodig
    #[arg(long, value_name = "WIE", value_parser = decider, help_heading = OPTIONS)]
    pub(in crate::cli) besluit: Option<Choice<Decider>>,
}

#[derive(Debug, Args)]
#[command(override_usage = "quickscan namen SESSIE [NAAM…] [OPTIES]")]
pub(in crate::cli) struct Names {
    /// Id, begin van een id, of pad
    #[arg(value_name = "SESSIE", value_parser = filled, display_order = 1, help_heading = GIVE)]
    pub(in crate::cli) session: String,
    /// Wie een stap doet of met wie is gesproken, zoals inkoop
    #[arg(value_name = "NAAM", value_parser = filled, display_order = 2, help_heading = GIVE)]
    pub(in crate::cli) given: Vec<String>,
    /// persoon, of functie: ook een team of organisatie; weet-niet haalt weg wat u zei
    #[arg(long, value_name = "SOORT", value_parser = name_kind, help_heading = OPTIONS)]
    pub(in crate::cli) soort: Option<Choice<NameKind>>,
    /// Wiens stem het is, bij «Gesproken met»: inwoners, team, partners, beleid, bestuur of anderen; weet-niet haalt weg wat u zei
    #[arg(long, value_name = "GROEP", value_parser = filled, help_heading = OPTIONS)]
    pub(in crate::cli) stem: Option<String>,
    /// Schrijf JSON, voor andere programma's
    #[arg(long, help_heading = OPTIONS)]
    pub(in crate::cli) json: bool,
}

#[derive(Debug, Args)]
#[command(
    override_usage = "quickscan praktijk SESSIE [NUMMER] [VELD=TEKST…]",
    after_help = "De velden zijn beleid, inwoners, professionals, dossiers en overeen (ja, deels of nee).\n\
                  Zonder velden ziet u wat er staat. Met niets achter het teken = wordt een veld leeg.\n\
                  Bijvoorbeeld: quickscan praktijk SESSIE 2 \"inwoners=Zij wachten lang.\" overeen=nee"
)]
pub(in crate::cli) struct Practice {
    /// Id, begin van een id, of pad
    #[arg(value_name = "SESSIE", value_parser = filled, display_order = 1, help_heading = GIVE)]
    pub(in crate::cli) session: String,
    /// Het nummer van de basisfunctie; zonder ziet u ze alle
    #[arg(value_name = "NUMMER", value_parser = filled, display_order = 2, help_heading = GIVE)]
    pub(in crate::cli) of: Option<String>,
    /// Wat er in een veld komt, in plaats van wat er staat
    #[arg(value_name = "VELD=TEKST", value_parser = filled, display_order = 3, help_heading = GIVE)]
    pub(in crate::cli) given: Vec<String>,
}

#[derive(Debug, Args)]
#[command(
    override_usage = "quickscan gesprek SESSIE [TAFEL] [VELD=TEKST…]",
    after_help = "De velden zijn met, datum, goed, beter en afspraak. Zonder velden ziet u wat er staat.\n\
                  Met niets achter het teken = wordt een veld leeg.\n\
                  Bijvoorbeeld: quickscan gesprek SESSIE partners datum=1-3-2027 \"afspraak=Elke maand overleg.\""
)]
pub(in crate::cli) struct Talk {
    /// Id, begin van een id, of pad
    #[arg(value_name = "SESSIE", value_parser = filled, display_order = 1, help_heading = GIVE)]
    pub(in crate::cli) session: String,
    /// De tafel van de gespreksagenda, zoals partners; zonder ziet u ze alle
    #[arg(value_name = "TAFEL", value_parser = filled, display_order = 2, help_heading = GIVE)]
    pub(in crate::cli) of: Option<String>,
    /// Wat er in een veld komt, in plaats van wat er staat
    #[arg(value_name = "VELD=TEKST", value_parser = filled, display_order = 3, help_heading = GIVE)]
    pub(in crate::cli) given: Vec<String>,
}
