//! What the checks of all fields give, each made once until something changes.

use std::cell::OnceCell;

use crate::{accepted::Accepted, context::Context, field::Field, problem::Problem};

/// What a check gives.
pub(super) type Outcome = Result<Accepted, Problem>;

/// The outcome of each check that was asked for since the last change. A drawing asks for the same few again and again, and
/// never for those of another screen.
#[derive(Clone, Debug)]
pub(super) struct Checked([OnceCell<Outcome>; Field::COUNT]);

impl Default for Checked {
    fn default() -> Checked {
        Checked(std::array::from_fn(|_| OnceCell::new()))
    }
}

/// All that is in it follows from the answers and the facts: only those decide whether two forms are the same.
impl PartialEq for Checked {
    fn eq(&self, _: &Checked) -> bool {
        true
    }
}

impl Checked {
    /// The outcome for `field` in `context`, which must be the same until [`Checked::forget`].
    pub(super) fn of(&self, field: Field, context: &Context) -> &Outcome {
        /// Stands where a field without a place of its own would; there is none.
        const NO_PLACE: &Outcome = &Err(Problem::Missing);
        let place = self.0.get(field as usize);
        place.map_or(NO_PLACE, |place| place.get_or_init(|| field.check(context.answers.get(field), context)))
    }

    /// Forgets everything: something has changed that checks depend on.
    pub(super) fn forget(&mut self) {
        *self = Checked::default();
    }
}
