//! A folder of letters, a file for each, as mail programs read them. The demo sends into one and shows it.

use crate::letter::Letter;
use crate::mime::message;
use crate::transport::{NotSent, Transport};
use mail_parser::{MessageParser, MimeHeaders};
use std::fs::File;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

/// What the names of letters end with.
const ENDING: &str = ".eml";
/// The largest file that is read as a letter, in bytes.
const LARGEST: u64 = 1 << 20;

/// A folder of letters.
#[derive(Clone, Debug)]
pub struct Folder {
    path: PathBuf,
}

/// A letter in the folder, as a list shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The name of its file, by which [`Folder::read`] finds it.
    pub file: String,
    /// Where it went.
    pub to: String,
    /// What its reader is called; may be empty.
    pub name: String,
    /// Its subject.
    pub subject: String,
    /// In which language it is, as it says itself.
    pub language: String,
    /// When it was written, in milliseconds since 1970.
    pub written_ms: i64,
}

/// A letter of the folder, opened.
#[derive(Clone, PartialEq, Eq)]
pub struct KeptLetter {
    /// What a list shows of it.
    pub kept: Kept,
    /// Its text.
    pub text: String,
    /// The same as HTML, as it was sent.
    pub html: String,
    /// The file, byte for byte.
    pub source: Vec<u8>,
}

impl Folder {
    /// The folder at a path; it is made if it is not there.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn open(path: &Path) -> io::Result<Folder> {
        std::fs::create_dir_all(path)?;
        Ok(Folder {
            path: path.to_path_buf(),
        })
    }

    /// The newest letters, the newest first. What is no letter is left out.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn list(&self, limit: usize) -> io::Result<Vec<Kept>> {
        let mut files = Vec::new();
        for file in std::fs::read_dir(&self.path)? {
            files.extend(file?.file_name().into_string());
        }
        files.retain(|file| is_name(file));
        // A name begins with the moment, in as many digits as any other.
        files.sort_unstable_by(|one, other| other.cmp(one));
        let letters = files.iter().take(limit);
        Ok(letters
            .filter_map(|file| Some(self.read(file).ok()??.kept))
            .collect())
    }

    /// One letter, by the name of its file; none where there is no such letter.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn read(&self, file: &str) -> io::Result<Option<KeptLetter>> {
        if !is_name(file) {
            return Ok(None);
        }
        let found = match File::open(self.path.join(file)) {
            Err(why) if why.kind() == io::ErrorKind::NotFound => return Ok(None),
            found => found?,
        };
        let mut source = Vec::new();
        found.take(LARGEST).read_to_end(&mut source)?;
        Ok(opened(file, source))
    }

    /// Written whole under another name, and then renamed: nobody finds half a letter.
    fn put(&self, file: &str, bytes: &[u8]) -> io::Result<()> {
        let unfinished = self.path.join(format!("{file}.part"));
        let mut written = File::create(&unfinished)?;
        written.write_all(bytes)?;
        written.sync_all()?;
        std::fs::rename(&unfinished, self.path.join(file))
    }
}

impl Transport for Folder {
    /// The same letter again takes the place of the first.
    fn send(&self, letter: &Letter) -> Result<(), NotSent> {
        let bytes = message(letter)?.formatted();
        let word = letter.id.as_str().split('@').next().unwrap_or_default();
        let file = format!("{:014}-{word}{ENDING}", letter.written_ms.max(0));
        self.put(&file, &bytes)
            .map_err(|why| NotSent::Later(format!("writing {file}: {why}")))
    }
}

/// A name that we give: nothing that leads out of the folder.
fn is_name(file: &str) -> bool {
    let plain =
        |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-.".contains(&byte);
    file.ends_with(ENDING) && file.bytes().all(plain) && !file.starts_with('.') && file.len() < 255
}

fn opened(file: &str, source: Vec<u8>) -> Option<KeptLetter> {
    let message = MessageParser::default().parse(&source)?;
    let to = message.to()?.first()?;
    let kept = Kept {
        file: file.to_owned(),
        to: to.address()?.to_owned(),
        name: to.name().unwrap_or_default().to_owned(),
        subject: message.subject().unwrap_or_default().to_owned(),
        language: message
            .content_language()
            .as_text()
            .unwrap_or_default()
            .to_owned(),
        written_ms: message.date()?.to_timestamp() * 1_000,
    };
    let text = message.body_text(0)?.replace("\r\n", "\n");
    let html = message.body_html(0)?.replace("\r\n", "\n");
    Some(KeptLetter {
        kept,
        text,
        html,
        source,
    })
}
