//! PostgreSQL, or an engine that speaks its protocol. Blocking: call it from threads of one's own, never from
//! inside an async runtime. Transactions that lost a race are run again here; whoever calls sees only the outcome.

use crate::address::without_passwords;
use crate::fault::{Fault, with_causes};
use crate::pool::{Lent, Pool};
use crate::record::Remnant;
use crate::sql::{
    Cell, Clash, Driver, EachRow, Ending, Kind, ReadWork, Row, Session, Table, Value, View,
    WriteWork,
};
use bytes::BytesMut;
use postgres::error::SqlState;
use postgres::fallible_iterator::FallibleIterator;
use postgres::types::{FromSql, IsNull, ToSql, Type, to_sql_checked};
use postgres::{Client, Config, GenericClient, IsolationLevel, NoTls, Statement};
use std::collections::HashMap;
use std::error::Error;
use std::hash::{BuildHasher, Hasher};
use std::path::Path;
use std::time::Duration;

const CONNECTIONS: usize = 8;
const TRIES: u32 = 5;
const CONNECT: Duration = Duration::from_secs(10);
const PLANS: &str = "SET plan_cache_mode = force_custom_plan";
/// How long a transaction waits for another one's lock; and how long one may sit idle before the server ends it, so that
/// a node that hangs in the middle of an append stops the others no longer than that.
const WAITS: [&str; 2] = [
    "SET lock_timeout = '5s'",
    "SET idle_in_transaction_session_timeout = '60s'",
];

pub(crate) struct Postgres {
    pool: Pool<Link>,
    /// For the one transaction that reads through the pool while it holds a lock.
    turn: Pool<Link>,
}

/// A connection and what was prepared on it.
struct Link {
    client: Client,
    statements: HashMap<String, Statement>,
}

impl Postgres {
    pub(crate) fn open(address: &str) -> Result<Postgres, Fault> {
        let mut config: Config =
            address
                .parse()
                .map_err(|error: postgres::Error| Fault::Address {
                    why: without_passwords(&with_causes(&error)),
                })?;
        if config.get_connect_timeout().is_none() {
            config.connect_timeout(CONNECT);
        }
        config.application_name("plenary");
        let turns = config.clone();
        let pool = Pool::new(CONNECTIONS, move || connect(&config));
        drop(pool.take()?);
        Ok(Postgres {
            pool,
            turn: Pool::new(1, move || connect(&turns)),
        })
    }

    fn transact(pool: &Pool<Link>, doing: &'static str, work: WriteWork<'_>) -> Result<(), Fault> {
        let failed = |error| Fault::database(doing, error);
        let done = Postgres::persist(pool, |link| {
            let Link { client, statements } = link;
            let mut transaction = client.transaction().map_err(failed)?;
            match work(&mut PostgresSession {
                client: &mut transaction,
                statements,
                doing,
            })? {
                Ending::RollBack => Ok(transaction.rollback().map_err(failed)?),
                Ending::Commit => transaction.commit().map_err(|error| Failed {
                    fault: failed(error),
                    in_commit: true,
                }),
            }
        });
        done.map_err(|fault| match Failed::from(fault) {
            failed if failed.waited_too_long() => Fault::Busy { doing },
            failed => failed.fault,
        })
    }

    /// Runs work until it goes through, is refused for good, or was tried often enough.
    fn persist(
        pool: &Pool<Link>,
        mut work: impl FnMut(&mut Link) -> Result<(), Failed>,
    ) -> Result<(), Fault> {
        let mut tries = 1;
        loop {
            let mut link: Lent<'_, Link> = pool.take()?;
            let Err(failed) = work(&mut link) else {
                return Ok(());
            };
            if link.client.is_closed() || failed.link_is_lost() || failed.plan_is_stale() {
                link.discard();
            } else {
                drop(link);
            }
            if tries == TRIES || !failed.is_worth_another_try() {
                return Err(failed.fault);
            }
            std::thread::sleep(pause(tries));
            tries += 1;
        }
    }
}

fn connect(config: &Config) -> Result<Link, Fault> {
    let mut client = config
        .connect(NoTls)
        .map_err(|error| Fault::database("connecting to PostgreSQL", error))?;
    // A plan made while a table was small reads the whole of it, and would be kept while the table
    // grows. Only a matter of speed, so an engine that does not know the setting may refuse it.
    let _ = client.batch_execute(PLANS);
    for waits in WAITS {
        // Without them a lock is waited for as long as it takes.
        let _ = client.batch_execute(waits);
    }
    Ok(Link {
        client,
        statements: HashMap::new(),
    })
}

