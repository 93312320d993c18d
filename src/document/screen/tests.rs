use super::*;
use crate::document::Document;

fn shown(document: &Document, width: u16) -> String {
    let rows = screen(document, width);
    let rows: Vec<String> = rows.iter().map(Row::text).collect();
    rows.join("\n")
}

fn example() -> Document {
    let mut doc = Document::new("Rapport");
    doc.heading(2, "Wat er speelt");
    doc.paragraph("Een zin die **zelf** sterretjes heeft.");
    doc.list(["eerste punt", "tweede punt"]);
    doc.table(
        "De stappen",
        &["Vraag", "Wat"],
        vec![vec![
            "1.1".to_owned(),
            "Schrijf de visie samen met inwoners".to_owned(),
        ]],
    );
    doc
}

#[test]
fn headings_lists_and_tables_look_like_themselves() {
    let expected = "\
Rapport
══════════════════════════════

Wat er speelt
──────────────────────────────
Een zin die **zelf**
sterretjes heeft.
• eerste punt
• tweede punt

Vraag  Wat
─────  ───────────────────────
1.1    Schrijf de visie samen
       met inwoners";
    assert_eq!(shown(&example(), 30), expected);
}

#[test]
fn where_columns_would_be_too_narrow_each_cell_has_its_word() {
    let text = shown(&example(), 16);
    assert!(
        text.ends_with("\nVraag: 1.1\nWat: Schrijf de\nvisie samen met\ninwoners"),
        "{text}"
    );
}

#[test]
fn bars_show_the_sign_of_each_and_the_numbers_before_the_words() {
    let mut doc = Document::default();
    let bar = |label: &str, counts: [usize; 2]| Bar {
        label: label.to_owned(),
        counts: counts.to_vec(),
    };
    doc.bars(Bars {
        label: "Basisfunctie".to_owned(),
        parts: vec!["[x] op orde".to_owned(), "[ ] nog open".to_owned()],
        sum: "vragen".to_owned(),
        caption: String::new(),
        rows: vec![bar("Brede blik", [1, 2]), bar("Leren", [0, 0])],
    });
    let wide = "\
Brede blik  [x][ ][ ]
            1 op orde · 2 nog open, van 3
Leren
            geen vragen";
    assert_eq!(
        shown(&doc, 60)
            .lines()
            .map(str::trim_end)
            .collect::<Vec<_>>()
            .join("\n"),
        wide
    );
    assert!(shown(&doc, 13).contains("x··"), "{}", shown(&doc, 13));
}

#[test]
fn every_row_fits_and_every_heading_is_found_back() {
    for width in 10..50 {
        let rows = screen(&example(), width);
        let widest = rows.iter().map(|row| row.text().width()).max();
        assert!(widest.unwrap_or(0) <= usize::from(width), "{width}");
        let headings: Vec<_> = rows.into_iter().filter_map(|row| row.heading).collect();
        let expected = [(1, "Rapport".to_owned()), (2, "Wat er speelt".to_owned())];
        assert_eq!(headings, expected);
    }
}
