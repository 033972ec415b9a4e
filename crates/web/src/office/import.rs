//! Members are taken over from a list: the same list and the same rules as on the command line. First a preview that names
//! every bad row; then, while no row is bad, a form that confirms the very file that was previewed, by its hash. Twice
//! changes nothing.

use super::for_the_office;
use crate::account::to;
use crate::page::{NoPage, Page, html};
use crate::site::{SigningIn, Site};
use crate::view::{BodyLink, View};
use crate::visit::Visit;
use askama::Template;
use assembly::bodies;
use assembly::entry::Hex;
use assembly::ids::BodyId;
use axum::extract::multipart::{Multipart, MultipartRejection};
use axum::extract::{Form, Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use charter::Power;
use house::accounts::{AccountId, FileId, FileInfo, FileKept};
use house::lists::{self, COLUMNS, Row, Sorted, Sorting};
use house::{NotDone, Request, Wish};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::Arc;
use words::Value;

/// The most rows that a page takes over. Longer lists are for the command line.
const MOST_ROWS: usize = 20_000;
/// How many good rows a preview shows.
const SHOWN_GOOD: usize = 20;
/// How many bad rows a preview names.
const SHOWN_BAD: usize = 500;
/// What the name of a kept list begins with: the same for the lists of one body.
const KEPT_AS: &str = "import";

#[derive(Template)]
#[template(path = "office/import.html")]
struct Importing<'v> {
    v: &'v View,
    body: BodyLink,
    classes: Vec<String>,
    standings: Vec<String>,
    /// Why the reader may not.
    may_not: Option<String>,
    wrong: Option<String>,
    /// How many were taken over and how many before, in words.
    done: Option<(String, String)>,
    preview: Option<Preview>,
}

/// What a list comes to.
struct Preview {
    file: String,
    /// How many rows are good, known and bad.
    counts: [String; 3],
    has_bad: bool,
    is_nothing_new: bool,
    /// What is to be confirmed.
    lead: String,
    /// The first rows: the line, and what stands in each column that a list may have.
    rows: Vec<(u64, Vec<String>)>,
    wrong: Vec<BadRow>,
    /// The kept file and its hash, where it can be confirmed.
    confirm: Option<(String, String)>,
}

/// A bad row.
struct BadRow {
    line: u64,
    column: String,
    why: String,
}

/// What the form before says.
#[derive(Deserialize)]
pub(crate) struct Said {
    taken: Option<usize>,
    #[serde(default)]
    known: usize,
}

pub(crate) async fn page(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Path(handle): Path<String>,
    Query(said): Query<Said>,
) -> Response {
    for_the_office(site, visit, handle, move |v, body| {
        show(
            v,
            body,
            Importing {
                done: said.taken.map(|taken| {
                    let known = (said.known > 0).then(|| v.count("office-were-known", said.known));
                    (v.count("office-taken", taken), known.unwrap_or_default())
                }),
                ..empty(v, body)
            },
        )
    })
    .await
}

fn empty(v: &View, id: BodyId) -> Importing<'_> {
    let rules = v.bylaws(id).map(|bylaws| &bylaws.rules);
    let classes = rules.into_iter().flat_map(|rules| &rules.classes);
    let standings = rules.and_then(|rules| rules.standing.as_ref());
    let standings = standings.into_iter().flat_map(|rule| &rule.states);
    Importing {
        v,
        body: v.link(id),
        classes: classes.map(|class| class.name.to_string()).collect(),
        standings: standings.map(|state| state.name.to_string()).collect(),
        may_not: None,
        wrong: None,
        done: None,
        preview: None,
    }
}

/// The page; only the reason, for one who may not take members over.
fn show(v: &View, body: BodyId, page: Importing<'_>) -> Page {
    let refused = match refused(v, body)? {
        Some(why) => Importing {
            may_not: Some(why),
            preview: None,
            ..page
        },
        None => page,
    };
    let is_wrong = refused.wrong.is_some() || refused.may_not.is_some();
    let response = html(&refused)?;
    Ok(match is_wrong {
        true => (StatusCode::UNPROCESSABLE_ENTITY, response).into_response(),
        false => response,
    })
}

fn refused(v: &View, body: BodyId) -> Result<Option<String>, NoPage> {
    let actor = v.actor().ok_or(NoPage::NotFound)?;
    let may = bodies::may_use(&v.shown.community, actor, Power::Import, body, v.now);
    Ok(may.err().map(|why| house::said::refusal(v.words, &why)))
}

fn told_wrong(v: &View, body: BodyId, why: String) -> Page {
    show(
        v,
        body,
        Importing {
            wrong: Some(why),
            ..empty(v, body)
        },
    )
}

