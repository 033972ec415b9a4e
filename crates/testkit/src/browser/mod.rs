//! A real browser for tests: Debian's Chromium, without a window, driven by WebDriver. It reaches loopback and nothing
//! else, and tells what it asked for. Where it cannot be had the test fails; it is never skipped.

mod driver;
mod element;
mod rules;
mod wire;

pub use element::Element;
pub use rules::Violation;

use base64::Engine;
use driver::{Driver, driver};
use serde_json::{Value, json};
use std::sync::atomic::{AtomicU32, Ordering};
use wire::Wrong;

/// How high a window is, and a picture at the most, in pixels.
const HEIGHT: u32 = 900;
const MOST_HEIGHT: u32 = 16_000;

/// How a browser is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Manner {
    /// Whether pages may run scripts.
    pub scripts: bool,
    /// The language it asks for.
    pub language: &'static str,
}

impl Manner {
    /// As most people have it, in English.
    pub const USUAL: Manner = Manner {
        scripts: true,
        language: "en",
    };
    /// By somebody who lets no page run scripts.
    pub const WITHOUT_SCRIPTS: Manner = Manner {
        scripts: false,
        language: "en",
    };
}

/// A browser with a window and a user of its own; it ends with this value.
pub struct Browser {
    driver: &'static Driver,
    session: String,
}

impl Browser {
    /// Opens one.
    ///
    /// # Panics
    ///
    /// Where there is none, with the reason.
    #[must_use]
    pub fn open(manner: Manner) -> Browser {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let driver = driver();
        let folder = driver.folder(&format!("user-{}", COUNT.fetch_add(1, Ordering::Relaxed)));
        // The content setting of a person, not the debugger's: pages then see it as they would.
        let scripts = if manner.scripts { 1 } else { 2 };
        let options = json!({
            "args": [
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--remote-debugging-pipe",
                "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--hide-scrollbars", "--force-color-profile=srgb", "--window-size=1280,1000",
                "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1",
                format!("--user-data-dir={}", folder.display()),
                format!("--lang={}", manner.language), format!("--accept-lang={}", manner.language),
            ],
            "prefs": {"profile.managed_default_content_settings.javascript": scripts},
            "perfLoggingPrefs": {"enableNetwork": true, "enablePage": false},
        });
        let wanted = json!({"capabilities": {"alwaysMatch": {
            "browserName": "chrome",
            "goog:chromeOptions": options,
            "goog:loggingPrefs": {"performance": "ALL", "browser": "ALL"},
        }}});
        let begun = driver.wire.ask("POST", "/session", &wanted);
        let begun = begun.unwrap_or_else(|why| {
            panic!(
                "no browser (bin/install-missing brings Chromium): {}",
                why.message
            )
        });
        let session = begun["sessionId"].as_str().expect("a session has an id");
        let browser = Browser {
            driver,
            session: session.to_owned(),
        };
        if manner.scripts {
            browser.loads_rules();
        }
        // What it shows of itself before anybody asked.
        browser.goes_to("about:blank");
        let _ = (browser.asked_for(), browser.complaints());
        browser
    }

    fn try_ask(&self, method: &str, path: &str, body: &Value) -> Result<Value, Wrong> {
        let path = format!("/session/{}{path}", self.session);
        self.driver.wire.ask(method, &path, body)
    }

    #[track_caller]
    fn ask(&self, method: &str, path: &str, body: &Value) -> Value {
        self.try_ask(method, path, body).unwrap_or_else(|why| {
            panic!(
                "{method} {path}: {}: {}, at {}",
                why.kind,
                why.message,
                self.address()
            )
        })
    }

    /// Goes to an address and waits until it is there.
    pub fn goes_to(&self, address: &str) {
        self.ask("POST", "/url", &json!({"url": address}));
    }

    /// Where it is.
    ///
    /// # Panics
    ///
    /// Where the browser is gone.
    #[must_use]
    pub fn address(&self) -> String {
        let url = self.try_ask("GET", "/url", &Value::Null);
        text(&url.unwrap_or_else(|why| panic!("the browser is gone: {}", why.message)))
    }

    /// Where it is on its site: path, query and fragment.
    #[must_use]
    pub fn place(&self) -> String {
        let address = self.address();
        let rest = address.split_once("://").map_or("", |(_, rest)| rest);
        rest.find('/')
            .map_or_else(String::new, |at| rest[at..].to_owned())
    }

    /// Goes to the page that shows the same again.
    pub fn reloads(&self) {
        self.ask("POST", "/refresh", &json!({}));
    }

    /// The title of the page.
    #[must_use]
    pub fn title(&self) -> String {
        text(&self.ask("GET", "/title", &Value::Null))
    }

