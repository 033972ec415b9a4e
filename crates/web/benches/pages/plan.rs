//! What is measured, from the command line.

use crate::wrk::{self, Load};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

/// The plan of a run.
pub(crate) struct Plan {
    pub(crate) plenary: PathBuf,
    pub(crate) members: u64,
    pub(crate) rounds: usize,
    time: Duration,
}

impl Plan {
    /// None where the program runs as a test.
    pub(crate) fn from_arguments() -> Option<Plan> {
        let mut plan = Plan {
            plenary: PathBuf::new(),
            members: 1_000_000,
            rounds: 3,
            time: Duration::from_secs(8),
        };
        let (mut arguments, mut measures) = (std::env::args().skip(1), false);
        while let Some(argument) = arguments.next() {
            let mut number = || -> u64 {
                let text = arguments.next().expect("a number follows");
                text.parse().expect("a number")
            };
            match argument.as_str() {
                "--bench" => measures = true,
                "--members" => plan.members = number(),
                "--rounds" => plan.rounds = usize::try_from(number().max(1)).expect("few rounds"),
                "--seconds" => plan.time = Duration::from_secs(number().max(1)),
                "--plenary" => plan.plenary = arguments.next().expect("a path follows").into(),
                other => panic!("{other} is nothing to measure"),
            }
        }
        measures.then_some(())?;
        assert!(
            plan.plenary.is_file(),
            "name the server with --plenary: bin/bench-pages builds it"
        );
        wrk::is_there();
        Some(plan)
    }

    /// Makes a community in a folder: the demo's, or one with so many members.
    pub(crate) fn make(&self, folder: &Path, members: Option<u64>) -> PathBuf {
        let mut make = Command::new(&self.plenary);
        make.args(["world", "--now", "2026-06-01", "--data"])
            .arg(folder);
        if let Some(members) = members {
            make.args(["--members", &members.to_string()]);
        }
        let made = make.output().expect("the server's program starts");
        assert!(
            made.status.success(),
            "{}",
            String::from_utf8_lossy(&made.stderr)
        );
        folder.to_path_buf()
    }

    /// Asks for an address as often as can be, or at a rate.
    pub(crate) fn load(&self, url: &str, rate: Option<f64>) -> Load {
        wrk::run(url, self.time, rate)
    }
}
