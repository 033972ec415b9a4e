//! From an operation to a response: who asks and whether they may, what the request says, and what is answered; always as
//! JSON, also where something is wrong.

use super::look::{Look, read_query};
use super::operation::{Needs, Operation};
use super::problem::{Kind, Problem, SOON};
use super::{openapi, questions};
use crate::cache::ForEverybody;
use crate::page::FAR_AHEAD;
use crate::routes::{Placed, get, post};
use crate::site::Site;
use crate::view::View;
use crate::visit::{Visit, language};
use assembly::entry::Hex;
use axum::body::{Body, to_bytes};
use axum::extract::{Query, RawPathParams, Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use house::accounts::{Access, Scope};
use schemars::JsonSchema;
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;
use words::Words;

/// The largest act, in bytes: a set of charters fits.
const LARGEST: usize = 4 << 20;
/// A longer answer is made for each who asks, and not kept.
const LONGEST_KEPT: usize = 512 << 10;
/// The longest key of an act, in bytes.
const LONGEST_KEY: usize = 200;
/// How long an answer waits for the state that an act of the same program made on another node.
const WAITS: Duration = Duration::from_secs(2);

/// The key of an act, so that one sent twice is done once (draft-ietf-httpapi-idempotency-key-header).
pub(crate) const KEY: &str = "idempotency-key";
/// In an answer: how many leaves the record had. In a request with a token: at least so many are to be seen.
pub(crate) const POSITION: &str = "record-position";

/// What is answered.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) kind: &'static str,
    pub(crate) body: Vec<u8>,
    /// Where what was made can be read.
    pub(crate) location: Option<String>,
}

impl Answer {
    pub(crate) fn json(value: &impl Serialize) -> Result<Answer, Problem> {
        let body = serde_json::to_vec(value);
        Ok(Answer {
            status: StatusCode::OK,
            kind: "application/json",
            body: body.map_err(|why| Problem::fault("writing an answer", why))?,
            location: None,
        })
    }
}

/// A page of a list.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "{T}Page")]
pub(crate) struct Paged<T> {
    /// The items.
    pub(crate) items: Vec<T>,
    /// The address of the next page; null on the last one.
    pub(crate) next: Option<String>,
}

impl Look {
    /// A page of a list from what comes after `after`: as many as were asked for, and whether there is more.
    pub(crate) fn page<T>(
        &self,
        items: impl Iterator<Item = T>,
        number: impl Fn(&T) -> u64,
    ) -> Result<Paged<T>, Problem> {
        let limit = self.limit()?;
        let mut items: Vec<T> = items.take(limit + 1).collect();
        let more = items.len() > limit;
        items.truncate(limit);
        let last = items.last().filter(|_| more);
        let next = last.map(|last| self.address_after(number(last)));
        Ok(Paged { items, next })
    }
}

/// An operation at its address.
pub(crate) fn placed(operation: &'static Operation) -> Placed {
    let answers =
        move |State(site): State<Arc<Site>>,
              path: Result<RawPathParams, axum::extract::rejection::RawPathParamsRejection>,
              request: Request| { answered(operation, site, path.ok(), request) };
    match operation.method {
        "POST" => post(operation.path, operation.does, answers),
        _ => get(operation.path, operation.does, answers),
    }
}

/// What is at no address of the API.
pub(crate) async fn nothing_here(headers: HeaderMap) -> Response {
    Problem::new(Kind::NotThere).into_response(words_of(&headers))
}

fn words_of(headers: &HeaderMap) -> Words {
    Words::of(language(headers)).plain()
}

async fn answered(
    operation: &'static Operation,
    site: Arc<Site>,
    path: Option<RawPathParams>,
    request: Request,
) -> Response {
    let (head, body) = request.into_parts();
    let words = words_of(&head.headers);
    let read = read_body(operation, &head.headers, body).await;
    // Questions and rolls walk whole lists.
    let is_long = operation.path == questions::PATH || operation.path.ends_with("/roll");
    let hand = match is_long {
        false => site.hands.program().await,
        true => match site.hands.long().await {
            None => return Problem::new(Kind::Busy).again_in(SOON).into_response(words),
            hand => hand,
        },
    };
    let asked = tokio::task::spawn_blocking(move || {
        let _hand = hand;
        let headers = head.headers.clone();
        let made = read.and_then(|body| {
            let look = look(operation, site, path, &head, body)?;
            let answer = (operation.answer)(&look)?;
            Ok(respond(&look, answer, &headers))
        });
        made.unwrap_or_else(|problem| problem.into_response(words))
    });
    let fault = |why| Problem::fault("answering a program", why).into_response(words);
    asked.await.unwrap_or_else(fault)
}

async fn read_body(
    operation: &Operation,
    headers: &HeaderMap,
    body: Body,
) -> Result<Vec<u8>, Problem> {
    if operation.method != "POST" {
        return Ok(Vec::new());
    }
    let kind = headers.get(header::CONTENT_TYPE);
    let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or("");
    let essence = kind.split(';').next().unwrap_or("").trim();
    // Another site's page can send forms and plain text without being asked, but no JSON.
    if !essence.eq_ignore_ascii_case("application/json") {
        return Err(Problem::new(Kind::NotJson));
    }
    let read = to_bytes(body, LARGEST).await;
    Ok(read.map_err(|_| Problem::new(Kind::TooLarge))?.to_vec())
}

