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
        /// Too few are in the meeting, counted as the quorum counts, of so many voters.
        NoQuorumThere { there: String, of: usize } = "refusal-no-quorum-there",
        /// Nothing is adjourned for want of a quorum that is there.
        QuorumIsThere {} = "refusal-quorum-is-there",
        /// The vote has no meeting, or it is over.
        NotInMeeting {} = "refusal-not-in-meeting",
        /// Nobody votes while the meeting is adjourned.
        VoteAdjourned {} = "refusal-vote-adjourned",
        /// Only what is adjourned goes on.
        NotAdjourned {} = "refusal-not-adjourned",
        /// The charter knows no deferral here.
        NotDeferrable {} = "refusal-not-deferrable",
        /// The motion was put off as often as it may be.
        DeferredOften { times: u32 } = "refusal-deferred-often",
        /// It would be put off too long, or into the past.
        DeferralTooLong { latest: Moment } = "refusal-deferral-too-long",
        /// The motion is put off.
        Deferred { until: Moment } = "refusal-deferred",
        /// The charter lets nobody change a motion here.
        NotAmendable {} = "refusal-not-amendable",
        /// The charter knows no waiver of the notice here.
        WaiverNotKnown {} = "refusal-waiver-not-known",
        /// The motion cited does not waive the notice of this one.
        WaiverDoesNotServe { decision: String } = "refusal-waiver-does-not-serve",
        /// What is put again waits for its whole notice.
        PutAgainNotWaived {} = "refusal-put-again-not-waived",
        /// The motion named is not one that can be put again so.
        NotPutAgain {} = "refusal-not-put-again",
        /// An abstention must be of a kind that the charter has, and only an abstention has a kind.
        AbstentionKind { kinds: String } = "refusal-abstention-kind",
        /// This kind of abstention needs a reason.
        AbstentionReason { kind: String } = "refusal-abstention-reason",
        /// This kind of abstention has no such remedy.
        NoRemedyForKind { kind: String } = "refusal-no-remedy-for-kind",
        /// Only those vote after the meeting who were not there.
        WasPresent {} = "refusal-was-present",
        /// The matter has no votes after the meeting.
        NoAbsenteeWindow {} = "refusal-no-absentee-window",
        /// Only the holder of this office sets another length.
        WindowNotTheirs { office: String } = "refusal-window-not-theirs",
        /// The window would be too short or too long.
        WindowLength { earliest: Moment, latest: Moment } = "refusal-window-length",
        /// Not all who must agree have, or none of them is there.
        WindowNotAgreed { offices: String } = "refusal-window-not-agreed",
        /// The entry cited did not record this.
        NothingRecorded { entry: i64 } = "refusal-nothing-recorded",
        /// The record says so already.
        RecordedSo {} = "refusal-recorded-so",
        /// The roll by which the vote was held is no longer kept.
        TooLateToCorrect {} = "refusal-too-late-to-correct",
        /// Who votes for the member was fixed before they were named.
        ContactFixed { until: Moment } = "refusal-contact-fixed",
        /// More vote in a chamber than it has seats.
        MoreVotesThanSeats { voices: String, allotted: String } = "refusal-more-votes-than-seats",
        /// The charter lets nobody divide the votes here.
        VotesNotDivided {} = "refusal-votes-not-divided",
        /// So many votes are left, and no more.
        VotesUsed { left: String } = "refusal-votes-used",
        /// The votes do not fit the chambers, groups and regions of the charter.
        NotCountable {} = "refusal-not-countable",
    }
}
