//! A session that is being filled in, line by line: what is heard, and who carries it out.

use super::command::{Command, PROSE, Unclear};
use super::desk::Desk;
use super::held::Aside;
use super::opening::Opened;
use super::speak::TO_SCREEN;
use super::talk::Said;
use super::{Heard, place, speak};
use crate::app::{SessionCopy, Work};
use crate::model::{
    GuidanceItem, Identity, Kind, KnowledgeBase, PersonalText, PlanView, QuestionId, QuestionSet,
    Round,
};

/// What is left when a session is left.
pub(super) enum Left {
    /// The conversation is over; why not all is saved, if so.
    ForGood(Option<String>),
    /// The user wants another session.
    ForTheList,
}

/// A session that is being filled in, line by line.
pub(super) struct Conversation<'d, 'a> {
    pub(super) desk: &'d mut Desk<'a>,
    /// The question set, with the extra questions of the session.
    pub(super) questions: QuestionSet,
    /// What was read of the sources last: its numbers count from here.
    pub(super) items: Vec<GuidanceItem>,
    /// How the plan is read.
    pub(super) plan: PlanView,
    /// The steps of the plan as they were read last, by their numbers.
    pub(super) read_steps: Vec<Identity>,
    /// Which questions are gone along; none is all of them.
    pub(super) round: Option<Round>,
    pub(super) work: Work,
    /// The question that is open.
    pub(super) here: QuestionId,
    /// The texts written since the last answer in which personal data seem to be.
    pub(super) personal: Vec<PersonalText>,
    /// That an answer no longer is what was decided, until that is said.
    pub(super) apart: Option<String>,
    /// What is to stay of two states of the session is to be chosen later.
    pub(super) has_put_off: bool,
    /// The list of sessions is wanted.
    pub(super) goes_to_list: bool,
    /// The text that was not used last.
    pub(super) aside: Option<Aside>,
}

impl<'d, 'a> Conversation<'d, 'a> {
    /// Begin about what was opened, and say where the user is.
    pub(super) fn begin(desk: &'d mut Desk<'a>, opened: Opened) -> Self {
        let mut said = opened.said;
        let questions = questions_of(desk, &opened.work, &mut said);
        let mut conversation = Self {
            here: place::of(&opened.work, &questions),
            desk,
            questions,
            items: Vec::new(),
            plan: PlanView::default(),
            read_steps: Vec::new(),
            round: None,
            work: opened.work,
            personal: Vec::new(),
            apart: None,
            has_put_off: false,
            goes_to_list: false,
            aside: None,
        };
        conversation.welcome(&said, opened.copy);
        conversation
    }

    /// Hold it until there are no more lines, or until the user leaves.
    pub(super) fn hold(mut self) -> Left {
        self.listen();
        if self.goes_to_list {
            return Left::ForTheList;
        }
        self.end();
        Left::ForGood(self.trouble())
    }
}

/// The questions that the session in `work` answers. Why something is missing is `told`.
fn questions_of(desk: &mut Desk, work: &Work, told: &mut Vec<String>) -> QuestionSet {
    let session = work.session();
    if session.question_set.is_other_than(&desk.questions) {
        return QuestionSet::standing_in(session);
    }
    let mut questions = desk.questions.clone();
    // Only the sources know the extra questions.
    if session.needs_knowledge(&questions) {
        if desk.knowledge.is_none() {
            let read = super::guidance::read(desk.world, &desk.questions);
            desk.knowledge = read.map_err(|problem| told.push(problem)).ok();
        }
        let none = KnowledgeBase::default();
        let known = desk.knowledge.as_ref().unwrap_or(&none);
        questions.set_extra(&session.extra_questions, known);
    }
    questions.follow(session);
    questions
}

impl Conversation<'_, '_> {
    fn welcome(&mut self, told: &[String], copy: Option<SessionCopy>) {
        let welcome = speak::welcome(&self.questions, self.work.session());
        self.desk.talk.say(&welcome);
        if !std::mem::replace(&mut self.desk.has_introduced, true) {
            let how = speak::how_it_goes(&self.questions, self.is_example());
            self.desk.talk.say(&how);
        }
        for sentence in told {
            self.desk.talk.say(sentence);
        }
        if self.work.path().is_none() {
            // A new session is there from its beginning.
            self.keep_quietly();
        }
        if let Some(copy) = copy {
            self.compare_with(copy);
        }
        self.begin_chapter();
        self.read();
    }

