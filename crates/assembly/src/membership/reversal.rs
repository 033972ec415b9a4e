//! What an appeal that is upheld decides: the judgements that the refusal rested on. Those made against the applicant under
//! the clause of the refusal are reversed; where nobody had judged, the appeal is the judgement. What the applicant declares, what
//! a finding shows and what the open record says, no appeal decides: it is asked at the admission as for anybody.

use super::application::Case;
use crate::bodies::Bylaws;
use crate::closed::{Effect, Matter};
use crate::refusal::{Plain, Refusal};
use crate::sitting::Sitting;
use charter::{ClauseIx, Condition, Meaning, Test};

/// Definitions that refer to definitions; the checker refuses circles, this ends them all the same.
const DEEPEST: u8 = 32;

/// A judgement that a condition rests on.
struct Judgement {
    /// About what.
    matter: Matter,
    /// What is good for the applicant.
    good: bool,
    /// The clauses under which it is made: of the condition, and of a rule of its own.
    clauses: [Option<ClauseIx>; 2],
}

/// Looks through conditions for judgements.
struct Search<'a, 'b> {
    at: &'a Sitting<'b>,
    bylaws: &'a Bylaws,
    found: Vec<Judgement>,
}

impl Sitting<'_> {
    /// Leaves the judgements that an appeal reverses.
    pub(super) fn reverses(&mut self, case: &Case<'_>) -> Result<(), Refusal> {
        let by = self.actor.party().ok_or(Plain::NotTheirs {})?;
        let (party, body) = (case.application.party, case.application.body);
        let Some((class, failed)) = case
            .bylaws
            .class(case.application.class)
            .zip(case.application.failed)
        else {
            return Ok(());
        };
        let mut search = Search {
            at: self,
            bylaws: case.bylaws,
            found: Vec::new(),
        };
        if let Some(requires) = &class.requires {
            search.walk(requires, true, class.clause, 0);
        }
        if let Some(excludes) = &class.excludes {
            search.walk(excludes, false, class.clause, 0);
        }
        let under = |one: &Judgement| one.clauses.contains(&Some(failed));
        let found: Vec<Judgement> = search.found.into_iter().filter(under).collect();
        let known = |one: &Judgement| {
            let closed = self.closed()?;
            let judged = closed.judged.get(&(party, body, one.matter))?;
            Some(judged.met == one.good)
        };
        let against = |one: &&Judgement| known(one) == Some(false);
        let open =
            |one: &&Judgement| known(one).is_none() && !matches!(one.matter, Matter::Exception(_));
        let mut decided: Vec<(Matter, bool)> = Vec::new();
        let any_against = found.iter().any(|one| against(&one));
        for one in &found {
            let counts = match any_against {
                true => against(&one),
                false => open(&one),
            };
            if counts && !decided.contains(&(one.matter, one.good)) {
                decided.push((one.matter, one.good));
            }
        }
        for (matter, met) in decided {
            self.effect(Effect::JudgementMade(party, body, matter, met, by));
        }
        Ok(())
    }
}

impl<'a> Search<'a, '_> {
    fn walk(&mut self, condition: &'a Condition, good: bool, clause: ClauseIx, depth: u8) {
        if depth > DEEPEST {
            return;
        }
        match &condition.test {
            Test::All(of) | Test::Any(of) | Test::AtLeast { of, .. } => {
                for inside in of {
                    self.walk(inside, good, clause, depth + 1);
                }
            }
            Test::Not(inside) => self.walk(inside, !good, clause, depth + 1),
            Test::Defined { name, body: None } => {
                let mut rules = self.bylaws.rules.definitions.iter();
                if let Some(rule) = rules.find(|rule| rule.name == *name)
                    && let Meaning::Condition(inside) = &rule.means
                {
                    self.walk(inside, good, rule.clause, depth + 1);
                }
            }
            Test::Evidence(name) => {
                let mut rules = self.bylaws.rules.evidence.iter();
                let own = rules.find(|rule| rule.name == *name);
                self.add(
                    name,
                    Matter::Evidence,
                    good,
                    [Some(clause), own.map(|rule| rule.clause)],
                );
            }
            Test::Judged { question, by: _ } => {
                self.add(question, Matter::Question, good, [Some(clause), None]);
            }
            Test::Exception(name) => {
                self.add(name, Matter::Exception, good, [Some(clause), None]);
            }
            // Nobody judges these, or another body does.
            Test::Defined { body: Some(_), .. }
            | Test::Is(_)
            | Test::Fact { .. }
            | Test::Domain { .. }
            | Test::Accepts(_)
            | Test::Region { .. }
            | Test::MemberOf { .. }
            | Test::OfMember { .. }
            | Test::Holds { .. }
            | Test::Held { .. }
            | Test::Soi { .. }
            | Test::FeesPaid
            | Test::Count { .. }
            | Test::MemberFor(_)
            | Test::JoinedBefore(..)
            | Test::StandingIs(_)
            | Test::CheckedIn { .. }
            | Test::UnrelatedToMember => {}
        }
    }

    fn add(
        &mut self,
        name: &str,
        matter: fn(crate::ids::NameId) -> Matter,
        good: bool,
        clauses: [Option<ClauseIx>; 2],
    ) {
        if let Some(id) = self.at.state.names.id(name) {
            let matter = matter(id);
            self.found.push(Judgement {
                matter,
                good,
                clauses,
            });
        }
    }
}
