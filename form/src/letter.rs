//! What the official letter (üst yazı) says, and in which order.
//!
//! The order follows Resmî Yazışmalarda Uygulanacak Usul ve Esaslar Hakkında Yönetmelik (2646 sayılı
//! Cumhurbaşkanı Kararı, Resmî Gazete 10.06.2020, 31151).

use crate::{
    answers::Answers,
    context::Context,
    field::Field,
    people::{Person, Row},
    problem::Problem,
    screen::View,
    settings::Settings,
};

/// An order and wording of the letter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Template {
    /// The regulation's order: the table stands in the text, nothing follows the signature.
    #[default]
    Regulation,
    /// The original guide's order and wording: the table stands after the signature.
    Original,
}

impl Template {
    /// All templates, the default first.
    pub const ALL: [Template; 2] = [Template::Regulation, Template::Original];

    /// Its name in stored drafts.
    pub const fn slug(self) -> &'static str {
        match self {
            Template::Regulation => "yonetmelik",
            Template::Original => "ozgun",
        }
    }

    /// What the choice is called.
    pub const fn label(self) -> &'static str {
        match self {
            Template::Regulation => "Yönetmeliğin sırası (önerilen)",
            Template::Original => "Özgün kılavuzun sırası",
        }
    }
}

/// Everything that a letter needs, checked. Only [`Complete::new`] makes one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complete {
    details: Answers,
    people: Vec<Person>,
}

/// Why there is no letter yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Incomplete {
    /// Fields of the letter's details that have a problem.
    Details(Vec<(Field, Problem)>),
    /// Rows, counted from 0, in which a cell has a problem.
    Rows(Vec<usize>),
    /// Nobody is in the table.
    NoPeople,
}

impl Complete {
    /// Checks the details in `answers` and every row that is not blank.
    ///
    /// # Errors
    /// The first kind of [`Incomplete`] that holds.
    pub fn new<'a>(
        answers: &Answers,
        rows: impl IntoIterator<Item = &'a Row>,
        context: &Context,
    ) -> Result<Complete, Incomplete> {
        let problems: Vec<_> = answers.problems(View::Letter, context).collect();
        if !problems.is_empty() {
            return Err(Incomplete::Details(problems));
        }
        let (mut people, mut bad_rows) = (Vec::new(), Vec::new());
        for (index, row) in rows.into_iter().enumerate().filter(|(_, row)| !row.is_blank()) {
            match row.person() {
                Some(person) => people.push(person),
                None => bad_rows.push(index),
            }
        }
        if !bad_rows.is_empty() {
            return Err(Incomplete::Rows(bad_rows));
        }
        if people.is_empty() {
            return Err(Incomplete::NoPeople);
        }
        Ok(Complete { details: normalised(answers, context), people })
    }

    /// The people, at least one.
    pub fn people(&self) -> &[Person] {
        &self.people
    }

    fn detail(&self, field: Field) -> &str {
        self.details.get(field)
    }
}

/// The letter's details as they are to be shown.
fn normalised(answers: &Answers, context: &Context) -> Answers {
    let mut details = Answers::default();
    for field in crate::answers::fields_of(View::Letter) {
        details
            .set(field, field.check(answers.get(field), context).map_or_else(|_| String::new(), |answer| answer.text));
    }
    details
}

/// A part of the letter. Blank text is a place to fill in by hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block<'a> {
    /// The heading, centred, a line each (m.10).
    Heading([&'a str; 3]),
    /// Sayı and Tarih on one line, Konu below (m.11–13).
    Reference {
        /// Sayı.
        number: &'a str,
        /// Tarih.
        date: &'a str,
        /// Konu.
        subject: &'a str,
    },
    /// The addressee and, in parentheses, its unit (m.14).
    Addressee {
        /// In capitals, with the dative suffix.
        office: &'a str,
        /// Blank where there is none.
        unit: &'a str,
    },
    /// A paragraph of the text (m.16).
    Paragraph(String),
    /// The table of people.
    People(&'a [Person]),
    /// Who signs (m.17).
    Signature {
        /// Ad SOYAD.
        name: &'a str,
        /// Unvan.
        title: &'a str,
    },
}

/// The letter's parts, top to bottom.
pub fn compose<'a>(letter: &'a Complete, template: Template, settings: &Settings) -> Vec<Block<'a>> {
    let addressee = Block::Addressee {
        office: letter.detail(Field::LetterAddressee),
        unit: letter.detail(Field::LetterAddresseeUnit),
    };
    let signature = Block::Signature { name: letter.detail(Field::Signer), title: letter.detail(Field::SignerTitle) };
    let people = Block::People(letter.people());
    match template {
        Template::Regulation => vec![
            Block::Heading(["T.C.", letter.detail(Field::LetterAuthority), letter.detail(Field::LetterOffice)]),
            Block::Reference {
                number: letter.detail(Field::LetterNumber),
                date: letter.detail(Field::LetterDate),
                subject: letter.detail(Field::LetterSubject),
            },
            addressee,
            Block::Paragraph(opening(settings)),
            people,
            Block::Paragraph("Başvuruların onaylanması hususunda gereğini arz ederim.".to_owned()),
            signature,
        ],
        Template::Original => vec![
            addressee,
            Block::Paragraph(original_opening(settings)),
            Block::Paragraph("Gereğini bilgilerinize arz ederim.".to_owned()),
            signature,
            people,
        ],
    }
}

