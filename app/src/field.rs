//! One way of drawing any field, from its row in the table.

use form::{
    choice::Choice,
    field::{Field, Kind},
    filling::Event as Fill,
    list::List,
    problem::Problem,
    warning::Warning,
};
use rehearsal::{Event, target::Target};
use wasm_bindgen::JsValue;
use yew::{
    prelude::*,
    virtual_dom::{AttributeOrProperty, Attributes, VTag},
};

use crate::{
    elements::{Value, el, element, fixed, group, listening, text},
    picture_word,
    render_context::RenderContext,
};

mod listed;
mod switch;

#[cfg(feature = "browser")]
pub(crate) use listed::entry_id;

/// The field with its label, hint, error or warning, and control.
pub(crate) fn draw(context: RenderContext, field: Field) -> Html {
    let problem = context.rehearsal.visible_problem(field);
    let warning = if problem.is_none() { context.rehearsal.visible_warning(field) } else { None };
    let parts = Parts { context, field, problem, warning: warning.as_ref() };
    match field.kind() {
        Kind::Radio(choices) => parts.radios(choices),
        Kind::PictureWord => parts.labelled(picture_word::draw(context), parts.input()),
        Kind::Choice(choices) => parts.labelled(Html::default(), parts.select(choices)),
        Kind::Lines => parts.labelled(Html::default(), parts.text_area()),
        Kind::Listed(_) => parts.labelled(Html::default(), parts.combobox()),
        Kind::Switch => parts.switch(),
        _ => parts.labelled(Html::default(), parts.input()),
    }
}

#[derive(Clone, Copy)]
struct Parts<'a> {
    context: RenderContext<'a>,
    field: Field,
    problem: Option<Problem>,
    warning: Option<&'a Warning>,
}

/// What stands around the control.
impl Parts<'_> {
    fn labelled(self, picture: Html, control: Html) -> Html {
        let r#for = self.context.name(self.field.slug());
        let label = element("label", &["for"], &[r#for], vec![self.label()]).into();
        el("div", self.class(), [label, self.hint(), picture, self.message(), control])
    }

    /// The class that gives the control the width of what goes into it, and tells whether there is an error.
    fn class(self) -> &'static str {
        let is_bad = self.problem.is_some();
        match self.field.kind() {
            Kind::Digits | Kind::Masked | Kind::Date | Kind::PictureWord | Kind::Listed(List::PostalCodes) => {
                if is_bad { "field short bad" } else { "field short" }
            }
            Kind::Telephone | Kind::Choice(_) if is_bad => "field middle bad",
            Kind::Telephone | Kind::Choice(_) => "field middle",
            _ if is_bad => "field bad",
            _ => "field",
        }
    }

    fn label(self) -> Html {
        let required = if self.field.required() { el("span", "required", [text(" (*)")]) } else { Html::default() };
        group([text(self.field.label()), required, self.context.mark(Target::Field(self.field))])
    }

    fn hint_id(self) -> String {
        [self.field.slug(), "-ipucu"].concat()
    }

    fn error_id(self) -> String {
        [self.field.slug(), "-hata"].concat()
    }

    fn hint(self) -> Html {
        if self.field.hint().is_empty() {
            return Html::default();
        }
        let values = [fixed("hint"), self.context.name(self.hint_id())];
        element("p", &["class", "id"], &values, vec![text(self.field.hint())]).into()
    }

    /// The error or the warning, and what may have been meant.
    fn message(self) -> Html {
        let (class, prefix, message) = match (self.problem, self.warning) {
            (Some(problem), _) => ("error", "Hata: ", AttrValue::from(problem.message(self.field))),
            (None, Some(warning)) if warning.asks() => ("warning", "Uyarı: ", warning.message().into()),
            (None, Some(warning)) => ("told", "Bilgi: ", warning.message().into()),
            (None, None) => return Html::default(),
        };
        let values = [fixed(class), self.context.name(self.error_id())];
        let content = vec![el("span", "visually-hidden", [text(prefix)]), text(message)];
        group([element("p", &["class", "id"], &values, content).into(), self.suggestion()])
    }

    fn suggestion(self) -> Html {
        let Some(suggestion) = self.context.rehearsal.suggestion(self.field) else { return Html::default() };
        let label = text(["“", &suggestion, "” yap"].concat());
        self.context.plain_button("quiet suggestion", None, None, label, Event::Fill(Fill::TakeSuggestion(self.field)))
    }

    /// Ids of the hint and of the error or warning, whichever are there.
    fn described_by(self) -> Value {
        let mut ids = String::new();
        if !self.field.hint().is_empty() {
            ids.push_str(&self.hint_id());
        }
        if self.problem.is_some() || self.warning.is_some() {
            ids.push(' ');
            ids.push_str(&self.error_id());
        }
        if ids.is_empty() { None } else { self.context.name(ids) }
    }
}

/// The attributes that every control has, in the order of [`Parts::common`].
const COMMON: &[&str] = &[
    "id",
    "name",
    "autocomplete",
    "required",
    "aria-describedby",
    "aria-invalid",
    "readonly",
    "type",
    "inputmode",
    "spellcheck",
    "rows",
    "role",
    "aria-autocomplete",
    "aria-expanded",
    "aria-controls",
    "aria-activedescendant",
];

