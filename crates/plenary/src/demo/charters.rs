//! The shipped charters, in the binary, so that a demo needs no folder of them.

use assembly::bodies::CharterText;

/// File name, as cited, and text.
type Shipped = (&'static str, &'static str);

macro_rules! shipped {
    ($($file:literal),* $(,)?) => {
        &[$(($file, include_str!(concat!("../../../../charters/", $file)))),*]
    };
}

/// Those of the community that is founded first: the bodies around the GNSO Council and At-Large.
const FIRST: &[Shipped] = shipped![
    "afralo/2021.md",
    "alac/2016.md",
    "apralo/2021.md",
    "csg/2009.md",
    "euralo/2021.md",
    "gnso-council/2016.md",
    "ispcp/2009.md",
    "lacralo/2021.md",
    "naralo/2021.md",
    "ncph/2016.md",
    "ncsg/2011.md",
    "ncuc/2013.md",
    "npoc/2011.md",
];

/// The second charter of NPOC, which its members adopt in the course of the story.
pub(crate) const NPOC_2024: Shipped = shipped!["npoc/2024.md"][0];

/// An association of its own, which is founded later.
pub(crate) const ASSOCIATION: Shipped = shipped!["association/2026.md"][0];

fn text((file, text): Shipped) -> CharterText {
    CharterText {
        file: file.to_owned(),
        text: text.to_owned(),
    }
}

/// What a community is founded with; the later charter of NPOC too, where it was adopted before the story begins.
pub(crate) fn first(with_npoc_2024: bool) -> Vec<CharterText> {
    let mut all: Vec<_> = FIRST.iter().copied().map(text).collect();
    if with_npoc_2024 {
        all.push(text(NPOC_2024));
    }
    all
}

/// What the association is founded with.
pub(crate) fn association() -> Vec<CharterText> {
    vec![text(ASSOCIATION)]
}

/// The bylaws of NCUC as somebody proposes to change them: three weeks for a check-in in place of two. Absent if the shipped
/// text has other words by now.
pub(crate) fn ncuc_amended() -> Option<CharterText> {
    let (_, text) = FIRST.iter().find(|(file, _)| *file == "ncuc/2013.md")?;
    let mut text = (*text).to_owned();
    for (old, new) in [
        ("version \"2013\"", "version \"draft\""),
        (
            "Silence for fourteen days makes a member inactive",
            "Silence for twenty-one days makes a member inactive",
        ),
        ("    window \"14 days\"", "    window \"21 days\""),
    ] {
        text.contains(old).then_some(())?;
        text = text.replacen(old, new, 1);
    }
    Some(CharterText {
        file: "ncuc/draft.md".to_owned(),
        text,
    })
}
