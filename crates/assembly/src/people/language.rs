//! Language tags (BCP 47) as far as the record needs them: a language, perhaps with script or region.

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The longest tag: language, script and region, `zh-Hant-TW`.
const LONGEST: usize = 10;

/// A language tag in its canonical writing: `ar`, `pt-BR`, `zh-Hant`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, JsonSchema)]
#[schemars(with = "String")]
pub struct LanguageTag {
    bytes: [u8; LONGEST],
    length: u8,
}

impl LanguageTag {
    /// A language of two or three small letters, then perhaps a script (`Hant`) and a region (`BR`, `419`).
    #[must_use]
    pub fn parse(text: &str) -> Option<LanguageTag> {
        let mut pieces = text.split('-');
        let small = |text: &str| text.bytes().all(|byte| byte.is_ascii_lowercase());
        let language = pieces.next()?;
        if !(2..=3).contains(&language.len()) || !small(language) {
            return None;
        }
        let mut last = 0;
        for piece in pieces {
            let kind = kind_of(piece)?;
            if kind <= last {
                return None;
            }
            last = kind;
        }
        let mut bytes = [0; LONGEST];
        bytes
            .get_mut(..text.len())?
            .copy_from_slice(text.as_bytes());
        let length = u8::try_from(text.len()).ok()?;
        Some(LanguageTag { bytes, length })
    }

    /// As it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        let written = &self.bytes[..usize::from(self.length)];
        std::str::from_utf8(written).expect("ASCII letters, digits and hyphens")
    }
}

/// 1 for a script, 2 for a region: each may stand once, in this order.
fn kind_of(piece: &str) -> Option<u8> {
    match piece.as_bytes() {
        [first, rest @ ..] if rest.len() == 3 && first.is_ascii_uppercase() => {
            rest.iter().all(u8::is_ascii_lowercase).then_some(1)
        }
        [a, b] if a.is_ascii_uppercase() && b.is_ascii_uppercase() => Some(2),
        digits if digits.len() == 3 && digits.iter().all(u8::is_ascii_digit) => Some(2),
        _ => None,
    }
}

impl Serialize for LanguageTag {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for LanguageTag {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        LanguageTag::parse(&text).ok_or_else(|| {
            serde::de::Error::custom(format!(
                "`{text}` is not a language; write small letters, as in fr or pt-BR"
            ))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::LanguageTag;

    #[test]
    fn a_language_has_one_writing() {
        for (text, good) in [
            ("fr", true),
            ("arz", true),
            ("pt-BR", true),
            ("es-419", true),
            ("zh-Hant-TW", true),
            ("FR", false),
            ("f", false),
            ("pt-br", false),
            ("pt-BR-BR", false),
            ("zh-TW-Hant", false),
            ("", false),
            ("pt-", false),
        ] {
            assert_eq!(LanguageTag::parse(text).is_some(), good, "{text}");
        }
    }
}
