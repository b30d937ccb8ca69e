//! Pictures of the screens, drawn at build time by the components that the live form is made of.

use form::{moment::Moment, section::Section, settings::Settings};
use futures_executor::block_on;
use rehearsal::{
    Rehearsal,
    screen::{Screen, View},
    target::Target,
};
use yew::{LocalServerRenderer, prelude::*};

use crate::{context::RenderContext, screens};

/// What the original guide shows as time left on the screen of the SMS code.
const SECONDS_LEFT: u32 = 263;

/// HTML of `screen`, or of one `section` of it, filled with the sample answers. Each target in `numbers` carries
/// its number. No element has an id or a name, so that a document can hold many pictures.
#[must_use]
pub fn screen(screen: Screen, section: Option<Section>, numbers: &[(Target, usize)], settings: &Settings) -> String {
    let rehearsal = Rehearsal::sample(settings.clone(), screen, SECONDS_LEFT);
    render(Props { rehearsal, section, numbers: Some(numbers.to_vec()) })
}

/// HTML of the first screen, empty and disabled: what stands at the mount point until the live form takes its place.
#[must_use]
pub fn start(settings: &Settings) -> String {
    let rehearsal = Rehearsal::new(settings.clone(), Moment::default());
    let form = render(Props { rehearsal, section: None, numbers: None });
    ["<fieldset class=\"waiting\" disabled>", &form, "</fieldset>"].concat()
}

#[derive(Clone, PartialEq, Properties)]
struct Props {
    rehearsal: Rehearsal,
    section: Option<Section>,
    numbers: Option<Vec<(Target, usize)>>,
}

#[component]
fn Picture(props: &Props) -> Html {
    let (on, on_fill) = (Callback::noop(), Callback::noop());
    let numbers = props.numbers.as_deref();
    let context = RenderContext { rehearsal: &props.rehearsal, on: &on, on_fill: &on_fill, numbers };
    match (props.section, props.rehearsal.view()) {
        (Some(section), View::Screen(screen)) => screens::draw_section(context, screen, section),
        (None, View::Screen(screen)) => screens::draw(context, screen),
        (_, View::Letter) => Html::default(),
    }
}

fn render(props: Props) -> String {
    block_on(LocalServerRenderer::<Picture>::with_props(props).hydratable(false).render())
}

#[cfg(test)]
mod tests {
    use super::*;
    use form::field::{Field, Kind};
    use rehearsal::screen::Button;

    fn picture(screen: Screen) -> String {
        super::screen(screen, None, &[], &Settings::default())
    }

    #[test]
    fn every_field_is_on_its_picture_with_its_example() {
        for field in Field::all() {
            let View::Screen(screen) = View::of(field.section()) else { continue };
            let picture = picture(screen);
            if field.kind() == Kind::Switch {
                assert!(!picture.contains(field.label()), "{field:?} is not the portal's");
                continue;
            }
            assert!(picture.contains(field.label()), "{field:?}");
            let example = match field.kind() {
                Kind::Choice(_) => format!("value=\"{}\" selected=\"selected\">", field.example()),
                Kind::Radio(_) => format!("value=\"{}\" checked type=\"radio\"", field.example()),
                _ => field.example().to_owned(),
            };
            assert!(picture.contains(&example), "{field:?}: {example} is not in {picture}");
        }
    }

    #[test]
    fn pictures_have_numbers_but_no_ids_and_no_names() {
        let numbers = [(Target::Field(Field::Surname), 4), (Target::Button(Button::Login), 7)];
        let picture = screen(Screen::Login, None, &numbers, &Settings::default());
        for part in [
            "Soyad<span class=\"required\"> (*)</span><span class=\"mark\">4</span>",
            "Giriş<span class=\"mark\">7</span>",
        ] {
            assert!(picture.contains(part), "{part} is not in {picture}");
        }
        for screen in Screen::ALL {
            let picture = self::picture(screen);
            assert!(
                !picture.contains(" id=") && !picture.contains(" name=") && !picture.contains(" style="),
                "{picture}"
            );
        }
    }

    #[test]
    fn a_section_stands_alone_and_the_last_one_brings_the_button() {
        let part = |section| screen(Screen::Application, Some(section), &[], &Settings::default());
        let institution = part(Section::Institution);
        assert!(institution.contains("Posta Kodu") && !institution.contains("Eposta"), "{institution}");
        let contact = part(Section::Contact);
        assert!(contact.contains("Form Onayla") && !contact.contains("Posta Kodu"), "{contact}");
    }

    #[test]
    fn the_form_waits_disabled() {
        let start = start(&Settings::default());
        assert!(start.starts_with("<fieldset class=\"waiting\" disabled>") && start.contains("Kimlik No"), "{start}");
    }
}
