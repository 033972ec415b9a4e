//! Ballots by the million, and a look at what a process took. Floats are used here to invent ballots and nowhere else.

pub mod process;

use std::io::{self, Write};

/// Numbers that are the same on every machine: splitmix64.
pub struct Dice(u64);

impl Dice {
    /// Starts from a number of ours.
    pub fn new(seed: u64) -> Dice {
        Dice(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut word = self.0;
        word = (word ^ (word >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        word = (word ^ (word >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        word ^ (word >> 31)
    }

    /// Above nought and below one.
    fn part(&mut self) -> f64 {
        ((self.next() >> 11) as f64 + 0.5) / (1_u64 << 53) as f64
    }

    /// A normal number (Box and Muller).
    fn normal(&mut self) -> f64 {
        let (a, b) = (self.part(), self.part());
        (-2.0 * a.ln()).sqrt() * (std::f64::consts::TAU * b).cos()
    }

    /// The noise by which sorting utilities draws a ranking after Plackett and Luce.
    fn gumbel(&mut self) -> f64 {
        -(-self.part().ln()).ln()
    }
}

/// How candidates are written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    /// By number.
    Numbers,
    /// By a short name, declared in `[nick …]`.
    Nicks,
}

/// What is invented: six blocs of voters with normal utilities (deviation 1.6), rankings after Plackett and Luce, and as many ranks as a
/// geometric number says (a quarter ends at each), or all.
pub struct Election {
    /// How many ballots.
    pub ballots: u64,
    /// How many candidates; at most 99.
    pub candidates: usize,
    /// How many seats.
    pub seats: usize,
    /// Whether every ballot ranks all candidates.
    pub full: bool,
    /// Where the dice start.
    pub seed: u64,
}

const BLOCS: usize = 6;

impl Election {
    /// Writes BLT, one ballot a line.
    pub fn write(&self, dialect: Dialect, out: &mut impl Write) -> io::Result<()> {
        let mut dice = Dice::new(self.seed);
        let blocs = (0..BLOCS)
            .map(|_| {
                (0..self.candidates)
                    .map(|_| 1.6 * dice.normal())
                    .collect::<Vec<_>>()
            })
            .collect::<Vec<_>>();
        writeln!(out, "{} {}", self.candidates, self.seats)?;
        let names = (1..=self.candidates).map(|one| match dialect {
            Dialect::Numbers => one.to_string(),
            Dialect::Nicks => format!("c{one}"),
        });
        let names = names.collect::<Vec<_>>();
        if dialect == Dialect::Nicks {
            writeln!(out, "[nick {}]", names.join(" "))?;
        }
        let mut drawn = vec![(0.0, 0); self.candidates];
        let mut line = String::new();
        for _ in 0..self.ballots {
            let bloc = &blocs[(dice.next() % BLOCS as u64) as usize];
            for (one, place) in drawn.iter_mut().enumerate() {
                *place = (bloc[one] + dice.gumbel(), one);
            }
            drawn.sort_by(|a, b| b.0.total_cmp(&a.0));
            let mut ranks = 1;
            while ranks < self.candidates && (self.full || dice.part() >= 0.25) {
                ranks += 1;
            }
            line.clear();
            line.push('1');
            for (_, one) in &drawn[..ranks] {
                line.push(' ');
                line.push_str(&names[*one]);
            }
            line.push_str(" 0\n");
            out.write_all(line.as_bytes())?;
        }
        writeln!(out, "0")?;
        for one in 1..=self.candidates {
            writeln!(out, "\"Candidate {one}\"")?;
        }
        writeln!(out, "\"Invented\"")
    }
}
