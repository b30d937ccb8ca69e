//! Trunk's page: the slots that it has for the guide, and the files that it loads.

use std::ops::Range;

use crate::read::Shell;

/// What Trunk's page consists of.
#[derive(Clone, Debug)]
pub struct Parts<'s> {
    html: &'s str,
    head: Range<usize>,
    body: Range<usize>,
    /// The program that the page loads.
    pub rehearsal: Program<'s>,
    /// The program that comes later.
    pub letter: Program<'s>,
}

/// A program for the browser: a module, and the script that wasm-bindgen wrote for it.
#[derive(Clone, Debug)]
pub struct Program<'s> {
    /// The script's name.
    pub script_name: &'s str,
    /// The script.
    pub script: &'s str,
    /// The module's name.
    pub wasm_name: &'s str,
    /// The module.
    pub wasm: &'s [u8],
}

/// What Trunk calls the letter's files.
const LETTER: [&str; 2] = ["letter.js", "letter_bg.wasm"];

/// Takes Trunk's page apart.
///
/// # Errors
/// A sentence on what is not as expected.
pub fn parts(shell: &Shell) -> Result<Parts<'_>, String> {
    let wrong =
        |what: &str| format!("{}: {what}; index.html, Trunk.toml ve Trunk sürümü birbirine uymuyor", shell.path);
    let html = shell.html.as_str();
    // Trunk's minifier takes comments, quotes and some tags away, so the slots are elements.
    let head = tag_with(html, "guide-head").ok_or_else(|| wrong("“guide-head” yeri yok"))?;
    let body = body_slot(html).ok_or_else(|| wrong("“guide-body” yeri yok"))?;
    let named =
        |end: &str| quoted_name(html, end).ok_or_else(|| wrong(&format!("“{end}” ile biten bir dosya adı yok")));
    let program = |[script_name, wasm_name]: [&_; 2]| {
        let file = |name: &str| shell.files.get_key_value(name).ok_or_else(|| wrong(&format!("yanında “{name}” yok")));
        let (wasm_name, wasm) = file(wasm_name)?;
        let (script_name, script) = file(script_name)?;
        let script = std::str::from_utf8(script).map_err(|_| wrong(&format!("“{script_name}” UTF-8 değil")))?;
        Ok::<_, String>(Program { script_name, script, wasm_name, wasm })
    };
    let wasm_name = named("_bg.wasm")?;
    let rehearsal = program([named(".js")?, wasm_name])?;
    let letter = program(LETTER)?;
    let expected = ["index.html", rehearsal.script_name, rehearsal.wasm_name, letter.script_name, letter.wasm_name];
    if let Some(other) = shell.files.keys().find(|name| !expected.contains(&name.as_str())) {
        return Err(wrong(&format!("“{other}” beklenmiyordu")));
    }
    Ok(Parts { html, head, body, rehearsal, letter })
}

impl Parts<'_> {
    /// The page with its slots filled, and with those names of the rehearsal's script and module.
    pub fn fill(&self, head: &str, body: &str, [script, wasm]: [&str; 2]) -> String {
        let html = self.html;
        let own = [0..self.head.start, self.head.end..self.body.start, self.body.end..html.len()];
        let [before, between, after] = own.map(|range| {
            let page = &html[range];
            page.replace(self.rehearsal.script_name, script).replace(self.rehearsal.wasm_name, wasm)
        });
        [&before, head, &between, body, &after].concat()
    }
}

/// The tag with that word in it.
fn tag_with(html: &str, word: &str) -> Option<Range<usize>> {
    let at = html.find(word)?;
    Some(html[..at].rfind('<')?..at + html[at..].find('>')? + 1)
}

fn body_slot(html: &str) -> Option<Range<usize>> {
    const END: &str = "</guide-body>";
    let start = html.find("<guide-body")?;
    Some(start..start + html[start..].find(END)? + END.len())
}

/// The file name in quotes that has this end; Trunk's script begins it with `./`.
fn quoted_name<'h>(html: &'h str, end: &str) -> Option<&'h str> {
    let quoted = html.split(['\'', '"']).filter_map(|text| text.strip_prefix("./"));
    quoted.filter(|name| !name.contains(['\n', ' '])).find(|name| name.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shell(html: &str, files: &[&str]) -> Shell {
        let files = files.iter().map(|name| ((*name).to_owned(), name.as_bytes().to_vec())).collect();
        Shell { path: "shell/index.html".into(), html: html.into(), files }
    }

    const LOADS: &str = "<script type=module>import init from './app-1.js';\n\
        await init({ module_or_path: './app-1_bg.wasm' });</script>";

    #[test]
    fn minified_or_not() {
        for (head, body) in [
            ("<meta name=\"guide-head\">", "<guide-body></guide-body>"),
            ("<meta content=x name=guide-head>", "<guide-body class=x> </guide-body>"),
        ] {
            let shell = shell(
                &format!("<html>{head}{LOADS}<body>{body}</html>"),
                &["app-1.js", "app-1_bg.wasm", "letter.js", "letter_bg.wasm"],
            );
            let parts = parts(&shell).unwrap();
            assert_eq!((parts.rehearsal.script_name, parts.rehearsal.wasm_name), ("app-1.js", "app-1_bg.wasm"));
            assert_eq!((parts.letter.script_name, parts.letter.wasm_name), ("letter.js", "letter_bg.wasm"));
            let loads = LOADS.replace("app-1.js", "a.js").replace("app-1_bg.wasm", "b.wasm");
            assert_eq!(parts.fill("HEAD", "BODY", ["a.js", "b.wasm"]), format!("<html>HEAD{loads}<body>BODY</html>"));
        }
    }

    #[test]
    fn what_is_missing_is_named() {
        let both = "<meta name=guide-head><guide-body></guide-body>";
        let files = ["app-1.js", "app-1_bg.wasm", "letter.js", "letter_bg.wasm"];
        for (html, files, word) in [
            (format!("<guide-body></guide-body>{LOADS}"), &files[..], "guide-head"),
            (format!("<meta name=guide-head>{LOADS}"), &files[..], "guide-body"),
            (both.to_owned(), &files[..], "_bg.wasm"),
            (format!("{both}{LOADS}"), &files[..1], "app-1_bg.wasm"),
            (format!("{both}{LOADS}"), &files[..3], "letter_bg.wasm"),
            (format!("{both}{LOADS}"), &[&files[..], &["snippet.js"]].concat(), "snippet.js"),
        ] {
            let error = parts(&shell(&html, files)).unwrap_err();
            assert!(error.contains(word) && error.contains("shell/index.html"), "{error}");
        }
    }
}