    /// What is on the page, as a person reads it.
    #[must_use]
    pub fn reads(&self) -> String {
        text(&self.runs("return document.body ? document.body.innerText : ''", &[]))
    }

    /// The page as it is written.
    #[must_use]
    pub fn source(&self) -> String {
        text(&self.ask("GET", "/source", &Value::Null))
    }

    /// Runs the body of a function in the page and gives what it returns. Where pages run no scripts, this does nothing to
    /// change that: it is the driver that runs it.
    #[track_caller]
    pub fn runs(&self, script: &str, arguments: &[Value]) -> Value {
        self.ask(
            "POST",
            "/execute/sync",
            &json!({"script": script, "args": arguments}),
        )
    }

    /// A command of the DevTools protocol.
    #[track_caller]
    pub fn devtools(&self, command: &str, parameters: &Value) -> Value {
        self.ask(
            "POST",
            "/goog/cdp/execute",
            &json!({"cmd": command, "params": parameters}),
        )
    }

    /// Makes the window as wide as a telephone (360) or a screen (1280), in pixels.
    pub fn is_wide(&self, pixels: u32) {
        self.has_size(pixels, HEIGHT);
    }

    /// Prefers dark pages, or light ones.
    pub fn prefers_dark(&self, dark: bool) {
        let value = if dark { "dark" } else { "light" };
        let features = json!({"features": [{"name": "prefers-color-scheme", "value": value},
            {"name": "prefers-reduced-motion", "value": "reduce"}]});
        self.devtools("Emulation.setEmulatedMedia", &features);
    }

    /// Forgets who was here: every cookie of every site.
    pub fn forgets(&self) {
        self.devtools("Network.clearBrowserCookies", &json!({}));
    }

    /// Gives it a cookie of a site.
    pub fn keeps(&self, site: &str, name: &str, value: &str) {
        self.devtools(
            "Network.setCookie",
            &json!({"url": site, "name": name, "value": value, "httpOnly": true}),
        );
    }

    /// A picture of the whole page, as PNG. The window is made as high as the page for it: a picture of what lies beyond the
    /// window is shifted on pages that run from right to left.
    ///
    /// # Panics
    ///
    /// Where the browser gives none.
    #[must_use]
    pub fn picture(&self) -> Vec<u8> {
        let size = self.runs(
            "return [innerWidth, document.scrollingElement.scrollHeight]",
            &[],
        );
        let pixels = |nth: usize| size[nth].as_u64().and_then(|of| u32::try_from(of).ok());
        let (width, height) = (pixels(0).unwrap_or(1280), pixels(1).unwrap_or(HEIGHT));
        self.has_size(width, height.clamp(HEIGHT, MOST_HEIGHT));
        let taken = self.devtools("Page.captureScreenshot", &json!({"format": "png"}));
        self.has_size(width, HEIGHT);
        base64::engine::general_purpose::STANDARD
            .decode(taken["data"].as_str().unwrap_or_default())
            .expect("a picture in base64")
    }

    fn has_size(&self, width: u32, height: u32) {
        let size =
            json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false});
        self.devtools("Emulation.setDeviceMetricsOverride", &size);
    }

    /// Every address that pages asked for since this was asked last, answered or not.
    #[must_use]
    pub fn asked_for(&self) -> Vec<String> {
        let events = self.logged("performance");
        let events = events.iter().filter_map(|line| {
            let event: Value = serde_json::from_str(line["message"].as_str()?).ok()?;
            let event = &event["message"];
            (event["method"] == "Network.requestWillBeSent")
                .then(|| text(&event["params"]["request"]["url"]))
        });
        events.collect()
    }

    /// What the browser complained about since this was asked last: scripts that failed, what its policy kept out.
    #[must_use]
    pub fn complaints(&self) -> Vec<String> {
        let lines = self.logged("browser");
        lines.iter().map(|line| text(&line["message"])).collect()
    }

    fn logged(&self, kind: &str) -> Vec<Value> {
        let log = self.ask("POST", "/se/log", &json!({"type": kind}));
        log.as_array().cloned().unwrap_or_default()
    }

    /// Gives the browser an authenticator that knows its user, as a telephone with a finger on it.
    pub fn has_an_authenticator(&self) {
        let kind = json!({"protocol": "ctap2", "transport": "internal", "hasResidentKey": true,
            "hasUserVerification": true, "isUserConsenting": true, "isUserVerified": true});
        self.ask("POST", "/webauthn/authenticator", &kind);
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // The driver ends what does not end by itself.
        let _ = self.try_ask("DELETE", "", &Value::Null);
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
