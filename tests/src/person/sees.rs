//! What a person sees.

use std::{
    fs, thread,
    time::{Duration, Instant},
};

use fantoccini::wd::PrintConfigurationBuilder;
use serde_json::Value;

use crate::{
    paper::{self, Paper},
    person::{CONTROL, Person, waits_for},
    printing,
};

impl Person {
    /// Waits until `text` can be read.
    #[track_caller]
    pub fn reads(&self, text: &str) {
        self.waits_with(
            &format!("“{text}” is to be read"),
            "return document.body.innerText.includes(arguments[0])",
            &[text.into()],
        );
    }

    /// Waits until `text` can not be read.
    #[track_caller]
    pub fn misses(&self, text: &str) {
        self.waits_with(
            &format!("“{text}” is not to be read"),
            "return !document.body.innerText.includes(arguments[0])",
            &[text.into()],
        );
    }

    /// Waits until the form shows the screen with this heading, and all of it has come.
    #[track_caller]
    pub fn sees_screen(&self, heading: &str) {
        let script = "return document.getElementById('ekran-basligi')?.textContent === arguments[0]
            && !document.getElementById('form').innerText.includes('Yazı bölümü yükleniyor')";
        self.waits_with(&format!("the screen “{heading}”"), script, &[heading.into()]);
    }

    /// An attribute of the element with this id.
    #[track_caller]
    pub fn attribute(&self, id: &str, name: &str) -> Option<String> {
        let script = "return document.getElementById(arguments[0]).getAttribute(arguments[1])";
        self.script(script, &[id.into(), name.into()]).as_str().map(str::to_owned)
    }

    /// What the control holds.
    #[track_caller]
    pub fn value(&self, label: &str) -> String {
        self.waits_with(&format!("a control called “{label}”"), CONTROL, &[label.into()]);
        // Of a drop-down list a person sees the words that are chosen.
        let script = format!(
            "const id = (() => {{ {CONTROL} }})();
            const control = document.getElementById(id);
            return control.localName === 'select' && control.value ? control.selectedOptions[0].text : control.value"
        );
        // An arrow function has no arguments of its own, so the outer ones are seen.
        self.script(&script, &[label.into()]).as_str().unwrap_or_default().to_owned()
    }

    /// Waits until the focus is on the element with this id.
    #[track_caller]
    pub fn has_focus_on(&self, id: &str) {
        self.waits_with(
            &format!("the focus on #{id}"),
            "return document.activeElement?.id === arguments[0]",
            &[id.into()],
        );
    }

    /// The title of the page.
    pub fn title(&self) -> String {
        self.script("return document.title", &[]).as_str().unwrap_or_default().to_owned()
    }

    /// The code on the drawn telephone.
    #[track_caller]
    pub fn code(&self) -> String {
        self.waits("a message on the telephone", "return document.querySelector('#form .message .code')");
        self.script("return document.querySelector('#form .message .code').textContent", &[])
            .as_str()
            .expect("the code is text")
            .to_owned()
    }

    /// What Chromium's console has said since it was last asked: level and message.
    pub fn console(&self) -> Vec<(String, String)> {
        let text = |entry: &Value, key: &str| entry[key].as_str().unwrap_or_default().to_owned();
        self.session.log("browser").iter().map(|entry| (text(entry, "level"), text(entry, "message"))).collect()
    }

    /// What was saved under this name, once it is there; it is gone then.
    ///
    /// # Panics
    /// If it does not come.
    #[track_caller]
    pub fn finds_saved(&self, name: &str) -> Vec<u8> {
        let file = self.session.downloads().join(name);
        let content = waits_for(|| {
            let content = fs::read(&file).ok().filter(|content| !content.is_empty());
            content.ok_or_else(|| format!("{name} is saved"))
        });
        fs::remove_file(&file).expect("the file can be removed");
        content
    }

    /// Presses the letter's print button, and takes what comes out of the printer; only
    /// [`where_paper_comes_out`](crate::where_paper_comes_out).
    ///
    /// # Panics
    /// If nothing comes.
    #[track_caller]
    pub fn prints_by_the_button(&self) -> Paper {
        self.presses("Yazdır");
        self.takes_the_paper()
    }

    /// Prints as the browser's own menu does, of which the page learns no sooner than that the print begins; only
    /// [`where_paper_comes_out`](crate::where_paper_comes_out).
    ///
    /// # Panics
    /// If nothing comes out of the printer.
    #[track_caller]
    pub fn prints_past_the_button(&self) -> Paper {
        self.script("window.print()", &[]);
        self.takes_the_paper()
    }

    #[track_caller]
    fn takes_the_paper(&self) -> Paper {
        let start = Instant::now();
        loop {
            if let Some(pdf) = printing::take(&self.session.downloads()) {
                return paper::read(&pdf);
            }
            assert!(start.elapsed() < printing::PATIENCE, "nothing has come out of the printer");
            thread::sleep(Duration::from_millis(100));
        }
    }

    /// Lays the page out on paper as the driver does. In Chromium, a page that is not ready when a print begins does not
    /// show itself here; see [`Person::prints_by_the_button`].
    pub fn prints(&self) -> Paper {
        let configuration = PrintConfigurationBuilder::default().background(true).build().expect("a configuration");
        paper::read(&self.session.ask(self.session.client().print(configuration)).expect("the page can be printed"))
    }
}
