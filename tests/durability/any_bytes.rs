//! Any bytes as a session file give an error or a session, never a panic; the same as the fuzz
//! target, briefly.

use std::fs;

use proptest::collection::vec;
use proptest::prelude::*;
use quickscan::model::compare;
use quickscan::text::clean;

use crate::{PROGRESS, ScreenContext};

const V1: &[u8] = include_bytes!("../fixtures/v1.toml");

/// A real file with some bytes changed, taken out or put in, or cut off.
fn damaged() -> impl Strategy<Value = Vec<u8>> {
    let edit = (0..V1.len(), 0_usize..40, vec(any::<u8>(), 0..6));
    vec(edit, 1..4).prop_map(|edits| {
        let mut bytes = V1.to_vec();
        for (start, length, new) in edits {
            let start = start.min(bytes.len());
            let end = (start + length).min(bytes.len());
            bytes.splice(start..end, new);
        }
        bytes
    })
}

fn cut_off() -> impl Strategy<Value = Vec<u8>> {
    (0..V1.len(), 0_usize..200).prop_map(|(length, zeros)| {
        let mut bytes: Vec<u8> = V1.iter().copied().take(length).collect();
        bytes.resize(length + zeros, 0);
        bytes
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]
    #[test]
    fn any_bytes_are_a_session_or_an_error(
        bytes in prop_oneof![damaged(), cut_off(), vec(any::<u8>(), 0..2000)]
    ) {
        let cx = ScreenContext::new();
        fs::write(&cx.path, &bytes).unwrap();
        prop_assert_eq!(cx.folder.sessions().unwrap().len(), 1);
        let recovery = cx.folder.recover(&cx.path).unwrap();
        let session = match cx.folder.load(&cx.path) {
            Ok(loaded) => {
                prop_assert_eq!(recovery.problems, []);
                Some(loaded.session)
            }
            Err(error) => {
                let sentence = error.to_string();
                prop_assert_eq!(clean(&sentence), sentence);
                prop_assert!(!recovery.problems.is_empty());
                recovery.readable
            }
        };
        prop_assert_eq!(fs::read(&cx.path).unwrap(), bytes);
        if let Some(session) = session
            && let Ok(saved) = cx.folder.keep_both(&cx.path, &session, PROGRESS)
        {
            let again = cx.folder.load(&saved.path).unwrap();
            prop_assert_eq!(compare(&session, &again.session), []);
        }
    }
}
