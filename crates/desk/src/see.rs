//! What came back from outside, as it is kept: values without a judgement. A time-out and "no such name" are both answers
//! here, and not the same one.

use serde::{Deserialize, Serialize};
use std::net::IpAddr;

/// The most TXT records of an answer that are looked at.
pub const MAX_RECORDS: usize = 100;
/// How many of them are kept.
const KEPT_RECORDS: usize = 10;
/// The longest text of a record, in signs; a longer one is cut.
pub const MAX_RECORD_CHARS: usize = 300;
/// The largest file that is read, in bytes; a longer one is cut.
pub const MAX_FILE_BYTES: usize = 8 << 10;
/// The most steps from one web address to another.
pub const MAX_REDIRECTS: usize = 3;
/// The most aliases from one name to another.
pub const MAX_ALIASES: usize = 8;

/// What a question for TXT records brought.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TxtSeen {
    /// The name asked for.
    pub name: String,
    /// Where aliases led, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// What was there.
    pub outcome: TxtOutcome,
    /// Whether the resolver says that signatures prove the answer.
    pub signed: bool,
    /// For how many seconds resolvers may remember that there is nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remembered_s: Option<u32>,
}

impl TxtSeen {
    /// No answer that could be used.
    #[must_use]
    pub fn nothing(name: &str, silence: Silence) -> TxtSeen {
        TxtSeen {
            name: name.to_owned(),
            aliases: Vec::new(),
            outcome: TxtOutcome::Nothing(silence),
            signed: false,
            remembered_s: None,
        }
    }

    /// Records, with nothing else to be said.
    #[must_use]
    pub fn records(name: &str, texts: &[&str]) -> TxtSeen {
        let records = texts.iter().map(|text| (*text).to_owned()).collect();
        TxtSeen {
            outcome: TxtOutcome::Records { records, more: 0 },
            ..TxtSeen::nothing(name, Silence::NoAnswer)
        }
    }
}

impl TxtSeen {
    /// The same with fewer and shorter texts.
    pub(crate) fn shortened(&self, max_chars: usize) -> TxtSeen {
        let outcome = match &self.outcome {
            TxtOutcome::Records { records, more } => {
                let kept = records.iter().take(KEPT_RECORDS);
                TxtOutcome::Records {
                    records: kept.map(|text| excerpt(text, max_chars)).collect(),
                    more: more + records.len().saturating_sub(KEPT_RECORDS),
                }
            }
            TxtOutcome::NoRecord | TxtOutcome::NoName | TxtOutcome::Nothing(_) => {
                self.outcome.clone()
            }
        };
        TxtSeen {
            outcome,
            aliases: shortened(&self.aliases, max_chars),
            ..self.clone()
        }
    }
}

impl WebSeen {
    /// The same with shorter texts.
    pub(crate) fn shortened(&self, max_chars: usize) -> WebSeen {
        let step = |step: &WebStep| WebStep {
            url: excerpt(&step.url, max_chars),
            outcome: match &step.outcome {
                WebOutcome::Page { status, text, cut } => WebOutcome::Page {
                    status: *status,
                    text: excerpt(text, max_chars),
                    cut: *cut,
                },
                WebOutcome::Redirect { to } => WebOutcome::Redirect {
                    to: excerpt(to, max_chars),
                },
                WebOutcome::Nothing(silence) => WebOutcome::Nothing(silence.clone()),
            },
        };
        WebSeen {
            steps: self.steps.iter().map(step).collect(),
        }
    }
}

fn shortened(texts: &[String], max_chars: usize) -> Vec<String> {
    texts.iter().map(|text| excerpt(text, max_chars)).collect()
}

/// What stands at a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TxtOutcome {
    /// Records; the strings of one are joined.
    Records {
        /// Their texts.
        records: Vec<String>,
        /// How many more there were.
        #[serde(default)]
        more: usize,
    },
    /// The name is there, and has no such record.
    NoRecord,
    /// There is no such name.
    NoName,
    /// Nobody could say.
    Nothing(Silence),
}

/// Why nobody could say. It is no statement about the name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Silence {
    /// No answer in time.
    NoAnswer,
    /// The server does not want to answer.
    Refused,
    /// The server could not answer.
    ServerFailed,
    /// Without looking at the signatures there is an answer; with them it cannot be believed.
    SignaturesBroken,
    /// An answer that is none.
    NotUnderstood,
    /// Ours: no socket, no name server known.
    OurSide,
}

/// What came of asking for a file: each step, as it was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WebSeen {
    /// The addresses asked for and what each gave, in order.
    pub steps: Vec<WebStep>,
}

/// One request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WebStep {
    /// The address.
    pub url: String,
    /// What came.
    pub outcome: WebOutcome,
}

/// What a web server gave.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WebOutcome {
    /// An answer with a text.
    Page {
        /// The status (RFC 9110).
        status: u16,
        /// Its text, as far as it was read.
        text: String,
        /// Whether there was more.
        #[serde(default)]
        cut: bool,
    },
    /// It points elsewhere.
    Redirect {
        /// Where to, as it said.
        to: String,
    },
    /// Nobody could say.
    Nothing(WebSilence),
}

/// Why there was no answer from a web server.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WebSilence {
    /// The name has no address.
    NoAddress,
    /// The name's address could not be learnt.
    Names(Silence),
    /// An address where this server must not ask: in a private network, on the machine itself, or of no network.
    Inner {
        /// Which.
        address: IpAddr,
    },
    /// Nobody takes calls at this port.
    NotOffered,
    /// The call was taken and not answered in time, or was broken off.
    NoAnswer,
    /// Its certificate is not believed.
    Certificate {
        /// What is wrong with it, in the words of who looked.
        why: String,
    },
    /// An address that is not asked: another port, a user's name in it, another scheme.
    NotAsked,
    /// Ours.
    OurSide,
}

/// What is seen of a text: signs that can be shown, not longer than a limit.
#[must_use]
pub(crate) fn excerpt(text: &str, max_chars: usize) -> String {
    let shown = text
        .chars()
        .map(|sign| if sign.is_control() { '\u{FFFD}' } else { sign });
    let mut excerpt: String = shown.clone().take(max_chars).collect();
    if shown.count() > max_chars {
        excerpt.push('…');
    }
    excerpt
}
