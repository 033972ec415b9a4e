//! What `plenary count` shows: explanations, tables, pictures, pages, and that all its JSON keeps to the schema.

use crate::run::{Ran, Scratch, plenary, root};
use serde_json::{Value, json};

const WARD: &str = "4 2\n7 1 2 0\n3 2 3 0\n2 3 0\n1 4 2 0\n0\n\"Ana <A> & B\"\n\"Bo\"\n\"Cy\"\n\"Di\"\n\"Board\"\n";
const SCORES: &str = "candidates,Ana,Bo,Cy\ncount,Ana,Bo,Cy\n3,5,4,0\n2,0,4,5\n1,,3,1\n";

fn counted(scratch: &Scratch, ballots: &str, asked: &[&str]) -> Ran {
    let path = scratch.path("ballots");
    std::fs::write(&path, ballots).expect("the folder is ours");
    plenary(&[&["count", &path], asked].concat())
}

#[test]
fn a_count_says_why_in_three_languages() {
    let scratch = Scratch::new();
    for (lang, words) in [
        (
            "en",
            [
                "a gap of 1",
                "From when each seat was certain",
                "The smallest change",
            ],
        ),
        (
            "fr",
            [
                "un écart de 1",
                "À partir de quand",
                "Le plus petit changement",
            ],
        ),
        ("ar", ["الفارق 1", "منذ متى", "أصغر تغيير"]),
    ] {
        let ran = counted(&scratch, WARD, &["--explain", "--lang", lang]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        for word in words {
            assert!(ran.out.contains(word), "{word}: {}", ran.out);
        }
    }
}

#[test]
fn the_change_that_is_told_alters_the_elected_when_it_is_counted() {
    let scratch = Scratch::new();
    let ran = counted(&scratch, WARD, &["--explain", "--format", "json"]);
    let told: Value = serde_json::from_str(&ran.out).expect("JSON");
    let change = &told["explanation"]["change"];
    let mut papers = vec![
        (7, json!([[1], [2]])),
        (3, json!([[2], [3]])),
        (2, json!([[3]])),
        (1, json!([[4], [2]])),
    ];
    for edit in change["papers"].as_array().expect("papers") {
        let votes: i64 = edit["votes"]
            .as_str()
            .expect("votes")
            .parse()
            .expect("whole");
        let from = papers.iter_mut().find(|paper| paper.1 == edit["from"]);
        from.expect("a paper that there is").0 -= votes;
        papers.push((votes, edit["to"].clone()));
    }
    let mut text = String::from("4 2\n");
    for (votes, ranks) in papers.iter().filter(|paper| paper.0 > 0) {
        let names = ranks.as_array().expect("ranks").iter();
        let names = names.map(|rank| rank[0].to_string()).collect::<Vec<_>>();
        text.push_str(&format!("{votes} {} 0\n", names.join(" ")));
    }
    text.push_str("0\n\"a\"\n\"b\"\n\"c\"\n\"d\"\n");
    let again = counted(&scratch, &text, &["--format", "json"]);
    let again: Value = serde_json::from_str(&again.out).expect("JSON");
    let elected = |told: &Value| {
        let seats = told["elected"].as_array().expect("seats").iter();
        let mut numbers = seats
            .map(|seat| seat["candidate"].as_u64())
            .collect::<Vec<_>>();
        numbers.sort_unstable();
        numbers
    };
    assert_ne!(elected(&told), elected(&again));
    let now = change["elected"].as_array().expect("numbers").iter();
    assert_eq!(elected(&again), now.map(Value::as_u64).collect::<Vec<_>>());
}

#[test]
fn a_paper_is_followed_and_other_rules_are_asked() {
    let scratch = Scratch::new();
    let asked = ["--paper", "1,2", "--compare", "meek,irv,star"];
    let ran = counted(&scratch, WARD, &asked);
    // The surplus of two on seven papers.
    assert!(ran.out.contains("0.28571 with Bo"), "{}", ran.out);
    assert!(ran.out.contains("meek would elect the same"), "{}", ran.out);
    assert!(
        ran.out.contains("irv does not count these ballots"),
        "{}",
        ran.out
    );
    assert_eq!(counted(&scratch, WARD, &["--paper", "9"]).code, 2);
}

#[test]
fn groups_are_bounded_on_the_command_line() {
    let scratch = Scratch::new();
    let ran = counted(
        &scratch,
        WARD,
        &["--constraint", "South:3,4=1..", "--format", "json"],
    );
    let told: Value = serde_json::from_str(&ran.out).expect("JSON");
    assert!(
        ran.out.contains("\"candidate\":3,\"name\":\"Cy\""),
        "{told}"
    );
    for wrong in ["South", "South:3", "South:3=1", "South:x=1..2"] {
        let ran = counted(&scratch, WARD, &["--constraint", wrong]);
        assert_eq!(ran.code, 2, "{wrong}");
        assert!(ran.err.contains("NAME:1,3,4=MIN..MAX"), "{}", ran.err);
    }
}

#[test]
fn a_table_has_a_row_a_candidate_and_a_column_a_stage() {
    let scratch = Scratch::new();
    let ran = counted(&scratch, WARD, &["--format", "csv"]);
    let rows = ran.out.lines().collect::<Vec<_>>();
    assert!(
        rows[0].starts_with("Number,Name,Elected at stage,"),
        "{}",
        ran.out
    );
    assert!(
        rows[1].starts_with("1,Ana <A> & B,1,7.00000,"),
        "{}",
        ran.out
    );
    assert_eq!(rows.len(), 7, "{}", ran.out);
    let ran = counted(&scratch, WARD, &["--rule", "schulze", "--format", "csv"]);
    assert!(ran.out.contains("2,Bo,4,,"), "{}", ran.out);
}

#[test]
fn a_page_stands_alone_and_shows_names_as_text() {
    let scratch = Scratch::new();
    for (lang, direction) in [("en", "ltr"), ("ar", "rtl")] {
        let page = scratch.path("page.html");
        let asked = ["--explain", "--format", "html", "--lang", lang, "-o", &page];
        let ran = counted(&scratch, WARD, &asked);
        assert_eq!(ran.code, 0, "{}", ran.err);
        let page = std::fs::read_to_string(&page).expect("written");
        assert!(page.contains(&format!("dir=\"{direction}\"")));
        assert!(page.contains("Ana &lt;A&gt; &amp; B"));
        assert!(page.contains("<title id=\"transfers-title\">"));
        for absent in ["<A>", "<script", "src=", "href=", "@import", "url(http"] {
            assert!(!page.contains(absent), "{absent}");
        }
    }
}

#[test]
fn pictures_are_drawn_with_words_for_those_who_do_not_see_them() {
    let scratch = Scratch::new();
    let path = scratch.path("a.svg");
    for (ballots, rule, shows) in [
        (WARD, "scottish", "id=\"transfers-desc\">Number; Name"),
        (WARD, "schulze", "id=\"pairs-desc\">Number; Name"),
        (SCORES, "star", "id=\"transfers-desc\""),
    ] {
        let ran = counted(&scratch, ballots, &["--rule", rule, "--svg", &path]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        let drawn = std::fs::read_to_string(&path).expect("drawn");
        assert!(
            drawn.starts_with("<svg ") && drawn.contains(shows),
            "{drawn}"
        );
        assert!(!drawn.contains("<A>"), "{drawn}");
    }
    let scores = std::fs::read_to_string(scratch.path("a.scores.svg")).expect("drawn");
    assert!(
        scores.contains("id=\"scores-desc\">Name; 0; 1; 3; 4; 5; no score"),
        "{scores}"
    );
}

/// What in a value does not keep to a schema: only the words that our schema uses.
fn breaks(schema: &Value, root: &Value, value: &Value, place: &str, found: &mut Vec<String>) {
    let schema = match schema["$ref"].as_str() {
        Some(named) => &root["$defs"][named.trim_start_matches("#/$defs/")],
        None => schema,
    };
    let mut wrong = |what: &str| found.push(format!("{place}: {what}: {value}"));
    if let Some(ways) = schema["oneOf"].as_array() {
        let fits = |way: &&Value| {
            let mut inner = Vec::new();
            breaks(way, root, value, place, &mut inner);
            inner.is_empty()
        };
        if ways.iter().filter(fits).count() != 1 {
            wrong("not one of these ways");
        }
    }
    let kind = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    if schema["type"].as_str().is_some_and(|asked| asked != kind) {
        return wrong("another type");
    }
    if schema["enum"]
        .as_array()
        .is_some_and(|all| !all.contains(value))
    {
        wrong("not in the list");
    }
    if schema["minimum"]
        .as_i64()
        .is_some_and(|least| value.as_i64() < Some(least))
    {
        wrong("too small");
    }
    if schema["pattern"].is_string() {
        let text = value.as_str().unwrap_or_default();
        let digits = text.strip_prefix('-').unwrap_or(text).splitn(2, '.');
        let is_number = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        if !digits.clone().all(is_number) {
            wrong("no decimal");
        }
    }
    for item in value.as_array().into_iter().flatten() {
        breaks(&schema["items"], root, item, &format!("{place}[]"), found);
    }
    if let (Some(fields), true) = (value.as_object(), schema["properties"].is_object()) {
        for name in schema["required"].as_array().into_iter().flatten() {
            if value.get(name.as_str().unwrap_or_default()).is_none() {
                found.push(format!("{place}: {name} is missing"));
            }
        }
        for (name, inner) in fields {
            match schema["properties"].get(name) {
                Some(known) => breaks(known, root, inner, &format!("{place}.{name}"), found),
                None => found.push(format!("{place}: {name} is not in the schema")),
            }
        }
    }
}

#[test]
fn the_json_of_every_named_rule_keeps_to_the_schema() {
    let scratch = Scratch::new();
    let path = root().join("docs/count.schema.json");
    let schema = std::fs::read_to_string(path).expect("the schema");
    let schema: Value = serde_json::from_str(&schema).expect("JSON");
    let rules = plenary(&["count", "rules", "--format", "json"]).out;
    let mut counts = 0;
    for line in rules.lines() {
        let listed: Value = serde_json::from_str(line).expect("JSON");
        let id = listed["rule"]["id"].as_str().expect("an id");
        for ballots in [WARD, SCORES] {
            for more in [&["--seats", "1"][..], &["--seats", "2"]] {
                let asked = [
                    "--rule",
                    id,
                    "--format",
                    "json",
                    "--explain",
                    "--paper",
                    "1,2",
                ];
                let asked = [&asked[..], &["--compare", "irv,meek"], more].concat();
                let ran = counted(&scratch, ballots, &asked);
                if ran.code == 1 {
                    continue;
                }
                let told: Value = serde_json::from_str(&ran.out)
                    .unwrap_or_else(|fault| panic!("{id}: {fault}: {}{}", ran.out, ran.err));
                let mut found = Vec::new();
                let form = match told.get("winners") {
                    Some(_) => &schema["$defs"]["compared"],
                    None => &schema["$defs"]["staged"],
                };
                breaks(form, &schema, &told, id, &mut found);
                assert_eq!(found, Vec::<String>::new(), "{id}");
                counts += 1;
            }
        }
    }
    assert!(counts > 100, "{counts} counts");
    let mut found = Vec::new();
    let broken = json!({"rule": "irv", "seats": "one", "more": 1});
    breaks(&schema["$defs"]["staged"], &schema, &broken, "", &mut found);
    assert!(found.len() > 3, "{found:?}");
}
