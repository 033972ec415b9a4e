//! Addresses in the form in which two of the same person are equal.

use post::Address;
pub use post::NoAddress as NotAnAddress;
use store::MailAddress;

/// Reads an address that somebody typed. Upper and lower case before the sign are taken for one: relays may tell them
/// apart, but nobody who signs in does.
///
/// # Errors
/// Why no letter can go there.
pub fn normal(text: &str) -> Result<MailAddress, NotAnAddress> {
    let address = Address::parse(text)?;
    Ok(MailAddress::from_normal(
        address.as_str().to_ascii_lowercase(),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_person_has_one_address_however_it_is_typed() {
        let found = normal(" Ana.B@Example.ORG").map(|address| address.as_str().to_owned());
        assert_eq!(found.as_deref(), Ok("ana.b@example.org"));
        assert_eq!(normal("ana"), Err(NotAnAddress::NoSign));
    }
}
