//! From what was seen to a finding. Pure: the same observation gives the same finding today and in ten years. Silence is a
//! finding of its own and never counts against anybody.

use crate::see::{
    MAX_REDIRECTS, Silence, TxtOutcome, TxtSeen, WebOutcome, WebSeen, WebSilence, WebStep, excerpt,
};
use crate::token::{Challenge, VALUE_PREFIX};
use serde::{Deserialize, Serialize};
use std::net::IpAddr;

/// How much of a strange text is shown to the person, in signs.
const SHOWN_CHARS: usize = 100;
/// How many strange records are shown.
const SHOWN_RECORDS: usize = 5;

/// What an observation says about control over a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Finding {
    /// The proof is there.
    Shown,
    /// It is not, and this is what to mend.
    NotShown(Lack),
    /// It could not be seen whether it is there.
    Silent(Cause),
}

/// What is wrong, as far as it could be seen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Lack {
    /// There is no record, or no such name.
    NoRecord {
        /// For how many minutes this answer may be remembered on the way.
        remembered_minutes: Option<u32>,
    },
    /// The name is an alias, and where it leads there is no record.
    AliasToNothing {
        /// Where it leads.
        alias: String,
    },
    /// Only capitals and small letters differ.
    OtherCase {
        /// What was seen.
        seen: String,
    },
    /// There is white space around it.
    Spaces {
        /// What was seen.
        seen: String,
    },
    /// It stands in quotation marks that became part of it.
    Quotes {
        /// What was seen.
        seen: String,
    },
    /// The token is there, without what stands before it.
    NoPrefix {
        /// What was seen.
        seen: String,
    },
    /// A token of ours, but another one: of an earlier claim, of another party or of another community.
    OtherToken {
        /// What was seen.
        seen: String,
    },
    /// Something else.
    Other {
        /// What was seen.
        seen: Vec<String>,
    },
    /// More records than are looked at.
    TooMany {
        /// How many.
        records: usize,
    },
    /// The web server has no such file, or shows it to nobody.
    NoFile {
        /// What it said.
        status: u16,
    },
    /// There is a page, and not the file.
    APage,
    /// It points to a place for which this name does not speak.
    LedAway {
        /// Where to.
        to: String,
    },
    /// It points from one place to the next too often.
    LedAround,
    /// The name has no address.
    NoAddress,
    /// The name points to an address that only its own network can reach.
    Inner {
        /// Which.
        address: IpAddr,
    },
}

/// Why it could not be seen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Cause {
    /// No name server answered in time.
    NameServersSilent,
    /// The name servers refuse to answer.
    NameServersRefuse,
    /// The name servers have trouble of their own.
    NameServersFail,
    /// The name's signatures (DNSSEC) are broken, so that no answer may be believed.
    SignaturesBroken,
    /// The answer was no answer.
    NotUnderstood,
    /// The web server did not answer.
    WebSilent,
    /// The web server has trouble of its own.
    WebFails {
        /// What it said.
        status: u16,
    },
    /// The web site's certificate is not believed.
    Certificate {
        /// What is wrong with it, in the words of who looked.
        why: String,
    },
    /// We could not ask.
    OurSide,
}

/// Whether the TXT records show control.
#[must_use]
pub fn judge_txt(challenge: &Challenge, seen: &TxtSeen) -> Finding {
    let nowhere = |lack: Lack| match seen.aliases.last() {
        Some(alias) => Finding::NotShown(Lack::AliasToNothing {
            alias: excerpt(alias, SHOWN_CHARS),
        }),
        None => Finding::NotShown(lack),
    };
    match &seen.outcome {
        TxtOutcome::Records { records, .. } if records.contains(&challenge.value) => Finding::Shown,
        TxtOutcome::Records { records, more } => {
            let lines: Vec<&str> = records.iter().map(String::as_str).collect();
            let lack = lack_of(challenge, &lines);
            Finding::NotShown(match lack {
                Lack::Other { .. } if *more > 0 => Lack::TooMany {
                    records: records.len() + more,
                },
                lack => lack,
            })
        }
        TxtOutcome::NoRecord | TxtOutcome::NoName => {
            let remembered_minutes = seen.remembered_s.map(|seconds| seconds.div_ceil(60));
            nowhere(Lack::NoRecord { remembered_minutes })
        }
        TxtOutcome::Nothing(silence) => Finding::Silent(cause_of(silence)),
    }
}

