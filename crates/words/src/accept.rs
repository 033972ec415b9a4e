//! What a browser asks for: the `Accept-Language` header with its q values.
//! It comes from outside, so it has limits, and nothing in it is an error: what cannot be read is passed over.

use crate::Language;

/// A longer header is not read at all.
const MAX_HEADER_BYTES: usize = 1_000;
/// Ranges after this many are not looked at.
const MAX_RANGES: usize = 32;
/// q is kept in thousandths, the precision that HTTP gives it.
const FULL: u16 = 1_000;

impl Language {
    /// The language that an `Accept-Language` header likes best among ours; none where it accepts none of them.
    ///
    /// The highest q wins, then the earlier place. `*` stands for English, and `q=0` refuses a language even where
    /// `*` would bring it back.
    pub fn from_accept_language(header: &str) -> Option<Language> {
        if header.len() > MAX_HEADER_BYTES {
            return None;
        }
        let ranges: Vec<(&str, u16)> = header
            .split(',')
            .take(MAX_RANGES)
            .filter_map(range)
            .collect();
        let refused = |language| {
            ranges
                .iter()
                .any(|&(tag, q)| q == 0 && Language::parse(tag) == Some(language))
        };
        let any = Language::ALL
            .iter()
            .copied()
            .find(|&language| !refused(language));

        let mut best: Option<(Language, u16)> = None;
        for &(tag, q) in ranges.iter().filter(|(_, q)| *q > 0) {
            let wanted = if tag == "*" {
                any
            } else {
                Language::parse(tag).filter(|&language| !refused(language))
            };
            if let Some(language) = wanted
                && best.is_none_or(|(_, highest)| q > highest)
            {
                best = Some((language, q));
            }
        }
        best.map(|(language, _)| language)
    }
}

/// One range, `fr-CA;q=0.8`, with its q in thousandths.
fn range(text: &str) -> Option<(&str, u16)> {
    let mut parts = text.split(';').map(str::trim);
    let tag = parts.next().filter(|tag| !tag.is_empty())?;
    let weight = parts.find_map(|part| part.strip_prefix("q=").or_else(|| part.strip_prefix("Q=")));
    match weight {
        Some(weight) => Some((tag, thousandths(weight)?)),
        None => Some((tag, FULL)),
    }
}

/// `0.8` as 800. HTTP allows 0 to 1 with at most three decimals, and so do we.
fn thousandths(text: &str) -> Option<u16> {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    if decimals.len() > 3 || !decimals.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let parts: u16 = format!("{decimals:0<3}").parse().ok()?;
    match whole {
        "0" => Some(parts),
        "1" if parts == 0 => Some(FULL),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(header: &str, expected: Option<Language>) {
        assert_eq!(Language::from_accept_language(header), expected, "{header}");
    }

    #[test]
    fn the_highest_q_wins_and_then_the_earlier_place() {
        check("en;q=0.5, fr-CA;q=0.8, ar;q=0.8", Some(Language::Fr));
        check("de, ar;q=0.9, en;q=0.8", Some(Language::Ar));
        check("en;q=0.001, ar;q=0.002", Some(Language::Ar));
    }

    #[test]
    fn a_star_is_english_unless_english_is_refused() {
        check("de, *;q=0.1", Some(Language::En));
        check("en;q=0, *", Some(Language::Fr));
    }

    #[test]
    fn a_refused_language_is_never_chosen() {
        check("fr;q=0", None);
        check("fr-CA, fr;q=0", None);
    }

    #[test]
    fn what_cannot_be_read_is_passed_over() {
        for header in [
            "",
            ",,,",
            ";q=1",
            "fr;q=2",
            "fr;q=0.1234",
            "fr;q=x",
            "fr;q=1.5",
            "fr;q=-1",
        ] {
            check(header, None);
        }
        check("xx;q=banana, ar", Some(Language::Ar));
    }

    #[test]
    fn a_header_beyond_the_limits_asks_for_nothing() {
        check(&format!("ar{}", " ".repeat(MAX_HEADER_BYTES)), None);
        check(&format!("{}ar", "de,".repeat(MAX_RANGES)), None);
    }
}
