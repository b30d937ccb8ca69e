//! What the status line says after an event.

/// What is said in the last minute before everything is deleted.
pub const IDLE_WARNING: &str = "Bir süredir hiçbir şey yapmadınız; yazdıklarınız birazdan silinecek. Silinmemesi için bir \
    tuşa basınız ya da ekrana dokununuz.";

/// Something that happened and that the screen alone does not tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// A screen was asked for before those that come first.
    NotYet,
    /// There is another picture word.
    NewPicture,
    /// The picture word was filled in.
    PictureSkipped,
    /// The examples were filled in.
    SampleFilled,
    /// The message was sent.
    Sent,
    /// The message was given up.
    Cancelled,
    /// The countdown has its whole time again.
    Extended,
    /// The countdown is stopped.
    Stopped,
    /// The countdown runs again.
    Resumed,
    /// Everything was deleted.
    Cleared,
    /// Everything was deleted since nobody was there for long.
    IdleCleared,
    /// The deletion was taken back.
    TakenBack,
    /// The idle limit starts anew.
    StillHere,
}

impl Notice {
    /// The sentence.
    pub const fn text(self) -> &'static str {
        match self {
            Notice::NotYet => "O ekrana gelmeden önce bu ekranı tamamlayınız ya da “Örnek bilgilerle doldur” deyiniz.",
            Notice::NewPicture => "Yeni bir resim geldi.",
            Notice::PictureSkipped => "Resimdeki yazı sizin yerinize yazıldı.",
            Notice::SampleFilled => "Boş alanlar örnek bilgilerle dolduruldu.",
            Notice::Sent => "SMS gönderildi; ekrandaki telefona bakınız.",
            Notice::Cancelled => "Onay kodundan vazgeçildi. Yazdıklarınız duruyor.",
            Notice::Extended => "Süre uzatıldı.",
            Notice::Stopped => "Süre durduruldu.",
            Notice::Resumed => "Süre yeniden işliyor.",
            Notice::Cleared => "Yazdıklarınızın hepsi silindi.",
            Notice::IdleCleared => "Uzun süre bir şey yapılmadığı için yazdıklarınızın hepsi silindi.",
            Notice::TakenBack => "Silme geri alındı; yazdıklarınız yerinde.",
            Notice::StillHere => "Devam edebilirsiniz; hiçbir şey silinmedi.",
        }
    }
}
