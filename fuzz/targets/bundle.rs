//! A bundle of any bytes, audited by who knows the key: it holds only if it is one that was signed, byte for byte.
#![no_main]

use audit::{Known, Overall, audit};
use ledger::bundle::Scope;
use libfuzzer_sys::fuzz_target;
use stage::{FILLED, Stage, signed, signer};
use std::sync::LazyLock;

static HONEST: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
    let stages = FILLED.iter().map(|name| Stage::after(name));
    stages
        .flat_map(|stage| {
            [Scope::Public, Scope::Full].map(|scope| signed(&stage.origin, &stage.sheets, scope))
        })
        .collect()
});

fuzz_target!(|bytes: &[u8]| {
    let known = Known {
        key: Some(signer().verifier().clone()),
        ..Known::default()
    };
    let report = audit(bytes, &known, &mut |_| ());
    if report.overall == Overall::Holds {
        assert!(
            HONEST.iter().any(|honest| honest == bytes),
            "a changed bundle holds"
        );
    }
});
