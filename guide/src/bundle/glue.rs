//! The script between browser and wasm, made fit to stand in a document.

/// What a starting script calls the function that starts the module.
const INIT: &str = "startModule";

/// `glue`, which wasm-bindgen wrote as a module of its own, as an inline module that ends with the script `start`.
/// Nothing can be imported from `file://`, so nothing may be left to import or export.
///
/// # Errors
/// A sentence on what is not as expected in the file `name`.
pub fn inline(glue: &str, name: &str, start: &str) -> Result<String, String> {
    let wrong = |what: &str| format!("{name}: {what}; wasm-bindgen sürümü değişmiş olabilir");
    let mut script = String::with_capacity(glue.len() + start.len());
    let mut init = None;
    for line in glue.lines() {
        match line.strip_prefix("export ") {
            Some(list) if list.trim_start().starts_with('{') => init = init.or(default_of(list)),
            Some(declaration) => match declaration.strip_prefix("default ") {
                Some(name) => init = init.or(Some(name.trim_end_matches(';'))),
                None => script.extend([declaration, "\n"]),
            },
            None if line.starts_with("import ") => return Err(wrong("başka bir dosyayı içe aktarıyor")),
            None => script.extend([line, "\n"]),
        }
    }
    let init = init.ok_or_else(|| wrong("“default” olarak dışa verdiği bir işlev yok"))?;
    script.push_str(&start.replace(INIT, init));
    Ok(script)
}

/// `a` of a list like `{ initSync, a as default };`.
fn default_of(list: &str) -> Option<&str> {
    let names = list.trim_end().trim_start_matches(['{', ' ']).trim_end_matches([';', '}', ' ']);
    names.split(',').find_map(|name| name.trim().strip_suffix(" as default"))
}

/// A script as it may stand in a document. In JavaScript these sequences occur only in strings, where a backslash
/// changes nothing.
pub fn escaped(script: &str) -> String {
    script.replace("</script", "<\\/script").replace("<!--", "<\\!--")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exports_go_and_the_module_is_started() {
        let glue = "export class A {}\nexport function f() { return '</script>'; }\nlet x;\n\
                    async function __wbg_init() {}\n\nexport { initSync, __wbg_init as default };";
        let script = inline(glue, "app.js", "await startModule({});").unwrap();
        assert!(script.starts_with("class A {}\nfunction f() { return '</script>'; }\nlet x;\n"), "{script}");
        assert!(script.contains("__wbg_init({"), "{script}");
        assert!(!script.contains("export ") && !script.contains(INIT), "{script}");
        assert!(inline("function a() {}\nexport default a;\n", "app.js", "startModule()").unwrap().ends_with("a()"));
    }

    #[test]
    fn what_would_end_the_script_is_escaped() {
        assert_eq!(escaped("'</script><!--'"), "'<\\/script><\\!--'");
    }

    #[test]
    fn what_cannot_stand_alone_is_refused() {
        assert!(inline("import { a } from './a.js';\nexport default a;", "app.js", "").unwrap_err().contains("app.js"));
        assert!(inline("let a;", "app.js", "").unwrap_err().contains("default"));
    }
}