/// Everything of a request that does not depend on what is asked.
fn look(
    operation: &'static Operation,
    site: Arc<Site>,
    path: Option<RawPathParams>,
    head: &axum::http::request::Parts,
    body: Vec<u8>,
) -> Result<Look, Problem> {
    let access = access(&site, operation, &head.headers)?;
    let header = |name: &str| head.headers.get(name).and_then(|value| value.to_str().ok());
    if access.is_some()
        && let Some(position) = header(POSITION).and_then(|said| said.parse::<u64>().ok())
        && let Some(before) = position.checked_sub(1)
    {
        // A node that is behind does not make programs wait for ever: it shows what it has.
        if before < site.door.shown().community.open.position + FAR_AHEAD {
            let _ = site.door.wait_beyond(before, WAITS);
        }
    }
    let path = path.ok_or_else(|| Problem::malformed("the path is no UTF-8"))?;
    let path: BTreeMap<String, String> = path
        .iter()
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
    let pairs = Query::<Vec<(String, String)>>::try_from_uri(&head.uri);
    let pairs = pairs.map_err(|why| Problem::malformed(why.body_text()))?.0;
    let others = |name: &str| questions::takes(operation, &path, name);
    let mut said = read_query(operation, &others, pairs)?;
    said.extend(
        path.iter()
            .map(|(name, value)| (name.clone(), value.clone())),
    );
    let key = header(KEY).map(str::to_owned);
    if key.as_ref().is_some_and(|key| key.len() > LONGEST_KEY) {
        return Err(Problem::new(Kind::NoKey));
    }
    let visit = Visit {
        language: language(&head.headers),
        address: head.uri.path().to_owned(),
        at_least: None,
        signed_in: None,
    };
    let mut v = View::new(site, visit);
    v.words = v.words.plain();
    Ok(Look {
        v,
        access,
        operation,
        said,
        key,
        body,
    })
}

/// Who comes with which token, and whether it is good for the operation.
fn access(
    site: &Site,
    operation: &Operation,
    headers: &HeaderMap,
) -> Result<Option<Arc<Access>>, Problem> {
    let Some(shown) = headers.get(header::AUTHORIZATION) else {
        return match operation.needs {
            Needs::Nothing => Ok(None),
            Needs::Reading | Needs::Acting => Err(Problem::new(Kind::NoToken)),
        };
    };
    let bad = || Problem::new(Kind::BadToken);
    let (how, token) = shown
        .to_str()
        .ok()
        .and_then(|text| text.split_once(' '))
        .ok_or_else(bad)?;
    let own = site.signing_in.as_ref().ok_or_else(bad)?;
    if !how.eq_ignore_ascii_case("bearer") {
        return Err(bad());
    }
    let now = site.door.now();
    let access = own.accounts.access(token.trim(), own.community, now);
    let access = access.map_err(|why| Problem::fault("looking for a token", why))?;
    let access = access.ok_or_else(bad)?;
    let is_act = operation.needs == Needs::Acting;
    if !is_act && !access.scopes.has(Scope::Read) {
        return Err(Problem::new(Kind::Scope).with_error("the token has no scope `read`"));
    }
    let until = own.accounts.access_asks(&access, is_act, now);
    let until = until.map_err(|why| Problem::fault("counting what a token asks", why))?;
    if let Some(until) = until {
        let mut problem = Problem::new(Kind::TooOften);
        problem.again_in = Some((until.0 - now.0 + 999) / 1_000);
        return Err(problem);
    }
    Ok(Some(access))
}

fn respond(look: &Look, answer: Answer, asked: &HeaderMap) -> Response {
    let position = look.v.shown.position();
    let is_kept = look.access.is_none()
        && look.operation.method == "GET"
        && answer.body.len() <= LONGEST_KEPT;
    let digest = Sha256::digest(&answer.body);
    let etag = format!("W/\"{}\"", Hex(&digest[..8]));
    let same = asked
        .get(header::IF_NONE_MATCH)
        .is_some_and(|tag| *tag == *etag);
    let is_read = look.operation.method == "GET";
    let mut response = if is_read && same {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        (
            answer.status,
            [(header::CONTENT_TYPE, answer.kind)],
            answer.body,
        )
            .into_response()
    };
    let headers = response.headers_mut();
    let language = HeaderValue::from_static(look.v.lang());
    headers.insert(header::CONTENT_LANGUAGE, language);
    headers.insert(POSITION, HeaderValue::from(position));
    if let Some(location) = answer
        .location
        .and_then(|place| HeaderValue::from_str(&place).ok())
    {
        headers.insert(header::LOCATION, location);
    }
    if is_read {
        if let Ok(etag) = HeaderValue::from_str(&etag) {
            headers.insert(header::ETAG, etag);
        }
        headers.insert(header::VARY, HeaderValue::from_static(openapi::VARIES));
        let kept = HeaderValue::from_static("private, no-cache");
        headers.insert(header::CACHE_CONTROL, kept);
    }
    if is_kept && !same {
        response.extensions_mut().insert(ForEverybody);
    }
    response
}
