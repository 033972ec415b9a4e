//! Files as evidence: brought with the form of an application, listed there until it is sent, and then read by the applicant
//! and those who decide. A file is handed out to be kept, never shown as a page of this site. The application names each by
//! its hash.

use super::application::case;
use super::apply::{Typed, draw};
use crate::page::{self, NoPage, Page};
use crate::site::Site;
use crate::view::View;
use crate::visit::Visit;
use assembly::entry::Hex;
use axum::extract::{Multipart, Path, State};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use house::accounts::{
    AccountId, Accounts, CommunityId, FileId, FileInfo, FileKept, MAX_FILE_BYTES,
};
use std::sync::Arc;
use words::Value;

/// The most files that wait for an application to be sent with.
const MOST: usize = 20;
/// The most fields of a form.
const MOST_FIELDS: usize = 500;
/// The most bytes of one field that is no file.
const LARGEST_FIELD: usize = 128 << 10;
/// What begins a line of evidence that names a file.
const MARK: &str = "file:";
const HASH: &str = "sha256:";

/// A file, as a form or a page lists it.
pub(super) struct FileRow {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) about: String,
    /// The SHA-256 of its content, in hexadecimal digits.
    pub(super) hash: String,
    pub(super) chosen: bool,
}

fn row(v: &View, info: &FileInfo, chosen: bool) -> FileRow {
    let size = v.number(usize::try_from(info.length.div_ceil(1_000)).unwrap_or(usize::MAX));
    let about = [
        ("type", Value::Verbatim(info.media_type.clone())),
        ("size", Value::Text(size)),
    ];
    FileRow {
        id: Hex(&info.id.0).to_string(),
        name: info.name.clone(),
        about: v.say_with("join-file-about", &about),
        hash: Hex(&info.digest).to_string(),
        chosen,
    }
}

/// The files of the reader, and where they lie.
fn own(v: &View) -> Result<(&Accounts, AccountId, CommunityId), NoPage> {
    let own = v.site.signing_in.as_ref().ok_or(NoPage::NotFound)?;
    let known = v.visit.signed_in.as_ref().ok_or(NoPage::NotFound)?;
    Ok((&own.accounts, known.account(), own.community))
}

fn loose(v: &View) -> Result<Vec<FileInfo>, NoPage> {
    let (accounts, account, community) = own(v)?;
    let mut files = accounts.files(account, community)?;
    files.retain(|info| info.attached.is_none());
    Ok(files)
}

/// The files that wait to be sent. In a fresh form all of them are chosen.
pub(super) fn waiting(v: &View, typed: &Typed) -> Result<Vec<FileRow>, NoPage> {
    let fresh = !typed.contains_key("key");
    let chosen = |id: &str| fresh || typed.contains_key(&format!("file.{id}"));
    let files = loose(v)?;
    let rows = files.iter().map(|info| {
        let id = Hex(&info.id.0).to_string();
        row(v, info, chosen(&id))
    });
    Ok(rows.collect())
}

/// The files that go with a form.
pub(super) fn chosen(v: &View, typed: &Typed) -> Result<Vec<FileInfo>, NoPage> {
    let mut files = loose(v)?;
    files.retain(|info| typed.contains_key(&format!("file.{}", Hex(&info.id.0))));
    Ok(files)
}

/// The evidence as it goes into the record: what was written, and a line for each file.
pub(super) fn evidence(written: &str, files: &[FileInfo]) -> String {
    let mut text = written.trim().to_owned();
    for info in files {
        if !text.is_empty() {
            text.push('\n');
        }
        let (id, hash) = (Hex(&info.id.0), Hex(&info.digest));
        text.push_str(&format!("{MARK}{id} {HASH}{hash} {}", info.name));
    }
    text
}

/// Notes that an entry rests on these files: they stay from now on.
pub(super) fn attach(v: &View, files: &[FileInfo], position: u64) -> Result<(), NoPage> {
    let (accounts, _, community) = own(v)?;
    for info in files {
        accounts.attach_file(community, info.id, position)?;
    }
    Ok(())
}

/// Takes a file away that waits to be sent.
pub(super) fn remove(v: &View, id: &str) -> Result<(), NoPage> {
    let (accounts, account, community) = own(v)?;
    if let Some(id) = id_of(id) {
        accounts.drop_file(account, community, id)?;
    }
    Ok(())
}

