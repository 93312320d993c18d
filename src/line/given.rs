//! Answering a question that asks for something else than a stand.

use super::Conversation;
use super::answer::PUT_BACK;
use super::ask::{Asked, Reply, control};
use super::command::{Command, PROSE, Unclear, begins_as_command, parse, shortened};
use super::meant::{self, Meant};
use super::speak::{self, state_label};
use crate::model::{
    Answer, Change, Kind, ListField, Question, QuestionOption, State, TextField, Words, what_to_ask,
};
use crate::text::fold;

/// What `line` asks for at `question`: its answer where it may be one, and else what it asks for anywhere.
pub(super) fn parse_at(question: &Question, line: &str) -> Result<Command, Unclear> {
    let line = line.trim();
    if question.kind.is_stand() || line.is_empty() || control(line).is_some() {
        return parse(line);
    }
    let answers = || Ok(Command::Answer(line.to_owned()));
    // Who asks does not answer.
    let may_answer = !line.ends_with('?');
    if may_answer && meant::for_sure(question, line).is_some() {
        return answers();
    }
    let unclear = match parse(line) {
        Ok(command) => return Ok(command),
        Err(unclear) => unclear,
    };
    if may_answer && meant::perhaps(question, line).is_some() {
        return answers();
    }
    let is_long = line.split_whitespace().count() >= PROSE;
    // A number is no command here, whatever it is at a stand.
    let begins_as_command =
        begins_as_command(line) && !line.starts_with(|first: char| first.is_ascii_digit());
    match unclear {
        Unclear::Prose if question.kind == Kind::Text => answers(),
        Unclear::Sentence(_) if question.kind == Kind::Text => {
            let may_be_text = is_long || !begins_as_command;
            Err(if may_be_text { Unclear::Prose } else { unclear })
        }
        Unclear::Sentence(_) if !begins_as_command => Err(Unclear::Sentence(format!(
            "«{}» is geen opdracht, en geen antwoord dat hier past. {} Typ lees om te horen waaruit u kunt kiezen.",
            shortened(line),
            question.kind.asked()
        ))),
        unclear => Err(unclear),
    }
}

impl Conversation<'_, '_> {
    /// What `line` asks for here, or at the question whose number it begins with.
    pub(super) fn parse_here(&self, line: &str) -> Result<Command, Unclear> {
        if let Some(command) = self.at_another(line).or_else(|| self.to_a_group(line)) {
            return Ok(command);
        }
        let asked = match self.questions.question(&self.here) {
            Some(question) => parse_at(question, line),
            None => parse(line),
        };
        asked.or_else(|unclear| self.in_our_words(line).ok_or(unclear))
    }

    /// What is arranged by groups, in the word that this set has for them: help says "plan per onderdeel".
    fn in_our_words(&self, line: &str) -> Option<Command> {
        let theirs = &self.questions.words;
        let ours = line.split_whitespace().map(|word| match fold(word) {
            folded if folded == fold(&theirs.group) => "basisfunctie",
            folded if folded == fold(&theirs.groups) => "basisfuncties",
            _ => word,
        });
        let command = parse(&ours.collect::<Vec<_>>().join(" ")).ok()?;
        matches!(command, Command::Plan(_) | Command::Overview(_)).then_some(command)
    }

    /// To another question, or something to be done there, such as an answer that only makes sense there.
    fn at_another(&self, line: &str) -> Option<Command> {
        let mut words = line.trim();
        let mut is_told = false;
        loop {
            let (first, rest) = words.split_once(char::is_whitespace).unwrap_or((words, ""));
            if ["ga", "naar", "vraag"].contains(&&*fold(first)) {
                is_told = true;
                words = rest.trim();
                continue;
            }
            let id = first.trim_end_matches([':', ',', '.']);
            if !is_told && !id.contains('.') {
                return None;
            }
            if self.questions.left_out(&id.into()).is_some() {
                return Some(Command::GoTo(id.to_owned()));
            }
            let mut all = self.questions.questions();
            let question = all.find(|each| each.id.as_str().eq_ignore_ascii_case(id))?;
            // Its number alone leads there, also where a number could be the answer.
            if rest.is_empty() {
                return Some(Command::GoTo(id.to_owned()));
            }
            let command = parse_at(question, rest).ok().filter(Command::stays_there)?;
            return Some(Command::At(id.to_owned(), Box::new(command)));
        }
    }

