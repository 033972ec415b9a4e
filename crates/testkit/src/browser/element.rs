//! What is on a page, found as a person finds it: a link or a button by its words, a field by its label.

use super::{Browser, text};
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// By the standard, the name under which an element is told of.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";
/// How long a script may take to show something.
const PATIENCE: Duration = Duration::from_secs(20);

/// Whether a click on an element leads to another page: a link, or a button that sends a form.
const LEAVES: &str = "const [one] = arguments, link = one.closest('a[href]'), button = one.closest('button');
    return link ? !link.getAttribute('href').startsWith('#')
        : !!button && button.type === 'submit' && !!button.form && (button.formNoValidate || button.form.noValidate || button.form.checkValidity());";

/// Something on the page that is shown now.
pub struct Element<'b> {
    browser: &'b Browser,
    id: String,
}

impl Browser {
    fn found(&self, using: &str, value: &str) -> Vec<Element<'_>> {
        let found = self.ask(
            "POST",
            "/elements",
            &json!({"using": using, "value": value}),
        );
        let list = found.as_array().cloned().unwrap_or_default();
        let found = list.iter().map(|one| Element {
            browser: self,
            id: text(&one[ELEMENT]),
        });
        found.collect()
    }

    /// Everything that a CSS selector finds.
    #[must_use]
    pub fn elements(&self, css: &str) -> Vec<Element<'_>> {
        self.found("css selector", css)
    }

    /// The first that a CSS selector finds.
    ///
    /// # Panics
    ///
    /// Where there is none.
    #[track_caller]
    #[must_use]
    pub fn element(&self, css: &str) -> Element<'_> {
        let found = self.elements(css).into_iter().next();
        found.unwrap_or_else(|| panic!("nothing is {css} at {}", self.address()))
    }

    /// The first shown element by an XPath, for a person who looks for these words.
    #[track_caller]
    fn shown(&self, path: &str, what: &str) -> Element<'_> {
        let found = self.found("xpath", path);
        found
            .into_iter()
            .find(Element::is_shown)
            .unwrap_or_else(|| {
                panic!(
                    "there is no {what} at {}:\n{}",
                    self.address(),
                    self.reads()
                )
            })
    }

    /// Follows the first link with these words.
    #[track_caller]
    pub fn follows(&self, words: &str) {
        let path = format!("//a[normalize-space(.)={}]", quoted(words));
        self.shown(&path, &format!("link {words:?}")).click();
    }

    /// Presses the first button with these words.
    #[track_caller]
    pub fn presses(&self, words: &str) {
        let path = format!("//button[normalize-space(.)={}]", quoted(words));
        self.shown(&path, &format!("button {words:?}")).click();
    }

    /// Presses a button in the part of the page that has these words in its heading.
    #[track_caller]
    pub fn presses_in(&self, heading: &str, words: &str) {
        let path = format!(
            "{}//button[normalize-space(.)={}]",
            part(heading),
            quoted(words)
        );
        self.shown(&path, &format!("button {words:?} under {heading:?}"))
            .click();
    }

    /// The field that has a label beginning with these words.
    #[track_caller]
    #[must_use]
    pub fn field(&self, label: &str) -> Element<'_> {
        self.field_below("", label)
    }

    /// The same in the part of the page that has these words in its heading.
    #[track_caller]
    #[must_use]
    pub fn field_in(&self, heading: &str, label: &str) -> Element<'_> {
        self.field_below(&part(heading), label)
    }

    #[track_caller]
    fn field_below(&self, below: &str, label: &str) -> Element<'_> {
        let label_path = format!(
            "{below}//label[starts-with(normalize-space(.),{})]",
            quoted(label)
        );
        let path = format!("{label_path}//input | //*[@id={label_path}/@for]");
        self.shown(&path, &format!("field {label:?}"))
    }

    /// Chooses an answer to the question whose legend begins with these words.
    #[track_caller]
    pub fn answers(&self, question: &str, answer: &str) {
        let path = format!(
            "//fieldset[legend[starts-with(normalize-space(.),{})]]//label[normalize-space(.)={}]//input",
            quoted(question),
            quoted(answer)
        );
        self.shown(&path, &format!("answer {answer:?} to {question:?}"))
            .click();
    }

    /// Writes into the field with this label, in place of what stood there.
    #[track_caller]
    pub fn writes(&self, label: &str, words: &str) {
        let field = self.field(label);
        field.clears();
        field.types(words);
    }

    /// Which document is shown, once it is whole: the moment it began. None while one goes and another comes.
    fn document(&self) -> Option<Value> {
        let script = "return document.readyState === 'complete' ? performance.timeOrigin : null";
        let body = json!({"script": script, "args": []});
        let began = self.try_ask("POST", "/execute/sync", &body).ok()?;
        (!began.is_null()).then_some(began)
    }

    /// Whether a person can read these words now.
    #[must_use]
    pub fn has(&self, words: &str) -> bool {
        self.reads().contains(words)
    }

    /// Holds that a person can read these words now, and says what stands there if not.
    ///
    /// # Panics
    ///
    /// Where they are not there.
    #[track_caller]
    pub fn sees(&self, words: &str) {
        let read = self.reads();
        assert!(
            read.contains(words),
            "{words:?} is not at {}:\n{read}",
            self.address()
        );
    }

    /// The same, where a script shows it after a while.
    ///
    /// # Panics
    ///
    /// Where they do not come.
    #[track_caller]
    pub fn comes_to_see(&self, words: &str) {
        let until = Instant::now() + PATIENCE;
        while !self.has(words) && Instant::now() < until {
            std::thread::sleep(Duration::from_millis(50));
        }
        self.sees(words);
    }

    /// Holds that these words are not on the page.
    ///
    /// # Panics
    ///
    /// Where they are.
    #[track_caller]
    pub fn misses(&self, words: &str) {
        assert!(!self.has(words), "{words:?} is at {}", self.address());
    }

    /// Presses the key that leads to the next field or link, and tells where the focus is then.
    #[must_use]
    pub fn tabs(&self) -> Option<Element<'_>> {
        let key = |kind| json!({"type": kind, "value": "\u{e004}"});
        let keys = json!({"type": "key", "id": "keys", "actions": [key("keyDown"), key("keyUp")]});
        self.ask("POST", "/actions", &json!({"actions": [keys]}));
        let active = self.try_ask("GET", "/element/active", &Value::Null).ok()?;
        Some(Element {
            browser: self,
            id: text(&active[ELEMENT]),
        })
    }
}

