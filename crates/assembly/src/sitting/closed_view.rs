//! Questions to texts and closed rooms. Each answer is written into the entry, so that an audit without those rooms can go
//! on from it, and one with them can check it.

use super::{Sitting, View};
use crate::closed::{Closed, FactValue, Matter};
use crate::entry::{Answer, Given, Question};
use crate::ids::{BodyId, NameId, PartyId};
use crate::part::PartText;
use crate::refusal::{Plain, Refusal};
use charter::ProofWay;

fn no_given() -> Refusal {
    let what = "given".to_owned();
    Plain::Unknown { what }.into()
}

impl Sitting<'_> {
    /// The answer to a question that only texts or closed rooms hold.
    ///
    /// # Errors
    /// In an audit, where the entry gives an answer to another question than the one asked.
    pub fn given(
        &mut self,
        question: Question,
        find: impl FnOnce(&Closed) -> Answer,
    ) -> Result<Answer, Refusal> {
        let answer = match &mut self.closed {
            View::Whole(closed) => find(closed),
            View::Recorded { given, next } => match given.get(*next) {
                Some(known) if known.question == question => {
                    *next += 1;
                    known.answer
                }
                _ => return Err(no_given()),
            },
        };
        self.given.push(Given { question, answer });
        Ok(answer)
    }

    /// Whether the act says something in a slot. Whoever has the text finds it there; once it is erased, the entry tells.
    ///
    /// # Errors
    /// In an audit, where neither the text nor the entry says.
    pub(crate) fn says(&mut self, slot: u8) -> Result<bool, Refusal> {
        let question = Question::Said(slot);
        let recorded = self.recorded.iter().find(|one| one.question == question);
        let answer = match (self.text(usize::from(slot)), recorded) {
            (PartText::Known(_), _) => Answer::Yes,
            (PartText::Empty, _) => Answer::No,
            (PartText::Unseen, Some(known)) => known.answer,
            (PartText::Unseen, None) => return Err(no_given()),
        };
        if let View::Recorded { given, next } = &mut self.closed {
            if given
                .get(*next)
                .is_none_or(|known| known.question != question)
            {
                return Err(no_given());
            }
            *next += 1;
        }
        self.given.push(Given { question, answer });
        Ok(answer == Answer::Yes)
    }

    /// The closed rooms themselves, for acts that are closed. `None` in a public audit, which never decides those.
    #[must_use]
    pub fn closed(&self) -> Option<&Closed> {
        match &self.closed {
            View::Whole(closed) => Some(closed),
            View::Recorded { .. } => None,
        }
    }

    /// What a party declared.
    pub(crate) fn fact(&mut self, party: PartyId, name: NameId) -> Result<Answer, Refusal> {
        self.given(Question::Fact(party, name), |closed| {
            match closed.facts.get(&(party, name)) {
                Some(FactValue::YesNo(true)) => Answer::Yes,
                Some(FactValue::YesNo(false)) => Answer::No,
                Some(FactValue::Number(number)) => Answer::Number(*number),
                Some(FactValue::Name(name)) => Answer::Name(*name),
                Some(FactValue::Other) => Answer::No,
                None => Answer::Unknown,
            }
        })
    }

    /// What was judged.
    pub(crate) fn judged(
        &mut self,
        party: PartyId,
        body: BodyId,
        matter: Matter,
    ) -> Result<Answer, Refusal> {
        let question = match matter {
            Matter::Evidence(name) => Question::Evidence(party, body, name),
            Matter::Exception(name) => Question::Exception(party, body, name),
            Matter::Question(name) => Question::Judgement(party, body, name),
        };
        self.given(question, |closed| {
            match closed.judged.get(&(party, body, matter)) {
                Some(judged) if judged.met => Answer::Yes,
                Some(_) => Answer::No,
                None => Answer::Unknown,
            }
        })
    }

    /// Whether a duty was accepted.
    pub(crate) fn accepted(
        &mut self,
        party: PartyId,
        body: BodyId,
        duty: NameId,
    ) -> Result<Answer, Refusal> {
        self.given(Question::Duty(party, body, duty), |closed| {
            if closed.duties.contains(&(party, body, duty)) {
                Answer::Yes
            } else {
                Answer::Unknown
            }
        })
    }

    /// Whether control over a domain was shown, in one of these ways; with `exclusive`, and by no other party.
    pub(crate) fn domain(
        &mut self,
        party: PartyId,
        ways: &[ProofWay],
        exclusive: bool,
    ) -> Result<Answer, Refusal> {
        self.given(Question::Domain(party), |closed| {
            let prints = closed
                .domains_of
                .range((party, Fingerprint::FIRST)..=(party, Fingerprint::LAST));
            let mut claimed = false;
            for (_, print) in prints {
                claimed = true;
                let shown = closed.domains.get(&(*print, party)).is_some_and(|claim| {
                    claim
                        .shown
                        .iter()
                        .any(|(way, _)| ways.is_empty() || ways.contains(way))
                });
                let others = closed
                    .domains
                    .range((*print, PartyId(0))..=(*print, PartyId(u32::MAX)));
                let mut others =
                    others.filter(|((_, other), claim)| *other != party && !claim.shown.is_empty());
                if shown && (!exclusive || others.next().is_none()) {
                    return Answer::Yes;
                }
            }
            if claimed { Answer::No } else { Answer::Unknown }
        })
    }
}

use crate::closed::Fingerprint;

impl Fingerprint {
    const FIRST: Fingerprint = Fingerprint([0; 16]);
    const LAST: Fingerprint = Fingerprint([0xff; 16]);
}
