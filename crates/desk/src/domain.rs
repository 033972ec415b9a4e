//! A domain name as somebody types it: read by UTS 46 as browsers do, kept in its written form (`xn--` labels), and
//! refused where nobody could show control over it.

use idna::AsciiDenyList;
use idna::uts46::{DnsLength, Hyphens, Uts46};
use std::fmt;

/// The longest text that is looked at, in bytes: a name of 253 in letters of four bytes, and what people paste around it.
const MAX_TYPED_BYTES: usize = 2_000;
/// The longest name, without a final point (RFC 1035).
const MAX_NAME_BYTES: usize = 253;
/// What stands before a name is put in front of it too: the owner name of the proof must fit.
const ROOM_FOR_LABELS: usize = crate::token::CHALLENGE_LABEL.len() + 1;

/// Names that are nobody's (RFC 6761, 6762, 7686, 8375, 9476, and what ICANN keeps for private use).
const SPECIAL: [&str; 10] = [
    "alt",
    "arpa",
    "example",
    "internal",
    "invalid",
    "local",
    "localhost",
    "onion",
    "test",
    "localdomain",
];
/// Those of them that a world of invented names is made of.
const INVENTED: [&str; 2] = ["example", "test"];

/// Under a country's code these words are suffixes below which names are given out, not names that an organization holds.
const SECOND_LEVELS: [&str; 25] = [
    "ac", "asn", "asso", "co", "com", "edu", "firm", "gen", "go", "gob", "gouv", "gov", "id",
    "ind", "info", "ltd", "mil", "ne", "net", "nom", "ong", "or", "org", "plc", "sch",
];

/// A domain name that somebody could show control over: lower case, A-labels, no final point.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Domain(String);

/// Why a text is no domain name that could be proved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotADomain {
    /// Nothing was typed.
    Empty,
    /// Too long, in all or in a label.
    TooLong,
    /// An address of a machine.
    AnAddress,
    /// An address of a person; the domain stands after the sign.
    AMailbox,
    /// One label: a name that is not on the internet, or a top-level domain.
    OneLabel,
    /// Below a name that is kept for special use.
    Special {
        /// Which.
        suffix: &'static str,
    },
    /// Names are given out below it; nobody holds it as theirs.
    Suffix,
    /// A sign that cannot stand in a name.
    Signs,
}

impl Domain {
    /// Reads a name as typed: capitals, other letters, a final point and a pasted web address are understood.
    ///
    /// # Errors
    /// Why nobody could show control over it.
    pub fn parse(typed: &str) -> Result<Domain, NotADomain> {
        Domain::read(typed, &[])
    }

    /// As [`Domain::parse`], and names below `.example` and `.test` as well: for a world whose names are invented.
    ///
    /// # Errors
    /// Why nobody could show control over it.
    pub fn parse_invented(typed: &str) -> Result<Domain, NotADomain> {
        Domain::read(typed, &INVENTED)
    }

    fn read(typed: &str, invented: &[&str]) -> Result<Domain, NotADomain> {
        if typed.len() > MAX_TYPED_BYTES {
            return Err(NotADomain::TooLong);
        }
        let host = host_of(typed.trim())?;
        if is_address(host) {
            return Err(NotADomain::AnAddress);
        }
        let name = Uts46::new()
            .to_ascii(
                host.as_bytes(),
                AsciiDenyList::STD3,
                Hyphens::CheckFirstLast,
                DnsLength::Ignore,
            )
            .map_err(|_| NotADomain::Signs)?;
        // Wide forms of digits and points are mapped: 127。0。0。1 is an address too.
        let name = name.strip_suffix('.').unwrap_or(&name);
        if is_address(name) {
            return Err(NotADomain::AnAddress);
        }
        let labels: Vec<&str> = name.split('.').collect();
        if labels.iter().any(|label| label.is_empty()) {
            return Err(if name.is_empty() {
                NotADomain::Empty
            } else {
                NotADomain::Signs
            });
        }
        if name.len() > MAX_NAME_BYTES - ROOM_FOR_LABELS
            || labels.iter().any(|label| label.len() > 63)
        {
            return Err(NotADomain::TooLong);
        }
        let top = labels[labels.len() - 1];
        if let Some(suffix) = SPECIAL.iter().find(|special| **special == top)
            && !invented.contains(suffix)
        {
            return Err(NotADomain::Special { suffix });
        }
        if labels.len() < 2 {
            return Err(NotADomain::OneLabel);
        }
        if labels.len() == 2 && top.len() == 2 && SECOND_LEVELS.contains(&labels[0]) {
            return Err(NotADomain::Suffix);
        }
        Ok(Domain(name.to_owned()))
    }

    /// Its written form: `xn--` labels, lower case, no final point.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// As people read it, in its own letters.
    #[must_use]
    pub fn shown(&self) -> String {
        let (shown, read) = Uts46::new().to_unicode(
            self.0.as_bytes(),
            AsciiDenyList::STD3,
            Hyphens::CheckFirstLast,
        );
        if read.is_ok() {
            shown.into_owned()
        } else {
            self.0.clone()
        }
    }

    /// Whether whoever controls this name says what stands at a host: the name itself, one below it, and for a name that
    /// begins with `www.` the one without.
    #[must_use]
    pub fn speaks_for(&self, host: &str) -> bool {
        let host = host.strip_suffix('.').unwrap_or(host).to_ascii_lowercase();
        let below = host
            .strip_suffix(&self.0)
            .is_some_and(|front| front.is_empty() || front.ends_with('.'));
        below || self.0.strip_prefix("www.").is_some_and(|bare| bare == host)
    }
}

