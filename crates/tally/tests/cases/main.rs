//! Cases of the tally: values in, values out. Each module has one `check` that hides the calls.

mod counts;
mod decisions;
mod exacts;
mod explanations;
mod minima;
mod powers;
mod quorums;
mod replays;
mod rules;
mod shapes;
mod soundness;
mod texts;
mod vectors;
