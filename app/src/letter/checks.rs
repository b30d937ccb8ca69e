//! What to look at before the letter is printed: the error summary of the letter's view, which is always there.

use form::{problem::Problem, section::Section};
use letter::{Finding, checks, names_sender, people};
use rehearsal::{Event, target::Target};
use yew::prelude::*;

use super::people::cell_id;
use crate::{
    elements::{all, el, element, fixed, heading, p, status, text},
    problems::ID,
    render_context::RenderContext,
};

const HEADING: &str = "denetim";

/// As many lines are shown; who has more to mend begins with these.
const MOST: usize = 25;

/// How much a finding weighs, the heaviest first.
#[derive(Clone, Copy, PartialEq, Eq)]
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
pub(super) fn draw(context: RenderContext) -> Html {
    let rehearsal = context.rehearsal;
    let found = checks(rehearsal.people(), rehearsal.filling());
    // Three passes, since the standard library's sorting is a kilobyte or two to download.
    let of_weight = |weight| found.iter().filter(move |finding| Weight::of(finding) == weight);
    let findings: Vec<&Finding> =
        [Weight::Error, Weight::Warning, Weight::Blank].into_iter().flat_map(of_weight).collect();
    // A sentence stays while one types, so that a screen reader says it only when it changes.
    let (class, verdict) = match findings.first().map(|finding| Weight::of(finding)) {
        None | Some(Weight::Blank) if !names_sender(rehearsal.filling()) => {
            ("checks", "Yazı basılabilir, ama kimin yazdığı belli değil; imzalayanı yazınız.")
        }
        None => ("checks ready", "Yazı basıma hazır."),
        Some(Weight::Blank) => ("checks ready", "Yazı basıma hazır; boş bıraktıklarınız şunlar:"),
        Some(Weight::Warning) => ("checks", "Yazı basılabilir; önce şunlara bir daha bakınız."),
        Some(Weight::Error) => ("checks", "Yazıyı basmadan önce “Hata” yazanları düzeltiniz."),
    };
    let is_handed_in = !rehearsal.summary().is_empty();
    let (class, advice) = match (is_handed_in, rehearsal.has_errors()) {
        (true, true) => ("checks summary", Html::default()),
        (true, false) => ("checks summary doubts", p("", "Doğruysa aynı düğmeye bir kez daha basıp devam ediniz.")),
        (false, _) => (class, Html::default()),
    };
    let rest = findings.len().saturating_sub(MOST);
    let rest = if rest == 0 {
        Html::default()
    } else {
        p("", ["Bunlardan başka ", &rest.to_string(), " yer daha var."].concat())
    };
    let list = if findings.is_empty() {
        Html::default()
    } else {
        all("ul", "", findings.iter().take(MOST).map(|finding| line(context, finding)))
    };
    let content =
        vec![heading("h3", fixed(HEADING), "Basmadan önce"), status("p", "", [text(verdict)]), list, rest, advice];
    let values = [fixed(class), fixed(ID), fixed("region"), fixed("-1"), fixed(HEADING)];
    element("div", &["class", "id", "role", "tabindex", "aria-labelledby"], &values, content).into()
}

fn line(context: RenderContext, finding: &Finding) -> Html {
    let (before, id, event) = match finding {
        // Their sentences have the field's name in them.
        Finding::Detail(field, Problem::Missing) | Finding::Blank(field) => {
            (String::new(), field.slug().to_owned(), Event::Show(Target::Field(*field)))
        }
        Finding::Detail(field, _) | Finding::Doubt(field, _) => {
            ([field.label(), ": "].concat(), field.slug().to_owned(), Event::Show(Target::Field(*field)))
        }
        Finding::Cell(row, column, _) | Finding::CellDoubt(row, column, _) => (
            [&(row + 1).to_string(), ". satır: "].concat(),
            cell_id(*row, *column),
            Event::People(people::Event::Show(*row, *column)),
        ),
        Finding::NoPeople => {
            let section = Section::People;
            (String::new(), section.slug().to_owned(), Event::Show(Target::Section(section)))
        }
    };
    let (class, kind) = match Weight::of(finding) {
        Weight::Error => ("kind error", "Hata"),
        Weight::Warning => ("kind warn", "Uyarı"),
        Weight::Blank => ("kind", "Boş"),
    };
    let message = [before, finding.message()].concat();
    el("li", "", [el("span", class, [text(kind)]), text(" "), context.link(&id, message, event)])
}