impl fmt::Display for Domain {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(&self.0)
    }
}

/// The host in what was typed. People paste the address of their web site.
fn host_of(typed: &str) -> Result<&str, NotADomain> {
    let rest = match typed.split_once("://") {
        Some((_, rest)) => rest,
        None => typed,
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if host.is_empty() {
        return Err(NotADomain::Empty);
    }
    if host.contains('@') {
        return Err(NotADomain::AMailbox);
    }
    if host.starts_with('[') {
        return Err(NotADomain::AnAddress);
    }
    Ok(host)
}

/// Whether a browser would read it as an address. No top-level domain is a number, so a last label of digits decides
/// (`127.1`, `0x7f.1`), as it does in the URL standard.
fn is_address(host: &str) -> bool {
    let last = host
        .strip_suffix('.')
        .unwrap_or(host)
        .rsplit('.')
        .next()
        .unwrap_or_default();
    let number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let hexadecimal = last
        .strip_prefix("0x")
        .or_else(|| last.strip_prefix("0X"))
        .is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()));
    number(last) || hexadecimal || host.parse::<std::net::IpAddr>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn reads(typed: &str, name: &str) {
        assert_eq!(
            Domain::parse(typed).as_ref().map(Domain::as_str),
            Ok(name),
            "{typed}"
        );
    }

    #[track_caller]
    fn refuses(typed: &str, why: NotADomain) {
        assert_eq!(Domain::parse(typed), Err(why), "{typed}");
    }

    #[test]
    fn capitals_a_final_point_and_a_pasted_address_are_understood() {
        for typed in [
            "relief.org",
            "Relief.ORG",
            "relief.org.",
            "  relief.org ",
            "https://relief.org/about?x=1",
            "http://relief.org.",
        ] {
            reads(typed, "relief.org");
        }
    }

    #[test]
    fn other_letters_are_kept_as_registries_write_them() {
        reads("Forêt-Ouverte.org", "xn--fort-ouverte-qeb.org");
        reads("xn--fort-ouverte-qeb.org", "xn--fort-ouverte-qeb.org");
        reads("straße.de", "xn--strae-oqa.de");
        reads("مثال.إختبار", "xn--mgbh0fb.xn--kgbechtv");
        reads("例。中国", "xn--fsq.xn--fiqs8s");
        let name = Domain::parse("xn--fort-ouverte-qeb.org").map(|name| name.shown());
        assert_eq!(name.as_deref(), Ok("forêt-ouverte.org"));
    }

    #[test]
    fn addresses_mailboxes_and_single_labels_are_no_domains() {
        for typed in [
            "127.0.0.1",
            "127.1",
            "0x7f.1",
            "1.2.3.4.",
            "[::1]",
            "http://10.0.0.1/",
            "127。0。0。1",
            "::1",
        ] {
            let read = Domain::parse(typed);
            assert!(
                matches!(read, Err(NotADomain::AnAddress | NotADomain::Signs)),
                "{typed}: {read:?}"
            );
        }
        refuses("info@relief.org", NotADomain::AMailbox);
        refuses("org", NotADomain::OneLabel);
        refuses("", NotADomain::Empty);
        refuses("https:///", NotADomain::Empty);
        refuses(".", NotADomain::Empty);
    }

    #[test]
    fn names_for_special_use_and_suffixes_are_refused() {
        for (typed, suffix) in [
            ("relief.test", "test"),
            ("a.example", "example"),
            ("printer.local", "local"),
            ("localhost", "localhost"),
            ("metadata.google.internal", "internal"),
            ("abc.onion", "onion"),
            ("1.0.0.127.in-addr.arpa", "arpa"),
        ] {
            refuses(typed, NotADomain::Special { suffix });
        }
        for typed in ["co.uk", "org.au", "or.jp", "gob.mx"] {
            refuses(typed, NotADomain::Suffix);
        }
        reads("co.org", "co.org");
        reads("relief.org.uk", "relief.org.uk");
    }

    #[test]
    fn an_invented_world_has_names_of_its_own_and_no_others() {
        assert!(Domain::parse_invented("relief.test").is_ok());
        assert!(Domain::parse_invented("relief.example").is_ok());
        assert!(Domain::parse_invented("relief.localhost").is_err());
    }

    #[test]
    fn what_cannot_stand_in_a_name_is_refused() {
        for typed in [
            "a b.org",
            "a_b.org",
            "-a.org",
            "a-.org",
            "a..org",
            "a%00.org",
            "xn--a.org",
        ] {
            refuses(typed, NotADomain::Signs);
        }
        refuses(&format!("{}.org", "a".repeat(64)), NotADomain::TooLong);
        refuses(&format!("{}org", "a.".repeat(120)), NotADomain::TooLong);
    }

    #[test]
    fn a_name_speaks_for_itself_and_what_is_below_it() {
        let name = Domain::parse("relief.org").expect("a name");
        for (host, speaks) in [
            ("relief.org", true),
            ("Relief.Org.", true),
            ("www.relief.org", true),
            ("a.b.relief.org", true),
            ("norelief.org", false),
            ("org", false),
            ("relief.org.evil.com", false),
            ("127.0.0.1", false),
        ] {
            assert_eq!(name.speaks_for(host), speaks, "{host}");
        }
        let name = Domain::parse("www.relief.org").expect("a name");
        assert!(name.speaks_for("relief.org") && !name.speaks_for("other.relief.org"));
    }
}
