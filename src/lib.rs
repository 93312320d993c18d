//! Fill in the Quickscan wijkgericht werken in the terminal.
//!
//! ```text
//!  ui/header                                                          app/work: what is safe
//!   │                                                                          │
//!  Quickscan wijkgericht werken · Voorbeeldstad       12 van 30 beantwoord · bewaard 14:02
//! ── Route ──────────│ ── 2.3 · Tijdig signaleren van de vraag · vraag 3 van 5 ──────────
//!  1 Veilige         │  - Welke inspanningen worden gedaan op het gebied van preventie?   ┐
//!    leefomgeving    │  - Is dat naar tevredenheid van de lokale …                        │ model/
//!   [x][x][~][!][x]  │  Hier telt het oordeel van: partners.                              │ question_set
//! >2 Tijdig          │ >Stand         met meetlat: toevoeging aan de Quickscan            ┘
//!    signaleren      │   1 [ ] Op orde              Ons preventieplan heeft heldere …     ┐ app/question,
//!   [x][x]>[~][ ]    │  >2 [~] Deels op orde        Wij doen van alles aan …              ┘ ui/question
//!      ui/route      │  Notitie       Preventieakkoord 2025 loopt …                       ← editor/
//!                    │  Vervolgstappen  Evaluatie met partners · uiterlijk 01-03-2027
//!  1-5 stand  PgDn volgende vraag  Tab volgend veld  F5 dashboard  F1 help  Esc terug      ← ui/bar,
//! ```                                                                                        app/keymap
//!
//! A key press goes `runtime` → `app::App::update` → effects → `runtime` worker → `storage`, and what
//! comes of it goes back the same way; then `ui::draw` draws. The same without a screen, in lines of
//! text, is `line`. `docs/decisions.md` says why.

pub mod app;
pub mod cli;
pub mod clock;
pub mod document;
pub mod editor;
pub mod intake;
pub mod line;
pub mod model;
pub mod region;
pub mod report;
pub mod runtime;
pub mod storage;
pub mod text;
pub mod ui;
pub mod zone;
