//! Why there is nothing to send, in the words of the user.

use crate::model::together::MUNICIPALITY_CODE_EXPECTED;

/// Why there is nothing to send yet: what is still to be said first. The words are a Dutch sentence that the
/// command line completes with how.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotShared {
    /// No question asks for what a region counts.
    #[error(
        "Deze vragenlijst vraagt nergens hoe het ervoor staat, en een inzending bestaat uit standen. Er is niets in te zenden."
    )]
    NoStands,
    /// Nobody was asked whether the answers may be shared.
    #[error("Er is nog niet gezegd of deze antwoorden gedeeld mogen worden.")]
    NotAsked,
    /// They may not.
    #[error("Bij deze sessie staat dat de antwoorden niet gedeeld mogen worden (delen: niet).")]
    No,
    /// The code of the gemeente is missing, or no code.
    #[error("De gemeentecode van het CBS ontbreekt of klopt niet: {MUNICIPALITY_CODE_EXPECTED}.")]
    Code,
    /// The name of the gemeente is missing.
    #[error(
        "De naam van de gemeente is nog niet ingevuld. Vul die in bij de gegevens van de sessie."
    )]
    Name,
    /// The day is missing.
    #[error("De peildatum is nog niet ingevuld. Vul die in bij de gegevens van de sessie.")]
    Day,
    /// The session was never saved.
    #[error("Deze sessie is nog nooit bewaard. Wijzig er iets in, dan wordt die bewaard.")]
    Identity,
    /// It was made with another version of the question set.
    #[error(
        "Deze sessie is gemaakt met een andere versie van de vragenlijst. Open de sessie en kijk na of uw antwoorden nog bij \
         de vragen passen; met uw eerste wijziging gaat de sessie over op deze versie."
    )]
    Version,
    /// There is nothing to send.
    #[error("Er is nog geen vraag beantwoord, dus er is niets in te zenden.")]
    Nothing,
}
