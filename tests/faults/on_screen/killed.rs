//! Killed while somebody works in it, at any moment, again and again on the same session.

use std::fs;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use quickscan::model::Session;
use quickscan::storage::DataFolder;

use super::killer::{Killer, Moment, temporary};
use super::seen::{Seen, is_saved, numbered_words};
use super::typist::Typist;
use super::{END, leave, wait_until_saved, whole};
use crate::home::Home;
use crate::keys::{ENTER, PAGE_DOWN};
use crate::pty::Terminal;
use crate::{is_long, random};

/// How many people type at the same time: most of the time they wait.
const TYPISTS: usize = 4;
/// How often one session goes on after having been killed, before another is begun.
const LIVES: usize = 10;

/// A temporary file that is older than this is nobody's any more.
const LEFT_BEHIND: Duration = Duration::from_secs(2 * 60 * 60);

/// What came of all the kills.
#[derive(Debug, Default)]
struct Figures {
    kills: usize,
    /// The file was being written: its temporary file was there.
    in_a_write: usize,
    /// The screen had just said that something was not saved yet.
    not_saved: usize,
    /// How often the screen had called new words saved; each of them was found back.
    promises: usize,
    /// Words that were typed and never called saved, and were lost.
    unsaved_words: u32,
    before_first_save: usize,
    taken_over: usize,
    /// How long each life lasted, in milliseconds.
    lives: Vec<u128>,
}

impl Figures {
    fn add(&mut self, other: &Self) {
        self.kills += other.kills;
        self.in_a_write += other.in_a_write;
        self.not_saved += other.not_saved;
        self.promises += other.promises;
        self.unsaved_words += other.unsaved_words;
        self.before_first_save += other.before_first_save;
        self.taken_over += other.taken_over;
        self.lives.extend(&other.lives);
        self.lives.sort_unstable();
    }

    fn print(&self) {
        eprintln!(
            "killed on screen: {} times, of which {} while the file was being written, {} while \
             the screen said that more was to be saved, and {} before the first save; after {}, {} and {} \
             ms (a tenth, half, nine tenths)",
            self.kills,
            self.in_a_write,
            self.not_saved,
            self.before_first_save,
            self.life(1),
            self.life(5),
            self.life(9),
        );
        eprintln!(
            "{} times the screen called new words saved, and all were found back; {} words that \
             were in sight and never called saved were lost; {} times taken over, with its sentence",
            self.promises, self.unsaved_words, self.taken_over,
        );
    }

    /// How long a life lasts than which this part in ten is shorter.
    fn life(&self, part: usize) -> u128 {
        self.lives[(self.lives.len() - 1) * part / 10]
    }
}

/// One session through many lives of the program.
struct Sessions {
    home: Home,
    typist: Typist,
    /// The last word in the file.
    kept: u32,
    answers: usize,
    figures: Figures,
}

impl Sessions {
    fn new() -> Self {
        Self {
            home: Home::new(),
            typist: Typist { word: 0 },
            kept: 0,
            answers: 0,
            figures: Figures::default(),
        }
    }

    /// Start, go on with the session, work in it, and be killed.
    fn live(&mut self, number: usize) {
        let birth = Instant::now();
        let mut terminal = self.start(number);
        let killer = Killer::of(&terminal);
        self.go_on(&mut terminal);
        self.typist.word = self.kept;
        // Some lives end as soon as they have begun, the first one oftener.
        if random(if number == 0 { 2 } else { 6 }) > 0 {
            self.typist.work(&mut terminal);
        }
        let moment = Moment::random();
        if moment != Moment::Any {
            self.typist.change_something(&mut terminal);
        }
        killer.strike(moment, &self.home.file("data/sessies"));
        self.figures.lives.push(birth.elapsed().as_millis());
        assert!(!terminal.wait_for_end(END).success(), "it was killed");
        self.check(&Seen::in_all(&terminal.raw()));
    }

    /// Each life is five minutes after the one before, so that each keeps a version.
    fn start(&self, number: usize) -> Terminal {
        let now = format!("2026-11-22T14:{:02}:11+01:00", number * 5);
        let now = [("QUICKSCAN_NU", now.as_str())];
        let mut terminal = self.home.start_with((80, 24), &now);
        terminal.wait_until("the first picture", |screen| {
            let text = screen.contents();
            text.contains("> Nieuwe sessie") || text.contains("> Voorbeeldstad")
        });
        terminal
    }

    /// Begin a session, or take the one over that was killed.
    fn go_on(&mut self, terminal: &mut Terminal) {
        let Some(session) = self.home.sessions().pop() else {
            terminal.send(&format!("{ENTER}Voorbeeldstad{PAGE_DOWN}"));
            return;
        };
        let was_open = hidden(&session, ".slot.toml").next().is_some();
        terminal.send(ENTER);
        terminal.wait_until("the session", |screen| {
            let is_told = screen.contents().contains("niet gewoon gesloten");
            is_saved(screen) && (is_told || !was_open)
        });
        assert_eq!(
            hidden(&session, ".tmp").next(),
            None,
            "what a write left behind is gone"
        );
        self.figures.taken_over += usize::from(was_open);
    }

