//! The table of people, worked like a spreadsheet.

use tests::{Key, Person, everywhere, in_chromium_over_http, over_http, waits_for};

fn comes_to_the_table(person: &Person) {
    person.opens_the_letter();
    person.waits("the table", "return document.getElementById('kisi-ekle')");
    // Without a sender there is no letter to look at.
    person.fills("Yazıyı yazan birim", "Eskil Anadolu Lisesi Müdürlüğü");
}

/// What the cells of each row show.
fn rows(person: &Person) -> Vec<String> {
    let script = "return [...document.querySelectorAll('#letter table.people tbody tr')]
        .map((row) => [...row.querySelectorAll('input')].map((input) => input.value).join(' | '))
        .filter((row) => row)";
    let rows = person.script(script, &[]);
    rows.as_array().into_iter().flatten().filter_map(|row| row.as_str().map(str::to_owned)).collect()
}

#[track_caller]
fn sees_rows(person: &Person, expected: &[&str]) {
    waits_for(|| {
        let seen = rows(person);
        if seen == expected { Ok(()) } else { Err(format!("the rows {expected:?}; there are {seen:?}")) }
    });
}

/// Waits until these people are in the table, in this order.
#[track_caller]
fn sees_names(person: &Person, expected: &[&str]) {
    waits_for(|| {
        let rows = rows(person);
        let seen: Vec<&str> = rows.iter().filter_map(|row| row.split(" | ").nth(1)).collect();
        if seen == expected { Ok(()) } else { Err(format!("the names {expected:?}; there are {seen:?}")) }
    });
}

#[test]
fn three_people_are_typed_by_keyboard_alone() {
    everywhere(|person| {
        comes_to_the_table(person);
        person.script("document.getElementById('kisi-ekle').focus()", &[]);
        person.hits(Key::Enter);
        for (row, [number, name, title]) in [
            ["10000000146", "Ayşe ÖRNEK", "Öğretmen"],
            ["123 456 789 50", "Işık İPEK", "Müdür Yardımcısı"],
            ["40243834390", "Öykü ÇAĞLAR", "Öğretmen"],
        ]
        .into_iter()
        .enumerate()
        {
            person.has_focus_on(&format!("kisi-{}-tc", row + 1));
            person.types(number);
            person.hits(Key::Tab);
            person.types(name);
            person.hits(Key::Tab);
            person.types(title);
            if row < 2 {
                person.hits(Key::Enter);
            }
        }
        person.hits(Key::Up);
        person.has_focus_on("kisi-2-gorev-unvani");
        // The identity numbers of all rows are hidden: nobody is in one.
        sees_rows(
            person,
            &[
                "•••••••••46 | Ayşe ÖRNEK | Öğretmen",
                "•••••••••50 | Işık İPEK | Müdür Yardımcısı",
                "•••••••••90 | Öykü ÇAĞLAR | Öğretmen",
            ],
        );
        person.waits("three rows on the paper", "return document.querySelectorAll('.letter tbody tr').length === 3");
    });
}

#[test]
fn a_list_is_pasted_mended_arranged_and_taken_back() {
    everywhere(|person| {
        comes_to_the_table(person);
        person.presses("Kişi ekle");
        person.has_focus_on("kisi-1-tc");
        person.pastes_a_list(
            "Adı Soyadı\tUnvanı\tT.C. Kimlik No\nŞule GÜĞÜM\tÖğretmen\t20000000046\nAyşe ÖRNEK\tMemur\t10000000147\n\n\
             Çağla ÂDEM\tÖğretmen\t10000000078",
        );
        person.reads("3 kişi eklendi, 1 satırda düzeltilecek yer var.");
        person.reads("2. satır, T.C. Kimlik No");
        sees_rows(
            person,
            &[
                "20000000046 | Şule GÜĞÜM | Öğretmen",
                "10000000147 | Ayşe ÖRNEK | Memur",
                "•••••••••78 | Çağla ÂDEM | Öğretmen",
            ],
        );
        person.fills("2. satır: T.C. Kimlik No", "10000000146");
        person.hits(Key::Tab);
        person.waits("the letter", "return document.querySelectorAll('.letter tbody tr').length === 3");
        person.presses("Ada göre");
        person.reads("Satırlar ada göre sıralandı.");
        sees_names(person, &["Ayşe ÖRNEK", "Çağla ÂDEM", "Şule GÜĞÜM"]);
        person.presses("↶ Geri al");
        person.reads("Son değişiklik geri alındı.");
        sees_names(person, &["Şule GÜĞÜM", "Ayşe ÖRNEK", "Çağla ÂDEM"]);
        person.presses("Listeyi sil");
        sees_rows(person, &[]);
        person.presses("↶ Geri al");
        sees_names(person, &["Şule GÜĞÜM", "Ayşe ÖRNEK", "Çağla ÂDEM"]);
    });
}