/// The part of the page with a heading: what a section, a form or an item of a list holds together.
fn part(heading: &str) -> String {
    format!(
        "//*[self::section or self::form or self::li or self::fieldset or self::div or self::details][(.//h2|.//h3|.//h4|.//legend|.//summary)\
         [contains(normalize-space(.),{})]]",
        quoted(heading)
    )
}

/// A text as XPath writes it, which knows no escapes.
fn quoted(words: &str) -> String {
    if !words.contains('"') {
        return format!("\"{words}\"");
    }
    let parts: Vec<_> = words.split('"').map(|part| format!("\"{part}\"")).collect();
    format!("concat({})", parts.join(",'\"',"))
}

impl Element<'_> {
    #[track_caller]
    fn ask(&self, method: &str, what: &str, body: &Value) -> Value {
        self.browser
            .ask(method, &format!("/element/{}/{what}", self.id), body)
    }

    /// The first inside it that a CSS selector finds.
    ///
    /// # Panics
    ///
    /// Where there is none.
    #[track_caller]
    #[must_use]
    pub fn inner(&self, css: &str) -> Element<'_> {
        let how = json!({"using": "css selector", "value": css});
        let found = self.ask("POST", "element", &how);
        Element {
            browser: self.browser,
            id: text(&found[ELEMENT]),
        }
    }

    /// Clicks it, and waits for the page that it leads to, where it leads to one.
    #[track_caller]
    pub fn click(&self) {
        let here = json!({ELEMENT: self.id});
        let leaves = self.browser.runs(LEAVES, &[here]) == Value::Bool(true);
        let before = self.browser.document();
        self.ask("POST", "click", &json!({}));
        let until = Instant::now() + PATIENCE;
        let is_there = |document: Option<Value>| document.is_some() && document != before;
        while leaves && !is_there(self.browser.document()) && Instant::now() < until {
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Empties a field.
    #[track_caller]
    pub fn clears(&self) {
        self.ask("POST", "clear", &json!({}));
    }

    /// Types into it.
    #[track_caller]
    pub fn types(&self, words: &str) {
        self.ask("POST", "value", &json!({"text": words}));
    }

    /// What a person reads in it.
    #[track_caller]
    #[must_use]
    pub fn reads(&self) -> String {
        text(&self.ask("GET", "text", &Value::Null))
    }

    /// One of its attributes.
    #[track_caller]
    #[must_use]
    pub fn attribute(&self, name: &str) -> Option<String> {
        let value = self.ask("GET", &format!("attribute/{name}"), &Value::Null);
        value.as_str().map(str::to_owned)
    }

    /// What stands in a field now.
    #[track_caller]
    #[must_use]
    pub fn value(&self) -> String {
        text(&self.ask("GET", "property/value", &Value::Null))
    }

    /// Whether a person can see it.
    #[track_caller]
    #[must_use]
    pub fn is_shown(&self) -> bool {
        self.ask("GET", "displayed", &Value::Null) == Value::Bool(true)
    }
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn words_with_quotes_are_found_too() {
        assert_eq!(quoted("it's"), "\"it's\"");
        assert_eq!(quoted("a \"b\""), "concat(\"a \",'\"',\"b\",'\"',\"\")");
    }
}
