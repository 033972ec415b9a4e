//! Passkeys: made by who is signed in, good for signing in without an address, and for nobody else.

use super::authenticator::Authenticator;
use super::town::{MINUTE, Town, at, here};
use assembly::actor::Way;
use house::Salts;
use house::accounts::{
    AccountFault, AccountId, Accounts, Challenge, NewSession, PasskeyAdded, Site,
};

impl Town {
    fn begins(&self, account: AccountId, now: i64) -> Challenge {
        let began = self
            .accounts
            .begin_passkey(account, "ana@club.example", at(now));
        began.expect("answers")
    }

    fn finishes(
        &self,
        account: AccountId,
        challenge: &Challenge,
        answer: &str,
        now: i64,
    ) -> PasskeyAdded {
        let added =
            self.accounts
                .finish_passkey(account, &challenge.token, answer, " Key\n ", at(now));
        added.expect("answers")
    }

    fn adds(&self, account: AccountId, key: &mut Authenticator) -> PasskeyAdded {
        let challenge = self.begins(account, 0);
        let answer = key.makes(&challenge.options);
        self.finishes(account, &challenge, &answer, 1)
    }

    fn challenge(&self, now: i64) -> Challenge {
        let began = self.accounts.begin_passkey_sign_in(here(), at(now));
        began.expect("answers").expect("not too often")
    }

    fn shows(&self, challenge: &Challenge, answer: &str, now: i64) -> Option<NewSession> {
        let shown = self.accounts.finish_passkey_sign_in(
            &challenge.token,
            answer,
            here(),
            "Firefox/1",
            at(now),
        );
        shown.expect("answers")
    }

    fn signs_in_with(&self, key: &mut Authenticator, now: i64) -> Option<NewSession> {
        let challenge = self.challenge(now);
        let answer = key.signs(&challenge.options);
        self.shows(&challenge, &answer, now)
    }
}

/// Ana, signed in, with a passkey.
fn ana() -> (Town, AccountId, Authenticator) {
    let town = Town::new();
    let account = town.signs_in("ana@club.example", at(0)).account;
    let mut key = Authenticator::new(1);
    assert_eq!(town.adds(account, &mut key), PasskeyAdded::Added);
    (town, account, key)
}

#[test]
fn a_passkey_signs_in_without_an_address() {
    let (town, account, mut key) = ana();
    let session = town.signs_in_with(&mut key, 10).expect("signed in");
    assert_eq!((session.account, session.is_new), (account, false));
    let known = town.session(&session.token, at(11)).expect("goes on");
    assert_eq!(known.way(), Way::Passkey);
    let listed = town.accounts.passkeys(account).expect("answers");
    assert_eq!(
        (listed[0].name.as_str(), listed[0].used_ms),
        ("Key", Some(at(10).0))
    );
    assert!(town.signs_in_with(&mut key, 20).is_some(), "and again");
}

#[test]
fn a_ceremony_is_good_once_and_for_ten_minutes() {
    let (town, account, mut key) = ana();
    let challenge = town.challenge(10);
    let answer = key.signs(&challenge.options);
    assert!(town.shows(&challenge, &answer, 11).is_some());
    assert_eq!(town.shows(&challenge, &answer, 12), None, "played back");
    let late = town.challenge(20);
    let answer = key.signs(&late.options);
    assert_eq!(town.shows(&late, &answer, 20 + 10 * MINUTE), None);
    let late = town.begins(account, 0);
    let answer = Authenticator::new(2).makes(&late.options);
    assert_eq!(
        town.finishes(account, &late, &answer, 10 * MINUTE),
        PasskeyAdded::NotGood
    );
}

#[test]
fn an_answer_fits_its_own_challenge_only() {
    let (town, account, mut key) = ana();
    let [one, two] = [town.challenge(10), town.challenge(11)];
    let answer = key.signs(&one.options);
    assert_eq!(town.shows(&two, &answer, 12), None);
    let making = town.begins(account, 13);
    let answer = key.signs(&town.challenge(14).options);
    assert_eq!(
        town.shows(&making, &answer, 15),
        None,
        "a ceremony of another kind"
    );
}