/// A failed transaction, and whether it failed while it was being committed.
struct Failed {
    fault: Fault,
    in_commit: bool,
}

impl From<Fault> for Failed {
    fn from(fault: Fault) -> Failed {
        Failed {
            fault,
            in_commit: false,
        }
    }
}

impl Failed {
    fn error(&self) -> Option<&postgres::Error> {
        match &self.fault {
            Fault::Database { cause, .. } => cause.downcast_ref(),
            _ => None,
        }
    }

    /// After a migration by another node, a prepared statement may promise columns of yesterday.
    fn plan_is_stale(&self) -> bool {
        self.error().and_then(postgres::Error::code) == Some(&SqlState::FEATURE_NOT_SUPPORTED)
    }

    fn waited_too_long(&self) -> bool {
        self.error().and_then(postgres::Error::code) == Some(&SqlState::LOCK_NOT_AVAILABLE)
    }

    /// The server was stopped, or took the connection away.
    fn link_is_lost(&self) -> bool {
        let lost = [
            SqlState::ADMIN_SHUTDOWN,
            SqlState::CRASH_SHUTDOWN,
            SqlState::IDLE_SESSION_TIMEOUT,
        ];
        self.error().is_some_and(|error| match error.code() {
            Some(code) => lost.contains(code),
            None => error.is_closed(),
        })
    }

    /// A lost race is always worth another try. A lost connection only where nothing can have been committed:
    /// after that, the caller must ask what happened.
    fn is_worth_another_try(&self) -> bool {
        let races = [
            SqlState::T_R_SERIALIZATION_FAILURE,
            SqlState::T_R_DEADLOCK_DETECTED,
        ];
        let raced = self
            .error()
            .and_then(postgres::Error::code)
            .is_some_and(|code| races.contains(code));
        raced || self.plan_is_stale() || (self.link_is_lost() && !self.in_commit)
    }
}

/// Longer with every try, and different for everyone who lost the same race.
fn pause(tries: u32) -> Duration {
    let chance = std::hash::RandomState::new().build_hasher().finish() % 10;
    Duration::from_millis((5 << tries) + chance)
}

impl Driver for Postgres {
    fn is_sqlite(&self) -> bool {
        false
    }

    fn write(&self, doing: &'static str, work: WriteWork<'_>) -> Result<(), Fault> {
        Postgres::transact(&self.pool, doing, work)
    }

    fn write_in_turn(&self, doing: &'static str, work: WriteWork<'_>) -> Result<(), Fault> {
        Postgres::transact(&self.turn, doing, work)
    }

    fn read(&self, doing: &'static str, view: View, work: ReadWork<'_>) -> Result<(), Fault> {
        let failed = |error| Fault::database(doing, error);
        Postgres::persist(&self.pool, |Link { client, statements }| match view {
            View::EachQuery => Ok(work(&mut PostgresSession {
                client,
                statements,
                doing,
            })?),
            View::OneMoment => {
                let builder = client.build_transaction().read_only(true);
                let mut transaction = builder
                    .isolation_level(IsolationLevel::RepeatableRead)
                    .start()
                    .map_err(failed)?;
                Ok(work(&mut PostgresSession {
                    client: &mut transaction,
                    statements,
                    doing,
                })?)
            }
        })
    }

    fn copy_to(&self, file: &Path) -> Result<(), Fault> {
        crate::backup::dump(self, file)
    }

    fn sweep(&self) -> Result<Vec<Remnant>, Fault> {
        Ok(vec![Remnant::DeadRows, Remnant::WriteAheadSegments])
    }
}

struct PostgresSession<'a, C: GenericClient> {
    client: &'a mut C,
    statements: &'a mut HashMap<String, Statement>,
    doing: &'static str,
}

impl<C: GenericClient> PostgresSession<'_, C> {
    fn failed(&self) -> impl Fn(postgres::Error) -> Fault + Copy + use<C> {
        let doing = self.doing;
        move |error| Fault::database(doing, error)
    }

    fn prepare(&mut self, sql: &str) -> Result<Statement, Fault> {
        if let Some(statement) = self.statements.get(sql) {
            return Ok(statement.clone());
        }
        let statement = self.client.prepare(sql).map_err(self.failed())?;
        self.statements.insert(sql.to_owned(), statement.clone());
        Ok(statement)
    }
}

