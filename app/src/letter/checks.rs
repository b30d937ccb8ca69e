//! What to look at before the letter is printed: the error summary of the letter's view, which is always there.

use form::{
    letter::{Finding, checks},
    problem::Problem,
    rehearsal::Event,
    screen::Section,
    target::Target,
};
use yew::prelude::*;

use super::people::cell_id;
use crate::{
    drawing::Drawing,
    elements::{all, el, element, fixed, heading, listening, p, status, text},
    problems::ID,
};

const HEADING: &str = "denetim";

/// As many lines are shown; who has more to mend begins with these.
const MOST: usize = 25;

/// The list: errors first, each line a link to where it is.
pub(super) fn draw(drawing: Drawing) -> Html {
    let rehearsal = drawing.rehearsal;
    let (mut findings, warnings): (Vec<Finding>, Vec<Finding>) =
        checks(rehearsal.people().rows(), &rehearsal.context()).into_iter().partition(Finding::is_error);
    // Each sentence stays while one types, so that a screen reader says it only when it changes.
    let (class, verdict) = match (findings.is_empty(), warnings.is_empty()) {
        (true, true) => ("checks ready", "Yazı basıma hazır."),
        (true, false) => ("checks", "Yazı basılabilir; önce şunlara bir daha bakınız."),
        (false, _) => ("checks", "Yazıyı basmadan önce “Hata” yazanları düzeltiniz."),
    };
    findings.extend(warnings);
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
        all("ul", "", findings.iter().take(MOST).map(|finding| line(drawing, finding)))
    };
    let content =
        vec![heading("h3", fixed(HEADING), "Basmadan önce"), status("p", "", [text(verdict)]), list, rest, advice];
    let values = [fixed(class), fixed(ID), fixed("region"), fixed("-1"), fixed(HEADING)];
    element("div", &["class", "id", "role", "tabindex", "aria-labelledby"], &values, content).into()
}

fn line(drawing: Drawing, finding: &Finding) -> Html {
    let (before, id, event) = match finding {
        // Their sentences have the field's name in them.
        Finding::Detail(field, Problem::Missing) | Finding::Blank(field) => {
            (String::new(), field.slug().to_owned(), Event::Show(Target::Field(*field)))
        }
        Finding::Detail(field, _) | Finding::Doubt(field, _) => {
            ([field.label(), ": "].concat(), field.slug().to_owned(), Event::Show(Target::Field(*field)))
        }
        Finding::Cell(row, column, _) | Finding::CellDoubt(row, column, _) => {
            ([&(row + 1).to_string(), ". satır: "].concat(), cell_id(*row, *column), Event::FocusCell(*row, *column))
        }
        Finding::NoPeople => {
            let section = Section::People;
            (String::new(), section.slug().to_owned(), Event::Show(Target::Section(section)))
        }
    };
    let (class, kind) = if finding.is_error() { ("kind error", "Hata") } else { ("kind", "Uyarı") };
    let message = [before, finding.message()].concat();
    let link = element("a", &["href"], &[Some(["#", &id].concat().into())], vec![text(message)]);
    el("li", "", [el("span", class, [text(kind)]), text(" "), listening(link, [drawing.on_click(event)])])
}
