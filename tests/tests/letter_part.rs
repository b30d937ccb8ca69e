//! The letter's half of the module, which comes after everything else.

use tests::{Person, Version, everywhere, over_http, waits_for};

/// How the name of its file begins.
const FILE: &str = "letter-";

fn goes_to(person: &Person, view: &str) {
    person.script("location.hash = arguments[0]", &[view.into()]);
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
