//! Servers as processes of their own on one database: each shows its readers their own acts, and killed under load, with acts
//! and letters under way, they lose nothing and do nothing twice.

use crate::kept::{BOTH, Kept, On};
use crate::run::plenary;
use crate::served::{Browser, Server, soon};
use crate::serving::{founded, place};
use std::collections::{BTreeMap, BTreeSet};
use std::hash::{BuildHasher, Hasher};
use std::net::TcpStream;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU16, Ordering};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};
use testkit::relay::{Relay, Taken};

/// People who come at the same time, and how often a server is killed meanwhile.
const PEOPLE: usize = 10;
const KILLS: usize = 5;

/// How often a person asks for a letter at most. More than five at once are not sent to one address: see
/// [`ten_minutes_pass`].
const WISHES: usize = 12;

/// How long a test may take: longer than a command, shorter than a machine that hangs.
const PATIENCE: Duration = Duration::from_secs(90);

/// A number below a limit, different each time.
fn chance(below: u64) -> u64 {
    std::hash::RandomState::new().build_hasher().finish() % below
}

/// The path of the link in a letter to an address.
fn link_to(relay: &Relay, address: &str, after: usize) -> Option<String> {
    let mut all = relay
        .taken()
        .into_iter()
        .filter(|letter| letter.to == [address]);
    let letter = all.nth(after)?.letter.replace("=\r\n", "");
    let token = letter.split("/sign-in/").nth(1)?;
    let is_of_it = |letter: &char| letter.is_ascii_alphanumeric() || "-_".contains(*letter);
    let token: String = token.chars().take_while(is_of_it).collect();
    Some(format!("/sign-in/{token}"))
}

/// A configuration that takes everybody's word on where they are, so that each is counted alone.
fn configuration(kept: &Kept) -> String {
    let file = kept.scratch.path("nodes.toml");
    let text = "[proxies]\ntrusted = [\"127.0.0.0/8\"]\n";
    std::fs::write(&file, text).expect("writable");
    file
}

fn starts(kept: &Kept, relay: &Relay, port: u16) -> Server {
    let file = configuration(kept);
    let place = place(kept, relay);
    let mut arguments: Vec<&str> = place.iter().map(String::as_str).collect();
    arguments.extend(["--config", &file]);
    Server::start_at(port, &arguments, kept.scratch.path("log"))
}

#[test]
fn a_reader_sees_the_own_act_on_the_other_node_at_once() {
    let kept = Kept::empty(On::Database);
    founded(&kept);
    let relay = Relay::start();
    let (one, two) = (starts(&kept, &relay, 0), starts(&kept, &relay, 0));
    for round in 0..8 {
        let address = format!("reader-{round}@example.org");
        let mut reader = Browser::from(&format!("203.0.113.{round}"));
        reader
            .post(one.port, "/sign-in", &[("address", &address)])
            .expect("answers");
        let link = soon("a letter", || link_to(&relay, &address, 0));
        // Asked for on one node, opened on the other, and each the other's way round in every second round.
        let (here, there) = if round % 2 == 0 {
            (&one, &two)
        } else {
            (&two, &one)
        };
        assert_eq!(
            reader.get(there.port, &link).expect("answers").location,
            "/welcome"
        );
        let name = format!("Reader {round}");
        let made = reader
            .post(here.port, "/welcome", &[("name", &name)])
            .expect("answers");
        assert_eq!((made.status, made.location.as_str()), (303, "/account"));
        assert!(reader.cookies.contains_key("at"), "{:?}", reader.cookies);
        let own = reader.get(there.port, "/account").expect("answers");
        assert!(
            own.text.contains(&format!("<bdi>{name}</bdi>")),
            "round {round}: {}",
            own.text
        );
    }
}

#[test]
fn who_never_acted_waits_for_nobody() {
    let kept = Kept::empty(On::Folder);
    founded(&kept);
    let server = starts(&kept, &Relay::start(), 0);
    let mut stranger = Browser::default();
    stranger
        .cookies
        .insert("at".to_owned(), "999999999".to_owned());
    let begun = Instant::now();
    for _ in 0..20 {
        assert_eq!(
            stranger
                .get(server.port, "/bodies/association")
                .expect("answers")
                .status,
            200
        );
    }
    assert!(
        begun.elapsed() < Duration::from_secs(20),
        "{:?}",
        begun.elapsed()
    );
}

/// What one person was told.
#[derive(Default)]
struct Told {
    /// Letters that were promised: the form was answered.
    promised: usize,
    /// Forms sent, answered or not.
    asked: usize,
    is_in: bool,
}

/// A person who wants in, and tries again whenever a server dies on the way.
struct Person<'t> {
    number: usize,
    address: String,
    browser: Browser,
    ports: &'t [AtomicU16],
    relay: &'t Relay,
    until: Instant,
    told: Told,
}