    /// The open session is another state of it from now on, such as an earlier version.
    pub(super) fn go_on_with(&mut self, opened: Opened) {
        let mut said = opened.said;
        self.questions = questions_of(self.desk, &opened.work, &mut said);
        self.work = opened.work;
        self.here = place::of(&self.work, &self.questions);
        self.items.clear();
        self.read_steps.clear();
        self.aside = None;
        for sentence in &said {
            self.desk.talk.say(sentence);
        }
        self.read();
    }

    /// Have the extra questions that are switched on, and no others.
    pub(super) fn refresh_questions(&mut self) {
        let none = KnowledgeBase::default();
        let known = self.desk.knowledge.as_ref().unwrap_or(&none);
        let on = &self.work.session().extra_questions;
        self.questions.set_extra(on, known);
        if self.questions.question(&self.here).is_none() {
            self.here = place::of(&self.work, &self.questions);
        }
    }

    /// Read lines until there are no more, or until the user stops.
    fn listen(&mut self) {
        let mut has_said_stop = false;
        while !self.goes_to_list {
            self.settle_new_conflict();
            let prompt = self.prompt();
            let Some(said) = self.desk.talk.ask_for_text(&prompt) else {
                return;
            };
            if let Some(command) = self.understand(said) {
                if command != Command::Stop {
                    has_said_stop = false;
                    let is_answer = command.gives_answer();
                    self.carry_out(command);
                    self.follow_answers(is_answer);
                } else if self.may_stop(has_said_stop) {
                    return;
                } else {
                    has_said_stop = true;
                }
            }
        }
    }

    /// Which question it is; the first times also what can be typed.
    fn prompt(&mut self) -> String {
        self.desk.asked += 1;
        let filter = self.place_in_round();
        let filter = filter.map_or_else(String::new, |place| format!(", {place}"));
        if self.desk.knows_the_way() {
            return format!("{}{filter}", self.here);
        }
        let kind = self.questions.question(&self.here).map(|each| &each.kind);
        let answer = speak::answer_in_short(kind.unwrap_or(&Kind::Stand));
        format!("{}{filter}: {answer}, Enter of uitleg", self.here)
    }

    /// What is to be carried out, after a question where that is not clear.
    fn understand(&mut self, said: Said) -> Option<Command> {
        let Said::Line(line) = &said else {
            return self.hold_text(said);
        };
        match self.parse_here(line) {
            Ok(command) => Some(command),
            Err(Unclear::Prose) => self.hold_text(said),
            Err(Unclear::Sentence(sentence)) => {
                self.refuse_as_command(line, &sentence);
                None
            }
        }
    }

    pub(super) fn carry_out(&mut self, command: Command) {
        if let Some(refused) = self.work.writable().err().filter(|_| command.changes()) {
            self.desk.talk.refuse(&refused.to_string());
            return;
        }
        if let Some(refused) = self.not_asked_here(&command) {
            self.desk.talk.refuse(&refused);
            return;
        }
        match command {
            Command::State(state) => self.set_state(state),
            Command::Answer(words) => self.answer_with(&words),
            Command::Evidence(evidence) => self.set_evidence(evidence),
            Command::EvidenceKey(key) => self.set_evidence_by_key(key),
            Command::Toggle(flag) => self.toggle(flag),
            Command::AddEntry(field, text) => self.add_entry(field, text),
            Command::RemoveEntry(field, number) => self.remove_entry(field, number),
            Command::TakeOver => self.take_over_previous(),
            Command::Undo => self.undo(),
            Command::Redo => self.redo(),
            Command::Write(field, text) => self.write(field, &text),
            Command::ClearText(field) => self.clear_text(field),
            Command::Replace(words) => self.replace(&words),
            Command::Introduce(words) => self.introduce(words.as_deref()),
            Command::Names(said) => self.names(said),
            Command::Voice(said) => self.voice(said),
            Command::Step(what) => self.step(what),
            Command::EditStep(number) => self.edit_step_here(number),
            Command::ChangeSteps(which, change) => self.change_steps_here(&which, &change),
            Command::Ask => self.step_to_ask(),
            Command::Take(number) => self.take(number),
            Command::Plan(command) => self.plan(command),
            Command::Gaps(command) => self.gaps(command),
            Command::Extra(said) => self.extra(said),
            Command::Details(said) => self.details(said),
            Command::Record(wish) => self.record(wish),
            Command::TextAfterAll => self.add_what_was_set_aside(),
            Command::Together(wish) => self.together(wish),
            other => self.go_or_read(other),
        }
    }

