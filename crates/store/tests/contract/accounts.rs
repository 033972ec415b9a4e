//! Accounts: addresses, links, sessions, passkeys, limits, and the way to another account for one who lost theirs.

use crate::fixture::{Fixture, ONE, On, hash, on_both};
use store::{
    AccessToken, Account, AccountId, AddressAdded, AddressRemoved, Ceremony, Hat,
    MAX_ACCESS_TOKENS, MAX_ADDRESSES, MAX_PASSKEYS, MAX_SESSIONS, MailAddress, NewAccount,
    PartyLink, Passkey, Recovery, RecoveryState, Session, SignInLink, Store,
};

pub(crate) fn id(number: u8) -> AccountId {
    AccountId([number; 16])
}

pub(crate) fn mail(name: &str) -> MailAddress {
    MailAddress::from_normal(format!("{name}@mail.example"))
}

/// An account with an address of this name.
pub(crate) fn make(store: &dyn Store, number: u8, name: &str) -> AccountId {
    let account = Account {
        id: id(number),
        language: "fr".to_owned(),
        zone: "Africa/Tunis".to_owned(),
        created_ms: 1_000,
    };
    let new = NewAccount {
        account,
        address: mail(name),
    };
    assert!(store.create_account(&new).unwrap());
    id(number)
}

fn link(number: u64, name: &str) -> SignInLink {
    SignInLink {
        token: hash(number),
        address: mail(name),
        account: None,
        browser: hash(99),
        language: "ar".to_owned(),
        asked_ms: 1_000,
        expires_ms: 2_000,
        spent_ms: None,
    }
}

pub(crate) fn session(number: u64, account: AccountId, seen_ms: i64) -> Session {
    Session {
        token: hash(number),
        account,
        way: "link".to_owned(),
        browser: "Firefox, Linux".to_owned(),
        created_ms: 1_000,
        seen_ms,
        idle_ends_ms: seen_ms + 500,
        ends_ms: 9_000,
        hat: None,
    }
}

fn access(number: u64, account: AccountId) -> AccessToken {
    AccessToken {
        token: hash(number),
        account,
        community: ONE,
        hat_party: None,
        name: "our web site".to_owned(),
        scopes: "read act:membership".to_owned(),
        created_ms: 1_000 + i64::try_from(number).unwrap(),
        used_ms: None,
        ends_ms: 9_000,
    }
}

fn passkey(number: u8, account: AccountId) -> Passkey {
    Passkey {
        credential: vec![number; 20],
        account,
        name: "telephone".to_owned(),
        content: b"key".to_vec(),
        created_ms: i64::from(number),
        used_ms: None,
    }
}

fn party(party: u32) -> PartyLink {
    PartyLink {
        community: ONE,
        party,
        since_ms: 5,
    }
}

fn recovery(position: u64, party: u32, name: &str, old: Option<AccountId>) -> Recovery {
    Recovery {
        community: ONE,
        position,
        party,
        address: Some(mail(name)),
        old_account: old,
        objection: hash(position),
        began_ms: 1_000,
        due_ms: 2_000,
        state: RecoveryState::Waiting,
        settled_ms: None,
    }
}

