//! The folder of letters: what goes in comes out again.

use crate::letter;
use post::{Folder, Letter, Transport};
use words::Language;

fn folder() -> (testkit::folder::Folder, Folder) {
    let place = testkit::folder::Folder::new();
    let folder = Folder::open(&place.file("letters")).unwrap();
    (place, folder)
}

#[test]
fn a_letter_is_read_again_as_it_was_written_in_every_language() {
    let (_place, folder) = folder();
    for (age, language) in Language::ALL.iter().enumerate() {
        let mut sent = letter(*language);
        sent.written_ms += i64::try_from(age).unwrap() * 1_000;
        folder.send(&sent).unwrap();
        let newest = folder.list(1).unwrap().remove(0);
        let read = folder.read(&newest.file).unwrap().unwrap();
        assert_eq!(read.kept, newest);
        assert_eq!(
            (&newest.to, &newest.name),
            (&"ana@example.org".to_owned(), &sent.name)
        );
        assert_eq!(newest.subject, sent.subject);
        assert_eq!(newest.language, language.tag());
        assert_eq!(newest.written_ms, sent.written_ms);
        assert_eq!(read.text, sent.text);
        assert_eq!(read.html, sent.html);
    }
    assert_eq!(folder.list(9).unwrap().len(), Language::ALL.len());
}

#[test]
fn a_letter_that_goes_twice_lies_there_once() {
    let (_place, folder) = folder();
    folder.send(&letter(Language::En)).unwrap();
    folder.send(&letter(Language::En)).unwrap();
    assert_eq!(folder.list(9).unwrap().len(), 1);
}

#[test]
fn the_newest_letter_stands_first() {
    let (_place, folder) = folder();
    for written_ms in [5_000, 90_000_000_000, 7_000] {
        folder
            .send(&Letter {
                written_ms,
                ..letter(Language::En)
            })
            .unwrap();
    }
    let listed = folder.list(2).unwrap();
    let moments: Vec<i64> = listed.iter().map(|kept| kept.written_ms).collect();
    assert_eq!(moments, [90_000_000_000, 7_000]);
}

#[test]
fn nothing_but_a_letter_of_the_folder_can_be_read() {
    let (place, folder) = folder();
    std::fs::write(place.file("secret.eml"), "To: a@example.org\r\n\r\nsecret").unwrap();
    std::fs::write(place.file("letters").join("half.eml.part"), "To: ").unwrap();
    std::fs::write(place.file("letters").join("none.eml"), "").unwrap();
    for file in [
        "../secret.eml",
        "/etc/passwd",
        "half.eml.part",
        "none.eml",
        "missing.eml",
        "..",
        "",
    ] {
        assert!(folder.read(file).unwrap().is_none(), "{file}");
    }
    assert_eq!(folder.list(9).unwrap(), []);
}