/// Whether the file on the web site shows control.
#[must_use]
pub fn judge_web(challenge: &Challenge, seen: &WebSeen) -> Finding {
    let Some(last) = seen.steps.last() else {
        return Finding::Silent(Cause::OurSide);
    };
    match &last.outcome {
        WebOutcome::Page {
            status: 200, text, ..
        } => judge_file(challenge, text),
        WebOutcome::Page { status, .. } if *status == 429 || *status >= 500 => {
            Finding::Silent(Cause::WebFails { status: *status })
        }
        WebOutcome::Page { status, .. } => Finding::NotShown(Lack::NoFile { status: *status }),
        WebOutcome::Redirect { to } => Finding::NotShown(redirect_not_followed(seen, to)),
        WebOutcome::Nothing(silence) => judge_web_silence(last, silence),
    }
}

/// The asking stops at a redirect for two reasons only: it leads away, or there were too many.
fn redirect_not_followed(seen: &WebSeen, to: &str) -> Lack {
    let redirects = seen
        .steps
        .iter()
        .filter(|step| matches!(step.outcome, WebOutcome::Redirect { .. }));
    if redirects.count() > MAX_REDIRECTS {
        Lack::LedAround
    } else {
        Lack::LedAway {
            to: excerpt(to, SHOWN_CHARS),
        }
    }
}

fn judge_web_silence(step: &WebStep, silence: &WebSilence) -> Finding {
    match silence {
        WebSilence::NoAddress => Finding::NotShown(Lack::NoAddress),
        WebSilence::Inner { address } => Finding::NotShown(Lack::Inner { address: *address }),
        WebSilence::NotAsked => Finding::NotShown(Lack::LedAway {
            to: excerpt(&step.url, SHOWN_CHARS),
        }),
        WebSilence::Names(silence) => Finding::Silent(cause_of(silence)),
        WebSilence::NotOffered | WebSilence::NoAnswer => Finding::Silent(Cause::WebSilent),
        WebSilence::Certificate { why } => Finding::Silent(Cause::Certificate {
            why: excerpt(why, SHOWN_CHARS),
        }),
        WebSilence::OurSide => Finding::Silent(Cause::OurSide),
    }
}

/// A file may have a line for each who claims the name. Editors add a mark at the beginning and ends of lines.
fn judge_file(challenge: &Challenge, text: &str) -> Finding {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let lines: Vec<&str> = text
        .lines()
        .map(str::trim_end)
        .filter(|line| !line.is_empty())
        .collect();
    if lines.contains(&challenge.value.as_str()) {
        return Finding::Shown;
    }
    let start = text.trim_start().get(..1);
    if start == Some("<") {
        return Finding::NotShown(Lack::APage);
    }
    Finding::NotShown(lack_of(challenge, &lines))
}

/// The mistake that is nearest to the right value.
fn lack_of(challenge: &Challenge, seen: &[&str]) -> Lack {
    let value = challenge.value.as_str();
    let token = value.strip_prefix(VALUE_PREFIX).unwrap_or(value);
    let find = |is: &dyn Fn(&str) -> bool| {
        seen.iter()
            .find(|text| is(text))
            .map(|text| excerpt(text, SHOWN_CHARS))
    };
    let unquoted = |text: &str| {
        text.trim()
            .trim_matches(['"', '“', '”', '„', '«', '»', '\''])
            .trim()
            == value
    };
    if let Some(seen) = find(&|text| text.trim() == value) {
        return Lack::Spaces { seen };
    }
    if let Some(seen) = find(&|text| text.trim().eq_ignore_ascii_case(value)) {
        return Lack::OtherCase { seen };
    }
    if let Some(seen) = find(&unquoted) {
        return Lack::Quotes { seen };
    }
    if let Some(seen) = find(&|text| text.trim() == token) {
        return Lack::NoPrefix { seen };
    }
    let ours = |text: &str| {
        let front = text.trim_start().get(..VALUE_PREFIX.len());
        front.is_some_and(|front| front.eq_ignore_ascii_case(VALUE_PREFIX))
    };
    if let Some(seen) = find(&ours) {
        return Lack::OtherToken { seen };
    }
    let seen: Vec<String> = seen
        .iter()
        .take(SHOWN_RECORDS)
        .map(|text| excerpt(text, SHOWN_CHARS))
        .collect();
    if seen.is_empty() {
        Lack::NoRecord {
            remembered_minutes: None,
        }
    } else {
        Lack::Other { seen }
    }
}

fn cause_of(silence: &Silence) -> Cause {
    match silence {
        Silence::NoAnswer => Cause::NameServersSilent,
        Silence::Refused => Cause::NameServersRefuse,
        Silence::ServerFailed => Cause::NameServersFail,
        Silence::SignaturesBroken => Cause::SignaturesBroken,
        Silence::NotUnderstood => Cause::NotUnderstood,
        Silence::OurSide => Cause::OurSide,
    }
}