/// A file from a form: its name and its content, up to what the address takes.
pub(super) type Uploaded = Result<Option<(String, Vec<u8>)>, ()>;

/// The first file of a form. Nothing where no file was chosen; an error where it could not be read, or is too large.
pub(super) async fn uploaded(form: Result<Multipart, MultipartRejection>) -> Uploaded {
    let mut form = form.map_err(drop)?;
    while let Some(field) = form.next_field().await.map_err(drop)? {
        if field.name() == Some("file") {
            let name = field.file_name().unwrap_or_default().to_owned();
            let content = field.bytes().await.map_err(drop)?;
            if content.len() > super::LARGEST_LIST {
                return Err(());
            }
            return Ok((!content.is_empty()).then(|| (name, content.to_vec())));
        }
    }
    Ok(None)
}

pub(crate) async fn preview(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Path(handle): Path<String>,
    form: Result<Multipart, MultipartRejection>,
) -> Response {
    // A stranger is led to the page to sign in before a file is read.
    let file = match &visit.signed_in {
        Some(_) => uploaded(form).await,
        None => Ok(None),
    };
    for_the_office(site, visit, handle, move |v, body| {
        if refused(v, body)?.is_some() {
            return show(v, body, empty(v, body));
        }
        let (name, content) = match file {
            Ok(Some(file)) => file,
            Ok(None) => return told_wrong(v, body, v.say("office-no-file")),
            Err(()) => return told_wrong(v, body, v.say("office-file-not-read")),
        };
        let rows = match rows(v, &content) {
            Ok(rows) => rows,
            Err(why) => return told_wrong(v, body, why),
        };
        previewed(v, body, &name, content, rows)
    })
    .await
}

/// The rows of a list, or why it is none.
fn rows(v: &View, content: &[u8]) -> Result<Vec<Row>, String> {
    let rows = lists::read(content, COLUMNS).map_err(|why| v.words.saying(&why))?;
    if rows.len() > MOST_ROWS {
        return Err(v.count("office-too-many-rows", MOST_ROWS));
    }
    Ok(rows)
}

fn sorted(v: &View, body: BodyId, rows: Vec<Row>) -> Result<Sorted, NoPage> {
    let sorting = Sorting {
        state: v.state(),
        body,
        actor: v.actor().ok_or(NoPage::NotFound)?,
        now: v.now,
        words: v.words,
    };
    let could = |request: &Request| v.site.door.could(wish(request.clone())).map(drop);
    Ok(sorting.sort(rows, could, |_, _, _| {}))
}

fn wish(request: Request) -> Wish {
    Wish {
        key: request.key,
        actor: request.actor,
        act: request.act,
        texts: request.texts,
    }
}

fn previewed(v: &View, body: BodyId, name: &str, content: Vec<u8>, rows: Vec<Row>) -> Page {
    let cells = |fields: &BTreeMap<String, String>| {
        let cell = |column: &&str| fields.get(*column).cloned().unwrap_or_default();
        COLUMNS.known.iter().map(cell).collect()
    };
    let first: Vec<(u64, Vec<String>)> = rows
        .iter()
        .filter_map(|row| Some((row.line, cells(row.fields.as_ref().ok()?))))
        .take(SHOWN_GOOD)
        .collect();
    let sorted = sorted(v, body, rows)?;
    let confirm = if sorted.bad.is_empty() && !sorted.good.is_empty() {
        match kept(v, body, content)? {
            Ok(kept) => Some(kept),
            Err(why) => return told_wrong(v, body, why),
        }
    } else {
        None
    };
    let bad = sorted.bad.iter().take(SHOWN_BAD);
    let preview = Preview {
        file: name.chars().take(200).collect(),
        counts: [sorted.good.len(), sorted.known, sorted.bad.len()].map(|n| v.number(n)),
        has_bad: !sorted.bad.is_empty(),
        is_nothing_new: sorted.good.is_empty(),
        lead: v.count("office-confirm-lead", sorted.good.len()),
        rows: first,
        wrong: bad
            .map(|(line, wrong)| BadRow {
                line: *line,
                column: wrong.column.clone().unwrap_or_default(),
                why: v.words.saying(&wrong.why),
            })
            .collect(),
        confirm,
    };
    show(
        v,
        body,
        Importing {
            preview: Some(preview),
            ..empty(v, body)
        },
    )
}

/// Whose files are meant: the reader's.
fn own(v: &View) -> Result<(&SigningIn, AccountId), NoPage> {
    let own = v.site.signing_in.as_ref().ok_or(NoPage::NotFound)?;
    let known = v.visit.signed_in.as_ref().ok_or(NoPage::NotFound)?;
    Ok((own, known.account()))
}

