//! What to measure, and on how much.

/// Rows in the order in which they are printed.
const ROWS: [&str; 7] = [
    "memory", "roll", "durable", "slow", "start", "audit", "power",
];

/// How often appends and bare inserts take turns, so that both meet the same hours of the machine.
pub(crate) const ROUNDS: usize = 10;

pub(crate) struct Plan {
    /// Members in the rows in memory, and in the durable ones.
    pub(crate) members: u32,
    /// Members on the roll, and in the record that is started from and audited.
    pub(crate) many: u32,
    /// Entries of that record.
    pub(crate) entries: usize,
    /// Acts that are appended, in [`ROUNDS`] equal shares.
    pub(crate) durable: usize,
    rows: Vec<String>,
}

impl Plan {
    /// Very little, unless `--bench` is there, as `cargo bench` puts it.
    pub(crate) fn from_arguments() -> Plan {
        let mut arguments: Vec<String> = std::env::args().skip(1).collect();
        let mut plan = Plan {
            members: 400,
            many: 400,
            entries: 3_000,
            durable: 640,
            rows: Vec::new(),
        };
        if arguments.iter().any(|one| one == "--bench") {
            (plan.members, plan.many) = (100_000, 1_000_000);
            (plan.entries, plan.durable) = (3_000_000, 64_000);
            arguments.retain(|one| one != "--bench");
        }
        let mut rest = arguments.into_iter();
        let number = |text: Option<String>| -> u32 {
            let number = text.and_then(|text| text.parse().ok());
            number.expect("a whole number after --members, --entries or --acts")
        };
        while let Some(one) = rest.next() {
            match one.as_str() {
                "--members" => {
                    plan.many = number(rest.next()).max(400) / 100 * 100;
                    plan.members = plan.members.min(plan.many);
                }
                "--entries" => plan.entries = number(rest.next()).max(1_000) as usize,
                "--acts" => plan.durable = number(rest.next()).max(640) as usize / 640 * 640,
                known if ROWS.contains(&known) => plan.rows.push(one),
                other => panic!("{other} is no row; there are {}", ROWS.join(", ")),
            }
        }
        plan
    }

    pub(crate) fn wants(&self, row: &str) -> bool {
        self.rows.is_empty() || self.rows.iter().any(|one| one == row)
    }
}
