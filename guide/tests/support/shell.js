let wasm;
function initSync(module) { return module; }
async function __wbg_init(module_or_path) {
    if (module_or_path === undefined) {
        module_or_path = new URL('app_bg.wasm', import.meta.url);
    }
    return module_or_path;
}

export { initSync, __wbg_init as default };
