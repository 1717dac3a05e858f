interface HtmlPolicy {
  createHTML(html: string): string
}

interface PolicyFactory {
  createPolicy(name: string, rules: HtmlPolicy): HtmlPolicy
}

// Browsers with Trusted Types refuse to parse a plain string. This policy never leaves the file, and what it makes goes
// into a document of its own, where nothing runs and nothing is fetched.
const policies = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes
const inert = policies?.createPolicy('inert', { createHTML: (html) => html })

/** A document without a window: scripts do not run, pictures are not fetched, noscript is read as markup. */
export function inertParse(html: string): Document {
  return new DOMParser().parseFromString(inert ? inert.createHTML(html) : html, 'text/html')
}
