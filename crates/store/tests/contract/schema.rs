//! Migrations: once, by one node, never backwards; and no table is forgotten by a backup.

use crate::fixture::{Fixture, ONE, On, on_both};
use std::time::Duration;
use store::{Fault, SCHEMA, open, open_with_patience};

const FAR: i64 = 1 << 50;

/// As if the last migration had not been recorded yet.
fn unmigrated(fixture: &Fixture, lease_until_ms: i64) {
    fixture.meddle(&format!(
        "DELETE FROM migration WHERE number = {SCHEMA}; UPDATE migration_lock SET until_ms = {lease_until_ms}"
    ));
}

on_both! {
    fn an_opened_store_opens_again_with_its_content(fixture: &Fixture) {
        fixture.append([1]);
        let again = open(&fixture.address).unwrap();
        assert_eq!(again.head(ONE).unwrap().size, 1);
    }

    fn a_database_of_a_newer_program_is_refused(fixture: &Fixture) {
        fixture.meddle(&format!("INSERT INTO migration (number, applied_ms) VALUES ({}, 0)", SCHEMA + 1));
        let Err(fault) = open(&fixture.address) else { panic!("it opened") };
        assert!(matches!(fault, Fault::NewerSchema { found, known } if found == SCHEMA + 1 && known == SCHEMA));
        assert!(fault.to_string().contains("use the newer program"), "{fault}");
    }

    fn a_node_waits_for_another_that_migrates(fixture: &Fixture) {
        unmigrated(fixture, FAR);
        let opened = open_with_patience(&fixture.address, Duration::ZERO);
        assert!(matches!(opened.err(), Some(Fault::Migrating { until_ms: FAR })));
    }

    fn a_lease_that_ran_out_is_taken_over(fixture: &Fixture) {
        fixture.append([1]);
        unmigrated(fixture, 1);
        let again = open_with_patience(&fixture.address, Duration::ZERO).unwrap();
        assert_eq!(again.head(ONE).unwrap().size, 1);
    }
}

fn check_many_nodes_open(on: On) {
    let fixture = Fixture::empty(on);
    let tables = "access_token, observation, desk_round, server_secret, recovery, letter_choice, file_content, file, draft, attempt, ceremony, passkey, session, sign_in_link,
        account_party, address, account, snapshot_chunk, snapshot, sealed_key, public_key, checkpoint, follower, outbox_item, erasure, act_key,
        opening, part, leaf, log, epoch, community, migration, migration_lock";
    let drops: String = tables
        .split(',')
        .map(|table| format!("DROP TABLE {};", table.trim()))
        .collect();
    fixture.meddle(&drops);
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| open(&fixture.address).unwrap().communities().unwrap());
        }
    });
}

#[test]
fn nodes_that_start_together_on_an_empty_postgres_all_open() {
    check_many_nodes_open(On::Postgres);
}

#[test]
fn processes_that_start_together_on_an_empty_sqlite_file_all_open() {
    check_many_nodes_open(On::Sqlite);
}

#[test]
fn an_address_that_names_no_database_is_refused() {
    for address in [
        "",
        "sqlite:",
        "mysql://somewhere/db",
        "postgres://user@[/db",
    ] {
        assert!(
            matches!(open(address).err(), Some(Fault::Address { .. })),
            "{address:?}"
        );
    }
}
