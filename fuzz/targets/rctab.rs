//! Any bytes as a configuration of RCTab and, after a line of three signs, its ballots.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    stage::ballots::check_configured(bytes);
});
