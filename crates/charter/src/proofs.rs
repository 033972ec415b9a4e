//! In which ways a charter lets a party show that it controls a domain: what the desk may look for.

use crate::check::{each_condition, walk};
use crate::{Charter, ProofWay, Test};
use std::collections::BTreeSet;

impl ProofWay {
    /// Every way.
    pub const ALL: [ProofWay; 4] = [
        ProofWay::Dns,
        ProofWay::Web,
        ProofWay::Mail,
        ProofWay::Registration,
    ];
}

/// The ways that any condition of a charter names; none where it asks for no domain.
#[must_use]
pub fn proof_ways(charter: &Charter) -> BTreeSet<ProofWay> {
    let mut found = BTreeSet::new();
    each_condition(charter, |condition, _| {
        walk(condition, &mut |inner| match &inner.test {
            Test::Domain { ways, .. } if ways.is_empty() => found.extend(ProofWay::ALL),
            Test::Domain { ways, .. } => found.extend(ways.iter().copied()),
            // The rest ask for no domain.
            _ => {}
        });
    });
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ways(requires: &str) -> Vec<ProofWay> {
        let text = format!(
            "# Club\n\n## 1 Club\n\n```rule\nbody \"club\" kind=\"association\" {{\n    name \"Club\"\n    zone \"UTC\"\n}}\n\
             class \"member\" of=\"organization\" {{\n    rights \"vote\"\n    weight 1\n    requires {{ {requires} }}\n}}\n```\n"
        );
        let (charter, problems) = crate::parse("club/2026.md", text.as_bytes());
        assert!(problems.is_empty(), "{problems:?}");
        proof_ways(&charter).into_iter().collect()
    }

    #[test]
    fn the_ways_that_a_condition_names_are_found_however_deep() {
        assert_eq!(ways("domain proved-by=\"dns\""), [ProofWay::Dns]);
        let deep =
            "all { any path=\"one\" { domain proved-by=\"web\" or=\"mail\"; is \"person\" } }";
        assert_eq!(ways(deep), [ProofWay::Web, ProofWay::Mail]);
    }

    #[test]
    fn a_domain_without_a_way_means_every_way_and_no_domain_none() {
        assert_eq!(ways("domain"), ProofWay::ALL);
        assert_eq!(ways("is \"organization\""), []);
    }
}
