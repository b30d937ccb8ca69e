//! What people do in the table, told as events, and how the rows stand after them.

use super::{super::import, *};
use crate::people::Order::{Entered, Name, Title};

const ID: &str = "10000000146";

/// Rows told by their titles: a letter each, or “-” for a blank row.
fn table(titles: &str) -> Table {
    let row = |title: &str| Row::new(String::new(), String::new(), title.trim_matches('-').to_owned());
    titles.split_whitespace().map(row).collect()
}

fn titles(table: &Table) -> String {
    let title = |row: &Row| if row.is_blank() { "-".to_owned() } else { row.get(Column::Title).to_owned() };
    table.rows().map(title).collect::<Vec<_>>().join(" ")
}

/// Rows as lines, with “|” between cells.
fn lines(table: &Table) -> Vec<String> {
    table.rows().map(|row| Column::ALL.map(|column| row.get(column)).join("|")).collect()
}

fn typed(row: usize, column: Column, text: &str) -> Event {
    Event::Typed(row, column, text.to_owned())
}

fn pasted(row: usize, column: Column, text: &str) -> Event {
    Event::Pasted(row, column, text.to_owned())
}

impl Table {
    /// Lets `events` happen; what the last one asks for.
    fn does(&mut self, events: impl IntoIterator<Item = Event>) -> Option<Effect> {
        events.into_iter().map(|event| self.apply(event)).last().flatten()
    }

    fn says(&self) -> String {
        self.notice().map(Notice::text).unwrap_or_default()
    }
}

#[test]
fn what_is_done_to_whole_rows() {
    let cell = |row| Some(Effect::Cell(row, Column::NationalId));
    for (start, event, expected, effect, said) in [
        ("a b", Event::Add, "a b -", cell(2), "3. satır eklendi."),
        ("a -", Event::Add, "a -", cell(1), ""),
        ("", Event::Add, "-", cell(0), "1. satır eklendi."),
        ("a b", Event::Insert(0), "- a b", cell(0), "1. satır eklendi."),
        ("a b", Event::Insert(1), "a - b", cell(1), "2. satır eklendi."),
        ("a b", Event::Insert(9), "a b -", cell(2), "3. satır eklendi."),
        ("a b c", Event::Delete(1), "a c", cell(1), "2. satır silindi."),
        ("a b c", Event::Delete(2), "a b", cell(1), "3. satır silindi."),
        ("a", Event::Delete(0), "", Some(Effect::Add), "1. satır silindi."),
        ("a", Event::Delete(1), "a", None, ""),
        ("a b c", Event::Raise(1, None), "b a c", Some(Effect::Raise(0)), "Satır, 1. sıraya taşındı."),
        (
            "a b c",
            Event::Raise(2, Some(Column::Name)),
            "a c b",
            Some(Effect::Cell(1, Column::Name)),
            "Satır, 2. sıraya taşındı.",
        ),
        ("a b c", Event::Raise(0, None), "a b c", None, ""),
        ("a b c", Event::Lower(1, None), "a c b", Some(Effect::Lower(2)), "Satır, 3. sıraya taşındı."),
        ("a b c", Event::Lower(2, None), "a b c", None, ""),
        ("a b c", Event::DeleteAll, "", Some(Effect::Add), "3 satırın hepsi silindi."),
        ("", Event::DeleteAll, "", Some(Effect::Add), ""),
        ("c a b", Event::Arrange(Title), "a b c", None, "Satırlar unvana göre sıralandı."),
        ("a b", Event::Arrange(Entered), "a b", None, "Satırlar zaten girildikleri sırada."),
        (
            "a",
            Event::Export,
            "a",
            Some(Effect::Save),
            "1 kişilik dosya kaydediliyor. İçinde kişisel veri vardır; işiniz bitince siliniz.",
        ),
        ("-", Event::Export, "-", None, "Listede kimse yok; önce bir kişi ekleyiniz."),
        ("a", Event::File(None), "a", None, "Dosya açılamadı; başka bir yere kopyalayıp yeniden seçiniz."),
        ("a", Event::Undo, "a", None, "Geri alınacak bir değişiklik yok."),
        ("a", Event::Redo, "a", None, "Yinelenecek bir değişiklik yok."),
    ] {
        let mut table = table(start);
        let told = format!("{event:?} on {start:?}");
        assert_eq!(table.apply(event), effect, "{told}");
        assert_eq!(titles(&table), expected, "{told}");
        assert_eq!(table.says(), said, "{told}");
    }
}

