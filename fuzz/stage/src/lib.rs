//! What the fuzz targets play on: communities that rehearsals of ours have filled, and the reader of rehearsals itself,
//! taken from the command's own files.

pub mod ballots;
#[allow(dead_code, reason = "the command uses the rest")]
#[path = "../../../crates/plenary/src/member_list.rs"]
mod member_list;
#[allow(dead_code, unused_imports, reason = "the command uses the rest")]
#[path = "../../../crates/plenary/src/rehearse/mod.rs"]
mod rehearse;
#[allow(dead_code, reason = "the command uses the rest")]
#[path = "../../../crates/plenary/src/say.rs"]
mod say;

use assembly::Community;
use assembly::bodies::CharterText;
use assembly::moment::Moment;
use house::{House, Memory, Salts, Sheet};
use ledger::bundle::{Header, LogHeader, PartSlot, Scope, StatedKey, Writer};
use ledger::{Checkpoint, Frontier, LeafKind, Origin, Signer};
use rehearse::Play;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The address of every stage.
pub const ADDRESS: &str = "stage.example";

/// Rehearsals after which a target goes on. Short ones: each input starts from them.
pub const FILLED: [&str; 4] = [
    "t15-suspended-after-voting",
    "t14-voting-contact",
    "t13-same-employer",
    "npoc-joins",
];

/// A community after a rehearsal.
pub struct Stage {
    /// Its leaves, with openings and parts.
    pub sheets: Vec<Sheet>,
    /// Its log.
    pub origin: Origin,
    /// What they add up to.
    pub community: Community,
}

/// The folder of the project.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The key of every stage.
pub fn signer() -> Signer {
    Signer::new(ADDRESS, &[7; 32]).expect("a key")
}

/// Plays a text of rehearsal lines, the header first, on these charters. What comes of it matters to nobody.
pub fn play(text: &str, charters: Vec<CharterText>) -> Option<House> {
    let mut lines = rehearse::Lines::new(text.as_bytes());
    let header = rehearse::read_header(&lines.next()?.ok()?.1).ok()?;
    let shelf = Arc::new(Memory::new());
    let house = House::begin(shelf, ADDRESS, header.start, Salts::seeded(header.seed)).ok()?;
    let mut play = Play::found(house, &header, charters).ok()?;
    let _ = play.lines(lines, &mut |step| {
        step.verdict.json().to_string();
    });
    Some(play.house)
}

/// Reads a list of members and counts its rows, and those that cannot be read.
pub fn read_list(bytes: &[u8]) -> Option<(usize, usize)> {
    let rows = member_list::read(bytes).ok()?;
    let bad = rows.iter().filter(|row| row.fields.is_err());
    assert!(rows.windows(2).all(|pair| pair[0].line <= pair[1].line));
    Some((rows.len(), bad.count()))
}

/// The charters that the header of a rehearsal of ours names.
pub fn charters_of(text: &str) -> Vec<CharterText> {
    let header = rehearse::read_header(text.lines().next().expect("a header")).expect("a header");
    let mut files = Vec::new();
    for named in &header.charters {
        let folders = [root().join("rehearsals").join(named), root().join(named)];
        let found = folders.iter().find(|path| path.exists());
        let found = found.unwrap_or_else(|| panic!("there is no charter {named}"));
        charter_files(found, &mut files);
    }
    files
}

fn charter_files(path: &Path, files: &mut Vec<CharterText>) {
    if path.is_dir() {
        let inside = std::fs::read_dir(path).expect("readable");
        let mut inside: Vec<_> = inside
            .map(|entry| entry.expect("readable").path())
            .collect();
        inside.sort();
        inside.iter().for_each(|path| charter_files(path, files));
    } else if path.extension().is_some_and(|ending| ending == "md") {
        files.push(CharterText {
            file: format!("a/{}", path.file_name().expect("a name").to_string_lossy()),
            text: std::fs::read_to_string(path).expect("readable"),
        });
    }
}

/// The text of a rehearsal of ours.
pub fn rehearsal(name: &str) -> String {
    std::fs::read_to_string(root().join("rehearsals").join(name).with_extension("jsonl"))
        .expect("readable")
}

impl Stage {
    /// The community after a rehearsal of ours.
    pub fn after(name: &str) -> Stage {
        let text = rehearsal(name);
        let house = play(&text, charters_of(&text)).expect("our own rehearsals play");
        Stage {
            sheets: house.shelf().sheets(0, 100_000).expect("memory"),
            origin: house.origin().clone(),
            community: house.community().clone(),
        }
    }

    /// The moment of its newest entry.
    pub fn now(&self) -> Moment {
        self.community.newest()
    }
}

/// Leaves as a bundle, signed with the right key: every hash is right, whatever they say.
pub fn signed(origin: &Origin, sheets: &[Sheet], scope: Scope) -> Vec<u8> {
    let mut tree = Frontier::new();
    sheets.iter().for_each(|sheet| tree.push(sheet.leaf.hash()));
    let checkpoint = Checkpoint {
        origin: origin.clone(),
        size: sheets.len() as u64,
        root: tree.root(),
        newest: None,
    };
    let header = Header {
        community: ADDRESS.to_owned(),
        scope,
        keys: vec![StatedKey {
            key: signer().verifier().to_string(),
            from: 0,
            handover: String::new(),
        }],
    };
    let mut writer = Writer::new(Vec::new(), &header).expect("a header");
    let log = LogHeader {
        origin: origin.clone(),
        size: checkpoint.size,
        checkpoint: checkpoint.sign(&[&signer()]).expect("a note").to_string(),
    };
    writer.start_log(log).expect("a log");
    for sheet in sheets {
        if scope == Scope::Public && sheet.leaf.kind() == LeafKind::Closed {
            writer.leaf(&sheet.leaf, None, &[]).expect("a leaf");
            continue;
        }
        let slot = |part: &Option<ledger::Part>| match part {
            None => PartSlot::Erased,
            Some(part) if scope == Scope::Full || part.mark.is_public() => {
                PartSlot::Present(part.clone())
            }
            Some(_) => PartSlot::Withheld,
        };
        let slots: Vec<PartSlot> = sheet.parts.iter().map(slot).collect();
        writer
            .leaf(&sheet.leaf, sheet.opening.as_ref(), &slots)
            .expect("a leaf");
    }
    writer.end_log().expect("the end of the log");
    writer.finish().expect("the end").0
}