fn id_of(text: &str) -> Option<FileId> {
    // The ids of files are written as fingerprints are: 32 hexadecimal digits.
    assembly::closed::Fingerprint::from_hex(text).map(|print| FileId(print.0))
}

/// The file that a line of evidence names: its id and hash.
fn named(line: &str) -> Option<(FileId, &str)> {
    let (id, rest) = line.strip_prefix(MARK)?.split_once(' ')?;
    let hash = rest.strip_prefix(HASH)?.split(' ').next()?;
    Some((id_of(id)?, hash))
}

/// A text of an application without the lines that name files, and these files as far as they are there: attached to the
/// entry where the text stands, and with the hash that it names.
pub(super) fn apart(
    v: &View,
    text: String,
    position: u64,
) -> Result<(String, Vec<FileRow>), NoPage> {
    if !text.contains(MARK) {
        return Ok((text, Vec::new()));
    }
    let own = v.site.signing_in.as_ref().ok_or(NoPage::NotFound)?;
    let (mut written, mut files) = (Vec::new(), Vec::new());
    for line in text.lines() {
        let info = match named(line) {
            Some((id, hash)) => own
                .accounts
                .file(own.community, id)?
                .filter(|info| info.attached == Some(position))
                .filter(|info| Hex(&info.digest).to_string() == hash),
            None => None,
        };
        match info {
            Some(info) => files.push(row(v, &info, false)),
            None => written.push(line),
        }
    }
    Ok((written.join("\n"), files))
}

/// What a form with a file brought.
struct Brought {
    typed: Typed,
    file: Option<(String, Vec<u8>)>,
    /// It goes on, and more is not read.
    too_large: bool,
}

/// Reads a form with a file: every field within its limit, at most one file. What was typed stands before the file in the
/// form, so that it is not lost where the file is too large.
async fn read(mut form: Multipart) -> Result<Brought, StatusCode> {
    let mut brought = Brought {
        typed: Typed::new(),
        file: None,
        too_large: false,
    };
    for _ in 0..MOST_FIELDS {
        let mut field = match form.next_field().await {
            Ok(Some(field)) => field,
            Ok(None) => return Ok(brought),
            Err(why) => return Err(why.status()),
        };
        let name = field.name().unwrap_or_default().to_owned();
        let file_name = field.file_name().map(str::to_owned);
        let most = match file_name {
            Some(_) => MAX_FILE_BYTES,
            None => LARGEST_FIELD,
        };
        let mut content = Vec::new();
        loop {
            let piece = match field.chunk().await {
                Ok(Some(piece)) => piece,
                Ok(None) => break,
                Err(why) if why.status() != StatusCode::PAYLOAD_TOO_LARGE => {
                    return Err(why.status());
                }
                Err(_) => {
                    brought.too_large = true;
                    return Ok(brought);
                }
            };
            if content.len() + piece.len() > most {
                brought.too_large = true;
                return Ok(brought);
            }
            content.extend_from_slice(&piece);
        }
        match file_name {
            Some(file_name) if name == "file" && !content.is_empty() => {
                brought.file = Some((file_name, content));
            }
            Some(_) => {}
            None => {
                let text = String::from_utf8_lossy(&content).into_owned();
                if !text.trim().is_empty() {
                    brought.typed.insert(name, text);
                }
            }
        }
    }
    Err(StatusCode::PAYLOAD_TOO_LARGE)
}

/// A file was brought with the form of an application: it is kept, and the form comes back with what was typed.
pub(crate) async fn bring(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Path(handle): Path<String>,
    form: Multipart,
) -> Response {
    if visit.signed_in.is_none() {
        return crate::account::to_sign_in(&visit);
    }
    let brought = match read(form).await {
        Ok(brought) => brought,
        Err(status) => return status.into_response(),
    };
    page::own(site, visit, move |v| {
        let Brought {
            mut typed,
            file,
            too_large,
        } = brought;
        let kept = match too_large {
            true => Err(v.say("join-file-large")),
            false => keep(v, file)?,
        };
        match kept {
            Ok(id) => {
                typed.insert(format!("file.{id}"), "yes".to_owned());
                draw(v, &handle, &typed, None)
            }
            Err(why) => {
                let page = draw(v, &handle, &typed, Some(("file", why)))?;
                Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
            }
        }
    })
    .await
}

