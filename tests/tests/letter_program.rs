//! The letter's program, which comes after everything else, and what it and the rehearsal's tell each other.

use std::{thread, time::Duration};

use tests::{Person, Version, everywhere, over_http, waits_for};

/// How the name of its file begins.
const FILE: &str = "letter-";

fn goes_to(person: &Person, view: &str) {
    person.script("location.hash = arguments[0]", &[view.into()]);
}

/// Puts a draft where this tab keeps drafts, under this name of the site's.
fn finds_kept(person: &Person, name: &str, draft: &[&str]) {
    // A page without the form, which would keep its own draft over this one.
    person.opens_page("404.html");
    person.script(
        "const site = 'e-imza-rehberi:' + new URL('.', location).pathname;
        sessionStorage.setItem(site + arguments[0], arguments[1].map((part) => part + '\\u001F').join(''));
        sessionStorage.setItem(site + 'zaman', String(Date.now()));",
        &[name.into(), draft.into()],
    );
}

/// Types something, asks for the letter where it is not to be had, and is told so.
fn asks_in_vain(person: &mut Person) {
    person.opens_where_is_lost(FILE);
    person.waits_for_the_form();
    person.fills("Ad", "Işık");
    goes_to(person, "#ust-yazi");
    person.reads("Yazı bölümü yüklenemedi. Bağlantınızı denetleyip yeniden deneyiniz.");
}

#[test]
fn the_letter_opens_a_moment_later() {
    everywhere(|person| {
        person.waits_for_the_form();
        person.fills("Ad", "Işık");
        goes_to(person, "#ust-yazi");
        person.sees_screen("Üst yazı");
        person.presses("Kişi ekle");
        person.has_focus_on("kisi-1-tc");
    });
}

#[test]
fn an_address_in_the_letter_is_shown_when_it_has_come() {
    everywhere(|person| {
        person.opens("#sayi");
        person.has_focus_on("sayi");
    });
}

#[test]
fn what_did_not_come_can_be_tried_again() {
    over_http(|person| {
        asks_in_vain(person);
        person.presses("Yeniden dene");
        person.reads("Yazı bölümü yüklenemedi.");
        person.site().loses(None);
        person.presses("Yeniden dene");
        person.reads("yazı burada görünür.");
        person.misses("Yazı bölümü");
        person.waits("the focus stays at the heading", "return document.activeElement.textContent === 'Üst yazı'");
        goes_to(person, "#giris");
        person.sees_screen("Kullanıcı Girişi");
        assert_eq!(person.value("Ad"), "Işık");
    });
}

#[test]
fn a_host_that_hangs_or_fails_can_be_tried_again() {
    over_http(|person| {
        person.opens_where_is_lost(FILE);
        person.waits_for_the_form();
        goes_to(person, "#ust-yazi");
        person.reads("Yazı bölümü yüklenemedi.");
        person.site().loses(None);
        person.site().fails(true);
        person.presses("Yeniden dene");
        person.reads("Yazı bölümü yüklenemedi.");
        person.site().fails(false);
        person.site().hangs(true);
        person.presses("Yeniden dene");
        person.reads("Yazı bölümü yükleniyor…");
        person.reads("Yazı bölümü yüklenemedi. Bağlantınızı denetleyip yeniden deneyiniz.");
        person.site().hangs(false);
        person.presses("Yeniden dene");
        person.sees_screen("Üst yazı");
        person.reads("yazı burada görünür.");
    });
}

#[test]
fn a_part_that_a_new_version_has_replaced_comes_with_a_reload() {
    over_http(|person| {
        // Nothing is kept as long as a file is missing.
        asks_in_vain(person);
        let newer = Version::newer();
        person.site().loses(None);
        person.site().publishes(newer.folder());
        person.presses("Yeniden dene");
        person.reads("Sayfanın yeni bir sürümü yayımlandı");
        person.misses("Bağlantınızı denetleyip");
        person.presses("Sayfayı yenile");
        person.reads(Version::WORDS);
        person.sees_screen("Üst yazı");
        goes_to(person, "#giris");
        person.sees_screen("Kullanıcı Girişi");
        assert_eq!(person.value("Ad"), "Işık");
    });
}

