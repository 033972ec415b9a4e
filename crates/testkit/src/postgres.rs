//! A PostgreSQL for tests: one server, one empty database for each test. Where none can be had the test fails;
//! it is never skipped, because a promise that holds on one database only is no promise.
//!
//! `PLENARY_TEST_POSTGRES` names a server that runs already (the test command starts one for all tests).
//! Otherwise the process starts its own, which ends with it.

pub use postgres::Client;
use postgres::NoTls;
use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

/// Serves until its standard input ends.
const STARTER: &str = include_str!("postgres.sh");
/// Names the address of a running server, without a database.
pub const ADDRESS_VARIABLE: &str = "PLENARY_TEST_POSTGRES";

/// An empty database of one test; dropped with it.
#[derive(Debug)]
pub struct Database {
    name: String,
    address: String,
}

impl Database {
    /// Makes a new empty database.
    ///
    /// # Panics
    ///
    /// Where no PostgreSQL can be had, with the reason.
    pub fn new() -> Database {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let moment = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .map_or(0, |since| since.as_micros());
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("t_{}_{moment}_{count}", std::process::id());
        // template0 has no connections that could be in the way of copying it.
        command(&format!("CREATE DATABASE {name} TEMPLATE template0"));
        let address = address_of(&name);
        Database { name, address }
    }

    /// Where the database is.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// A connection of the test's own, past the store.
    ///
    /// # Panics
    ///
    /// Where the server is gone.
    pub fn client(&self) -> Client {
        connect(&self.address)
    }
}

impl Default for Database {
    fn default() -> Database {
        Database::new()
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        // After a failed test, connections may still be open; nothing in the database is worth keeping.
        let text = format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.name);
        if let Ok(mut client) = Client::connect(&address_of("postgres"), NoTls) {
            let _ = client.batch_execute(&text);
        }
    }
}

fn command(text: &str) {
    let mut client = connect(&address_of("postgres"));
    if let Err(error) = client.batch_execute(text) {
        panic!("PostgreSQL refused {text:?}: {error:?}");
    }
}

fn connect(address: &str) -> Client {
    Client::connect(address, NoTls)
        .unwrap_or_else(|error| panic!("no PostgreSQL at {address}: {error}"))
}

fn address_of(database: &str) -> String {
    format!("{}/{database}", server())
}

/// The address of the server all tests of this process share.
fn server() -> &'static str {
    static SERVER: OnceLock<(String, Option<Child>)> = OnceLock::new();
    let (address, _) = SERVER.get_or_init(|| match std::env::var(ADDRESS_VARIABLE) {
        Ok(address) => (address.trim_end_matches('/').to_owned(), None),
        Err(_) => {
            let (address, child) = start();
            (address, Some(child))
        }
    });
    address
}

/// The child is kept, and with it the pipe to its standard input: it closes when this process ends, however it
/// ends, and then the child stops the server.
fn start() -> (String, Child) {
    let mut child = Command::new("sh")
        .args(["-c", STARTER, "postgres.sh"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| panic!("sh cannot be started: {error}"));
    let mut line = String::new();
    if let Some(out) = child.stdout.take() {
        let _ = BufReader::new(out).read_line(&mut line);
    }
    if line.trim().is_empty() {
        let mut why = String::new();
        if let Some(mut err) = child.stderr.take() {
            let _ = err.read_to_string(&mut why);
        }
        panic!("PostgreSQL could not be started: {}", why.trim());
    }
    (line.trim().to_owned(), child)
}
