//! The lines of an act file, played in a house of their own: read or refused with their number.
#![no_main]

use assembly::bodies::CharterText;
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

const HEADER: &str =
    r#"{"charters": ["rehearsals/charters/suspending"], "start": "2024-02-01", "seed": 1}"#;
static CHARTERS: LazyLock<Vec<CharterText>> = LazyLock::new(|| stage::charters_of(HEADER));

fuzz_target!(|lines: &str| {
    // A first line of its own is read as a header too.
    stage::play(lines, CHARTERS.clone());
    stage::play(&format!("{HEADER}\n{lines}"), CHARTERS.clone());
});
