//! Why an act about offices is refused. The words are in the catalogues.

use crate::moment::Moment;
use crate::refusal::refusals;

refusals! {
    /// Why somebody cannot be seated, removed or excused.
    pub enum OfficeRefusal {
        /// The charter does not fill the office in this way.
        NotFilledSo { office: String } = "refusal-not-filled-so",
        /// Every seat is taken at the start of the term.
        AllSeatsTaken { office: String, seats: u32 } = "refusal-all-seats-taken",
        /// The person holds the office already.
        HoldsAlready { office: String } = "refusal-holds-already",
        /// The person does not meet the conditions.
        NotEligible { office: String } = "refusal-not-eligible",
        /// A limit on terms is reached.
        LimitReached { office: String, terms: u32 } = "refusal-limit-reached",
        /// Another office may not be held beside it.
        Incompatible { office: String, other: String } = "refusal-incompatible",
        /// Too many holders of one employer, region or country.
        ShareReached { office: String, most: u32 } = "refusal-share-reached",
        /// A ratification is missing, or its motion is not the one needed.
        NotRatified { organ: String } = "refusal-not-ratified",
        /// No seat was left before its time: there is no remainder.
        NothingRemains { office: String } = "refusal-nothing-remains",
        /// A temporary term needs an end, in the future.
        NeedsAnEnd {} = "refusal-needs-an-end",
        /// Terms of this office start when the event is recorded.
        StartsWithEvent { office: String } = "refusal-starts-with-event",
        /// What is reported from outside needs its evidence.
        NeedsEvidence { office: String } = "refusal-needs-evidence",
        /// The results are empty, too many, or not in order of votes.
        ResultsOutOfOrder {} = "refusal-results-out-of-order",
        /// The votes are level where it matters, and nothing settled it.
        TieNotSettled { office: String } = "refusal-tie-not-settled",
        /// The charter does not settle ties in this way.
        TieNotSettledSo { office: String } = "refusal-tie-not-settled-so",
        /// Nobody stood against, and the charter wants a vote all the same.
        NeedsAVote { office: String } = "refusal-needs-a-vote",
        /// The term has ended.
        TermOver {} = "refusal-term-over",
        /// Nobody can remove a holder.
        CannotBeRemoved { office: String } = "refusal-cannot-be-removed",
        /// The charter does not know this cause of removal.
        NoSuchCause { cause: String } = "refusal-no-such-cause",
        /// The motion is on another matter.
        MotionOnAnotherMatter { matter: String } = "refusal-motion-on-another-matter",
        /// The holder was not heard for long enough.
        NotHeard { office: String } = "refusal-not-heard",
        /// The charter knows no leave for this office.
        NoLeave { office: String } = "refusal-no-leave",
        /// The leave is too long.
        LeaveTooLong { until: Moment } = "refusal-leave-too-long",
        /// No lot is to be drawn here.
        NoLotAwaited { office: String } = "refusal-no-lot-awaited",
        /// The seed is empty or too long.
        SeedOutOfRange {} = "refusal-seed-out-of-range",
        /// The charter has no terms of different length on one ballot.
        TermsNotMixed { office: String } = "refusal-terms-not-mixed",
        /// Another group provides the next holder.
        NotTheirTurn { office: String, group: String } = "refusal-not-their-turn",
        /// The time of those who fill the vacancy first has not passed.
        NotLateYet { office: String, until: Moment } = "refusal-not-late-yet",
        /// The charter knows no stepping aside for this office.
        NoAside { office: String } = "refusal-no-aside",
        /// The holder is aside already.
        AlreadyAside { office: String } = "refusal-already-aside",
        /// The time aside is too long.
        AsideTooLong { until: Moment } = "refusal-aside-too-long",
        /// The holder is not aside.
        NotAside { office: String } = "refusal-not-aside",
        /// The holder is aside until what it is about is mended.
        AsideUntilMended { office: String } = "refusal-aside-until-mended",
    }
}
