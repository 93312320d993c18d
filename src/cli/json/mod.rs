//! What `--json` prints. Scripts rely on these names: fields may be added, never renamed.

mod follow_up;
mod list;
mod questions;
mod record;
mod session;
mod versions;

use jiff::Zoned;
use serde::{Serialize, Serializer};

pub(super) use self::follow_up::FollowUpRow;
pub(super) use self::list::SessionRow;
pub(super) use self::questions::Questions;
pub(super) use self::session::SessionShown;
pub(super) use self::versions::VersionRow;

/// Something for each state, in the order of the screen.
struct ByState<T>(Vec<(&'static str, T)>);

impl<T: Serialize> Serialize for ByState<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(state, value)| (state, value)))
    }
}

/// With the offset of the clock, as in the file.
fn moment(moment: &Zoned) -> String {
    moment.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}
