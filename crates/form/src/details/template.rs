//! The orders and wordings that the letter can have.

use crate::choice::choices;

choices! {
    /// An order and wording of the letter.
    Template {
        /// The regulation's order: the table stands in the text or in an attachment, nothing but that follows the signature.
        Regulation: "yonetmelik", "Yönetmeliğin sırası (önerilen)", formerly "Yönetmeliğin sırası (önerilen)";
        /// The original guide's order and wording: the table stands after the signature.
        Original: "ozgun", "Özgün kılavuzun sırası", formerly "Özgün kılavuzun sırası";
    }
}
