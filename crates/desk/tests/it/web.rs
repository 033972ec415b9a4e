//! The proof by a file, against real web servers on loopback; and where the desk never goes, whatever a name says.

use crate::world::{HERE, INNER, INSIDE, VALUE, answering, challenge, names, network, settings};
use desk::{
    Cause, Finding, Guard, Lack, Look, NameServers, Network, Outside, Settings, WebOutcome,
    WebSilence, look,
};
use hickory_proto::rr::rdata::A;
use hickory_proto::rr::{RData, Record, RecordType};
use std::net::{Ipv4Addr, SocketAddr, UdpSocket};
use std::sync::atomic::Ordering;
use testkit::site::{Authority, Says, Site};
use url::Url;

const FILE: &str = "/.well-known/plenary-challenge.txt";

/// Both servers of the hosts of a test, and the network that finds them.
struct Web {
    clear: Site,
    secure: Site,
    network: Network,
}

fn found(text: &str) -> Says {
    Says::Text(200, text.to_owned())
}

fn web(
    clear: impl Fn(&str) -> Says + Send + Sync + 'static,
    secure: impl Fn(&str) -> Says + Send + Sync + 'static,
) -> Web {
    let authority = Authority::new();
    let tls = authority.certifies(&["open.web.test", "www.open.web.test", "mixed.web.test"]);
    let (clear, secure) = (
        Site::start(HERE, None, clear),
        Site::start(HERE, Some(tls), secure),
    );
    let network = network(Settings {
        web_ports: (clear.address.port(), secure.address.port()),
        also_believed: vec![authority.certificate()],
        ..settings()
    });
    Web {
        clear,
        secure,
        network,
    }
}

fn nothing(path: &str) -> Says {
    Says::Text(404, path.to_owned())
}

fn finding(network: &Network, name: &str) -> Finding {
    look(network, &challenge(name), Look::Web).finding
}

fn get(network: &Network, url: &str) -> WebOutcome {
    network.get(&Url::parse(url).expect("an address"))
}

#[test]
fn a_file_over_tls_shows_control_and_nothing_is_asked_in_clear() {
    let web = web(nothing, |asked| match asked {
        "open.web.test/.well-known/plenary-challenge.txt" => found(VALUE),
        other => nothing(other),
    });
    assert_eq!(finding(&web.network, "open.web.test"), Finding::Shown);
    assert_eq!(web.clear.calls(), 0);
    let heads = web.secure.heads();
    assert!(heads[0].contains("user-agent: plenary-desk/"), "{heads:?}");
    for private in ["cookie", "authorization", "referer"] {
        assert!(!heads[0].contains(private), "{heads:?}");
    }
}

#[test]
fn a_missing_file_and_a_failing_server_are_told_apart() {
    let web = web(nothing, |asked| match asked.split('/').next() {
        Some("open.web.test") => nothing(asked),
        _ => Says::Text(503, String::new()),
    });
    assert_eq!(
        finding(&web.network, "open.web.test"),
        Finding::NotShown(Lack::NoFile { status: 404 })
    );
    assert_eq!(
        finding(&web.network, "www.open.web.test"),
        Finding::Silent(Cause::WebFails { status: 503 })
    );
}

#[test]
fn a_site_is_followed_to_its_www_name() {
    let web = web(nothing, |asked| match asked.split('/').next() {
        Some("www.open.web.test") => found(VALUE),
        _ => Says::Points(format!("https://www.open.web.test{FILE}")),
    });
    assert_eq!(finding(&web.network, "open.web.test"), Finding::Shown);
}

#[test]
fn only_where_nobody_takes_calls_with_tls_the_file_is_asked_for_in_clear() {
    let clear = Site::start(HERE, None, |_| found(VALUE));
    let nobody = UdpSocket::bind((HERE, 0))
        .and_then(|socket| socket.local_addr())
        .expect("a port");
    let ports = (clear.address.port(), nobody.port());
    let network = network(Settings {
        web_ports: ports,
        ..settings()
    });
    assert_eq!(finding(&network, "open.web.test"), Finding::Shown);
}

#[test]
fn a_certificate_that_is_not_believed_is_told_and_not_gone_around() {
    let stranger = Authority::new();
    let secure = Site::start(HERE, Some(stranger.certifies(&["open.web.test"])), |_| {
        found(VALUE)
    });
    let clear = Site::start(HERE, None, |_| found(VALUE));
    let network = network(Settings {
        web_ports: (clear.address.port(), secure.address.port()),
        ..settings()
    });
    let told = finding(&network, "open.web.test");
    assert!(
        matches!(told, Finding::Silent(Cause::Certificate { .. })),
        "{told:?}"
    );
    assert_eq!(clear.calls(), 0);
    // The right authority, and another name.
    let web = web(nothing, |_| found(VALUE));
    let told = finding(&web.network, "clear.web.test");
    assert!(
        matches!(told, Finding::Silent(Cause::Certificate { .. })),
        "{told:?}"
    );
}

