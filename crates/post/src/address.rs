//! Mail addresses, as far as every relay takes them: ASCII before the sign, a domain name after it.

use std::fmt;
use std::str::FromStr;

/// The longest part before the sign, in bytes (RFC 5321, 4.5.3.1.1).
const LONGEST_LOCAL: usize = 64;
/// The longest address, in bytes (RFC 5321, 4.5.3.1.3: a path of 256 with its brackets).
const LONGEST: usize = 254;
/// The longest text that is looked at, in bytes: a domain in other letters is longer before it is translated.
const LONGEST_TYPED: usize = 1_000;

/// An address that letters can go to. Its domain stands in the lower-case letters of DNS; before the sign, upper and
/// lower case may differ (RFC 5321, 2.4) and stay as typed.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address {
    text: String,
    at: usize,
}

/// Why a text is no address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoAddress {
    /// There is no sign in it, or nothing on one side.
    #[error("an address has one @, with something before and after it")]
    NoSign,
    /// It is longer than mail allows.
    #[error("an address has at most 64 characters before the @ and 254 in all")]
    TooLong,
    /// Before the sign stands what cannot.
    #[error("before the @ stand letters a to z, digits, and . _ - + and the like")]
    Local,
    /// After the sign stands no domain name.
    #[error("after the @ stands a domain name, such as example.org")]
    Domain,
}

impl Address {
    /// Reads what somebody typed; space around it is left out. A domain in other letters is taken in its DNS form.
    ///
    /// # Errors
    /// Why it is no address. Quoted local parts, address literals and local parts beyond ASCII are refused: too many
    /// relays do so.
    pub fn parse(text: &str) -> Result<Address, NoAddress> {
        let text = text.trim();
        if text.len() > LONGEST_TYPED {
            return Err(NoAddress::TooLong);
        }
        let (local, domain) = text.rsplit_once('@').ok_or(NoAddress::NoSign)?;
        if local.is_empty() || domain.is_empty() {
            return Err(NoAddress::NoSign);
        }
        if !is_dot_atom(local) {
            return Err(NoAddress::Local);
        }
        let domain = domain_name(domain).ok_or(NoAddress::Domain)?;
        let text = format!("{local}@{domain}");
        if local.len() > LONGEST_LOCAL || text.len() > LONGEST {
            return Err(NoAddress::TooLong);
        }
        let at = local.len();
        Ok(Address { text, at })
    }

    /// The whole address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// What stands before the sign.
    #[must_use]
    pub fn local(&self) -> &str {
        &self.text[..self.at]
    }

    /// The domain, in its DNS form.
    #[must_use]
    pub fn domain(&self) -> &str {
        &self.text[self.at + 1..]
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.text)
    }
}

impl FromStr for Address {
    type Err = NoAddress;

    fn from_str(text: &str) -> Result<Address, NoAddress> {
        Address::parse(text)
    }
}

/// RFC 5322, 3.2.3: atoms with single dots between them.
fn is_dot_atom(local: &str) -> bool {
    let atom = |atom: &str| {
        !atom.is_empty()
            && atom
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~".contains(&byte))
    };
    local.split('.').all(atom)
}

/// A name of two labels or more in DNS form; no number, since that would be an address of a machine.
fn domain_name(text: &str) -> Option<String> {
    // What is percent-coded is a domain to a browser, and not to mail.
    if text.contains('%') {
        return None;
    }
    let Ok(url::Host::Domain(domain)) = url::Host::parse(text) else {
        return None;
    };
    let label = |label: &str| {
        (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    (domain.contains('.') && domain.split('.').all(label)).then_some(domain)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Result<&str, NoAddress>) {
        let found = Address::parse(text);
        let found = found.as_ref().map(Address::as_str).map_err(|why| *why);
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn an_address_is_read_as_mail_knows_it() {
        check("ana@example.org", Ok("ana@example.org"));
        check("  Ana.B+npoc@Example.ORG ", Ok("Ana.B+npoc@example.org"));
        check("post@bücher.example", Ok("post@xn--bcher-kva.example"));
        check("post@موقع.example", Ok("post@xn--4gbrim.example"));
    }

    #[test]
    fn what_a_relay_might_refuse_is_no_address() {
        check("", Err(NoAddress::NoSign));
        check("ana", Err(NoAddress::NoSign));
        check("@example.org", Err(NoAddress::NoSign));
        check("ana@", Err(NoAddress::NoSign));
        check("ana@home@example.org", Err(NoAddress::Local));
        check("a..b@example.org", Err(NoAddress::Local));
        check(".a@example.org", Err(NoAddress::Local));
        check("\"a b\"@example.org", Err(NoAddress::Local));
        check("jürgen@example.org", Err(NoAddress::Local));
        check("ana@localhost", Err(NoAddress::Domain));
        check("ana@192.0.2.1", Err(NoAddress::Domain));
        check("ana@[192.0.2.1]", Err(NoAddress::Domain));
        check("ana@example_org.net", Err(NoAddress::Domain));
        check("ana@-example.org", Err(NoAddress::Domain));
        check("ana@exa mple.org", Err(NoAddress::Domain));
        check("ana@exa\nmple.org", Err(NoAddress::Domain));
        check("ana@exa%6dple.org", Err(NoAddress::Domain));
        check(
            &format!("{}@example.org", "a".repeat(65)),
            Err(NoAddress::TooLong),
        );
        let long = format!("a@{}org", "abcdefgh.".repeat(30));
        check(&long, Err(NoAddress::TooLong));
        check(&"a".repeat(2_000), Err(NoAddress::TooLong));
    }

    #[test]
    fn nobody_smuggles_a_second_line_into_an_address() {
        check(
            "ana@example.org\r\nBcc: all@example.org",
            Err(NoAddress::Local),
        );
        check("ana\r\n@example.org", Err(NoAddress::Local));
        check("ana\0@example.org", Err(NoAddress::Local));
        check("ana@example.org>", Err(NoAddress::Domain));
    }
}