on_both! {
    fn an_address_leads_to_one_account(fixture: &Fixture) {
        let store = &fixture.store;
        let ana = make(&**store, 1, "ana");
        let again = NewAccount { account: Account { id: id(2), ..store.account(ana).unwrap().unwrap() }, address: mail("ana") };
        assert!(!store.create_account(&again).unwrap());
        assert_eq!(store.account(id(2)).unwrap(), None, "nothing half-done remains");
        assert_eq!(store.account_of_address(&mail("ana")).unwrap(), Some(ana));
        assert_eq!(store.account_of_address(&mail("Ana")).unwrap(), None);
        store.choose_place(ana, "ar", "").unwrap();
        let known = store.account(ana).unwrap().unwrap();
        assert_eq!((known.language.as_str(), known.zone.as_str(), known.created_ms), ("ar", "", 1_000));
    }

    fn an_account_has_a_few_addresses_and_never_none(fixture: &Fixture) {
        let store = &fixture.store;
        let (ana, bo) = (make(&**store, 1, "ana"), make(&**store, 2, "bo"));
        assert_eq!(store.add_address(ana, &mail("bo"), 2_000).unwrap(), AddressAdded::OfAnother);
        assert_eq!(store.add_address(ana, &mail("ana"), 2_000).unwrap(), AddressAdded::Known);
        for number in 1..MAX_ADDRESSES {
            assert_eq!(store.add_address(ana, &mail(&format!("ana{number}")), 2_000).unwrap(), AddressAdded::Added);
        }
        assert_eq!(store.add_address(ana, &mail("more"), 2_000).unwrap(), AddressAdded::TooMany);
        store.put_link(&link(7, "ana")).unwrap();
        assert_eq!(store.remove_address(ana, &mail("bo")).unwrap(), AddressRemoved::NotThere);
        assert_eq!(store.remove_address(ana, &mail("ana")).unwrap(), AddressRemoved::Gone);
        assert_eq!(store.link(hash(7)).unwrap(), None, "a link on its way is worth nothing");
        assert_eq!(store.addresses(ana).unwrap().len(), MAX_ADDRESSES - 1);
        assert_eq!(store.remove_address(bo, &mail("bo")).unwrap(), AddressRemoved::Last);
    }

    fn a_party_has_one_account_and_an_account_one_party_in_a_community(fixture: &Fixture) {
        let store = &fixture.store;
        let (ana, bo) = (make(&**store, 1, "ana"), make(&**store, 2, "bo"));
        assert!(store.link_party(ana, party(4)).unwrap());
        assert!(store.link_party(ana, party(4)).unwrap(), "again");
        assert!(!store.link_party(ana, party(5)).unwrap());
        assert!(!store.link_party(bo, party(4)).unwrap());
        assert_eq!(store.account_of_party(ONE, 4).unwrap(), Some(ana));
        assert_eq!(store.account_of_party(ONE, 5).unwrap(), None);
        assert_eq!((store.parties(ana).unwrap(), store.parties(bo).unwrap()), (vec![party(4)], vec![]));
    }

    fn a_link_is_spent_once_and_its_siblings_with_it(fixture: &Fixture) {
        let store = &fixture.store;
        let ana = make(&**store, 1, "ana");
        let adding = SignInLink { account: Some(ana), ..link(3, "ana") };
        for one in [link(1, "ana"), link(2, "ana"), adding.clone(), link(4, "bo")] {
            store.put_link(&one).unwrap();
        }
        assert_eq!(store.link(hash(3)).unwrap(), Some(adding));
        assert!(!store.spend_link(hash(1), 2_000).unwrap(), "it has expired");
        assert!(store.spend_link(hash(1), 1_999).unwrap());
        assert!(!store.spend_link(hash(1), 1_999).unwrap());
        assert!(!store.spend_link(hash(2), 1_999).unwrap(), "the same address, the same use");
        assert_eq!(store.link(hash(2)).unwrap().unwrap().spent_ms, Some(1_999));
        assert!(store.spend_link(hash(3), 1_999).unwrap(), "another use");
        assert!(store.spend_link(hash(4), 1_999).unwrap(), "another address");
        assert!(!store.spend_link(hash(5), 1_999).unwrap());
    }

    fn a_session_is_found_touched_and_ended_by_its_account(fixture: &Fixture) {
        let store = &fixture.store;
        let (ana, bo) = (make(&**store, 1, "ana"), make(&**store, 2, "bo"));
        for one in [session(1, ana, 1_000), session(2, ana, 1_100), session(3, bo, 1_000)] {
            store.put_session(&one).unwrap();
        }
        store.touch_session(hash(1), 1_200, 20_000).unwrap();
        store.touch_session(hash(2), 1_050, 1_900).unwrap();
        let tokens = |account| store.sessions(account).unwrap().iter().map(|one| (one.token, one.idle_ends_ms)).collect::<Vec<_>>();
        assert_eq!(tokens(ana), [(hash(1), 9_000), (hash(2), 1_600)], "not past its end, and not backwards");
        let hat = Hat { community: ONE, party: 12 };
        store.choose_hat(hash(1), Some(hat)).unwrap();
        assert_eq!(store.session(hash(1)).unwrap().unwrap().hat, Some(hat));
        store.choose_hat(hash(1), None).unwrap();
        assert_eq!(store.session(hash(1)).unwrap().unwrap().hat, None);
        assert!(!store.end_session(bo, hash(1)).unwrap(), "not of this account");
        assert_eq!(store.end_sessions(ana, Some(hash(2))).unwrap(), 1);
        assert_eq!(store.session(hash(1)).unwrap(), None);
        assert!(store.end_session(ana, hash(2)).unwrap());
        assert_eq!(store.end_sessions(bo, None).unwrap(), 1);
    }

    fn the_session_not_seen_for_longest_gives_way(fixture: &Fixture) {
        let ana = make(&*fixture.store, 1, "ana");
        for number in 0..=MAX_SESSIONS as u64 {
            fixture.store.put_session(&session(number, ana, 1_000 + number as i64)).unwrap();
        }
        assert_eq!(fixture.store.sessions(ana).unwrap().len(), MAX_SESSIONS);
        assert_eq!(fixture.store.session(hash(0)).unwrap(), None);
    }

    fn an_access_token_is_found_listed_and_ended_by_its_account(fixture: &Fixture) {
        let store = &fixture.store;
        let (ana, bo) = (make(&**store, 1, "ana"), make(&**store, 2, "bo"));
        let hatted = AccessToken { hat_party: Some(12), ..access(2, ana) };
        for one in [access(1, ana), hatted.clone(), access(3, bo)] {
            assert!(store.put_access_token(&one).unwrap());
        }
        assert_eq!(store.access_token(hash(2)).unwrap(), Some(hatted.clone()));
        assert_eq!(store.access_token(hash(4)).unwrap(), None);
        store.access_token_used(hash(1), 5_000).unwrap();
        store.access_token_used(hash(1), 4_000).unwrap();
        let used = AccessToken { used_ms: Some(5_000), ..access(1, ana) };
        assert_eq!(store.access_tokens(ana, ONE).unwrap(), [hatted, used], "the newest first, and never used earlier than before");
        assert!(!store.end_access_token(bo, hash(1)).unwrap(), "not of this account");
        assert!(store.end_access_token(ana, hash(1)).unwrap());
        assert_eq!(store.access_token(hash(1)).unwrap(), None);
        store.forget_account(ana).unwrap();
        assert_eq!(store.access_token(hash(2)).unwrap(), None);
        assert_eq!(store.forget_ended(9_001, 0).unwrap(), 1, "what ended is forgotten");
        assert_eq!(store.access_tokens(bo, ONE).unwrap(), []);
    }

    fn an_account_has_a_few_access_tokens_that_go_on(fixture: &Fixture) {
        let ana = make(&*fixture.store, 1, "ana");
        let ended = AccessToken { ends_ms: 1_000, ..access(99, ana) };
        assert!(fixture.store.put_access_token(&ended).unwrap());
        for number in 0..MAX_ACCESS_TOKENS as u64 {
            assert!(fixture.store.put_access_token(&access(number, ana)).unwrap());
        }
        assert!(!fixture.store.put_access_token(&access(77, ana)).unwrap());
        assert_eq!(fixture.store.access_token(hash(77)).unwrap(), None);
    }

    fn a_passkey_belongs_to_one_account(fixture: &Fixture) {
        let store = &fixture.store;
        let (ana, bo) = (make(&**store, 1, "ana"), make(&**store, 2, "bo"));
        assert!(store.add_passkey(&passkey(1, ana)).unwrap());
        assert!(!store.add_passkey(&passkey(1, bo)).unwrap());
        store.passkey_used(&[1; 20], b"key 2", 7_000).unwrap();
        let used = Passkey { content: b"key 2".to_vec(), used_ms: Some(7_000), ..passkey(1, ana) };
        assert_eq!(store.passkey(&[1; 20]).unwrap(), Some(used));
        for number in 2..=MAX_PASSKEYS as u8 {
            assert!(store.add_passkey(&passkey(number, ana)).unwrap());
        }
        assert!(!store.add_passkey(&passkey(77, ana)).unwrap(), "as many as it may have");
        assert!(!store.remove_passkey(bo, &[1; 20]).unwrap());
        assert!(store.remove_passkey(ana, &[1; 20]).unwrap());
        assert_eq!(store.passkeys(ana).unwrap().len(), MAX_PASSKEYS - 1);
    }

    fn a_ceremony_is_finished_once_and_in_time(fixture: &Fixture) {
        let ceremony = |number, account| Ceremony { token: hash(number), account, content: vec![1], expires_ms: 2_000 };
        for one in [ceremony(1, None), ceremony(2, Some(id(3)))] {
            fixture.store.put_ceremony(&one).unwrap();
        }
        let take = |number, now_ms| fixture.store.take_ceremony(hash(number), now_ms).unwrap();
        assert_eq!((take(1, 1_999), take(1, 1_999)), (Some(ceremony(1, None)), None));
        assert_eq!((take(2, 2_000), take(2, 1_000)), (None, None));
    }

    fn attempts_come_in_a_burst_and_then_one_by_one(fixture: &Fixture) {
        let attempt = |subject, now_ms| fixture.store.attempt(hash(subject), 100, 300, now_ms).unwrap();
        assert_eq!([1_000, 1_000, 1_000].map(|now| attempt(1, now)), [None; 3]);
        assert_eq!(attempt(1, 1_000), Some(1_100));
        assert_eq!(attempt(2, 1_000), None, "each subject has its own");
        assert_eq!([1_099, 1_100, 1_101].map(|now| attempt(1, now)), [Some(1_100), None, Some(1_200)]);
        assert_eq!([9_000, 9_000, 9_000, 9_000].map(|now| attempt(1, now)), [None, None, None, Some(9_100)]);
    }

    fn a_recovered_party_follows_the_new_address(fixture: &Fixture) {
        let store = &fixture.store;
        let old = make(&**store, 1, "ana");
        assert!(store.link_party(old, party(4)).unwrap());
        store.put_session(&session(1, old, 1_000)).unwrap();
        assert!(store.put_access_token(&access(5, old)).unwrap());
        assert!(store.begin_recovery(&recovery(30, 4, "new", Some(old))).unwrap());
        assert!(!store.begin_recovery(&recovery(30, 4, "other", None)).unwrap(), "an entry begins one");
        assert_eq!(store.recoveries_due(1_999).unwrap(), []);
        assert_eq!(store.recoveries_due(2_000).unwrap(), [recovery(30, 4, "new", Some(old))]);
        assert_eq!(store.recovery_by_objection(hash(30)).unwrap().map(|one| one.position), Some(30));
        assert!(store.finish_recovery(ONE, 30, id(8), 2_500).unwrap());
        assert!(!store.finish_recovery(ONE, 30, id(9), 2_500).unwrap());
        assert_eq!(store.account_of_party(ONE, 4).unwrap(), Some(id(8)));
        assert_eq!(store.account_of_address(&mail("new")).unwrap(), Some(id(8)));
        assert_eq!(store.session(hash(1)).unwrap(), None);
        assert_eq!(store.access_token(hash(5)).unwrap(), None);
        assert_eq!(store.account_of_address(&mail("ana")).unwrap(), Some(old), "the old account stays");
        let settled = store.recovery(ONE, 30).unwrap().unwrap();
        assert_eq!((settled.state, settled.settled_ms, settled.address), (RecoveryState::Done, Some(2_500), None));
        assert_eq!(store.recoveries_due(9_000).unwrap(), []);
    }

    fn a_recovery_that_was_objected_to_is_not_carried_out(fixture: &Fixture) {
        let store = &fixture.store;
        let old = make(&**store, 1, "ana");
        assert!(store.link_party(old, party(4)).unwrap());
        assert!(store.begin_recovery(&recovery(30, 4, "new", Some(old))).unwrap());
        assert!(store.renew_objection(ONE, 30, hash(77)).unwrap());
        assert_eq!(store.recovery_by_objection(hash(30)).unwrap(), None);
        assert!(store.recovery_by_objection(hash(77)).unwrap().is_some());
        assert!(store.stop_recovery(ONE, 30, 1_500).unwrap());
        assert!(!store.stop_recovery(ONE, 30, 1_600).unwrap());
        assert!(!store.renew_objection(ONE, 30, hash(78)).unwrap());
        assert!(!store.finish_recovery(ONE, 30, id(8), 2_500).unwrap());
        assert_eq!(store.account_of_party(ONE, 4).unwrap(), Some(old));
        assert_eq!(store.account(id(8)).unwrap(), None);
    }

    fn a_mailbox_of_another_person_cannot_take_a_party_over(fixture: &Fixture) {
        let store = &fixture.store;
        let (old, other) = (make(&**store, 1, "ana"), make(&**store, 2, "bo"));
        assert!(store.link_party(old, party(4)).unwrap() && store.link_party(other, party(5)).unwrap());
        store.put_session(&session(1, old, 1_000)).unwrap();
        assert!(store.begin_recovery(&recovery(30, 4, "bo", Some(old))).unwrap());
        assert!(!store.finish_recovery(ONE, 30, id(8), 2_500).unwrap());
        assert_eq!(store.account_of_party(ONE, 4).unwrap(), Some(old));
        assert!(store.session(hash(1)).unwrap().is_some(), "nothing half-done remains");
        assert_eq!(store.recoveries(ONE).unwrap()[0].state, RecoveryState::Waiting);
    }

    fn no_fault_and_no_debug_text_shows_an_address(fixture: &Fixture) {
        let store = &fixture.store;
        let ana = make(&**store, 1, "ana");
        fixture.meddle("DROP TABLE address");
        let faults = [
            store.account_of_address(&mail("ana")).unwrap_err().to_string(),
            store.add_address(ana, &mail("ana"), 1).unwrap_err().to_string(),
            store.add_address(ana, &MailAddress::from_normal("ana\0@mail.example".to_owned()), 1).unwrap_err().to_string(),
            format!("{:?}", store.remove_address(ana, &mail("ana")).unwrap_err()),
            format!("{:?}{:?}", link(1, "ana"), recovery(1, 1, "ana", None)),
        ];
        assert!(faults.iter().all(|text| !text.contains("mail.example")), "{faults:?}");
    }

    fn a_restore_brings_accounts_back_but_nobody_who_was_signed_in(fixture: &Fixture) {
        let store = &fixture.store;
        let ana = make(&**store, 1, "ana");
        assert!(store.link_party(ana, party(4)).unwrap() && store.add_passkey(&passkey(1, ana)).unwrap());
        store.put_session(&session(1, ana, 1_000)).unwrap();
        store.put_link(&link(1, "ana")).unwrap();
        assert!(store.put_access_token(&access(1, ana)).unwrap());
        let file = fixture.folder.file("backup.sqlite");
        store.backup(&file).unwrap();
        for on in [On::Sqlite, On::Postgres] {
            let other = Fixture::empty(on);
            other.store.restore(&file, &[], &|_| None).unwrap();
            assert_eq!(other.store.account_of_address(&mail("ana")).unwrap(), Some(ana));
            assert_eq!(other.store.parties(ana).unwrap(), [party(4)]);
            assert_eq!(other.store.passkeys(ana).unwrap(), [passkey(1, ana)]);
            assert_eq!(other.store.sessions(ana).unwrap(), []);
            assert_eq!(other.store.link(hash(1)).unwrap(), None);
            assert_eq!(other.store.access_token(hash(1)).unwrap(), None);
        }
    }
}