/// What is done to everything is done in both programs.
#[test]
fn what_is_deleted_and_taken_back_is_so_in_both() {
    everywhere(|person| {
        person.logs_in();
        person.fills("Çalıştığı Birim", "Bilgi İşlem");
        goes_to(person, "#ust-yazi");
        person.presses("Örnek bilgilerle doldur");
        person.fills("Konu", "Onay");
        person.presses("Hepsini sil");
        person.sees_screen("Kullanıcı Girişi");
        person.presses("Silmeyi geri al");
        person.sees_screen("Üst yazı");
        assert_eq!(person.value("Konu"), "Onay");
        person.presses("‹ Önceki ekran");
        assert_eq!(person.value("Çalıştığı Birim"), "Bilgi İşlem");
        person.presses("Hepsini sil");
        goes_to(person, "#ust-yazi");
        assert_eq!(person.value("Konu"), "E-İmza Yenileme Başvurularının Onayı");
    });
}

#[test]
fn a_reload_keeps_the_letter_too() {
    over_http(|person| {
        person.opens_the_letter();
        person.presses("Örnek bilgilerle doldur");
        person.fills("Konu", "Onay");
        person.presses("Metni kopyala");
        person.reloads();
        person.reads("1 sayfa");
        assert_eq!(person.value("Konu"), "Onay");
    });
}

/// The letter has not come yet, but what was kept of it goes.
#[test]
fn a_letter_that_has_not_come_is_deleted_too() {
    over_http(|person| {
        person.opens_where_is_lost(FILE);
        finds_kept(person, "yazi", &["konu", "Onay"]);
        person.opens("");
        person.waits_for_the_form();
        person.presses("Hepsini sil");
        person.waits("nothing is kept", "return Object.keys(sessionStorage).length === 0");
    });
}

#[test]
fn what_failed_is_not_asked_for_again_by_itself() {
    over_http(|person| {
        person.opens_where_is_lost(FILE);
        finds_kept(person, "yazi", &["konu", "Onay"]);
        person.opens("");
        person.waits_for_the_form();
        goes_to(person, "#ust-yazi");
        person.reads("Yazı bölümü yüklenemedi.");
        // Each second the form looks what time it is. Nothing is asked for in one of them, once what was begun is over.
        waits_for(|| {
            let before = person.site().asked().len();
            thread::sleep(Duration::from_millis(1500));
            let more = person.site().asked().split_off(before);
            if more.is_empty() { Ok(()) } else { Err(format!("{more:?}")) }
        });
        person.reads("Yazı bölümü yüklenemedi.");
    });
}

/// Before the letter had a program of its own, one draft held everything.
#[test]
fn what_one_draft_held_is_found_by_both() {
    over_http(|person| {
        finds_kept(person, "", &["ad", "Işık", "konu", "Onay", "kisi", "", "kisi", "Öykü ÇAĞLAR", "kisi", ""]);
        person.opens("");
        person.waits_for_the_form();
        assert_eq!(person.value("Ad"), "Işık");
        goes_to(person, "#ust-yazi");
        person.waits("the letter", "return document.getElementById('konu')?.value === 'Onay'");
        person.waits("the row", "return document.getElementById('kisi-1-ad-soyad')?.value === 'Öykü ÇAĞLAR'");
    });
}

#[test]
fn the_first_screen_does_not_wait_for_it() {
    over_http(|person| {
        person.opens_where_is_lost(FILE);
        person.logs_in();
        // It is asked for when the browser has nothing else to do.
        waits_for(|| {
            let asked = person.site().asked();
            if asked.iter().any(|request| request.contains(FILE)) {
                Ok(())
            } else {
                Err(format!("{FILE} in {asked:?}"))
            }
        });
    });
}
