//! The buttons that the guide can point at: those of the portal have its own words, the others ours.

/// A button that the guide can point at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Button {
    /// Leaves the login screen.
    Login,
    /// Leaves the application form.
    Approve,
    /// Sends the SMS.
    Send,
    /// Hands in the SMS code.
    Confirm,
    /// Gives up the SMS code.
    Cancel,
    /// Signs by e-approval.
    EApproval,
    /// Signs with a card that is still valid.
    ESignature,
    /// Sends a new SMS after one that expired or did not come.
    Resend,
    /// Gives the countdown its whole time again.
    Extend,
    /// Stops the countdown, or lets it run again.
    Stop,
    /// Goes on to the letter.
    WriteLetter,
    /// Fills in the sample answers.
    FillSample,
    /// Deletes all that was typed.
    ClearAll,
    /// Prints the letter.
    Print,
    /// Copies the letter's text for the document system.
    CopyText,
    /// Copies the letter's table for the document system.
    CopyTable,
    /// Saves the letter for word processors.
    SaveDocument,
    /// Saves the letter's details for the next letter.
    SaveDetails,
}

impl Button {
    /// All buttons.
    pub const ALL: [Button; 18] = [
        Button::Login,
        Button::Approve,
        Button::Send,
        Button::Confirm,
        Button::Cancel,
        Button::EApproval,
        Button::ESignature,
        Button::Resend,
        Button::Extend,
        Button::Stop,
        Button::WriteLetter,
        Button::FillSample,
        Button::ClearAll,
        Button::Print,
        Button::CopyText,
        Button::CopyTable,
        Button::SaveDocument,
        Button::SaveDetails,
    ];

    /// Its name in the guide's Markdown and its id on the page.
    pub const fn slug(self) -> &'static str {
        match self {
            Button::Login => "giris-yap",
            Button::Approve => "form-onayla",
            Button::Send => "gonder",
            Button::Confirm => "tamam",
            Button::Cancel => "iptal",
            Button::EApproval => "yontem-1",
            Button::ESignature => "yontem-2",
            Button::Resend => "yeniden-gonder",
            Button::Extend => "sureyi-uzat",
            Button::Stop => "sureyi-durdur",
            Button::WriteLetter => "ust-yazi-hazirla",
            Button::FillSample => "ornek-bilgiler",
            Button::ClearAll => "hepsini-sil",
            Button::Print => "yazdir",
            Button::CopyText => "metni-kopyala",
            Button::CopyTable => "cizelgeyi-kopyala",
            Button::SaveDocument => "word-kaydet",
            Button::SaveDetails => "bilgileri-kaydet",
        }
    }

    /// What stands on it: the portal's words for the portal's buttons, ours for ours.
    pub const fn label(self) -> &'static str {
        match self {
            Button::Login => "Giriş",
            Button::Approve => "Form Onayla",
            Button::Send => "Gönder",
            Button::Confirm => "Tamam",
            Button::Cancel => "İptal",
            Button::EApproval => "Yöntem 1: E-Onaylı Başvuru",
            Button::ESignature => "Yöntem 2: E-İmzalı Başvuru",
            Button::Resend => "Kodu yeniden gönder",
            Button::Extend => "Süreyi uzat",
            Button::Stop => "Süreyi durdur",
            Button::WriteLetter => "Üst yazıyı hazırla",
            Button::FillSample => "Örnek bilgilerle doldur",
            Button::ClearAll => "Hepsini sil",
            Button::Print => "Yazdır",
            Button::CopyText => "Metni kopyala",
            Button::CopyTable => "Çizelgeyi kopyala",
            Button::SaveDocument => "Word dosyası (.docx) kaydet",
            Button::SaveDetails => "Bilgileri dosyaya kaydet",
        }
    }
}