#[test]
fn a_page_elsewhere_gets_nothing_from_a_passkey() {
    let (town, _, mut key) = ana();
    key.origin = "https://club.example.evil.example".to_owned();
    assert_eq!(town.signs_in_with(&mut key, 10), None);
    key.origin = "http://club.example".to_owned();
    assert_eq!(town.signs_in_with(&mut key, 11), None);
}

#[test]
fn a_passkey_that_does_not_ask_its_owner_is_not_taken() {
    let (town, account, mut key) = ana();
    key.verifies = false;
    assert_eq!(town.signs_in_with(&mut key, 10), None);
    let mut other = Authenticator::new(2);
    other.verifies = false;
    assert_eq!(town.adds(account, &mut other), PasskeyAdded::NotGood);
}

#[test]
fn a_copied_key_is_found_by_its_counter() {
    let (town, _, mut key) = ana();
    key.counter = 7;
    assert!(town.signs_in_with(&mut key, 10).is_some());
    key.counter = 5;
    assert_eq!(town.signs_in_with(&mut key, 11), None);
}

#[test]
fn another_key_with_the_same_names_signs_nobody_in() {
    let (town, account, _) = ana();
    let mut forged = Authenticator::new(9);
    let challenge = town.begins(account, 5);
    let _ = forged.makes(&challenge.options);
    assert_eq!(
        town.signs_in_with(&mut forged, 10),
        None,
        "an unknown credential"
    );
}

#[test]
fn a_passkey_is_made_for_the_account_that_began_it() {
    let (town, account, mut key) = ana();
    let stranger = town.signs_in("bo@club.example", at(0)).account;
    let challenge = town.begins(account, 1);
    let answer = Authenticator::new(2).makes(&challenge.options);
    assert_eq!(
        town.finishes(stranger, &challenge, &answer, 2),
        PasskeyAdded::NotGood
    );
    assert_eq!(
        town.adds(stranger, &mut key),
        PasskeyAdded::NotTaken,
        "it is Ana's"
    );
}

#[test]
fn a_passkey_that_was_removed_signs_nobody_in() {
    let (town, account, mut key) = ana();
    let listed = town.accounts.passkeys(account).expect("answers");
    let credential = &listed[0].credential;
    let removed = town
        .accounts
        .remove_passkey(account, credential)
        .expect("answers");
    assert!(removed);
    assert_eq!(town.signs_in_with(&mut key, 10), None);
}

#[test]
fn what_is_no_answer_of_a_browser_is_refused() {
    let (town, account, _) = ana();
    for text in ["", "{}", "null", &"[".repeat(100_000)] {
        let challenge = town.challenge(10);
        assert_eq!(town.shows(&challenge, text, 11), None);
        let challenge = town.begins(account, 10);
        assert_eq!(
            town.finishes(account, &challenge, text, 11),
            PasskeyAdded::NotGood
        );
    }
}

#[test]
fn passkeys_are_not_tried_without_end() {
    let (town, _, mut key) = ana();
    let tried = (0..40).filter(|_| {
        let began = town
            .accounts
            .begin_passkey_sign_in(here(), at(10))
            .expect("answers");
        began.is_ok_and(|challenge| {
            let answer = key.signs(&challenge.options);
            town.shows(&challenge, &answer, 10).is_some()
        })
    });
    assert_eq!(tried.count(), 10, "of one account");
}

#[test]
fn passkeys_need_a_site_with_a_name_and_a_closed_line() {
    let check = |origin: &str, is_good: bool| {
        let town = Town::new();
        let site = Site {
            origin: origin.to_owned(),
            name: "Club".to_owned(),
        };
        let letters = std::sync::Arc::new(super::town::Letters::default());
        let made = Accounts::new(town.store.clone(), letters, Salts::seeded(1), &site);
        assert_eq!(made.is_ok(), is_good, "{origin}");
        assert!(
            is_good || matches!(made.err(), Some(AccountFault::Site(named)) if named == origin)
        );
    };
    check("https://club.example", true);
    check("https://club.example:8443", true);
    check("http://localhost:3000", true);
    check("http://club.example", false);
    check("https://192.0.2.1", false);
    check("club.example", false);
}
