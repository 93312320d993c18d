//! Numbers of people, as they write them: in one word or in several, with signs in between.

/// Nine digits, alone or in groups of 3-3-3 or 4-2-3, that pass the elfproef.
pub(super) fn is_burgerservicenummer(words: &[&str]) -> bool {
    let Some(groups) = groups(words, &['.', '-', '(', ')']) else {
        return false;
    };
    let lengths: Vec<usize> = groups.iter().map(|group| group.len()).collect();
    matches!(lengths.as_slice(), [9] | [3, 3, 3] | [4, 2, 3]) && passes_elfproef(&groups.concat())
}

/// The sum of each digit times 9, 8, … 2, and the last times -1, can be divided by eleven.
fn passes_elfproef(digits: &str) -> bool {
    let sum: i32 = digits
        .bytes()
        .zip([9, 8, 7, 6, 5, 4, 3, 2, -1])
        .map(|(digit, weight)| i32::from(digit - b'0') * weight)
        .sum();
    sum != 0 && sum % 11 == 0
}

/// `06-12345678`, `(010) 123 45 67`, `+31 6 12345678`, `0031 (0)6 1234 5678`.
pub(super) fn is_telephone(words: &[&str]) -> bool {
    let Some(groups) = groups(words, &['.', '-', '(', ')', '+']) else {
        return false;
    };
    let digits = groups.concat();
    let has_plus = words
        .first()
        .is_some_and(|word| word.trim_start_matches('(').starts_with('+'));
    let national = if has_plus {
        digits.strip_prefix("31")
    } else {
        digits.strip_prefix("0031")
    };
    if let Some(rest) = national {
        return is_subscriber(rest.strip_prefix('0').unwrap_or(rest));
    }
    // The number of the net stands by itself, or all digits together.
    let first = groups.first().map_or(0, |group| group.len());
    let rest = digits.strip_prefix('0');
    matches!(first, 2..=4 | 10) && rest.is_some_and(is_subscriber)
}

/// Nine digits without the zero before them. What begins with 8 or 9 belongs to organisations.
fn is_subscriber(digits: &str) -> bool {
    digits.len() == 9 && digits.starts_with(|first| matches!(first, '1'..='7'))
}

/// The groups of digits in `words`, when there is nothing else in them but `signs`. It begins and
/// ends with a digit, but for a plus or a bracket before it.
fn groups<'a>(words: &[&'a str], signs: &[char]) -> Option<Vec<&'a str>> {
    let is_sign = |char: char| signs.contains(&char);
    let first = words.first()?.trim_start_matches(['(', '+']);
    let last = words.last()?;
    let is_number = words.iter().all(|word| {
        word.chars()
            .all(|char| char.is_ascii_digit() || is_sign(char))
    });
    let has_digit_ends = first.starts_with(|char: char| char.is_ascii_digit())
        && last.ends_with(|char: char| char.is_ascii_digit() || char == ')');
    if !is_number || !has_digit_ends {
        return None;
    }
    let groups = words.iter().flat_map(|word| word.split(is_sign));
    Some(groups.filter(|group| !group.is_empty()).collect())
}

/// Country, check digits and account, alone or in groups of four, that pass the check of mod 97.
pub(super) fn is_iban(words: &[&str]) -> bool {
    let Some((last, fours)) = words.split_last() else {
        return false;
    };
    let in_fours = fours.iter().all(|word| word.len() == 4) && last.len() <= 4;
    if !in_fours && !fours.is_empty() {
        return false;
    }
    let account = words.concat().replace(['.', '-'], "").to_uppercase();
    let mut chars = account.chars();
    let is_country = chars.by_ref().take(2).all(|char| char.is_ascii_uppercase());
    let is_checked = chars.by_ref().take(2).all(|char| char.is_ascii_digit());
    let length = if account.starts_with("NL") {
        18..=18
    } else {
        15..=34
    };
    is_country
        && is_checked
        && chars.all(|char| char.is_ascii_alphanumeric())
        && length.contains(&account.len())
        && remainder_of_97(&account) == Some(1)
}

/// Of the number that is written when the first four signs stand last and A is 10, B is 11.
fn remainder_of_97(account: &str) -> Option<u32> {
    let (start, rest) = account.split_at_checked(4)?;
    rest.chars()
        .chain(start.chars())
        .try_fold(0, |remainder, char| {
            let value = char.to_digit(36)?;
            let shift = if value < 10 { 10 } else { 100 };
            Some((remainder * shift + value) % 97)
        })
}
