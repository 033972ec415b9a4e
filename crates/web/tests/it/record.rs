//! The record as anybody reads it: an entry with its reasons and proof, lists by subject, search, and what goes out for others to
//! check.

use crate::people::{Answer, Here, signer};
use assembly::actor::Actor;
use assembly::bodies::CharterText;
use assembly::ids::PartyId;
use audit::{Known, Overall, audit};
use axum::http::{StatusCode, header};
use ledger::bundle::{Assembler, LogHeader};
use ledger::mirror::{TileKind, TilePath, hashes_of, leaves_of, parts_of};
use ledger::{Checkpoint, Inclusion, LeafKind};
use serde_json::json;

const CHARTER: &str = r#"# Club

## 1 The Club

```rule
body "club" kind="association" { name "Club of Wells"; short "CW"; zone "UTC" }
```

## 2 Who joins

Whoever joins accepts the purposes: wells for everybody.

```rule
visible "name" to="public"
duty "purposes" { ask "I accept the purposes." }
class "person" of="person" {
    rights "vote"
    weight 1
    requires { accepts "purposes" }
}
admission "person" { decided-by "committee" }
```

## 3 The committee

```rule
office "secretary" seats=2 { term "9 years" from="seating"; filled-by "appointment" organ="committee" }
organ "committee" kind="committee" { office "secretary"; acts-by "any-member" }
power "admit" held-by="secretary"
power "end-membership" held-by="secretary"
power "edit-party" held-by="secretary"
```
"#;

/// Who is who, in the order in which they are registered.
const SOL: PartyId = PartyId(0);
const ANA: PartyId = PartyId(1);
const BO: PartyId = PartyId(2);

/// A club whose secretary Sol admitted Ana; Bo only applied.
struct Club {
    here: Here,
    admission: u64,
}

fn club() -> Club {
    club_under(CHARTER)
}

fn club_under(charter: &str) -> Club {
    let charters = vec![CharterText {
        file: "club/2026.md".to_owned(),
        text: charter.to_owned(),
    }];
    let here = Here::under("http://localhost:3000", charters);
    for (key, name) in [(10, "Sol"), (11, "Ana Wells"), (12, "Bo Hidden")] {
        here.acts(
            key,
            Actor::operator(),
            "register-party",
            json!({"kind": "Person", "name": name}),
        );
    }
    here.acts(
        13,
        Actor::operator(),
        "install",
        json!({"body": 0, "office": "secretary", "holder": SOL}),
    );
    for (key, who) in [(20, ANA), (30, BO)] {
        let actor = Actor::person(who);
        here.acts(
            key,
            actor,
            "declare",
            json!({"body": 0, "duties": ["purposes"]}),
        );
        here.acts(
            key + 1,
            actor,
            "apply",
            json!({"to": [{"body": 0, "class": "person"}], "statement": "I dig secretly."}),
        );
    }
    here.minutes_pass(3 * 24 * 60);
    here.acts(
        40,
        Actor::person(SOL),
        "admit",
        json!({"application": 0, "party": ANA, "body": 0, "class": "person", "remark": "Welcome, zebra."}),
    );
    let admission = here.door.shown().position() - 1;
    here.follows();
    Club { here, admission }
}

impl Club {
    fn get(&self, path: &str) -> Answer {
        self.here.browser().get(path)
    }

    /// So many persons become known.
    fn registers(&self, many: u64) {
        for number in 0..many {
            let mut key = [0xee; 16];
            key[8..].copy_from_slice(&number.to_be_bytes());
            let serde_json::Value::Object(fields) =
                json!({"kind": "Person", "name": format!("P{number}")})
            else {
                unreachable!("an object was written")
            };
            let (act, texts) = assembly::form::read("register-party", fields).expect("an act");
            let wish = house::Wish {
                key,
                actor: Actor::operator(),
                act,
                texts,
            };
            self.here.door.perform(wish).expect("accepted");
        }
    }

