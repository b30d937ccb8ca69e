//! Without JavaScript everything can be read.

use tests::without_scripts;

#[test]
fn the_guide_reads_in_full_with_its_pictures() {
    without_scripts(|person| {
        for step in 1..=7 {
            person.reads(&format!("{step}. Adım:"));
        }
        person.reads("JavaScript kapalı");
        let pictures = person.script(
            "return [...document.querySelectorAll('#guide .screen-figure [role=img]')]\
             .filter((picture) => picture.checkVisibility() && picture.ariaLabel.length > 20).length",
            &[],
        );
        assert!(pictures.as_u64() >= Some(8), "{pictures} pictures");
        let form = person.script("return document.querySelectorAll('#form fieldset:disabled input').length", &[]);
        assert!(form.as_u64() >= Some(6), "{form} disabled fields");
    });
}

#[test]
fn each_page_reads_alone() {
    without_scripts(|person| {
        for (page, words) in [
            ("adim-1-giris.html", "1. Adım: Portala giriş yapınız"),
            ("sorun-giderme.html", "Yenileme"),
            ("kitapcik.html", "7. Adım"),
        ] {
            person.opens_page(page);
            person.reads(words);
        }
        person.opens_page("adim-1-giris.html");
        let marks = "return [...document.querySelectorAll('.picture .mark')].map((mark) => mark.textContent).join()";
        assert_eq!(person.script(marks, &[]).as_str(), Some("1,2,3,4,5,6,7"));
    });
}
