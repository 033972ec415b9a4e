//! Writes the seeds of every target from our own charters and rehearsals: `seeds FOLDER`.

use ledger::LeafKind;
use ledger::bundle::Scope;
use serde_json::{Value, json};
use stage::{FILLED, Stage, rehearsal, root, signed, signer};
use std::fs;
use std::path::{Path, PathBuf};

struct Seeds(PathBuf);

impl Seeds {
    fn put(&self, target: &str, name: &str, bytes: &[u8]) {
        let folder = self.0.join(target);
        fs::create_dir_all(&folder).expect("a folder for seeds can be made");
        fs::write(folder.join(format!("seed-{name}")), bytes).expect("a seed can be written");
    }
}

fn main() {
    let folder = std::env::args().nth(1).expect("usage: seeds FOLDER");
    let seeds = Seeds(PathBuf::from(folder));
    charters(&seeds, &root().join("charters"));
    charters(&seeds, &root().join("rehearsals/charters"));
    for (index, name) in FILLED.iter().enumerate() {
        let stage = Stage::after(name);
        acts(&seeds, index, name, &stage);
        entries(&seeds, index, name, &stage);
        for scope in [Scope::Public, Scope::Full] {
            let bytes = signed(&stage.origin, &stage.sheets, scope);
            seeds.put("bundle", &format!("{name}-{scope:?}"), &bytes);
        }
        rehearsals(&seeds, name);
    }
    texts(&seeds);
    members(&seeds);
    for (index, (target, text)) in stage::ballots::seeds().iter().enumerate() {
        for target in [target, "any_ballots"] {
            seeds.put(target, &index.to_string(), text.as_bytes());
        }
    }
}

/// Whole charters, and each of their blocks alone.
fn charters(seeds: &Seeds, folder: &Path) {
    for entry in fs::read_dir(folder).expect("readable") {
        let path = entry.expect("readable").path();
        if path.is_dir() {
            charters(seeds, &path);
            continue;
        }
        let text = fs::read_to_string(&path).expect("a charter is text");
        let body = path
            .parent()
            .and_then(Path::file_name)
            .expect("a folder")
            .to_string_lossy();
        let name = format!(
            "{body}-{}",
            path.file_stem().expect("a name").to_string_lossy()
        );
        seeds.put("charter", &name, text.as_bytes());
        for (index, block) in text.split("```rule").skip(1).enumerate() {
            let block = block.split("```").next().unwrap_or_default();
            let small = format!("# A\n\n## 1 B\n\n```rule\nbody \"a\"\n{block}\n```\n");
            seeds.put("charter", &format!("{name}-{index}"), small.as_bytes());
        }
    }
}

/// The lines of a rehearsal without its header: the target founds on charters of its own.
fn rehearsals(seeds: &Seeds, name: &str) {
    let text = rehearsal(name);
    let lines: Vec<&str> = text.lines().skip(1).collect();
    seeds.put("rehearsal", name, lines.join("\n").as_bytes());
    for (index, line) in lines.iter().enumerate() {
        seeds.put("rehearsal", &format!("{name}-{index}"), line.as_bytes());
    }
}

/// Each act that a rehearsal did, as a line with numbers in place of handles.
fn acts(seeds: &Seeds, stage: usize, name: &str, on: &Stage) {
    for (index, sheet) in on.sheets.iter().enumerate() {
        let Ok(Some(entry)) = sheet.entry() else {
            continue;
        };
        let act = serde_json::to_value(&entry.act).expect("an act is JSON");
        // The room, then the act in it.
        let only = |value: &Value| {
            value
                .as_object()
                .and_then(|one| one.values().next())
                .cloned()
        };
        let inner = only(&act).as_ref().and_then(only);
        let mut line = match inner {
            Some(Value::Object(fields)) => Value::Object(fields),
            _ => json!({}),
        };
        line["act"] = entry.act.name().into();
        line["by"] = serde_json::to_value(entry.actor).expect("an actor is JSON");
        line["after"] = 86_400.into();
        for spec in entry.act.parts() {
            line[spec.name] = "A text".into();
        }
        let text = format!("{stage}{line}");
        seeds.put("act", &format!("{name}-{index}"), text.as_bytes());
    }
}

/// Each entry of a rehearsal, by which a forged one is made.
fn entries(seeds: &Seeds, stage: usize, name: &str, on: &Stage) {
    for (index, sheet) in on.sheets.iter().enumerate() {
        let bytes = match (sheet.leaf.kind(), &sheet.opening) {
            (LeafKind::Closed, Some(opening)) => &opening.content[..],
            _ => sheet.leaf.body(),
        };
        let with_stage = [&[u8::try_from(stage).expect("few stages")], bytes].concat();
        seeds.put("forged", &format!("{name}-{index}"), &with_stage);
        seeds.put("plain", &format!("{name}-{index}"), bytes);
    }
}

fn texts(seeds: &Seeds) {
    let stage = Stage::after(FILLED[0]);
    let bundle = signed(&stage.origin, &stage.sheets, Scope::Public);
    let start = bundle
        .windows(ADDRESS_LINE.len())
        .rposition(|part| part == ADDRESS_LINE);
    let note = &bundle[start.expect("a checkpoint")..];
    let end = note.windows(2).rposition(|part| part == b"=\n");
    seeds.put(
        "texts",
        "checkpoint",
        &note[..end.map_or(0, |end| end + 2).min(400)],
    );
    seeds.put("texts", "key", signer().verifier().to_string().as_bytes());
    seeds.put("texts", "secret", signer().to_secret_text().as_bytes());
    let slip = "plenary/slip/v1\nstage.example/record/1\nact abababababababababababababababab\n\
                position 3\nverdict accepted\nclause \nmoment 5\n";
    seeds.put("texts", "slip", slip.as_bytes());
    for (name, text) in [
        ("origin", "stage.example/box/17/1"),
        ("moment", "2024-06-01T12:00:00.5+02:00"),
        ("day", "2024-02-29"),
        ("domain", "example.org"),
        ("erasures", "plenary/erasures/v1\n"),
    ] {
        seeds.put("texts", name, text.as_bytes());
    }
}

const ADDRESS_LINE: &[u8] = b"stage.example/record/1\n";

fn members(seeds: &Seeds) {
    for (name, text) in [
        (
            "commas",
            "name,class,kind,country\nRoof,organization,Organization,fr\n",
        ),
        (
            "semicolons",
            "\u{feff}Name;Class;Kind;Joined\r\n\"Bo; Ana\";person;Person;2019-05-01\r\n",
        ),
        (
            "quotes",
            "id,name,class,kind\n1,\"a \"\"b\"\"\nc\",person,Person\n",
        ),
    ] {
        seeds.put("members", name, text.as_bytes());
    }
    seeds.put(
        "members",
        "latin-1",
        b"name,class,kind\nRen\xe9,person,Person\n",
    );
}
