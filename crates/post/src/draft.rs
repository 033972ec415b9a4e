//! A draft: a letter in messages of the catalogues, not yet in anybody's language. Laid out it is what every letter of
//! ours is: a greeting, a few short paragraphs, one link, who sends it and why, and how to get no more of its kind.

use crate::Address;
use crate::kind::Kind;
use crate::letter::{Letter, MessageId, Sender, one_line};
use words::{Saying, Value, Words};

/// A letter before it has a language.
#[derive(Clone, PartialEq, Eq)]
pub struct Draft {
    /// What it is about.
    pub kind: Kind,
    /// Its subject.
    pub subject: Saying,
    /// What happened, and what to do until when; a paragraph each.
    pub paragraphs: Vec<Saying>,
    /// What the link leads to, as words, and where.
    pub link: Option<(Saying, String)>,
    /// Who sends it and why.
    pub why: Saying,
    /// How to get no more of its kind.
    pub stopping: Stopping,
}

/// Whether and how a reader gets no more letters of a kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stopping {
    /// By one click at this address.
    At(String),
    /// Not at all: this is why.
    Not(Saying),
}

/// Neither the link nor the texts: a link to sign in must not come into a log.
impl std::fmt::Debug for Draft {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Draft")
            .field("kind", &self.kind)
            .field("subject", &self.subject.id)
            .finish_non_exhaustive()
    }
}

impl Draft {
    /// The letter in its reader's words. Names in it are put on one line each, so that none looks like a paragraph of ours.
    #[must_use]
    pub fn written(
        &self,
        words: Words,
        from: Sender,
        (to, name): (Address, String),
        id: MessageId,
        written_ms: i64,
    ) -> Letter {
        let draft = self.tamed();
        let subject = one_line(&words.plain().saying(&draft.subject));
        let stop_url = match &draft.stopping {
            Stopping::At(url) => Some(url.clone()),
            Stopping::Not(_) => None,
        };
        let name = one_line(&name);
        let text = draft.text(words, &name);
        let html = draft.html(words, &name, &subject);
        Letter {
            from,
            to,
            name,
            language: words.language(),
            kind: self.kind,
            subject,
            text,
            html,
            id,
            stop_url,
            written_ms,
        }
    }

    fn tamed(&self) -> Draft {
        Draft {
            kind: self.kind,
            subject: tamed(&self.subject),
            paragraphs: self.paragraphs.iter().map(tamed).collect(),
            link: self
                .link
                .as_ref()
                .map(|(label, url)| (tamed(label), url.clone())),
            why: tamed(&self.why),
            stopping: match &self.stopping {
                Stopping::At(url) => Stopping::At(url.clone()),
                Stopping::Not(why) => Stopping::Not(tamed(why)),
            },
        }
    }

    fn text(&self, words: Words, name: &str) -> String {
        let mut pieces = vec![greeting(words, name)];
        pieces.extend(self.paragraphs.iter().map(|saying| words.saying(saying)));
        if let Some((label, url)) = &self.link {
            // On a line of its own: mail programs find it, and a direction of reading cannot tear it.
            pieces.push(format!("{}\n{url}", colon(words, &words.saying(label))));
        }
        // RFC 3676, 4.3: what follows is no part of the letter itself.
        pieces.push(format!("-- \n{}", words.saying(&self.why)));
        pieces.push(match &self.stopping {
            Stopping::At(url) => {
                format!("{}\n{url}", colon(words, &words.say("letters-stop", &[])))
            }
            Stopping::Not(why) => words.saying(why),
        });
        let mut text = pieces.join("\n\n");
        text.push('\n');
        text
    }

    fn html(&self, words: Words, name: &str, subject: &str) -> String {
        let (tag, dir) = (
            words.language().tag(),
            words.language().direction().as_str(),
        );
        let mut body = paragraph(&escaped(&greeting(words, name)));
        for saying in &self.paragraphs {
            body.push_str(&paragraph(&escaped(&words.saying(saying))));
        }
        if let Some((label, url)) = &self.link {
            body.push_str(&paragraph(&anchor(url, &words.saying(label))));
            // Some mail programs show no links, and some readers copy the address.
            body.push_str(&small(&format!("<bdi dir=\"ltr\">{}</bdi>", escaped(url))));
        }
        body.push_str("<hr>\n");
        body.push_str(&small(&escaped(&words.saying(&self.why))));
        body.push_str(&small(&match &self.stopping {
            Stopping::At(url) => anchor(url, &words.say("letters-stop", &[])),
            Stopping::Not(why) => escaped(&words.saying(why)),
        }));
        // Language and direction stand twice: many mail programs drop everything around the body's content.
        format!(
            "<!DOCTYPE html>\n<html lang=\"{tag}\" dir=\"{dir}\">\n<head><meta charset=\"utf-8\">\
             <meta name=\"color-scheme\" content=\"light dark\"><title>{}</title></head>\n<body>\n\
             <div lang=\"{tag}\" dir=\"{dir}\" style=\"font-family:sans-serif;line-height:1.5;max-width:36em\">\n\
             {body}</div>\n</body>\n</html>\n",
            escaped(subject)
        )
    }
}

fn tamed(saying: &Saying) -> Saying {
    let args = saying.args.iter();
    Saying {
        id: saying.id.clone(),
        args: args
            .map(|(name, value)| (name.clone(), tamed_value(value)))
            .collect(),
    }
}

fn tamed_value(value: &Value) -> Value {
    match value {
        Value::Text(text) => Value::Text(one_line(text)),
        Value::Verbatim(text) => Value::Verbatim(one_line(text)),
        Value::List(items) => Value::List(items.iter().map(tamed_value).collect()),
        Value::AnyOf(items) => Value::AnyOf(items.iter().map(tamed_value).collect()),
        Value::Message(saying) => Value::Message(tamed(saying)),
        Value::Number(_)
        | Value::Ordinal(_)
        | Value::Exact { .. }
        | Value::Percent { .. }
        | Value::Date { .. }
        | Value::Moment { .. }
        | Value::Duration { .. } => value.clone(),
    }
}

fn greeting(words: Words, name: &str) -> String {
    if name.is_empty() {
        return words.say("letters-greeting", &[]);
    }
    words.say("letters-greeting-name", &[("name", name.into())])
}

fn colon(words: Words, label: &str) -> String {
    words.say("letters-label", &[("label", label.into())])
}

fn paragraph(html: &str) -> String {
    format!("<p>{html}</p>\n")
}

fn small(html: &str) -> String {
    format!("<p style=\"font-size:smaller;overflow-wrap:anywhere\">{html}</p>\n")
}

fn anchor(url: &str, label: &str) -> String {
    format!("<a href=\"{}\">{}</a>", escaped(url), escaped(label))
}

/// Text between tags or in a quoted attribute.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            c => escaped.push(c),
        }
    }
    escaped
}
