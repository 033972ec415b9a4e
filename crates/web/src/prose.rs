//! What people wrote in Markdown, as HTML: adopted charters, statements. Markup of their own is shown as text, and links
//! lead only where a browser should go.

use pulldown_cmark::{CowStr, Event, LinkType, Options, Parser, Tag, TagEnd, html};

/// Markdown as HTML that cannot do anything. Headings begin below `top`, so that the page keeps one of its own above them.
pub(crate) fn prose(markdown: &str) -> String {
    let mut options = Options::empty();
    options
        .insert(Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH);
    let events = Parser::new_ext(markdown, options).map(tamed);
    let mut out = String::with_capacity(markdown.len() * 2);
    html::push_html(&mut out, events);
    out
}

fn tamed(event: Event<'_>) -> Event<'_> {
    match event {
        Event::Html(text) | Event::InlineHtml(text) => Event::Text(text),
        Event::Start(Tag::Link {
            link_type,
            dest_url,
            title,
            id,
        }) => Event::Start(Tag::Link {
            link_type,
            dest_url: safe(dest_url, link_type),
            title,
            id,
        }),
        // Pictures would be requests to others: their description stands for them.
        Event::Start(Tag::Image { .. }) => Event::Start(Tag::Emphasis),
        Event::End(TagEnd::Image) => Event::End(TagEnd::Emphasis),
        event => event,
    }
}

fn safe(address: CowStr<'_>, kind: LinkType) -> CowStr<'_> {
    let lower = address.to_ascii_lowercase();
    let known = ["https://", "http://", "mailto:", "#"];
    if kind == LinkType::Email || known.iter().any(|start| lower.starts_with(start)) {
        address
    } else {
        CowStr::Borrowed("#")
    }
}

#[cfg(test)]
mod tests {
    use super::prose;

    #[test]
    fn markup_of_others_is_text() {
        let made = prose("Hello <script>alert(1)</script> <b onclick=x>you</b>");
        assert!(!made.contains("<script") && !made.contains("<b "), "{made}");
    }

    #[test]
    fn links_lead_only_where_a_browser_should_go() {
        let made = prose(
            "[a](javascript:alert(1)) [b](https://example.org/) ![c](https://example.org/c.png)",
        );
        assert!(
            !made.contains("javascript") && !made.contains("<img"),
            "{made}"
        );
        assert!(made.contains("https://example.org/\""), "{made}");
    }
}
