//! What only the demo has: the parts that a visitor can play, the letters that would have gone out, a registrar's panel for
//! invented domains, and a clock that can be moved. Without a world these addresses do not exist.

mod clock;
mod letters;
mod parts;
mod registrar;

use crate::page::NoPage;
use crate::routes::{Does, Placed, get, post};
use crate::view::View;
use assembly::moment::Moment;
use std::sync::Arc;

/// A part that a visitor can play.
#[derive(Clone, Debug)]
pub struct Part {
    /// In addresses: `chair`.
    pub word: &'static str,
    /// The name of who has it.
    pub name: String,
    /// The mailbox.
    pub address: String,
}

/// A letter that would have gone out.
#[derive(Clone, Debug)]
pub struct LetterShown {
    /// By which it is found again.
    pub file: String,
    /// Where it went.
    pub to: String,
    /// Its subject.
    pub subject: String,
    /// Its language.
    pub language: String,
    /// When.
    pub written: Moment,
    /// Its text; empty in a list.
    pub text: String,
}

/// What is published of an invented domain.
#[derive(Clone, Debug)]
pub struct ZoneShown {
    /// The domain.
    pub domain: String,
    /// Who holds it.
    pub owner: String,
    /// In whose mailbox letters to it are read.
    pub reader: String,
    /// Its TXT records: name and text.
    pub txt: Vec<(String, String)>,
    /// Its files: path and text.
    pub files: Vec<(String, String)>,
}

/// The invented world around the community.
pub trait World: Send + Sync {
    /// The parts, in the order in which a story meets them.
    fn parts(&self) -> Vec<Part>;
    /// A fresh token to sign in as the owner of a mailbox, if there is such a part.
    fn token_for(&self, part: &str) -> Option<String>;
    /// The newest letters, the newest first.
    fn letters(&self, most: usize) -> Vec<LetterShown>;
    /// A letter.
    fn letter(&self, file: &str) -> Option<LetterShown>;
    /// Domains whose name contains a text, with their owners.
    fn domains(&self, text: &str, most: usize) -> Vec<(String, String)>;
    /// What is published of a domain.
    fn zone(&self, domain: &str) -> Option<ZoneShown>;
    /// Takes a free name. False where it cannot be had.
    fn register(&self, domain: &str, owner: &str) -> bool;
    /// Publishes or takes away a TXT record. False where it cannot be.
    fn publish(&self, name: &str, text: &str, on: bool) -> bool;
    /// Puts a file on the site of a domain; an empty text takes it away. False where it cannot be.
    fn publish_file(&self, domain: &str, path: &str, text: &str) -> bool;
    /// Moves the clock forward. False where it cannot be.
    fn move_clock(&self, by_ms: i64) -> bool;
}

pub(crate) fn routes() -> Vec<Placed> {
    vec![
        get("/demo", Does::Public, parts::page),
        get("/demo/as/{part}", Does::Beside, parts::play),
        get("/demo/letters", Does::Public, letters::list),
        get("/demo/letters/{file}", Does::Public, letters::one),
        get("/demo/registrar", Does::Public, registrar::page),
        post("/demo/registrar", Does::Beside, registrar::change),
        post("/demo/clock", Does::Beside, clock::forward),
    ]
}

/// The world, where there is one.
fn world(v: &View) -> Result<&Arc<dyn World>, NoPage> {
    v.site.world.as_ref().ok_or(NoPage::NotFound)
}
