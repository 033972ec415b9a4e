//! What a process took, as Linux tells it in `/proc`.

use std::fs;
use std::io;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// What a process took.
#[derive(Clone, Copy, Debug, Default)]
pub struct Took {
    /// Processor time of its main thread, in seconds.
    pub processor: f64,
    /// By the clock, in seconds.
    pub clock: f64,
    /// The most memory, in MiB, as seen every millisecond.
    pub memory: f64,
}

/// Runs a command to its end, its output thrown away. An error where it does not end well.
pub fn run(command: &mut Command) -> io::Result<Took> {
    let started = Instant::now();
    let mut child = command.stdout(Stdio::null()).spawn()?;
    let folder = format!("/proc/{}", child.id());
    let mut took = Took::default();
    // Not waited for, an ended process stays to be looked at.
    loop {
        let status = fs::read_to_string(format!("{folder}/status"))?;
        let value = |key: &str| {
            let line = status.lines().find(|line| line.starts_with(key))?;
            line.split_whitespace().nth(1)
        };
        if let Some(peak) = value("VmHWM:").and_then(|peak| peak.parse::<f64>().ok()) {
            took.memory = took.memory.max(peak / 1024.0);
        }
        if value("State:") == Some("Z") {
            break;
        }
        sleep(Duration::from_millis(1));
    }
    took.clock = started.elapsed().as_secs_f64();
    let times = fs::read_to_string(format!("{folder}/schedstat"))?;
    let nanoseconds = times
        .split_whitespace()
        .next()
        .and_then(|time| time.parse::<f64>().ok());
    took.processor = nanoseconds.unwrap_or(f64::NAN) / 1e9;
    match child.wait()?.success() {
        true => Ok(took),
        false => Err(io::Error::other(format!("{command:?} did not end well"))),
    }
}

/// The run in the middle, by processor time, of so many.
pub fn middle_of(runs: usize, mut command: impl FnMut() -> Command) -> io::Result<Took> {
    let mut all = Vec::new();
    for _ in 0..runs.max(1) {
        all.push(run(&mut command())?);
    }
    all.sort_by(|a, b| a.processor.total_cmp(&b.processor));
    Ok(all[all.len() / 2])
}
