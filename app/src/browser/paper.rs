//! How wide the letter's type is here.

use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// Measures text in the type that letter.css gives the letter: whichever of its fonts this machine has.
pub(crate) struct Ruler(Option<CanvasRenderingContext2d>);

/// As large as the unit of the measure is small. At the size of the letter, some screens round widths to pixels.
const FONT: &str = "1000px 'Times New Roman', 'Liberation Serif', Tinos, serif";

impl Default for Ruler {
    fn default() -> Ruler {
        let canvas = super::document().and_then(|document| document.create_element("canvas").ok());
        let context = canvas.and_then(|canvas| canvas.dyn_into::<HtmlCanvasElement>().ok()?.get_context("2d").ok()?);
        let context: Option<CanvasRenderingContext2d> = context.and_then(|context| context.dyn_into().ok());
        if let Some(context) = &context {
            context.set_font(FONT);
        }
        Ruler(context)
    }
}

impl Ruler {
    /// The width of `text` in thousandths of the type's size.
    pub(crate) fn width(&self, text: &str) -> u32 {
        let measured = self.0.as_ref().and_then(|context| context.measure_text(text).ok());
        measured.map_or_else(|| letter::times_new_roman(text), |measured| measured.width() as u32)
    }
}
