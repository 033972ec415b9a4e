//! What people keep here for themselves: forms they began, and files they brought as evidence. What a file is, its first
//! bytes say, not its name and not the browser.

use super::{AccountFault, Accounts};
use assembly::moment::Moment;
use sha2::{Digest as _, Sha256};
use store::{AccountId, CommunityId, Draft, FileId, FileInfo, FilePut, NewFile};

/// The largest file, in bytes: 10 MiB.
pub const MAX_FILE_BYTES: usize = 10 << 20;
/// The most bytes of all files of an account together: 50 MiB.
pub const MAX_ACCOUNT_BYTES: u64 = 50 << 20;
/// The longest name of a file, in bytes.
const MAX_NAME: usize = 200;

/// What became of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileKept {
    /// It is kept under this id.
    Kept(FileId),
    /// It has more bytes than [`MAX_FILE_BYTES`].
    TooLarge,
    /// It is empty, or none of the kinds that are taken.
    NotTaken,
    /// The account would have more bytes than [`MAX_ACCOUNT_BYTES`].
    Full {
        /// How many it has.
        used_bytes: u64,
    },
}

impl Accounts {
    /// Saves a form that was begun, over the one before; false where the account has too many.
    ///
    /// # Errors
    /// When the store does not answer, or the form is larger than a draft may be.
    pub fn save_draft(&self, account: AccountId, draft: &Draft) -> Result<bool, AccountFault> {
        Ok(self.store.save_draft(account, draft)?)
    }

    /// A form that was begun.
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn draft(
        &self,
        account: AccountId,
        community: CommunityId,
        form: &str,
    ) -> Result<Option<Draft>, AccountFault> {
        Ok(self.store.draft(account, community, form)?)
    }

    /// The forms that an account began in a community.
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn drafts(
        &self,
        account: AccountId,
        community: CommunityId,
    ) -> Result<Vec<Draft>, AccountFault> {
        Ok(self.store.drafts(account, community)?)
    }

    /// Drops a form; false if there is none.
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn drop_draft(
        &self,
        account: AccountId,
        community: CommunityId,
        form: &str,
    ) -> Result<bool, AccountFault> {
        Ok(self.store.drop_draft(account, community, form)?)
    }

    /// Keeps a file as evidence.
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn keep_file(
        &self,
        account: AccountId,
        community: CommunityId,
        name: &str,
        content: Vec<u8>,
        now: Moment,
    ) -> Result<FileKept, AccountFault> {
        if content.len() > MAX_FILE_BYTES {
            return Ok(FileKept::TooLarge);
        }
        let Some(media_type) = media_type_of(&content) else {
            return Ok(FileKept::NotTaken);
        };
        let id = FileId(self.draw_id()?);
        let file = NewFile {
            community,
            id,
            account,
            name: plain_name(name),
            media_type: media_type.to_owned(),
            digest: Sha256::digest(&content).into(),
            content,
            created_ms: now.0,
        };
        Ok(match self.store.put_file(&file, MAX_ACCOUNT_BYTES)? {
            FilePut::Kept => FileKept::Kept(id),
            FilePut::Full { used_bytes } => FileKept::Full { used_bytes },
        })
    }

    /// What is known of a file. Who may see it is not decided here.
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn file(
        &self,
        community: CommunityId,
        id: FileId,
    ) -> Result<Option<FileInfo>, AccountFault> {
        Ok(self.store.file(community, id)?)
    }

    /// The content of a file; none where it was erased.
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn file_content(
        &self,
        community: CommunityId,
        id: FileId,
    ) -> Result<Option<Vec<u8>>, AccountFault> {
        Ok(self.store.file_content(community, id)?)
    }

    /// The files of an account in a community.
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn files(
        &self,
        account: AccountId,
        community: CommunityId,
    ) -> Result<Vec<FileInfo>, AccountFault> {
        Ok(self.store.files(account, community)?)
    }

    /// Notes that an entry rests on a file, which stays from now on; false if there is no such file.
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn attach_file(
        &self,
        community: CommunityId,
        id: FileId,
        position: u64,
    ) -> Result<bool, AccountFault> {
        Ok(self.store.attach_file(community, id, position)?)
    }

