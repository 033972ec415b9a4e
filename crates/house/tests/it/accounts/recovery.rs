//! Another way in, by an officer's entry: with a notice to the old address, a week to object, and nothing before.

use super::hats::Here;
use super::town::{DAY, at, token_of};
use crate::club::CLUB;
use house::accounts::{
    AccountLetter, MailAddress, OBJECTION_MS, Objected, Recoveries, RecoveryState,
};
use house::followers::follow;

impl Here {
    /// An officer records that Ana gets this address.
    fn records(&self, key: u8, address: &str) -> u64 {
        let ana = self.person_of("ana");
        let fields = serde_json::json!({"body": 0, "party": ana, "address": address, "evidence": "A passport."});
        let officer = self.officer();
        self.acts(key, officer, "recover-access", fields)
    }

    fn follows(&self) {
        let mut follower = Recoveries::new(self.town.accounts.clone(), CLUB);
        while follow(&self.town.store, CLUB, &self.door, &mut follower).expect("answers") {}
    }

    fn leads_to_ana(&self, address: &str) -> bool {
        let address = MailAddress::from_normal(address.to_owned());
        let account = self
            .town
            .store
            .account_of_address(&address)
            .expect("answers");
        let parties = account.map(|account| self.town.store.parties(account).expect("answers"));
        parties.is_some_and(|links| {
            links
                .iter()
                .any(|link| link.party == self.person_of("ana").0)
        })
    }
}

#[test]
fn after_a_week_without_objection_the_new_address_lets_in() {
    let here = Here::with_officer();
    let old = here.town.signs_in("ana@club.example", at(5));
    here.town.letters();
    let position = here.records(40, "Ana@New.example");
    here.follows();
    let letters = here.town.letters();
    let [
        AccountLetter::Recovery {
            to,
            position: named,
            ..
        },
    ] = &letters[..]
    else {
        panic!("{letters:?}")
    };
    assert_eq!((to.as_str(), *named), ("ana@club.example", position));
    assert_eq!(
        here.town
            .accounts
            .finish_recoveries(at(6 * DAY))
            .expect("answers"),
        0
    );
    assert!(here.leads_to_ana("ana@club.example") && !here.leads_to_ana("ana@new.example"));
    assert!(here.town.session(&old.token, at(6 * DAY)).is_some());
    assert_eq!(
        here.town
            .accounts
            .finish_recoveries(at(OBJECTION_MS))
            .expect("answers"),
        1
    );
    assert!(!here.leads_to_ana("ana@club.example") && here.leads_to_ana("ana@new.example"));
    assert!(here.town.session(&old.token, at(OBJECTION_MS)).is_none());
    assert_eq!(
        here.town
            .accounts
            .object(&token_of(&letters[0]), at(8 * DAY))
            .expect("answers"),
        Objected::TooLate
    );
}

#[test]
fn the_old_address_objects_and_every_try_stops() {
    let here = Here::with_officer();
    here.town.letters();
    here.records(40, "ana@new.example");
    here.records(41, "ana@newer.example");
    here.follows();
    let letters = here.town.letters();
    assert_eq!(letters.len(), 2);
    let token = token_of(&letters[0]);
    assert!(
        here.town
            .accounts
            .look_at_objection(&token)
            .expect("answers")
            .is_some()
    );
    assert_eq!(
        here.town.accounts.object(&token, at(DAY)).expect("answers"),
        Objected::Stopped
    );
    assert_eq!(
        here.town.accounts.object(&token, at(DAY)).expect("answers"),
        Objected::TooLate
    );
    assert_eq!(
        here.town
            .accounts
            .finish_recoveries(at(30 * DAY))
            .expect("answers"),
        0
    );
    assert!(here.leads_to_ana("ana@club.example"));
}

#[test]
fn a_follower_that_reads_an_entry_again_begins_nothing_twice() {
    let here = Here::with_officer();
    here.town.letters();
    here.records(40, "ana@new.example");
    here.follows();
    let first = token_of(&here.town.letters()[0]);
    // As if the node had died before its cursor moved.
    let cursor = here
        .town
        .store
        .cursor(CLUB, "recoveries")
        .expect("answers")
        .expect("moved");
    assert!(
        here.town
            .store
            .advance(CLUB, "recoveries", cursor..0, &[])
            .is_ok()
    );
    here.follows();
    let again = here.town.letters();
    assert_eq!(again.len(), 1, "the notice goes rather twice than never");
    assert_eq!(
        here.town.accounts.recoveries(CLUB).expect("answers").len(),
        1
    );
    assert_eq!(
        here.town.accounts.object(&first, at(DAY)).expect("answers"),
        Objected::TooLate
    );
    assert_eq!(
        here.town
            .accounts
            .object(&token_of(&again[0]), at(DAY))
            .expect("answers"),
        Objected::Stopped
    );
}

#[test]
fn what_is_no_address_and_whose_address_is_another_person_s_stop_by_themselves() {
    let here = Here::with_officer();
    here.person("bo");
    here.records(40, "not an address");
    here.records(41, "bo@club.example");
    here.follows();
    assert_eq!(
        here.town
            .accounts
            .finish_recoveries(at(OBJECTION_MS))
            .expect("answers"),
        0
    );
    let states = here.town.accounts.recoveries(CLUB).expect("answers");
    assert!(
        states.iter().all(|one| one.state == RecoveryState::Stopped),
        "{states:?}"
    );
    assert!(here.leads_to_ana("ana@club.example"));
}
