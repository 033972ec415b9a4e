//! An officer as the command line names one: `association/chair as individual: Ana Example <ana@example.org>`.

use post::Address;
use std::str::FromStr;

/// Who is to hold which office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Officer {
    /// The body, by its handle.
    pub(crate) body: String,
    /// The office, as the charter names it.
    pub(crate) office: String,
    /// The class in which the person, or the organization, is a member of the body.
    pub(crate) class: Option<String>,
    /// The organization that the person represents.
    pub(crate) organization: Option<String>,
    /// The person's name.
    pub(crate) name: String,
    /// The mail address by which the person signs in.
    pub(crate) address: String,
}

impl FromStr for Officer {
    type Err = String;

    fn from_str(text: &str) -> Result<Officer, String> {
        let wanted = || {
            "write an officer as BODY/OFFICE: NAME <ADDRESS>, as in association/chair as individual: Ana Example <ana@example.org>".to_owned()
        };
        let (place, person) = text.split_once(':').ok_or_else(wanted)?;
        let (body, office) = place.split_once('/').ok_or_else(wanted)?;
        let (office, membership) = parted(office, " as ");
        let (class, organization) = match membership {
            Some(membership) => parted(membership, " for "),
            None => ("", None),
        };
        let (name, address) = person
            .trim()
            .strip_suffix('>')
            .and_then(|person| person.rsplit_once('<'))
            .ok_or_else(wanted)?;
        let [body, office, class, name, address] =
            [body, office, class, name, address].map(str::trim);
        let organization = organization.map(|name| name.trim().trim_matches('"'));
        let is_empty = [body, office, name].iter().any(|part| part.is_empty());
        if is_empty || (membership.is_some() && class.is_empty()) || organization == Some("") {
            return Err(wanted());
        }
        Address::parse(address).map_err(|why| format!("{address}: {why}"))?;
        Ok(Officer {
            body: body.to_owned(),
            office: office.to_owned(),
            class: membership.map(|_| class.to_owned()),
            organization: organization.map(str::to_owned),
            name: name.to_owned(),
            address: address.to_owned(),
        })
    }
}

/// What stands before a word, and what after it.
fn parted<'t>(text: &'t str, word: &str) -> (&'t str, Option<&'t str>) {
    match text.split_once(word) {
        Some((before, after)) => (before, Some(after)),
        None => (text, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_officer_is_an_office_a_name_and_an_address() {
        let read: Officer = " npoc / chair: Ana B. Example <ana@example.org>"
            .parse()
            .expect("an officer");
        let parts = [read.body, read.office, read.name, read.address];
        assert_eq!(
            parts,
            ["npoc", "chair", "Ana B. Example", "ana@example.org"]
        );
    }

    #[test]
    fn what_is_no_officer_is_refused_with_an_example() {
        for text in [
            "",
            "npoc: Ana <ana@example.org>",
            "npoc/chair Ana <ana@example.org>",
            "npoc/chair: <ana@example.org>",
            "npoc/chair: Ana ana@example.org",
            "/chair: Ana <ana@example.org>",
            "npoc/chair as : Ana <ana@example.org>",
            "npoc/chair as organization for \"\": Ana <ana@example.org>",
        ] {
            let why = text.parse::<Officer>().expect_err(text);
            assert!(why.contains("association/chair"), "{why}");
        }
        assert!("npoc/chair: Ana <ana>".parse::<Officer>().is_err());
    }
}
