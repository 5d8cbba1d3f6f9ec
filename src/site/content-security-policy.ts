/**
 * The policy of every page, as a meta tag because the pages must carry it themselves (USB stick, any server).
 * No inline script or style exists. `'self'` covers file:// in Chromium and Firefox (measured).
 * The engine of the search is WebAssembly: `'wasm-unsafe-eval'` lets it run, and neither eval() nor inline scripts.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "media-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ');
