//! The charters among files and folders. How much of them is read has limits; what is in them is for the parser to say.

use anyhow::{Context, Result, bail};
use assembly::bodies::CharterText;
use charter::parse::limits;
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

/// Most charters of one set.
const MAX_CHARTERS: usize = 1_000;
/// Most files and folders that are looked at for them. Somebody who names the root of a disk is told so.
const MAX_LOOKED_AT: usize = 100_000;
/// How deep folders may lie in each other.
const MAX_DEPTH: u8 = 8;

/// The charters among files and folders: each `.md` file, by name, a folder's name before it (`npoc/2024.md`). Of a file that is
/// longer than a charter may be, enough to see that.
pub(crate) fn charter_files(paths: &[PathBuf]) -> Result<Vec<(String, Vec<u8>)>> {
    let mut found = Found::default();
    for path in paths {
        if path.is_dir() {
            found.folder(path, 0)?;
        } else {
            found.file(path.clone())?;
        }
    }
    let read = |path: PathBuf| Ok((short_name(&path), read(&path)?));
    found.files.into_iter().map(read).collect()
}

/// The same as an act takes them. There is at least one.
pub(crate) fn charter_texts(paths: &[PathBuf]) -> Result<Vec<CharterText>> {
    let files = charter_files(paths)?;
    if files.is_empty() {
        bail!("there is no charter there: a charter is a file that ends in .md");
    }
    let read = |(name, bytes): (String, Vec<u8>)| {
        let text = String::from_utf8(bytes).with_context(|| format!("{name} is not UTF-8"))?;
        Ok(CharterText { file: name, text })
    };
    files.into_iter().map(read).collect()
}

fn read(path: &Path) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let file = File::open(path).with_context(|| format!("reading {}", path.display()))?;
    file.take(limits::FILE_BYTES as u64 + 1)
        .read_to_end(&mut bytes)
        .with_context(|| format!("reading {}", path.display()))?;
    Ok(bytes)
}

#[derive(Default)]
struct Found {
    files: Vec<PathBuf>,
    looked_at: usize,
}

impl Found {
    fn file(&mut self, path: PathBuf) -> Result<()> {
        if self.files.len() == MAX_CHARTERS {
            bail!("more than {MAX_CHARTERS} charters; name fewer files or folders");
        }
        self.files.push(path);
        Ok(())
    }

    fn folder(&mut self, path: &Path, depth: u8) -> Result<()> {
        let inside = fs::read_dir(path).with_context(|| format!("reading {}", path.display()))?;
        let mut entries = Vec::new();
        for entry in inside {
            self.looked_at += 1;
            if self.looked_at > MAX_LOOKED_AT {
                bail!(
                    "more than {MAX_LOOKED_AT} files and folders; name the folder of the charters"
                );
            }
            entries.push(
                entry
                    .with_context(|| format!("reading {}", path.display()))?
                    .path(),
            );
        }
        entries.sort();
        for entry in entries {
            if entry.is_dir() && depth < MAX_DEPTH {
                self.folder(&entry, depth + 1)?;
            } else if entry.is_file() && entry.extension().is_some_and(|ending| ending == "md") {
                self.file(entry)?;
            }
        }
        Ok(())
    }
}

fn short_name(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    match path.parent().and_then(Path::file_name) {
        Some(parent) => format!("{}/{name}", parent.to_string_lossy()),
        None => name.into_owned(),
    }
}
