//! Tells the tests whether the vectors of other programs are at hand: those that need them count as ignored where they are not.

fn main() {
    println!("cargo::rustc-check-cfg=cfg(vectors)");
    println!("cargo::rerun-if-env-changed=PLENARY_VECTORS");
    if std::env::var_os("PLENARY_VECTORS").is_some_and(|folder| !folder.is_empty()) {
        println!("cargo::rustc-cfg=vectors");
    }
}
