//! Takes out of style sheets and scripts what only their authors read.

use oxc_allocator::Allocator;
use oxc_codegen::{Codegen, CodegenOptions};
use oxc_minifier::{Minifier, MinifierOptions};
use oxc_parser::Parser;
use oxc_span::SourceType;

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

/// A script that does the same in fewer letters. It may be a module.
///
/// # Errors
/// A sentence on what cannot be read as JavaScript.
pub fn script(script: &str) -> Result<String, String> {
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, script, SourceType::mjs()).parse();
    if let Some(error) = parsed.diagnostics.first() {
        return Err(format!("betik okunamadı ({error})"));
    }
    let mut program = parsed.program;
    let minified = Minifier::new(MinifierOptions::default()).minify(&allocator, &mut program);
    let printer = Codegen::new().with_options(CodegenOptions::minify()).with_scoping(minified.scoping);
    Ok(printer.build(&program).code)
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
    fn a_script_keeps_its_exports_and_the_names_of_properties() {
        let long = "const imports = { a: function(argument) { return argument.focus(); } };\n\n// A comment.\n\
                    async function start(source) {\n    return await WebAssembly.instantiate(source, imports);\n}\n\
                    export { start as default };\n";
        let short = script(long).unwrap();
        assert!(short.len() < long.len() * 3 / 4, "{short}");
        for part in ["as default", ".focus()", "WebAssembly.instantiate(", "a:function("] {
            assert!(short.contains(part), "{part} is not in {short}");
        }
    }

    #[test]
    fn what_is_no_script_is_told() {
        assert!(script("const = 1").unwrap_err().contains("betik"));
    }
}
