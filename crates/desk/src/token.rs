//! What an applicant publishes. A token is derived from a secret of the server and from the claim, so that nothing has to
//! be kept, every node knows it, and a claim made anew has a new one. `decisions/0030` says why it needs the secret.

use crate::domain::Domain;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use std::fmt;

/// The label under which a TXT record is looked for (draft-ietf-dnsop-domain-verification-techniques).
pub const CHALLENGE_LABEL: &str = "_plenary-challenge";
/// Where a file is looked for on a web site (RFC 8615).
pub const CHALLENGE_PATH: &str = "/.well-known/plenary-challenge.txt";
/// What stands before the token, so that a record among others says whose it is.
pub const VALUE_PREFIX: &str = "plenary-verify=";
/// Bytes of a token: 128 bits, 26 letters and digits.
const TOKEN_BYTES: usize = 16;
/// The mailboxes that RFC 2142 gives to whoever runs a domain.
const MAILBOXES: [&str; 2] = ["hostmaster", "postmaster"];

/// The secret of a server from which tokens are derived. It is never shown.
#[derive(Clone)]
pub struct Secret([u8; 32]);

impl Secret {
    /// A secret that was kept.
    #[must_use]
    pub fn new(bytes: [u8; 32]) -> Secret {
        Secret(bytes)
    }

    /// A new one.
    ///
    /// # Errors
    /// When the system has no randomness.
    pub fn random() -> Result<Secret, getrandom::Error> {
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes)?;
        Ok(Secret(bytes))
    }

    /// Its bytes, to be kept.
    #[must_use]
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("Secret(…)")
    }
}

/// A claim to a domain, as far as its tokens depend on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// The address of the community, as in the origin of its record.
    pub community: String,
    /// Whose claim.
    pub party: u32,
    /// To what.
    pub domain: Domain,
    /// The position of the entry that made it: a claim given up and made again is another one.
    pub entry: u64,
}

/// What is to be published for a claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Challenge {
    /// The name to show control over.
    pub domain: Domain,
    /// `plenary-verify=` and the token: the whole text of the TXT record, a line of the file.
    pub value: String,
}

impl Challenge {
    /// With a token that somebody else made.
    #[must_use]
    pub fn with_token(domain: Domain, token: &str) -> Challenge {
        let token = token.strip_prefix(VALUE_PREFIX).unwrap_or(token);
        Challenge {
            domain,
            value: format!("{VALUE_PREFIX}{token}"),
        }
    }

    /// Where the TXT record is looked for.
    #[must_use]
    pub fn record_name(&self) -> String {
        format!("{CHALLENGE_LABEL}.{}", self.domain)
    }

    /// Where the file is looked for.
    #[must_use]
    pub fn file_url(&self) -> String {
        format!("https://{}{CHALLENGE_PATH}", self.domain)
    }
}

impl Claim {
    /// What its party publishes, in the zone or on the web site.
    #[must_use]
    pub fn challenge(&self, secret: &Secret) -> Challenge {
        Challenge::with_token(self.domain.clone(), &self.derive(secret, b"published"))
    }

    /// What stands in the letter to the domain and nowhere else: who brings it back has read the letter.
    #[must_use]
    pub fn letter_code(&self, secret: &Secret) -> String {
        self.derive(secret, b"letter")
    }

    /// Whether a code is the letter's. Spaces, hyphens and capitals are of no account: it may have been typed from paper.
    #[must_use]
    pub fn is_letter_code(&self, secret: &Secret, typed: &str) -> bool {
        let signs = typed
            .chars()
            .filter(|sign| !sign.is_whitespace() && *sign != '-');
        let typed: String = signs.take(64).collect::<String>().to_ascii_lowercase();
        let code = self.letter_code(secret);
        // Every byte is looked at, so that the time says nothing about how many were right.
        let different = code
            .bytes()
            .zip(typed.bytes())
            .fold(0, |sum, (one, other)| sum | (one ^ other));
        typed.len() == code.len() && different == 0
    }

    /// Where a letter about it may go: the mailboxes of whoever runs a domain, whatever the applicant says.
    #[must_use]
    pub fn letter_addresses(&self) -> Vec<String> {
        MAILBOXES
            .iter()
            .map(|mailbox| format!("{mailbox}@{}", self.domain))
            .collect()
    }

