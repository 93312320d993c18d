//! How the team is organised.

use clap::Args;

use super::OPTIONS;
use crate::model::{Positioning, TeamModel};

#[derive(Debug, Args)]
pub(in crate::cli) struct Team {
    /// Hoe het team is georganiseerd: A1, A2, B, C, anders of geen
    #[arg(long, value_name = "MODEL", help_heading = OPTIONS)]
    pub(in crate::cli) teammodel: Option<TeamModel>,
    /// Waar het team is ondergebracht: 1 gemeente, 2 aanbieders samen, 3 hoofdaanbieder, 4 aparte rechtspersoon
    #[arg(long, value_name = "NUMMER", help_heading = OPTIONS)]
    pub(in crate::cli) positionering: Option<Positioning>,
}