#[test]
fn keys_lead_from_cell_to_cell() {
    use Column::{Name, NationalId};
    let title = Column::Title;
    for (start, (row, column, way), expected, effect) in [
        ("a b", (1, Name, Way::Up), "a b", Some((0, Name))),
        ("a b", (0, Name, Way::Up), "a b", None),
        ("a b", (0, Name, Way::Down), "a b", Some((1, Name))),
        ("a b", (1, Name, Way::Down), "a b", None),
        ("a b", (0, Name, Way::Left), "a b", Some((0, NationalId))),
        ("a b", (0, NationalId, Way::Left), "a b", None),
        ("a b", (0, Name, Way::Right), "a b", Some((0, title))),
        ("a b", (0, title, Way::Right), "a b", None),
        ("a b", (0, title, Way::Next), "a b", Some((1, title))),
        ("a b", (1, title, Way::Next), "a b -", Some((2, title))),
        ("a -", (1, title, Way::Next), "a -", Some((1, title))),
    ] {
        let mut table = table(start);
        let wanted = effect.map(|(row, column)| Effect::Cell(row, column));
        assert_eq!(
            table.does([Event::Entered(row, column), Event::Go(row, column, way)]),
            wanted,
            "{way:?} on {start:?}"
        );
        assert_eq!(titles(&table), expected, "{way:?} on {start:?}");
    }
}

#[test]
fn after_a_run_by_tab_enter_begins_the_next_row() {
    let mut table = table("a b");
    let run = Column::ALL.into_iter().flat_map(|column| [Event::Entered(0, column), Event::Left(0, column)]);
    table.does(run.take(5));
    assert_eq!(table.apply(Event::Go(0, Column::Title, Way::Next)), Some(Effect::Cell(1, Column::NationalId)));
    table.does([Event::Left(0, Column::Title), Event::Entered(1, Column::Name)]);
    assert_eq!(table.apply(Event::Go(1, Column::Name, Way::Next)), Some(Effect::Cell(2, Column::Name)), "no run");
}

#[test]
fn typing_in_one_cell_is_one_step() {
    let mut table = table("a");
    let name = Column::Name;
    table.does([
        Event::Entered(0, name),
        typed(0, name, "Ayşe"),
        typed(0, name, "Ayşe  ÖRNEK"),
        Event::Left(0, name),
        Event::Entered(0, Column::Title),
        typed(0, Column::Title, "Şef"),
    ]);
    assert_eq!(lines(&table), ["|Ayşe ÖRNEK|Şef"]);
    assert_eq!(table.apply(Event::Undo), Some(Effect::Cell(0, Column::Title)), "whoever is in the table stays there");
    assert_eq!(lines(&table), ["|Ayşe ÖRNEK|a"]);
    table.apply(Event::Undo);
    assert_eq!(lines(&table), ["||a"]);
    assert!(!table.can_undo());
    table.does([Event::Redo, Event::Redo]);
    assert_eq!(lines(&table), ["|Ayşe ÖRNEK|Şef"]);
    assert!(!table.can_redo());
    table.does([Event::Undo, typed(0, Column::Title, "Müdür")]);
    assert!(!table.can_redo(), "what was taken back is past once something else is done");
}

#[test]
fn there_is_a_way_back_to_the_order_of_entry() {
    let mut table = table("c a b");
    table.does([Event::Arrange(Title), Event::Arrange(Name), typed(0, Column::Name, "Z"), Event::Arrange(Name)]);
    assert_eq!(titles(&table), "a b c", "blank names stand last");
    table.does([Event::Add, typed(3, Column::Title, "aa"), Event::Arrange(Title)]);
    assert_eq!(titles(&table), "a aa b c");
    table.apply(Event::Arrange(Entered));
    assert_eq!(titles(&table), "c a b aa");
    assert_eq!(table.says(), "Satırlar girildikleri sıraya alındı.");
    table.does([Event::Raise(3, None), Event::Arrange(Title), Event::Arrange(Entered)]);
    assert_eq!(titles(&table), "c a aa b", "moving is an order of entry too");
}

