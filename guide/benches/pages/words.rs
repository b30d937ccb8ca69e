//! What the pages to measure with are made of.

/// What is worked on.
pub const THING: [&str; 20] = [
    "yazıcı kartuşu",
    "projeksiyon lambası",
    "sınıf kapısının menteşesi",
    "sıra ayağı",
    "akıllı tahta kalemi",
    "ağ kablosu",
    "tarayıcı camı",
    "klavye tuşu",
    "dolap kilidi",
    "laboratuvar musluğu",
    "spor salonu filesi",
    "hoparlör bağlantısı",
    "yangın dolabı",
    "ilan panosu",
    "ısıtıcı vanası",
    "perde mekanizması",
    "çeşme süzgeci",
    "kâğıt kesici bıçağı",
    "kart okuyucu",
    "güç kaynağı",
];

/// What is done to it.
pub const ACTION: [&str; 8] = ["değişimi", "bakımı", "temizliği", "ayarı", "onarımı", "denetimi", "montajı", "ölçümü"];

/// What is needed for it.
pub const TOOL: [&str; 14] = [
    "düz tornavida",
    "yıldız tornavida",
    "altıgen anahtar",
    "tüysüz bez",
    "basınçlı hava tüpü",
    "kablo bağı",
    "şerit metre",
    "koruyucu eldiven",
    "yedek sigorta",
    "kontrol kalemi",
    "yumuşak fırça",
    "etiket kâğıdı",
    "küçük kerpeten",
    "izolasyon bandı",
];

/// Where.
pub const PLACE: [&str; 8] = [
    "öğretmenler odasında",
    "arşivde",
    "bilişim sınıfında",
    "koridorda",
    "kütüphanede",
    "atölyede",
    "idare katında",
    "yemekhanede",
];

/// How.
pub const MANNER: [&str; 8] = [
    "ağır ağır",
    "özenle",
    "saat yönünde",
    "ses gelene kadar",
    "fazla bastırmadan",
    "eldivenle",
    "düz bir masada",
    "verilen sırayla",
];

/// What to do.
pub const TURN: [&str; 10] = [
    "çeviriniz",
    "çıkarınız",
    "yuvasına takınız",
    "kurulayınız",
    "sıkınız",
    "etiketleyiniz",
    "kaldırınız",
    "ölçünüz",
    "siliniz",
    "hizalayınız",
];

/// What to do it to.
pub const PART: [&str; 10] =
    ["kapağı", "vidayı", "kabloyu", "kilidi", "süzgeci", "kartuşu", "bağlantıyı", "yayı", "tutamağı", "ışıklı düğmeyi"];

/// Why.
pub const REASON: [&str; 7] = [
    "çünkü toz birikmiş olabilir",
    "aksi hâlde parça yerinden oynar",
    "böylece diş aşınmaz",
    "yoksa uyarı ışığı sönmez",
    "bu sayede ölçü değişmez",
    "aksi takdirde garanti geçersiz olur",
    "çünkü yüzey çizilebilir",
];

/// How a page begins.
pub const INTRODUCTION: [&str; 6] = [
    "Bu sayfada {yer} sık yapılan bir iş anlatılır: **{şey} {iş}**.",
    "İşe başlamadan önce masayı boşaltınız ve *{alet}* bulundurunuz.",
    "Bütün adımlar yaklaşık {sayı} dakika sürer; acele etmeden, {hal} ilerleyiniz.",
    "Emin değilseniz önce resimlere bakınız, ardından adımları okuyunuz.",
    "Ölçüler milimetredir; `{sayı} mm` yazan yerde cetvelle bir kez daha ölçünüz.",
    "Daha önce {şey} {iş} yaptıysanız ilk iki adımı atlayabilirsiniz.",
];

/// What may go wrong.
pub const TROUBLE: [&str; 6] = [
    "Kapak yerine oturmuyor",
    "Işık yanıp sönüyor",
    "Vida boşa dönüyor",
    "Ölçü tutmuyor",
    "Parça ısınıyor",
    "Ses kesik geliyor",
];

/// What stands in a box, and which.
pub const CALLOUT: [(&str, &str); 5] = [
    ("NOTE", "Resimlerdeki renkler sizin cihazınızda başka olabilir."),
    ("TIP", "Sökmeden önce bir fotoğraf çekiniz; takarken işinize yarar."),
    ("WARNING", "Fişi çekmeden kapağı açmayınız."),
    ("CAUTION", "Sigorta inmeden hiçbir kabloya dokunmayınız."),
    ("IMPORTANT", "Elleriniz kuru olmalıdır."),
];

/// `words` with a capital at the beginning, as Turkish has it.
pub fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    match letters.next() {
        Some('i') => format!("İ{}", letters.as_str()),
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

/// `words` as the name of a file.
pub fn slug(words: &str) -> String {
    let plain = |letter: char| match letter {
        'ç' => 'c',
        'ğ' => 'g',
        'ı' | 'î' => 'i',
        'ö' => 'o',
        'ş' => 's',
        'ü' | 'û' => 'u',
        'â' => 'a',
        ' ' => '-',
        other => other,
    };
    words.chars().map(plain).collect()
}
