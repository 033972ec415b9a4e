//! Problems, as RFC 9457 has them: a refusal with its clause, facts and path; what was wrong with a request; and faults of
//! ours, of which nobody outside learns more than a reference.

use super::look::Look;
use super::shape::cited;
use assembly::refusal::{Arg, Refusal};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use house::said;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Map, Value, json};
use words::Words;

/// What a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Malformed,
    NoToken,
    BadToken,
    Scope,
    NoHat,
    NotThere,
    TooLarge,
    NotJson,
    NoKey,
    KeyTaken,
    Refused,
    TooOften,
    Fault,
    Busy,
}

impl Kind {
    /// Every kind, in the order in which they are described.
    pub(crate) const ALL: [Kind; 14] = [
        Kind::Malformed,
        Kind::NoKey,
        Kind::NoToken,
        Kind::BadToken,
        Kind::Scope,
        Kind::NoHat,
        Kind::NotThere,
        Kind::TooLarge,
        Kind::NotJson,
        Kind::Refused,
        Kind::KeyTaken,
        Kind::TooOften,
        Kind::Fault,
        Kind::Busy,
    ];

    pub(crate) fn word(self) -> &'static str {
        match self {
            Kind::Malformed => "malformed",
            Kind::NoToken => "no-token",
            Kind::BadToken => "bad-token",
            Kind::Scope => "scope",
            Kind::NoHat => "no-hat",
            Kind::NotThere => "not-there",
            Kind::TooLarge => "too-large",
            Kind::NotJson => "not-json",
            Kind::NoKey => "no-key",
            Kind::KeyTaken => "key-taken",
            Kind::Refused => "refused",
            Kind::TooOften => "too-often",
            Kind::Fault => "fault",
            Kind::Busy => "busy",
        }
    }

    pub(crate) fn status(self) -> StatusCode {
        match self {
            Kind::Malformed | Kind::NoKey => StatusCode::BAD_REQUEST,
            Kind::NoToken | Kind::BadToken => StatusCode::UNAUTHORIZED,
            Kind::Scope | Kind::NoHat => StatusCode::FORBIDDEN,
            Kind::NotThere => StatusCode::NOT_FOUND,
            Kind::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Kind::NotJson => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Kind::Refused | Kind::KeyTaken => StatusCode::UNPROCESSABLE_ENTITY,
            Kind::TooOften => StatusCode::TOO_MANY_REQUESTS,
            Kind::Fault => StatusCode::INTERNAL_SERVER_ERROR,
            Kind::Busy => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// The message that says it: its title.
    pub(crate) fn title(self) -> String {
        format!("api-problem-{}", self.word())
    }
}

/// A problem.
#[derive(Debug)]
pub(crate) struct Problem {
    pub(crate) kind: Kind,
    told: Told,
    /// In how many seconds to ask again.
    pub(crate) again_in: Option<i64>,
}

/// What a program reads of a problem (RFC 9457, `application/problem+json`).
#[derive(Debug, Default, Serialize, JsonSchema)]
#[schemars(rename = "Problem")]
pub(crate) struct Told {
    /// What kind of problem: an address in the description of the API.
    #[serde(rename = "type")]
    kind: String,
    /// The kind in words, in the language asked for.
    title: String,
    /// The status of the answer.
    status: u16,
    /// What happened in this case, in the language asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    detail: Option<String>,
    /// What is wrong with the request, in English, for who writes the program.
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<String>,
    /// Of a refusal: which, as in `refusal-no-mandate`.
    #[serde(skip_serializing_if = "Option::is_none")]
    refusal: Option<&'static str>,
    /// Of a refusal: the clause that refuses, as in `npoc/2024.md#3.1`.
    #[serde(skip_serializing_if = "Option::is_none")]
    clause: Option<String>,
    /// Of a refusal: what it was found on, by name.
    #[serde(skip_serializing_if = "Option::is_none")]
    facts: Option<Map<String, Value>>,
    /// The field that it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    field: Option<String>,
    /// Of a refusal: which alternatives of the rule held, from the top, counted from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<Vec<u16>>,
    /// Of a refusal: the conditions as evaluated, each with what was found.
    #[serde(skip_serializing_if = "Option::is_none")]
    reasons: Option<Value>,
    /// Of a refused act: the signed slip, to be checked with `plenary audit --slip`.
    #[serde(skip_serializing_if = "Option::is_none")]
    slip: Option<String>,
    /// Of a fault: under what the operator finds it in the log.
    #[serde(skip_serializing_if = "Option::is_none")]
    reference: Option<String>,
}

/// In how many seconds to come again where others are faster.
pub(crate) const SOON: i64 = 2;

impl Problem {
    /// The same, with how many seconds to wait.
    pub(crate) fn again_in(mut self, seconds: i64) -> Problem {
        self.again_in = Some(seconds);
        self
    }

    pub(crate) fn new(kind: Kind) -> Problem {
        Problem {
            kind,
            told: Told::default(),
            again_in: None,
        }
    }

    /// A request that cannot be read: what is wrong with it, in English.
    pub(crate) fn malformed(why: impl std::fmt::Display) -> Problem {
        Problem::new(Kind::Malformed).with_error(why)
    }

    pub(crate) fn not_there(what: &str) -> Problem {
        Problem::new(Kind::NotThere).with_error(format!("there is no such {what}"))
    }

    pub(crate) fn with_error(mut self, why: impl std::fmt::Display) -> Problem {
        self.told.error = Some(why.to_string());
        self
    }

    pub(crate) fn about(mut self, field: &str) -> Problem {
        self.told.field = Some(field.to_owned());
        self
    }

    pub(crate) fn with_slip(mut self, slip: Option<String>) -> Problem {
        self.told.slip = slip;
        self
    }

    /// A fault of ours: the log has the rest, under a reference.
    pub(crate) fn fault(doing: &str, why: impl std::fmt::Display) -> Problem {
        let mut number = [0; 6];
        // Without chance the log is found by its time.
        let _ = getrandom::fill(&mut number);
        let reference = assembly::entry::Hex(&number).to_string();
        tracing::error!(doing, %why, %reference, "a request of a program was not answered");
        let mut problem = Problem::new(Kind::Fault);
        problem.told.reference = Some(reference);
        problem
    }

    /// What a rule refuses.
    pub(crate) fn refused(look: &Look, refusal: &Refusal) -> Problem {
        let ground = refusal.ground.as_ref();
        let mut problem = Problem::new(Kind::Refused);
        problem.told = Told {
            detail: Some(said::refusal(look.v.words, refusal)),
            refusal: Some(refusal.id),
            clause: ground.and_then(|ground| cited(look.v.state(), ground)),
            facts: Some(facts(look.v.words, &refusal.args)),
            field: refusal.field.map(str::to_owned),
            path: ground.map(|ground| ground.path.clone()),
            reasons: refusal.reasons.as_ref().map(|reasons| json!(reasons)),
            ..Told::default()
        };
        problem
    }

    /// As a program reads it.
    pub(crate) fn told(mut self, words: Words) -> Told {
        self.told.kind = format!("/api#problem-{}", self.kind.word());
        self.told.title = words.say(&self.kind.title(), &[]);
        self.told.status = self.kind.status().as_u16();
        self.told
    }

    pub(crate) fn into_response(self, words: Words) -> Response {
        let (kind, again_in) = (self.kind, self.again_in);
        let body = serde_json::to_vec(&self.told(words)).unwrap_or_default();
        let heads = [
            (header::CONTENT_TYPE, "application/problem+json"),
            (header::CONTENT_LANGUAGE, words.language().tag()),
        ];
        let mut response = (kind.status(), heads, body).into_response();
        let headers = response.headers_mut();
        if kind.status() == StatusCode::UNAUTHORIZED {
            let asks = HeaderValue::from_static("Bearer realm=\"plenary\"");
            headers.insert(header::WWW_AUTHENTICATE, asks);
        }
        if let Some(seconds) = again_in {
            headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds.max(1)));
        }
        response
    }
}

/// The facts of a refusal by name: words, numbers and moments as they are, what is said with a message said.
fn facts(words: Words, args: &[(&'static str, Arg)]) -> Map<String, Value> {
    let fact = |arg: &Arg| match arg {
        Arg::Text(text) => json!(text),
        Arg::Number(number) => json!(number),
        Arg::Moment(moment) => json!(moment),
        Arg::AnyOf(names) => json!(names),
        Arg::Said { id, args } => {
            let said = Refusal::new(id, args.clone());
            json!(said::refusal(words, &said))
        }
    };
    args.iter()
        .map(|(name, arg)| ((*name).to_owned(), fact(arg)))
        .collect()
}

impl From<house::ShelfFault> for Problem {
    fn from(fault: house::ShelfFault) -> Problem {
        Problem::fault("reading the record", fault)
    }
}