fn kept_name(v: &View, body: BodyId) -> String {
    format!("{KEPT_AS}-{}.csv", v.link(body).handle)
}

/// Keeps the list until it is confirmed, in the place of the one before. Its id and hash, or why it cannot be kept.
fn kept(
    v: &View,
    body: BodyId,
    content: Vec<u8>,
) -> Result<Result<(String, String), String>, NoPage> {
    let (own, account) = own(v)?;
    let name = kept_name(v, body);
    for file in own.accounts.files(account, own.community)? {
        if file.name == name && file.attached.is_none() {
            own.accounts.drop_file(account, own.community, file.id)?;
        }
    }
    let kept = own
        .accounts
        .keep_file(account, own.community, &name, content, v.now)?;
    let id = match kept {
        FileKept::Kept(id) => id,
        FileKept::TooLarge | FileKept::NotTaken => return Ok(Err(v.say("office-file-not-read"))),
        FileKept::Full { .. } => return Ok(Err(v.say("office-files-full"))),
    };
    let info = own.accounts.file(own.community, id)?;
    let digest = info.ok_or_else(|| NoPage::Fault("a file just kept is not there".to_owned()))?;
    Ok(Ok((
        Hex(&id.0).to_string(),
        Hex(&digest.digest).to_string(),
    )))
}

/// The form that confirms.
#[derive(Deserialize)]
pub(crate) struct Confirmed {
    #[serde(default)]
    file: String,
    #[serde(default)]
    hash: String,
}

pub(crate) async fn confirm(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Path(handle): Path<String>,
    Form(confirmed): Form<Confirmed>,
) -> Response {
    for_the_office(site, visit, handle.clone(), move |v, body| {
        if refused(v, body)?.is_some() {
            return show(v, body, empty(v, body));
        }
        let Some(file) = own_file(v, body, &confirmed)? else {
            return told_wrong(v, body, v.say("office-file-gone"));
        };
        let (own, account) = own(v)?;
        let content = own.accounts.file_content(own.community, file.id)?;
        let content = content.unwrap_or_default();
        let rows = match rows(v, &content) {
            Ok(rows) => rows,
            Err(why) => return told_wrong(v, body, why),
        };
        let sorted = sorted(v, body, rows)?;
        if !sorted.bad.is_empty() {
            // Something was decided meanwhile: it is shown as it stands now.
            let rows = lists::read(&content, COLUMNS).unwrap_or_default();
            return previewed(v, body, &file.name, content, rows);
        }
        let (taken, known) = (sorted.good.len(), sorted.known);
        if let Some(why) = taken_over(v, sorted.good)? {
            return told_wrong(v, body, why);
        }
        own.accounts.drop_file(account, own.community, file.id)?;
        Ok(to(&format!(
            "/bodies/{handle}/import?taken={taken}&known={known}"
        )))
    })
    .await
}

/// The list that the reader previewed, if the hash is that of the file kept.
fn own_file(v: &View, body: BodyId, confirmed: &Confirmed) -> Result<Option<FileInfo>, NoPage> {
    let (own, account) = own(v)?;
    let Some(id) = file_id(&confirmed.file) else {
        return Ok(None);
    };
    let file = own.accounts.file(own.community, id)?;
    Ok(file.filter(|file| {
        file.account == Some(account)
            && file.name == kept_name(v, body)
            && Hex(&file.digest).to_string() == confirmed.hash
    }))
}

fn file_id(text: &str) -> Option<FileId> {
    let bytes = text.is_ascii().then_some(text)?;
    let mut id = [0; 16];
    if bytes.len() != 32 {
        return None;
    }
    for (at, byte) in id.iter_mut().enumerate() {
        *byte = u8::from_str_radix(bytes.get(2 * at..2 * at + 2)?, 16).ok()?;
    }
    Some(FileId(id))
}

/// Takes the rows over; what stands in the way of the first that is refused, if one is. What was taken over stays so.
fn taken_over(v: &View, good: Vec<Request>) -> Result<Option<String>, NoPage> {
    let answers = v
        .site
        .door
        .perform_all(good.into_iter().map(wish).collect());
    let fault = |why: NotDone| match why {
        NotDone::Refused(refused) => Ok(Some(v.say_with(
            "office-import-stopped",
            &[(
                "why",
                Value::Text(house::said::refusal(v.words, &refused.refusal)),
            )],
        ))),
        NotDone::Fault(fault) => Err(NoPage::Fault(fault.to_string())),
    };
    let answers = match answers {
        Ok(answers) => answers,
        Err(why) => return fault(why),
    };
    match answers.into_iter().find_map(Result::err) {
        None => Ok(None),
        Some(why) => fault(why),
    }
}
