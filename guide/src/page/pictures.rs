//! A page's pictures.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, Tag, TagEnd};

use crate::{
    page::{
        Image, Picture, headings,
        markdown::{Events, Reader, words},
        markup::Gap,
    },
    problem::Problem,
};

impl<'s> Reader<'_, 's> {
    /// Reads a paragraph that is nothing but a picture. Gives `false` where the paragraph is something else.
    pub fn figure(&mut self, start: usize, events: &mut Events<'s, '_>) -> bool {
        let is_picture = |event: &(Event<'s>, Range<usize>)| matches!(event.0, Event::Start(Tag::Image { .. }));
        let Some((Event::Start(Tag::Image { dest_url, title, .. }), span)) = events.next_if(is_picture) else {
            return false;
        };
        let span = span.start + start..span.end + start;
        let index = self.picture(&dest_url, title, span.clone(), events);
        if events.next_if(|(event, _)| *event == Event::End(TagEnd::Paragraph)).is_some() {
            self.number(index, span);
            self.out.gap(Gap::Figure(index as u32));
        } else {
            self.no_screen_in_text(index, span);
            self.start_paragraph();
            self.out.gap(Gap::Picture(index as u32));
        }
        true
    }

    /// A picture within a paragraph.
    pub fn picture_in_text(
        &mut self,
        address: &str,
        caption: CowStr<'s>,
        span: Range<usize>,
        events: &mut Events<'s, '_>,
    ) {
        let index = self.picture(address, caption, span.clone(), events);
        self.no_screen_in_text(index, span);
        self.out.gap(Gap::Picture(index as u32));
    }

    /// Reads a picture whose start has been read, to its end.
    fn picture(
        &mut self,
        address: &str,
        caption: CowStr<'s>,
        whole: Range<usize>,
        events: &mut Events<'s, '_>,
    ) -> usize {
        let span = self.address_in(address, whole.clone());
        let found = self.here().image(address, span.clone());
        let of = found.unwrap_or_else(|problem| {
            self.problems.push(*problem);
            Image::Nothing
        });
        let alt = alternative(events);
        if alt.trim().is_empty() {
            let problem = Problem::new(self.file, whole, "resmin yazılı karşılığı yok")
                .note("resmi göremeyene ne anlatılacaksa köşeli ayraçların içine yazınız: ![Giriş ekranı. …](…)");
            self.problems.push(problem);
        }
        if let Some(index) = self.heading {
            self.page.headings[index].words.push_str(&alt);
        }
        let picture = Picture { of, alt, caption, number: None, id: CowStr::Borrowed(""), file: self.file, span };
        self.page.pictures.push(picture);
        self.page.pictures.len() - 1
    }

    /// A figure with a caption has a number, and may have a name: `"Kartın önü {#kart}"`.
    fn number(&mut self, index: usize, whole: Range<usize>) {
        let picture = &self.page.pictures[index];
        let (caption, id) = named(&picture.caption);
        let id = id.filter(|id| self.may_be_called(id, whole));
        // Some authors number by themselves.
        let small = caption.to_lowercase();
        let is_numbered = small.starts_with("şekil ") || small.starts_with("resim ");
        let number = self.page.figures().count() + 1;
        let picture = &mut self.page.pictures[index];
        picture.number = (!caption.is_empty() && !is_numbered).then_some(number);
        picture.caption = caption;
        picture.id = id.unwrap_or(CowStr::Borrowed(""));
    }

    fn may_be_called(&mut self, id: &str, whole: Range<usize>) -> bool {
        if id.is_empty() || !headings::is_fit(id) {
            let span = self.address_in(id, whole);
            self.problem(span, "şeklin adında yalnız küçük harf (a-z), rakam ve aralarında birer tire olabilir");
            return false;
        }
        self.is_free(id, whole)
    }

    fn no_screen_in_text(&mut self, index: usize, span: Range<usize>) {
        if let Image::Screen(..) = self.page.pictures[index].of {
            let problem = Problem::new(self.file, span, "ekran resmi kendi başına bir paragraf olmalı")
                .note("resmin üstünde ve altında birer boş satır bırakınız");
            self.problems.push(problem);
        }
    }
}

/// What stands in a picture's brackets, up to its end, which is taken too. There may be pictures in it.
pub fn alternative(events: &mut Events<'_, '_>) -> String {
    let mut alternative = String::new();
    let mut open = 1;
    for (event, _) in events.by_ref() {
        match event {
            Event::Start(Tag::Image { .. }) => open += 1,
            Event::End(TagEnd::Image) => open -= 1,
            _ => {}
        }
        if open == 0 {
            break;
        }
        alternative.push_str(words(&event));
    }
    alternative
}

/// A caption, and the name at its end.
fn named<'s>(caption: &CowStr<'s>) -> (CowStr<'s>, Option<CowStr<'s>>) {
    let trimmed = caption.trim_end();
    let name = trimmed.strip_suffix('}').and_then(|rest| rest.rfind("{#"));
    let Some(at) = name else { return (caption.clone(), None) };
    let (words, id) = (trimmed[..at].trim_end().len(), at + 2..trimmed.len() - 1);
    match caption {
        CowStr::Borrowed(text) => (CowStr::Borrowed(&text[..words]), Some(CowStr::Borrowed(&text[id]))),
        other => (CowStr::from(other[..words].to_owned()), Some(CowStr::from(other[id].to_owned()))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_caption_may_end_with_a_name() {
        let parts = |caption: &'static str| {
            let (words, id) = named(&CowStr::Borrowed(caption));
            (words.into_string(), id.map(CowStr::into_string))
        };
        assert_eq!(parts("Kartın önü {#kart-1} "), ("Kartın önü".into(), Some("kart-1".into())));
        assert_eq!(parts("{#kart}"), (String::new(), Some("kart".into())));
        assert_eq!(parts("{}"), ("{}".into(), None));
    }
}
