//! The accessibility rules of WCAG 2.2 A and AA, as axe-core holds a page against them.

use super::{Browser, text};
use serde_json::{Value, json};
use std::path::Path;
use std::sync::OnceLock;

/// Where `bin/install-missing` puts them.
const RULES: &str = "../../target/axe/axe.min.js";

/// What a page does wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// The rule: `color-contrast`.
    pub rule: String,
    /// What to do about it.
    pub help: String,
    /// Where, by selectors, with what was found.
    pub places: Vec<String>,
}

/// # Panics
///
/// Where they were not fetched.
fn rules() -> &'static str {
    static TEXT: OnceLock<String> = OnceLock::new();
    TEXT.get_or_init(|| {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(RULES);
        std::fs::read_to_string(&path).unwrap_or_else(|why| {
            panic!("{}: {why} (bin/install-missing brings it)", path.display())
        })
    })
}

impl Browser {
    /// From now on every page has the rules at hand.
    pub(super) fn loads_rules(&self) {
        self.devtools(
            "Page.addScriptToEvaluateOnNewDocument",
            &json!({"source": rules(), "worldName": ""}),
        );
    }

    /// What the page does wrong by WCAG 2.2 A and AA. With `only`, by these rules alone.
    #[track_caller]
    #[must_use]
    pub fn violations(&self, only: &[&str]) -> Vec<Violation> {
        let run = if only.is_empty() {
            json!({"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]})
        } else {
            json!({"type": "rule", "values": only})
        };
        let script = "const [run, done] = arguments;
            axe.run(document, {runOnly: run, resultTypes: ['violations']}).then(
                found => done({found: found.violations}), why => done({why: String(why)}));";
        let body = json!({"script": script, "args": [run]});
        let answer = self.ask("POST", "/execute/async", &body);
        let Some(found) = answer["found"].as_array() else {
            panic!("the rules could not be run at {}: {answer}", self.address())
        };
        found.iter().map(violation).collect()
    }
}

fn violation(found: &Value) -> Violation {
    let nodes = found["nodes"].as_array().cloned().unwrap_or_default();
    let places = nodes.iter().map(|node| {
        let why = text(&node["failureSummary"]);
        format!(
            "{} {}: {}",
            node["target"],
            text(&node["html"]),
            why.replace('\n', " ")
        )
    });
    Violation {
        rule: text(&found["id"]),
        help: text(&found["help"]),
        places: places.collect(),
    }
}
