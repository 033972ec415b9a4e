//! What people of the demo write: titles, reasons, statements. A few in the other languages of the bodies.

use super::chance::Chance;

/// One of several texts.
pub(crate) fn one(of: &[&'static str], chance: &mut Chance) -> &'static str {
    chance.one(of).copied().unwrap_or("")
}

/// Statements of interest.
pub(crate) const INTERESTS: &[&str] = &[
    "I work for a not-for-profit organization. No contract with a registry or registrar.",
    "I teach at a college and advise a library network without pay.",
    "My employer runs a regional network. I hold no shares in it.",
    "I am a consultant; none of my clients is a contracted party.",
    "Je travaille pour une association ; je n’ai aucun intérêt financier dans un bureau d’enregistrement.",
    "Trabajo en una fundación educativa. Sin intereses económicos en el sector.",
    "أعمل في جمعية أهلية، وليست لي مصلحة مالية في أي سجل أو مسجّل.",
];

/// Why an organization applies.
pub(crate) const STATEMENTS: &[&str] = &[
    "We run a library network and depend on our domain for everything we do.",
    "We organize village clinics. Our site was copied twice; we want a voice in how that is handled.",
    "We publish teaching material in four languages under free licences.",
    "We protect a river. Our campaigns live on our site and our mailing lists.",
    "Nous animons des ateliers de lecture dans douze communes et publions tout en ligne.",
    "Nous défendons les usagers des services publics en ligne.",
    "Trabajamos con radios comunitarias y archivamos sus programas.",
    "نعمل مع المدارس الريفية وننشر موادنا التعليمية على موقعنا.",
    "هدفنا أن يصل صوت القرى إلى من يضع قواعد الشبكة.",
];

/// What is asked of an applicant.
pub(crate) const REQUESTS: &[&str] = &[
    "Please send the page of your statutes that says what happens to a surplus.",
    "The certificate is cut off at the right. Could you send it again?",
    "Please tell us who may sign for your organization.",
    "Merci d’envoyer la liste des membres du bureau.",
];

/// What an applicant answers.
pub(crate) const ANSWERS: &[&str] = &[
    "Here it is; article 14 is on page 3.",
    "A better copy lies on our site, under /about/papers.",
    "The chair and the treasurer sign together, as the minutes show.",
    "Veuillez trouver la liste ci-jointe.",
];

/// Why evidence was found good.
pub(crate) const FOUND_GOOD: &[&str] = &[
    "Statutes, article 3: no distribution of profit.",
    "Certificate of the register of associations, seen and readable.",
    "Annual report and tax exemption agree.",
    "Les statuts et le récépissé concordent.",
];

/// Why advice is favourable.
pub(crate) const WELL_KNOWN: &[&str] = &[
    "We know their work and find nothing against it.",
    "They came to two of our calls and know what they join.",
    "Fits the mission.",
    "Nous les connaissons bien.",
];

/// Titles of motions of members.
pub(crate) const MOTIONS: &[&str] = &[
    "Comment on the draft operating plan",
    "Letter on the cost of renewing names after a year",
    "Support for translation at the annual meeting",
    "Position on the transfer of names between registrars",
    "A plan for outreach in the coming year",
    "Comment on the accuracy of registration data",
    "Position sur l’accès aux données d’enregistrement",
    "Comentario sobre el presupuesto",
    "Publishing the minutes of calls within two weeks",
    "A mentoring programme for new members",
];

/// Titles of motions of the Council, with the matter they fall under.
pub(crate) const COUNCIL: &[(&str, &str)] = &[
    ("Adopt the schedule of meetings", "default"),
    (
        "Send a letter to the Board on the review of transfers",
        "default",
    ),
    (
        "Request an issue report on expired names",
        "create-issue-report",
    ),
    (
        "Initiate a process on the transfer of names",
        "initiate-pdp-in-scope",
    ),
    (
        "Approve the charter of the working group on transfers",
        "approve-pdp-charter-in-scope",
    ),
    (
        "Approve the recommendations on internationalized names",
        "approve-recommendation",
    ),
    (
        "Initiate an expedited process on registration data",
        "initiate-epdp",
    ),
    (
        "Change the charter of the working group on rights",
        "change-pdp-charter",
    ),
    (
        "Approve the recommendations on a new round",
        "approve-recommendation",
    ),
    ("Thank the outgoing councillors", "default"),
    ("Initiate guidance on applicant support", "initiate-ggp"),
];

/// Titles of motions of ALAC.
pub(crate) const AT_LARGE: &[&str] = &[
    "Advice to the Board on closed generic strings",
    "Statement on the stability of small island registries",
    "Advice on the confusion of names that look alike",
    "Avis sur l’acceptation universelle",
    "Declaración sobre la formación de usuarios",
    "Position on the fees of the next round",
    "Endorsement of the regional capacity programme",
];

/// Why members leave.
pub(crate) const GOODBYES: &[&str] = &[
    "We have no time for it any more.",
    "Our board has set other priorities.",
    "",
    "Nous n’avons plus de volontaire pour suivre ces travaux.",
    "Our programme has ended.",
];

/// Why officers leave.
pub(crate) const STEPS_DOWN: &[&str] = &[
    "A new post leaves me no time.",
    "For reasons of health.",
    "",
    "I am moving to another region.",
];
