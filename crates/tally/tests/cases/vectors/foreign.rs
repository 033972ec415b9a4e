//! Samples of other programs' files: each is read, or is told why not; none panics.

use std::fs;
use std::path::Path;

fn walk(folder: &Path, found: &mut Vec<std::path::PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            walk(&path, found);
        } else {
            found.push(path);
        }
    }
}

#[test]
#[cfg_attr(not(vectors), ignore = "PLENARY_VECTORS is not set")]
fn every_sample_is_read_or_refused_with_a_place() {
    let mut files = Vec::new();
    walk(&super::file("formats"), &mut files);
    files.sort();
    let mut unread = Vec::new();
    for file in &files {
        let bytes = fs::read(file).expect("a file");
        let text = tally::formats::text_of(&bytes);
        if let Err(fault) = tally::formats::read(&text) {
            let name = file
                .file_name()
                .and_then(|name| name.to_str())
                .unwrap_or_default();
            unread.push(format!(
                "{name}:{}:{} {:?}",
                fault.line, fault.column, fault.expected
            ));
        }
        // Cut anywhere, it is still read or refused.
        for at in (0..bytes.len()).step_by(1 + bytes.len() / 50) {
            let text = tally::formats::text_of(&bytes[..at]);
            let _ = tally::formats::read(&text);
        }
    }
    // A pointer in place of a file.
    assert_eq!(unread, ["00016-00000001.dat:1:1 KnownFormat"]);
}

#[test]
#[cfg_attr(not(vectors), ignore = "PLENARY_VECTORS is not set")]
fn every_sample_is_the_same_after_writing_and_reading() {
    let mut files = Vec::new();
    for folder in ["formats", "approval", "droop"] {
        walk(&super::file(folder), &mut files);
    }
    files.sort();
    let mut ways = 0;
    for file in &files {
        let bytes = fs::read(file).expect("a file");
        let text = tally::formats::text_of(&bytes);
        if let Ok(profile) = tally::formats::read(&text) {
            ways += crate::counts::written::check_all(&profile);
        }
    }
    assert!(ways > 300, "{ways} files written");
}
