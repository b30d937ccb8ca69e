//! How the text ends: by the rank of the addressee (m.16).

use super::{DetailError, Warning, lines};
use crate::{accepted::Accepted, choice::choices, context::Context, field::Field, problem::Problem};

choices! {
    /// How the last sentence ends.
    Closing {
        /// To a superior or an equal.
        Submit: "arz", "Üst ya da denk makama: arz ederim", formerly "Üst ya da denk makama: arz ederim";
        /// To a subordinate.
        Request: "rica", "Alt makama: rica ederim", formerly "Alt makama: rica ederim";
        /// To superiors and subordinates together.
        Both: "arz-ve-rica", "Üst ve alt makamlara birlikte: arz ve rica ederim",
            formerly "Üst ve alt makamlara birlikte: arz ve rica ederim";
    }
}

impl Closing {
    /// The words at the end of the last sentence.
    pub const fn words(self) -> &'static str {
        match self {
            Closing::Submit => "arz ederim.",
            Closing::Request => "rica ederim.",
            Closing::Both => "arz ve rica ederim.",
        }
    }

    /// The closing that `sentence` ends with, if it ends with one.
    fn at_end_of(sentence: &str) -> Option<Closing> {
        let folded = turkish::fold(sentence);
        let end = folded.trim_end_matches(['.', ' ']);
        // The last one first, since it ends as the second does.
        let is_end = |closing: &Closing| end.ends_with(turkish::fold(closing.words()).trim_end_matches('.'));
        Closing::ALL.iter().copied().rev().find(is_end)
    }

    /// What is wrong or doubtful about it in a letter from one rank to another.
    fn judged(self, from: Rank, to: Rank) -> Result<Option<Warning>, DetailError> {
        match self {
            Closing::Submit => Ok((to < from).then_some(Warning::ToSubordinate)),
            Closing::Request if to > from => Err(DetailError::ToSuperior),
            Closing::Request => Ok((to == from).then_some(Warning::ToEqual)),
            Closing::Both => Ok(Some(Warning::ToOne)),
        }
    }
}

/// Checks the closing against the ranks of writer and addressee, as far as their names tell them.
pub(crate) fn check(raw: &str, context: &Context) -> Result<Accepted, Problem> {
    Ok(Accepted::new(
        raw.to_owned(),
        match Closing::from_id(raw) {
            Some(closing) => by_rank(closing, context)?,
            None => None,
        },
    ))
}

/// Checks a closing sentence of the clerk's own: it ends as they have chosen, and as the ranks would have it.
pub(crate) fn check_sentence(raw: &str, context: &Context) -> Result<Accepted, Problem> {
    let lines = lines::read(raw)?;
    let sentence = lines.last().map_or("", String::as_str);
    let chosen = Closing::from_id(context.answers.get(Field::LetterClosing));
    let warning = match Closing::at_end_of(sentence) {
        None => Some(Warning::NoClosing),
        // What is wrong with it then is told of the choice.
        Some(closing) if Some(closing) == chosen => None,
        Some(closing) => Some(by_rank(closing, context)?.unwrap_or(Warning::OtherClosing)),
    };
    Ok(Accepted::new(lines, warning))
}

/// What is wrong or doubtful about `closing`, as far as the names of writer and addressee tell their ranks.
fn by_rank(closing: Closing, context: &Context) -> Result<Option<Warning>, DetailError> {
    let rank = |field| Rank::of(context.answers.get(field));
    let from = rank(Field::LetterOffice).or_else(|| rank(Field::LetterAuthority));
    match (from, rank(Field::LetterAddressee)) {
        (Some(from), Some(to)) => closing.judged(from, to),
        _ => Ok(None),
    }
}

/// Whether the letter's writer is known to be no school, but an office above schools.
pub(super) fn is_above_schools(context: &Context) -> bool {
    let is_asked = Field::LetterOffice.is_in(context.template());
    is_asked && Rank::of(context.answers.get(Field::LetterOffice)).is_some_and(|rank| rank > Rank::School)
}

/// Where an office stands, lowest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    /// A school or the like.
    School,
    /// A kaymakamlık or a directorate of a district.
    District,
    /// A valilik or a directorate of a province.
    Province,
    /// A ministry.
    Ministry,
}

