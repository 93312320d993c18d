//! Keys of somebody who knows them, as fast as a text.

use quickscan::app::Field;
use quickscan::model::Evidence;

use crate::{begun, field};

#[test]
fn marks_that_begin_no_word_stay_keys_however_many_and_fast() {
    for (keys, is_noted) in [
        ("vbp", false),
        ("2vbp", false),
        ("2vbpn", true),
        ("2bvn", true),
        ("pb2v", false),
    ] {
        let harness = &mut begun();
        harness.type_fast(keys);
        let rating = harness.session().rating(&"1.1".into());
        assert!(harness.app.dialog.is_none() && rating.discuss, "{keys}");
        assert_eq!(rating.evidence, Some(Evidence::Vastgelegd), "{keys}");
        assert_eq!(rating.priority, keys.contains('p'), "{keys}");
        assert_eq!(field(harness).1 == Field::NOTE, is_noted, "{keys}");
        if is_noted {
            harness.type_fast("van de wijk");
            let answer = harness.session().answer(&"1.1".into());
            let note = answer.map(|answer| answer.note.as_str());
            assert_eq!(note, Some("van de wijk"), "{keys}");
        }
    }
}

#[test]
fn a_sentence_that_begins_with_marks_changes_nothing() {
    for text in [
        "vbp is er",
        "bpv niet af",
        "bpvn",
        "vbt",
        "bv van",
        "pbv",
        "vbpb",
        "2vb is",
        "band",
        "van ons",
        "bap",
        "vpi",
        "abp",
    ] {
        let harness = &mut begun();
        harness.type_fast(text);
        let is_marks = ["bpvn", "pbv", "abp"].contains(&text);
        assert_eq!(harness.session().answers.is_empty(), !is_marks, "{text}");
        assert_eq!(harness.says(&format!("«{text}»")), !is_marks, "{text}");
    }
}
