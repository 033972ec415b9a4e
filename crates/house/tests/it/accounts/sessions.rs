//! Sessions: how long they go on, and how their owner ends them.

use super::town::{DAY, MINUTE, Town, at};
use assembly::actor::Way;
use house::accounts::{IDLE_MS, SESSION_MS};

#[test]
fn a_session_ends_when_it_is_not_used_for_two_weeks() {
    let town = Town::new();
    let session = town.signs_in("ana@club.example", at(0));
    let goes_on = |ms| town.session(&session.token, at(ms)).is_some();
    assert!(goes_on(13 * DAY), "and this is a use");
    assert!(goes_on(26 * DAY));
    assert!(!goes_on(26 * DAY + IDLE_MS));
    assert!(!goes_on(26 * DAY + IDLE_MS + DAY), "it does not come back");
}

#[test]
fn a_session_ends_after_three_months_however_much_it_is_used() {
    let town = Town::new();
    let session = town.signs_in("ana@club.example", at(0));
    for day in (0..90).step_by(7) {
        assert!(
            town.session(&session.token, at(day * DAY)).is_some(),
            "day {day}"
        );
    }
    assert!(town.session(&session.token, at(SESSION_MS - 1)).is_some());
    assert!(town.session(&session.token, at(SESSION_MS)).is_none());
}

#[test]
fn a_page_read_again_writes_nothing() {
    let town = Town::new();
    let session = town.signs_in("ana@club.example", at(0));
    let seen = |ms| {
        town.session(&session.token, at(ms)).expect("goes on");
        let rows = town.accounts.sessions(session.account, at(ms));
        rows.expect("answers")[0].seen_ms - at(0).0
    };
    assert_eq!(
        [seen(MINUTE), seen(4 * MINUTE), seen(6 * MINUTE)],
        [0, 0, 6 * MINUTE]
    );
}

#[test]
fn sessions_are_listed_and_ended_by_their_owner() {
    let town = Town::new();
    let [here, there, third] = [0, 1, 2].map(|ms| town.signs_in("ana@club.example", at(ms)));
    let stranger = town.signs_in("bo@club.example", at(3));
    let now = at(MINUTE);
    let [here_known, there_known] =
        [&here, &there].map(|one| town.session(&one.token, now).expect("goes on"));
    assert_eq!(here_known.way(), Way::Link);
    let listed = town.accounts.sessions(here.account, now).expect("answers");
    assert_eq!(listed.len(), 3);
    assert!(
        listed
            .iter()
            .all(|one| one.browser == "Firefox, Linux" && one.way == "link")
    );
    let end = |account, digest| town.accounts.end_session(account, digest).expect("answers");
    assert!(
        !end(stranger.account, there_known.session.token),
        "not a stranger"
    );
    assert!(town.session(&there.token, now).is_some());
    assert!(end(here.account, there_known.session.token));
    assert!(town.session(&there.token, now).is_none(), "at once");
    let others = town
        .accounts
        .end_all_others(here.account, Some(here_known.session.token));
    assert_eq!(others.expect("answers"), 1);
    assert!(town.session(&here.token, now).is_some());
    assert!(town.session(&third.token, now).is_none());
    assert!(town.session(&stranger.token, now).is_some());
}

#[test]
fn a_session_that_another_node_ended_ends_here_within_seconds() {
    let town = Town::new();
    let session = town.signs_in("ana@club.example", at(0));
    assert!(town.session(&session.token, at(MINUTE)).is_some());
    town.store
        .end_sessions(session.account, None)
        .expect("answers");
    assert!(town.session(&session.token, at(MINUTE + 2_000)).is_none());
}

#[test]
fn an_account_that_is_forgotten_is_signed_in_nowhere() {
    let town = Town::new();
    let session = town.signs_in("ana@club.example", at(0));
    assert!(town.session(&session.token, at(1)).is_some());
    town.accounts.forget(session.account).expect("answers");
    assert!(town.session(&session.token, at(1)).is_none());
    assert!(town.signs_in("ana@club.example", at(2)).is_new);
}

#[test]
fn what_ended_long_ago_is_forgotten() {
    let town = Town::new();
    let session = town.signs_in("ana@club.example", at(0));
    assert_eq!(town.accounts.forget_ended(at(0)).expect("answers"), 0);
    let gone = town
        .accounts
        .forget_ended(at(IDLE_MS + 2 * DAY))
        .expect("answers");
    // The session, its link, and the three limits that were counted.
    assert_eq!(gone, 5);
    assert!(town.session(&session.token, at(1)).is_none());
}