    /// To the first question of a group, by what this set calls a group.
    fn to_a_group(&self, line: &str) -> Option<Command> {
        let (first, number) = line.trim().split_once(char::is_whitespace)?;
        let is_group = fold(first) == fold(&self.questions.words.group);
        let number: u8 = number.trim().trim_end_matches('.').parse().ok()?;
        is_group.then_some(Command::GoToGroup(number))
    }

    /// Why `command` makes no sense at this question, which asks for something else than a stand.
    pub(super) fn not_asked_here(&self, command: &Command) -> Option<String> {
        let question = self.questions.question(&self.here)?;
        let here = &self.here;
        if question.kind.is_stand() {
            return None;
        }
        match command {
            Command::State(Some(state)) if !State::OF_OTHER_KINDS.contains(state) => Some(format!(
                "Vraag {here} vraagt niet hoe het ervoor staat. {}",
                question.kind.asked()
            )),
            Command::Evidence(Some(_)) | Command::EvidenceKey(_) => Some(format!(
                "Bij vraag {here} wordt niet gevraagd waarop het antwoord steunt."
            )),
            Command::Meetlat => Some(format!(
                "Bij vraag {here} is er geen meetlat, want die vraagt niet hoe het ervoor staat."
            )),
            Command::Write(field @ (TextField::Risk | TextField::KeySentence), _) => Some(format!(
                "Bij vraag {here} hoort geen {}. Typ notitie, en dan wat u wilt opschrijven.",
                field.row().one
            )),
            _ => None,
        }
    }

    /// What the user said is the answer; without words, it is asked for.
    pub(super) fn answer_with(&mut self, words: &str) {
        let Some(question) = self.questions.question(&self.here).cloned() else {
            return;
        };
        if question.kind.is_stand() {
            return self.answer_stand(words);
        }
        if words.is_empty() {
            return self.ask_for_answer(&question);
        }
        match meant::said(&question, words) {
            Err(sentence) => self.refuse_as_command(words, &sentence),
            Ok(Meant::Options(ids)) => self.choose_options(&question, &ids),
            Ok(Meant::Cells(cells)) => self.choose_cells(&question, &cells),
            Ok(Meant::Row(row)) => self.ask_row(&question, &row),
            Ok(Meant::Number(number)) => self.give_number(&question, number),
            Ok(Meant::State(state)) => self.set_aside_answer(Some(state)),
            Ok(Meant::Text) => self.add_text(TextField::Note, words),
        }
    }

    /// A stand after the word that says that it is the answer.
    fn answer_stand(&mut self, words: &str) {
        match parse(&format!("stand {words}")) {
            Ok(Command::State(state)) if !words.is_empty() => self.set_state(state),
            _ => {
                let states = speak::states();
                self.desk
                    .talk
                    .refuse(&format!("Hoe staat het ervoor? Typ {states}."));
            }
        }
    }

    fn ask_for_answer(&mut self, question: &Question) {
        match &question.kind {
            Kind::Text => self.write(TextField::Note, ""),
            Kind::Matrix { .. } => self.ask_every_row(question),
            Kind::Number(range) => {
                let asked = question.kind.asked();
                let asked = Asked {
                    prompt: "Getal",
                    about: &asked,
                    has_before: false,
                    takes_any: false,
                };
                while let Reply::Said(line) =
                    self.desk.talk.ask(&asked, |line| range.read(line).is_ok())
                {
                    match meant::said(question, &line) {
                        _ if line.is_empty() => return,
                        Ok(Meant::Number(number)) => return self.give_number(question, number),
                        Ok(Meant::State(state)) => return self.set_aside_answer(Some(state)),
                        Ok(_) => {}
                        Err(problem) => self.desk.talk.refuse(&problem),
                    }
                }
            }
            _ => {
                let lines = speak::options(question, &self.answer_here());
                self.desk.talk.say(&lines.join("\n"));
            }
        }
    }

    /// Choose these options, or no longer where all of them were.
    fn choose_options(&mut self, question: &Question, ids: &[String]) {
        let before = self.answer_here();
        let is_chosen = |id: &String| before.given.contains(id);
        let takes_away = ids.iter().all(is_chosen);
        if takes_away && matches!(question.kind, Kind::Choice(_)) {
            let said = format!("{} was al: {}.", self.here, texts(question, ids));
            return self.desk.talk.say(&said);
        }
        let mut after = before.clone();
        for id in ids.iter().filter(|id| takes_away || !is_chosen(id)) {
            if let Err(too_many) = question.toggle(&mut after, id) {
                return self.desk.talk.refuse(&too_many.to_string());
            }
        }
        let said = what_became(question, &before, &after);
        self.give(question, after, &said);
    }

