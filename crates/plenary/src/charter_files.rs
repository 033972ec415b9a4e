//! The charters that a command line or a rehearsal names.

use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};

/// The charters among files and folders: each `.md` file, by name, a folder's name before it (`npoc/2024.md`).
pub(crate) fn charter_files(paths: &[PathBuf]) -> Result<Vec<(String, Vec<u8>)>> {
    let mut files = Vec::new();
    for path in paths {
        if path.is_dir() {
            folder(path, 0, &mut files)?;
        } else {
            files.push(path.clone());
        }
    }
    files
        .into_iter()
        .map(|path| {
            let bytes = fs::read(&path).with_context(|| format!("reading {}", path.display()))?;
            Ok((short_name(&path), bytes))
        })
        .collect()
}

fn folder(path: &Path, depth: u8, files: &mut Vec<PathBuf>) -> Result<()> {
    let inside = fs::read_dir(path).with_context(|| format!("reading {}", path.display()))?;
    let mut inside = inside
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<Vec<_>, _>>()?;
    inside.sort();
    for entry in inside {
        if entry.is_dir() && depth < 8 {
            folder(&entry, depth + 1, files)?;
        } else if entry.extension().is_some_and(|extension| extension == "md") {
            files.push(entry);
        }
    }
    Ok(())
}

fn short_name(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    match path.parent().and_then(Path::file_name) {
        Some(parent) => format!("{}/{name}", parent.to_string_lossy()),
        None => name.into_owned(),
    }
}
