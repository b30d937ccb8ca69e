//! The one table of fields. The form, the guide's pictures, the letter's details and the tests are made from it.

use crate::{
    date::Date,
    email::Email,
    moment::Context,
    national_id::NationalId,
    person_name::PersonName,
    phone::{Landline, Mobile},
    place::PostalCode,
    problem::Problem,
    screen::Section,
    sms, text,
};

/// How a field is filled in, which decides the control that draws it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One line of text.
    Text,
    /// Several lines of text.
    Lines,
    /// One line of digits; telephones show their numeric keyboard.
    Digits,
    /// A telephone number.
    Telephone,
    /// An e-mail address.
    Email,
    /// A date, day first.
    Date,
    /// The word in the picture.
    PictureWord,
    /// One of a list, in a drop-down list.
    Choice(&'static [&'static str]),
    /// One of a few, all of them visible.
    Radio(&'static [&'static str]),
    /// Filled in by the portal; the applicant cannot change it.
    ReadOnly,
}

/// How long an answer may be kept beyond the page that it was typed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    /// For a reload of this tab, over http(s) only.
    Tab,
    /// Not even for a reload.
    Never,
}

/// A check: the answer as it is to be shown, or what is wrong with it. Never called with blank text.
type Check = fn(&str, &Context) -> Result<String, Problem>;

/// One row of the table.
struct Row {
    slug: &'static str,
    label: &'static str,
    section: Section,
    kind: Kind,
    required: bool,
    hint: &'static str,
    example: &'static str,
    autocomplete: &'static str,
    keep: Keep,
    check: Check,
}

