//! What the desk found, as a message of the catalogues (topic `desk`): what is so, and what to mend.

use desk::{Cause, Finding, Lack, NotADomain};
use words::{Saying, Unit, Value};

/// A finding in a sentence or two.
#[must_use]
pub fn tell_finding(finding: &Finding) -> Saying {
    match finding {
        Finding::Shown => Saying::new("desk-shown"),
        Finding::NotShown(lack) => tell_lack(lack),
        Finding::Silent(cause) => tell_cause(cause),
    }
}

/// Why a text is no domain name that could be proved.
#[must_use]
pub fn tell_no_domain(why: &NotADomain) -> Saying {
    match why {
        NotADomain::Empty => Saying::new("desk-domain-empty"),
        NotADomain::TooLong => Saying::new("desk-domain-too-long"),
        NotADomain::AnAddress => Saying::new("desk-domain-an-address"),
        NotADomain::AMailbox => Saying::new("desk-domain-a-mailbox"),
        NotADomain::OneLabel => Saying::new("desk-domain-one-label"),
        NotADomain::Special { suffix } => {
            Saying::new("desk-domain-special").with("suffix", verbatim(&format!(".{suffix}")))
        }
        NotADomain::Suffix => Saying::new("desk-domain-suffix"),
        NotADomain::Signs => Saying::new("desk-domain-signs"),
    }
}

fn tell_lack(lack: &Lack) -> Saying {
    let found = |id: &'static str, seen: &str| Saying::new(id).with("seen", verbatim(seen));
    match lack {
        Lack::NoRecord {
            remembered_minutes: None,
        } => Saying::new("desk-no-record"),
        Lack::NoRecord {
            remembered_minutes: Some(minutes),
        } => {
            let time = Value::Duration {
                n: u64::from(*minutes),
                unit: Unit::Minute,
            };
            Saying::new("desk-no-record-remembered").with("time", time)
        }
        Lack::AliasToNothing { alias } => {
            Saying::new("desk-alias-to-nothing").with("alias", verbatim(alias))
        }
        Lack::OtherCase { seen } => found("desk-other-case", seen),
        Lack::Spaces { seen } => found("desk-spaces", seen),
        Lack::Quotes { seen } => found("desk-quotes", seen),
        Lack::NoPrefix { seen } => found("desk-no-prefix", seen),
        Lack::OtherToken { seen } => found("desk-other-token", seen),
        Lack::Other { seen } => {
            let seen = seen.iter().map(|text| verbatim(text)).collect();
            Saying::new("desk-other").with("seen", Value::List(seen))
        }
        Lack::TooMany { records } => {
            Saying::new("desk-too-many").with("records", verbatim(&records.to_string()))
        }
        Lack::NoFile { status } => Saying::new("desk-no-file").with("status", code(*status)),
        Lack::APage => Saying::new("desk-a-page"),
        Lack::LedAway { to } => Saying::new("desk-led-away").with("to", verbatim(to)),
        Lack::LedAround => Saying::new("desk-led-around"),
        Lack::NoAddress => Saying::new("desk-no-address"),
        Lack::Inner { address } => {
            Saying::new("desk-inner").with("address", verbatim(&address.to_string()))
        }
    }
}

fn tell_cause(cause: &Cause) -> Saying {
    match cause {
        Cause::NameServersSilent => Saying::new("desk-name-servers-silent"),
        Cause::NameServersRefuse => Saying::new("desk-name-servers-refuse"),
        Cause::NameServersFail => Saying::new("desk-name-servers-fail"),
        Cause::SignaturesBroken => Saying::new("desk-signatures-broken"),
        Cause::NotUnderstood => Saying::new("desk-not-understood"),
        Cause::WebSilent => Saying::new("desk-web-silent"),
        Cause::WebFails { status } => Saying::new("desk-web-fails").with("status", code(*status)),
        Cause::Certificate { why } => Saying::new("desk-certificate").with("why", verbatim(why)),
        Cause::OurSide => Saying::new("desk-our-side"),
    }
}

/// What came from outside, or is copied: left to right in every language.
fn verbatim(text: &str) -> Value {
    Value::Verbatim(text.to_owned())
}

/// A status of HTTP is a name made of digits and no number.
fn code(status: u16) -> Value {
    verbatim(&status.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;
    use std::net::Ipv4Addr;
    use words::{Language, Words};

    fn all() -> Vec<Saying> {
        let seen = || "seen".to_owned();
        let lacks = [
            Lack::NoRecord {
                remembered_minutes: None,
            },
            Lack::NoRecord {
                remembered_minutes: Some(5),
            },
            Lack::AliasToNothing { alias: seen() },
            Lack::OtherCase { seen: seen() },
            Lack::Spaces { seen: seen() },
            Lack::Quotes { seen: seen() },
            Lack::NoPrefix { seen: seen() },
            Lack::OtherToken { seen: seen() },
            Lack::Other {
                seen: vec![seen(), seen()],
            },
            Lack::TooMany { records: 120 },
            Lack::NoFile { status: 404 },
            Lack::APage,
            Lack::LedAway { to: seen() },
            Lack::LedAround,
            Lack::NoAddress,
            Lack::Inner {
                address: Ipv4Addr::LOCALHOST.into(),
            },
        ];
        let causes = [
            Cause::NameServersSilent,
            Cause::NameServersRefuse,
            Cause::NameServersFail,
            Cause::SignaturesBroken,
            Cause::NotUnderstood,
            Cause::WebSilent,
            Cause::WebFails { status: 503 },
            Cause::Certificate { why: seen() },
            Cause::OurSide,
        ];
        let names = [
            NotADomain::Empty,
            NotADomain::TooLong,
            NotADomain::AnAddress,
            NotADomain::AMailbox,
            NotADomain::OneLabel,
            NotADomain::Special { suffix: "local" },
            NotADomain::Suffix,
            NotADomain::Signs,
        ];
        let lacks = lacks.map(|lack| tell_finding(&Finding::NotShown(lack)));
        let causes = causes.map(|cause| tell_finding(&Finding::Silent(cause)));
        let names = names.map(|why| tell_no_domain(&why));
        [tell_finding(&Finding::Shown)]
            .into_iter()
            .chain(lacks)
            .chain(causes)
            .chain(names)
            .collect()
    }

    #[test]
    fn every_finding_has_a_sentence_with_all_its_values_in_every_language() {
        for saying in all() {
            let given: BTreeSet<&str> = saying.args.iter().map(|(name, _)| name.as_ref()).collect();
            assert_eq!(words::variables(&saying.id), Some(given), "{}", saying.id);
            for language in [Language::En, Language::Fr, Language::Ar] {
                let said = Words::of(language).saying(&saying);
                assert!(said.split_whitespace().count() <= 60, "{said}");
            }
        }
    }
}
