//! Takes out of style sheets and scripts what only their authors read.

/// A style sheet without comments and without spaces that mean nothing.
pub fn css(sheet: &str) -> String {
    let mut out = String::with_capacity(sheet.len());
    let mut rest = sheet;
    let mut space = false;
    while let Some(c) = rest.chars().next() {
        if let Some(comment) = rest.strip_prefix("/*") {
            rest = comment.split_once("*/").map_or("", |(_, after)| after);
            space = true;
            continue;
        }
        if c.is_whitespace() {
            (rest, space) = (rest.trim_start(), true);
            continue;
        }
        // In a selector there is never a space after a colon, but there may be one before it.
        let needless = matches!(c, '{' | '}' | ';' | ',' | ')') || out.ends_with(['{', '}', ';', ',', ':', '(']);
        if space && !needless && !out.is_empty() {
            out.push(' ');
        }
        space = false;
        let length = if matches!(c, '"' | '\'') { quoted(rest, c) } else { c.len_utf8() };
        out.push_str(&rest[..length]);
        rest = &rest[length..];
    }
    out + "\n"
}

/// The length of the string that `text` begins with, its quotes included.
fn quoted(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            c if c == quote => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// A script without indentation. One with a template string over several lines, where indentation may mean something,
/// stays as it is.
pub fn script(script: &str) -> String {
    if script.lines().any(|line| line.matches('`').count() % 2 == 1) {
        return script.to_owned();
    }
    script.lines().map(str::trim_start).filter(|line| !line.is_empty()).flat_map(|line| [line, "\n"]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_style_sheet_keeps_its_meaning() {
        let sheet = "/* a; { */\n.a > .b :is(i, b) , c:hover\n{\n  margin : 0 auto ;\n  content: \"x;  \\\" /* y */\";\n}\n\n\
                     @media screen and (min-width: 60rem) { a { inline-size: calc(1rem + 2px); --x: light-dark(#fff, #000) } }";
        let expected = ".a > .b :is(i,b),c:hover{margin :0 auto;content:\"x;  \\\" /* y */\";}\
                        @media screen and (min-width:60rem){a{inline-size:calc(1rem + 2px);--x:light-dark(#fff,#000)}}\n";
        assert_eq!(css(sheet), expected);
        assert_eq!(css(""), "\n");
        assert_eq!(css("a{content:'x"), "a{content:'x\n");
        assert_eq!(css("a{} /* never closed"), "a{}\n");
    }

    #[test]
    fn a_script_keeps_its_lines() {
        assert_eq!(script("f(\n    a,\n\n    `b`\n)"), "f(\na,\n`b`\n)\n");
        assert_eq!(script("f(`\n  a`)"), "f(`\n  a`)");
    }
}
