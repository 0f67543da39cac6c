/**
 * The Content-Security-Policy of every page: nothing from elsewhere, no inline script, WebAssembly allowed.
 * CodeMirror writes style elements, which carry the nonce; null leaves only style files.
 */
export function contentSecurityPolicy(nonce: string | null): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    "connect-src 'self'",
    nonce === null ? "style-src 'self'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "manifest-src 'self'",
    "base-uri 'self'",
    "form-action 'none'",
  ].join('; ');
}

/** What only a header can say, to be added to the policy there: a meta element ignores it. */
export const HEADER_ONLY_POLICY = "frame-ancestors 'none'";
