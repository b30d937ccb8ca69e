//! One way of drawing any field, from its row in the table.

use form::{
    field::{Field, Kind},
    problem::Problem,
    rehearsal::Event,
    target::Target,
};
use yew::{prelude::*, virtual_dom::VTag};

use crate::{browser, drawing::Drawing, picture_word};

/// The field with its label, hint, error and control.
pub(crate) fn draw(drawing: Drawing, field: Field) -> Html {
    let problem = drawing.rehearsal.visible_problem(field);
    let parts = Parts { drawing, field, problem };
    let class = classes!("field", problem.map(|_| "bad"), field.kind_class());
    if let Kind::Radio(choices) = field.kind() {
        return html! {
            <fieldset {class} aria-describedby={parts.described_by()}>
                <legend>{ parts.label() }</legend>
                { parts.hint() }{ parts.error() }
                { for choices.iter().enumerate().map(|(index, choice)| parts.radio(index, choice)) }
            </fieldset>
        };
    }
    html! {
        <div {class}>
            <label for={drawing.name(field.slug())}>{ parts.label() }</label>
            { parts.hint() }
            if field.kind() == Kind::PictureWord { { picture_word::draw(drawing) } }
            { parts.error() }
            { parts.control() }
        </div>
    }
}

trait KindClass {
    fn kind_class(self) -> &'static str;
}

impl KindClass for Field {
    /// The class that gives the control the width of what goes into it.
    fn kind_class(self) -> &'static str {
        match self.kind() {
            Kind::Digits | Kind::Date | Kind::PictureWord => "short",
            Kind::Telephone | Kind::Choice(_) => "middle",
            Kind::Text | Kind::Lines | Kind::Email | Kind::Radio(_) | Kind::ReadOnly => "long",
        }
    }
}

#[derive(Clone, Copy)]
struct Parts<'a> {
    drawing: Drawing<'a>,
    field: Field,
    problem: Option<Problem>,
}

impl Parts<'_> {
    fn label(self) -> Html {
        html! {
            <>
                { self.field.label() }
                if self.field.required() { <span class="required">{ " (*)" }</span> }
                { self.drawing.mark(Target::Field(self.field)) }
            </>
        }
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
        html! { <p class="hint" id={self.drawing.name(&self.hint_id())}>{ self.field.hint() }</p> }
    }

    fn error(self) -> Html {
        match self.problem {
            Some(problem) => html! {
                <p class="error" id={self.drawing.name(&self.error_id())}>
                    <span class="visually-hidden">{ "Hata: " }</span>{ problem.message(self.field) }
                </p>
            },
            None => Html::default(),
        }
    }

    /// Ids of hint and error, whichever are there.
    fn described_by(self) -> Option<AttrValue> {
        let hint = (!self.field.hint().is_empty()).then(|| self.hint_id());
        let error = self.problem.map(|_| self.error_id());
        let ids: Vec<String> = hint.into_iter().chain(error).collect();
        if ids.is_empty() { None } else { self.drawing.name(&ids.join(" ")) }
    }

    fn invalid(self) -> Option<&'static str> {
        self.problem.map(|_| "true")
    }

    fn value(self) -> String {
        self.drawing.rehearsal.answers().get(self.field).to_owned()
    }

    fn on_input(self) -> Callback<InputEvent> {
        let field = self.field;
        self.drawing.on.reform(move |event: InputEvent| Event::Input(field, browser::typed(&event)))
    }

    fn on_leave(self) -> Callback<FocusEvent> {
        self.drawing.say(Event::Left(self.field))
    }

    fn control(self) -> Html {
        match self.field.kind() {
            Kind::Choice(choices) => self.select(choices),
            Kind::Lines => self.text_area(),
            _ => self.input(),
        }
    }

    fn input(self) -> Html {
        let field = self.field;
        let (r#type, inputmode) = match field.kind() {
            Kind::Digits => ("text", Some("numeric")),
            Kind::Telephone => ("tel", None),
            // Not type=email: browsers strip and refuse what a person typed before we can say what is wrong with it.
            Kind::Email => ("text", Some("email")),
            _ => ("text", None),
        };
        let spellcheck = matches!(field.kind(), Kind::Email | Kind::PictureWord).then_some("false");
        html! {
            <input id={self.drawing.name(field.slug())} name={self.drawing.name(field.slug())} {r#type} {inputmode}
                {spellcheck} autocomplete={field.autocomplete()} required={field.required()}
                readonly={field.kind() == Kind::ReadOnly || self.drawing.is_picture()}
                aria-describedby={self.described_by()} aria-invalid={self.invalid()} value={self.value()}
                oninput={self.on_input()} onblur={self.on_leave()} />
        }
    }

    fn text_area(self) -> Html {
        let field = self.field;
        html! {
            <textarea id={self.drawing.name(field.slug())} name={self.drawing.name(field.slug())} rows="2"
                autocomplete={field.autocomplete()} required={field.required()} readonly={self.drawing.is_picture()}
                aria-describedby={self.described_by()} aria-invalid={self.invalid()} value={self.value()}
                oninput={self.on_input()} onblur={self.on_leave()} />
        }
    }

    fn select(self, choices: &'static [&'static str]) -> Html {
        let field = self.field;
        let value = self.value();
        html! {
            <select id={self.drawing.name(field.slug())} name={self.drawing.name(field.slug())}
                autocomplete={field.autocomplete()} required={field.required()} aria-describedby={self.described_by()}
                aria-invalid={self.invalid()} oninput={self.on_input()} onblur={self.on_leave()}>
                { self.option("", "Seçiniz", value.is_empty()) }
                { for choices.iter().map(|&choice| self.option(choice, choice, value == choice)) }
            </select>
        }
    }

    fn option(self, value: &'static str, label: &'static str, selected: bool) -> Html {
        let mut option = VTag::new("option");
        option.add_attribute("value", value);
        if !self.drawing.is_picture() {
            // The property, not the attribute: once a person has chosen, the attribute no longer moves the choice.
            option.add_property("selected", selected);
        } else if selected {
            option.add_attribute("selected", "selected");
        }
        option.add_child(label.into());
        option.into()
    }

    fn radio(self, index: usize, choice: &'static str) -> Html {
        let field = self.field;
        // The first one has the field's own id, so that links to the field find it.
        let id = if index == 0 { field.slug().to_owned() } else { format!("{}-{}", field.slug(), index + 1) };
        let id = self.drawing.name(&id);
        let checked = self.drawing.rehearsal.answers().get(field) == choice;
        html! {
            <div class="radio">
                <input type="radio" id={id.clone()} name={self.drawing.name(field.slug())} value={choice} {checked}
                    required={field.required()} aria-invalid={self.invalid()}
                    oninput={self.drawing.say(Event::Input(field, choice.to_owned()))} />
                <label for={id}>{ choice }</label>
            </div>
        }
    }
}