/// Keeps a file; its id, or why not.
fn keep(v: &View, file: Option<(String, Vec<u8>)>) -> Result<Result<String, String>, NoPage> {
    let Some((name, content)) = file else {
        return Ok(Err(v.say("join-file-missing")));
    };
    if loose(v)?.len() >= MOST {
        return Ok(Err(v.say("join-file-many")));
    }
    let (accounts, account, community) = own(v)?;
    Ok(
        match accounts.keep_file(account, community, &name, content, v.now)? {
            FileKept::Kept(id) => Ok(Hex(&id.0).to_string()),
            FileKept::TooLarge => Err(v.say("join-file-large")),
            FileKept::NotTaken => Err(v.say("join-file-kind")),
            FileKept::Full { .. } => Err(v.say("join-file-full")),
        },
    )
}

/// A file of one's own.
pub(crate) async fn mine(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Path(id): Path<String>,
) -> Response {
    page::own(site, visit, move |v| {
        let (accounts, account, community) = own(v)?;
        let info = match id_of(&id) {
            Some(id) => accounts.file(community, id)?,
            None => None,
        };
        let mine = info.filter(|info| info.account == Some(account));
        hand_out(v, &mine.ok_or(NoPage::NotFound)?)
    })
    .await
}

/// A file of an application, for those who may see the application.
pub(crate) async fn of_application(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Path((number, id)): Path<(String, String)>,
) -> Response {
    page::own(site, visit, move |v| {
        let case = case(v, &number)?;
        let (accounts, _, community) = own(v)?;
        let info = match id_of(&id) {
            Some(id) => accounts.file(community, id)?,
            None => None,
        };
        let of_it = info.filter(|info| {
            let entries = &case.row.entries;
            info.attached.is_some_and(|entry| entries.contains(&entry))
        });
        hand_out(v, &of_it.ok_or(NoPage::NotFound)?)
    })
    .await
}

/// To be kept, never to be shown: a browser that shows it anyway may run nothing in it.
fn hand_out(v: &View, info: &FileInfo) -> Page {
    let (accounts, _, community) = own(v)?;
    let content = accounts.file_content(community, info.id)?;
    let content = content.ok_or(NoPage::NotFound)?;
    let name = crate::community::escaped(&info.name).replace('/', "%2F");
    let disposition = HeaderValue::from_str(&format!("attachment; filename*=UTF-8''{name}"));
    let disposition = disposition.unwrap_or(HeaderValue::from_static("attachment"));
    let kind = HeaderValue::from_str(&info.media_type);
    let kind = kind.unwrap_or(HeaderValue::from_static("application/octet-stream"));
    let headers: [(HeaderName, HeaderValue); 3] = [
        (header::CONTENT_TYPE, kind),
        (header::CONTENT_DISPOSITION, disposition),
        (
            header::CONTENT_SECURITY_POLICY,
            HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'; sandbox"),
        ),
    ];
    Ok((headers, content).into_response())
}

#[cfg(test)]
mod tests {
    use super::{evidence, id_of, named};
    use house::accounts::{CommunityId, FileId, FileInfo};

    fn info(name: &str) -> FileInfo {
        FileInfo {
            community: CommunityId([1; 16]),
            id: FileId([0xab; 16]),
            account: None,
            name: name.to_owned(),
            media_type: "application/pdf".to_owned(),
            length: 9,
            digest: [0xcd; 32],
            created_ms: 0,
            attached: None,
        }
    }

    #[test]
    fn a_file_is_named_by_id_and_hash_and_found_again() {
        let text = evidence(" Statutes, article 3. ", &[info("our statutes.pdf")]);
        let mut lines = text.lines();
        assert_eq!(lines.next(), Some("Statutes, article 3."));
        let line = lines.next().expect("a line for the file");
        let hash = "cd".repeat(32);
        assert_eq!(named(line), Some((FileId([0xab; 16]), hash.as_str())));
        assert!(line.ends_with("our statutes.pdf"));
        assert_eq!(evidence("  ", &[]), "");
    }

    #[test]
    fn what_somebody_writes_is_no_file() {
        for line in ["", "file:", "file:ab sha256:cd x", "see file:1", "file: x"] {
            assert_eq!(named(line), None, "{line:?}");
        }
        assert_eq!(id_of("../../etc/passwd"), None);
    }
}