    fn give_number(&mut self, question: &Question, number: String) {
        let mut after = self.answer_here();
        after.given = vec![number];
        question.settle(&mut after);
        let said = question.given(&after).in_words().join(" ");
        if after == self.answer_here() {
            let said = format!("{} was al {said}.", self.here);
            return self.desk.talk.say(&said);
        }
        self.give(question, after, &format!("antwoord: {said}."));
    }

    /// Have `after` as the answer to this question, and say so.
    pub(super) fn give(&mut self, question: &Question, after: Answer, said: &str) {
        let lacks_note = after.note.trim().is_empty();
        let asks_note =
            |option: &&QuestionOption| option.asks_note && after.given.contains(&option.id);
        let asks_note = question.kind.options().iter().find(asks_note);
        let asks_note =
            asks_note.filter(|option| lacks_note && !self.answer_here().given.contains(&option.id));
        let more = asks_note.map_or("", |_| " Typ notitie, en dan wat u bedoelt.");
        let words = Words::List(ListField::Given, after.given);
        let change = Change::answered_by(self.work.session(), question, words);
        if self.apply(change) {
            self.changed(&format!("{} {said}{more}", self.here));
        }
    }

    /// That it is not known, or does not apply, in the place of what was given; none takes the answer away.
    pub(super) fn set_aside_answer(&mut self, state: Option<State>) {
        let here = self.here.clone();
        let Some(question) = self.questions.question(&here) else {
            return;
        };
        let was = self.answer_here();
        let change = Change::answer(self.work.session(), &here, |answer| {
            question.set_aside(answer, state);
        });
        let asks = (state == Some(State::Onbekend)).then(|| what_to_ask(question));
        let had = question
            .answered_in_words(&was)
            .filter(|_| was.rating.state == Some(State::Ingevuld));
        if !self.apply(change) {
            self.desk.talk.say(&match state {
                Some(_) => format!("{here} was al {}.", state_label(state)),
                None => format!("{here} heeft nog geen antwoord."),
            });
            return;
        }
        let said = match (state, had) {
            (None, _) => format!("{here} antwoord weg. {PUT_BACK}"),
            (_, Some(had)) => format!("{here} {}, in plaats van: {had}.", state_label(state)),
            (_, None) => format!("{here} {}.", state_label(state)),
        };
        self.say_kept(&said);
        if let Some(what) = asks {
            self.desk
                .talk
                .say(&format!("Typ navragen voor de vervolgstap: {what}."));
        }
    }

    /// What is answered here now.
    pub(super) fn answer_here(&self) -> Answer {
        let answer = self.work.session().answer(&self.here);
        answer.cloned().unwrap_or_default()
    }
}

/// What was chosen and what no longer is, in words that go behind the number of the question.
fn what_became(question: &Question, before: &Answer, after: &Answer) -> String {
    let only_in = |one: &Answer, other: &Answer| -> Vec<String> {
        let ids = one.given.iter().filter(|id| !other.given.contains(id));
        ids.cloned().collect()
    };
    let (chosen, gone) = (only_in(after, before), only_in(before, after));
    let (chosen, gone) = (texts(question, &chosen), texts(question, &gone));
    let mut said = match (chosen.as_str(), gone.as_str(), &question.kind) {
        ("", gone, _) => format!("niet meer gekozen: {gone}."),
        (chosen, "", _) => format!("gekozen: {chosen}."),
        (chosen, gone, Kind::Choice(_)) => format!("gekozen: {chosen}, in plaats van {gone}."),
        (chosen, gone, _) => format!("gekozen: {chosen}. Niet meer gekozen: {gone}."),
    };
    if let Kind::Several { most, .. } = question.kind {
        let most = most.map_or_else(String::new, |most| format!(", van hoogstens {most}"));
        let count = after.given.len();
        if count > 0 {
            let verb = if count == 1 { "is" } else { "zijn" };
            said = format!("{said} Dat {verb} er nu {count}{most}.");
        }
    }
    said
}

/// The texts of these options.
fn texts(question: &Question, ids: &[String]) -> String {
    let options = question.kind.options().iter();
    let texts = options.filter(|option| ids.contains(&option.id));
    let texts: Vec<&str> = texts.map(|option| option.text.as_str()).collect();
    texts.join("; ")
}