impl Rank {
    /// The rank that a name tells, if it tells one.
    fn of(office: &str) -> Option<Rank> {
        // Beginnings of words; those with a space are whole words.
        const WORDS: [(Rank, &[&str]); 4] = [
            (Rank::Ministry, &["bakanlig"]),
            (Rank::School, &["okul", "anaokul", "ilkokul", "ortaokul", "lise", "merkezi "]),
            (Rank::District, &["ilce ", "kaymakamlig"]),
            (Rank::Province, &["il ", "valilig"]),
        ];
        let folded = [&turkish::fold(office), " "].concat();
        let has = |word: &&str| folded.split_inclusive(' ').any(|found| found.starts_with(word));
        WORDS.iter().find(|(_, words)| words.iter().any(has)).map(|(rank, _)| *rank)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_choice_has_its_words() {
        let words = ["arz", "rica", "arz-ve-rica"].map(|id| Closing::from_id(id).map(Closing::words));
        assert_eq!(words, [Some("arz ederim."), Some("rica ederim."), Some("arz ve rica ederim.")]);
        assert_eq!(Closing::from_id("başka"), None);
    }

    #[test]
    fn closings_at_the_end_of_a_sentence() {
        for (sentence, expected) in [
            ("Gereğini arz ederim.", Some(Closing::Submit)),
            ("GEREĞİNİ ARZ EDERİM", Some(Closing::Submit)),
            ("Gereğini rica ederim .", Some(Closing::Request)),
            ("Gereğini arz ve rica ederim.", Some(Closing::Both)),
            ("Arz ederim ki onaylansın.", None),
            ("Gereğini arz ederiz.", None),
            ("", None),
        ] {
            assert_eq!(Closing::at_end_of(sentence), expected, "{sentence}");
        }
    }

    #[test]
    fn ranks_by_name() {
        for (office, expected) in [
            ("Millî Eğitim Bakanlığı", Some(Rank::Ministry)),
            ("AKSARAY VALİLİĞİ", Some(Rank::Province)),
            ("İL MİLLÎ EĞİTİM MÜDÜRLÜĞÜNE", Some(Rank::Province)),
            ("İl Milli Eğitim Müdürlüğü", Some(Rank::Province)),
            ("ESKİL KAYMAKAMLIĞI", Some(Rank::District)),
            ("İlçe Millî Eğitim Müdürlüğü", Some(Rank::District)),
            ("Eskil Anadolu Lisesi Müdürlüğü", Some(Rank::School)),
            ("İlkokulu Müdürlüğü", Some(Rank::School)),
            ("Okul Müdürlüğü", Some(Rank::School)),
            ("Halk Eğitimi Merkezi Müdürlüğü", Some(Rank::School)),
            ("MERKEZ KAYMAKAMLIĞI", Some(Rank::District)),
            ("Yazı İşleri Müdürlüğü", None),
            ("İlkay", None),
            ("", None),
        ] {
            assert_eq!(Rank::of(office), expected, "{office}");
        }
    }

    #[test]
    fn closings_by_rank() {
        use Rank::{District, Ministry, Province, School};
        for (from, to, [submit, request, both]) in [
            (School, Province, [Ok(None), Err(DetailError::ToSuperior), Ok(Some(Warning::ToOne))]),
            (School, District, [Ok(None), Err(DetailError::ToSuperior), Ok(Some(Warning::ToOne))]),
            (District, Province, [Ok(None), Err(DetailError::ToSuperior), Ok(Some(Warning::ToOne))]),
            (Province, Ministry, [Ok(None), Err(DetailError::ToSuperior), Ok(Some(Warning::ToOne))]),
            (Province, Province, [Ok(None), Ok(Some(Warning::ToEqual)), Ok(Some(Warning::ToOne))]),
            (Province, School, [Ok(Some(Warning::ToSubordinate)), Ok(None), Ok(Some(Warning::ToOne))]),
        ] {
            assert_eq!(
                [Closing::Submit, Closing::Request, Closing::Both].map(|closing| closing.judged(from, to)),
                [submit, request, both],
                "{from:?} {to:?}"
            );
        }
    }
}