impl<C: GenericClient> Session for PostgresSession<'_, C> {
    fn run(&mut self, sql: &'static str, values: &[Value<'_>]) -> Result<u64, Fault> {
        let statement = self.prepare(sql)?;
        let values: Vec<&(dyn ToSql + Sync)> = values.iter().map(|value| value as _).collect();
        self.client
            .execute(&statement, &values)
            .map_err(self.failed())
    }

    fn each(&mut self, sql: &str, values: &[Value<'_>], row: EachRow<'_>) -> Result<(), Fault> {
        let failed = self.failed();
        let statement = self.prepare(sql)?;
        let mut rows = self.client.query_raw(&statement, values).map_err(failed)?;
        while let Some(found) = rows.next().map_err(failed)? {
            let cells =
                (0..found.len()).map(|column| found.try_get::<_, Cell>(column).map_err(failed));
            if row(Row(cells.collect::<Result<_, Fault>>()?))?.is_break() {
                break;
            }
        }
        Ok(())
    }

    /// One array per column and one statement for all rows: a batch costs one round trip for each table.
    fn insert_or(
        &mut self,
        clash: Clash,
        table: &'static Table,
        cells: &[Value<'_>],
    ) -> Result<u64, Fault> {
        let width = table.columns.len();
        let statement = self.prepare(&insert_text(clash, table))?;
        let columns: Vec<Vec<Value<'_>>> = (0..width)
            .map(|column| cells.iter().skip(column).step_by(width).copied().collect())
            .collect();
        let values: Vec<&(dyn ToSql + Sync)> = columns.iter().map(|column| column as _).collect();
        self.client
            .execute(&statement, &values)
            .map_err(self.failed())
    }

    fn now_ms(&mut self) -> Result<i64, Fault> {
        let sql = "SELECT CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT)";
        let row = (self as &mut dyn Session).first(sql, &[])?;
        row.ok_or_else(|| Fault::damaged("the clock gives no answer"))?
            .int(0)
    }

    fn script(&mut self, sql: &str) -> Result<(), Fault> {
        self.client.batch_execute(sql).map_err(self.failed())
    }
}

fn insert_text(clash: Clash, table: &Table) -> String {
    let arrays = table.columns.iter().enumerate().map(|(index, (_, kind))| {
        let kind = match kind {
            Kind::Uuid => "UUID",
            Kind::Int => "BIGINT",
            Kind::Bytes => "BYTEA",
            Kind::Text => "TEXT",
        };
        format!("CAST(${} AS {kind}[])", index + 1)
    });
    let arrays = arrays.collect::<Vec<_>>().join(", ");
    let (columns, clash) = (table.column_list(), clash.clause());
    format!(
        "INSERT INTO {} ({columns}) SELECT * FROM unnest({arrays}){clash}",
        table.name
    )
}

impl ToSql for Value<'_> {
    fn to_sql(
        &self,
        kind: &Type,
        out: &mut BytesMut,
    ) -> Result<IsNull, Box<dyn Error + Sync + Send>> {
        match self {
            Value::Null => return Ok(IsNull::Yes),
            Value::Int(number) => return number.to_sql(kind, out),
            Value::Bytes(bytes) => out.extend_from_slice(bytes),
            Value::Text(text) => out.extend_from_slice(text.as_bytes()),
        }
        Ok(IsNull::No)
    }

    fn accepts(kind: &Type) -> bool {
        [Type::UUID, Type::INT8, Type::BYTEA, Type::TEXT].contains(kind)
    }

    to_sql_checked!();
}

impl<'a> FromSql<'a> for Cell {
    fn from_sql(kind: &Type, raw: &'a [u8]) -> Result<Cell, Box<dyn Error + Sync + Send>> {
        Ok(match *kind {
            Type::INT8 => Cell::Int(i64::from_sql(kind, raw)?),
            Type::TEXT => Cell::Text(String::from_sql(kind, raw)?),
            _ => Cell::Bytes(raw.to_vec()),
        })
    }

    fn from_sql_null(_: &Type) -> Result<Cell, Box<dyn Error + Sync + Send>> {
        Ok(Cell::Null)
    }

    fn accepts(kind: &Type) -> bool {
        <Value<'_> as ToSql>::accepts(kind)
    }
}
