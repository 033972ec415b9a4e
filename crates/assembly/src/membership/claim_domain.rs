//! A party says that a domain name is its own. The name stays a part; rules compare its fingerprint, and control over it
//! is shown by findings.

use super::application::JoiningRefusal;
use crate::act::Deed;
use crate::closed::{Effect, Fingerprint};
use crate::entry::Hex;
use crate::ids::PartyId;
use crate::part::{PartSpec, PartText};
use crate::refusal::{Plain, Refusal};
use crate::sitting::Sitting;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// Claims a domain for the actor, or for the organization acted for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ClaimDomain {
    /// The fingerprint of the name, 32 hexadecimal digits. It stays when the name is erased.
    pub fingerprint: String,
    /// Gives the domain up again.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub drop: bool,
}

impl Deed for ClaimDomain {
    const NAME: &'static str = "claim-domain";
    const PARTS: &'static [PartSpec] = &[PartSpec::private(
        "domain",
        "the name, as it stands in the zone: `example.org`",
    )
    .required()];
    const CLOSED: bool = true;

    fn texts_of(&self, at: &Sitting<'_>) -> Option<PartyId> {
        at.actor.principal()
    }

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        let party = at.actor.principal().ok_or(Plain::NotTheirs {})?;
        at.party(party)?;
        let not_one = || Refusal::from(JoiningRefusal::NotADomain {}).at_field("domain");
        let print = Fingerprint::from_hex(&self.fingerprint).ok_or_else(not_one)?;
        // An erased name can no longer be compared; the fingerprint was, when the claim was made.
        if let PartText::Known(name) = at.text(0)
            && Fingerprint::of(name) != Some(print)
        {
            return Err(not_one());
        }
        let claimed = at
            .closed()
            .is_some_and(|closed| closed.domains_of.contains(&(party, print)));
        match (self.drop, claimed) {
            (true, true) => at.effect(Effect::DomainDropped(party, print)),
            (true, false) => return Err(JoiningRefusal::DomainNotClaimed {}.into()),
            // A claim made twice would lose the findings of the first.
            (false, true) => {}
            (false, false) => at.effect(Effect::DomainClaimed(party, print)),
        }
        Ok(())
    }
}

impl Fingerprint {
    /// The fingerprint of a domain name in its written form: labels of letters, digits and hyphens (names in other letters
    /// as `xn--` labels), at least two of them; a final point is left out. `None` for anything else.
    #[must_use]
    pub fn of(name: &str) -> Option<Fingerprint> {
        let name = name.trim().trim_end_matches('.').to_ascii_lowercase();
        let label = |label: &str| {
            let inner = label
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
            (1..=63).contains(&label.len())
                && inner
                && !label.starts_with('-')
                && !label.ends_with('-')
        };
        if name.len() > 253 || name.split('.').count() < 2 || !name.split('.').all(label) {
            return None;
        }
        let digest = Sha256::new()
            .chain_update(b"plenary/domain/v1\0")
            .chain_update(name.as_bytes())
            .finalize();
        let mut print = [0; 16];
        print.copy_from_slice(&digest[..16]);
        Some(Fingerprint(print))
    }

    /// Reads 32 hexadecimal digits.
    #[must_use]
    pub fn from_hex(text: &str) -> Option<Fingerprint> {
        let digits = text.as_bytes();
        if digits.len() != 32 || !digits.iter().all(u8::is_ascii_hexdigit) {
            return None;
        }
        let mut print = [0; 16];
        for (byte, pair) in print.iter_mut().zip(digits.chunks_exact(2)) {
            let pair = std::str::from_utf8(pair).ok()?;
            *byte = u8::from_str_radix(pair, 16).ok()?;
        }
        Some(Fingerprint(print))
    }

    /// As 32 hexadecimal digits.
    #[must_use]
    pub fn to_hex(self) -> String {
        Hex(&self.0).to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_the_same_in_capitals_and_with_a_final_point() {
        assert_eq!(
            Fingerprint::of("Example.ORG."),
            Fingerprint::of("example.org")
        );
        assert_ne!(
            Fingerprint::of("example.org"),
            Fingerprint::of("example.com")
        );
    }

    #[test]
    fn what_is_no_domain_name_has_no_fingerprint() {
        for name in [
            "",
            "org",
            "-a.org",
            "a..org",
            "bücher.example",
            "a b.org",
            "a_b.org",
        ] {
            assert_eq!(Fingerprint::of(name), None, "{name}");
        }
        assert!(Fingerprint::of(&format!("{}.org", "a".repeat(64))).is_none());
    }

    #[test]
    fn a_fingerprint_reads_back_from_its_digits() {
        let print = Fingerprint::of("example.org").expect("a name");
        assert_eq!(Fingerprint::from_hex(&print.to_hex()), Some(print));
        assert_eq!(Fingerprint::from_hex("0g"), None);
    }
}
