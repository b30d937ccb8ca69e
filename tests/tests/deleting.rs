//! Everything is deleted at one touch, and taken back at another.

use tests::{Person, everywhere, in_chromium_over_http};

/// Makes the page believe that it is hidden, or seen again.
fn is_hidden(person: &Person, hidden: bool) {
    person.script(
        "const { document } = window.wrappedJSObject ?? window;
        Object.defineProperty(document, 'hidden', { value: arguments[0], configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));",
        &[hidden.into()],
    );
}

/// The letter of two people, and all of it deleted.
fn deletes_two_people(person: &Person) {
    person.opens_the_letter();
    person.presses("Kişi ekle");
    person.has_focus_on("kisi-1-tc");
    person.pastes_a_list("12345678950\tIşık İPEK\tMüdür Yardımcısı\n40243834390\tÖykü ÇAĞLAR\tÖğretmen");
    person.waits("both", "return document.getElementById('kisi-2-ad-soyad')?.value === 'Öykü ÇAĞLAR'");
    person.fills("İmzalayan", "Ayşe Örnek");
    person.presses("Hepsini sil");
    person.sees_screen("Kullanıcı Girişi");
    person.reads("Yazdıklarınızın hepsi silindi.");
}

#[test]
fn a_slip_is_taken_back() {
    everywhere(|person| {
        deletes_two_people(person);
        let stored = person.script("return Object.values({ ...sessionStorage }).join()", &[]);
        assert_eq!(stored, "", "it is in memory only");
        person.presses("Silmeyi geri al");
        person.sees_screen("Üst yazı");
        person.reads("Silme geri alındı; yazdıklarınız yerinde.");
        assert_eq!(person.value("2. satır: Adı Soyadı"), "Öykü ÇAĞLAR");
        assert_eq!(person.value("İmzalayan"), "Ayşe Örnek");
    });
}

#[test]
fn the_next_person_cannot_take_it_back() {
    everywhere(|person| {
        let offered = "return [...document.querySelectorAll('#form button')].some((b) => b.textContent === 'Geri al')";
        let gone = offered.replace("return ", "return !");
        deletes_two_people(person);
        person.waits("the offer", offered);
        is_hidden(person, true);
        is_hidden(person, false);
        person.waits("no offer after the page was hidden", &gone);
        deletes_two_people(person);
        person.waits("the offer", offered);
        person.sleeps(21);
        person.waits("no offer after twenty seconds", &gone);
        deletes_two_people(person);
        person.waits("the offer", offered);
        person.fills("Ad", "Yeni");
        person.waits("no offer over something new", &gone);
    });
}

/// The guide's page above the form is another then, and as long as it likes.
#[test]
fn on_a_telephone_the_way_back_is_in_sight() {
    in_chromium_over_http(|person| {
        person.has_screen(360, 740);
        person.opens_the_letter();
        person.fills("İmzalayan", "Ayşe Örnek");
        person.presses("Hepsini sil");
        let in_sight = "const button = [...document.querySelectorAll('#form button')]
                .find((button) => button.textContent === 'Geri al');
            const { top, bottom } = button?.getBoundingClientRect() ?? {};
            return top >= 0 && bottom <= innerHeight - 44";
        person.waits("the way back in sight", in_sight);
        let begins = "const { top } = document.getElementById('ekran-basligi').getBoundingClientRect();
            return top >= 0 && top < innerHeight / 2";
        person.presses("Silmeyi geri al");
        person.sees_screen("Üst yazı");
        person.waits("the letter's beginning in sight", begins);
    });
}

#[test]
fn what_deletes_everything_stands_apart() {
    in_chromium_over_http(|person| {
        person.opens_the_letter();
        person.presses("Örnek bilgilerle doldur");
        person.waits("the letter", "return document.querySelector('.letter tbody td')");
        person.script("window.dispatchEvent(new Event('afterprint'))", &[]);
        person.has_focus_on("baski-sonrasi");
        let classes = "return [...document.querySelectorAll('.form-pane button')]
            .filter((button) => ['Hepsini sil', 'Her şeyi sil'].includes(button.textContent))
            .map((button) => button.className).join()";
        assert_eq!(person.script(classes, &[]), "danger,danger", "never the primary button");
        let gap = "const [fill, clear] = [...document.querySelectorAll('.tools button')]
            .map((button) => button.getBoundingClientRect());
            return clear.left - fill.right >= 24 || clear.top >= fill.bottom";
        person.waits("a gap between filling and deleting", gap);
    });
}
