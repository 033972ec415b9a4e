//! How fast public pages are, beside a handler of the same stack that says so many bytes and nothing else.
//!
//! `bin/bench-pages [--members N] [--seconds N] [--rounds N]` builds what it needs and runs it. It makes the demo's community, one
//! with 500 members and one with very many, serves each by `plenary`, and lets wrk ask for a body's home and members page and,
//! by turns, for as many bytes from the handler. `docs/numbers.md` keeps what it said.

#![expect(
    clippy::float_arithmetic,
    reason = "rates and times are measured; nothing is decided by them"
)]

mod after;
mod hello;
mod plan;
mod served;
mod wrk;

use plan::Plan;
use served::Served;
use std::path::Path;
use wrk::Load;

/// The pages, and of which body.
const PAGES: [(&str, &str); 2] = [
    ("home", "/bodies/ncsg"),
    ("members", "/bodies/ncsg/members"),
];

fn main() {
    if let Some((port, bytes)) = hello::is_asked_for() {
        return hello::serve(port, bytes);
    }
    // As a check among the tests it has nothing to do: it needs a release of the server, and wrk.
    let Some(plan) = Plan::from_arguments() else {
        return;
    };
    machine();
    let folder = testkit::folder::Folder::new();
    println!("| row | to reach | measured |");
    println!("|---|---|---|");
    let demo = plan.make(&folder.file("demo"), None);
    rates(&plan, &demo, "demo data");
    let few = plan.make(&folder.file("few"), Some(500));
    let many = plan.make(&folder.file("many"), Some(plan.members));
    sizes(&plan, &few, &many);
    after::an_entry(&few, "500 members");
    after::an_entry(&many, &format!("{} members", plan.members));
    println!("\nload average at the end {}", load());
}

/// The pages of a community against the handler.
fn rates(plan: &Plan, data: &Path, name: &str) {
    let served = Served::of(&plan.plenary, data);
    for (page, path) in PAGES {
        let bytes = served.bytes(path);
        let hello = hello::beside(bytes);
        let (mut ours, mut bare) = (Vec::new(), Vec::new());
        for _ in 0..plan.rounds {
            ours.push(plan.load(&served.url(path), None));
            bare.push(plan.load(&hello.url("/"), None));
        }
        let (ours, bare) = (best(&ours), best(&bare));
        row(
            &format!("{page}, {name}, {bytes} bytes"),
            "0.5 of the handler",
            &format!(
                "{:.0}/s beside {:.0}/s: {:.2}",
                ours.rate,
                bare.rate,
                ours.rate / bare.rate
            ),
        );
        let half = plan.load(&served.url(path), Some(ours.rate / 2.0));
        row(
            &format!("{page}, {name}, 99 of 100 answers at half that rate"),
            "under 10 ms",
            &format!("{:.2} ms at {:.0}/s", half.p99_ms, half.rate),
        );
    }
}

/// The same pages with few and with very many members.
fn sizes(plan: &Plan, few: &Path, many: &Path) {
    let (few, many) = (
        Served::of(&plan.plenary, few),
        Served::of(&plan.plenary, many),
    );
    for (page, path) in PAGES {
        let started = std::time::Instant::now();
        let bytes = many.bytes(path);
        let first = started.elapsed();
        let (mut with_few, mut with_many) = (Vec::new(), Vec::new());
        for _ in 0..plan.rounds {
            with_few.push(plan.load(&few.url(path), None));
            with_many.push(plan.load(&many.url(path), None));
        }
        let (with_few, with_many) = (best(&with_few), best(&with_many));
        row(
            &format!("{page}, {} members, {bytes} bytes", plan.members),
            "0.8 of the rate with 500",
            &format!(
                "{:.0}/s beside {:.0}/s: {:.2}; the first answer took {} ms",
                with_many.rate,
                with_few.rate,
                with_many.rate / with_few.rate,
                first.as_millis()
            ),
        );
        let half = plan.load(&many.url(path), Some(with_many.rate / 2.0));
        row(
            &format!(
                "{page}, {} members, 99 of 100 answers at half that rate",
                plan.members
            ),
            "under 10 ms",
            &format!("{:.2} ms at {:.0}/s", half.p99_ms, half.rate),
        );
    }
    row(
        &format!("memory of the server with {} members", plan.members),
        "",
        &many.memory(),
    );
}

/// The best of several rounds: others on the machine only ever slow one down.
fn best(loads: &[Load]) -> Load {
    let best = loads.iter().max_by(|a, b| a.rate.total_cmp(&b.rate));
    *best.expect("there is at least one round")
}

pub(crate) fn row(what: &str, to_reach: &str, measured: &str) {
    println!("| {what} | {to_reach} | {measured} |");
}

/// The machine and how busy it is.
fn machine() {
    let info = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = info
        .lines()
        .find_map(|line| line.strip_prefix("model name\t: "));
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    println!(
        "{} with {cores} cores, load average {}\n",
        model.unwrap_or("a machine"),
        load()
    );
}

fn load() -> String {
    let text = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    text.split(' ').next().unwrap_or("unknown").to_owned()
}
