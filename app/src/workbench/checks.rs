//! What to look at before the letter is printed: the error summary of the letter, which is always there.

use ::letter::{
    Finding, checks, names_sender, people,
    workbench::{Event, Workbench},
};
use form::{problem::Problem, section::Section};
use yew::prelude::*;

use super::people::cell_id;
use crate::{controls::link, problems::ID};

const HEADING: &str = "denetim";

/// As many lines are shown; who has more to mend begins with these.
const MOST: usize = 25;

/// How much a finding weighs, the heaviest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Weight {
    /// It stops the letter.
    Error,
    /// It is asked about.
    Warning,
    /// It is only told: letters for the document system have neither number nor date.
    Blank,
}

impl Weight {
    fn of(finding: &Finding) -> Weight {
        match finding {
            _ if finding.is_error() => Weight::Error,
            Finding::Blank(_) => Weight::Blank,
            _ => Weight::Warning,
        }
    }
}

/// The list: errors first, each line a link to where it is.
pub(super) fn draw(bench: &Workbench, on: &Callback<Event>) -> Html {
    let mut findings = checks(bench.people(), bench.filling());
    findings.sort_by_key(Weight::of);
    let (class, verdict) = verdict(bench, &findings);
    let is_handed_in = !bench.summary().is_empty();
    let (class, is_asked) = match (is_handed_in, bench.has_errors()) {
        (true, true) => ("checks summary", false),
        (true, false) => ("checks summary doubts", true),
        (false, _) => (class, false),
    };
    let rest = findings.len().saturating_sub(MOST);
    html! {
        <div {class} id={ID} role="region" tabindex="-1" aria-labelledby={HEADING}>
            <h3 id={HEADING} tabindex="-1">{"Basmadan önce"}</h3>
            <p role="status">{verdict}</p>
            if !findings.is_empty() {
                <ul>{ for findings.iter().take(MOST).map(|finding| line(on, finding)) }</ul>
            }
            if rest > 0 {
                <p>{["Bunlardan başka ", &rest.to_string(), " yer daha var."].concat()}</p>
            }
            if is_asked {
                <p>{"Doğruysa aynı düğmeye bir kez daha basıp devam ediniz."}</p>
            }
        </div>
    }
}

/// One sentence on all findings, the heaviest first. It stays while one types, so that a screen reader says it only when it
/// changes.
fn verdict(bench: &Workbench, findings: &[Finding]) -> (&'static str, &'static str) {
    match findings.first().map(Weight::of) {
        None | Some(Weight::Blank) if !names_sender(bench.filling()) => {
            ("checks", "Yazı basılabilir, ama kimin yazdığı belli değil; imzalayanı yazınız.")
        }
        None => ("checks ready", "Yazı basıma hazır."),
        Some(Weight::Blank) => ("checks ready", "Yazı basıma hazır; boş bıraktıklarınız şunlar:"),
        Some(Weight::Warning) => ("checks", "Yazı basılabilir; önce şunlara bir daha bakınız."),
        Some(Weight::Error) => ("checks", "Yazıyı basmadan önce “Hata” yazanları düzeltiniz."),
    }
}

fn line(on: &Callback<Event>, finding: &Finding) -> Html {
    let (before, id, event) = match finding {
        // Their sentences have the field's name in them.
        Finding::Detail(field, Problem::Missing) | Finding::Blank(field) => {
            (String::new(), field.slug().to_owned(), Event::ShowField(*field))
        }
        Finding::Detail(field, _) | Finding::Doubt(field, _) => {
            ([field.label(), ": "].concat(), field.slug().to_owned(), Event::ShowField(*field))
        }
        Finding::Cell(row, column, _) | Finding::CellDoubt(row, column, _) => (
            [&(row + 1).to_string(), ". satır: "].concat(),
            cell_id(*row, *column),
            Event::People(people::Event::Show(*row, *column)),
        ),
        Finding::NoPeople => (String::new(), Section::People.slug().to_owned(), Event::ShowPeople),
    };
    let (class, kind) = match Weight::of(finding) {
        Weight::Error => ("kind error", "Hata"),
        Weight::Warning => ("kind warn", "Uyarı"),
        Weight::Blank => ("kind", "Boş"),
    };
    let message = [before, finding.message()].concat();
    html! { <li><span {class}>{kind}</span>{" "}{ link(on, &id, message, event) }</li> }
}
