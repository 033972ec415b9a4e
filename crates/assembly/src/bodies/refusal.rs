//! Why acts on bodies and charters are refused.

use crate::moment::Moment;
use crate::refusal::refusals;

refusals! {
    /// Why acts on bodies and charters are refused.
    pub enum BodyRefusal {
        /// The text is of another body.
        CharterOfAnother { body: String } = "refusal-charter-of-another",
        /// The motion decided another matter than the charter's.
        MotionOfAnotherMatter { matter: String } = "refusal-motion-of-another-matter",
        /// The motion has adopted a charter or another text already.
        MotionUsed {} = "refusal-motion-used",
        /// The charter waits for no approval.
        NothingToApprove {} = "refusal-nothing-to-approve",
        /// The consultation is not over.
        ConsultationRuns { until: Moment } = "refusal-consultation-runs",
        /// The word of an outside organ needs evidence.
        EvidenceMissing { organ: String } = "refusal-evidence-missing",
        /// The new charter does not name this body as its parent.
        NotAParent { body: String } = "refusal-not-a-parent",
        /// The group is closed.
        GroupIsClosed {} = "refusal-group-is-closed",
        /// They take part already.
        TakesPart {} = "refusal-takes-part",
        /// They do not take part.
        TakesNoPart {} = "refusal-takes-no-part",
        /// The organ is on this server and decides by motion.
        OrganIsHere { organ: String } = "refusal-organ-is-here",
        /// The motion does not wait for this organ.
        MotionDoesNotWait { organ: String } = "refusal-motion-does-not-wait",
        /// The event falls on a fixed day and is not recorded.
        EventIsFixed { event: String } = "refusal-event-is-fixed",
        /// The moment is not one at which the event can have ended.
        EventMoment { latest: Moment } = "refusal-event-moment",
        /// The charter does not let this power be handed on.
        NotDelegable { power: String } = "refusal-not-delegable",
        /// There is no such delegation.
        NotDelegated { power: String } = "refusal-not-delegated",
        /// No such text is in force that could be withdrawn.
        NoSuchText { tier: String } = "refusal-no-such-text",
    }
}
