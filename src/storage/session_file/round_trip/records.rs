//! Anything recorded beside the answers.

use std::collections::BTreeMap;

use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;

use super::{day, text, unknown};
use crate::model::{Agreement, Record, RecordId, RecordKind};

fn record() -> impl Strategy<Value = Record> {
    let agrees = option::of(prop::sample::select(&Agreement::ALL[..]));
    let key = prop_oneof![Just("met".to_owned()), "t-.{0,5}"];
    let texts = vec(
        (
            key,
            text().prop_filter("an empty text is none", |text| !text.is_empty()),
        ),
        0..4,
    );
    (agrees, option::of(day()), texts, unknown()).prop_map(|(agrees, on, texts, mut unknown)| {
        // A text under any key is one that can be read.
        unknown.retain(|_, value| !value.is_str());
        Record {
            agrees,
            on,
            texts: texts.into_iter().collect(),
            unknown,
        }
    })
}

/// Of any session.
pub(super) fn records() -> impl Strategy<Value = BTreeMap<RecordId, Record>> {
    let kind = prop::sample::select(&RecordKind::ALL[..]);
    let id = (kind, text()).prop_map(|(kind, of)| RecordId { kind, of });
    btree_map(id, record(), 0..4).prop_map(|mut records| {
        records.retain(|_, record| !record.is_empty());
        records
    })
}
