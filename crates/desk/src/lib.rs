//! Questions outside: DNS and HTTPS, and what their answers say about control over a domain name. It asks and judges; what
//! a finding means, a charter says, and what becomes of it, the house.
//!
//! `ask` goes out, `see` is what came back, `judge` says what that shows and is pure. A silent name server is a finding.

mod ask;
mod domain;
mod fetch;
mod guard;
mod judge;
mod see;
mod token;

pub use ask::{Look, NameServers, Network, Observation, Outside, Seen, Settings, look};
pub use domain::{Domain, NotADomain};
pub use fetch::{FetchFault, Fetched, Remote};
pub use guard::Guard;
pub use judge::{Cause, Finding, Lack, judge_txt, judge_web};
pub use see::{
    MAX_ALIASES, MAX_FILE_BYTES, MAX_RECORD_CHARS, MAX_RECORDS, MAX_REDIRECTS, Silence, TxtOutcome,
    TxtSeen, WebOutcome, WebSeen, WebSilence, WebStep,
};
pub use token::{CHALLENGE_LABEL, CHALLENGE_PATH, Challenge, Claim, Secret, VALUE_PREFIX};