    /// Takes a file away that no entry rests on; false if the account has none such.
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn drop_file(
        &self,
        account: AccountId,
        community: CommunityId,
        id: FileId,
    ) -> Result<bool, AccountFault> {
        Ok(self.store.drop_file(account, community, id)?)
    }

    /// Takes the content of a file away for ever, as an erasure asks.
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn erase_file(&self, community: CommunityId, id: FileId) -> Result<(), AccountFault> {
        Ok(self.store.erase_file(community, id)?)
    }
}

/// What a file is, by its first bytes; none where it is nothing that is taken. Nothing that a browser would run is.
#[must_use]
pub fn media_type_of(content: &[u8]) -> Option<&'static str> {
    const MARKS: [(&[u8], &str); 4] = [
        (b"%PDF-", "application/pdf"),
        (b"\x89PNG\r\n\x1a\n", "image/png"),
        (b"\xff\xd8\xff", "image/jpeg"),
        (
            // A ZIP archive whose first entry, stored as it is, names the kind (OpenDocument 1.3, part 2, 3.3).
            b"PK\x03\x04",
            "application/vnd.oasis.opendocument.text",
        ),
    ];
    let mark = MARKS.iter().find(|(mark, _)| content.starts_with(mark));
    match mark {
        Some((_, kind)) if kind.starts_with("application/vnd") => {
            let head = content.get(30..30 + 8 + kind.len())?;
            (head.starts_with(b"mimetype") && head.ends_with(kind.as_bytes())).then_some(kind)
        }
        Some((_, kind)) => Some(kind),
        None => is_plain_text(content).then_some("text/plain"),
    }
}

fn is_plain_text(content: &[u8]) -> bool {
    let text = std::str::from_utf8(content);
    text.is_ok_and(|text| {
        !text.trim().is_empty()
            && text
                .chars()
                .all(|char| !char.is_control() || matches!(char, '\n' | '\r' | '\t'))
    })
}

/// A name that no header and no file system stumbles over: the last piece of a path, without control characters.
fn plain_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let kept: String = last
        .chars()
        .filter(|char| !char.is_control() && *char != '"')
        .collect();
    let kept = kept.trim().trim_start_matches('.');
    let end = kept.floor_char_boundary(MAX_NAME);
    if end == 0 {
        return "file".to_owned();
    }
    kept[..end].to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_what_its_first_bytes_say() {
        let document = [
            b"PK\x03\x04".as_slice(),
            &[0; 26],
            b"mimetypeapplication/vnd.oasis.opendocument.textPK",
        ]
        .concat();
        for (content, expected) in [
            (&b"%PDF-1.7\n"[..], Some("application/pdf")),
            (b"\x89PNG\r\n\x1a\n....", Some("image/png")),
            (b"\xff\xd8\xff\xe0", Some("image/jpeg")),
            (&document, Some("application/vnd.oasis.opendocument.text")),
            ("Statutes of the café\n".as_bytes(), Some("text/plain")),
            (b"<script>alert(1)</script>", Some("text/plain")),
            (b"", None),
            (b"  \n", None),
            (
                b"PK\x03\x04 an archive of something else, long enough to look at",
                None,
            ),
            (b"PK\x03\x04", None),
            (b"MZ\x90\x00", None),
            (b"\x00\x01", None),
            (b"caf\xe9", None),
        ] {
            assert_eq!(media_type_of(content), expected, "{content:?}");
        }
    }

    #[test]
    fn the_name_of_a_file_is_made_harmless() {
        for (name, expected) in [
            ("statutes.pdf", "statutes.pdf"),
            ("C:\\Users\\ana\\نظام.pdf", "نظام.pdf"),
            ("../../etc/passwd", "passwd"),
            ("a\r\nb\".pdf", "ab.pdf"),
            ("...", "file"),
            ("", "file"),
        ] {
            assert_eq!(plain_name(name), expected);
        }
        assert!(plain_name(&"é".repeat(500)).len() <= MAX_NAME);
    }
}
