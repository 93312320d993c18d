//! Where the user is among all questions: a panel when there is room, a strip when there is not.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::lines::{self, List};
use super::{Theme, columns};
use crate::model::{
    Basisfunctie, Counts, Question, QuestionId, QuestionSet, Session, State, open_questions,
};

/// Where there are more basisfuncties than the strip has room for.
const MORE: &str = "…";

/// How many signs fit on a line of the panel.
const SIGNS: usize = 7;

/// What the route is drawn from.
struct Route<'a> {
    here: &'a QuestionId,
    set: &'a QuestionSet,
    session: &'a Session,
    theme: &'a Theme,
}

/// Draw the panel: the questions of this basisfunctie with their short titles and of the others, as far
/// as there is no room for those, the signs; below it how many there are of each.
pub(super) fn draw_panel(
    frame: &mut Frame,
    area: Rect,
    here: &QuestionId,
    set: &QuestionSet,
    session: &Session,
    theme: &Theme,
) {
    let route = Route {
        here,
        set,
        session,
        theme,
    };
    let height = usize::from(area.height);
    let counts = route.counts(area.width);
    let questions = set.questions().count();
    let in_full = questions + set.basisfuncties.len() * 2;
    let is_whole = in_full + counts.len() <= height;
    let list = route.list(area.width, is_whole);
    let rows = list.len();
    list.draw(frame, area);
    if rows + counts.len() <= height {
        let below = Rect {
            y: area.y + rows as u16,
            height: area.height - rows as u16,
            ..area
        };
        lines::draw(frame, below, &counts, 0);
    }
}

impl Route<'_> {
    fn state(&self, question: &Question) -> Option<State> {
        self.session.rating(&question.id).state
    }

    /// The basisfuncties, with the question where the user is as the row that is visible at any height.
    fn list(&self, width: u16, is_whole: bool) -> List {
        let mut list = List::default();
        for bf in &self.set.basisfuncties {
            let is_here = bf.questions.iter().any(|each| each.id == *self.here);
            let style = if is_here {
                self.theme.header
            } else {
                Style::new()
            };
            let name = format!(" {} {}", bf.mark(), bf.name);
            list.add([Line::styled(lines::fit(&name, width), style)]);
            if is_here || is_whole {
                for question in &bf.questions {
                    let row = self.titled(question, width);
                    if question.id == *self.here {
                        list.add_highlighted([row]);
                    } else {
                        list.add([row]);
                    }
                }
                list.add([Line::default()]);
            } else {
                let rows = bf.questions.chunks(SIGNS);
                list.add(rows.map(|questions| self.signs(questions)));
            }
        }
        list
    }

    /// A question by its short title, and whether it is to be discussed.
    fn titled(&self, question: &Question, width: u16) -> Line<'static> {
        let is_here = question.id == *self.here;
        let style = if is_here {
            self.theme.selected
        } else {
            Style::new()
        };
        let mut line = Line::styled(if is_here { "  >" } else { "   " }, style);
        line.extend(self.theme.sign(self.state(question)));
        let mark = if self.session.rating(&question.id).discuss {
            " b"
        } else {
            ""
        };
        let room = usize::from(width).saturating_sub(line.width() + mark.len() + 1);
        let words = format!("{} {}", question.id, question.short());
        let words = lines::fit(&words, room as u16);
        let gap = room.saturating_sub(words.chars().count());
        line.push_span(Span::styled(format!(" {words}"), style));
        line.push_span(Span::raw(format!("{}{mark}", " ".repeat(gap))));
        line
    }

    fn signs(&self, questions: &[Question]) -> Line<'static> {
        let mut line = Line::from("   ");
        for question in questions {
            line.extend(self.theme.sign(self.state(question)));
        }
        line
    }

    /// How many questions have each state, with a bar, and which are open.
    fn counts(&self, width: u16) -> Vec<Line<'static>> {
        /// More numbers would be a list of all questions.
        const SHOWN: usize = 12;
        /// The widest bar there is room for behind the words.
        const BAR: usize = 8;
        let counts = Counts::over(self.set.own_questions(), self.session);
        let most = counts.each().map(|(_, count)| count).max().unwrap_or(0);
        let mut rows = vec![columns::rule(width, self.theme)];
        for (state, count) in counts.by_state() {
            let words = state.map_or("nog open", State::short);
            let size = (count * BAR).div_ceil(most.max(1));
            let (bar, style) = match state {
                None => ("·", Style::new()),
                Some(_) => ("█", self.theme.state(state)),
            };
            rows.push(Line::from(vec![
                Span::raw(format!(" {count:>2} {words:<17}")),
                Span::styled(bar.repeat(size), style),
            ]));
        }
        let open = open_questions(self.set, self.session);
        let open: Vec<&str> = open.map(|question| question.id.as_str()).collect();
        if (1..=SHOWN).contains(&open.len()) {
            rows.push(Line::default());
            let words = format!("nog open: {}", open.join(" "));
            rows.extend(lines::wrapped(&words, width, 1, Style::new()));
        }
        rows
    }

    /// As many basisfuncties as fit in `width`, always with the one where the user is.
    fn strip_within(&self, width: usize) -> Line<'static> {
        let all: Vec<&Basisfunctie> = self.set.basisfuncties.iter().collect();
        let is_here = |bf: &&Basisfunctie| bf.questions.iter().any(|each| each.id == *self.here);
        let here = all.iter().position(is_here).unwrap_or(0);
        let fits = |from: usize, to: usize| {
            let shown = all.get(from..to)?;
            let mut line = self.strip_of(shown.iter().copied());
            if from > 0 {
                line.spans.insert(0, Span::raw(MORE));
            }
            if to < all.len() {
                line.push_span(MORE);
            }
            (line.width() <= width).then_some(line)
        };
        // It begins as early as it can, so that it stays where it is while the user goes on.
        let from = |from: usize| (here + 1..=all.len()).rev().find_map(|to| fits(from, to));
        let strip = (0..=here).find_map(from);
        strip.unwrap_or_else(|| self.strip_of(all.get(here).into_iter().copied()))
    }

    /// One character per question, the present one between brackets.
    fn strip_of<'b>(&self, shown: impl Iterator<Item = &'b Basisfunctie>) -> Line<'static> {
        let mut line = Line::default();
        for bf in shown {
            line.push_span(Span::raw(format!(" {} ", bf.mark())));
            for question in &bf.questions {
                let state = self.state(question);
                let [open, sign, close] = self.theme.sign(state);
                let sign = match state {
                    None => Span::raw("·"),
                    Some(_) => sign,
                };
                if question.id == *self.here {
                    line.extend([open, sign, close]);
                } else {
                    line.push_span(Span::raw(sign.content));
                }
            }
            line.push_span("  ");
        }
        line
    }
}

