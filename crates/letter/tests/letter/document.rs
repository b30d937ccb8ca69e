//! The .docx file, read back by other people's readers.

use std::io::{Cursor, Read};

use form::{details::Template, field::Field};
use letter::{Pages, docx};
use roxmltree::{Document, Node};
use zip::ZipArchive;

use crate::{SCHOOL, of_letter};

const ONE: Pages = Pages { letter: 1, attachment: 0 };
const THREE: Pages = Pages { letter: 1, attachment: 2 };

/// Names and texts of the files in the archive; reading them checks their checksums.
fn parts(file: &[u8]) -> Vec<(String, String)> {
    let mut archive = ZipArchive::new(Cursor::new(file)).unwrap();
    let count = archive.len();
    let read = |index| {
        let mut entry = archive.by_index(index).unwrap();
        let mut text = String::new();
        entry.read_to_string(&mut text).unwrap();
        (entry.name().to_owned(), text)
    };
    (0..count).map(read).collect()
}

fn part(file: &[u8], name: &str) -> Option<String> {
    parts(file).into_iter().find(|(found, _)| found == name).map(|(_, text)| text)
}

/// The texts of the cells of each table, in the document and at its foot.
pub(crate) fn tables(file: &[u8]) -> Vec<Vec<String>> {
    let mut tables = Vec::new();
    for (name, text) in parts(file) {
        let document = Document::parse(&text).unwrap_or_else(|error| panic!("{name}: {error}\n{text}"));
        let found = document.descendants().filter(|node| is(node, "tbl"));
        tables.extend(found.map(|table| table.descendants().filter(|node| is(node, "tc")).map(text_of).collect()));
    }
    tables
}

fn is(node: &Node, name: &str) -> bool {
    node.has_tag_name(("http://schemas.openxmlformats.org/wordprocessingml/2006/main", name))
}

/// A paragraph's or cell's text, tabs as tabs.
fn text_of(node: Node) -> String {
    let parts = node.descendants().map(|node| match node.tag_name().name() {
        "t" => node.text().unwrap_or_default(),
        "tab" if node.parent().is_some_and(|parent| is(&parent, "r")) => "\t",
        _ => "",
    });
    parts.collect()
}

/// `value` of `property` in what begins with `start`, as `name=value` pairs.
fn attributes(node: Node, property: &str) -> Option<String> {
    let property = node.descendants().find(|node| is(node, property))?;
    let pairs: Vec<String> =
        property.attributes().map(|attribute| format!("{}={}", attribute.name(), attribute.value())).collect();
    Some(pairs.join(" "))
}

/// The letter that most tests look at.
fn school(count: usize, pages: Pages) -> Vec<u8> {
    of_letter(SCHOOL, count, Template::Regulation, |letter| docx(letter, pages))
}

#[test]
fn a_file_has_the_parts_that_it_needs_and_names_them_all() {
    let bare = of_letter(&[], 1, Template::Regulation, |letter| docx(letter, ONE));
    for file in [bare, school(1, ONE), school(21, THREE)] {
        let types = part(&file, "[Content_Types].xml").unwrap();
        let links = part(&file, "word/_rels/document.xml.rels").unwrap();
        assert!(part(&file, "_rels/.rels").unwrap().contains("Target=\"word/document.xml\""));
        let names: Vec<String> = parts(&file).into_iter().map(|(name, _)| name).collect();
        let words: Vec<&str> = names.iter().filter_map(|name| name.strip_prefix("word/")).collect();
        assert_eq!((names.len(), words.len()), (8, 6));
        for name in words.into_iter().filter(|name| !name.contains('/')) {
            assert!(types.contains(&format!("\"/word/{name}\"")), "{name} in {types}");
            assert!(name == "document.xml" || links.contains(&format!("Target=\"{name}\"")), "{name} in {links}");
        }
        // What the document refers to is linked.
        let xml = part(&file, "word/document.xml").unwrap();
        let document = Document::parse(&xml).unwrap();
        for reference in document.descendants().filter(|node| node.tag_name().name().ends_with("Reference")) {
            let id = reference.attributes().find(|attribute| attribute.name() == "id").unwrap().value();
            assert!(links.contains(&format!("Id=\"{id}\"")), "{id} in {links}");
        }
    }
}

