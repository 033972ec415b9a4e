//! What entries change, and where: every effect there is changes open rooms or closed ones, never both.

use crate::scene::Scene;
use assembly::effect::Effect;
use assembly::membership::{Apply, Declare, Target};
use assembly::plain;
use assembly::state::Stage;
use serde::Deserialize;
use serde::de::value::Error;
use serde::de::{
    self, DeserializeSeed, Deserializer, EnumAccess, SeqAccess, VariantAccess, Visitor,
};

/// The enums whose every variant is made; of others, the first.
const OPENED: &[&str] = &["Effect", "Life", "Item", "Due"];

/// Makes a value of any type: numbers are 0, texts `FR`, lists empty, options absent. Which variant of an enum, the path says.
struct Maker {
    path: Vec<(usize, usize)>,
    at: usize,
}

impl Maker {
    /// The next choice at an enum with this many variants.
    fn choice(&mut self, of: usize) -> usize {
        if self.at == self.path.len() {
            self.path.push((0, of));
        }
        self.at += 1;
        self.path[self.at - 1].0
    }

    /// Goes on to the next path; false after the last.
    fn next(&mut self) -> bool {
        self.at = 0;
        while let Some((choice, of)) = self.path.pop() {
            if choice + 1 < of {
                self.path.push((choice + 1, of));
                return true;
            }
        }
        false
    }
}

macro_rules! zeros {
    ($($method:ident $visit:ident $type:ty),*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            visitor.$visit(<$type>::default())
        }
    )*};
}

impl<'de> Deserializer<'de> for &mut Maker {
    type Error = Error;

    zeros!(deserialize_bool visit_bool bool, deserialize_i8 visit_i8 i8, deserialize_i16 visit_i16 i16,
        deserialize_i32 visit_i32 i32, deserialize_i64 visit_i64 i64, deserialize_u8 visit_u8 u8,
        deserialize_u16 visit_u16 u16, deserialize_u32 visit_u32 u32, deserialize_u64 visit_u64 u64,
        deserialize_f32 visit_f32 f32, deserialize_f64 visit_f64 f64, deserialize_char visit_char char);

    fn is_human_readable(&self) -> bool {
        false
    }
    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Error> {
        Err(de::Error::custom("what stands in entries says its type"))
    }
    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_unit()
    }
    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_str("FR")
    }
    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_str("FR")
    }
    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_str("FR")
    }
    fn deserialize_bytes<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_bytes(&[0; 32])
    }
    fn deserialize_byte_buf<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_bytes(&[0; 32])
    }
    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_none()
    }
    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_unit()
    }
    fn deserialize_unit_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_unit()
    }
    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }
    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_seq(Row {
            maker: self,
            left: 0,
        })
    }
    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_map(de::value::MapDeserializer::new(
            std::iter::empty::<(u8, u8)>(),
        ))
    }
    fn deserialize_tuple<V: Visitor<'de>>(
        self,
        left: usize,
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_seq(Row { maker: self, left })
    }
    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        left: usize,
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_seq(Row { maker: self, left })
    }
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        let left = fields.len();
        visitor.visit_seq(Row { maker: self, left })
    }
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        let of = if OPENED.contains(&name) {
            variants.len()
        } else {
            1
        };
        let variant = self.choice(of);
        visitor.visit_enum(Chosen {
            maker: self,
            variant,
        })
    }
}

struct Row<'m> {
    maker: &'m mut Maker,
    left: usize,
}

impl<'de> SeqAccess<'de> for Row<'_> {
    type Error = Error;
    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Error> {
        if self.left == 0 {
            return Ok(None);
        }
        self.left -= 1;
        seed.deserialize(&mut *self.maker).map(Some)
    }
}

struct Chosen<'m> {
    maker: &'m mut Maker,
    variant: usize,
}

impl<'de, 'm> EnumAccess<'de> for Chosen<'m> {
    type Error = Error;
    type Variant = &'m mut Maker;
    fn variant_seed<T: DeserializeSeed<'de>>(
        self,
        seed: T,
    ) -> Result<(T::Value, &'m mut Maker), Error> {
        let index = de::value::U64Deserializer::new(self.variant as u64);
        Ok((seed.deserialize(index)?, self.maker))
    }
}

impl<'de> VariantAccess<'de> for &mut Maker {
    type Error = Error;
    fn unit_variant(self) -> Result<(), Error> {
        Ok(())
    }
    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Error> {
        seed.deserialize(self)
    }
    fn tuple_variant<V: Visitor<'de>>(self, left: usize, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_seq(Row { maker: self, left })
    }
    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        let left = fields.len();
        visitor.visit_seq(Row { maker: self, left })
    }
}

/// One of every effect there is.
fn all() -> Vec<Effect> {
    let mut maker = Maker {
        path: Vec::new(),
        at: 0,
    };
    let mut all = Vec::new();
    loop {
        all.push(Effect::deserialize(&mut maker).expect("every effect can be made"));
        if !maker.next() {
            return all;
        }
    }
}

/// A community in which the first of everything that is closed is there.
fn peopled() -> Scene {
    let mut scene = Scene::shipped_at("2026-03-01", &["association"]);
    scene.person("ana");
    let body = scene.body("association");
    let class = "individual".to_owned();
    let to = vec![Target { body, class }];
    scene.accepted("ana", Apply { to }, &["me"]);
    let act = Declare {
        body,
        facts: Vec::new(),
        duties: Vec::new(),
    };
    scene.accepted("ana", act, &[]);
    scene
}

#[test]
fn an_effect_changes_open_rooms_or_closed_ones_and_never_both() {
    let scene = peopled();
    let all = all();
    assert!(all.len() > 80, "only {} effects", all.len());
    let before = plain::encode(scene.community.closed.as_ref().expect("closed rooms"));
    let (open, closed) = (scene.state().digest(), before.expect("encodes"));
    let mut changed = 0;
    for effect in all {
        let mut after = scene.community.clone();
        effect.apply(&mut Stage {
            state: &mut after.open,
            closed: after.closed.as_mut(),
            position: 1_000,
            moment: scene.now,
            act: None,
        });
        let rooms = plain::encode(after.closed.as_ref().expect("closed rooms")).expect("encodes");
        let (on_open, on_closed) = (after.open.digest() != open, rooms != closed);
        changed += usize::from(on_open || on_closed);
        if effect.is_closed() {
            assert!(!on_open, "closed, and changes an open room: {effect:?}");
        } else {
            assert!(!on_closed, "open, and changes a closed room: {effect:?}");
        }
    }
    assert!(changed > 40, "only {changed} effects changed anything");
}