/// The strip, and behind it how many are open. Where there is no room for all, those nearest to where the user is are in
/// it, with a sign where there are more.
pub(super) fn strip(
    here: &QuestionId,
    set: &QuestionSet,
    session: &Session,
    width: u16,
    theme: &Theme,
) -> Line<'static> {
    let route = Route {
        here,
        set,
        session,
        theme,
    };
    let mut strip = route.strip_within(usize::from(width));
    let count = open_questions(set, session).count();
    let open = format!("nog open: {count}");
    let used = strip.width() + open.len() + 1;
    if count > 0 && used <= usize::from(width) {
        strip.push_span(" ".repeat(usize::from(width) - used));
        strip.push_span(open);
    }
    strip
}

#[cfg(test)]
mod tests {
    use std::fmt::Write;

    use unicode_width::UnicodeWidthStr;

    use super::*;
    use crate::model::Details;

    /// A set of so many groups of four questions.
    fn set(groups: usize) -> QuestionSet {
        let mut text =
            "versie = 1\n[vragenlijst]\nid = \"eigen\"\nversie = \"1\"\ntitel = \"Eigen\"\n"
                .to_owned();
        text.push_str("inleiding = [\"Zo.\"]\n");
        for group in 1..=groups {
            let _ = write!(
                text,
                "[[groep]]\nnummer = {group}\nnaam = \"Groep {group}\"\nomschrijving = [\"Zo.\"]\n"
            );
            for number in 1..=4 {
                let _ = write!(
                    text,
                    "[[groep.vraag]]\nid = \"{group}.{number}\"\ntekst = \"Is het zo?\"\n"
                );
            }
        }
        QuestionSet::parse(&text).expect("it parses")
    }

    #[test]
    fn wherever_the_user_is_that_group_is_in_the_strip_and_it_fits() {
        for groups in [1, 5, 13, 40] {
            let set = set(groups);
            let session = Session::new(&set, Details::default());
            for width in [60, 80, 100] {
                for question in set.questions() {
                    let line = strip(&question.id, &set, &session, width, &Theme::plain());
                    let text = line.to_string();
                    assert!(text.width() <= usize::from(width), "{text}");
                    let group = set.basisfunctie_of(&question.id).expect("it has one");
                    let here = format!(" {} ", group.mark());
                    assert!(text.contains(&here) && text.contains('['), "{text}");
                    // What is not in sight is said to be there.
                    let all = (1..=groups).all(|group| text.contains(&format!(" {group} ")));
                    assert_eq!(all, !text.contains(MORE), "{text}");
                }
            }
        }
    }

    #[test]
    fn the_strip_stays_where_it_is_while_the_user_goes_on_within_it() {
        let set = set(13);
        let session = Session::new(&set, Details::default());
        let at = |id: &str| {
            let line = strip(&id.into(), &set, &session, 80, &Theme::plain());
            line.to_string().replace("[·]", "·")
        };
        assert!(at("1.1").starts_with(" 1 ") && at("5.4").starts_with(" 1 "));
        assert!(at("13.1").starts_with('…') && at("13.1").contains(" 13 ····"));
    }
}
