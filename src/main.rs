//! Arguments in, exit code out.
fn main() {
    let folder = quickscan::storage::Settings::default()
        .data_folder(None)
        .expect("x");
    let q = quickscan::storage::embedded_question_set().expect("x");
    quickscan::runtime::run(quickscan::runtime::Start {
        folder,
        questions: q,
        open: None,
        notice: None,
    })
    .expect("x");
}
