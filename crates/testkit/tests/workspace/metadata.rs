//! What cargo knows of the workspace and of everything below it.

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

/// A package, ours or another's.
pub(crate) struct Package {
    pub(crate) name: String,
    pub(crate) version: String,
    pub(crate) licence: Option<String>,
    pub(crate) is_ours: bool,
    /// What it needs to run, by package id: neither for its tests nor for its build.
    pub(crate) needs: Vec<String>,
    /// The names of what only its tests need.
    pub(crate) test_needs: Vec<String>,
}

/// All packages by id.
pub(crate) fn packages() -> &'static BTreeMap<String, Package> {
    static PACKAGES: OnceLock<BTreeMap<String, Package>> = OnceLock::new();
    PACKAGES.get_or_init(|| read(&ask_cargo()))
}

pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .ancestors()
        .nth(2)
        .unwrap()
        .to_path_buf()
}

/// One of our packages.
pub(crate) fn ours(name: &str) -> &'static Package {
    packages()
        .values()
        .find(|package| package.is_ours && package.name == name)
        .unwrap()
}

/// The names of the packages a package needs itself.
pub(crate) fn direct(package: &Package) -> BTreeSet<&'static str> {
    package
        .needs
        .iter()
        .map(|id| packages()[id].name.as_str())
        .collect()
}

/// The names of all packages it needs, however far below.
pub(crate) fn all_below(package: &'static Package) -> BTreeSet<&'static str> {
    let (mut seen, mut waiting) = (BTreeSet::new(), vec![package]);
    while let Some(package) = waiting.pop() {
        for id in &package.needs {
            if seen.insert(id) {
                waiting.push(&packages()[id]);
            }
        }
    }
    seen.into_iter()
        .map(|id| packages()[id].name.as_str())
        .collect()
}

/// The names of all that is built here, tests and build scripts too. `cargo metadata` also lists what an optional feature
/// of somebody else's would bring; the tree does not.
pub(crate) fn built() -> BTreeSet<String> {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let mut command = Command::new(cargo);
    command.current_dir(root()).args([
        "tree",
        "--offline",
        "--workspace",
        "--prefix=none",
        "--edges=all",
        "--format={lib}|{p}",
    ]);
    let output = command.output().unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let text = String::from_utf8(output.stdout).unwrap();
    let names = text
        .lines()
        .filter_map(|line| line.split_once('|')?.1.split(' ').next());
    names.map(str::to_owned).collect()
}

fn ask_cargo() -> Value {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let mut command = Command::new(cargo);
    command
        .current_dir(root())
        .args(["metadata", "--format-version", "1", "--offline"]);
    // Packages for other systems need not have been fetched.
    command.args(["--filter-platform", &host()]);
    let output = command.output().unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    serde_json::from_slice(&output.stdout).unwrap()
}

fn host() -> String {
    let rustc = std::env::var("RUSTC").unwrap_or_else(|_| "rustc".to_owned());
    let output = Command::new(rustc)
        .arg("-vV")
        .current_dir(root())
        .output()
        .unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    text.lines()
        .find_map(|line| line.strip_prefix("host: "))
        .unwrap()
        .to_owned()
}

fn read(metadata: &Value) -> BTreeMap<String, Package> {
    let nodes = metadata["resolve"]["nodes"].as_array().unwrap();
    let listed = metadata["packages"].as_array().unwrap().iter();
    let by_id: BTreeMap<&str, &Value> = listed
        .map(|one| (one["id"].as_str().unwrap(), one))
        .collect();
    nodes
        .iter()
        .map(|node| {
            let id = node["id"].as_str().unwrap();
            let package = by_id[id];
            let value = Package {
                name: package["name"].as_str().unwrap().to_owned(),
                version: package["version"].as_str().unwrap().to_owned(),
                licence: package["license"].as_str().map(str::to_owned),
                is_ours: package["source"].is_null(),
                needs: needs(node),
                test_needs: test_needs(package),
            };
            (id.to_owned(), value)
        })
        .collect()
}

fn needs(node: &Value) -> Vec<String> {
    let all = node["deps"].as_array().unwrap().iter();
    let runs = |dep: &&Value| {
        dep["dep_kinds"]
            .as_array()
            .unwrap()
            .iter()
            .any(|kind| kind["kind"].is_null())
    };
    all.filter(runs)
        .map(|dep| dep["pkg"].as_str().unwrap().to_owned())
        .collect()
}

fn test_needs(package: &Value) -> Vec<String> {
    let all = package["dependencies"].as_array().unwrap().iter();
    all.filter(|dep| dep["kind"] == "dev")
        .map(|dep| dep["name"].as_str().unwrap().to_owned())
        .collect()
}
