//! The text of a page, for the search: what its pieces say, without how they say it.

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::{
    page::{Page, Piece},
    search::lines::Lines,
};

/// The text of a page that got past the checks.
pub fn lines(page: &Page<'_>) -> Lines {
    let front = page.front();
    let mut lines = Lines::new(&front.title, &front.summary);
    pieces(page, &page.body, &mut lines);
    for (index, (_, note)) in page.footnotes.iter().enumerate() {
        lines.heading(&format!("dipnot--{}", index + 1), "");
        pieces(page, note, &mut lines);
    }
    lines
}

fn pieces(page: &Page<'_>, pieces: &[Piece<'_>], lines: &mut Lines) {
    let mut in_heading = false;
    for piece in pieces {
        match piece {
            Piece::Heading(index) => {
                let heading = &page.headings[*index];
                lines.heading(&heading.id, &heading.words);
                in_heading = true;
            }
            Piece::HeadingEnd(_) => in_heading = false,
            Piece::Figure(index) => {
                lines.end();
                lines.words(&page.pictures[*index].caption);
                lines.end();
            }
            // Its words are the heading's.
            Piece::Markdown(_) if in_heading => {}
            Piece::Markdown(event) => take(event, lines),
            Piece::Link(_) | Piece::LinkEnd | Piece::Picture(_) | Piece::Footnote(_) => {}
        }
    }
}

fn take(event: &Event<'_>, lines: &mut Lines) {
    match event {
        Event::Text(text) | Event::Code(text) => lines.words(text),
        Event::SoftBreak | Event::HardBreak => lines.words(" "),
        Event::Start(Tag::TableCell) => lines.separator(" · "),
        // A term stands with what is said of it.
        Event::End(TagEnd::DefinitionListTitle) => lines.words(": "),
        Event::Start(Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::DefinitionListDefinition)
        | Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::TableCell) => {}
        Event::Start(_) | Event::End(_) | Event::Rule => lines.end(),
        _ => {}
    }
}
