use super::*;
use crate::document::{Inline, Span};

fn document() -> Document {
    let mut doc = Document::new("Verslag");
    doc.subtitle = "voor het college".to_owned();
    doc.contents();
    doc.page_break();
    doc.heading(2, "Waar staan wij?");
    doc.paragraph("Een zin die niet op één regel past.");
    doc.bars(Bars {
        label: "Basisfunctie".to_owned(),
        parts: vec!["op orde".to_owned(), "nog open".to_owned()],
        sum: "vragen".to_owned(),
        caption: "De stand".to_owned(),
        rows: [("1 Veilig", [2, 1]), ("2 Leren", [0, 3]), ("Leeg", [0, 0])]
            .map(|(label, counts)| Bar {
                label: label.to_owned(),
                counts: counts.to_vec(),
            })
            .to_vec(),
    });
    doc.heading(2, "Plan");
    doc.list([Item::from("Overleg met de wijk over zorg").with_children(["wie: Jan  Smit"])]);
    doc.numbered(["Bellen"]);
    doc.choices(
        "keuze",
        [
            ("ja", "Ja: het is er".to_owned()),
            ("nee", "Nee".to_owned()),
        ],
    );
    doc.room(Room::line("", "Naam").filled("Jan"));
    doc.room(Room::line("", "Plek").long());
    doc.paragraph("Notitie:");
    doc.quote("Eén  regel · [x]\n\n- twee");
    doc.paragraph(Inline(vec![Span::Link {
        text: "VNG".to_owned(),
        url: "https://vng.nl".to_owned(),
    }]));
    doc
}

#[test]
fn for_the_eye_it_is_indented_and_wrapped() {
    insta::assert_snapshot!(plain(&document(), Layout::Wide(26)), @r"
    Verslag
    voor het college

      - Waar staan wij?
      - Plan

    Waar staan wij?
      Een zin die niet op één
      regel past.
      1 Veilig: 2 op orde, 1
        nog open (van 3)
      2 Leren: 3 nog open
        (van 3)
      Leeg: geen vragen

    Plan
      - Overleg met de wijk
        over zorg
        - wie: Jan  Smit

      1. Bellen

      [ ] Ja: het is er
      [ ] Nee

      Naam: Jan
      Plek:

      Notitie:
        Eén  regel · [x]

        - twee

      VNG, https://vng.nl
    ");
}

#[test]
fn for_the_ear_each_thing_is_a_line() {
    insta::assert_snapshot!(plain(&document(), Layout::Spoken), @r"
    Verslag.
    voor het college.
    Waar staan wij?
    Een zin die niet op één regel past.
    De stand.
    1 Veilig: 2 op orde, 1 nog open (van 3).
    2 Leren: 3 nog open (van 3).
    Leeg: geen vragen.
    Plan.
    Overleg met de wijk over zorg
    wie: Jan  Smit
    1. Bellen
    Ja: het is er
    Nee
    Naam: Jan
    Plek:
    Notitie:
    Eén  regel · [x]

    - twee
    VNG, https://vng.nl
    ");
}

#[test]
fn some_blocks_are_rendered_without_the_rest() {
    let document = document();
    assert_eq!(plain_blocks(&[], Layout::Wide(80)), "");
    assert_eq!(
        plain_blocks(&document.blocks[..1], Layout::Wide(80)),
        "Verslag\n"
    );
    assert_eq!(
        plain_blocks(&document.blocks[..1], Layout::Spoken),
        "Verslag.\n"
    );
}

proptest::proptest! {
    /// Each word that the user typed is there, with its signs, in either layout.
    #[test]
    fn no_word_is_altered(text in r"[a-z\[\]·…|\\ *-]{0,60}", width in 1_u16..40) {
        let mut doc = Document::new("T");
        doc.quote(text.as_str());
        doc.paragraph(text.as_str());
        doc.list([text.as_str()]);
        doc.table("", &["A", "B"], vec![vec![text.clone(), text.clone()]]);
        for layout in [Layout::Wide(width), Layout::Spoken] {
            let shown = plain(&doc, layout);
            let shown: Vec<&str> = shown.split_whitespace().collect();
            let mut rest = shown.iter();
            for _ in 0..5 {
                for word in text.split_whitespace() {
                    proptest::prop_assert!(rest.any(|each| *each == word || each.trim_end_matches(';') == word), "{} in {:?}", word, shown);
                }
            }
        }
    }
}
