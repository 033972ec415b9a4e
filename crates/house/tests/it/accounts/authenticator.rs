//! A passkey in software, written from the standard and not from the library that checks it: client data, authenticator
//! data, and an ECDSA signature over both (Web Authentication level 3, sections 5.8.1, 6.1 and 6.5).

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use p256::ecdsa::signature::Signer;
use p256::ecdsa::{DerSignature, SigningKey};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

const PRESENT: u8 = 0x01;
const VERIFIED: u8 = 0x04;
const ATTESTED: u8 = 0x40;

/// A key that knows one site.
pub(crate) struct Authenticator {
    key: SigningKey,
    id: Vec<u8>,
    handle: Vec<u8>,
    /// Where the browser is.
    pub(crate) origin: String,
    /// How often it was used.
    pub(crate) counter: u32,
    /// Whether it asks its owner for a finger or a number.
    pub(crate) verifies: bool,
}

impl Authenticator {
    pub(crate) fn new(number: u8) -> Authenticator {
        Authenticator {
            key: SigningKey::from_slice(&[number; 32]).expect("a key"),
            id: vec![number; 20],
            handle: Vec::new(),
            origin: "https://club.example".to_owned(),
            counter: 0,
            verifies: true,
        }
    }

    /// Makes a credential, as the options ask, and gives the browser's answer.
    pub(crate) fn makes(&mut self, options: &str) -> String {
        let options: Value = serde_json::from_str(options).expect("JSON");
        let options = &options["publicKey"];
        assert_eq!(options["authenticatorSelection"]["residentKey"], "required");
        assert_eq!(
            options["authenticatorSelection"]["userVerification"],
            "required"
        );
        self.handle = decoded(&options["user"]["id"]);
        let client = self.client_data("webauthn.create", &options["challenge"]);
        let mut data = self.data(ATTESTED, &options["rp"]["id"]);
        data.extend([0; 16]);
        data.extend(u16::try_from(self.id.len()).expect("short").to_be_bytes());
        data.extend(&self.id);
        data.extend(self.public_key());
        let mut object = b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x58".to_vec();
        object.push(u8::try_from(data.len()).expect("short"));
        object.extend(data);
        self.answer(json!({
            "attestationObject": URL_SAFE_NO_PAD.encode(object),
            "clientDataJSON": URL_SAFE_NO_PAD.encode(client),
        }))
    }

    /// Signs a challenge, and gives the browser's answer.
    pub(crate) fn signs(&mut self, options: &str) -> String {
        let options: Value = serde_json::from_str(options).expect("JSON");
        assert_eq!(options["mediation"], Value::Null);
        let options = &options["publicKey"];
        self.counter += 1;
        let client = self.client_data("webauthn.get", &options["challenge"]);
        let data = self.data(0, &options["rpId"]);
        let mut signed = data.clone();
        signed.extend(Sha256::digest(&client));
        let signature: DerSignature = self.key.sign(&signed);
        self.answer(json!({
            "authenticatorData": URL_SAFE_NO_PAD.encode(data),
            "clientDataJSON": URL_SAFE_NO_PAD.encode(client),
            "signature": URL_SAFE_NO_PAD.encode(signature.as_bytes()),
            "userHandle": URL_SAFE_NO_PAD.encode(&self.handle),
        }))
    }

    fn answer(&self, response: Value) -> String {
        let id = URL_SAFE_NO_PAD.encode(&self.id);
        let answer = json!({
            "id": id,
            "rawId": id,
            "type": "public-key",
            "response": response,
            "extensions": {},
        });
        answer.to_string()
    }

    fn client_data(&self, kind: &str, challenge: &Value) -> Vec<u8> {
        let data = json!({
            "type": kind,
            "challenge": challenge,
            "origin": self.origin,
            "crossOrigin": false,
        });
        data.to_string().into_bytes()
    }

    fn data(&self, flags: u8, site: &Value) -> Vec<u8> {
        let mut data = Sha256::digest(site.as_str().expect("a name")).to_vec();
        let verified = if self.verifies { VERIFIED } else { 0 };
        data.push(flags | PRESENT | verified);
        data.extend(self.counter.to_be_bytes());
        data
    }

    /// A COSE key of the kind ES256.
    fn public_key(&self) -> Vec<u8> {
        let point = self.key.verifying_key().to_sec1_point(false);
        let point = point.as_bytes();
        let (x, y) = (&point[1..33], &point[33..65]);
        [
            b"\xa5\x01\x02\x03\x26\x20\x01\x21\x58\x20",
            x,
            b"\x22\x58\x20",
            y,
        ]
        .concat()
    }
}

fn decoded(value: &Value) -> Vec<u8> {
    let text = value.as_str().expect("a text");
    URL_SAFE_NO_PAD.decode(text).expect("base64url")
}