    /// A page that is there.
    fn page(&self, path: &str) -> Answer {
        let answer = self.get(path);
        assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.text);
        answer
    }
}

/// As `<bdi>` and marks around values aside.
fn plain(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}

#[test]
fn the_entry_of_an_admission_says_why_it_was_right() {
    let club = club();
    let page = club.page(&format!("/record/{}", club.admission));
    let text = plain(&page.text);
    for told in [
        "Admission",
        "Sol",
        "admit applicants, held as secretary of CW",
        "Ana Wells is a member of CW, in the class person.",
        "/bodies/club/charter#2",
        "/bodies/club/charter#3",
        "wells for everybody",
        "Whether Ana Wells accepted the duty “purposes” of CW",
        "Welcome, zebra.",
        "5 March 2026",
    ] {
        assert!(text.contains(told), "{told:?} is not on the page: {text}");
    }
    page.hides("Bo Hidden").hides("secretly");
}

#[test]
fn a_charter_that_keeps_names_to_the_members_keeps_them_here_too() {
    let club = club_under(&CHARTER.replace("visible \"name\" to=\"public\"\n", ""));
    let admission = format!("/record/{}", club.admission);
    for path in [
        admission.as_str(),
        "/record",
        "/record?party=1",
        "/record/feed",
        "/record/3",
        "/search?q=ana",
    ] {
        club.page(path).hides("Ana Wells");
    }
    // Who holds an office is known by name.
    club.page(&admission).shows("Somebody (number").shows("Sol");
}

#[test]
fn a_closed_entry_shows_its_digest_and_place_and_nothing_else() {
    let club = club();
    let before = club.admission - 1;
    let page = club.page(&format!("/record/{before}"));
    page.shows("A closed entry")
        .shows("nobody’s name, no moment")
        .hides("apply")
        .hides("secretly")
        .hides("2026-03-0");
    let sheet = club
        .here
        .door
        .sheet(before)
        .expect("answers")
        .expect("is there");
    let digest = sheet.leaf.closed_digest().expect("a closed leaf");
    page.shows(&digest.to_string());
    let position = club.here.door.shown().position();
    let mut paths: Vec<String> = (0..position).map(|at| format!("/record/{at}")).collect();
    let others = [
        "/record",
        "/record?before=12",
        "/record/feed",
        "/record/bundle",
    ];
    paths.extend(others.map(str::to_owned));
    for path in paths {
        club.page(&path).hides("secretly");
    }
    for at in 0..position {
        club.page(&format!("/record/{at}")).hides("Bo Hidden");
    }
    assert_eq!(
        club.get(&format!("/record/{position}")).status,
        StatusCode::NOT_FOUND
    );
}

#[test]
fn what_was_erased_is_shown_as_erased_and_not_found_any_more() {
    let club = club();
    club.page("/search?q=zebra").shows("<mark>zebra.</mark>");
    club.page(&format!("/record/{}", club.admission))
        .shows("zebra");
    let slots = [json!({"position": 3, "slot": 0})];
    club.here.acts(
        50,
        Actor::person(ANA),
        "erase",
        json!({"party": ANA, "texts": slots}),
    );
    // The index is behind: what it still finds is not shown.
    club.page("/search?q=Ana").hides("Ana Wells");
    club.here.follows();
    club.page("/search?q=Ana")
        .hides("Ana Wells")
        .shows("Nothing public");
    let erased = club.page("/record/3");
    erased
        .shows("Erased. The record keeps its digest")
        .hides("Ana Wells");
    let erasure = club.here.door.shown().position() - 1;
    erased
        .shows("It is cited by")
        .shows(&format!("/record/{erasure}"));
    club.page(&format!("/record/{erasure}"))
        .shows("It cites")
        .shows("href=\"/record/3\"");
}

