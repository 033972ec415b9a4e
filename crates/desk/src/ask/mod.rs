//! Questions outside. One trait is the whole outside; the real network is one of those who answer it, a world of invented
//! names may be another. What may be asked, in which order, and how far a site may lead on, is decided here for all.

mod names;
mod network;
mod web;

pub use names::NameServers;
pub use network::{Network, Settings};
pub(crate) use web::tls_of;

use crate::judge::{Finding, judge_txt, judge_web};
use crate::see::{
    MAX_RECORD_CHARS, MAX_REDIRECTS, TxtSeen, WebOutcome, WebSeen, WebSilence, WebStep,
};
use crate::token::Challenge;
use serde::{Deserialize, Serialize};
use url::Url;

/// Who answers questions about the world outside. Calls block, for some seconds at most.
pub trait Outside: Send + Sync {
    /// The TXT records of a name, aliases followed.
    fn txt(&self, name: &str) -> TxtSeen;
    /// One request for a web address; where it points elsewhere, that is the answer.
    fn get(&self, url: &Url) -> WebOutcome;
}

/// The ways in which the desk looks by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Look {
    /// At a TXT record.
    Dns,
    /// At a file of the web site.
    Web,
}

impl Look {
    /// Both.
    pub const ALL: [Look; 2] = [Look::Dns, Look::Web];

    /// The way with a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Look> {
        Look::ALL.into_iter().find(|look| look.name() == name)
    }

    /// Its name in settings, keys and JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Look::Dns => "dns",
            Look::Web => "web",
        }
    }
}

/// What was asked and what came back, and what it says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Observation {
    /// The text that was looked for.
    pub wanted: String,
    /// What came.
    pub seen: Seen,
    /// What it says.
    pub finding: Finding,
}

impl Observation {
    /// As JSON in so many bytes at most: where it is longer, texts from outside are shortened until it fits. What it says
    /// was concluded from the whole, and stays.
    #[must_use]
    pub fn to_json(&self, max_bytes: usize) -> String {
        let mut json = String::new();
        for max_chars in [MAX_RECORD_CHARS, 80, 20, 0] {
            let brief = Observation {
                seen: self.seen.shortened(max_chars),
                ..self.clone()
            };
            json = serde_json::to_string(&brief).expect("values of text and numbers have a form");
            if json.len() <= max_bytes {
                break;
            }
        }
        json
    }

    /// Reads what was kept.
    ///
    /// # Errors
    /// When it is none, in words.
    pub fn from_json(json: &[u8]) -> Result<Observation, String> {
        serde_json::from_slice(json).map_err(|why| why.to_string())
    }
}

/// What came.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Seen {
    /// To the question for the record.
    Txt(TxtSeen),
    /// To the request for the file.
    Web(WebSeen),
}

impl Seen {
    fn shortened(&self, max_chars: usize) -> Seen {
        match self {
            Seen::Txt(seen) => Seen::Txt(seen.shortened(max_chars)),
            Seen::Web(seen) => Seen::Web(seen.shortened(max_chars)),
        }
    }
}

/// Looks once whether the challenge is met.
pub fn look(outside: &dyn Outside, challenge: &Challenge, how: Look) -> Observation {
    let (seen, finding) = match how {
        Look::Dns => {
            let seen = outside.txt(&challenge.record_name());
            let finding = judge_txt(challenge, &seen);
            (Seen::Txt(seen), finding)
        }
        Look::Web => {
            let seen = fetch(outside, challenge);
            let finding = judge_web(challenge, &seen);
            (Seen::Web(seen), finding)
        }
    };
    Observation {
        wanted: challenge.value.clone(),
        seen,
        finding,
    }
}

/// Over TLS; only where nobody takes calls there, in clear. Who can answer in clear for a name could also make the other
/// port silent, so that nothing is lost by it, and a site without TLS can still prove itself. A certificate that is not
/// believed is no reason to go on in clear: it is told.
fn fetch(outside: &dyn Outside, challenge: &Challenge) -> WebSeen {
    let Ok(secure) = Url::parse(&challenge.file_url()) else {
        return WebSeen { steps: Vec::new() };
    };
    let mut seen = follow(outside, challenge, secure.clone());
    let nobody_there = matches!(
        seen.steps.as_slice(),
        [WebStep {
            outcome: WebOutcome::Nothing(WebSilence::NotOffered),
            ..
        }]
    );
    let mut clear = secure;
    if nobody_there && clear.set_scheme("http").is_ok() {
        seen.steps.extend(follow(outside, challenge, clear).steps);
    }
    seen
}

/// Goes where the site points, as long as the name speaks for the place. Each step is a request of its own, checked anew.
fn follow(outside: &dyn Outside, challenge: &Challenge, start: Url) -> WebSeen {
    let mut steps = Vec::new();
    let mut at = start;
    loop {
        let outcome = outside.get(&at);
        let next = match &outcome {
            WebOutcome::Redirect { to } => {
                at.join(to).ok().filter(|to| may_follow(challenge, &at, to))
            }
            WebOutcome::Page { .. } | WebOutcome::Nothing(_) => None,
        };
        steps.push(WebStep {
            url: at.to_string(),
            outcome,
        });
        match next {
            Some(next) if steps.len() <= MAX_REDIRECTS => at = next,
            Some(_) | None => return WebSeen { steps },
        }
    }
}

/// From TLS never back to clear text, and never to a name for which the claimed one does not speak.
fn may_follow(challenge: &Challenge, from: &Url, to: &Url) -> bool {
    let scheme = matches!(
        (from.scheme(), to.scheme()),
        ("https" | "http", "https") | ("http", "http")
    );
    let host =
        matches!(to.host(), Some(url::Host::Domain(host)) if challenge.domain.speaks_for(host));
    scheme && host && is_plain(to)
}

/// The usual port, and nobody's name or password in it.
pub(crate) fn is_plain(url: &Url) -> bool {
    // The usual port of its scheme is not kept in a parsed address.
    url.port().is_none() && url.username().is_empty() && url.password().is_none()
}
