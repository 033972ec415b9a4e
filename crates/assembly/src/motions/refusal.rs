//! Why acts on motions are refused.

use crate::moment::Moment;
use crate::refusal::refusals;

refusals! {
    /// Why acts on motions are refused.
    pub enum MotionRefusal {
        /// The motion is not one that waits for its vote.
        NotPut {} = "refusal-motion-not-put",
        /// Only who put it may take it back.
        NotTheMover {} = "refusal-not-the-mover",
        /// Nobody seconds a motion of their own.
        OwnMotion {} = "refusal-own-motion",
        /// They have seconded it already.
        AlreadySeconded {} = "refusal-already-seconded",
        /// The motion has not been known long enough.
        NoticeRuns { until: Moment } = "refusal-notice-runs",
        /// The motion lacks seconds.
        SecondsMissing { has: usize, needs: u32 } = "refusal-seconds-missing",
        /// The charter wants this matter voted in secret.
        SecretMatter { matter: String } = "refusal-secret-matter",
        /// A vote over time needs to know when it closes.
        ClosingMissing {} = "refusal-closing-missing",
        /// The charter says how long this vote stays open.
        ClosingFixed { closes: Moment } = "refusal-closing-fixed",
        /// No vote is open on the motion.
        VoteNotOpen {} = "refusal-vote-not-open",
        /// The vote closes by itself.
        ClosesByItself { closes: Moment } = "refusal-closes-by-itself",
        /// They are not among those who vote.
        NotAVoter { organ: String } = "refusal-not-a-voter",
        /// They were on the roll and may not vote now.
        VoterSuspended { standing: String } = "refusal-voter-suspended",
        /// They stepped aside.
        SteppedAside {} = "refusal-stepped-aside",
        /// They do not represent that member.
        NotItsRepresentative {} = "refusal-not-its-representative",
        /// They hold no proxy or seat of that voter.
        NoRemedy {} = "refusal-no-remedy",
        /// The vote is instructed to go another way.
        InstructedOtherwise {} = "refusal-instructed-otherwise",
        /// The charter knows no such remedy.
        RemedyNotKnown { kind: String } = "refusal-remedy-not-known",
        /// It would last too long.
        RemedyTooLong { latest: Moment } = "refusal-remedy-too-long",
        /// Who holds it must vote in the organ too.
        HolderMustVote {} = "refusal-holder-must-vote",
        /// The holder has as many proxies as one may hold.
        TooManyProxies { limit: u32 } = "refusal-too-many-proxies",
        /// The remedy must say how the vote goes.
        InstructionMissing {} = "refusal-instruction-missing",
        /// It is over.
        RemedyOver {} = "refusal-remedy-over",
        /// Who votes for the member was fixed before they were named.
        ContactFixed { until: Moment } = "refusal-contact-fixed",
    }
}