#[test]
fn entries_are_listed_by_what_they_are_about() {
    let club = club();
    let admission = format!("href=\"/record/{}\"", club.admission);
    for path in [
        "/record?body=club&act=admit",
        "/record?party=1",
        "/record?party=ana",
        "/record?act=admit&from=2026-03-05&to=2026-03-05",
    ] {
        club.page(path).shows(&admission).hides("a closed entry");
    }
    for path in [
        "/record?act=erase",
        "/record?party=2&act=admit",
        "/record?act=admit&to=2026-03-04",
        "/record?act=admit&from=2026-03-06",
        "/record?party=nobody",
    ] {
        club.page(path)
            .shows("No open entry fits")
            .hides(&admission);
    }
    assert_eq!(club.get("/record?body=none").status, StatusCode::NOT_FOUND);
    club.page("/record")
        .shows(&admission)
        .shows("a closed entry");
}

#[test]
fn a_long_list_goes_on_by_position() {
    let club = club();
    club.registers(60);
    club.here.follows();
    let first = club.page("/record?act=register-party");
    let (_, rest) = first
        .text
        .split_once("rel=\"next\" href=\"")
        .expect("goes on");
    let next = rest
        .split('"')
        .next()
        .expect("an address")
        .replace("&#38;", "&");
    assert!(
        next.starts_with("/record?before=") && next.ends_with("&act=register-party"),
        "{next}"
    );
    let second = club.page(&next);
    second.shows("href=\"/record/2\"").hides("rel=\"next\"");
    second.shows("rel=\"prev\" href=\"/record?act=register-party\"");
}

#[test]
fn a_question_finds_people_bodies_clauses_and_entries() {
    let club = club();
    club.page("/search?q=wells")
        .shows("Clause of a charter")
        .shows("/bodies/club/charter#2")
        .shows("Person or organization")
        .shows("Club of Wells");
    club.page("/search?q=wells&kind=clause")
        .shows("<mark>wells</mark>")
        .hides("/people/1\"");
    club.page("/search?q=zebra")
        .shows(&format!("/record/{}", club.admission))
        .hides("Nothing public");
    club.page("/search?q=hidden")
        .shows("Nothing public has these words");
    club.page("/search")
        .shows("What are you looking for?")
        .hides("Nothing public");
    let odd = club.page("/search?q=%3Cscript%3E%22");
    odd.hides("<script>\"");
    club.page("/").shows("role=\"search\"");
}

#[test]
fn the_bundle_of_the_page_is_the_public_bundle_and_holds() {
    let club = club();
    let bundle = club.page("/record/bundle");
    let known = Known {
        key: Some(signer().verifier().clone()),
        ..Known::default()
    };
    let report = audit(&bundle.bytes[..], &known, &mut |_| {});
    assert_eq!(report.overall, Overall::Holds, "{report:?}");
    assert_eq!(
        report.holds + report.holds_given,
        club.here.door.shown().position()
    );
    let disposition = bundle.headers.get(header::CONTENT_DISPOSITION);
    assert!(
        disposition.is_some_and(|value| value.to_str().is_ok_and(|v| v.starts_with("attachment")))
    );
    assert!(!bundle.text.contains("secretly"));
}

#[test]
fn the_proof_of_an_entry_leads_to_the_signed_checkpoint() {
    let club = club();
    for position in 0..club.here.door.shown().position() {
        let file = club.page(&format!("/record/{position}/proof"));
        let proof = Inclusion::parse(&file.text).expect("a proof");
        let checkpoint = proof.verify(Some(signer().verifier())).expect("holds");
        assert_eq!(proof.index, position);
        assert_eq!(checkpoint.size, club.here.door.shown().position());
    }
    let closed = Inclusion::parse(
        &club
            .page(&format!("/record/{}/proof", club.admission - 1))
            .text,
    );
    assert_eq!(closed.expect("a proof").leaf.kind(), LeafKind::Closed);
    assert_eq!(club.get("/record/999/proof").status, StatusCode::NOT_FOUND);
}

