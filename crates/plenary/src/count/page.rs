//! A count as one HTML page that stands alone: no script, nothing fetched, readable on a small screen and on paper, in either direction of
//! writing.

use crate::count::counted::Counted;
use crate::count::explained::{Answers, Story};
use crate::count::pictures::{self, Picture};
use crate::count::{sheet, table};
use std::fmt::Write as _;
use tally::count::run::Outcome;
use words::{Language, Words};

/// The page.
pub(crate) fn page(language: Language, counted: &Counted<'_>, answers: &Answers) -> String {
    let words = &Words::of(language);
    // A picture is no page: marks around names would be drawn.
    let plain = &words.plain();
    let title = match counted.profile.title.as_str() {
        "" => words.say("count-page-title", &[]),
        title => title.to_owned(),
    };
    let direction = language.direction().as_str();
    let mut out = String::new();
    let _ = write!(
        out,
        "<!doctype html>\n<html lang=\"{}\" dir=\"{direction}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n",
        language.tag(),
        title = escaped(&title),
    );
    let head = match counted.outcome {
        Outcome::Staged(transcript) => sheet::head(words, transcript),
        Outcome::Pairwise(compared) => table::head(words, compared),
    };
    let _ = writeln!(out, "<p>{}</p>", escaped(&head));
    list(&mut out, "ul", &pictures::elected(words, counted));
    if let Outcome::Staged(transcript) = counted.outcome {
        let ties = sheet::ties(words, counted.profile, transcript);
        list(&mut out, "ul", &ties);
    }
    for story in answers.stories(words, counted) {
        section(&mut out, &story);
    }
    for picture in pictures::of(plain, counted) {
        drawn(&mut out, words, &picture);
    }
    out.push_str("</main>\n</body>\n</html>\n");
    out
}

fn list(out: &mut String, tag: &str, lines: &[String]) {
    if lines.is_empty() {
        return;
    }
    let _ = writeln!(out, "<{tag}>");
    for line in lines {
        let _ = writeln!(out, "<li>{}</li>", escaped(line));
    }
    let _ = writeln!(out, "</{tag}>");
}

fn section(out: &mut String, story: &Story) {
    let _ = writeln!(out, "<section>\n<h2>{}</h2>", escaped(&story.heading));
    list(out, "ul", &story.lines);
    out.push_str("</section>\n");
}

fn drawn(out: &mut String, words: &Words, picture: &Picture) {
    let _ = write!(
        out,
        "<section>\n<h2>{}</h2>\n<figure class=\"wide\" tabindex=\"0\" dir=\"ltr\">{}</figure>\n<details open>\n<summary>{}</summary>\n<div class=\"wide\" tabindex=\"0\">\n<table>\n",
        escaped(&picture.title),
        picture.svg,
        escaped(&words.say("count-page-table", &[])),
    );
    for (at, row) in picture.table.iter().enumerate() {
        let tag = if at == 0 { "th scope=\"col\"" } else { "td" };
        let end = if at == 0 { "th" } else { "td" };
        out.push_str("<tr>");
        for cell in row {
            let _ = write!(out, "<{tag}><bdi>{}</bdi></{end}>", escaped(cell));
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</table>\n</div>\n</details>\n</section>\n");
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            sign => out.push(sign),
        }
    }
    out
}

const STYLE: &str = "
:root{color-scheme:light}
body{margin:0;font:16px/1.5 system-ui,sans-serif;color:#000;background:#fff}
main{max-inline-size:60rem;margin-inline:auto;padding:1rem}
h1{font-size:1.5rem;line-height:1.25;overflow-wrap:anywhere}
h2{font-size:1.15rem;margin-block:1.5rem .5rem}
ul{padding-inline-start:1.25rem;margin-block:.5rem}
li{overflow-wrap:anywhere}
figure{margin:0}
.wide{overflow-x:auto}
.wide:focus-visible{outline:2px solid #000}
table{border-collapse:collapse;font-size:.85rem;font-variant-numeric:tabular-nums}
th,td{border:1px solid #999;padding:.2rem .5rem;text-align:start;vertical-align:top}
th{max-inline-size:10rem}
td:nth-child(n+3){text-align:end}
@media print{main{max-inline-size:none;padding:0}.wide{overflow:visible}section{break-inside:avoid-page}svg{max-inline-size:100%;block-size:auto}details>summary{display:none}table{font-size:.65rem}}
";