    /// All that the screen had called saved is in the file, and the file is whole.
    fn check(&mut self, seen: &Seen) {
        let in_a_write = !temporary(&self.home.file("data/sessies")).is_empty();
        self.figures.kills += 1;
        self.figures.in_a_write += usize::from(in_a_write);
        self.figures.not_saved += usize::from(seen.is_pending);
        self.figures.promises += seen.promises;
        let files = self.home.sessions();
        assert!(files.len() <= 1, "{files:?}");
        let Some(path) = files.first() else {
            assert_eq!(seen.saved, None, "the session is gone");
            self.figures.before_first_save += 1;
            return;
        };
        let session = whole(path);
        let words = words(&session);
        let last = words.last().copied().unwrap_or_default();
        assert!(words.iter().copied().eq(1..=last), "a hole in {words:?}");
        assert!(seen.saved <= Some(last), "{seen:?}, found {session:#?}");
        assert!(self.kept <= last, "found {last}, before {}", self.kept);
        assert!(last <= self.typist.word, "{last} was never typed");
        let answered = self.answered(&session);
        assert!(seen.answers.max(self.answers) <= answered, "{seen:?}");
        self.figures.unsaved_words += seen.shown.saturating_sub(last);
        (self.kept, self.answers) = (last, answered);
        self.check_around(path);
    }

    /// Answers are never taken back, so there can only be more of them.
    fn answered(&self, session: &Session) -> usize {
        let states = session.answers.values().map(|answer| answer.rating.state);
        let answered = states.flatten().count();
        let folder = DataFolder::new(self.home.file("data"));
        let listed = folder.sessions().expect("a list");
        assert_eq!(listed[0].problem, None);
        assert_eq!(listed[0].progress.answered, answered);
        answered
    }

    /// Its earlier versions are whole too.
    fn check_around(&self, path: &Path) {
        let folder = DataFolder::new(self.home.file("data"));
        for version in folder.versions(path).expect("its versions") {
            whole(&version.path);
        }
    }

    /// Leave as users do; then nothing is left but the session and its versions.
    fn end(self) -> Figures {
        let sessions = self.home.file("data/sessies");
        for path in temporary(&sessions) {
            let file = fs::File::open(path).expect("it is there");
            let long_ago = SystemTime::now() - LEFT_BEHIND;
            file.set_modified(long_ago).expect("it is ours");
        }
        let mut this = self;
        let mut terminal = this.start(LIVES);
        this.go_on(&mut terminal);
        wait_until_saved(&mut terminal);
        leave(&mut terminal);
        let left: Vec<_> = fs::read_dir(sessions)
            .expect("the folder")
            .map(|entry| entry.expect("an entry").file_name())
            .collect();
        assert_eq!(left.len(), 1, "only the session: {left:?}");
        let path = this.home.sessions().pop().expect("the session");
        assert_eq!(words(&whole(&path)).len(), this.kept as usize);
        this.figures
    }
}

/// The hidden files that belong to this session and end so.
fn hidden(session: &Path, end: &'static str) -> impl Iterator<Item = String> {
    let folder = session.parent().expect("it is in a folder");
    let id = session.file_stem().expect("a name").to_string_lossy();
    let start = format!(".{id}.");
    let entries = fs::read_dir(folder).expect("the folder").flatten();
    let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
    let names = names.filter(move |name| name.contains(&start) && name.ends_with(end));
    names.collect::<Vec<_>>().into_iter()
}

/// The numbers of all words that she wrote, in order.
fn words(session: &Session) -> Vec<u32> {
    let notes = session.answers.values().map(|answer| answer.note.as_str());
    let steps = session.steps.iter();
    let steps = steps.flat_map(|step| [step.what.as_str(), step.who.as_str()]);
    let mut words: Vec<u32> = notes.chain(steps).flat_map(numbered_words).collect();
    words.sort_unstable();
    words
}

#[test]
fn whatever_the_screen_called_saved_is_there_after_a_kill() {
    // The short form takes seconds.
    let sessions = if is_long() { 13 } else { 1 };
    let one_after_another = || {
        let mut figures = Figures::default();
        for _ in 0..sessions {
            let mut session = Sessions::new();
            for number in 0..LIVES {
                session.live(number);
            }
            figures.add(&session.end());
        }
        figures
    };
    let mut all = Figures::default();
    thread::scope(|scope| {
        let typists = [(); TYPISTS].map(|()| scope.spawn(one_after_another));
        for typist in typists {
            all.add(&typist.join().expect("nothing was lost"));
        }
    });
    all.print();
    assert_eq!(all.kills, TYPISTS * LIVES * sessions);
    assert!(all.promises > 0 && all.taken_over > 0);
}
