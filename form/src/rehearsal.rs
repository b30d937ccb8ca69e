//! The state of the rehearsal, and the only way to change it: an [`Event`].

use crate::{
    answers::{Answers, fields_of},
    field::{Field, FieldSet},
    letter::{Complete, Incomplete, Template},
    moment::{Context, Millis, Moment},
    national_id::NationalId,
    people::{CellProblem, Column, Person, Row},
    person_name::PersonName,
    problem::Problem,
    screen::{Button, Screen, View},
    settings::Settings,
    sms::{self, Sms},
    target::Target,
};

mod notice;
mod picture_word;
mod table;

pub use notice::Notice;
pub use table::PeopleTable;

/// What a person did, or what time did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// Typed or chose in a field; the whole new text.
    Input(Field, String),
    /// Left a field.
    Left(Field),
    /// Pressed one of the buttons.
    Press(Button),
    /// Followed a link, the address or the history to a place in the form.
    Show(Target),
    /// Went back one screen.
    Back,
    /// Asked for another picture word.
    NewPicture,
    /// Asked that the picture word be filled in (WCAG 3.3.8).
    SkipPicture,
    /// Typed in a cell of the table of people.
    CellInput(usize, Column, String),
    /// Left a cell.
    CellLeft(usize, Column),
    /// Followed a link to a cell.
    FocusCell(usize, Column),
    /// Added a row.
    AddRow,
    /// Removed a row.
    RemoveRow(usize),
    /// Put the person of the rehearsal into the table.
    AddRehearsed,
    /// Chose a template of the letter.
    Template(Template),
    /// Said that they are still there.
    StayAwake,
    /// Nothing but the passing of time.
    Tick,
}

/// What the edge is to do after an event. A new one has a new serial number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Request {
    /// Counts the requests.
    pub serial: u32,
    /// What to do.
    pub what: Wish,
}

/// See [`Request`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Wish {
    /// Nothing.
    #[default]
    Nothing,
    /// Focus the heading of the view, which has changed.
    Heading,
    /// Focus the error summary.
    Summary,
    /// Scroll to a target, focus and mark it.
    Target(Target),
    /// Focus a cell of the table of people.
    Cell(usize, Column),
    /// Focus the button that adds a row.
    AddRow,
    /// Open the print dialogue for the letter.
    Print,
}

/// The whole state.
#[derive(Clone, Debug, PartialEq)]
pub struct Rehearsal {
    pub(crate) settings: Settings,
    view: View,
    pub(crate) answers: Answers,
    /// Fields that were left with something in them, since their answer was last valid.
    left: FieldSet,
    /// Fields of a view that was handed in, since their answer was last valid.
    submitted: FieldSet,
    summary: bool,
    picture_word: String,
    /// The login screen was passed.
    pub(crate) entered: bool,
    sms: Option<Sms>,
    sms_problem: Option<sms::Problem>,
    /// The SMS code was right.
    pub(crate) confirmed: bool,
    /// The application was signed by e-approval.
    pub(crate) approved: bool,
    esignature_explained: bool,
    pub(crate) people: PeopleTable,
    pub(crate) template: Template,
    notice: Option<Notice>,
    request: Request,
    now: Millis,
    pub(crate) active: Millis,
}

/// The answers before anyone typed: what the portal fills in, and the letter's defaults.
pub fn initial_answers(settings: &Settings) -> Answers {
    let mut answers = Answers::default();
    for (field, text) in [
        (Field::Institution, &settings.institution),
        (Field::LetterAuthority, &settings.letter_authority),
        (Field::LetterOffice, &settings.letter_office),
        (Field::LetterSubject, &settings.letter_subject),
        (Field::LetterAddressee, &settings.letter_addressee),
        (Field::LetterAddresseeUnit, &settings.letter_addressee_unit),
        (Field::SignerTitle, &settings.signer_title),
    ] {
        answers.set(field, text.clone());
    }
    answers
}

