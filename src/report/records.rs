//! What is recorded beside the questions: what the practice says, and what came out of talks.

use super::About;
use super::overview::{OverviewPart, record_blocks};
use crate::document::Document;
use crate::model::{RecordKind, Session};

/// The practice beside the policy; nothing where that was not recorded.
pub(super) fn write_practice(doc: &mut Document, about: &About<'_>) {
    let intro = "Wat de praktijk zegt naast wat er in het beleid staat. De vragen gaan over het beleid; dit hoort ernaast.";
    write(
        doc,
        about,
        OverviewPart::Praktijk,
        RecordKind::Practice,
        intro,
    );
}

/// What came out of talks; nothing where there were none.
pub(super) fn write_talks(doc: &mut Document, about: &About<'_>) {
    let intro = "Per tafel wat er goed gaat, wat er beter kan en wat er is afgesproken.";
    write(
        doc,
        about,
        OverviewPart::Gesprekken,
        RecordKind::Talk,
        intro,
    );
}

fn write(doc: &mut Document, about: &About<'_>, part: OverviewPart, kind: RecordKind, intro: &str) {
    let (base, set) = (about.options.knowledge, about.set);
    let has_any = |session: &Session| {
        let recorded = session.recorded(base, set);
        recorded.iter().any(|(id, _)| id.kind == kind)
    };
    let nameless = (!about.options.names).then(|| about.session.without_talked_with());
    let session = nameless.as_ref().unwrap_or(about.session);
    if has_any(session) {
        doc.heading(2, part.label());
        doc.paragraph(intro);
        record_blocks(doc, 3, kind, base, set, session);
    }
}
