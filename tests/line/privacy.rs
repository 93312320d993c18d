//! Personal data in a text of line mode: said with the place, once for each text.

use crate::Room;

#[test]
fn each_text_at_a_question_is_looked_at() {
    let said = Room::new().answer_to(
        "n Bel jan@b.nl\nbron brief van 123456782\ngeraadpleegd J. 06–12345678\ns Bel 123456782\n\n\n2\nv\n",
    );
    for place in [
        "1.1 (notitie) lijkt een e-mailadres",
        "1.1 (bronnen) lijkt een burgerservicenummer",
        "1.1 (geraadpleegd) lijkt een telefoonnummer",
        "1.1 (vervolgstap 1) lijkt een burgerservicenummer",
    ] {
        let words = format!("Let op: bij {place} te staan.");
        assert_eq!(said.matches(&words).count(), 1, "{words}\n{said}");
    }
    assert_eq!(said.matches("Let op: bij").count(), 4, "{said}");
}
