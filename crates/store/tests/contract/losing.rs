//! PostgreSQL alone: races lost inside the database, and connections that go away.

use crate::fixture::{Fixture, ONE, On, batch_at};
use store::{AppendError, open};

fn waiting_for_a_lock(client: &mut postgres::Client) -> bool {
    let sql = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()";
    client.query_one(sql, &[]).unwrap().get::<_, i64>(0) > 0
}

#[test]
fn a_transaction_that_lost_a_race_is_run_again() {
    let fixture = Fixture::new(On::Postgres);
    // At this level, and on distributed engines always, whoever waited for a changed row must start again.
    let level = "ALTER DATABASE {} SET default_transaction_isolation = 'serializable'";
    let name = fixture.address.rsplit('/').next().unwrap();
    fixture.meddle(&level.replace("{}", name));
    let store = open(&fixture.address).unwrap();
    let database = fixture.postgres.as_ref().unwrap();
    let (mut rival, mut watcher) = (database.client(), database.client());
    rival
        .batch_execute("BEGIN; UPDATE community SET next_due_ms = 77")
        .unwrap();
    std::thread::scope(|scope| {
        let appended = scope.spawn(|| store.append(ONE, 0, &batch_at(0, &[1])));
        while !waiting_for_a_lock(&mut watcher) {
            std::thread::yield_now();
        }
        rival.batch_execute("COMMIT").unwrap();
        appended.join().unwrap().unwrap();
    });
    assert_eq!(store.head(ONE).unwrap().size, 1);
}

#[test]
fn a_connection_the_server_took_away_is_replaced() {
    let fixture = Fixture::new(On::Postgres);
    let cut = "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid()";
    fixture.meddle(cut);
    assert_eq!(fixture.store.head(ONE).unwrap().size, 0);
    fixture.meddle(cut);
    fixture.append([1]);
    assert_eq!(fixture.size(), 1);
}

#[test]
fn a_connection_lost_in_the_commit_is_a_fault_and_asking_again_settles_it() {
    let fixture = Fixture::new(On::Postgres);
    // A trigger that runs inside the commit and cuts its own connection there.
    fixture.meddle(
        "CREATE FUNCTION cut() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); PERFORM pg_sleep(5); RETURN NULL; END $$;
         CREATE CONSTRAINT TRIGGER cut AFTER INSERT ON leaf DEFERRABLE INITIALLY DEFERRED
            FOR EACH ROW EXECUTE FUNCTION cut()",
    );
    let batch = batch_at(0, &[1]);
    let lost = fixture.store.append(ONE, 0, &batch);
    assert!(matches!(lost, Err(AppendError::Fault(_))), "{lost:?}");
    fixture.meddle("DROP TRIGGER cut ON leaf");
    fixture.store.append(ONE, 0, &batch).unwrap();
    let again = fixture.store.append(ONE, 0, &batch);
    assert!(
        matches!(again, Err(AppendError::DuplicateKey { .. })),
        "{again:?}"
    );
}
