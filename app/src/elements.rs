//! The elements that the form is made of, as functions.
//!
//! `html!` writes the making of an element out anew wherever it stands; for the hundred-odd elements of the form that
//! was a third of the download. Here every element is made by the one function [`element`].

use std::rc::Rc;

use yew::{
    prelude::*,
    virtual_dom::{AttributeOrProperty, Attributes, Listener, VList, VTag, VText},
};

/// The value of an attribute; `None` where the element does not have it.
pub(crate) type Value = Option<AttrValue>;

/// An element: its attributes are `keys` with the `values` in the same order.
#[inline(never)]
pub(crate) fn element(tag: &'static str, keys: &'static [&'static str], values: &[Value], children: Vec<Html>) -> VTag {
    let mut element = VTag::new(tag);
    let values = values.iter().map(|value| value.clone().map(AttributeOrProperty::Attribute)).collect();
    element.set_attributes(Attributes::Dynamic { keys, values });
    element.add_children(children);
    element
}

/// A text.
pub(crate) fn text(text: impl Into<AttrValue>) -> Html {
    text_node(text.into())
}

#[inline(never)]
fn text_node(text: AttrValue) -> Html {
    VText::new(text).into()
}

/// An attribute's fixed value.
pub(crate) const fn fixed(value: &'static str) -> Value {
    Some(AttrValue::Static(value))
}

/// An element with a class and children.
pub(crate) fn el<const N: usize>(tag: &'static str, class: &'static str, children: [Html; N]) -> Html {
    classed(tag, class, Vec::from(children))
}

/// An element with a class and any number of children.
pub(crate) fn all(tag: &'static str, class: &'static str, children: impl Iterator<Item = Html>) -> Html {
    classed(tag, class, children.collect())
}

#[inline(never)]
fn classed(tag: &'static str, class: &'static str, children: Vec<Html>) -> Html {
    let class = if class.is_empty() { None } else { fixed(class) };
    element(tag, &["class"], &[class], children).into()
}

/// A paragraph of plain text.
pub(crate) fn p(class: &'static str, content: impl Into<AttrValue>) -> Html {
    el("p", class, [text(content)])
}

/// An element whose changes screen readers announce (WCAG 4.1.3).
pub(crate) fn status<const N: usize>(tag: &'static str, class: &'static str, children: [Html; N]) -> Html {
    element(tag, &["class", "role"], &[fixed(class), fixed("status")], Vec::from(children)).into()
}

/// A heading that can take the focus.
pub(crate) fn heading(tag: &'static str, id: Value, title: &'static str) -> Html {
    element(tag, &["id", "tabindex"], &[id, fixed("-1")], vec![text(title)]).into()
}

/// Several nodes as one.
pub(crate) fn group<const N: usize>(children: [Html; N]) -> Html {
    VList::with_children(Vec::from(children), None).into()
}

/// `element` with listeners.
pub(crate) fn listening<const N: usize>(mut element: VTag, listeners: [Rc<dyn Listener>; N]) -> Html {
    element.set_listeners(listeners.into_iter().map(Some).collect());
    element.into()
}
