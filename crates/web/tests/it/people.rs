//! A site with a club at work, and people with browsers that keep cookies.

use assembly::actor::Actor;
use assembly::bodies::{CharterText, Found};
use assembly::ids::PartyId;
use assembly::moment::Moment;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use desk::{Outside, Silence, TxtOutcome, TxtSeen, WebOutcome};
use house::accounts::{AccountLetter, Accounts, CommunityId, LetterBox, Prefix, Site as Place};
use house::followers::{Mentions, Search, Stops, follow};
use house::{
    Cadence, Clock, Deadline, DeskRounds, Door, Finder, House, Keys, Publisher, Salts, Stored,
};
use ledger::Signer;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex};
use store::Store;
use testkit::folder::Folder;
use tokio::runtime::Runtime;
use tower::ServiceExt;
use web::{Settings, SigningIn, Site};

pub(crate) const CLUB: CommunityId = CommunityId([7; 16]);
const CHARTER: &str = "# Club\n\n## 1 Club\n\n```rule\n\
    body \"club\" kind=\"association\" { name \"Club\"; zone \"UTC\" }\n\
    office \"secretary\" seats=2 { term \"9 years\" from=\"seating\"; filled-by \"appointment\" organ=\"committee\" }\n\
    organ \"committee\" kind=\"committee\" { office \"secretary\"; acts-by \"any-member\" }\n\
    power \"edit-party\" held-by=\"secretary\"\n```\n";

/// Who signs the record of the club.
pub(crate) fn signer() -> Signer {
    Signer::new("club.example", &[9; 32]).expect("a key")
}

/// A clock that stands until it is moved.
struct Hand(AtomicI64);

impl Clock for Hand {
    fn now(&self) -> Moment {
        Moment(self.0.load(Ordering::SeqCst))
    }
}

/// Keeps letters for a test.
#[derive(Default)]
struct Letters(Mutex<Vec<AccountLetter>>);

impl LetterBox for Letters {
    fn post(&self, letter: AccountLetter, _: Moment) {
        self.0.lock().expect("no test panics here").push(letter);
    }
}

/// What is published in the names that tests invent.
#[derive(Default)]
pub(crate) struct Zones(Mutex<BTreeMap<String, String>>);

impl Zones {
    pub(crate) fn publish(&self, name: &str, text: &str) {
        let mut zones = self.0.lock().expect("no test panics here");
        zones.insert(name.to_owned(), text.to_owned());
    }
}

impl Outside for Zones {
    fn txt(&self, name: &str) -> TxtSeen {
        let zones = self.0.lock().expect("no test panics here");
        match zones.get(name.trim_end_matches('.')) {
            Some(text) => TxtSeen::records(name, &[text]),
            None => TxtSeen {
                outcome: TxtOutcome::NoRecord,
                ..TxtSeen::nothing(name, Silence::NoAnswer)
            },
        }
    }

    fn get(&self, _: &url::Url) -> WebOutcome {
        WebOutcome::Page {
            status: 404,
            text: String::new(),
            cut: false,
        }
    }
}

/// A site, and what a test needs to look behind it.
pub(crate) struct Here {
    app: Router,
    runtime: Runtime,
    hand: Arc<Hand>,
    letters: Arc<Letters>,
    pub(crate) door: Arc<Door>,
    pub(crate) accounts: Arc<Accounts>,
    pub(crate) store: Arc<dyn Store>,
    pub(crate) zones: Arc<Zones>,
    _folder: Folder,
}

impl Here {
    pub(crate) fn new() -> Here {
        Here::at("http://localhost:3000")
    }

    /// A site that people reach at this address.
    pub(crate) fn at(public_url: &str) -> Here {
        let charters = vec![CharterText {
            file: "club/2026.md".to_owned(),
            text: CHARTER.to_owned(),
        }];
        Here::under(public_url, charters)
    }

