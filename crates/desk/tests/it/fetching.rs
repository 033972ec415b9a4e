//! Files of a site that somebody named: what comes, what is told when nothing does, and that nobody is led elsewhere.

use crate::world::HERE;
use desk::{FetchFault, Fetched, Remote};
use testkit::site::{Says, Site};

fn site(says: impl Fn(&str) -> Says + Send + Sync + 'static) -> (Site, Remote) {
    let site = Site::start(HERE, None, says);
    let remote = Remote::new(&format!("http://{}/club", site.address)).expect("this machine");
    (site, remote)
}

fn text(of: &Fetched) -> String {
    match of {
        Fetched::File { bytes, .. } => String::from_utf8_lossy(bytes).into_owned(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_file_below_the_address_comes_as_it_is() {
    let (site, remote) = site(|asked| match asked.split_once('/') {
        Some((_, "club/log/header")) => Says::Text(200, "the header".to_owned()),
        _ => Says::Text(404, asked.to_owned()),
    });
    let file = remote.get("log/header", None, 100).expect("there");
    assert_eq!(text(&file), "the header");
    assert_eq!(remote.get("log/none", None, 100), Ok(Fetched::Nothing));
    let heads = site.heads();
    for private in ["cookie", "authorization", "referer"] {
        assert!(!heads[0].contains(private), "{heads:?}");
    }
}

#[test]
fn what_is_too_long_is_not_read_to_its_end() {
    let (_site, remote) = site(|_| Says::Text(200, "x".repeat(5_000)));
    assert_eq!(
        text(&remote.get("a", None, 5_000).expect("fits")).len(),
        5_000
    );
    let long = remote.get("a", None, 4_999);
    assert!(
        matches!(long, Err(FetchFault::TooLong { limit: 4_999, .. })),
        "{long:?}"
    );
}

#[test]
fn nobody_is_led_elsewhere() {
    let (site, remote) = site(|_| Says::Points("http://127.0.0.1:1/other".to_owned()));
    let led = remote.get("a", None, 100);
    assert!(
        matches!(&led, Err(FetchFault::Redirect { to, .. }) if to.ends_with("/other")),
        "{led:?}"
    );
    assert_eq!(site.calls(), 1);
}

#[test]
fn only_addresses_that_can_be_meant_are_taken() {
    for wrong in [
        "",
        "members.example.org",
        "http://members.example.org",
        "http://10.0.0.1/",
        "ftp://localhost/",
        "https://user@members.example.org/",
        "https://members.example.org/?q",
        "https://members.example.org/#a",
    ] {
        let taken = Remote::new(wrong);
        assert!(matches!(taken, Err(FetchFault::Address(_))), "{wrong}");
    }
    for right in [
        "https://members.example.org",
        "http://localhost:80",
        "http://[::1]:3/a/b",
    ] {
        assert!(Remote::new(right).is_ok(), "{right}");
    }
}
