//! The names that the tests ask for, on a real server, and a resolver that checks their signatures.

use desk::{Challenge, Domain, Guard, NameServers, Network, Settings};
use hickory_proto::op::{Message, MessageType, Query};
use hickory_proto::rr::Record;
use std::net::{IpAddr, Ipv4Addr, SocketAddr, UdpSocket};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};
use std::thread;
use std::time::Duration;
use testkit::names::{Names, Signatures, Zone};

/// Where the web servers of the tests are.
pub(crate) const HERE: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);
/// An inner address that no setting lets in.
pub(crate) const INSIDE: IpAddr = IpAddr::V4(Ipv4Addr::new(127, 0, 0, 2));
pub(crate) const TOKEN: &str = "9f2c7a51d3e84b06";
pub(crate) const VALUE: &str = "plenary-verify=9f2c7a51d3e84b06";

const PROOFS: &str = r#"
_plenary-challenge          TXT "plenary-verify=9f2c7a51d3e84b06"
_plenary-challenge.two      TXT "v=spf1 -all"
_plenary-challenge.two      TXT "plenary-verify=9f2c7a51d3e84b06"
_plenary-challenge.split    TXT "plenary-ver" "ify=9f2c7a51" "d3e84b06"
_plenary-challenge.stale    TXT "plenary-verify=0011223344556677"
_plenary-challenge.case     TXT "Plenary-Verify=9F2C7A51D3E84B06"
_plenary-challenge.space    TXT " plenary-verify=9f2c7a51d3e84b06 "
_plenary-challenge.longer   TXT "plenary-verify=9f2c7a51d3e84b06ff"
_plenary-challenge.quoted   TXT "\"plenary-verify=9f2c7a51d3e84b06\""
_plenary-challenge.away     CNAME proof.elsewhere.test.
_plenary-challenge.cname    CNAME nothing.here.proofs.test.
_plenary-challenge.circle   CNAME _plenary-challenge.round
_plenary-challenge.round    CNAME _plenary-challenge.circle
_plenary-challenge.address  CAA 0 issue ";"
apex                        TXT "plenary-verify=9f2c7a51d3e84b06"
xn--fort-ouverte-qeb        A 127.0.0.1
_plenary-challenge.xn--fort-ouverte-qeb TXT "plenary-verify=9f2c7a51d3e84b06"
"#;
const WILD: &str = "*  TXT \"something else\"\n";
const ELSEWHERE: &str = "proof TXT \"plenary-verify=9f2c7a51d3e84b06\"\n";

/// Names that lead to inner addresses, as in the tables of the guard; `open` is where the tests' web servers are.
pub(crate) const INNER: [(&str, &str); 18] = [
    ("any", "A 0.0.0.0"),
    ("loop", "A 127.0.0.2"),
    ("ten", "A 10.0.0.5"),
    ("b", "A 172.20.1.1"),
    ("c", "A 192.168.1.1"),
    ("metadata", "A 169.254.169.254"),
    ("carrier", "A 100.64.0.1"),
    ("multicast", "A 224.0.0.251"),
    ("broadcast", "A 255.255.255.255"),
    ("six", "AAAA ::1"),
    ("ula", "AAAA fd12:3456::1"),
    ("link", "AAAA fe80::1"),
    ("mapped", "AAAA ::ffff:127.0.0.1"),
    ("nat", "AAAA 64:ff9b::a00:1"),
    ("local-nat", "AAAA 64:ff9b:1::a00:1"),
    ("sixtofour", "AAAA 2002:7f00:1::"),
    ("teredo", "AAAA 2001::f5ff:fffe"),
    ("alias", "CNAME metadata"),
];

/// The servers, shared by all tests of this program.
pub(crate) fn names() -> &'static Names {
    static NAMES: OnceLock<Names> = OnceLock::new();
    NAMES.get_or_init(|| {
        let many: String = (0..60)
            .map(|number| format!("_plenary-challenge.sixty TXT \"noise {number:02} {}\"\n", "x".repeat(60)))
            .chain(["_plenary-challenge.sixty TXT \"plenary-verify=9f2c7a51d3e84b06\"\n".to_owned()])
            .collect();
        let proofs = format!("{PROOFS}{many}");
        let inner: String = INNER.iter().map(|(name, record)| format!("{name} {record}\n")).collect();
        let web = format!("{inner}open A 127.0.0.1\nwww.open A 127.0.0.1\nclear A 127.0.0.1\nmixed A 127.0.0.1\nmixed A 10.0.0.5\nnothing TXT x\n");
        let zone = |name, records, signatures| Zone { name, records, signatures };
        Names::start(&[
            zone("proofs.test", &proofs, Signatures::None),
            zone("wild.test", WILD, Signatures::None),
            zone("elsewhere.test", ELSEWHERE, Signatures::None),
            zone("web.test", &web, Signatures::None),
            zone("signed.test", PROOFS, Signatures::Good),
            zone("expired.test", PROOFS, Signatures::Expired),
            zone("unreadable.test", "", Signatures::Unreadable),
        ])
    })
}

/// A network in which the resolver of the tests is asked, and this machine may be called.
pub(crate) fn settings() -> Settings {
    Settings {
        name_servers: asking(names().resolver),
        guard: Guard::strict().letting_in(HERE, 32),
        ..Settings::default()
    }
}

/// A resolver that is waited for, but not for long where it stays silent.
pub(crate) fn asking(server: SocketAddr) -> NameServers {
    NameServers::at(&[server])
}

pub(crate) fn impatiently(server: SocketAddr) -> NameServers {
    asking(server).waiting_at_most(Duration::from_millis(200))
}

pub(crate) fn network(settings: Settings) -> Network {
    Network::new(settings).expect("a network")
}

pub(crate) fn challenge(name: &str) -> Challenge {
    let domain = Domain::parse_invented(name).expect("a name");
    Challenge::with_token(domain, TOKEN)
}

/// A name server that misbehaves as a test says: it is asked with how many records it gave so far, and how many it gave
/// stands in the counter.
pub(crate) fn answering(
    record: impl Fn(&Query, usize) -> Option<Record> + Send + 'static,
) -> (SocketAddr, Arc<AtomicUsize>) {
    let socket = UdpSocket::bind((HERE, 0)).expect("a port is free");
    let at = socket.local_addr().expect("it has an address");
    let given: Arc<AtomicUsize> = Arc::default();
    let count = given.clone();
    thread::spawn(move || {
        let mut buffer = [0; 1_500];
        while let Ok((length, from)) = socket.recv_from(&mut buffer) {
            let mut answer = Message::from_vec(&buffer[..length]).expect("the desk asks properly");
            answer.metadata.message_type = MessageType::Response;
            if let Some(record) = record(&answer.queries[0], count.load(Ordering::SeqCst)) {
                count.fetch_add(1, Ordering::SeqCst);
                answer.add_answer(record);
            }
            let _ = socket.send_to(&answer.to_vec().expect("an answer"), from);
        }
    });
    (at, given)
}
