//! First views of all public pages, on the demo's data: light enough for a slow line, and asking nobody else for anything.

use super::{community, world};
use assembly::bodies::Body;
use assembly::ids::{BodyId, MotionId, PartyId};
use assembly::moment::Moment;
use house::{Clock, Door, House, Salts};
use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::Arc;
use tokio::net::TcpListener;
use tokio::runtime::Runtime;
use web::{Does, Settings, Site};

/// The most that a first view may weigh over the wire, in bytes: page, style and whatever else it asks for, with the heads.
const MOST: usize = 60_000;

/// A clock that stands where the record ends.
struct Still(Moment);

impl Clock for Still {
    fn now(&self) -> Moment {
        self.0
    }
}

/// The demo's data as a site.
struct Served {
    address: SocketAddr,
    _runtime: Runtime,
}

impl Served {
    fn new() -> Served {
        let house = House::open(world().house.shelf().clone(), Salts::seeded(0)).expect("opens");
        let clock = Arc::new(Still(community().newest()));
        let settings = Settings {
            name: "Plenary".to_owned(),
            public_url: "http://localhost:3000".to_owned(),
        };
        let site = Arc::new(Site::new(Arc::new(Door::open(house, clock)), settings));
        let runtime = Runtime::new().expect("threads");
        let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0"));
        let listener = listener.expect("a port");
        let address = listener.local_addr().expect("its number");
        runtime.spawn(web::serve(site, listener, std::future::pending()));
        Served {
            address,
            _runtime: runtime,
        }
    }

    /// An answer as it comes over the wire: its head, and all its bytes.
    fn asks(&self, path: &str, language: &str, encoding: &str) -> (String, Vec<u8>) {
        let mut stream = TcpStream::connect(self.address).expect("listens");
        write!(
            stream,
            "GET {path} HTTP/1.1\r\nHost: localhost:3000\r\nAccept-Language: {language}\r\nAccept-Encoding: {encoding}\r\n\
             Connection: close\r\n\r\n"
        )
        .expect("asked");
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).expect("answered");
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n");
        let head = &bytes[..end.expect("a head")];
        (String::from_utf8_lossy(head).to_lowercase(), bytes)
    }
}

/// What stands for the variables of an address, in one body: what has most to show.
fn filled(path: &str, body: BodyId, row: &Body) -> String {
    let state = &community().open;
    let number = |number: Option<u32>| number.unwrap_or(0).to_string();
    let part = |part: &str| match part {
        "{body}" => state.names.text(row.name).to_owned(),
        "{tag}" => "fr".to_owned(),
        "{office}" => {
            let bylaws = state.bylaws_of(body);
            let office = bylaws.and_then(|bylaws| bylaws.rules.offices.first());
            office.map_or("none".to_owned(), |office| office.name.to_string())
        }
        "{charter}" => {
            let charters = state.bodies.charters.iter();
            number(
                charters
                    .filter(|(_, charter)| charter.body == body)
                    .map(|(id, _)| id.0)
                    .next_back(),
            )
        }
        "{motion}" => number(busiest_motion(body).map(|id| id.0)),
        "{group}" => {
            let groups = state.bodies.groups.iter();
            number(
                groups
                    .filter(|(_, group)| group.body == body)
                    .map(|(id, _)| id.0)
                    .next_back(),
            )
        }
        "{party}" => number(busiest_member(body).map(|id| id.0)),
        "{position}" => (state.position - 1).to_string(),
        variable if variable.starts_with('{') => "0".to_owned(),
        word => word.to_owned(),
    };
    path.split('/').map(part).collect::<Vec<_>>().join("/")
}

fn busiest_motion(body: BodyId) -> Option<MotionId> {
    let motions = community().open.motions.list.iter();
    let own = motions.filter(|(_, motion)| motion.body == body);
    own.max_by_key(|(_, motion)| motion.votes.len())
        .map(|(id, _)| id)
}

fn busiest_member(body: BodyId) -> Option<PartyId> {
    let state = &community().open;
    let members = state.membership.members.rows();
    let own = members.filter(|row| row.body == body).map(|row| row.party);
    own.max_by_key(|party| state.terms_of(*party).count())
}

/// What a page asks for besides itself.
fn asked_for(page: &str) -> Vec<String> {
    let mut assets = Vec::new();
    for start in ["<link rel=\"stylesheet\" href=\"", "src=\""] {
        for (at, _) in page.match_indices(start) {
            let rest = &page[at + start.len()..];
            assets.extend(rest.split('"').next().map(str::to_owned));
        }
    }
    assets
}

#[test]
fn the_first_view_of_every_public_page_is_light_and_asks_nobody_else() {
    let served = Served::new();
    let mut weights: BTreeMap<String, usize> = BTreeMap::new();
    for (body, row) in community().open.bodies.list.iter() {
        for route in web::table()
            .iter()
            .filter(|route| route.does == Does::Public && route.method == "GET")
        {
            let path = filled(route.path, body, row);
            if weights.contains_key(&path) {
                continue;
            }
            let (head, _) = served.asks(&path, "en", "identity");
            let is_page =
                head.starts_with("http/1.1 200") && head.contains("content-type: text/html");
            if !is_page {
                assert!(!head.starts_with("http/1.1 5"), "{path}: {head}");
                continue;
            }
            for language in ["en", "ar"] {
                let (_, plain) = served.asks(&path, language, "identity");
                let (head, page) = served.asks(&path, language, "br, gzip");
                assert!(head.contains("content-encoding: br"), "{path}: {head}");
                let mut weight = page.len();
                for asset in asked_for(&String::from_utf8_lossy(&plain)) {
                    assert!(asset.starts_with("/assets/"), "{path} asks for {asset}");
                    let (head, bytes) = served.asks(&asset, language, "br, gzip");
                    let is_there = head.starts_with("http/1.1 200");
                    let is_small = head.contains("content-encoding: br");
                    assert!(is_there && is_small, "{path}: {asset}: {head}");
                    weight += bytes.len();
                }
                let heaviest = weights.entry(path.clone()).or_default();
                *heaviest = weight.max(*heaviest);
            }
        }
    }
    let mut by_weight: Vec<_> = weights
        .iter()
        .map(|(path, weight)| (*weight, path))
        .collect();
    by_weight.sort();
    by_weight.reverse();
    println!(
        "{} pages; the heaviest: {:?}",
        by_weight.len(),
        &by_weight[..8.min(by_weight.len())]
    );
    assert!(by_weight.len() > 100, "{}", by_weight.len());
    assert!(by_weight[0].0 <= MOST, "{:?}", by_weight[0]);
}
