//! How far a web site may lead the desk on, in a world that is a table.

use desk::{
    Challenge, Domain, Finding, Lack, Look, Observation, Outside, Seen, Silence, TxtSeen,
    WebOutcome, WebSilence, look,
};
use std::collections::BTreeMap;
use url::Url;

const FILE: &str = "/.well-known/plenary-challenge.txt";
const VALUE: &str = "plenary-verify=right";

/// A web of a few addresses; nobody takes calls at the others.
struct Told(BTreeMap<String, WebOutcome>);

impl Outside for Told {
    fn txt(&self, name: &str) -> TxtSeen {
        TxtSeen::nothing(name, Silence::NoAnswer)
    }

    fn get(&self, url: &Url) -> WebOutcome {
        let nobody = WebOutcome::Nothing(WebSilence::NotOffered);
        self.0.get(url.as_str()).cloned().unwrap_or(nobody)
    }
}

/// Looks in a world of `address -> where it points`, or `address = text`.
fn looked(world: &[&str]) -> Observation {
    let page = |text: &str| WebOutcome::Page {
        status: 200,
        text: text.to_owned(),
        cut: false,
    };
    let read = |line: &&str| match line.split_once(" -> ") {
        Some((from, to)) => (from.to_owned(), WebOutcome::Redirect { to: to.to_owned() }),
        None => {
            let (at, text) = line.split_once(" = ").expect("an address and its text");
            (at.to_owned(), page(text))
        }
    };
    let told = Told(world.iter().map(read).collect());
    let domain = Domain::parse("relief.org").expect("a name");
    look(&told, &Challenge::with_token(domain, "right"), Look::Web)
}

#[track_caller]
fn check(world: &[&str], finding: Finding, requests: usize) {
    let observation = looked(world);
    let Seen::Web(seen) = &observation.seen else {
        panic!("a look at the web brings what the web said");
    };
    assert_eq!(
        (observation.finding, seen.steps.len()),
        (finding, requests),
        "{world:?}: {:?}",
        seen.steps
    );
}

fn away(to: &str) -> Finding {
    Finding::NotShown(Lack::LedAway { to: to.to_owned() })
}

#[test]
fn the_file_is_asked_for_over_tls() {
    check(
        &[&format!("https://relief.org{FILE} = {VALUE}")],
        Finding::Shown,
        1,
    );
}

#[test]
fn a_site_without_tls_is_asked_in_clear_and_one_with_it_is_not() {
    check(
        &[&format!("http://relief.org{FILE} = {VALUE}")],
        Finding::Shown,
        2,
    );
    let (secure, clear) = (
        format!("https://relief.org{FILE} = other"),
        format!("http://relief.org{FILE} = {VALUE}"),
    );
    check(
        &[&secure, &clear],
        Finding::NotShown(Lack::Other {
            seen: vec!["other".to_owned()],
        }),
        1,
    );
}

#[test]
fn a_site_may_lead_to_itself_to_a_name_below_it_and_from_clear_text_to_tls() {
    for to in [
        "https://www.relief.org/proof.txt",
        "/other.txt",
        "//a.relief.org/x",
    ] {
        let target = Url::parse("https://relief.org")
            .and_then(|base| base.join(to))
            .expect("an address");
        let world = [
            format!("https://relief.org{FILE} -> {to}"),
            format!("{target} = {VALUE}"),
        ];
        check(&[&world[0], &world[1]], Finding::Shown, 2);
    }
    let world = [
        format!("http://relief.org{FILE} -> https://www.relief.org/p"),
        format!("https://www.relief.org/p = {VALUE}"),
    ];
    check(&[&world[0], &world[1]], Finding::Shown, 3);
}

#[test]
fn a_site_may_not_lead_elsewhere() {
    for to in [
        "https://evil.net/proof",
        "https://relief.org.evil.net/proof",
        "https://127.0.0.1/proof",
        "https://[::1]/proof",
        "http://relief.org/proof",
        "https://relief.org:8443/proof",
        "https://relief.org:22/",
        "https://user@relief.org/proof",
        "https://user:word@relief.org/proof",
        "ftp://relief.org/proof",
        "file:///etc/passwd",
        "gopher://relief.org/",
        "data:text/plain,plenary-verify=right",
    ] {
        let mut world = vec![format!("https://relief.org{FILE} -> {to}")];
        if let Ok(url) = Url::parse(to) {
            world.push(format!("{url} = {VALUE}"));
        }
        let world: Vec<&str> = world.iter().map(String::as_str).collect();
        check(&world, away(to), 1);
    }
}

#[test]
fn a_site_may_lead_on_three_times_and_no_more() {
    let chain = |length: usize| -> Vec<String> {
        let at = |step: usize| match step {
            0 => format!("https://relief.org{FILE}"),
            _ => format!("https://relief.org/{step}"),
        };
        let mut world: Vec<String> = (0..length)
            .map(|step| format!("{} -> /{}", at(step), step + 1))
            .collect();
        world.push(format!("{} = {VALUE}", at(length)));
        world
    };
    let check_chain = |length: usize, finding: Finding| {
        let world = chain(length);
        let world: Vec<&str> = world.iter().map(String::as_str).collect();
        check(&world, finding, length.min(3) + 1);
    };
    check_chain(3, Finding::Shown);
    check_chain(4, Finding::NotShown(Lack::LedAround));
    check(
        &[&format!("https://relief.org{FILE} -> {FILE}")],
        Finding::NotShown(Lack::LedAround),
        4,
    );
}