#[test]
fn the_same_letter_makes_the_same_bytes() {
    assert_eq!(school(21, THREE), school(21, THREE));
    let bytes = school(1, ONE);
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    for index in 0..archive.len() {
        let entry = archive.by_index(index).unwrap();
        let date = entry.last_modified().unwrap();
        assert_eq!((date.year(), date.month(), date.day(), date.hour()), (1980, 1, 1, 0));
        assert_eq!(entry.compression(), zip::CompressionMethod::Stored);
    }
}

#[test]
fn the_document_reads_as_the_letter_does() {
    let file = school(2, ONE);
    let xml = part(&file, "word/document.xml").unwrap();
    let document = Document::parse(&xml).unwrap();
    let body = document.root_element().first_element_child().unwrap();
    let lines: Vec<String> = body.children().map(text_of).collect();
    assert_eq!(
        lines,
        [
            "T.C.",
            "ESKİL KAYMAKAMLIĞI",
            "Eskil Anadolu Lisesi Müdürlüğü",
            "",
            "",
            "Sayı\t:\tE-12345678-903.02-1\t05.01.2027",
            "Konu\t:\tE-İmza Yenileme Başvurularının Onayı",
            "",
            "",
            "İL MİLLÎ EĞİTİM MÜDÜRLÜĞÜNE",
            "(Bilgi İşlem ve Eğitim Teknolojileri Birimi)",
            "",
            "",
            "İlgi\t:\ta)\tValiliğin 04.01.2027 tarihli ve 11 sayılı yazısı.",
            "\t\tb)\t05.01.2027 tarihli ve 12 sayılı yazı.",
            "",
            "Aşağıda bilgileri yer alan Müdürlüğümüz personeli, nitelikli elektronik sertifika yenileme başvurusunu \
             https://portal.kamusm.gov.tr/bp/meb.go üzerinden e-onay ile tamamlamıştır.",
            "",
            "Sıra NoT.C. Kimlik NoAdı SoyadıGörev Unvanı117291716060Ayşe ÖRNEKÖğretmen210000000146Işık İPEKMüdür \
             Yardımcısı",
            "",
            "Başvuruların onaylanması hususunda gereğini arz ederim.",
            "",
            "",
            "",
            "Öykü ÇAĞLAR",
            "Okul Müdürü V.",
            "",
            "",
        ]
    );
}

#[test]
fn lengths_are_the_regulations() {
    let file = school(21, THREE);
    let xml = part(&file, "word/document.xml").unwrap();
    let document = Document::parse(&xml).unwrap();
    let paragraph = |start: &str| {
        document.descendants().find(|node| is(node, "p") && text_of(*node).starts_with(start)).expect(start)
    };
    for (start, property, expected) in [
        // 210 by 297 mm; 15 mm are 850.4 twentieths of a point (m.8).
        ("Ek: Personel Listesi (2 Sayfa)", "pgSz", "w=11906 h=16838"),
        ("Ek:", "pgMar", "top=850 right=850 bottom=850 left=850 header=850 footer=425 gutter=0"),
        ("T.C.", "jc", "val=center"),
        ("İL MİLLÎ", "jc", "val=center"),
        ("(Bilgi", "jc", "val=center"),
        // Half of the 180 mm between the margins are 5102 (m.13).
        ("Konu", "ind", "left=820 right=5102 hanging=820"),
        // 12.5 mm are 708.7 (m.16).
        ("Ekli listede", "ind", "firstLine=709"),
        ("Ekli listede", "jc", "val=both"),
        ("Öykü", "ind", "left=6236"),
        ("Öykü", "jc", "val=center"),
    ] {
        assert_eq!(attributes(paragraph(start), property).as_deref(), Some(expected), "{start} {property}");
    }
    let tabs = |start| {
        let tabs = paragraph(start).descendants().filter(|node| is(node, "tabs")).flat_map(|tabs| tabs.children());
        tabs.filter_map(|tab| attributes(tab, "tab")).collect::<Vec<_>>()
    };
    assert_eq!(tabs("Sayı"), ["val=left pos=680", "val=left pos=820", "val=right pos=10205"]);
    assert_eq!(tabs("Konu"), ["val=left pos=680", "val=left pos=820"], "colons are aligned");
    let styles = part(&file, "word/styles.xml").unwrap();
    let styles = Document::parse(&styles).unwrap();
    assert_eq!(attributes(styles.root(), "sz").as_deref(), Some("val=24"), "12 points (m.7)");
    assert!(attributes(styles.root(), "rFonts").unwrap().starts_with("ascii=Times New Roman"));
}