    fn derive(&self, secret: &Secret, purpose: &[u8]) -> String {
        let mut mac =
            Hmac::<Sha256>::new_from_slice(&secret.0).expect("HMAC takes keys of every length");
        let (party, entry) = (self.party.to_be_bytes(), self.entry.to_be_bytes());
        let fields: [&[u8]; 5] = [
            purpose,
            self.community.as_bytes(),
            &party,
            self.domain.as_str().as_bytes(),
            &entry,
        ];
        mac.update(b"plenary/claim/v1\0");
        for field in fields {
            mac.update(&(field.len() as u64).to_be_bytes());
            mac.update(field);
        }
        base32(&mac.finalize().into_bytes()[..TOKEN_BYTES])
    }
}

/// RFC 4648, in lower case and without padding: no sign that a form, a zone file or a hand would change.
fn base32(bytes: &[u8]) -> String {
    const SIGNS: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";
    let mut text = String::with_capacity(bytes.len().div_ceil(5) * 8);
    let (mut held, mut bits) = (0_u32, 0);
    for byte in bytes {
        held = (held << 8) | u32::from(*byte);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            text.push(char::from(SIGNS[(held >> bits) as usize & 31]));
        }
    }
    if bits > 0 {
        text.push(char::from(SIGNS[(held << (5 - bits)) as usize & 31]));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn claim() -> Claim {
        Claim {
            community: "plenary.example".to_owned(),
            party: 7,
            domain: Domain::parse("relief.org").expect("a name"),
            entry: 41,
        }
    }

    #[test]
    fn base32_is_that_of_the_rfc() {
        for (bytes, text) in [
            ("", ""),
            ("f", "my"),
            ("fo", "mzxq"),
            ("foo", "mzxw6"),
            ("foob", "mzxw6yq"),
            ("foobar", "mzxw6ytboi"),
        ] {
            assert_eq!(base32(bytes.as_bytes()), text);
        }
    }

    #[test]
    fn a_token_is_the_same_on_every_node_and_after_every_start() {
        let value = claim().challenge(&Secret::new([1; 32])).value;
        assert_eq!(value, claim().challenge(&Secret::new([1; 32])).value);
        assert_eq!(value.len(), VALUE_PREFIX.len() + 26);
        // Derived by another program.
        assert_eq!(value, "plenary-verify=jjj2hbgc6trqhtzh6ebbixbwou");
    }

    #[test]
    fn another_community_party_name_claim_or_secret_has_another_token() {
        let (one, secret) = (claim(), Secret::new([1; 32]));
        let token = |claim: &Claim| claim.challenge(&secret).value;
        let others = [
            Claim {
                community: "other.example".to_owned(),
                ..one.clone()
            },
            Claim {
                party: 8,
                ..one.clone()
            },
            Claim {
                domain: Domain::parse("relief.net").expect("a name"),
                ..one.clone()
            },
            Claim {
                entry: 42,
                ..one.clone()
            },
        ];
        for other in others {
            assert_ne!(token(&one), token(&other));
        }
        assert_ne!(token(&one), one.challenge(&Secret::new([2; 32])).value);
    }

    #[test]
    fn the_code_of_a_letter_is_not_what_is_published() {
        let secret = Secret::new([1; 32]);
        let code = claim().letter_code(&secret);
        assert!(!claim().challenge(&secret).value.contains(&code));
        let spaced = format!(" {}-{} ", code[..13].to_uppercase(), &code[13..]);
        assert!(claim().is_letter_code(&secret, &spaced));
        for wrong in [
            "",
            &code[..25],
            &format!("{code}a"),
            &code.replace(&code[..1], "7"),
        ] {
            assert!(!claim().is_letter_code(&secret, wrong), "{wrong}");
        }
        let published = claim().challenge(&secret).value;
        assert!(!claim().is_letter_code(&secret, published.trim_start_matches(VALUE_PREFIX)));
    }

    #[test]
    fn a_secret_does_not_show_itself() {
        assert_eq!(format!("{:?}", Secret::new([7; 32])), "Secret(…)");
    }
}
