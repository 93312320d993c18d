//! What an action or a letter does: on a question of the program, everywhere, or on the screen visible.

use super::App;
use super::leaving::Leaving;
use crate::app::action::Action;
use crate::app::effect::Effect;
use crate::app::screens::{PaletteScreen, Screen, TextScreen, Transition};
use crate::app::widgets;
use crate::editor::Edit;

impl App {
    pub(super) fn act(&mut self, action: Action, effects: &mut Vec<Effect>) {
        if let Some(dialog) = &mut self.dialog {
            match action {
                Action::Quit => self.quit(effects),
                Action::Help => self.say(widgets::help()),
                _ => {
                    if let Some(then) = dialog.act(action) {
                        self.dialog = None;
                        self.follow(then, effects);
                    }
                }
            }
            return;
        }
        match action {
            Action::Quit => self.quit(effects),
            Action::Help => match self.screen() {
                None | Some(Screen::Reading(_)) => {}
                Some(screen) => {
                    let help = TextScreen::help(&**screen, self.without());
                    self.screens.push(Screen::Reading(help));
                }
            },
            Action::Palette => {
                let palette = PaletteScreen::over(self.context(), self.without());
                self.push(Screen::Palette(palette));
            }
            Action::ToList => self.leave_from_anywhere(Leaving::ToList, effects),
            _ => self.act_on_screen(action, effects),
        }
    }

    fn act_on_screen(&mut self, action: Action, effects: &mut Vec<Effect>) {
        let go = self.with_screen(effects, |screen, mut cx, effects| {
            let is_taken =
                action == Action::Complete && cx.as_mut().is_some_and(|cx| screen.completes(cx));
            let action = match action {
                _ if is_taken => return Transition::Stay,
                Action::Complete => Action::NextField,
                action => action,
            };
            match cx {
                Some(mut cx) => screen.act(action, &mut cx),
                None => screen.act_without_session(action, effects),
            }
        });
        if let Some(go) = go {
            self.go(go, effects);
        }
    }

    pub(super) fn edit(&mut self, edit: Edit, effects: &mut Vec<Effect>) {
        if self.work.is_none() {
            if let Some(screen) = self.screens.last_mut() {
                screen.edit_without_session(edit, &mut self.at_hand.clipboard);
            }
            return;
        }
        self.with_screen(effects, |screen, cx, _| {
            if let Some(mut cx) = cx {
                screen.edit(edit, &mut cx);
            }
        });
    }
}