#[test]
fn the_signature_is_never_alone() {
    for (count, template, expected) in [
        // The text, the table's heading row and its last two rows, the closing, three empty lines, the name.
        (60, Template::Original, "Aşağıda Gereğini    Öykü"),
        (20, Template::Regulation, "Aşağıda Sıra 19 20 Başvuruların    Öykü"),
        (21, Template::Regulation, "Ekli Başvuruların    Öykü"),
    ] {
        let file = of_letter(SCHOOL, count, template, |letter| docx(letter, ONE));
        let xml = part(&file, "word/document.xml").unwrap();
        let document = Document::parse(&xml).unwrap();
        let body = document.root_element().first_element_child().unwrap();
        let blocks = body.children().flat_map(|block| {
            if is(&block, "tbl") { block.children().filter(|row| is(row, "tr")).collect() } else { vec![block] }
        });
        let kept = blocks.filter(|block| {
            let mut paragraphs = block.descendants().filter(|node| is(node, "p")).peekable();
            paragraphs.peek().is_some()
                && paragraphs.all(|paragraph| paragraph.descendants().any(|node| is(&node, "keepNext")))
        });
        let firsts: Vec<String> = kept
            .map(|block| {
                let first = block.descendants().find(|node| is(node, "t")).and_then(|text| text.text());
                first.and_then(|text| text.split(' ').next()).unwrap_or_default().to_owned()
            })
            .take_while(|first| first != "1")
            .collect();
        assert!(firsts.join(" ").starts_with(expected), "{firsts:?}");
    }
}

#[test]
fn the_heading_row_is_repeated_and_no_row_is_split() {
    let file = school(300, THREE);
    let xml = part(&file, "word/document.xml").unwrap();
    let document = Document::parse(&xml).unwrap();
    let rows: Vec<Node> = document.descendants().filter(|node| is(node, "tr")).collect();
    assert_eq!(rows.len(), 301);
    let has = |row: &Node, name| row.descendants().any(|node| is(&node, name));
    assert!(rows.iter().all(|row| has(row, "cantSplit")));
    let headings: Vec<usize> = (0..rows.len()).filter(|&index| has(&rows[index], "tblHeader")).collect();
    assert_eq!(headings, [0]);
}

#[test]
fn the_attachment_has_pages_and_a_mark_of_its_own() {
    let file = school(21, THREE);
    let xml = part(&file, "word/document.xml").unwrap();
    let document = Document::parse(&xml).unwrap();
    let sections: Vec<Node> = document.descendants().filter(|node| is(node, "sectPr")).collect();
    let references = |section: &Node| {
        let names = section.children().map(|child| child.tag_name().name().to_owned());
        names.filter(|name| name.ends_with("Reference")).collect::<Vec<_>>()
    };
    assert_eq!(sections.len(), 2, "a section begins on a new page");
    assert_eq!(references(&sections[0]), ["footerReference"], "no mark on the letter");
    assert_eq!(references(&sections[1]), ["headerReference", "footerReference"]);
    assert_eq!(text_of(sections[0].parent().unwrap().parent().unwrap()), "Ek: Personel Listesi (2 Sayfa)");
    // LibreOffice gives a section that begins with a table no head.
    let last = sections[0].parent().unwrap().parent().unwrap();
    assert!(is(&last.next_sibling().unwrap(), "p"));
    let header = part(&file, "word/header1.xml").unwrap();
    let header = Document::parse(&header).unwrap();
    assert_eq!(text_of(header.root()), "EK-1");
    assert_eq!(attributes(header.root(), "jc").as_deref(), Some("val=right"));
}

