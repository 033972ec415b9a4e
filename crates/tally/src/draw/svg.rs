//! The few shapes that pictures are made of, and text that cannot break them.

use std::fmt::Write as _;

use super::Labels;

/// Pixels of a line of text.
pub(super) const LINE: usize = 18;
/// Pixels that a sign takes at most, about.
const SIGN: usize = 8;
/// Longer names are cut in the picture; the description has them whole.
const MAX_NAME: usize = 28;

/// A picture being drawn.
pub(super) struct Svg {
    body: String,
    width: usize,
    height: usize,
}

/// How a text stands at its place.
#[derive(Clone, Copy)]
pub(super) enum Stands {
    /// Begins there.
    Start,
    /// Has its middle there.
    Middle,
}

impl Svg {
    pub(super) fn new() -> Svg {
        Svg {
            body: String::new(),
            width: 0,
            height: 0,
        }
    }

    fn grow(&mut self, right: usize, bottom: usize) {
        self.width = self.width.max(right);
        self.height = self.height.max(bottom);
    }

    pub(super) fn rect(&mut self, at: (usize, usize), size: (usize, usize), class: &str) {
        let ((x, y), (width, height)) = (at, size);
        let _ = writeln!(
            self.body,
            "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" class=\"{class}\"/>"
        );
        self.grow(x + width, y + height);
    }

    /// A rectangle with stripes.
    pub(super) fn hatched(&mut self, at: (usize, usize), size: (usize, usize)) {
        let ((x, y), (width, height)) = (at, size);
        let _ = writeln!(
            self.body,
            "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"url(#hatch)\"/>"
        );
        self.grow(x + width, y + height);
    }

    /// A rectangle of a grey from 0 (black) to 255; stripes where there is none.
    pub(super) fn shade(&mut self, at: (usize, usize), size: (usize, usize), grey: Option<usize>) {
        let Some(grey) = grey else {
            return self.hatched(at, size);
        };
        let ((x, y), (width, height)) = (at, size);
        let _ = writeln!(
            self.body,
            "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"rgb({grey},{grey},{grey})\"/>"
        );
        self.grow(x + width, y + height);
    }

    pub(super) fn line(&mut self, from: (usize, usize), to: (usize, usize), class: &str) {
        let _ = writeln!(
            self.body,
            "<line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\" class=\"{class}\"/>",
            from.0, from.1, to.0, to.1
        );
        self.grow(from.0.max(to.0), from.1.max(to.1));
    }

    pub(super) fn text(&mut self, at: (usize, usize), stands: Stands, class: &str, text: &str) {
        let anchor = match stands {
            Stands::Start => "start",
            Stands::Middle => "middle",
        };
        let _ = writeln!(
            self.body,
            "<text x=\"{}\" y=\"{}\" text-anchor=\"{anchor}\" class=\"{class}\">{}</text>",
            at.0,
            at.1,
            escaped(text)
        );
        let right = match stands {
            Stands::Start => at.0 + width_of(text),
            Stands::Middle => at.0 + width_of(text) / 2,
        };
        self.grow(right, at.1 + 4);
    }

    /// The whole picture. `id` tells its title from those of other pictures on a page.
    pub(super) fn done(self, id: &str, labels: &Labels) -> String {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\" aria-labelledby=\"{id}-title {id}-desc\">\n<title id=\"{id}-title\">{}</title>\n<desc id=\"{id}-desc\">{}</desc>\n<style>{STYLE}</style>\n<defs><pattern id=\"{id}-hatch\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\"><rect width=\"5\" height=\"5\" fill=\"#fff\"/><path d=\"M0 5L5 0\" stroke=\"#000\" stroke-width=\"1.2\"/></pattern></defs>\n<rect class=\"paper\" width=\"{width}\" height=\"{height}\"/>\n{}</svg>\n",
            escaped(&labels.title),
            escaped(&labels.description),
            self.body
                .replace("url(#hatch)", &format!("url(#{id}-hatch)")),
            width = self.width + 8,
            height = self.height + 8,
        )
    }
}

const STYLE: &str = "text{font:13px sans-serif;fill:#000}.small{font-size:11px}.strong{font-weight:bold}.light{fill:#fff}.paper{fill:#fff}.frame{fill:none;stroke:#000}.had{fill:#999}.won{fill:#000}.over{fill:#ddd;stroke:#000}.under{fill:#fff;stroke:#000}.quota{stroke:#000;stroke-dasharray:3 3}.rule{stroke:#bbb}";

/// Text that may stand between tags and in attributes.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // Signs that XML does not allow at all.
            sign if sign.is_control() && !matches!(sign, '\n' | '\t') => {}
            sign => out.push(sign),
        }
    }
    out
}

/// A name short enough for a row.
pub(super) fn short(name: &str) -> String {
    match name.chars().count() > MAX_NAME {
        true => name.chars().take(MAX_NAME - 1).chain(['…']).collect(),
        false => name.to_owned(),
    }
}

/// Pixels that a text takes, at most about.
pub(super) fn width_of(text: &str) -> usize {
    text.chars().count() * SIGN
}

/// The widest of texts, in pixels.
pub(super) fn widest<'a>(texts: impl IntoIterator<Item = &'a str>) -> usize {
    texts.into_iter().map(width_of).max().unwrap_or(0)
}
