//! The letter as it is read, and what of it is pasted elsewhere.

use form::{
    details::{Closing, Template},
    field::Field,
};
use letter::{Block, Pages, attachment_line, gap, paragraphs, paragraphs_html, plain_text, table_html, table_text};

use crate::{SCHOOL, is_as_written, of_letter};

#[test]
fn one_person_by_the_defaults() {
    let found = of_letter(&[], 1, Template::Regulation, |letter| plain_text(letter, Pages::default()));
    is_as_written(&found, include_str!("../golden/letter-one.txt"));
}

#[test]
fn twenty_people_stand_in_the_text() {
    let found = of_letter(SCHOOL, 20, Template::Regulation, |letter| plain_text(letter, Pages::default()));
    is_as_written(&found, include_str!("../golden/letter-20.txt"));
}

#[test]
fn twenty_one_people_are_an_attachment() {
    let pages = Pages { letter: 1, attachment: 1 };
    let found = of_letter(SCHOOL, 21, Template::Regulation, |letter| plain_text(letter, pages));
    is_as_written(&found, include_str!("../golden/letter-21.txt"));
}

#[test]
fn the_original_guides_order() {
    for (count, expected) in
        [(1, include_str!("../golden/letter-original-one.txt")), (21, include_str!("../golden/letter-original-21.txt"))]
    {
        let found = of_letter(&[], count, Template::Original, |letter| plain_text(letter, Pages::default()));
        is_as_written(&found, expected);
    }
}

#[test]
fn the_clerk_sets_how_many_people_the_text_holds() {
    for (most, count, is_attached) in
        [("20", 20, false), ("20", 21, true), ("0", 1, true), ("300", 300, false), ("1", 1, false)]
    {
        let has = of_letter(&[(Field::PeopleInText, most)], count, Template::Regulation, |letter| {
            letter.blocks.contains(&Block::AttachmentPages)
        });
        assert_eq!(has, is_attached, "{count} of {most}");
    }
}

#[test]
fn the_closing_is_the_same_in_both_templates() {
    for (choice, closing) in
        Closing::ALL.iter().map(|closing| closing.id()).zip(["arz ederim.", "rica ederim.", "arz ve rica ederim."])
    {
        let changes = [(Field::LetterClosing, choice), (Field::LetterAddressee, "Dağıtım Yerlerine")];
        for (template, count, expected) in [
            (Template::Regulation, 1, "Başvurunun onaylanması hususunda gereğini "),
            (Template::Regulation, 2, "Başvuruların onaylanması hususunda gereğini "),
            (Template::Original, 2, "Gereğini bilgilerinize "),
        ] {
            let found = of_letter(&changes, count, template, paragraphs);
            assert!(found.ends_with(&[expected, closing].concat()), "{found}");
        }
    }
}

#[test]
fn a_clerks_own_text_stands_in_the_place_of_the_letters() {
    let typed = [
        (Field::LetterText, " Birinci  paragraf.\n\nİkinci paragraf."),
        (Field::LetterClosingSentence, "Gereğini arz ederim."),
    ];
    for template in Template::ALL.iter().copied() {
        let found = of_letter(&typed, 2, template, paragraphs);
        assert_eq!(found, "Birinci paragraf.\nİkinci paragraf.\nGereğini arz ederim.", "{template:?}");
    }
    let found = of_letter(&typed[..1], 2, Template::Regulation, paragraphs);
    assert!(found.ends_with("\nBaşvuruların onaylanması hususunda gereğini arz ederim."), "{found}");
}

#[test]
fn signatures_by_capacity() {
    for (capacity, name, title, expected) in [
        ("asil", "", "Okul Müdürü", "/Okul Müdürü"),
        ("asil", "AYŞE ÖRNEK", "Kaymakam", "Ayşe ÖRNEK/Kaymakam"),
        ("kaymakam-adina", "ışık ipek", "Yazı İşleri Müdürü", "Işık İPEK/Kaymakam a./Yazı İşleri Müdürü"),
    ] {
        let changes = [(Field::SignerCapacity, capacity), (Field::Signer, name), (Field::SignerTitle, title)];
        let found = of_letter(&changes, 1, Template::Regulation, |letter| {
            letter.blocks.iter().find_map(|block| match block {
                Block::Signature { name, titles } => Some(format!("{name}/{}", titles.join("/"))),
                _ => None,
            })
        });
        assert_eq!(found.as_deref(), Some(expected));
    }
}

