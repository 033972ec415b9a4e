//! Any bytes as a list of members: rows with their lines, each read or named as bad, or a sentence for the whole.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    stage::read_list(bytes);
});