/// The control itself.
impl Parts<'_> {
    /// Values of [`COMMON`], of which those from the type on are the control's own.
    fn common(self, own: &[Value]) -> Vec<Value> {
        let slug = self.field.slug();
        let is_picture = self.context.is_picture();
        let flag = |is_set: bool, name| if is_set { fixed(name) } else { None };
        // What only matters to someone who types is left out of pictures.
        let live = |value: Value| if is_picture { None } else { value };
        let mut values = vec![
            self.context.name(slug),
            self.context.name(slug),
            live(fixed(self.field.autocomplete())),
            live(flag(self.field.required(), "required")),
            self.described_by(),
            flag(self.problem.is_some(), "true"),
            flag(self.field.kind() == Kind::ReadOnly || is_picture, "readonly"),
        ];
        values.extend_from_slice(own);
        values.resize(COMMON.len(), None);
        values
    }

    fn value(self) -> String {
        let rehearsal = self.context.rehearsal;
        // Whoever looks at a picture shall see what is typed.
        if self.context.is_picture() {
            return rehearsal.answers().get(self.field).to_owned();
        }
        rehearsal.shown(self.field).into_owned()
    }

    fn listening(self, control: VTag) -> Html {
        let field = self.field;
        let on_input = self.context.on_input(move |typed| Event::Fill(Fill::Input(field, typed)));
        let on_enter = self.context.on_enter(Event::Fill(Fill::Entered(field)));
        listening(control, [on_enter, on_input, self.context.on_leave(Event::Fill(Fill::Left(field)))])
    }

    fn input(self) -> Html {
        let (r#type, inputmode) = match self.field.kind() {
            Kind::Digits | Kind::Masked => ("text", fixed("numeric")),
            Kind::Telephone => ("tel", None),
            // Not type=email: browsers strip and refuse what a person typed before we can say what is wrong with it.
            Kind::Email => ("text", fixed("email")),
            _ => ("text", None),
        };
        let spellcheck = match self.field.kind() {
            Kind::Email | Kind::PictureWord => fixed("false"),
            _ => None,
        };
        let values = self.common(&[fixed(r#type), inputmode, spellcheck]);
        let mut input = element("input", COMMON, &values, Vec::new());
        input.set_value(Some(AttrValue::from(self.value())));
        self.listening(input)
    }

    fn text_area(self) -> Html {
        let mut area = element("textarea", COMMON, &self.common(&[None, None, None, fixed("2")]), Vec::new());
        area.set_value(Some(AttrValue::from(self.value())));
        self.listening(area)
    }

    fn select(self, choices: &'static [Choice]) -> Html {
        let value = self.value();
        let mut options = vec![self.option("", "Seçiniz", value.is_empty())];
        let offered = choices.iter().filter(|choice| self.context.rehearsal.is_offered(self.field, choice.id));
        options.extend(offered.map(|choice| self.option(choice.id, choice.label, value == choice.id)));
        self.listening(element("select", COMMON, &self.common(&[]), options))
    }

    fn option(self, value: &'static str, label: &'static str, selected: bool) -> Html {
        let selected = if self.context.is_picture() {
            selected.then_some(AttributeOrProperty::Attribute(AttrValue::Static("selected")))
        } else {
            // The property, not the attribute: once a person has chosen, the attribute no longer moves the choice.
            Some(AttributeOrProperty::Property(JsValue::from_bool(selected)))
        };
        let mut option = VTag::new("option");
        let values = Box::new([Some(AttributeOrProperty::Attribute(AttrValue::Static(value))), selected]);
        option.set_attributes(Attributes::Dynamic { keys: &["value", "selected"], values });
        option.add_child(text(label));
        option.into()
    }

    fn radios(self, choices: &'static [Choice]) -> Html {
        let mut content = vec![el("legend", "", [self.label()]), self.hint(), self.message()];
        content.extend(choices.iter().enumerate().map(|(index, choice)| self.radio(index, choice)));
        let values = [fixed(self.class()), self.described_by()];
        element("fieldset", &["class", "aria-describedby"], &values, content).into()
    }

    fn radio(self, index: usize, choice: &'static Choice) -> Html {
        let field = self.field;
        // The first one has the field's own id, so that links to the field find it.
        let id = if index == 0 {
            self.context.name(field.slug())
        } else {
            self.context.name([field.slug(), "-", &index.to_string()].concat())
        };
        let checked = self.context.rehearsal.answers().get(field) == choice.id;
        radio(
            self.context,
            id,
            self.context.name(field.slug()),
            choice,
            checked,
            Event::Fill(Fill::Input(field, choice.id.to_owned())),
        )
    }
}

/// One of several choices, all of them visible. Says `event` when it is chosen.
pub(crate) fn radio(
    context: RenderContext,
    id: Value,
    name: Value,
    choice: &'static Choice,
    checked: bool,
    event: Event,
) -> Html {
    let values = [id.clone(), name, fixed("radio"), fixed(choice.id)];
    let mut input = element("input", &["id", "name", "type", "value"], &values, Vec::new());
    input.set_checked(checked);
    let input = listening(input, [context.on_input(move |_| event.clone())]);
    el("div", "radio", [input, element("label", &["for"], &[id], vec![text(choice.label)]).into()])
}