#[test]
fn a_file_is_read_by_button_and_by_drop_and_saved_again() {
    everywhere(|person| {
        comes_to_the_table(person);
        // Excel's own in Türkiye: semicolons, and the code page of Windows.
        let file = b"T.C. Kimlik No;Ad Soyad;G\xF6rev\r\n12345678950;I\xFE\xFDk \xDDPEK;\xD6\xF0retmen\r\n";
        person.chooses_a_file("kisi-dosyasi", file);
        person.reads("1 kişi eklendi.");
        sees_rows(person, &["•••••••••50 | Işık İPEK | Öğretmen"]);
        person.script(
            "const data = new DataTransfer();
             data.items.add(new File(['40243834390,Öykü ÇAĞLAR,Öğretmen\\n'], 'liste.csv', { type: 'text/csv' }));
             const place = document.querySelector('.people-part');
             for (const kind of ['dragover', 'drop']) {
                place.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
             }",
            &[],
        );
        sees_rows(person, &["•••••••••50 | Işık İPEK | Öğretmen", "•••••••••90 | Öykü ÇAĞLAR | Öğretmen"]);
        person.presses("CSV olarak kaydet");
        let saved = String::from_utf8(person.finds_saved("personel-listesi.csv")).expect("UTF-8");
        let lines: Vec<&str> = saved.trim_start_matches('\u{FEFF}').lines().collect();
        assert!(saved.starts_with('\u{FEFF}'), "Excel knows UTF-8 by its mark");
        assert!(
            lines[0].contains(';') && lines[1].contains("12345678950") && lines[1].contains("Işık İPEK"),
            "{lines:?}"
        );
        person.presses("Listeyi sil");
        person.chooses_a_file("kisi-dosyasi", saved.as_bytes());
        person.reads("2 kişi eklendi.");
        sees_rows(person, &["•••••••••50 | Işık İPEK | Öğretmen", "•••••••••90 | Öykü ÇAĞLAR | Öğretmen"]);
    });
}

#[test]
fn the_same_number_twice_is_told_with_links_to_both_rows() {
    over_http(|person| {
        comes_to_the_table(person);
        person.presses("Kişi ekle");
        person.has_focus_on("kisi-1-tc");
        person.pastes_a_list("10000000146\tAyşe ÖRNEK\tÖğretmen\n10000000146\tIşık İPEK\tMemur");
        person.reads("Bu satırlarda T.C. Kimlik No aynı");
        person.clicks(".twins a[href='#kisi-2-tc']");
        person.has_focus_on("kisi-2-tc");
    });
}

/// Only a part of a long list is in the table, and links and keys reach the rest; the letter has all of it.
#[test]
fn ten_thousand_people_are_read_in_pieces_and_none_is_lost() {
    in_chromium_over_http(|person| {
        comes_to_the_table(person);
        person.presses("Kişi ekle");
        person.has_focus_on("kisi-1-tc");
        let line = |index: usize| {
            let title = if index == 9_998 { "" } else { "Öğretmen" };
            let number = ["10000000146", "12345678950", "40243834390"][index % 3];
            format!("{number}\tAyşe ÖRNEK\t{title}\n")
        };
        person.pastes_a_list(&(0..10_000).map(line).collect::<String>());
        person.reads("10.000 kişi eklendi, 1 satırda düzeltilecek yer var.");
        let inputs = person.script("return document.querySelectorAll('#letter table.people input').length", &[]);
        assert!(inputs.as_u64().is_some_and(|count| count < 1_000), "{inputs} inputs in the page");
        person.clicks(".report a[href='#kisi-9999-gorev-unvani']");
        person.has_focus_on("kisi-9999-gorev-unvani");
        person.types("Memur");
        person.waits("the letter's pages", "return document.querySelectorAll('.letter').length > 200");
        let drawn = person.script("return document.querySelectorAll('.letter tbody tr').length", &[]);
        assert_eq!(drawn, 10_000, "a print can begin at any moment, and holds everybody");
    });
}