#[test]
fn the_addressees_unit_has_one_pair_of_parentheses() {
    for (unit, expected) in [("Birim", "(Birim)"), ("(Birim)", "(Birim)"), ("(A) Birimi", "((A) Birimi)"), ("", "")] {
        let has = of_letter(&[(Field::LetterAddresseeUnit, unit)], 1, Template::Regulation, |letter| {
            letter.blocks.iter().any(|block| matches!(block, Block::Addressee { unit, .. } if unit == expected))
        });
        assert!(has, "{unit}");
    }
}

#[test]
fn papers_may_be_many_but_not_a_book() {
    let answers = crate::answers(&[]);
    let check = |count: usize| Field::LetterRelated.check(&"x".repeat(count), &crate::filling(&answers).context());
    assert!(check(2000).is_ok() && check(2001).is_err());
}

#[test]
fn empty_lines_by_article() {
    let lines = of_letter(SCHOOL, 21, Template::Regulation, |letter| {
        let before = [None].into_iter().chain(letter.blocks.iter().map(Some));
        before.zip(&letter.blocks).map(|(before, block)| gap(before, block)).collect::<Vec<_>>()
    });
    // Heading, Sayı (m.11), muhatap (m.14), İlgi (m.15), text after it (m.16), its next paragraph, signature (m.17),
    // Ek, and the attachment, whose mark has an empty line of its own.
    assert_eq!(lines, [0, 2, 2, 2, 1, 0, 3, 2, 0, 0]);
}

#[test]
fn the_attachments_pages_are_counted_or_left_open() {
    for (attachment, expected) in [
        (0, "Ek: Personel Listesi (... Sayfa)"),
        (1, "Ek: Personel Listesi (1 Sayfa)"),
        (12, "Ek: Personel Listesi (12 Sayfa)"),
    ] {
        assert_eq!(attachment_line(Pages { letter: 1, attachment }), expected);
    }
}

#[test]
fn what_is_pasted_into_the_document_system() {
    of_letter(&[], 2, Template::Regulation, |letter| {
        let people = letter.blocks.iter().find_map(|block| match block {
            Block::People(people) => Some(*people),
            _ => None,
        });
        let people = people.unwrap();
        assert_eq!(
            table_text(people),
            "Sıra No\tT.C. Kimlik No\tAdı Soyadı\tGörev Unvanı\n\
             1\t17291716060\tAyşe ÖRNEK\tÖğretmen\n\
             2\t10000000146\tIşık İPEK\tMüdür Yardımcısı"
        );
        let table = "<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\"><thead><tr><th>Sıra No</th>\
            <th>T.C. Kimlik No</th><th>Adı Soyadı</th><th>Görev Unvanı</th></tr></thead><tbody>\
            <tr><td>1</td><td>17291716060</td><td>Ayşe ÖRNEK</td><td>Öğretmen</td></tr>\
            <tr><td>2</td><td>10000000146</td><td>Işık İPEK</td><td>Müdür Yardımcısı</td></tr></tbody></table>";
        assert_eq!(table_html(people), table);
        let text = paragraphs(letter);
        let (opening, closing) = text.split_once('\n').unwrap();
        assert_eq!(paragraphs_html(letter), format!("<p>{opening}</p><p>{closing}</p>"));
    });
}

#[test]
fn signs_of_markup_are_text() {
    let changes = [(Field::LetterNumber, "<b>&\"")];
    let rows = [letter::people::Row::new("10000000146".into(), "Ayşe <i>".into(), "A & B \"C\"".into())];
    let complete = crate::complete(&crate::answers(&changes), &rows).unwrap();
    assert!(table_html(complete.people()).contains("<td>Ayşe &lt;i&gt;</td><td>A &amp; B &quot;C&quot;</td>"));
}
