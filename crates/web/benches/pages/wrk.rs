//! wrk: the program that asks, and what it says.

use std::io::Write;
use std::process::Command;
use std::time::Duration;

/// How many ask at once.
const CONNECTIONS: u32 = 64;
/// How many ask at once where a rate is kept: each waits a while between two questions.
const PACED: u32 = 256;

/// What a run brought.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Load {
    /// Answers a second.
    pub(crate) rate: f64,
    /// 99 of 100 answers came within so many milliseconds.
    pub(crate) p99_ms: f64,
}

/// Stops where it is not installed.
pub(crate) fn is_there() {
    let found = Command::new("wrk").arg("--version").output();
    assert!(found.is_ok(), "wrk is needed: apt-get install wrk");
}

/// Asks for an address for some time, uncompressed; as often as can be, or at a rate.
pub(crate) fn run(url: &str, time: Duration, rate: Option<f64>) -> Load {
    let folder = testkit::folder::Folder::new();
    let connections = if rate.is_some() { PACED } else { CONNECTIONS };
    let mut wrk = Command::new("wrk");
    wrk.args(["-t1", "--latency"])
        .arg(format!("-c{connections}"))
        .arg(format!("-d{}s", time.as_secs()));
    if let Some(rate) = rate {
        // On average each connection asks once in so many milliseconds, at chance moments.
        let pause = f64::from(connections) * 1_000.0 / rate;
        let script = folder.file("pace.lua");
        let mut file = std::fs::File::create(&script).expect("a file");
        writeln!(
            file,
            "function delay() return math.floor(math.random() * {:.3} + 0.5) end",
            2.0 * pause
        )
        .expect("written");
        wrk.arg("-s").arg(script);
    }
    let ran = wrk.arg(url).output().expect("wrk starts");
    let said = String::from_utf8_lossy(&ran.stdout).into_owned();
    assert!(
        ran.status.success() && !said.contains("Non-2xx"),
        "{url}: {said}"
    );
    let rate = after(&said, "Requests/sec:").and_then(|text| text.parse().ok());
    let p99 = after(&said, "99%").and_then(milliseconds);
    Load {
        rate: rate.unwrap_or_else(|| panic!("{said}")),
        p99_ms: p99.unwrap_or_else(|| panic!("{said}")),
    }
}

/// The word after a label.
fn after<'s>(said: &'s str, label: &str) -> Option<&'s str> {
    let rest = said.split_once(label)?.1;
    rest.split_whitespace().next()
}

/// `812.00us`, `3.20ms`, `1.01s` in milliseconds.
fn milliseconds(text: &str) -> Option<f64> {
    let (number, factor) = if let Some(number) = text.strip_suffix("us") {
        (number, 0.001)
    } else if let Some(number) = text.strip_suffix("ms") {
        (number, 1.0)
    } else {
        (text.strip_suffix('s')?, 1_000.0)
    };
    number.parse::<f64>().ok().map(|number| number * factor)
}
