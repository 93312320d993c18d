//! Why a file cannot be read, in a sentence that says what to do.

use super::Format;

/// A file that is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ReadingError {
    /// More bytes than a form can have.
    #[error(
        "Dit bestand is groter dan 20 MB. Dat kan geen ingevuld formulier zijn, of er staan grote afbeeldingen in: haal die eruit en lees het dan opnieuw in."
    )]
    TooLarge,
    /// Little that unpacks to very much, or too deep within itself.
    #[error(
        "Dit bestand is anders opgebouwd dan een gewoon document en is daarom niet gelezen. Open het in Word, bewaar het daar opnieuw als Word-document (.docx) en lees het dan in."
    )]
    NotOrdinary,
    /// The program in it could do anything.
    #[error(
        "In dit bestand zitten macro’s, en daarom is het niet gelezen. Bewaar het in Word als Word-document (.docx), zonder macro’s."
    )]
    Macros,
    /// It cannot be read without its password.
    #[error(
        "Dit bestand is beveiligd met een wachtwoord. Open het in Word, haal het wachtwoord eraf en bewaar het opnieuw."
    )]
    Encrypted,
    /// Word of before 2007.
    #[error("Dit is een oud Word-bestand (.doc). Bewaar het in Word als Word-document (.docx).")]
    OldWord,
    /// Made to be looked at, and not to be read back.
    #[error(
        "Dit is een pdf. Vraag om het Word-bestand, of neem de antwoorden over in een tekstbestand (.txt)."
    )]
    Pdf,
    /// An old format of exchange.
    #[error("Dit is een rtf-bestand. Bewaar het in Word als Word-document (.docx).")]
    Rtf,
    /// A page, or a mail that was kept as one.
    #[error(
        "Dit is een webpagina. Kopieer de tekst naar een tekstbestand (.txt) of een Word-document (.docx)."
    )]
    WebPage,
    /// A mail as a mail program keeps it, with everything that was sent along.
    #[error(
        "Dit is een bewaarde mail. Bewaar de bijlage eruit, of kopieer de tekst van de mail naar een tekstbestand (.txt)."
    )]
    MailFile,
    /// A zip with something else in it.
    #[error(
        "Dit bestand heeft de naam van een document, maar er zit iets anders in. Open het in Word en bewaar het als Word-document (.docx)."
    )]
    OtherContent,
    /// Not whole.
    #[error(
        "Dit bestand is beschadigd of niet compleet. Vraag de afzender om het opnieuw te sturen."
    )]
    Damaged,
    /// Bytes that are no letters.
    #[error("In dit bestand staat geen leesbare tekst.")]
    NotText,
    /// Nothing at all.
    #[error("Dit bestand is leeg.")]
    Empty,
    /// An ending that says nothing.
    #[error(
        "Dit soort bestand kan het programma niet lezen. Wel Word (.docx), LibreOffice (.odt) en tekst (.txt of .md)."
    )]
    Unknown,
}

/// How a file of an older Word begins, and one that is locked with a password.
const COMPOUND: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
/// How a zip begins.
pub(super) const ZIP: &[u8] = b"PK\x03\x04";

/// Refuses what begins as another kind of file than its name promises.
pub(super) fn check_kind(bytes: &[u8], format: Format) -> Result<(), ReadingError> {
    let start = bytes.trim_ascii_start();
    let begins = |words: &str| {
        let start = start.get(..words.len()).unwrap_or_default();
        start.eq_ignore_ascii_case(words.as_bytes())
    };
    if start.is_empty() {
        return Err(ReadingError::Empty);
    }
    if bytes.starts_with(COMPOUND) {
        let name: Vec<u8> = "EncryptedPackage"
            .bytes()
            .flat_map(|byte| [byte, 0])
            .collect();
        let is_locked = bytes.windows(name.len()).any(|window| window == name);
        return Err(if is_locked {
            ReadingError::Encrypted
        } else {
            ReadingError::OldWord
        });
    }
    if start.starts_with(b"%PDF-") {
        return Err(ReadingError::Pdf);
    }
    if start.starts_with(b"{\\rtf") {
        return Err(ReadingError::Rtf);
    }
    if begins("<!doctype html") || begins("<html") {
        return Err(ReadingError::WebPage);
    }
    let is_zip = bytes.starts_with(ZIP);
    match format {
        Format::Text if is_zip => Err(ReadingError::OtherContent),
        Format::Docx | Format::Odt if !is_zip => Err(ReadingError::OtherContent),
        _ => Ok(()),
    }
}
