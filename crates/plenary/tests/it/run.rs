//! Running the built command in a folder of its own.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::atomic::{AtomicU32, Ordering};

/// The root of the project.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// What came of a call.
pub(crate) struct Ran {
    /// The exit code.
    pub(crate) code: i32,
    /// Standard output.
    pub(crate) out: String,
    /// Standard error.
    pub(crate) err: String,
}

/// Runs the command from the root of the project.
pub(crate) fn plenary(arguments: &[&str]) -> Ran {
    let output: Output = Command::new(env!("CARGO_BIN_EXE_plenary"))
        .args(arguments)
        .current_dir(root())
        .output()
        .expect("the command was built for this test");
    Ran {
        code: output.status.code().unwrap_or(-1),
        out: String::from_utf8_lossy(&output.stdout).into_owned(),
        err: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}

/// A fresh path in the folder for temporary files; gone when dropped.
pub(crate) struct Scratch(PathBuf);

impl Scratch {
    pub(crate) fn new() -> Scratch {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let folder =
            std::env::temp_dir().join(format!("plenary-test-{}-{number}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a folder for temporary files can be made");
        Scratch(folder)
    }

    pub(crate) fn path(&self, name: &str) -> String {
        self.0.join(name).to_string_lossy().into_owned()
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Runs the command with bounds that nobody should reach: 30 s of processor time, 2 GiB of address space. Whatever it was
/// given, it ends by itself and without a panic.
#[track_caller]
pub(crate) fn bounded(arguments: &[&str]) -> Ran {
    let output: Output = Command::new("sh")
        .args(["-c", "ulimit -t 30; ulimit -v 2097152; exec \"$0\" \"$@\""])
        .arg(env!("CARGO_BIN_EXE_plenary"))
        .args(arguments)
        .current_dir(root())
        .stdin(std::process::Stdio::null())
        .output()
        .expect("there is a shell");
    let ran = Ran {
        code: output.status.code().unwrap_or(-1),
        out: String::from_utf8_lossy(&output.stdout).into_owned(),
        err: String::from_utf8_lossy(&output.stderr).into_owned(),
    };
    assert!(
        ran.code >= 0 && ran.code != 101 && !ran.err.contains("panicked"),
        "it ended with {}: {}",
        output.status,
        ran.err
    );
    ran
}