/// What somebody makes who has nothing but the addresses of the mirror.
fn mirrored(club: &Club) -> Vec<u8> {
    let note = club.page("/log/record/1/checkpoint").text;
    let (checkpoint, _) = Checkpoint::parse_note(&note).expect("a checkpoint");
    let header = club.page("/log/header").bytes;
    let mut bundle = Assembler::new(Vec::new(), &header).expect("starts");
    let log = LogHeader {
        origin: checkpoint.origin,
        size: checkpoint.size,
        checkpoint: note,
    };
    bundle.start_log(&log).expect("starts");
    for tile in TilePath::covering(TileKind::Leaves, log.size) {
        let get = |kind| club.page(&format!("/log/record/1/tile/{}", TilePath { kind, ..tile }));
        let hashes = hashes_of(&get(TileKind::Hashes(0)).bytes, tile.width).expect("hashes");
        let leaves = leaves_of(&get(TileKind::Leaves).bytes, tile.width).expect("leaves");
        let parts = parts_of(&get(TileKind::Parts).bytes, tile.width).expect("parts");
        for ((hash, leaf), parts) in hashes.iter().zip(&leaves).zip(&parts) {
            bundle.leaf(hash, leaf, parts).expect("a leaf");
        }
    }
    bundle.end_log(&checkpoint.root).expect("ends");
    bundle.finish().expect("ends")
}

#[test]
fn the_mirror_gives_the_bytes_of_the_public_bundle() {
    let club = club();
    // A full tile and one that still grows.
    club.registers(260);
    assert_eq!(mirrored(&club), club.page("/record/bundle").bytes);
    let kept = club.page("/log/record/1/tile/0/000.p/7");
    assert_eq!(kept.bytes.len(), 7 * 32);
    let header = |answer: &Answer, name| {
        let value = answer.headers.get(name).expect("a header");
        value.to_str().expect("text").to_owned()
    };
    assert!(header(&kept, header::CACHE_CONTROL).contains("immutable"));
    let parts = club.page("/log/record/1/tile/parts/000.p/7");
    assert_eq!(header(&parts, header::CACHE_CONTROL), "no-cache");
    for path in [
        "/log/record/1/tile/0/002",
        "/log/record/1/tile/0/000.p/256",
        "/log/record/1/tile/1/000.p/9",
        "/log/record/2/tile/0/000.p/1",
        "/log/record/01/tile/0/000.p/1",
        "/log/record/2/checkpoint",
    ] {
        assert_eq!(club.get(path).status, StatusCode::NOT_FOUND, "{path}");
    }
    assert_eq!(club.page("/log/epochs").text, "1\n");
}

#[test]
fn a_feed_tells_of_new_open_entries() {
    let club = club();
    for path in ["/record/feed", "/record/feed?body=club"] {
        let feed = club.page(path);
        feed.shows("<feed xmlns=\"http://www.w3.org/2005/Atom\"")
            .shows("<title>Admission</title>")
            .shows(&format!(
                "<id>http://localhost:3000/record/{}</id>",
                club.admission
            ))
            .shows("<updated>2026-03-05T10:00:00Z</updated>");
        let kind = feed.headers.get(header::CONTENT_TYPE).expect("a kind");
        assert!(
            kind.to_str()
                .expect("text")
                .starts_with("application/atom+xml")
        );
        assert_eq!(
            feed.text.matches("<entry>").count(),
            feed.text.matches("</entry>").count()
        );
    }
    assert_eq!(
        club.get("/record/feed?body=none").status,
        StatusCode::NOT_FOUND
    );
}

#[test]
fn every_open_kind_of_act_has_a_name_in_every_language() {
    for kind in assembly::act::Act::kinds()
        .iter()
        .filter(|kind| !kind.closed)
    {
        let id = format!("entry-act-{}", kind.name);
        assert!(words::ids("entry").any(|known| known == id), "{id}");
        for part in kind.parts {
            let id = format!("entry-slot-{}", part.name);
            assert!(words::ids("entry").any(|known| known == id), "{id}");
        }
    }
}
