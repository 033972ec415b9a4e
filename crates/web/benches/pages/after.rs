//! What a page takes at the next request after an entry: nothing kept is of use then.

use crate::{PAGES, row};
use assembly::actor::Actor;
use assembly::ids::BodyId;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::Request;
use house::{Door, House, Salts, Stored, SystemClock, Wish};
use serde_json::json;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::runtime::Runtime;
use tower::ServiceExt;
use web::{Settings, Site};

/// How many entries are made, each followed by a look at each page.
const ENTRIES: u8 = 20;

/// Measures it on a community in a folder, in this process.
pub(crate) fn an_entry(data: &Path, name: &str) {
    let store = store::open(&data.join("plenary.sqlite").to_string_lossy()).expect("opens");
    let community = store.communities().expect("reads").remove(0).id;
    let house = House::open(Arc::new(Stored::new(store, community)), Salts::System);
    let door = Arc::new(Door::open(house.expect("opens"), Arc::new(SystemClock)));
    let settings = Settings {
        name: "Pages".to_owned(),
        public_url: "http://localhost:1".to_owned(),
    };
    let app = web::app(Arc::new(Site::new(door.clone(), settings)));
    let runtime = Runtime::new().expect("threads");
    let body = door
        .shown()
        .community
        .open
        .body_named("ncsg")
        .expect("is there");
    for (page, path) in PAGES {
        let first = look(&runtime, &app, path).0;
        let mut times: Vec<Duration> = (0..ENTRIES)
            .map(|entry| {
                let name = join(&door, body, page, entry);
                let (took, text) = look(&runtime, &app, path);
                let position = door.shown().position();
                let shown = text.replace(['\u{a0}', '\u{202f}', ',', '\u{2068}', '\u{2069}'], "");
                assert!(
                    shown.contains(&position.to_string()),
                    "{name} is not on {path}"
                );
                took
            })
            .collect();
        times.sort();
        let (middle, worst) = (times[times.len() / 2], times[times.len() - 1]);
        row(
            &format!(
                "{page}, {name}, made anew after an entry, the middle and the worst of {ENTRIES}"
            ),
            "",
            &format!(
                "{:.1?}, {:.1?}; the first of all {:.1?}",
                middle, worst, first
            ),
        );
    }
}

/// Takes over one member more.
fn join(door: &Door, body: BodyId, page: &str, entry: u8) -> String {
    let name = format!("Mole {page} {entry}");
    let key = 0xBE_u64 << 56 | (page.len() as u64) << 16 | u64::from(entry);
    let fields = json!({
        "body": body, "key": format!("{key:016x}"), "kind": "Person", "class": "individual", "country": "GH",
        "name": name, "contact-details": format!("{entry}@{page}.example"),
    });
    let serde_json::Value::Object(fields) = fields else {
        unreachable!("written as an object")
    };
    let (act, texts) = assembly::form::read("import-member", fields).expect("an act");
    let wish = Wish {
        key: (u128::from(key) | 1 << 100).to_be_bytes(),
        actor: Actor::operator(),
        act,
        texts,
    };
    door.perform(wish).unwrap_or_else(|why| panic!("{why:?}"));
    name
}

fn look(runtime: &Runtime, app: &Router, path: &str) -> (Duration, String) {
    let request = Request::get(path).body(Body::empty()).expect("a request");
    let started = Instant::now();
    let bytes = runtime.block_on(async {
        let answer = app.clone().oneshot(request).await.expect("answers");
        to_bytes(answer.into_body(), 4 << 20).await.expect("a page")
    });
    let took = started.elapsed();
    (took, String::from_utf8_lossy(&bytes).into_owned())
}
