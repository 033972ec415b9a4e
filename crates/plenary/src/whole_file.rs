//! Files that appear under their name only when they are whole and on disk: whoever finds one can use it.

use anyhow::{Context, Result};
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Writes a file beside its place, and moves it there in the end. One of that name is replaced; where the writing fails, it
/// stays as it was. What is no file, as a pipe, is written to as it is.
pub(crate) fn write<T>(path: &Path, fill: impl FnOnce(&mut File) -> Result<T>) -> Result<T> {
    if fs::metadata(path).is_ok_and(|there| !there.is_file()) {
        let written = File::create(path).map_err(Into::into);
        let written = written.and_then(|mut file| fill(&mut file));
        return written.with_context(|| format!("writing {}", path.display()));
    }
    let partial = beside(path);
    let written = put(path, &partial, fill);
    if written.is_err() {
        // What is left is of no use; the fault itself matters more than a failure to remove it.
        let _ = fs::remove_file(&partial);
    }
    written.with_context(|| format!("writing {}", path.display()))
}

/// The same for bytes that are at hand.
pub(crate) fn bytes(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let written = write(path, |file| Ok(file.write_all(bytes)?));
    written.map_err(|why| io::Error::other(format!("{why:#}")))
}

fn put<T>(path: &Path, partial: &Path, fill: impl FnOnce(&mut File) -> Result<T>) -> Result<T> {
    let mut file = File::create(partial)?;
    let filled = fill(&mut file)?;
    file.sync_all()?;
    fs::rename(partial, path)?;
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    File::open(folder)?.sync_all()?;
    Ok(filled)
}

fn beside(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".partial");
    PathBuf::from(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use anyhow::bail;
    use std::io::Write;

    #[test]
    fn what_was_not_written_to_its_end_is_not_there() {
        let folder = testkit::folder::Folder::new();
        let path = folder.file("bundle");
        let cut_off = |file: &mut File| -> Result<()> {
            file.write_all(b"half")?;
            bail!("the record cannot be read any further")
        };
        let told = write(&path, cut_off).expect_err("it fails");
        assert!(
            format!("{told:#}").contains("bundle: the record"),
            "{told:#}"
        );
        assert!(!path.exists());
        write(&path, |file| Ok(file.write_all(b"whole")?)).expect("it is written");
        write(&path, cut_off).expect_err("it fails");
        assert_eq!(fs::read(&path).expect("readable"), b"whole");
        let left = fs::read_dir(folder.path()).expect("readable").count();
        assert_eq!(left, 1, "nothing lies beside it");
    }
}
