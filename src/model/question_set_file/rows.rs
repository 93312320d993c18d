//! The rows of a question set file, as they are written.

use serde::Deserialize;
use toml::Spanned;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct File {
    pub(super) versie: Spanned<i64>,
    pub(super) vragenlijst: Head,
    #[serde(alias = "groep")]
    pub(super) basisfunctie: Spanned<Vec<BasisfunctieRow>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Head {
    pub(super) id: Spanned<String>,
    pub(super) versie: Spanned<String>,
    pub(super) titel: Spanned<String>,
    pub(super) korte_titel: Option<Spanned<String>>,
    pub(super) in_zinnen: Option<Spanned<String>>,
    pub(super) naam_groep: Option<Spanned<String>>,
    pub(super) naam_groepen: Option<Spanned<String>>,
    #[serde(default)]
    pub(super) herkomst: String,
    #[serde(default)]
    pub(super) inleiding: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct BasisfunctieRow {
    pub(super) nummer: Spanned<u8>,
    pub(super) naam: Spanned<String>,
    pub(super) kort: Option<Spanned<String>>,
    #[serde(default)]
    pub(super) omschrijving: Vec<String>,
    #[serde(default)]
    pub(super) ratio: Vec<String>,
    #[serde(default)]
    pub(super) links: Vec<LinkRow>,
    pub(super) vraag: Spanned<Vec<QuestionRow>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct QuestionRow {
    pub(super) id: Spanned<String>,
    pub(super) tekst: Spanned<String>,
    pub(super) kort: Option<Spanned<String>>,
    #[serde(default)]
    pub(super) deelvragen: Vec<Spanned<String>>,
    /// Whether it can be answered with yes or no: for who reads the file, nothing depends on it.
    #[serde(default, rename = "vorm")]
    pub(super) _form: Option<FormWord>,
    pub(super) oordeel_van: Option<String>,
    #[serde(default)]
    pub(super) verwijzingen: Vec<ReferenceRow>,
    #[serde(default)]
    pub(super) links: Vec<LinkRow>,
    #[serde(default)]
    pub(super) opmerking: String,
    #[serde(default)]
    pub(super) veiligheid: bool,
    #[serde(default)]
    pub(super) navragen_bij: String,
    pub(super) meetlat: Option<MeetlatRow>,
    pub(super) soort: Option<Spanned<KindWord>>,
    #[serde(default)]
    pub(super) opties: Vec<OptionRow>,
    #[serde(default)]
    pub(super) rijen: Vec<OptionRow>,
    #[serde(default)]
    pub(super) kolommen: Vec<OptionRow>,
    pub(super) hoogstens: Option<Spanned<i64>>,
    pub(super) minstens: Option<Spanned<i64>>,
    pub(super) eenheid: Option<Spanned<String>>,
    #[serde(default)]
    pub(super) als: Vec<ConditionRow>,
    pub(super) landelijk: Option<Spanned<NationalRow>>,
}

/// What a question asks for; a stand where it does not say.
#[derive(Deserialize, Clone, Copy, Default, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub(super) enum KindWord {
    #[default]
    Stand,
    Keuze,
    Meerkeuze,
    Tekst,
    Getal,
    Matrix,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OptionRow {
    pub(super) id: Spanned<String>,
    pub(super) tekst: Spanned<String>,
    #[serde(default)]
    pub(super) namelijk: bool,
    #[serde(default)]
    pub(super) alleen: bool,
    pub(super) landelijk: Option<Spanned<Percentages>>,
}

/// One percentage, or one for each column of a matrix.
#[derive(Deserialize)]
#[serde(untagged)]
pub(super) enum Percentages {
    One(f64),
    Several(Vec<f64>),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ConditionRow {
    pub(super) vraag: Spanned<String>,
    pub(super) is: Vec<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NationalRow {
    pub(super) jaar: u16,
    pub(super) n: u32,
    pub(super) plaats: Spanned<String>,
    #[serde(default)]
    pub(super) let_op: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum FormWord {
    Open,
    Gesloten,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ReferenceRow {
    pub(super) naar: Spanned<String>,
    pub(super) tekst: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LinkRow {
    pub(super) tekst: String,
    pub(super) url: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct MeetlatRow {
    pub(super) op_orde: Spanned<String>,
    pub(super) deels: Spanned<String>,
    pub(super) niet_op_orde: Spanned<String>,
}
