//! The table: rows, and what they say of time, memory and the machine.

use std::time::Duration;

pub(crate) fn row(name: &str, reach: &str, measured: &str) {
    println!("| {name} | {reach} | {measured} |");
}

pub(crate) fn per_second(count: usize, took: Duration) -> u128 {
    count as u128 * 1_000_000_000 / took.as_nanos().max(1)
}

pub(crate) fn ms(took: Duration) -> String {
    format!("{}.{:03} ms", took.as_millis(), took.as_micros() % 1_000)
}

pub(crate) fn seconds(took: Duration) -> String {
    format!("{}.{:02} s", took.as_secs(), took.subsec_millis() / 10)
}

pub(crate) fn ratio(above: Duration, below: Duration) -> String {
    let hundredths = above.as_nanos() * 100 / below.as_nanos().max(1);
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

/// The processor time of this process so far, all threads together, ended ones too. Where others work on the machine it says
/// more than the clock. In steps of 10 ms; nothing where `/proc` is not.
pub(crate) fn processor_time() -> Duration {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // The name of the process, in parentheses, may hold spaces.
    let after_name = stat.rsplit(')').next().unwrap_or_default();
    let fields = after_name.split_whitespace().skip(11).take(2);
    let ticks: u64 = fields.filter_map(|field| field.parse::<u64>().ok()).sum();
    Duration::from_millis(ticks * 10)
}

/// The most memory this process had at once, in kB; 0 where `/proc` is not.
pub(crate) fn most_memory_kb() -> u64 {
    let line = line_of("/proc/self/status", "VmHWM");
    let number = line.split_whitespace().next();
    number.and_then(|number| number.parse().ok()).unwrap_or(0)
}

/// The rest of the first line of a file that starts so.
pub(crate) fn line_of(file: &str, start: &str) -> String {
    let text = std::fs::read_to_string(file).unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix(start));
    let told = line.map(|rest| rest.trim_start_matches([':', ' ', '\t']).to_owned());
    told.unwrap_or_else(|| "not known".to_owned())
}

pub(crate) fn machine() {
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let model = line_of("/proc/cpuinfo", "model name");
    let memory = line_of("/proc/meminfo", "MemTotal");
    let load = line_of("/proc/loadavg", "");
    println!("{cores} cores, {model}, {memory} of memory, load average at the start {load}\n");
}
