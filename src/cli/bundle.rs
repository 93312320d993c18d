//! `bundel`: what came in from all gemeenten becomes one data package.

use std::path;

use super::Failure;
use super::arguments::MakeBundle;
use super::context::Context;
use super::output::tell;
use crate::clock;
use crate::region::{self, Bundle, Received};
use crate::storage::{StorageError, arrived, sha256};
use crate::text::counted;

/// More refusals than these are not repeated on the screen; the package has them all.
const MOST_TOLD: usize = 10;

pub(super) fn run(context: &Context, asked: &MakeBundle) -> Result<(), Failure> {
    let received = arrived(&asked.folder, &asked.uit)?;
    let received = received.into_iter().map(|(name, content)| Received {
        name,
        content: content.map(|bytes| {
            let sum = sha256(&bytes);
            (bytes, sum)
        }),
    });
    let bundle = Bundle::of(context.questions(), received.collect());
    if bundle.submissions() == 0 {
        tell_refused(&bundle);
        return Err(Failure::WentWrong(format!(
            "In «{}» staat geen inzending die te gebruiken is; er is niets gemaakt.",
            asked.folder.display()
        )));
    }
    let files = region::files(
        context.questions(),
        context.knowledge(context.questions()),
        &bundle,
        asked.vorm.unwrap_or_default(),
        clock::now().date(),
    );
    let is_new = context
        .folder
        .write_bundle(&asked.uit, &files)
        .map_err(|error| match error {
            StorageError::AlreadyExists { path } => Failure::WentWrong(format!(
                "In «{}» staat al iets anders; er is niets overschreven. Kies met --uit een nieuwe map.",
                path.display()
            )),
            other => other.into(),
        })?;
    tell_refused(&bundle);
    let place = path::absolute(&asked.uit).unwrap_or_else(|_| asked.uit.clone());
    let there = if is_new {
        "Het pakket staat"
    } else {
        "Hetzelfde pakket stond al"
    };
    tell(&format!(
        "{there} in «{}»: {}.",
        place.display(),
        contents(&bundle)
    ));
    if bundle.is_small() {
        tell(
            "Het zijn minder dan tien gemeenten. In zo'n kleine kring is een gemeente ook zonder naam te herkennen; \
             daarom staan er geen antwoorden in van gemeenten die anoniem willen blijven.",
        );
    }
    tell("Alleen de tabel cijfers is bedoeld om te publiceren, en van elke bundel één keer.");
    Ok(())
}

/// "12 inzendingen van 9 gemeenten, waarvan 2 een dubbel lijken; 1 bestand is geweigerd"
fn contents(bundle: &Bundle) -> String {
    let mut words = format!(
        "{} van {}",
        counted(bundle.submissions(), "inzending", "inzendingen"),
        counted(bundle.gemeenten(), "gemeente", "gemeenten")
    );
    match bundle.doubles() {
        0 => {}
        1 => words.push_str(", waarvan 1 een dubbel lijkt"),
        many => words.push_str(&format!(", waarvan {many} een dubbel lijken")),
    }
    match bundle.refused().len() {
        0 => {}
        1 => words.push_str("; 1 bestand is geweigerd"),
        many => words.push_str(&format!("; {many} bestanden zijn geweigerd")),
    }
    words
}

fn tell_refused(bundle: &Bundle) {
    for refused in bundle.refused().iter().take(MOST_TOLD) {
        tell(&format!(
            "Geweigerd: «{}»: {}.",
            refused.name, refused.reason
        ));
    }
    let more = bundle.refused().len().saturating_sub(MOST_TOLD);
    if more > 0 {
        tell(&format!(
            "En nog {more}; in datapackage.json staan ze allemaal, met de reden."
        ));
    }
}