#[test]
fn a_server_that_keeps_us_waiting_is_silent_and_one_that_does_not_end_is_cut_off() {
    let web = web(nothing, |asked| match asked.split('/').next() {
        Some("open.web.test") => Says::Nothing,
        _ => Says::Endless,
    });
    assert_eq!(
        finding(&web.network, "open.web.test"),
        Finding::Silent(Cause::WebSilent)
    );
    match get(&web.network, "https://www.open.web.test/x") {
        WebOutcome::Page {
            text, cut: true, ..
        } => assert_eq!(text.len(), desk::MAX_FILE_BYTES),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_name_without_an_address_and_names_that_nobody_answers_for() {
    let network = network(settings());
    assert_eq!(
        finding(&network, "nothing.web.test"),
        Finding::NotShown(Lack::NoAddress)
    );
    assert_eq!(
        finding(&network, "nowhere.web.test"),
        Finding::NotShown(Lack::NoAddress)
    );
    assert_eq!(
        finding(&network, "expired.test"),
        Finding::Silent(Cause::SignaturesBroken)
    );
}

#[test]
fn no_name_leads_to_an_inner_address() {
    // Somebody listens there, and is never called.
    let inside = Site::start(INSIDE, None, |_| found(VALUE));
    let network = network(Settings {
        web_ports: (inside.address.port(), inside.address.port()),
        ..settings()
    });
    for (name, record) in INNER {
        let told = finding(&network, &format!("{name}.web.test"));
        assert!(
            matches!(told, Finding::NotShown(Lack::Inner { .. })),
            "{name} {record}: {told:?}"
        );
    }
    assert_eq!(inside.calls(), 0);
}

#[test]
fn one_inner_address_among_several_refuses_the_host() {
    let web = web(|_| found(VALUE), |_| found(VALUE));
    let inner = "10.0.0.5".parse().expect("an address");
    assert_eq!(
        finding(&web.network, "mixed.web.test"),
        Finding::NotShown(Lack::Inner { address: inner })
    );
    assert_eq!(web.clear.calls() + web.secure.calls(), 0);
}

#[test]
fn a_redirect_is_checked_as_the_first_address_was() {
    let inside = Site::start(INSIDE, None, |_| found(VALUE));
    let web = web(nothing, |_| {
        Says::Points("https://loop.web.test/x".to_owned())
    });
    assert_eq!(
        get(&web.network, "https://loop.web.test/x"),
        WebOutcome::Nothing(WebSilence::Inner { address: INSIDE })
    );
    // Below the claimed name, and inside: allowed as a name, refused as an address.
    let told = look(&web.network, &challenge("web.test"), Look::Web).finding;
    assert_eq!(told, Finding::NotShown(Lack::NoAddress));
    assert_eq!(inside.calls(), 0);
}

#[test]
fn addresses_ports_schemes_and_passwords_in_an_address_are_not_asked() {
    let inside = Site::start(HERE, None, |_| found(VALUE));
    let network = network(Settings {
        web_ports: (inside.address.port(), inside.address.port()),
        ..settings()
    });
    for url in [
        "http://127.0.0.1/",
        "http://[::1]/",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://open.web.test:22/",
        "https://open.web.test:8443/",
        "http://user@open.web.test/",
        "http://user:word@open.web.test/",
        "ftp://open.web.test/",
        "file:///etc/passwd",
        "gopher://open.web.test/",
    ] {
        assert_eq!(
            get(&network, url),
            WebOutcome::Nothing(WebSilence::NotAsked),
            "{url}"
        );
    }
    assert_eq!(inside.calls(), 0);
}

#[test]
fn a_name_that_changes_its_address_after_the_look_gains_nothing() {
    // A name server that gives another address each time it is asked for one: first where calls are allowed, then inside.
    let (at, asked) = answering(|question, count| {
        let address = match count {
            0 => Ipv4Addr::LOCALHOST,
            _ => Ipv4Addr::new(127, 0, 0, 2),
        };
        (question.query_type == RecordType::A)
            .then(|| Record::from_rdata(question.name.clone(), 0, RData::A(A(address))))
    });
    let allowed = Site::start(HERE, None, |_| Says::Points("/again".to_owned()));
    let port = allowed.address.port();
    let inside = Site::start_at(SocketAddr::new(INSIDE, port), |_| found(VALUE));
    let network = network(Settings {
        name_servers: NameServers::at(&[at]),
        web_ports: (port, port),
        guard: Guard::strict().letting_in(HERE, 32),
        ..settings()
    });
    let first = get(&network, "http://rebinding.test/");
    assert_eq!(
        first,
        WebOutcome::Redirect {
            to: "/again".to_owned()
        }
    );
    assert_eq!(
        (asked.load(Ordering::SeqCst), allowed.calls()),
        (1, 1),
        "looked up once, and called where it was checked"
    );
    // The next step is looked up anew, and refused.
    let second = get(&network, "http://rebinding.test/again");
    assert_eq!(
        second,
        WebOutcome::Nothing(WebSilence::Inner { address: INSIDE })
    );
    assert_eq!(inside.calls(), 0);
}

#[test]
fn without_a_setting_nothing_on_this_machine_is_called() {
    let here = Site::start(HERE, None, |_| found(VALUE));
    let ports = (here.address.port(), here.address.port());
    let network = network(Settings {
        guard: Guard::strict(),
        web_ports: ports,
        ..settings()
    });
    assert_eq!(
        finding(&network, "open.web.test"),
        Finding::NotShown(Lack::Inner { address: HERE })
    );
    assert_eq!(here.calls(), 0);
    assert!(
        names().resolver.ip().is_loopback(),
        "whom to ask for names is a setting and no stranger's word"
    );
}
