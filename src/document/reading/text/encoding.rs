//! From bytes to letters: UTF-8, UTF-16 where the file says so, and else what Windows used to write.

use crate::document::reading::ReadingError;

/// What the bytes from 0x80 to 0x9F are in Windows-1252; five are nothing.
const WINDOWS: [char; 32] = [
    '€', '\u{fffd}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{fffd}', 'Ž',
    '\u{fffd}', '\u{fffd}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{fffd}',
    'ž', 'Ÿ',
];

/// `bytes` as text.
pub(in crate::document::reading) fn decode(bytes: &[u8]) -> Result<String, ReadingError> {
    let text = match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        [0xFF, 0xFE, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => wide(rest, u16::from_be_bytes),
        _ => std::str::from_utf8(bytes).map_or_else(|_| narrow(bytes), str::to_owned),
    };
    // A text has none; a picture or a program nearly always does.
    if text.contains('\0') {
        return Err(ReadingError::NotText);
    }
    Ok(text)
}

fn wide(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks_exact(2).map(|pair| match pair {
        [a, b] => unit([*a, *b]),
        _ => 0xFFFD,
    });
    char::decode_utf16(units)
        .map(|char| char.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect()
}

fn narrow(bytes: &[u8]) -> String {
    let char = |byte: &u8| match byte {
        0x80..=0x9F => WINDOWS
            .get(usize::from(byte - 0x80))
            .copied()
            .unwrap_or('\u{fffd}'),
        byte => char::from(*byte),
    };
    bytes.iter().map(char).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_words_come_from_every_encoding() {
        let word = "één €";
        let le: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let be: Vec<u8> = word.encode_utf16().flat_map(u16::to_be_bytes).collect();
        for bytes in [
            word.as_bytes().to_vec(),
            [b"\xEF\xBB\xBF", word.as_bytes()].concat(),
            [&[0xFF, 0xFE], &le[..]].concat(),
            [&[0xFE, 0xFF], &be[..]].concat(),
            b"\xE9\xE9n \x80".to_vec(),
        ] {
            assert_eq!(decode(&bytes).as_deref(), Ok(word), "{bytes:?}");
        }
        assert_eq!(decode(b"a\0b"), Err(ReadingError::NotText));
    }
}