macro_rules! fields {
    ($($(#[$doc:meta])* $id:ident { $($key:ident: $value:expr),* $(,)? })*) => {
        /// A field of the form, by name.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Field {
            $($(#[$doc])* $id,)*
        }

        const FIELDS: &[Field] = &[$(Field::$id),*];

        static ROWS: &[Row] = &[$(Row { $($key: $value,)* ..BLANK }),*];
    };
}

/// What a row has where it says nothing else.
const BLANK: Row = Row {
    slug: "",
    label: "",
    section: Section::Identity,
    kind: Kind::Text,
    required: false,
    hint: "",
    example: "",
    autocomplete: "off",
    keep: Keep::Tab,
    check: |raw, _| text::one_line(raw),
};

fields! {
    /// The word that the picture shows.
    PictureWord {
        slug: "resimdeki-yazi", label: "Resimdeki Yazıyı Giriniz", section: Section::Identity,
        kind: Kind::PictureWord, required: true, keep: Keep::Never,
        hint: "Büyük, küçük harf fark etmez.", example: "84ttt",
        check: |raw, context| text::picture_word(raw, context.picture_word),
    }
    /// T.C. Kimlik No.
    NationalId {
        slug: "kimlik-no", label: "Kimlik No", section: Section::Identity,
        kind: Kind::Digits, required: true,
        hint: "Kimlik kartınızdaki 11 haneli numara.", example: "10000000146",
        check: |raw, _| Ok(NationalId::parse(raw)?.to_string()),
    }
    /// Given name, or names.
    GivenName {
        slug: "ad", label: "Ad", section: Section::Identity, required: true, autocomplete: "given-name",
        hint: "Nüfus kaydınızdaki gibi; iki adınız varsa ikisi de.", example: "AYŞE",
        check: |raw, _| Ok(PersonName::parse(raw)?.to_string()),
    }
    /// Surname.
    Surname {
        slug: "soyad", label: "Soyad", section: Section::Identity, required: true, autocomplete: "family-name",
        hint: "Nüfus kaydınızdaki gibi.", example: "ÖRNEK",
        check: |raw, _| Ok(PersonName::parse(raw)?.to_string()),
    }
    /// Place of birth.
    BirthPlace {
        slug: "dogum-yeri", label: "Doğum Yeri", section: Section::Identity, required: true,
        hint: "Nüfus kaydınızdaki gibi.", example: "AKSARAY",
    }
    /// Date of birth.
    BirthDate {
        slug: "dogum-tarihi", label: "Doğum Tarihi", section: Section::Identity,
        kind: Kind::Date, required: true, autocomplete: "bday",
        hint: "Gün, ay, yıl. Örneğin 5.3.1980", example: "05.03.1980",
        check: |raw, context| Ok(Date::parse_past(raw, context.today)?.to_string()),
    }
    /// Why a certificate is wanted.
    Reason {
        slug: "basvuru-nedeni", label: "Başvuru Nedeni", section: Section::Application,
        kind: Kind::Choice(&["Yenileme", "Kayıp Çalıntı", "Diğer"]), required: true,
        hint: "Daha önceden sertifika almış olduğunuz için lütfen başvuru sebebinizi seçiniz.",
        example: "Yenileme",
    }
    /// Which card reader is wanted.
    ReaderType {
        slug: "kart-okuyucu-tipi", label: "Kart Okuyucu Tipi", section: Section::Application,
        kind: Kind::Choice(&["İstenmedi", "Mini Kart Okuyucu"]), required: true,
        hint: "Yenilemede okuyucunuz zaten vardır: “İstenmedi”.", example: "İstenmedi",
    }
    /// For how long the certificate is to be valid. The portal's whole list is not known.
    Duration {
        slug: "sertifika-suresi", label: "Sertifika Süresi", section: Section::Application,
        kind: Kind::Choice(&["3 Yıl"]), required: true, example: "3 Yıl",
    }
    /// The word that is asked for when the PIN is blocked. Its length and letters on the portal are not known.
    SecurityWord {
        slug: "guvenlik-sozcugu", label: "Güvenlik sözcüğü", section: Section::Personal, keep: Keep::Never,
        hint: "Bu bir prova: gerçek güvenlik sözcüğünüzü buraya YAZMAYINIZ; bir deneme sözcüğü yazınız.",
        example: "deneme sözcüğü",
    }
    /// The institution, as the portal knows it.
    Institution {
        slug: "kurum-adi", label: "Kurum Adı", section: Section::Institution, kind: Kind::ReadOnly,
        hint: "Kurum Adı hatalı ise lütfen kurumunuzla iletişime geçiniz.",
    }
    /// The person's number in the institution.
    RegistryNumber {
        slug: "kurum-sicil-no", label: "Kurum Sicil No", section: Section::Institution, kind: Kind::ReadOnly,
        hint: "Portal doldurur; provada boştur.",
    }
    /// The unit that the person works in.
    Unit {
        slug: "calistigi-birim", label: "Çalıştığı Birim", section: Section::Institution, required: true,
        example: "MEBBİS BİRİMİ",
    }
    /// The person's title.
    Title {
        slug: "unvan", label: "Ünvan", section: Section::Institution, required: true,
        autocomplete: "organization-title", example: "ÖĞRETMEN",
    }
    /// Where the unit is.
    Address {
        slug: "kurum-adresi", label: "Kurum / Birim Adresi", section: Section::Institution,
        kind: Kind::Lines, required: true, autocomplete: "street-address",
        hint: "Mahalle, bina, kat: il ve ilçe ayrıca yazılır.",
        example: "Yeni Sanayi Mahallesi, Valilik 3 Nolu Ek Hizmet Binası, Kat 2",
        check: |raw, _| text::lines(raw),
    }
    /// Province.
    Province {
        slug: "il", label: "İl", section: Section::Institution, required: true,
        autocomplete: "address-level1", example: "AKSARAY",
    }
    /// District; the portal writes a central one as “AKSARAY MERKEZ”.
    District {
        slug: "ilce", label: "İlçe", section: Section::Institution, required: true,
        autocomplete: "address-level2", hint: "Merkez ilçede “AKSARAY MERKEZ” gibi.", example: "AKSARAY MERKEZ",
    }
    /// Postal code.
    PostalCode {
        slug: "posta-kodu", label: "Posta Kodu", section: Section::Institution,
        kind: Kind::Digits, required: true, autocomplete: "postal-code", example: "68100",
        check: |raw, _| Ok(PostalCode::parse(raw)?.to_string()),
    }
    /// E-mail address.
    Email {
        slug: "eposta", label: "Eposta", section: Section::Contact,
        kind: Kind::Email, required: true, autocomplete: "email",
        hint: "Sonuç bu adrese bildirilir; önemsiz (spam) klasörüne de bakınız.", example: "ayse.ornek@example.com",
        check: |raw, _| Ok(Email::parse(raw)?.to_string()),
    }
    /// Telephone at work.
    WorkPhone {
        slug: "is-telefonu", label: "İş Telefonu", section: Section::Contact,
        kind: Kind::Telephone, required: true, autocomplete: "work tel",
        hint: "Alan koduyla 10 hane.", example: "(382) 213-6840",
        check: |raw, _| Ok(Landline::parse(raw)?.to_string()),
    }
    /// Extension of the telephone at work.
    Extension {
        slug: "dahili", label: "Dahili", section: Section::Contact,
        kind: Kind::Digits, autocomplete: "work tel-extension", example: "151",
        check: |raw, _| text::extension(raw),
    }
    /// Mobile telephone, to which the SMS goes.
    MobilePhone {
        slug: "cep-telefonu", label: "Cep Telefonu", section: Section::Contact,
        kind: Kind::Telephone, required: true, autocomplete: "mobile tel",
        hint: "SMS onay kodu bu numaraya gelir; kendi telefonunuz olsun.", example: "(505) 123-4567",
        check: |raw, _| Ok(Mobile::parse(raw)?.to_string()),
    }
    /// Operator of the mobile telephone. The portal still says AVEA; the others are presumed.
    Operator {
        slug: "mobil-operator-tip", label: "Mobil Operatör Tip", section: Section::Contact,
        kind: Kind::Choice(&["AVEA", "TURKCELL", "VODAFONE"]), required: true,
        hint: "Türk Telekom, portalda “AVEA” adıyla geçer.", example: "AVEA",
    }
    /// Telephone at home.
    HomePhone {
        slug: "ev-telefonu", label: "Ev Telefonu", section: Section::Contact,
        kind: Kind::Telephone, autocomplete: "home tel",
        check: |raw, _| Ok(Landline::parse(raw)?.to_string()),
    }
    /// How the person wants to be told.
    Channel {
        slug: "bilgi-kanali", label: "Bilgi Kanalı", section: Section::Contact,
        kind: Kind::Radio(&["Eposta", "SMS", "Her ikisi (E-posta+SMS)"]), required: true,
        example: "Her ikisi (E-posta+SMS)",
    }
    /// The code that the SMS brought.
    SmsCode {
        slug: "sms-dogrulama-kodu", label: "SMS Doğrulama Kodu", section: Section::SmsCode,
        kind: Kind::Digits, required: true, autocomplete: "one-time-code", keep: Keep::Never,
        hint: "Bu sayfadaki telefona gelen kod. Kendi telefonunuza SMS gelmez.",
        check: |raw, context| Ok(sms::Code::parse(raw, context.code_length)?.to_string()),
    }
    /// Second line of the letter's heading.
    LetterAuthority {
        slug: "ust-makam", label: "Üst makam", section: Section::LetterDetails, required: true,
        hint: "Başlığın ikinci satırı, büyük harflerle: … VALİLİĞİ ya da … KAYMAKAMLIĞI",
    }
    /// Third line of the letter's heading.
    LetterOffice {
        slug: "birim", label: "Yazıyı yazan birim", section: Section::LetterDetails, required: true,
        hint: "Başlığın üçüncü satırı: okulunuzun ya da müdürlüğünüzün adı",
    }
    /// The letter's number, given by the document system.
    LetterNumber {
        slug: "sayi", label: "Sayı", section: Section::LetterDetails,
        hint: "Boş bırakırsanız elle doldurulacak yer kalır; DYS numarayı kendisi verir.",
    }
    /// The letter's date.
    LetterDate {
        slug: "tarih", label: "Tarih", section: Section::LetterDetails, kind: Kind::Date,
        hint: "Boş bırakırsanız elle doldurulacak yer kalır.",
        check: |raw, _| Ok(Date::parse(raw)?.to_string()),
    }
    /// The letter's subject.
    LetterSubject {
        slug: "konu", label: "Konu", section: Section::LetterDetails, required: true,
        hint: "Kısa, Her Sözcüğü Büyük Harfle, sonunda nokta olmadan.",
    }
    /// To whom the letter goes.
    LetterAddressee {
        slug: "muhatap", label: "Muhatap", section: Section::LetterDetails, required: true,
        hint: "Büyük harflerle ve ekiyle: … MÜDÜRLÜĞÜNE",
    }
    /// The addressee's unit.
    LetterAddresseeUnit {
        slug: "muhatap-birimi", label: "Muhatap birimi", section: Section::LetterDetails,
        hint: "Muhatabın altında, ayraç içinde yazılır.",
    }
    /// Who signs the letter.
    Signer {
        slug: "imzalayan", label: "İmzalayan", section: Section::LetterDetails, autocomplete: "off",
        hint: "Adı Soyadı; boş bırakırsanız elle yazılacak yer kalır.",
        check: |raw, _| Ok(PersonName::parse(raw)?.to_string()),
    }
    /// The signer's title.
    SignerTitle {
        slug: "imzalayan-unvani", label: "İmzalayanın unvanı", section: Section::LetterDetails, required: true,
        hint: "Örneğin Okul Müdürü ya da Kaymakam",
    }
}

impl Field {
    /// How many fields there are.
    pub const COUNT: usize = FIELDS.len();

    /// All fields, in the order in which the form shows them.
    pub fn all() -> impl Iterator<Item = Field> {
        FIELDS.iter().copied()
    }

    fn row(self) -> &'static Row {
        &ROWS[self as usize]
    }

    /// Its name in the guide's Markdown and its id on the page.
    pub fn slug(self) -> &'static str {
        self.row().slug
    }

    /// Its label: the portal's own words, or ours for the letter.
    pub fn label(self) -> &'static str {
        self.row().label
    }

    /// The section that it is in.
    pub fn section(self) -> Section {
        self.row().section
    }

    /// How it is filled in.
    pub fn kind(self) -> Kind {
        self.row().kind
    }

    /// Whether the portal marks it with (*).
    pub fn required(self) -> bool {
        self.row().required
    }

    /// A sentence that helps to fill it in; empty where the label says all.
    pub fn hint(self) -> &'static str {
        self.row().hint
    }

    /// A valid, invented answer; empty where there is none.
    pub fn example(self) -> &'static str {
        self.row().example
    }

    /// Its autofill token (HTML, “Autofill”; WCAG 1.3.5), or `off`.
    pub fn autocomplete(self) -> &'static str {
        self.row().autocomplete
    }

    /// How long its answer may be kept.
    pub fn keep(self) -> Keep {
        self.row().keep
    }

    /// Checks an answer: its normalised text, or what is wrong with it.
    ///
    /// # Errors
    /// `Problem::Missing` for blank text in a required field, otherwise the problem that the field's rule names.
    pub fn check(self, raw: &str, context: &Context) -> Result<String, Problem> {
        let row = self.row();
        if matches!(row.kind, Kind::ReadOnly) {
            return Ok(raw.to_owned());
        }
        if raw.trim().is_empty() {
            return if row.required { Err(Problem::Missing) } else { Ok(String::new()) };
        }
        if let Kind::Choice(choices) | Kind::Radio(choices) = row.kind {
            return if choices.contains(&raw) { Ok(raw.to_owned()) } else { Err(Problem::NotAChoice) };
        }
        (row.check)(raw, context)
    }
}

/// A set of fields.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FieldSet(u64);

const _: () = assert!(Field::COUNT <= u64::BITS as usize);

impl FieldSet {
    /// Whether `field` is in the set.
    pub fn contains(self, field: Field) -> bool {
        self.0 & (1 << field as u32) != 0
    }

    /// Puts `field` into the set.
    pub fn insert(&mut self, field: Field) {
        self.0 |= 1 << field as u32;
    }

    /// Takes `field` out of the set.
    pub fn remove(&mut self, field: Field) {
        self.0 &= !(1 << field as u32);
    }
}
