//! Sites to measure with: Turkish instructions as authors write them, the same ones each time.
//!
//! A page has about 3.9 KB: an introduction, callouts, a list of tools, steps with pictures, a table of measures,
//! troubles with links, and related pages. The folder holds nothing but pages and pictures: no settings, no theme.

use std::{
    fmt::Write as _,
    fs::{self, File},
    io::{self, BufWriter},
    path::Path,
};

use crate::{
    dice::Dice,
    words::{
        ACTION, CALLOUT, INTRODUCTION, MANNER, PART, PLACE, REASON, THING, TOOL, TROUBLE, TURN, capitalised, slug,
    },
};

/// How many pictures the pages share.
const PICTURES: u64 = 24;
const PICTURE_SIZE: (u32, u32) = (320, 200);

/// A site of a number of pages, in sections.
#[derive(Clone, Debug)]
pub struct Corpus {
    pages: Vec<Entry>,
    per_section: usize,
}

/// A page before its text is made.
#[derive(Clone, Debug)]
struct Entry {
    title: String,
    name: String,
}

impl Corpus {
    /// A site of `count` pages: 1,000 are 20 sections of 50, 10,000 are 100 of 100.
    pub fn new(count: usize) -> Corpus {
        let per_section = match count {
            0..=500 => 10,
            501..=5_000 => 50,
            _ => 100,
        };
        Corpus { pages: (0..count).map(entry).collect(), per_section }
    }

    /// Writes all of it below `folder`, and gives the bytes of Markdown.
    pub fn write(&self, folder: &Path) -> io::Result<usize> {
        let mut bytes = 0;
        fs::create_dir_all(folder.join("img"))?;
        for section in 0..self.sections() {
            fs::create_dir_all(folder.join(section_name(section)))?;
        }
        for number in 0..self.pages.len() {
            let text = self.page(number);
            bytes += text.len();
            fs::write(folder.join(self.path(number)), text)?;
        }
        for number in 1..=PICTURES {
            draw(&folder.join("img").join(picture_name(number)), number)?;
        }
        fs::write(folder.join("index.md"), self.home())?;
        Ok(bytes)
    }

    /// The path of a page below the folder.
    pub fn path(&self, number: usize) -> String {
        format!("{}/{}.md", section_name(number / self.per_section), self.pages[number].name)
    }

    /// The text of a page.
    pub fn page(&self, number: usize) -> String {
        let title = &self.pages[number].title;
        let mut page =
            Page { corpus: self, number, dice: Dice::new(number as u64), text: String::with_capacity(5_000) };
        page.line(format_args!("---\ntitle: {title}\n---\n# {title}\n"));
        page.introduction();
        page.tools();
        page.steps();
        page.measures();
        page.troubles();
        page.related();
        page.text
    }

    fn home(&self) -> String {
        let mut text = String::from("---\ntitle: Rehber\n---\n# Rehber\n\n");
        for section in 0..self.sections() {
            let first = self.path(section * self.per_section);
            let _ = writeln!(text, "- [Bölüm {}]({first})", section + 1);
        }
        text
    }

    fn sections(&self) -> usize {
        self.pages.len().div_ceil(self.per_section)
    }
}

fn entry(number: usize) -> Entry {
    let mut dice = Dice::new(1_000_000 + number as u64);
    let subject = format!("{} {}", dice.one_of(&THING), dice.one_of(&ACTION));
    Entry {
        name: format!("s{:05}-{}", number + 1, slug(&subject)),
        title: format!("{} ({})", capitalised(&subject), number + 1),
    }
}

fn section_name(section: usize) -> String {
    format!("bolum-{:03}", section + 1)
}

fn picture_name(number: u64) -> String {
    format!("r{number:02}.png")
}

/// A page that is being written.
struct Page<'c> {
    corpus: &'c Corpus,
    number: usize,
    dice: Dice,
    text: String,
}

