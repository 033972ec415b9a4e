//! Access tokens: with what programs of a person come in. Each is shown once, when it is made; after that only what it is
//! good for, until when, and when it was last used.

use super::own::{with_account, written};
use super::sign_in::signing_in;
use super::to;
use crate::account::hats::HatShown;
use crate::page::{NoPage, Page, html};
use crate::site::Site;
use crate::view::View;
use crate::visit::Visit;
use askama::Template;
use assembly::ids::PartyId;
use axum::extract::{Form, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use house::accounts::{
    AccessToken, AccessWish, AccountId, MAX_ACCESS_DAYS, NewAccess, Scope, Scopes,
};
use std::sync::Arc;

/// For how long a token can be made, in days: what is offered.
const DAYS: [u16; 4] = [7, 30, 90, MAX_ACCESS_DAYS];
/// What is offered first.
const USUAL_DAYS: u16 = 90;

#[derive(Template)]
#[template(path = "account/tokens.html")]
struct Tokens<'v> {
    v: &'v View,
    is_person: bool,
    /// The token that was just made, and where it is a calendar's its address.
    made: Option<(String, Option<String>)>,
    wrong: Option<String>,
    name: String,
    scopes: Vec<ScopeShown>,
    hats: Vec<HatShown>,
    days: Vec<(u16, String, bool)>,
    tokens: Vec<TokenShown>,
}

struct ScopeShown {
    word: String,
    label: String,
    is_on: bool,
}

struct TokenShown {
    id: String,
    name: String,
    hat: Option<String>,
    scopes: String,
    ends: String,
    used: String,
}

/// The form, as far as it was filled in.
#[derive(Default)]
struct Filled {
    name: String,
    scopes: Scopes,
    party: String,
    days: u16,
}

pub(crate) async fn page(State(site): State<Arc<Site>>, visit: Visit) -> Response {
    with_account(site, visit, |v, account| {
        let filled = Filled {
            scopes: [Scope::Read].into_iter().collect(),
            days: USUAL_DAYS,
            ..Filled::default()
        };
        show(v, account, &filled, Ok(None))
    })
    .await
}

/// The page with what a form led to: a token, or what is wrong.
fn show(
    v: &View,
    account: AccountId,
    filled: &Filled,
    told: Result<Option<(&NewAccess, bool)>, String>,
) -> Page {
    let own = signing_in(v)?;
    let tokens = own.accounts.accesses(account, own.community, v.now)?;
    let scopes = Scope::all().into_iter().map(|scope| ScopeShown {
        word: scope.word(),
        label: label(v, scope),
        is_on: filled.scopes.has(scope),
    });
    let mut hats = v.hats()?;
    for hat in &mut hats {
        hat.is_on = hat.value == filled.party;
    }
    let days = DAYS.map(|days| (days, v.count("api-days", days.into()), days == filled.days));
    let (made, wrong) = match told {
        Ok(made) => (made, None),
        Err(wrong) => (None, Some(wrong)),
    };
    let address = |token: &str| format!("{}/calendar/{token}", v.site.settings.public_url);
    html(&Tokens {
        v,
        is_person: v.person().is_some(),
        made: made.map(|(made, is_calendar)| {
            (
                made.token.clone(),
                is_calendar.then(|| address(&made.token)),
            )
        }),
        wrong,
        name: filled.name.clone(),
        scopes: scopes.collect(),
        hats,
        days: days.into(),
        tokens: tokens.iter().map(|token| shown(v, token)).collect(),
    })
}

fn shown(v: &View, token: &AccessToken) -> TokenShown {
    let labels = Scopes::parse(&token.scopes);
    let labels = labels
        .iter()
        .map(|scope| words::Value::Text(label(v, scope)));
    let used = match token.used_ms {
        Some(used) => v.say_with("api-token-used", &[("moment", words::Value::utc(used))]),
        None => v.say("api-token-unused"),
    };
    TokenShown {
        id: written(&token.token),
        name: match token.name.as_str() {
            "" => v.say("api-token-unnamed"),
            name => name.to_owned(),
        },
        hat: token.hat_party.map(|party| v.own_name(PartyId(party))),
        scopes: v.words.show(&words::Value::List(labels.collect())),
        ends: v.say_with(
            "api-token-ends",
            &[("moment", words::Value::utc(token.ends_ms))],
        ),
        used,
    }
}

fn label(v: &View, scope: Scope) -> String {
    match scope {
        Scope::Read => v.say("api-scope-read"),
        Scope::Calendar => v.say("api-scope-calendar"),
        Scope::Acts(room) => {
            let id = format!("api-scope-{room}");
            if v.words.missing(&id) {
                let room = words::Value::Verbatim(room.to_owned());
                v.say_with("api-scope-acts", &[("room", room)])
            } else {
                v.say(&id)
            }
        }
    }
}

pub(crate) async fn make(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Response {
    with_account(site, visit, move |v, account| {
        let filled = read(&pairs);
        let organization = match filled.party.as_str() {
            "" => None,
            number => Some(PartyId(number.parse().map_err(|_| NoPage::NotFound)?)),
        };
        let own = signing_in(v)?;
        let wish = AccessWish {
            name: filled.name.clone(),
            scopes: filled.scopes.clone(),
            organization,
            days: filled.days,
        };
        let of = (account, own.community);
        let made = match filled.scopes.is_empty() {
            true => Err("api-token-no-scope"),
            // Its address goes to whoever keeps the calendar: it must be good for nothing else.
            false
                if filled.scopes.has(Scope::Calendar)
                    && !filled.scopes.is_only(Scope::Calendar) =>
            {
                Err("api-token-calendar-alone")
            }
            false => own
                .accounts
                .make_access(of, &wish, v.state(), v.now)?
                .ok_or("api-token-not-made"),
        };
        match made {
            Ok(made) => {
                let is_calendar = filled.scopes.has(Scope::Calendar);
                let empty = Filled {
                    days: USUAL_DAYS,
                    ..Filled::default()
                };
                show(v, account, &empty, Ok(Some((&made, is_calendar))))
            }
            Err(wrong) => {
                let page = show(v, account, &filled, Err(v.say(wrong)))?;
                Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
            }
        }
    })
    .await
}

fn read(pairs: &[(String, String)]) -> Filled {
    let one = |name: &str| {
        let mut found = pairs.iter().filter(|(key, _)| key == name);
        found.next().map_or("", |(_, value)| value.as_str())
    };
    let scopes = pairs.iter().filter(|(key, _)| key == "scope");
    Filled {
        name: one("name").to_owned(),
        scopes: scopes.filter_map(|(_, word)| Scope::parse(word)).collect(),
        party: one("party").to_owned(),
        days: one("days").parse().unwrap_or(USUAL_DAYS),
    }
}

pub(crate) async fn end(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Form(super::own::Which { id }): Form<super::own::Which>,
) -> Response {
    with_account(site, visit, move |v, account| {
        let own = signing_in(v)?;
        let tokens = own.accounts.accesses(account, own.community, v.now)?;
        if let Some(one) = tokens.iter().find(|one| written(&one.token) == id) {
            own.accounts.end_access(account, one.token)?;
        }
        Ok(to("/account/tokens"))
    })
    .await
}