impl Rehearsal {
    /// Seconds before the idle limit at which the warning appears.
    const IDLE_WARNING: u32 = 60;
    /// When pictures are drawn: always at the same moment, so that they are always the same.
    const SAMPLE_MOMENT: Moment = Moment { now: Millis(1_800_000_000_000), random: 0 };

    /// A rehearsal that nobody has typed into yet.
    pub fn new(settings: Settings, moment: Moment) -> Rehearsal {
        Rehearsal {
            answers: initial_answers(&settings),
            settings,
            view: View::Screen(Screen::Login),
            left: FieldSet::default(),
            submitted: FieldSet::default(),
            summary: false,
            picture_word: picture_word::draw(moment.random),
            entered: false,
            sms: None,
            sms_problem: None,
            confirmed: false,
            approved: false,
            esignature_explained: false,
            people: PeopleTable::default(),
            template: Template::default(),
            notice: None,
            request: Request::default(),
            now: moment.now,
            active: moment.now,
        }
    }

    /// What the generator draws of `screen`: everything before it done, its own fields filled with their examples,
    /// and `seconds_left` of the SMS code.
    pub fn sample(settings: Settings, screen: Screen, seconds_left: u32) -> Rehearsal {
        let mut sample = Rehearsal::new(settings, Rehearsal::SAMPLE_MOMENT);
        for screen in Screen::ALL {
            sample.answers.fill_examples(View::Screen(screen));
        }
        sample.picture_word = sample.answers.get(Field::PictureWord).to_owned();
        let sms = Sms::send(Rehearsal::SAMPLE_MOMENT, sample.settings.sms_code_length, seconds_left);
        sample.answers.set(Field::SmsCode, sms.code().to_string());
        sample.sms = Some(sms);
        (sample.entered, sample.confirmed, sample.approved) = (true, true, true);
        sample.view = View::Screen(screen);
        sample
    }

    /// The settings.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// What is shown.
    pub fn view(&self) -> View {
        self.view
    }

    /// What was typed.
    pub fn answers(&self) -> &Answers {
        &self.answers
    }

    /// The word that the picture shows.
    pub fn picture_word(&self) -> &str {
        &self.picture_word
    }

    /// The message that was sent last, unless it was given up.
    pub fn sms(&self) -> Option<&Sms> {
        self.sms.as_ref()
    }

    /// Seconds left to type the code; 0 without a message.
    pub fn seconds_left(&self) -> u32 {
        self.sms.as_ref().map_or(0, |sms| sms.seconds_left(self.now))
    }

    /// Whether the second method has been asked for, and is to be explained.
    pub fn is_esignature_explained(&self) -> bool {
        self.esignature_explained
    }

    /// The table of people.
    pub fn people(&self) -> &PeopleTable {
        &self.people
    }

    /// The letter's template.
    pub fn template(&self) -> Template {
        self.template
    }

    /// What was said last, for the status line.
    pub fn notice(&self) -> Option<Notice> {
        self.notice
    }

    /// What the edge is to do.
    pub fn request(&self) -> Request {
        self.request
    }