impl Page<'_> {
    fn introduction(&mut self) {
        for _ in 0..2 {
            let sentences: Vec<String> =
                self.dice.some_of(&INTRODUCTION, 4).into_iter().map(|s| self.filled(s)).collect();
            self.line(format_args!("{}\n", sentences.join(" ")));
        }
        self.callout();
    }

    fn tools(&mut self) {
        self.line(format_args!("## Gerekenler\n"));
        for tool in self.dice.some_of(&TOOL, 5) {
            let pieces = self.dice.from(1, 4);
            self.line(format_args!("- {tool} ({pieces} adet)"));
        }
    }

    fn steps(&mut self) {
        self.line(format_args!("\n## Adımlar\n"));
        for step in 1..=self.dice.from(6, 10) {
            let (part, turn) = (capitalised(self.dice.one_of(&PART)), self.dice.one_of(&TURN));
            let (sentence, then) = (self.instruction(), self.turn());
            self.line(format_args!("{step}. **{part} {turn}.** {sentence}. Sonra {then}."));
            if step == 2 || step == 4 {
                let (picture, shown) = (picture_name(self.dice.from(1, PICTURES)), self.turn());
                self.line(format_args!("\n   ![{step}. adım: {shown}](../img/{picture} \"Şekil {step}\")\n"));
            }
        }
    }

    fn measures(&mut self) {
        self.line(format_args!("\n## Ölçüler\n\n| Parça | En (mm) | Boy (mm) | Not |\n|---|---:|---:|---|"));
        for _ in 0..6 {
            let (thing, width, length) = (self.dice.one_of(&THING), self.dice.from(3, 90), self.dice.from(10, 400));
            let (manner, turn) = (self.dice.one_of(&MANNER), self.dice.one_of(&TURN));
            self.line(format_args!("| {thing} | {width} | {length} | {manner} {turn} |"));
        }
    }

    fn troubles(&mut self) {
        self.line(format_args!("\n## Sık karşılaşılan sorunlar\n"));
        for trouble in self.dice.some_of(&TROUBLE, 3) {
            let sentence = self.instruction();
            let words = format!("{} {}", self.dice.one_of(&THING), self.dice.one_of(&ACTION));
            let link = self.link(&words);
            self.line(format_args!("### {trouble}\n\n{sentence}. {link} sayfasına da bakınız.\n"));
        }
        self.callout();
    }

    fn related(&mut self) {
        self.line(format_args!("## İlgili sayfalar\n"));
        for _ in 0..4 {
            let link = self.link("");
            self.line(format_args!("- {link}"));
        }
    }

    fn callout(&mut self) {
        let (kind, sentence) = self.dice.one_of(&CALLOUT);
        self.line(format_args!("> [!{kind}]\n> {sentence}\n"));
    }

    /// A link to some page, with its title unless there are other `words`.
    fn link(&mut self, words: &str) -> String {
        let other = self.dice.below(self.corpus.pages.len());
        let Entry { title, name } = &self.corpus.pages[other];
        let words = if words.is_empty() { title } else { words };
        let sections = [other, self.number].map(|number| number / self.corpus.per_section);
        match sections[0] == sections[1] {
            true => format!("[{words}]({name}.md)"),
            false => format!("[{words}](../{}/{name}.md)", section_name(sections[0])),
        }
    }

    fn instruction(&mut self) -> String {
        let (place, turn, reason) = (capitalised(self.dice.one_of(&PLACE)), self.turn(), self.dice.one_of(&REASON));
        format!("{place} {turn}, {reason}")
    }

    fn turn(&mut self) -> String {
        format!("{} {} {}", self.dice.one_of(&PART), self.dice.one_of(&MANNER), self.dice.one_of(&TURN))
    }

    fn filled(&mut self, sentence: &str) -> String {
        sentence
            .replace("{yer}", self.dice.one_of(&PLACE))
            .replace("{şey}", self.dice.one_of(&THING))
            .replace("{iş}", self.dice.one_of(&ACTION))
            .replace("{alet}", self.dice.one_of(&TOOL))
            .replace("{hal}", self.dice.one_of(&MANNER))
            .replace("{sayı}", &self.dice.from(3, 60).to_string())
    }

    fn line(&mut self, line: std::fmt::Arguments<'_>) {
        // A text takes whatever it is given.
        let _ = writeln!(self.text, "{line}");
    }
}

/// Draws noise over slopes, which takes about as much room as a screen's picture.
fn draw(path: &Path, number: u64) -> io::Result<()> {
    let (width, height) = PICTURE_SIZE;
    let mut dice = Dice::new(2_000_000 + number);
    let (across, down) = (dice.from(1, 9) as u32, dice.from(1, 9) as u32);
    let mut pixels = Vec::with_capacity((width * height * 3) as usize);
    for (y, x) in (0..height).flat_map(|y| (0..width).map(move |x| (y, x))) {
        let noise = dice.from(0, 15) as u32;
        pixels.extend([x * across + noise, y * down + noise, (x + y) * 2 + noise].map(|value| value as u8));
    }
    let mut encoder = png::Encoder::new(BufWriter::new(File::create(path)?), width, height);
    encoder.set_color(png::ColorType::Rgb);
    encoder.write_header()?.write_image_data(&pixels)?;
    Ok(())
}