#[test]
fn people_are_pasted_as_rows_and_a_column_into_cells() {
    let id = Column::NationalId;
    let two = "10000000146\tAyşe ÖRNEK\tŞef\r\n17291716060\tAli ÖRNEK\tMemur\r\n";
    for (start, event, expected, said) in [
        ("a -", pasted(1, id, two), "a Şef Memur", "2 kişi eklendi."),
        ("a b", pasted(0, id, two), "a Şef Memur b", "2 kişi eklendi."),
        ("a - - b", pasted(1, id, two), "a Şef Memur b", "2 kişi eklendi."),
        ("", pasted(0, id, two), "Şef Memur", "2 kişi eklendi."),
        (
            "a b -",
            pasted(1, Column::Title, "x\ny\nz"),
            "a x y z",
            "3 hücreye yapıştırıldı, 1 hücrenin eski yazısı değişti.",
        ),
        ("a b", pasted(0, Column::Title, "\ny\n"), "a y", "1 hücreye yapıştırıldı, 1 hücrenin eski yazısı değişti."),
        ("a", pasted(0, Column::Title, "x\ty"), "a", import::ImportError::NoColumns.message()),
        ("a", pasted(0, id, "\n\t\n"), "a", import::ImportError::Empty.message()),
    ] {
        let mut table = table(start);
        let told = format!("{event:?} on {start:?}");
        table.apply(event);
        assert_eq!((titles(&table), table.says()), (expected.to_owned(), said.to_owned()), "{told}");
    }
}

#[test]
fn a_column_of_names_finds_its_place() {
    let mut table: Table = [Row::new(ID.to_owned(), String::new(), String::new())].into_iter().collect();
    table.apply(pasted(0, Column::NationalId, "Ayşe ÖRNEK\nAli  ÖRNEK\nVeli ÖRNEK"));
    assert_eq!(lines(&table), ["10000000146|Ayşe ÖRNEK|", "|Ali ÖRNEK|", "|Veli ÖRNEK|"]);
    table.apply(Event::Undo);
    assert_eq!(lines(&table), ["10000000146||"]);
}

#[test]
fn what_goes_into_one_cell_is_pasted_as_usual() {
    for (text, expected) in [
        ("Ayşe", false),
        ("Ayşe ÖRNEK\r\n", false),
        ("\nAyşe", false),
        ("1;2", false),
        ("a\tb", true),
        ("a\t", true),
        ("a\nb", true),
        ("", false),
    ] {
        assert_eq!(is_table(text), expected, "{text:?}");
    }
}

#[test]
fn a_list_is_read_with_all_that_is_wrong_in_it() {
    let mut table = table("a - -");
    let list = "Liste\nT.C.;Adı Soyadı;Baba Adı\n10.000.000.146;Ayşe  ÖRNEK;Ali\n10000000147;Fatma;\n;;\n10000000146;Can ÖRNEK;";
    table.apply(Event::File(Some(list.as_bytes().to_vec())));
    assert_eq!(lines(&table), ["||a", "10000000146|Ayşe ÖRNEK|", "10000000147|Fatma|", "10000000146|Can ÖRNEK|"]);
    assert_eq!(table.says(), "3 kişi eklendi, 3 satırda düzeltilecek yer var.");
    let report = table.report().unwrap();
    assert_eq!(report.unused, ["Baba Adı"]);
    assert_eq!(report.missing, [Column::Title]);
    assert_eq!(report.skipped.len(), 1, "the title; blank rows hold nothing");
    let told = |table: &Table| -> Vec<(usize, usize, Column)> {
        table.remaining().map(|cell| (cell.row, cell.line, cell.column)).collect()
    };
    assert_eq!(
        told(&table),
        [
            (1, 3, Column::Title),
            (2, 4, Column::NationalId),
            (2, 4, Column::Name),
            (2, 4, Column::Title),
            (3, 6, Column::Title)
        ]
    );
    assert_eq!(table.duplicates(), [(1, 3)]);
    assert_eq!((table.duplicate_of(3), table.duplicate_of(1), table.duplicate_of(2)), (Some(1), None, None));
    table.does([typed(2, Column::NationalId, "17291716060"), Event::Delete(1)]);
    assert_eq!(
        told(&table),
        [(1, 4, Column::Name), (1, 4, Column::Title), (2, 6, Column::Title)],
        "mended, and moved up"
    );
    assert_eq!(table.duplicates(), []);
    table.does([Event::Undo, Event::Undo]);
    assert_eq!(table.duplicates(), [(1, 3)]);
    table.apply(Event::Undo);
    assert_eq!(titles(&table), "a - -");
    assert_eq!(table.report(), None, "none of the list is left");
    assert_eq!(table.remaining().count(), 0);
}