    /// A site for bodies with these charters.
    pub(crate) fn under(public_url: &str, charters: Vec<CharterText>) -> Here {
        let begun = Moment::parse("2026-03-02T10:00:00Z").expect("a moment");
        let folder = Folder::new();
        let store = store::open(&folder.file("club.sqlite").to_string_lossy()).expect("opens");
        store
            .create_community(CLUB, "club.example/record/1")
            .expect("is new");
        let shelf = Arc::new(Stored::new(store.clone(), CLUB));
        let mut house =
            House::begin(shelf, "club.example", begun, Salts::seeded(1)).expect("begins");
        let founded = house.perform_one(house::Request {
            key: [1; 16],
            actor: Actor::operator(),
            act: Found { charters }.into(),
            texts: Vec::new(),
            now: begun,
            deadline: Deadline::default(),
        });
        founded.unwrap_or_else(|why| panic!("{why:?}"));
        let hand = Arc::new(Hand(AtomicI64::new(begun.0)));
        let door = Arc::new(Door::open(house, hand.clone()).signing_with(signer()));
        let letters = Arc::new(Letters::default());
        let place = Place {
            origin: public_url.to_owned(),
            name: "Club".to_owned(),
        };
        let accounts = Accounts::new(store.clone(), letters.clone(), Salts::seeded(2), &place);
        let accounts = Arc::new(accounts.expect("a name"));
        let settings = Settings {
            name: "Club".to_owned(),
            public_url: public_url.to_owned(),
        };
        let zones = Arc::new(Zones::default());
        let stops = Stops::open(store.clone(), CLUB);
        let asked = (store.clone(), CLUB);
        let desk = DeskRounds::new(
            door.clone(),
            asked,
            zones.clone(),
            Cadence {
                invented: true,
                ..Cadence::default()
            },
        );
        let keys = || Ok(Keys::first(signer()));
        let publisher = Publisher::new(door.clone(), (store.clone(), CLUB), Box::new(keys));
        let site = Site::new(door.clone(), settings)
            .with_finder(Finder::new(store.clone(), CLUB))
            .with_publisher(Arc::new(publisher))
            .with_desk(Arc::new(desk.expect("a desk")))
            .with_stops(Arc::new(stops.expect("a secret")))
            .with_accounts(SigningIn {
                accounts: accounts.clone(),
                community: CLUB,
                trusted: Prefix::parse("0.0.0.0").into_iter().collect(),
            });
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build();
        Here {
            app: web::app(Arc::new(site)),
            runtime: runtime.expect("a runtime"),
            hand,
            letters,
            door,
            accounts,
            store,
            zones,
            _folder: folder,
        }
    }

    /// Lets the followers that fill the indexes read to the end of the record.
    pub(crate) fn follows(&self) {
        let mut search = Search::open(self.store.clone(), CLUB).expect("an index");
        let mut mentions = Mentions::open(self.store.clone(), CLUB).expect("an index");
        while follow(&self.store, CLUB, &self.door, &mut search).expect("follows") {}
        while follow(&self.store, CLUB, &self.door, &mut mentions).expect("follows") {}
    }

    pub(crate) fn minutes_pass(&self, minutes: i64) {
        self.hand.0.fetch_add(minutes * 60_000, Ordering::SeqCst);
    }

    pub(crate) fn browser(&self) -> Browser<'_> {
        Browser {
            here: self,
            cookies: BTreeMap::new(),
            language: "en",
            from: "198.51.100.7",
            host: "localhost:3000",
            sent_from: Some("same-origin"),
            origin: None,
        }
    }

    /// What a program is answered.
    pub(crate) fn asks(&self, request: Request<Body>) -> axum::http::Response<Vec<u8>> {
        let app = self.app.clone();
        self.runtime.block_on(async {
            let (head, body) = app.oneshot(request).await.expect("answers").into_parts();
            let body = to_bytes(body, 8 << 20).await.expect("an answer");
            axum::http::Response::from_parts(head, body.to_vec())
        })
    }

    pub(crate) fn letters(&self) -> Vec<AccountLetter> {
        std::mem::take(&mut *self.letters.0.lock().expect("no test panics here"))
    }

    /// Performs an act, written as JSON.
    pub(crate) fn acts(&self, key: u8, actor: Actor, name: &str, fields: serde_json::Value) {
        let serde_json::Value::Object(fields) = fields else {
            panic!("an object")
        };
        let (act, texts) = assembly::form::read(name, fields).expect("an act");
        let wish = house::Wish {
            key: [key; 16],
            actor,
            act,
            texts,
        };
        let done = self.door.perform(wish);
        done.unwrap_or_else(|why| panic!("{why:?}"));
    }

    /// The party that was registered last.
    pub(crate) fn newest(&self) -> PartyId {
        let shown = self.door.shown();
        PartyId(shown.community.open.people.parties.len() as u32 - 1)
    }

    /// The page that the link of the newest letter leads to.
    pub(crate) fn link(&self) -> String {
        match self.letters().pop() {
            Some(
                AccountLetter::SignIn { token, .. } | AccountLetter::ConfirmAddress { token, .. },
            ) => {
                format!("/sign-in/{token}")
            }
            other => panic!("{other:?}"),
        }
    }

    /// Somebody signed in who said a name.
    pub(crate) fn person(&self, name: &str) -> Browser<'_> {
        let mut browser = self.browser();
        browser.signs_in(&format!("{name}@club.example"));
        let made = browser.post("/welcome", &[("name", name)]);
        assert_eq!(made.place(), "/account");
        browser
    }
}

/// A browser with its cookies.
pub(crate) struct Browser<'h> {
    here: &'h Here,
    pub(crate) cookies: BTreeMap<String, String>,
    pub(crate) language: &'static str,
    pub(crate) from: &'static str,
    pub(crate) host: &'static str,
    pub(crate) sent_from: Option<&'static str>,
    pub(crate) origin: Option<&'static str>,
}

/// What came back.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) location: Option<String>,
    pub(crate) set_cookies: Vec<String>,
    pub(crate) text: String,
    pub(crate) bytes: Vec<u8>,
    pub(crate) headers: HeaderMap,
}

/// Marks of direction around what was filled in.
const MARKS: [char; 4] = ['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'];

impl Answer {
    /// The value of a header.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// Where it leads to.
    pub(crate) fn place(&self) -> &str {
        assert_eq!(self.status, StatusCode::SEE_OTHER, "{}", self.text);
        self.location.as_deref().expect("leads somewhere")
    }

