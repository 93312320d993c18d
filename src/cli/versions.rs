//! `versies` and `herstel`: earlier versions of a session, and going back to one.

use std::fmt::Write;

use super::arguments::{Restore, Versions};
use super::context::{Context, lock};
use super::output::{print, print_json, tell};
use super::{Failure, json};
use crate::clock;
use crate::model::{Difference, compare, format_date};
use crate::storage::Version;

/// Show the versions, newest first, with what differs from the session as it is now. That need not
/// be readable: then these are what is left.
pub(super) fn list(context: &Context, asked: &Versions) -> Result<(), Failure> {
    let path = context.folder.find(&asked.session)?;
    let present = context.folder.load(&path).ok();
    let differences = |version: &Version| -> Option<Vec<Difference>> {
        let earlier = context.folder.load(&version.path).ok()?;
        Some(compare(&present.as_ref()?.session, &earlier.session))
    };
    let versions: Vec<_> = context
        .folder
        .versions(&path)?
        .into_iter()
        .map(|version| (differences(&version), version))
        .collect();
    if asked.json {
        let rows = versions.iter();
        let rows = rows.map(|(found, version)| json::VersionRow::new(version, found.as_ref()));
        return print_json(&rows.collect::<Vec<_>>());
    }
    if versions.is_empty() {
        tell(
            "Er zijn nog geen eerdere versies van deze sessie; die komen er vanzelf als u verder werkt.",
        );
    }
    let mut text = String::new();
    for (differences, version) in &versions {
        let _ = writeln!(
            text,
            "{}  {}",
            version.id,
            row(version, differences.as_deref())
        );
    }
    print(&text)
}

fn row(version: &Version, differences: Option<&[Difference]>) -> String {
    let moment = moment(version);
    if !version.readable {
        return format!("{moment} · niet te lezen");
    }
    let progress = version.progress;
    let row = format!(
        "{moment} · {} van {} beantwoord",
        progress.answered, progress.total
    );
    match differences {
        None => row,
        Some([]) => format!("{row} · gelijk aan nu"),
        Some(differences) => {
            let labels: Vec<_> = differences.iter().map(Difference::label).collect();
            format!("{row} · anders dan nu: {}", labels.join("; "))
        }
    }
}

fn moment(version: &Version) -> String {
    let (day, time) = (format_date(version.at.date()), version.at.strftime("%H:%M"));
    format!("bewaard {day} {time}")
}

/// Put a version back.
pub(super) fn restore(context: &Context, restore: &Restore) -> Result<(), Failure> {
    let path = context.folder.find(&restore.session)?;
    let _lock = lock(&path)?;
    context
        .folder
        .restore(&path, &restore.version, &context.sets, &clock::now())?;
    tell(&format!(
        "Versie «{}» is teruggezet; hoe de sessie daarvoor was, staat nu bij «quickscan versies».",
        restore.version
    ));
    Ok(())
}