fn opening(settings: &Settings) -> String {
    [
        "Aşağıda bilgileri yer alan Müdürlüğümüz personeli, nitelikli elektronik sertifika yenileme başvurusunu ",
        &settings.portal_address,
        " üzerinden e-onay ile tamamlamıştır.",
    ]
    .concat()
}

/// The original guide's sentence, kept as its author wrote it.
fn original_opening(settings: &Settings) -> String {
    [
        "Aşağıda bilgileri yer alan Müdürlüğümüz personelinin Nitelikli Elektronik Sertifika yenileme talebi, ",
        &settings.portal_address,
        " adresinden e-onayla tamamlamış olup onay verilmesi hususunda;",
    ]
    .concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{date::Date, rehearsal::initial_answers};

    fn context(answers: &Answers) -> Context<'_> {
        let today = Date::from_days_since_1970(20_780);
        Context { today, picture_word: "", code_length: 6, places: None, answers }
    }

    fn complete<'a>(answers: &Answers, rows: impl IntoIterator<Item = &'a Row>) -> Result<Complete, Incomplete> {
        Complete::new(answers, rows, &context(answers))
    }

    fn row() -> Row {
        Row::new("10000000146".to_owned(), "Ayşe ÖRNEK".to_owned(), "Öğretmen".to_owned())
    }

    fn outline(template: Template) -> String {
        let settings = Settings::default();
        let letter = complete(&initial_answers(&settings), &[row()]).unwrap();
        let name = |block: &Block| match block {
            Block::Heading(lines) => lines.join(" / "),
            Block::Reference { number, date, subject } => format!("Sayı [{number}] Tarih [{date}] Konu [{subject}]"),
            Block::Addressee { office, unit } => format!("{office} ({unit})"),
            Block::Paragraph(text) => text.clone(),
            Block::People(people) => people.iter().map(|p| format!("{} {}", p.name(), p.title())).collect(),
            Block::Signature { name, title } => format!("[{name}] {title}"),
        };
        compose(&letter, template, &settings).iter().map(name).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn the_regulations_order() {
        assert_eq!(
            outline(Template::Regulation),
            "T.C. / AKSARAY VALİLİĞİ / İl Millî Eğitim Müdürlüğü\n\
             Sayı [] Tarih [] Konu [E-İmza Yenileme Başvurularının Onayı]\n\
             İL MİLLÎ EĞİTİM MÜDÜRLÜĞÜNE (Bilgi İşlem ve Eğitim Teknolojileri Birimi)\n\
             Aşağıda bilgileri yer alan Müdürlüğümüz personeli, nitelikli elektronik sertifika yenileme başvurusunu \
             https://portal.kamusm.gov.tr/bp/meb.go üzerinden e-onay ile tamamlamıştır.\n\
             Ayşe ÖRNEK Öğretmen\n\
             Başvuruların onaylanması hususunda gereğini arz ederim.\n\
             [] Okul Müdürü"
        );
    }

    #[test]
    fn the_original_guides_order() {
        assert_eq!(
            outline(Template::Original),
            "İL MİLLÎ EĞİTİM MÜDÜRLÜĞÜNE (Bilgi İşlem ve Eğitim Teknolojileri Birimi)\n\
             Aşağıda bilgileri yer alan Müdürlüğümüz personelinin Nitelikli Elektronik Sertifika yenileme talebi, \
             https://portal.kamusm.gov.tr/bp/meb.go adresinden e-onayla tamamlamış olup onay verilmesi hususunda;\n\
             Gereğini bilgilerinize arz ederim.\n\
             [] Okul Müdürü\n\
             Ayşe ÖRNEK Öğretmen"
        );
    }

    #[test]
    fn only_complete_answers_make_a_letter() {
        let answers = initial_answers(&Settings::default());
        let blank = Row::default();
        let half = Row::new("10000000146".to_owned(), String::new(), String::new());
        assert_eq!(complete(&answers, [&blank]), Err(Incomplete::NoPeople));
        assert_eq!(complete(&answers, [&row(), &half, &half]), Err(Incomplete::Rows(vec![1, 2])));
        let mut without_subject = answers.clone();
        without_subject.set(Field::LetterSubject, " ".to_owned());
        assert_eq!(
            complete(&without_subject, [&row()]),
            Err(Incomplete::Details(vec![(Field::LetterSubject, Problem::Missing)]))
        );
        assert_eq!(complete(&answers, [&blank, &row()]).unwrap().people().len(), 1);
    }
}