#[test]
fn pages_are_numbered_where_there_are_several() {
    for (pages, is_numbered) in
        [(Pages::default(), false), (ONE, false), (Pages { letter: 2, attachment: 0 }, true), (THREE, true)]
    {
        for changes in [&[][..], SCHOOL] {
            let file = of_letter(changes, 1, Template::Regulation, |letter| docx(letter, pages));
            let fields = part(&file, "word/footer1.xml").map(|foot| {
                let foot = Document::parse(&foot).unwrap();
                let fields = foot.descendants().filter(|node| is(node, "fldSimple"));
                fields.filter_map(|field| attributes(field, "fldSimple")).collect::<Vec<_>>().join("")
            });
            let expected = if is_numbered { "instr= PAGE instr= NUMPAGES " } else { "" };
            assert_eq!(fields.unwrap_or_default(), expected);
        }
    }
}

#[test]
fn the_contact_block_stands_under_a_rule() {
    let foot = part(&school(1, ONE), "word/footer1.xml").unwrap();
    let foot = Document::parse(&foot).unwrap();
    let paragraphs: Vec<String> = foot.descendants().filter(|node| is(node, "p")).map(text_of).collect();
    assert_eq!(
        paragraphs,
        [
            "",
            "Yeni Mahalle, Okul Sokak No: 1, Eskil/AKSARAY",
            "Telefon: 0382 213 68 40 Faks: 0382 213 68 41",
            "E-posta: okul@example.com",
            "KEP: okul@hs01.example.com",
            "Bilgi için: Işık İpek",
            "Müdür Yardımcısı",
            "Telefon: 0382 213 68 40",
            "",
        ]
    );
    let borders = foot.descendants().find(|node| is(node, "tblBorders")).unwrap();
    assert_eq!(borders.children().map(|side| side.tag_name().name()).collect::<Vec<_>>(), ["top"]);
    assert_eq!(attributes(foot.root(), "sz").as_deref(), Some("val=16"), "8 points (m.7)");
}

/// Another reader, which knows what a document is.
#[test]
fn a_library_for_documents_reads_it() {
    let odd = [(Field::LetterNumber, "<E>&\"1\"\0]]>")];
    for (changes, count, template, pages) in [
        (SCHOOL, 21, Template::Regulation, THREE),
        (SCHOOL, 1, Template::Original, ONE),
        (&odd, 1, Template::Regulation, ONE),
    ] {
        let file = of_letter(changes, count, template, |letter| docx(letter, pages));
        let read = docx_rs::read_docx(&file).unwrap();
        let is_table = |child: &&docx_rs::DocumentChild| matches!(child, docx_rs::DocumentChild::Table(_));
        let tables: Vec<_> = read.document.children.iter().filter(is_table).collect();
        let [docx_rs::DocumentChild::Table(table)] = tables[..] else { panic!("one table") };
        assert_eq!(table.rows.len(), count + 1);
        let json = read.json();
        assert!(json.contains("17291716060") && json.contains("Ayşe ÖRNEK"));
    }
    let file = of_letter(&odd, 1, Template::Regulation, |letter| docx(letter, ONE));
    let xml = part(&file, "word/document.xml").unwrap();
    let document = Document::parse(&xml).unwrap();
    let text = text_of(document.root());
    assert!(text.contains("<E>&\"1\"\u{FFFD}]]>"), "nothing typed is lost: {text}");
}