    /// What checks depend on.
    pub fn context(&self) -> Context<'_> {
        Context { today: self.now.date(), picture_word: &self.picture_word, code_length: self.settings.sms_code_length }
    }

    /// The problem of `field` that is to be shown now: a format error once the field was left, a blank one only once
    /// the view was handed in.
    pub fn visible_problem(&self, field: Field) -> Option<Problem> {
        let problem = self.problem(field)?;
        let shown = self.submitted.contains(field) || (problem != Problem::Missing && self.left.contains(field));
        shown.then_some(problem)
    }

    fn problem(&self, field: Field) -> Option<Problem> {
        let from_message = self.sms_problem.filter(|_| field == Field::SmsCode).map(Problem::Sms);
        from_message.or_else(|| self.answers.problem(field, &self.context()))
    }

    /// The problem of a cell that is to be shown now; see [`Rehearsal::visible_problem`].
    pub fn visible_cell_problem(&self, row: usize, column: Column) -> Option<CellProblem> {
        self.people.visible_problem(row, column)
    }

    /// The shown problems of the view, top to bottom, while its error summary is up.
    pub fn summary(&self) -> Vec<SummaryItem> {
        if !self.summary {
            return Vec::new();
        }
        let fields =
            fields_of(self.view).filter_map(|field| Some(SummaryItem::Field(field, self.visible_problem(field)?)));
        let mut items: Vec<SummaryItem> = fields.collect();
        if self.view == View::Letter {
            items.extend(self.people.summary());
        }
        items
    }

    /// Whether `screen` was gone through: derived from the answers, and from what the portal would have confirmed.
    pub fn is_done(&self, screen: Screen) -> bool {
        match screen {
            Screen::Login => {
                let mut fields = fields_of(View::Screen(screen)).filter(|&field| field != Field::PictureWord);
                self.entered && fields.all(|field| self.problem(field).is_none())
            }
            Screen::Application => {
                self.entered && self.answers.problems(View::Screen(screen), &self.context()).next().is_none()
            }
            Screen::SmsSend => self.sms.is_some() || self.confirmed,
            Screen::SmsCode => self.confirmed,
            Screen::SigningMethod | Screen::Outcome => self.approved,
        }
    }

    /// The furthest screen that can be shown: all before it are done.
    pub fn furthest(&self) -> Screen {
        Screen::ALL.into_iter().find(|&screen| !self.is_done(screen)).unwrap_or(Screen::Outcome)
    }

    /// The person who rehearsed, once the identity and the application are complete.
    pub fn rehearsed(&self) -> Option<Person> {
        if !self.is_done(Screen::Login) || !self.is_done(Screen::Application) {
            return None;
        }
        let name = |field| PersonName::parse(self.answers.get(field)).ok();
        Some(Person::new(
            NationalId::parse(self.answers.get(Field::NationalId)).ok()?,
            PersonName::full(&name(Field::GivenName)?, &name(Field::Surname)?),
            self.answers.get(Field::Title).to_owned(),
        ))
    }

    /// The letter, as far as it is complete.
    ///
    /// # Errors
    /// See [`Incomplete`].
    pub fn letter(&self) -> Result<Complete, Incomplete> {
        Complete::new(&self.answers, self.people.rows(), &self.context())
    }

    /// Whether anything would be lost if the page were closed.
    pub fn has_content(&self) -> bool {
        self.answers != initial_answers(&self.settings) || !self.people.is_blank() || self.entered
    }

    /// Seconds until everything is deleted, in the last minute before the idle limit.
    pub fn idle_warning(&self) -> Option<u32> {
        let left = self.active.plus_seconds(self.settings.idle_minutes * 60).seconds_since(self.now);
        (self.has_content() && left <= Rehearsal::IDLE_WARNING).then_some(left)
    }

    /// Whether something on the screen counts down, so that each second shows.
    pub fn is_counting(&self) -> bool {
        let countdown = self.view == View::Screen(Screen::SmsCode) && self.seconds_left() > 0;
        countdown || self.idle_warning().is_some()
    }

    /// Lets `event` happen at `moment`.
    pub fn apply(&mut self, event: Event, moment: Moment) {
        self.now = moment.now;
        match event {
            Event::Tick => return self.expire(moment),
            Event::Input(field, text) => self.input(field, text),
            Event::Left(field) => self.leave(field),
            Event::Press(button) => self.press(button, moment),
            Event::Show(target) => self.show(target),
            Event::Back => self.go_back(),
            Event::NewPicture => {
                self.picture_word = picture_word::draw(moment.random);
                self.answers.set(Field::PictureWord, String::new());
                self.say(Notice::NewPicture);
            }
            Event::SkipPicture => {
                self.input(Field::PictureWord, self.picture_word.clone());
                self.say(Notice::PictureSkipped);
            }
            Event::CellInput(row, column, text) => self.people.input(row, column, text),
            Event::CellLeft(row, column) => self.people.leave(row, column),
            Event::FocusCell(row, column) => self.ask(Wish::Cell(row, column)),
            Event::AddRow => {
                let row = self.people.add(Row::default());
                self.ask(Wish::Cell(row, Column::NationalId));
            }
            Event::RemoveRow(row) => {
                self.people.remove(row);
                self.say(Notice::RowRemoved);
                self.ask(Wish::AddRow);
            }
            Event::AddRehearsed => self.add_rehearsed(),
            Event::Template(template) => self.template = template,
            Event::StayAwake => self.say(Notice::StillHere),
        }
        self.active = moment.now;
    }

    fn input(&mut self, field: Field, text: String) {
        if field == Field::SmsCode {
            self.sms_problem = None;
        }
        if field == Field::MobilePhone {
            // What the old number confirmed, the new one has not.
            (self.sms, self.confirmed, self.approved) = (None, false, false);
        }
        self.answers.set(field, text);
        match self.problem(field) {
            None => {
                self.left.remove(field);
                self.submitted.remove(field);
            }
            Some(Problem::Missing) => self.left.remove(field),
            Some(_) => {}
        }
    }

    fn leave(&mut self, field: Field) {
        match field.check(self.answers.get(field), &self.context()) {
            Ok(normalised) => self.answers.set(field, normalised),
            Err(Problem::Missing) => {}
            Err(_) => self.left.insert(field),
        }
    }

    fn press(&mut self, button: Button, moment: Moment) {
        match button {
            Button::Login => self.hand_in(|rehearsal| {
                rehearsal.entered = true;
                rehearsal.go(View::Screen(Screen::Application));
            }),
            Button::Approve => self.hand_in(|rehearsal| rehearsal.go(View::Screen(Screen::SmsSend))),
            Button::Send => {
                self.send(moment);
                self.go(View::Screen(Screen::SmsCode));
                self.say(Notice::Sent);
            }
            Button::Resend => {
                self.send(moment);
                self.say(Notice::Sent);
                self.ask(Wish::Target(Target::Field(Field::SmsCode)));
            }
            Button::Confirm => self.confirm(),
            Button::Cancel => {
                self.drop_sms();
                self.go(View::Screen(Screen::Application));
                self.say(Notice::Cancelled);
            }
            Button::Extend => {
                self.with_sms(|sms, now| sms.extend(now));
                self.say(Notice::Extended);
            }
            Button::Stop => {
                self.with_sms(Sms::toggle);
                let stopped = self.sms.as_ref().is_some_and(Sms::is_stopped);
                self.say(if stopped { Notice::Stopped } else { Notice::Resumed });
            }
            Button::EApproval => {
                self.approved = true;
                self.esignature_explained = false;
                self.go(View::Screen(Screen::Outcome));
            }
            Button::ESignature => self.esignature_explained = true,
            Button::WriteLetter => {
                if self.people.is_blank() {
                    self.add_rehearsed();
                }
                self.go(View::Letter);
            }
            Button::FillSample => self.fill_sample(),
            Button::ClearAll => self.clear(Notice::Cleared, moment),
            Button::Print => self.print(),
        }
    }

    /// Goes on with `accept` if nothing is wrong in the view; otherwise shows every problem.
    fn hand_in(&mut self, accept: impl FnOnce(&mut Rehearsal)) {
        for field in fields_of(self.view) {
            if self.problem(field).is_some() {
                self.submitted.insert(field);
            } else {
                self.leave(field);
            }
        }
        self.summary = true;
        if self.summary().is_empty() { accept(self) } else { self.ask(Wish::Summary) }
    }

    fn confirm(&mut self) {
        let typed = self.answers.get(Field::SmsCode);
        let sms = self.sms.as_ref().filter(|_| !typed.trim().is_empty());
        self.sms_problem = sms.and_then(|sms| sms.confirm(typed, self.now).err());
        self.hand_in(|rehearsal| {
            rehearsal.confirmed = true;
            rehearsal.go(View::Screen(Screen::SigningMethod));
        });
    }

    fn send(&mut self, moment: Moment) {
        self.drop_sms();
        self.sms = Some(Sms::send(moment, self.settings.sms_code_length, self.settings.sms_seconds));
    }

    fn drop_sms(&mut self) {
        self.sms = None;
        self.input(Field::SmsCode, String::new());
        self.submitted.remove(Field::SmsCode);
        self.summary = false;
        (self.confirmed, self.approved) = (false, false);
    }

    fn with_sms(&mut self, change: impl FnOnce(&mut Sms, Millis)) {
        if let Some(sms) = &mut self.sms {
            change(sms, self.now);
        }
    }

    fn show(&mut self, target: Target) {
        let view = target.view().unwrap_or(self.view);
        if let View::Screen(screen) = view
            && screen > self.furthest()
        {
            self.go(View::Screen(self.furthest()));
            self.say(Notice::NotYet);
            return;
        }
        self.go(view);
        if !matches!(target, Target::View(_)) {
            self.ask(Wish::Target(target));
        }
    }

    fn go_back(&mut self) {
        match self.view {
            View::Letter => self.go(View::Screen(self.furthest())),
            View::Screen(screen) => {
                if let Some(previous) = screen.previous() {
                    self.go(View::Screen(previous));
                }
            }
        }
    }

    fn go(&mut self, view: View) {
        self.notice = None;
        if view != self.view {
            self.view = view;
            self.summary = false;
            self.ask(Wish::Heading);
        }
    }

    /// Fills what is still blank, so that nothing that a person typed is lost.
    fn fill_sample(&mut self) {
        let mut sample = Answers::default();
        sample.fill_examples(self.view);
        if self.view == View::Screen(Screen::Login) {
            sample.set(Field::PictureWord, self.picture_word.clone());
        }
        if let Some(sms) = &self.sms {
            sample.set(Field::SmsCode, sms.code().to_string());
        }
        for field in fields_of(self.view) {
            if self.answers.get(field).trim().is_empty() && !sample.get(field).is_empty() {
                self.input(field, sample.get(field).to_owned());
            }
        }
        if self.view == View::Letter && self.people.is_blank() {
            self.people.add(sample_row());
        }
        self.say(Notice::SampleFilled);
    }

    fn add_rehearsed(&mut self) {
        if let Some(person) = self.rehearsed()
            && self.people.rows().all(|row| row.person().as_ref() != Some(&person))
        {
            self.people.add(person.row());
            self.say(Notice::PersonAdded);
        }
    }

    fn print(&mut self) {
        self.people.submit();
        self.hand_in(|rehearsal| rehearsal.ask(Wish::Print));
    }

    /// Deletes everything typed, and what followed from it.
    fn clear(&mut self, notice: Notice, moment: Moment) {
        let request = self.request;
        *self = Rehearsal::new(self.settings.clone(), moment);
        self.request = request;
        self.ask(Wish::Heading);
        self.say(notice);
    }

    fn expire(&mut self, moment: Moment) {
        if self.idle_warning() == Some(0) {
            self.clear(Notice::IdleCleared, moment);
        }
    }

    fn say(&mut self, notice: Notice) {
        self.notice = Some(notice);
    }

    fn ask(&mut self, what: Wish) {
        self.request = Request { serial: self.request.serial + 1, what };
    }
}

/// A line of the error summary: where it leads, and what is wrong there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SummaryItem {
    /// A field.
    Field(Field, Problem),
    /// A cell of the table of people.
    Cell(usize, Column, CellProblem),
    /// The table has no people.
    NoPeople,
}

/// The examples of the login and application screens as a row of the table.
fn sample_row() -> Row {
    let name = [Field::GivenName.example(), " ", Field::Surname.example()].concat();
    Row::new(Field::NationalId.example().to_owned(), name, Field::Title.example().to_owned())
}

#[cfg(test)]
mod tests;
