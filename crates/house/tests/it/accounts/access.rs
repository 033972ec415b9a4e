//! Access tokens: what a program may ask for its owner, for how long, and how often.

use super::hats::Here;
use super::town::{DAY, MINUTE, Town, at};
use crate::club::CLUB;
use assembly::actor::{Actor, Way};
use assembly::ids::PartyId;
use assembly::moment::Moment;
use assembly::state::State;
use house::accounts::{Access, AccessWish, CommunityId, NewAccess, NewSession, Scope, Scopes};
use std::sync::Arc;

const OTHER: CommunityId = CommunityId([9; 16]);

fn wish(scopes: &str, days: u16) -> AccessWish {
    AccessWish {
        name: "our web site\n".to_owned(),
        scopes: Scopes::parse(scopes),
        organization: None,
        days,
    }
}

fn makes(town: &Town, session: &NewSession, wish: &AccessWish) -> Option<NewAccess> {
    let of = (session.account, CLUB);
    let made = town
        .accounts
        .make_access(of, wish, &State::default(), at(0));
    made.expect("the store answers")
}

fn comes(town: &Town, token: &str, now: Moment) -> Option<Arc<Access>> {
    let access = town.accounts.access(token, CLUB, now);
    access.expect("the store answers")
}

#[test]
fn a_token_is_good_for_its_scopes_its_community_and_its_time() {
    let here = Here::new();
    let town = &here.town;
    let session = town.signs_in("ana@club.example", at(0));
    let made = makes(town, &session, &wish("read acts:membership nonsense", 30)).expect("made");
    assert!(
        made.token.starts_with("plenary_"),
        "it is known for what it is"
    );
    assert!(!format!("{made:?}").contains(&made.token));
    let known = comes(town, &made.token, at(MINUTE)).expect("it is good");
    assert_eq!(known.kept.name, "our web site");
    assert_eq!(known.scopes.to_string(), "read acts:membership");
    assert!(known.scopes.has(Scope::Read) && !known.scopes.has(Scope::Acts("offices")));
    assert!(comes(town, &made.token, at(30 * DAY - 1)).is_some());
    assert!(comes(town, &made.token, at(30 * DAY)).is_none());
    let elsewhere = town.accounts.access(&made.token, OTHER, at(MINUTE));
    assert_eq!(elsewhere.expect("answers"), None);
    let bare = made.token.trim_start_matches("plenary_");
    for nonsense in [
        "",
        "plenary_",
        bare,
        &session.token,
        &format!("plenary_{}", session.token),
    ] {
        assert!(comes(town, nonsense, at(MINUTE)).is_none());
    }
}

#[test]
fn a_token_for_nothing_for_ever_or_for_another_is_not_made() {
    let here = Here::new();
    let session = here.town.signs_in("ana@club.example", at(0));
    for bad in [
        wish("", 30),
        wish("everything", 30),
        wish("read", 0),
        wish("read", 367),
    ] {
        assert_eq!(makes(&here.town, &session, &bad), None, "{bad:?}");
    }
    let anothers = AccessWish {
        organization: Some(PartyId(3)),
        ..wish("read", 30)
    };
    assert_eq!(makes(&here.town, &session, &anothers), None);
}

#[test]
fn its_owner_ends_a_token_and_nobody_else_can() {
    let here = Here::new();
    let town = &here.town;
    let [ana, bo] = ["ana", "bo"].map(|name| town.signs_in(&format!("{name}@club.example"), at(0)));
    let made = makes(town, &ana, &wish("read", 30)).expect("made");
    let listed = |session: &NewSession| {
        let tokens = town.accounts.accesses(session.account, CLUB, at(MINUTE));
        tokens.expect("answers")
    };
    assert_eq!((listed(&ana).len(), listed(&bo).len()), (1, 0));
    assert_eq!(listed(&ana)[0].used_ms, None);
    assert!(comes(town, &made.token, at(MINUTE)).is_some());
    assert_eq!(listed(&ana)[0].used_ms, Some(at(MINUTE).0));
    let digest = listed(&ana)[0].token;
    assert!(
        !town
            .accounts
            .end_access(bo.account, digest)
            .expect("answers")
    );
    assert!(comes(town, &made.token, at(MINUTE)).is_some());
    assert!(
        town.accounts
            .end_access(ana.account, digest)
            .expect("answers")
    );
    assert!(comes(town, &made.token, at(MINUTE)).is_none());
}

#[test]
fn a_token_that_asks_too_often_is_told_from_when_it_may() {
    let here = Here::new();
    let town = &here.town;
    let session = town.signs_in("ana@club.example", at(0));
    let made = makes(town, &session, &wish("read", 30)).expect("made");
    let access = comes(town, &made.token, at(0)).expect("good");
    let asks = |is_act, ms| {
        let asked = town.accounts.access_asks(&access, is_act, at(ms));
        asked.expect("answers").map(|until| until.0 - at(0).0)
    };
    let refused = (0..200).filter_map(|_| asks(true, 0)).collect::<Vec<_>>();
    assert_eq!((refused.len(), refused[0]), (80, 1_000), "120 acts at once");
    let refused = (0..500).filter_map(|_| asks(false, 0)).collect::<Vec<_>>();
    assert_eq!(
        (refused.len(), refused[0]),
        (100, 100),
        "600 requests at once"
    );
    assert_eq!([asks(false, 100), asks(false, 100)], [None, Some(200)]);
}

#[test]
fn a_program_acts_under_the_hat_it_was_made_with_as_long_as_that_is_worn() {
    let here = Here::new();
    let ((session, ana), (_, bo)) = (here.person("ana"), here.person("bo"));
    let me = Actor::person(ana);
    let fields = serde_json::json!({"kind": "Organization", "name": "Libraries"});
    here.acts(1, me, "register-party", fields);
    let libraries = here.newest();
    let hatted = AccessWish {
        organization: Some(libraries),
        ..wish("acts:people", 30)
    };
    let of = (session.account, CLUB);
    let shown = here.door.shown();
    let made = here
        .town
        .accounts
        .make_access(of, &hatted, &shown.community.open, at(0));
    let made = made.expect("answers").expect("made");
    let access = comes(&here.town, &made.token, at(0)).expect("good");
    let worn = Actor {
        on_behalf: Some(libraries),
        way: Way::Token,
        ..me
    };
    assert_eq!(access.actor(&shown.community.open), Some(worn));
    let fields = serde_json::json!({"party": libraries, "contact": bo});
    here.acts(2, worn, "name-contact", fields);
    let after = &here.door.shown().community.open;
    assert_eq!(access.actor(after), None, "and not the person alone");
    assert_eq!(access.person(after), Some(ana));
}
