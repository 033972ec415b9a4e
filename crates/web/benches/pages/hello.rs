//! The handler that pages are held against: the same stack, so many bytes, and nothing else.

use axum::Router;
use axum::http::header;
use axum::routing::get;
use std::process::{Child, Command};

/// The word by which this program is asked to be the handler.
const WORD: &str = "--hello";

/// The handler in a process of its own, which ends with this.
pub(crate) struct Hello {
    child: Child,
    port: u16,
}

impl Drop for Hello {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Hello {
    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }
}

/// Starts it.
pub(crate) fn beside(bytes: usize) -> Hello {
    let port = crate::served::free_port();
    let child = Command::new(std::env::current_exe().expect("this program"))
        .args([WORD, &port.to_string(), &bytes.to_string()])
        .spawn()
        .expect("starts");
    crate::served::wait_for(port);
    Hello { child, port }
}

/// Whether this process is to be the handler: its port, and how many bytes it says.
pub(crate) fn is_asked_for() -> Option<(u16, usize)> {
    let mut arguments = std::env::args().skip(1);
    let asked = arguments.next().is_some_and(|word| word == WORD);
    let mut number = || arguments.next()?.parse::<usize>().ok();
    let (port, bytes) = asked.then(|| (number(), number()))?;
    Some((u16::try_from(port?).ok()?, bytes?))
}

/// Serves until it is killed.
pub(crate) fn serve(port: u16, bytes: usize) {
    let page = bytes::Bytes::from(vec![b'x'; bytes]);
    let answer = move || {
        let page = page.clone();
        async move { ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], page) }
    };
    let runtime = tokio::runtime::Runtime::new().expect("threads");
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::bind(("127.0.0.1", port)).await;
        let app = Router::new().route("/", get(answer));
        let _ = axum::serve(listener.expect("a free port"), app).await;
    });
}
