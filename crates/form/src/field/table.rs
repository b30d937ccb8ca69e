//! The rows of the table of fields.

use super::{Blank, Keep, Kind, Row};
use crate::{
    accepted::Accepted,
    choice::Choice,
    context::Context,
    date::Date,
    details::{self, Capacity, Closing, Template},
    email::{self, Email},
    group::Group,
    list::List,
    national_id::NationalId,
    person_name::PersonName,
    phone::{Landline, Mobile, Operator},
    place,
    problem::Problem,
    section::Section,
    sms_code, text,
    warning::Warning,
};

macro_rules! fields {
    ($($(#[$doc:meta])* $id:ident { $($key:ident: $value:expr),* $(,)? })*) => {
        /// A field of the form, by name.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Field {
            $($(#[$doc])* $id,)*
        }

        pub(super) const FIELDS: &[Field] = &[$(Field::$id),*];

        pub(super) static ROWS: &[Row] = &[$(Row { $($key: $value,)* ..BLANK }),*];
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
    initial: |_| String::new(),
    group: None,
    templates: Template::ALL,
    saved: true,
    blank: Blank::Nothing,
    check: |raw, _| Ok(text::one_line(raw)?.into()),
    suggest: |_| None,
};

/// The reason that the guide is about.
const RENEWAL: &str = "yenileme";
const NO_READER: &str = "istenmedi";
const MINI_READER: &str = "mini";

/// A choice of the portal, of which nothing was ever saved but in drafts.
const fn choice(id: &'static str, label: &'static str) -> Choice {
    Choice { id, label, formerly: label }
}

/// Checks a name of one or several words.
fn name(raw: &str) -> Result<Accepted, Problem> {
    let name = PersonName::parse(raw)?;
    let warning = name.warning();
    Ok(Accepted::new(name, warning))
}

/// Checks an e-mail address.
fn check_email(raw: &str, _: &Context) -> Result<Accepted, Problem> {
    let address = Email::parse(raw)?;
    Ok(Accepted::new(address.to_string(), address.warning()))
}

fields! {
    /// The word that the picture shows.
    PictureWord {
        slug: "resimdeki-yazi", label: "Resimdeki Yazıyı Giriniz", section: Section::Identity,
        kind: Kind::PictureWord, required: true, keep: Keep::Never,
        hint: "Büyük, küçük harf fark etmez.", example: "84ttt",
        check: |raw, context| Ok(text::picture_word(raw, &context.facts.picture_word)?.into()),
    }
    /// T.C. Kimlik No.
    NationalId {
        slug: "kimlik-no", label: "Kimlik No", section: Section::Identity,
        kind: Kind::Masked, required: true,
        hint: "Kimlik kartınızdaki 11 haneli numara.", example: "10000000146",
        check: |raw, _| {
            let number = NationalId::parse(raw)?;
            Ok(Accepted::new(number, number.warning()))
        },
    }
    /// Given name, or names.
    GivenName {
        slug: "ad", label: "Ad", section: Section::Identity, required: true, autocomplete: "given-name",
        hint: "Nüfus kaydınızdaki gibi; iki adınız varsa ikisi de.", example: "AYŞE",
        check: |raw, _| name(raw),
    }
    /// Surname.
    Surname {
        slug: "soyad", label: "Soyad", section: Section::Identity, required: true, autocomplete: "family-name",
        hint: "Nüfus kaydınızdaki gibi.", example: "ÖRNEK",
        check: |raw, _| name(raw),
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
        check: |raw, context| {
            let date = Date::parse_past(raw, context.facts.today)?;
            Ok(Accepted::new(date, date.birth_warning(context.facts.today)))
        },
    }
    /// Why a certificate is wanted.
    Reason {
        slug: "basvuru-nedeni", label: "Başvuru Nedeni", section: Section::Application,
        kind: Kind::Choice(&[choice(RENEWAL, "Yenileme"), choice("kayip-calinti", "Kayıp Çalıntı"), choice("diger", "Diğer")]), required: true,
        hint: "Daha önceden sertifika almış olduğunuz için lütfen başvuru sebebinizi seçiniz.",
        example: RENEWAL,
        check: |raw, context| {
            if raw == RENEWAL && context.is_renewal_missing() {
                return Err(Problem::RenewalMissing);
            }
            Ok(raw.to_owned().into())
        },
    }
    /// Shows what the portal does for those to whom it offers no renewal.
    RenewalMissing {
        slug: "yenileme-secenegi", label: "Yenileme seçeneği gelmiyor", section: Section::Application,
        kind: Kind::Switch,
        hint: "E-imzanızı başka bir kurumdan almışsanız portal bu seçeneği göstermez. Denemek için açınız.",
    }
    /// Which card reader is wanted.
    ReaderType {
        slug: "kart-okuyucu-tipi", label: "Kart Okuyucu Tipi", section: Section::Application,
        kind: Kind::Choice(&[choice(NO_READER, "İstenmedi"), choice(MINI_READER, "Mini Kart Okuyucu")]), required: true,
        hint: "Yenilemede okuyucunuz zaten vardır: “İstenmedi”.", example: NO_READER,
        check: |raw, context| {
            let doubtful = raw == MINI_READER && context.answers.get(Field::Reason) == RENEWAL;
            Ok(Accepted::new(raw.to_owned(), doubtful.then_some(Warning::ReaderForRenewal)))
        },
    }
    /// For how long the certificate is to be valid. The portal's whole list is not known.
    Duration {
        slug: "sertifika-suresi", label: "Sertifika Süresi", section: Section::Application,
        kind: Kind::Choice(&[choice("uc-yil", "3 Yıl")]), required: true, example: "uc-yil",
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
        initial: |settings| settings.institution.clone(),
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
        slug: "unvan", label: "Ünvan", section: Section::Institution, kind: Kind::Listed(List::Titles), required: true,
        hint: "Listede yoksa kendiniz yazınız.",
        autocomplete: "organization-title", example: "ÖĞRETMEN",
    }
    /// Where the unit is.
    Address {
        slug: "kurum-adresi", label: "Kurum / Birim Adresi", section: Section::Institution,
        kind: Kind::Lines, required: true, autocomplete: "street-address",
        hint: "Mahalle, bina, kat: il ve ilçe ayrıca yazılır.",
        example: "Yeni Sanayi Mahallesi, Valilik 3 Nolu Ek Hizmet Binası, Kat 2",
        check: |raw, _| Ok(text::lines(raw, text::MAX_CHARS)?.into()),
    }
    /// Province.
    Province {
        slug: "il", label: "İl", section: Section::Institution, kind: Kind::Listed(List::Provinces), required: true,
        autocomplete: "address-level1", example: "AKSARAY",
        check: place::check_province,
    }
    /// District; the portal writes a central one as “AKSARAY MERKEZ”.
    District {
        slug: "ilce", label: "İlçe", section: Section::Institution, kind: Kind::Listed(List::Districts),
        required: true, autocomplete: "address-level2",
        hint: "Merkez ilçede “AKSARAY MERKEZ” gibi.", example: "AKSARAY MERKEZ",
        check: place::check_district,
    }
    /// Postal code.
    PostalCode {
        slug: "posta-kodu", label: "Posta Kodu", section: Section::Institution,
        kind: Kind::Listed(List::PostalCodes), required: true, autocomplete: "postal-code", example: "68100",
        check: place::check_postal_code,
    }
    /// E-mail address.
    Email {
        slug: "eposta", label: "Eposta", section: Section::Contact,
        kind: Kind::Email, required: true, autocomplete: "email",
        hint: "Sonuç bu adrese bildirilir; önemsiz (spam) klasörüne de bakınız.", example: "ayse.ornek@example.com",
        check: check_email,
        suggest: email::suggestion,
    }
    /// Telephone at work.
    WorkPhone {
        slug: "is-telefonu", label: "İş Telefonu", section: Section::Contact,
        kind: Kind::Telephone, required: true, autocomplete: "work tel",
        hint: "Alan koduyla 10 hane.", example: "(382) 213-6840",
        check: |raw, context| {
            let number = Landline::parse(raw)?;
            let province = context.province().map(|province| (province.plate(), province.name()));
            Ok(Accepted::new(number.to_string(), number.warning(province)))
        },
    }
    /// Extension of the telephone at work.
    Extension {
        slug: "dahili", label: "Dahili", section: Section::Contact,
        kind: Kind::Digits, autocomplete: "work tel-extension", example: "151",
        check: |raw, _| Ok(text::extension(raw)?.into()),
    }
    /// Mobile telephone, to which the SMS goes.
    MobilePhone {
        slug: "cep-telefonu", label: "Cep Telefonu", section: Section::Contact,
        kind: Kind::Telephone, required: true, autocomplete: "mobile tel",
        hint: "SMS onay kodu bu numaraya gelir; kendi telefonunuz olsun.", example: "(505) 123-4567",
        check: |raw, _| {
            let number = Mobile::parse(raw)?;
            Ok(Accepted::new(number.to_string(), number.warning()))
        },
    }
    /// Operator of the mobile telephone. The portal still says AVEA; the others are presumed.
    Operator {
        slug: "mobil-operator-tip", label: "Mobil Operatör Tip", section: Section::Contact,
        kind: Kind::Choice(Operator::CHOICES), required: true,
        hint: "Türk Telekom, portalda “AVEA” adıyla geçer.", example: "avea",
        check: |raw, context| {
            let warning = context.facts.is_operator_suggested.then_some(Warning::SuggestedOperator);
            Ok(Accepted::new(raw.to_owned(), warning))
        },
    }
    /// Telephone at home.
    HomePhone {
        slug: "ev-telefonu", label: "Ev Telefonu", section: Section::Contact,
        kind: Kind::Telephone, autocomplete: "home tel",
        check: |raw, _| {
            // At home one may live in another province.
            let number = Landline::parse(raw)?;
            Ok(Accepted::new(number.to_string(), number.warning(None)))
        },
    }
    /// How the person wants to be told.
    Channel {
        slug: "bilgi-kanali", label: "Bilgi Kanalı", section: Section::Contact,
        kind: Kind::Radio(&[choice("eposta", "Eposta"), choice("sms", "SMS"), choice("ikisi", "Her ikisi (E-posta+SMS)")]), required: true,
        example: "ikisi",
    }
    /// The code that the SMS brought.
    SmsCode {
        slug: "sms-dogrulama-kodu", label: "SMS Doğrulama Kodu", section: Section::SmsCode,
        kind: Kind::Digits, required: true, autocomplete: "one-time-code", keep: Keep::Never,
        hint: "Bu sayfadaki telefona gelen kod. Kendi telefonunuza SMS gelmez.",
        check: |raw, context| match context.facts.refused_code {
            // First of all: a code whose time is over cannot be mended by typing it better.
            Some(refused) => Err(refused.into()),
            None => Ok(sms_code::Code::parse(raw, context.facts.code_length)?.to_string().into()),
        },
    }
    /// The letter's order and wording.
    LetterTemplate {
        slug: "sablon", label: "Yazının düzeni", section: Section::LetterDetails,
        kind: Kind::Radio(Template::CHOICES), required: true,
        hint: "Özgün sırada başlık, Sayı, Tarih, Konu, İlgi ve ek yoktur; bu bilgiler o zaman sorulmaz.",
        initial: |_| Template::Regulation.id().to_owned(),
    }
    /// Second line of the letter's heading (m.10).
    LetterAuthority {
        slug: "ust-makam", label: "Üst makam", section: Section::LetterDetails, required: true,
        hint: "Başlığın ikinci satırı: … VALİLİĞİ ya da … KAYMAKAMLIĞI. Yazıda büyük harfe çevrilir.",
        check: details::check_authority,
        initial: |settings| settings.letter_authority.clone(),
        group: Some(Group::Heading), templates: &[Template::Regulation],
    }
    /// Third line of the letter's heading (m.10).
    LetterOffice {
        slug: "birim", label: "Yazıyı yazan birim", section: Section::LetterDetails, required: true,
        hint: "Başlığın üçüncü satırı: okulunuzun ya da müdürlüğünüzün adı", example: "Örnek İlkokulu Müdürlüğü",
        check: details::check_office,
        initial: |settings| settings.letter_office.clone(),
        group: Some(Group::Heading), templates: &[Template::Regulation],
    }
    /// Fourth line of the letter's heading (m.10).
    LetterSubunit {
        slug: "alt-birim", label: "Alt birim", section: Section::LetterDetails,
        hint: "Varsa, başlığın dördüncü satırı",
        initial: |settings| settings.letter_subunit.clone(),
        group: Some(Group::Heading), templates: &[Template::Regulation],
    }
    /// The letter's number, given by the document system (m.11).
    LetterNumber {
        slug: "sayi", label: "Sayı", section: Section::LetterDetails,
        hint: "Boş bırakırsanız elle doldurulacak yer kalır; DYS numarayı kendisi verir.",
        group: Some(Group::Reference), templates: &[Template::Regulation], saved: false,
        blank: Blank::Dots(details::NUMBER_DOTS),
    }
    /// The letter's date (m.12).
    LetterDate {
        slug: "tarih", label: "Tarih", section: Section::LetterDetails, kind: Kind::Date,
        hint: "Boş bırakırsanız elle doldurulacak yer kalır.",
        check: |raw, _| Ok(Date::parse(raw)?.into()),
        group: Some(Group::Reference), templates: &[Template::Regulation], saved: false,
        blank: Blank::Dots(details::DATE_DOTS),
    }
    /// The letter's subject (m.13).
    LetterSubject {
        slug: "konu", label: "Konu", section: Section::LetterDetails, required: true,
        hint: "Kısa, Her Sözcüğü Büyük Harfle, sonunda nokta olmadan.",
        check: details::check_subject,
        suggest: details::suggested_subject,
        initial: |settings| settings.letter_subject.clone(),
        group: Some(Group::Reference), templates: &[Template::Regulation],
    }
    /// To whom the letter goes (m.14).
    LetterAddressee {
        slug: "muhatap", label: "Muhatap", section: Section::LetterDetails, required: true,
        hint: "Müdürlüğü, Valiliği, Kaymakamlığı gibi makamların yönelme ekini ve büyük harflerini yazı kendisi koyar.",
        check: details::check_addressee,
        initial: |settings| settings.letter_addressee.clone(),
        group: Some(Group::Addressee),
    }
    /// The addressee's unit (m.14).
    LetterAddresseeUnit {
        slug: "muhatap-birimi", label: "Muhatap birimi", section: Section::LetterDetails,
        hint: "Muhatabın altında, ayraç içinde yazılır.",
        initial: |settings| settings.letter_addressee_unit.clone(),
        group: Some(Group::Addressee),
    }
    /// The papers that the letter refers to (m.15).
    LetterRelated {
        slug: "ilgi", label: "İlgi", section: Section::LetterDetails, kind: Kind::Lines,
        hint: "Varsa, her yazı bir satıra; birden çoksa başlarına a), b), c) kendiliğinden konur.",
        check: details::check_lines,
        group: Some(Group::Addressee), templates: &[Template::Regulation],
    }
    /// The clerk's own text, but for the closing sentence (m.16).
    LetterText {
        slug: "metin", label: "Metin", section: Section::LetterDetails, kind: Kind::Lines,
        hint: "Boş bırakırsanız yazı kendi cümlesini kurar. Her satır bir paragraf olur.",
        check: details::check_lines,
        group: Some(Group::Text),
    }
    /// How the text ends, by the addressee's rank (m.16).
    LetterClosing {
        slug: "kapanis", label: "Kapanış", section: Section::LetterDetails,
        kind: Kind::Radio(Closing::CHOICES), required: true,
        hint: "Okuldan ya da kaymakamlıktan il müdürlüğüne veya valiliğe: arz ederim",
        check: details::check_closing,
        initial: |_| Closing::Submit.id().to_owned(),
        group: Some(Group::Text),
    }
    /// The clerk's own closing sentence.
    LetterClosingSentence {
        slug: "kapanis-cumlesi", label: "Kapanış cümlesi", section: Section::LetterDetails, kind: Kind::Lines,
        hint: "Boş bırakırsanız yazı kendi cümlesini kurar.",
        check: details::check_sentence,
        group: Some(Group::Text),
    }
    /// How many people the text may hold before the table becomes an attachment.
    PeopleInText {
        slug: "metindeki-kisi-sayisi", label: "Metindeki en çok kişi sayısı", section: Section::LetterDetails,
        kind: Kind::Digits, required: true,
        hint: "Daha çok kişi varsa çizelge EK-1 olarak ayrı sayfalara yazılır.",
        check: details::check_length,
        initial: |settings| settings.letter_people_in_text.to_string(),
        group: Some(Group::Text), templates: &[Template::Regulation],
    }
    /// Who signs the letter (m.17).
    Signer {
        slug: "imzalayan", label: "İmzalayan", section: Section::LetterDetails,
        hint: "Adı Soyadı; boş bırakırsanız elle yazılacak yer kalır. Yazıda soyadı büyük harflerle çıkar.",
        check: details::check_signer,
        group: Some(Group::Signature),
        blank: Blank::Dots(details::NAME_DOTS),
    }
    /// The signer's title (m.17).
    SignerTitle {
        slug: "imzalayan-unvani", label: "İmzalayanın unvanı", section: Section::LetterDetails, required: true,
        hint: "Kısaltmadan. Örneğin Okul Müdürü ya da Kaymakam",
        check: details::check_signer_title,
        initial: |settings| settings.signer_title.clone(),
        group: Some(Group::Signature),
    }
    /// In which capacity the signer signs (m.17).
    SignerCapacity {
        slug: "imza-yetkisi", label: "İmza yetkisi", section: Section::LetterDetails,
        kind: Kind::Choice(Capacity::CHOICES), required: true,
        initial: |_| Capacity::Own.id().to_owned(),
        group: Some(Group::Signature),
    }
    /// The writer's address, at the foot of each page (m.24), as all that follow.
    OfficeAddress {
        slug: "yazi-adresi", label: "Adres", section: Section::LetterDetails, kind: Kind::Lines,
        hint: "Bundan sonrakiler her sayfanın altında yazılır; boş olan yer almaz.",
        check: details::check_lines,
        initial: |settings| settings.letter_address.clone(),
        group: Some(Group::Foot),
        blank: Blank::Missed,
    }
    /// The writer's telephone number.
    OfficePhone {
        slug: "yazi-telefonu", label: "Telefon", section: Section::LetterDetails, kind: Kind::Telephone,
        hint: "Alan koduyla. Örneğin 0382 213 68 40",
        check: details::check_phone,
        initial: |settings| settings.letter_phone.clone(),
        group: Some(Group::Foot),
        blank: Blank::Missed,
    }
    /// The writer's fax number.
    OfficeFax {
        slug: "yazi-faksi", label: "Faks", section: Section::LetterDetails, kind: Kind::Telephone,
        check: details::check_phone,
        initial: |settings| settings.letter_fax.clone(),
        group: Some(Group::Foot),
    }
    /// The writer's e-mail address.
    OfficeEmail {
        slug: "yazi-epostasi", label: "Kurum e-postası", section: Section::LetterDetails, kind: Kind::Email,
        check: check_email,
        suggest: email::suggestion,
        initial: |settings| settings.letter_email.clone(),
        group: Some(Group::Foot),
    }
    /// The writer's registered e-mail address.
    OfficeKep {
        slug: "kep-adresi", label: "KEP adresi", section: Section::LetterDetails, kind: Kind::Email,
        hint: "Kayıtlı elektronik posta adresi, varsa",
        check: check_email,
        suggest: email::suggestion,
        initial: |settings| settings.letter_kep.clone(),
        group: Some(Group::Foot),
    }
    /// Whom to ask about the letter.
    InquiryName {
        slug: "bilgi-icin", label: "Bilgi için", section: Section::LetterDetails,
        hint: "Yazı hakkında bilgi verecek kişinin adı soyadı",
        check: |raw, _| name(raw),
        group: Some(Group::Foot),
        blank: Blank::Missed,
    }
    /// That person's title.
    InquiryTitle {
        slug: "bilgi-icin-unvan", label: "Bilgi verecek kişinin unvanı", section: Section::LetterDetails,
        group: Some(Group::Foot),
    }
    /// That person's telephone number.
    InquiryPhone {
        slug: "bilgi-icin-telefon", label: "Bilgi verecek kişinin telefonu", section: Section::LetterDetails,
        kind: Kind::Telephone,
        check: details::check_phone,
        group: Some(Group::Foot),
    }
}