#[test]
fn a_long_list_is_read_in_slices() {
    let list = [ID, ";Ayşe ÖRNEK;Şef\n"].concat().repeat(1234);
    let mut table = table("a");
    table.apply(Event::File(Some(list.clone().into_bytes())));
    assert_eq!(table.says(), "1.234 satır okunuyor…");
    assert_eq!(table.progress().map(Progress::text).as_deref(), Some("500 / 1.234 satır okundu"));
    // The person goes on meanwhile.
    table.does([Event::Add, typed(1, Column::Title, "b"), Event::Continue]);
    assert_eq!(table.progress().map(|progress| progress.read), Some(1000));
    assert_eq!(table.len(), 2);
    table.apply(Event::Continue);
    assert_eq!(table.progress(), None);
    assert_eq!((table.len(), table.says().as_str()), (1236, "1.234 kişi eklendi."));
    assert_eq!(table.rows().nth(1).unwrap().get(Column::Title), "Şef");
    assert_eq!(table.rows().last().unwrap().get(Column::Title), "b");
    // Another list waits for the first one.
    table.does([Event::File(Some(list.clone().into_bytes())), Event::File(Some(list.into_bytes()))]);
    table.does([Event::Continue, Event::Continue]);
    assert_eq!(table.len(), 1236 + 2 * 1234);
}

#[test]
fn a_valid_number_is_masked_while_nobody_is_in_its_cell() {
    let id = Column::NationalId;
    let mut table = table("a");
    table.does([Event::Entered(0, id), typed(0, id, "100 000 001 46")]);
    assert_eq!(table.shown(0, id), "100 000 001 46");
    table.apply(Event::Left(0, id));
    assert_eq!(table.shown(0, id), "•••••••••46");
    assert_eq!(table.rows().next().unwrap().get(id), ID);
    table.apply(Event::Entered(0, id));
    assert_eq!(table.shown(0, id), ID);
    table.does([typed(0, id, "1000000014"), Event::Left(0, id)]);
    assert_eq!(table.shown(0, id), "1000000014", "what is wrong is to be seen");
    assert_eq!((table.shown(7, id), table.shown(0, Column::Title)), ("".into(), "a".into()));
}

#[test]
fn the_rehearsed_person_comes_once() {
    let person = Row::new(ID.to_owned(), "Ayşe ÖRNEK".to_owned(), "Şef".to_owned()).person().unwrap();
    let mut table = table("a -");
    table.apply(Event::AddPerson(person.clone()));
    assert_eq!((titles(&table).as_str(), table.says().as_str()), ("a Şef", "Provadaki kişi listeye eklendi."));
    table.apply(Event::AddPerson(person));
    assert_eq!((titles(&table).as_str(), table.says().as_str()), ("a Şef", "Provadaki kişi zaten listede."));
}

#[test]
fn of_many_rows_a_window_is_drawn() {
    let rows = |count: usize| -> Table { (0..count).map(|_| Row::default()).collect() };
    let mut table = rows(100);
    table.apply(Event::Show(99, Column::Name));
    assert_eq!((table.window().rows(), table.is_long()), (0..100, false));
    let mut table = rows(1000);
    assert_eq!(table.window().rows(), 0..60);
    for (event, expected) in [
        (Event::Scrolled(5), 0..60),
        (Event::Scrolled(31), 0..60),
        (Event::Scrolled(40), 20..80),
        (Event::Scrolled(30), 20..80),
        (Event::Scrolled(500), 480..540),
        (Event::Scrolled(481), 461..521),
        (Event::Scrolled(999), 940..1000),
        (Event::Scrolled(0), 0..60),
        (Event::Show(700, Column::Name), 680..740),
        (Event::Show(705, Column::Name), 680..740),
        (Event::Go(739, Column::Name, Way::Down), 720..780),
        (Event::Insert(2), 0..60),
        (Event::Undo, 0..60),
    ] {
        let told = format!("{event:?}");
        table.apply(event);
        assert_eq!(table.window().rows(), expected, "{told}");
    }
    table.does([Event::Entered(3, Column::Title), typed(3, Column::Title, " b  c "), Event::Scrolled(500)]);
    assert_eq!(table.rows().nth(3).unwrap().get(Column::Title), "b c", "left, since it is no longer drawn");
}

#[test]
fn the_menu_follows_its_row() {
    let mut table = table("a b c");
    table.does([Event::Menu(2), Event::Raise(2, None)]);
    assert_eq!(table.menu(), Some(1));
    table.apply(Event::Menu(1));
    assert_eq!(table.menu(), None);
    table.does([Event::Menu(0), Event::Delete(0)]);
    assert_eq!(table.menu(), None);
}