    /// The marks around what was filled in are left out of account.
    pub(crate) fn shows(&self, text: &str) -> &Answer {
        let plain = self.text.replace(MARKS, "");
        assert!(
            self.text.contains(text) || plain.contains(text),
            "{text:?} is not on the page: {}",
            self.text
        );
        self
    }

    pub(crate) fn hides(&self, text: &str) -> &Answer {
        let plain = self.text.replace(MARKS, "");
        assert!(
            !self.text.contains(text) && !plain.contains(text),
            "{text:?} is on the page: {}",
            self.text
        );
        self
    }
}

impl Browser<'_> {
    pub(crate) fn get(&mut self, path: &str) -> Answer {
        self.sends(Request::get(path), Body::empty())
    }

    pub(crate) fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let pairs = fields
            .iter()
            .map(|(name, value)| format!("{name}={}", form(value)));
        let body = pairs.collect::<Vec<_>>().join("&");
        let request =
            Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.sends(request, Body::from(body))
    }

    pub(crate) fn post_json(&mut self, path: &str, body: &serde_json::Value) -> Answer {
        let request = Request::post(path).header(header::CONTENT_TYPE, "application/json");
        self.sends(request, Body::from(body.to_string()))
    }

    /// Sends a form with a file.
    pub(crate) fn brings(
        &mut self,
        path: &str,
        fields: &[(&str, &str)],
        (name, content): (&str, &[u8]),
    ) -> Answer {
        let mut body = Vec::new();
        for (field, value) in fields {
            let head = format!("--cut\r\nContent-Disposition: form-data; name=\"{field}\"\r\n\r\n");
            body.extend(format!("{head}{value}\r\n").bytes());
        }
        let head = format!(
            "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
             Content-Type: application/octet-stream\r\n\r\n"
        );
        body.extend(head.bytes());
        body.extend(content);
        body.extend(b"\r\n--cut--\r\n");
        let kind = "multipart/form-data; boundary=cut";
        let request = Request::post(path).header(header::CONTENT_TYPE, kind);
        self.sends(request, Body::from(body))
    }

    /// What a mail program sends to stop letters (RFC 8058): nothing that a browser adds.
    pub(crate) fn one_click(&self, path: &str) -> Answer {
        let kind = "application/x-www-form-urlencoded";
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, kind)
            .header(header::HOST, self.host)
            .body(Body::from("List-Unsubscribe=One-Click"));
        let app = self.here.app.clone();
        let (head, text) = self.here.runtime.block_on(async {
            let answer = app.oneshot(request.expect("a request")).await;
            let (head, body) = answer.expect("answers").into_parts();
            (head, to_bytes(body, 1 << 20).await.expect("a page"))
        });
        Answer {
            status: head.status,
            location: None,
            set_cookies: Vec::new(),
            text: String::from_utf8(text.to_vec()).expect("UTF-8"),
            bytes: text.to_vec(),
            headers: head.headers,
        }
    }

    fn sends(&mut self, request: axum::http::request::Builder, body: Body) -> Answer {
        let cookies = self
            .cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"));
        let mut request = request
            .header(header::COOKIE, cookies.collect::<Vec<_>>().join("; "))
            .header(header::ACCEPT_LANGUAGE, self.language)
            .header(header::HOST, self.host)
            .header(header::USER_AGENT, "Mozilla/5.0 (X11; Linux) Firefox/140.0")
            .header("x-forwarded-for", self.from);
        if let Some(site) = self.sent_from {
            request = request.header("sec-fetch-site", site);
        }
        if let Some(origin) = self.origin {
            request = request.header(header::ORIGIN, origin);
        }
        let request = request.body(body).expect("a request");
        let app = self.here.app.clone();
        let (head, text) = self.here.runtime.block_on(async {
            let (head, body) = app.oneshot(request).await.expect("answers").into_parts();
            (head, to_bytes(body, 1 << 20).await.expect("a page"))
        });
        let set: Vec<String> = head
            .headers
            .get_all(header::SET_COOKIE)
            .iter()
            .map(|value| value.to_str().expect("text").to_owned())
            .collect();
        for line in &set {
            let (name, value) = line
                .split(';')
                .next()
                .and_then(|pair| pair.split_once('='))
                .expect("a cookie");
            if line.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        let location = head.headers.get(header::LOCATION).cloned();
        Answer {
            status: head.status,
            location: location.map(|value| value.to_str().expect("text").to_owned()),
            set_cookies: set,
            text: String::from_utf8_lossy(&text).into_owned(),
            bytes: text.to_vec(),
            headers: head.headers,
        }
    }

    /// Asks for a link and opens it here.
    pub(crate) fn signs_in(&mut self, address: &str) -> Answer {
        let sent = self.post("/sign-in", &[("address", address)]);
        assert_eq!(sent.status, StatusCode::OK, "{}", sent.text);
        let link = self.here.link();
        self.get(&link)
    }
}

fn form(value: &str) -> String {
    value.bytes().map(|byte| format!("%{byte:02X}")).collect()
}
