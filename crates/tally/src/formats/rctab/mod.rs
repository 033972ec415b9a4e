//! RCTab: a configuration as JSON says who stands, how its sources of ballots are to be read, and how to count; the ballots lie in
//! other files: CSV of ranks (`count,rank1,…`), CSV with a column a candidate, or the common data format. The caller reads those.
//! Candidates have the order of the configuration.

pub mod cdf;
mod config;
mod ranks;
mod rules;

pub use config::{Config, Source};
pub use rules::{Unsupported, rule};

/// Whether a text looks like a configuration.
#[must_use]
pub fn looks_like(text: &str) -> bool {
    text.trim_start_matches('\u{feff}')
        .trim_start()
        .starts_with('{')
        && text.contains("\"cvrFileSources\"")
}
