//! Pictures of the screens, drawn at build time by the components that the live form is made of.

use form::{
    moment::Moment,
    rehearsal::Rehearsal,
    screen::{Screen, Section, View},
    settings::Settings,
    target::Target,
};
use futures_executor::block_on;
use yew::{LocalServerRenderer, prelude::*};

use crate::{drawing::Drawing, screens};

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
    let on = Callback::noop();
    let drawing = Drawing { rehearsal: &props.rehearsal, on: &on, numbers: props.numbers.as_deref() };
    match (props.section, props.rehearsal.view()) {
        (Some(section), View::Screen(screen)) => screens::draw_section(drawing, screen, section),
        (None, View::Screen(screen)) => screens::draw(drawing, screen),
        (_, View::Letter) => Html::default(),
    }
}

fn render(props: Props) -> String {
    block_on(LocalServerRenderer::<Picture>::with_props(props).hydratable(false).render())
}