impl Person<'_> {
    /// Any of the servers, up or down.
    fn port(&self) -> u16 {
        let one = usize::try_from(chance(self.ports.len() as u64)).expect("small");
        self.ports[one].load(Ordering::SeqCst)
    }

    fn comes_in(mut self) -> Told {
        while !self.told.is_in && Instant::now() < self.until {
            if self.tries().is_none() {
                std::thread::sleep(Duration::from_millis(40));
            }
        }
        self.told
    }

    /// None where something broke on the way.
    fn tries(&mut self) -> Option<()> {
        if self.told.asked < WISHES {
            let port = self.port();
            // A server that is down has heard nothing.
            TcpStream::connect(("127.0.0.1", port)).ok()?;
            self.told.asked += 1;
            let asked = self
                .browser
                .post(port, "/sign-in", &[("address", &self.address)])?;
            if asked.status == 200 {
                self.told.promised += 1;
            }
        }
        let letter = Instant::now() + Duration::from_secs(4);
        let mut next = 0;
        while Instant::now() < letter {
            let Some(link) = link_to(self.relay, &self.address, next) else {
                std::thread::sleep(Duration::from_millis(30));
                continue;
            };
            next += 1;
            let opened = self.browser.post(self.port(), &link, &[])?;
            if opened.status == 303 {
                return self.says_a_name();
            }
        }
        None
    }

    fn says_a_name(&mut self) -> Option<()> {
        let name = format!("Person {}", self.number);
        loop {
            let made = self
                .browser
                .post(self.port(), "/welcome", &[("name", &name)]);
            match made {
                Some(made) if made.status == 303 && made.location == "/account" => {
                    self.told.is_in = true;
                    return Some(());
                }
                Some(made) if made.status == 303 => return None,
                _ if Instant::now() > self.until => return None,
                _ => std::thread::sleep(Duration::from_millis(30)),
            }
        }
    }
}

/// Kills one server after another, each at a moment of its own, and starts it again where it was.
fn kills(kept: &Kept, relay: &Relay, ports: &[AtomicU16], servers: &mut [Server]) {
    for kill in 0..KILLS {
        std::thread::sleep(Duration::from_millis(150 + chance(700)));
        let one = kill % servers.len();
        servers[one].kill();
        servers[one] = starts(kept, relay, servers[one].port);
        ports[one].store(servers[one].port, Ordering::SeqCst);
    }
}

/// What a killed server had taken to send is nobody else's for ten minutes. Here they pass at once for what was taken three
/// seconds ago and is not sent: the relay of this test takes no such time. The next letter may be asked for, too.
fn ten_minutes_pass(kept: &Kept) {
    let now = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .expect("after 1970");
    let taken_before = now.as_millis() + 600_000 - 3_000;
    kept.meddle(&format!(
        "UPDATE outbox_item SET ready_ms = 0 WHERE state = 'waits' AND tries > 0 AND ready_ms < {taken_before};
         DELETE FROM attempt"
    ));
}

fn check_killed_under_load(on: On, nodes: usize) {
    let kept = Kept::empty(on);
    founded(&kept);
    let relay = Relay::start();
    let mut servers: Vec<Server> = (0..nodes).map(|_| starts(&kept, &relay, 0)).collect();
    let ports: Vec<AtomicU16> = servers.iter().map(|server| server.port.into()).collect();
    let until = Instant::now() + PATIENCE;
    let told = Mutex::new(BTreeMap::new());
    std::thread::scope(|scope| {
        for number in 0..PEOPLE {
            let (ports, relay, told) = (&ports, &relay, &told);
            scope.spawn(move || {
                let person = Person {
                    number,
                    address: format!("person-{number}@example.org"),
                    browser: Browser::from(&format!("203.0.113.{number}")),
                    ports,
                    relay,
                    until,
                    told: Told::default(),
                };
                let address = person.address.clone();
                let what = person.comes_in();
                told.lock().expect("nobody panicked").insert(address, what);
            });
        }
        kills(&kept, &relay, &ports, &mut servers);
        while told.lock().expect("nobody panicked").len() < PEOPLE {
            std::thread::sleep(Duration::from_millis(200));
            ten_minutes_pass(&kept);
        }
    });
    let told = told.into_inner().expect("nobody panicked");
    for (address, one) in &told {
        assert!(
            one.is_in,
            "{address} asked {} times and is not in: {}",
            one.asked,
            servers[0].log()
        );
    }
    check_letters(&kept, &relay, &told);
    for server in &mut servers {
        server.ask_to_stop();
        assert_eq!(server.ends(), 0, "{}", server.log());
    }
    check_record(&kept);
}

/// Every letter that was promised came. Where a server died between the relay's answer and its note, one came again, and can be
/// known by its Message-ID.
fn check_letters(kept: &Kept, relay: &Relay, told: &BTreeMap<String, Told>) {
    let came = |address: &str| -> Vec<Taken> {
        let all = relay.taken().into_iter();
        all.filter(|letter| letter.to == [address]).collect()
    };
    for (address, one) in told {
        let letters = soon("every letter that was promised", || {
            ten_minutes_pass(kept);
            let letters = came(address);
            let known: BTreeSet<String> = letters
                .iter()
                .map(|letter| letter.header("Message-ID"))
                .collect();
            (known.len() >= one.promised).then_some((letters.len(), known.len()))
        });
        let (came, distinct) = letters;
        assert!(
            distinct <= one.asked,
            "{address}: {distinct} letters for {} wishes",
            one.asked
        );
        assert!(
            came - distinct <= KILLS,
            "{address}: {came} letters, {distinct} of them different"
        );
    }
}

/// Everybody stands in the record once, beside the two officers, and the record holds.
fn check_record(kept: &Kept) {
    let (bundle, key) = kept.exported("bundle", &["--full"]);
    let audit = plenary(&["audit", &bundle, "--key", &key]);
    assert_eq!(audit.code, 0, "{}{}", audit.out, audit.err);
    let shown = kept.done(&["record", "show"], &[]).out;
    assert_eq!(
        shown.matches("register-party").count(),
        PEOPLE + 2,
        "{shown}"
    );
}

#[test]
fn a_server_killed_under_load_loses_nothing_on_sqlite() {
    check_killed_under_load(BOTH[0], 1);
}

#[test]
fn two_servers_killed_in_turn_under_load_lose_nothing_on_postgresql() {
    check_killed_under_load(BOTH[1], 2);
}