    /// What changes no answer.
    fn go_or_read(&mut self, command: Command) {
        match command {
            Command::Next => self.next(),
            Command::Previous => self.previous(),
            Command::NextOpen => self.next_open(),
            Command::GoTo(id) => self.go_to(&id),
            Command::GoToGroup(number) => self.go_to_group(number),
            Command::At(id, command) => self.do_at(&id, *command),
            Command::Filter(command) => self.filter(command),
            Command::Read => self.read(),
            Command::Guidance(which) => self.guidance(&which),
            Command::Overview(wish) => self.overview(wish),
            Command::Frameworks(frame) => self.frames(frame),
            Command::Mail(wish) => self.mail(&wish),
            Command::Report(wish) => self.report(wish),
            Command::Versions(number) => self.versions(number),
            Command::Decide => self.decide(),
            Command::Save(path) => self.save(&path),
            Command::Sessions(line) => self.leave_for_list(line),
            Command::More { all } => self.desk.talk.more(all),
            Command::ToScreen => self.desk.talk.say(TO_SCREEN),
            Command::Stop => {}
            other => self.tell(&other),
        }
    }

    /// Commands that only read something out.
    fn tell(&mut self, command: &Command) {
        if matches!(command, Command::Help(_)) {
            self.desk.read_knowledge();
        }
        let (set, session) = (&self.questions, self.work.session());
        let text = match command {
            Command::Meetlat => speak::meetlat(set, &self.here),
            Command::Introduction => speak::introduction(set, session),
            Command::Explanation => speak::explanation(set, &self.here),
            Command::ReadPrevious => speak::previous(set, session, &self.here),
            Command::List => speak::list(set, session),
            Command::Notes => speak::notes(set, session),
            Command::Search(words) => speak::found(set, session, words),
            Command::Help(topic) => speak::help(set, self.desk.knowledge.as_ref(), topic),
            _ => return,
        };
        self.desk.talk.say_in_parts(&text);
    }

    pub(super) fn read(&mut self) {
        let today = self.desk.world.today();
        let text = speak::question(&self.questions, self.work.session(), &self.here, today);
        self.desk.talk.say(&text);
    }

    /// Go to the list of sessions, and say `line` there.
    fn leave_for_list(&mut self, line: String) {
        // A sentence may begin with such a word: «Nieuw beleid komt in maart».
        let is_sentence = line.split_whitespace().count() >= PROSE;
        let question = format!("Deze sessie verlaten voor de lijst van sessies, en daar «{line}»?");
        if is_sentence && !self.desk.talk.confirms(&question) {
            let said = format!("Goed, u blijft bij {}.", self.here);
            self.refuse_as_command(&line, &said);
            return;
        }
        if !self.may_stop(false) {
            return;
        }
        self.goes_to_list = true;
        if !line.is_empty() {
            self.desk.talk.put_back(line);
        }
    }

    fn end(&mut self) {
        self.keep_at_the_end();
        if self.trouble().is_none() {
            let why = match self.desk.talk.ended {
                Some(Heard::End) if self.desk.talk.is_script() => "Einde van de invoer",
                _ => "Gestopt",
            };
            let words = speak::goodbye(
                &self.questions,
                self.work.session(),
                &self.here,
                self.is_example(),
            );
            self.desk.talk.say(&format!("{why} {words}"));
        }
    }
}
