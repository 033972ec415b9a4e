//! Any bytes as nameq: read or refused with a place, and what was read is the same after writing and reading.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    stage::ballots::check(bytes, tally::formats::nameq::read);
});
