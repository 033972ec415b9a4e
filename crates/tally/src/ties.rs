//! The tie chain as a value (F7): what a charter tries, in order, when candidates or options are level. It only says what the
//! chain is and whether it ends; the office or the election room carries the steps out.

use serde::{Deserialize, Serialize};

/// One thing tried. A step that leaves some of the tied level hands those to the next.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum TieStep {
    /// The whole vote is held once more; it may tie again (ALAC, trap T6).
    RerunOnce,
    /// A vote between the tied alone (CA/Browser Forum officers); it may tie again.
    Runoff,
    /// Who was ahead in the latest earlier round or count where they differed.
    Prior,
    /// Who adds to diversity among those already chosen.
    Diversity {
        /// In which respects, tried in this order.
        by: Vec<DiversityTrait>,
    },
    /// The tied agree among themselves (Python steering council).
    Agreement,
    /// The holder of an office chooses.
    Decider {
        /// The office, as named in the charter.
        office: String,
        /// Whether the holder must choose or may decline.
        duty: DeciderDuty,
    },
    /// A verifiable draw from a seed known only afterwards.
    Lot {
        /// How the draw is computed.
        method: LotMethod,
    },
    /// All of the tied have it.
    Shared,
    /// The charter says that a tie stays a tie: the seat stays empty or the motion fails.
    Unresolved,
}

/// A respect in which bodies seek diversity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DiversityTrait {
    /// Region, in the body's own scheme.
    Region,
    /// Country.
    Country,
    /// Gender, as declared.
    Gender,
    /// Group or constituency.
    Group,
    /// Affiliation or employer.
    Affiliation,
}

/// Whether a decider may leave a tie standing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DeciderDuty {
    /// Must choose: the chain ends here.
    MustChoose,
    /// May decline: something must follow.
    MayDecline,
}

/// How a lot is drawn; `lot` computes both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LotMethod {
    /// SHA-256 of seed, counter and candidate.
    Sha256Seed,
    /// RFC 3797, "Publicly Verifiable Nominations Committee (NomCom) Random Selection" (IETF, W3C).
    Rfc3797,
}

/// Whether the chain always comes to an end: it has a step that leaves nobody level, or says in words that the tie stands.
/// A re-run, a run-off, an agreement or a look at diversity may each leave people level (trap T6).
#[must_use]
pub fn terminates(chain: &[TieStep]) -> bool {
    chain.iter().any(ends)
}

/// Steps after one that ends the chain are never reached; a charter checker warns about them.
#[must_use]
pub fn steps_never_reached(chain: &[TieStep]) -> &[TieStep] {
    match chain.iter().position(ends) {
        Some(last) => &chain[last + 1..],
        None => &[],
    }
}

fn ends(step: &TieStep) -> bool {
    match step {
        TieStep::Decider {
            duty: DeciderDuty::MustChoose,
            ..
        }
        | TieStep::Lot { .. }
        | TieStep::Shared
        | TieStep::Unresolved => true,
        TieStep::RerunOnce
        | TieStep::Runoff
        | TieStep::Prior
        | TieStep::Diversity { .. }
        | TieStep::Agreement
        | TieStep::Decider {
            duty: DeciderDuty::MayDecline,
            ..
        } => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(chain: &[TieStep], ends: bool) {
        assert_eq!(terminates(chain), ends, "{chain:?}");
    }

    fn decider(duty: DeciderDuty) -> TieStep {
        TieStep::Decider {
            office: "chair".to_owned(),
            duty,
        }
    }

    #[test]
    fn a_rerun_alone_does_not_end_a_tie() {
        check(&[TieStep::RerunOnce], false);
        check(
            &[
                TieStep::RerunOnce,
                TieStep::Runoff,
                TieStep::Agreement,
                TieStep::Prior,
            ],
            false,
        );
        check(
            &[TieStep::Diversity {
                by: vec![DiversityTrait::Region],
            }],
            false,
        );
        check(&[], false);
    }

    #[test]
    fn a_lot_or_a_decider_who_must_choose_ends_it() {
        check(
            &[
                TieStep::RerunOnce,
                TieStep::Lot {
                    method: LotMethod::Sha256Seed,
                },
            ],
            true,
        );
        check(&[decider(DeciderDuty::MustChoose)], true);
        check(&[decider(DeciderDuty::MayDecline)], false);
        check(&[TieStep::Shared], true);
        check(&[TieStep::Unresolved], true);
    }

    #[test]
    fn what_follows_a_lot_is_never_reached() {
        let chain = [
            TieStep::Runoff,
            TieStep::Lot {
                method: LotMethod::Rfc3797,
            },
            TieStep::Agreement,
        ];
        assert_eq!(steps_never_reached(&chain), [TieStep::Agreement]);
        assert!(steps_never_reached(&chain[..2]).is_empty());
    }
}
