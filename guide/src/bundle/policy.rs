//! The content security policy of each document. It is made last, since it holds the hashes of what stands in the
//! document.

use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};

/// Where a template wants the policy.
pub const SLOT: &str = "<meta name=\"guide-policy\">";

/// What a document may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Policy {
    /// Be read.
    Reading {
        /// Whether it reloads itself when the site was built anew.
        live_reload: bool,
    },
    /// Be read, without any other file.
    Lone,
    /// Run the form from files beside it.
    Workbench,
    /// Run the form, without any other file and without any way out.
    Single,
}

impl Policy {
    /// `html` with this policy in its slot.
    pub fn seal(self, html: &str) -> String {
        html.replacen(SLOT, &meta(&self.content(html)), 1)
    }

    /// The policy of every document that may only be read: it has nothing inline, so it is the same for all of them.
    pub fn of_reading(live_reload: bool) -> String {
        meta(&Policy::Reading { live_reload }.content(""))
    }

    fn content(self, html: &str) -> String {
        let [scripts, styles] = ["script", "style"].map(|name| hashes(inline(html, name)));
        let allowed = match self {
            Policy::Reading { live_reload } => {
                let reload = if live_reload { "; connect-src 'self'" } else { "" };
                format!("script-src 'self'; style-src 'self'; img-src 'self'; manifest-src 'self'{reload}")
            }
            Policy::Lone => format!("script-src 'self'{scripts}; style-src{styles}; img-src data:"),
            Policy::Workbench => format!(
                "script-src 'self'{scripts} 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; \
                 manifest-src 'self'; connect-src 'self'; worker-src 'self'"
            ),
            Policy::Single => {
                format!("script-src{scripts} 'wasm-unsafe-eval'; style-src{styles}; img-src data:")
            }
        };
        format!("default-src 'none'; {allowed}; base-uri 'none'; form-action 'none'")
    }
}

fn meta(content: &str) -> String {
    format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{content}\">")
}

fn hashes<'h>(contents: impl Iterator<Item = &'h str>) -> String {
    contents.map(|content| format!(" 'sha256-{}'", STANDARD.encode(Sha256::digest(content)))).collect()
}

/// What stands between the tags of each element of that `name`, in a document that we wrote. Elements that load a file
/// and scripts that are data are left out.
fn inline<'h>(html: &'h str, name: &str) -> impl Iterator<Item = &'h str> {
    let (opening, closing) = (format!("<{name}"), format!("</{name}"));
    let mut rest = html;
    std::iter::from_fn(move || {
        loop {
            rest = &rest[rest.find(&opening)? + opening.len()..];
            let (attributes, after) = rest.split_once('>')?;
            let content = &after[..after.find(&closing)?];
            rest = &after[content.len() + closing.len()..];
            let loads = attributes.contains(" src=");
            if !loads && !attributes.contains("type=\"application/octet-stream\"") {
                return Some(content);
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<meta name=\"guide-policy\"><style>a{}</style><script src=x></script>\
        <script type=\"application/octet-stream\" id=w>AAAA</script><script type=module>let a;</script><script>b</script>";

    #[test]
    fn only_what_is_inline_is_hashed() {
        assert_eq!(inline(PAGE, "script").collect::<Vec<_>>(), ["let a;", "b"]);
        assert_eq!(inline(PAGE, "style").collect::<Vec<_>>(), ["a{}"]);
    }

    #[test]
    fn the_policy_takes_the_slot() {
        let sealed = Policy::Lone.seal(PAGE);
        let digest = STANDARD.encode(Sha256::digest("a{}"));
        let scripts = ["let a;", "b"].map(|script| STANDARD.encode(Sha256::digest(script)));
        let expected = format!(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
             script-src 'self' 'sha256-{}' 'sha256-{}'; style-src 'sha256-{digest}'; img-src data:; \
             base-uri 'none'; form-action 'none'\"><style>",
            scripts[0], scripts[1]
        );
        assert!(sealed.starts_with(&expected), "{sealed}");
    }
}
