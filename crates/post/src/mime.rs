//! A letter as mail writes it (RFC 5322, MIME). Everything is encoded: no line is long, no byte beyond ASCII.

use crate::address::Address;
use crate::letter::{Letter, one_line};
use crate::transport::NotSent;
use lettre::message::header::{
    ContentTransferEncoding, ContentType, HeaderName, HeaderValue, MessageId,
};
use lettre::message::{Body, Mailbox, Message, MultiPart, SinglePart, header};
use std::time::{Duration, UNIX_EPOCH};

/// Between the text and the HTML. `=_` stands in no quoted-printable and no base64 text (RFC 2045, 6.7).
const BOUNDARY: &str = "=_plenary_text_or_html_=";

/// The message of a letter. The same letter gives the same bytes.
pub(crate) fn message(letter: &Letter) -> Result<Message, NotSent> {
    let alternatives = MultiPart::builder()
        .kind(lettre::message::MultiPartKind::Alternative)
        .boundary(BOUNDARY)
        .singlepart(part(ContentType::TEXT_PLAIN, &letter.text)?)
        .singlepart(part(ContentType::TEXT_HTML, &letter.html)?);
    let written = u64::try_from(letter.written_ms).unwrap_or(0) / 1_000;
    let id = format!("<{}>", letter.id.as_str());
    let mut builder = Message::builder()
        .header(header::From::from(lettre::message::Mailboxes::from(
            mailbox(&letter.from.name, &letter.from.address)?,
        )))
        .header(header::To::from(lettre::message::Mailboxes::from(mailbox(
            &letter.name,
            &letter.to,
        )?)))
        .subject(one_line(&letter.subject))
        .date(UNIX_EPOCH + Duration::from_secs(written))
        .header(MessageId::from(id))
        .raw_header(raw("Auto-Submitted", "auto-generated"))
        .raw_header(raw("Content-Language", letter.language.tag()));
    if let Some(url) = &letter.stop_url {
        let url = url::Url::parse(url).map_err(|why| unwritable(&why))?;
        builder = builder
            .raw_header(raw("List-Unsubscribe", &format!("<{url}>")))
            .raw_header(raw("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
    }
    // Said outright, since the library would read it back from the headers.
    let envelope =
        lettre::address::Envelope::new(Some(mail(&letter.from.address)?), vec![mail(&letter.to)?]);
    builder
        .envelope(envelope.map_err(|why| unwritable(&why))?)
        .multipart(alternatives)
        .map_err(|why| unwritable(&why))
}

/// The value is ASCII and short, or is folded at its spaces.
fn raw(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

fn mailbox(name: &str, address: &Address) -> Result<Mailbox, NotSent> {
    // Quotes and brackets in a name mean something to mail programs, and some read past them wrongly.
    let name = one_line(name).replace(['"', '\\', '<', '>', '(', ')', ',', ';', '@'], " ");
    let name = one_line(&name);
    Ok(Mailbox::new(
        (!name.is_empty()).then_some(name),
        mail(address)?,
    ))
}

fn mail(address: &Address) -> Result<lettre::Address, NotSent> {
    lettre::Address::new(address.local(), address.domain()).map_err(|why| unwritable(&why))
}

fn part(kind: ContentType, text: &str) -> Result<SinglePart, NotSent> {
    // Quoted-printable keeps Latin text readable; a text mostly in other letters is shorter in base64.
    let others = text.bytes().filter(|byte| !byte.is_ascii()).count();
    let encoding = if others * 6 > text.len() {
        ContentTransferEncoding::Base64
    } else {
        ContentTransferEncoding::QuotedPrintable
    };
    let body = Body::new_with_encoding(text.replace("\r\n", "\n").replace('\n', "\r\n"), encoding)
        .map_err(|_| NotSent::Refused("its text cannot be encoded".to_owned()))?;
    Ok(SinglePart::builder().header(kind).body(body))
}

fn unwritable(why: &dyn std::fmt::Display) -> NotSent {
    NotSent::Refused(format!("it cannot be written as mail: {why}"))
}
