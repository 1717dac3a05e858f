declare const safe: unique symbol

/** Markup that `sanitizeHtml` alone makes; the only kind that may enter the page. Clone it, never change it. */
export type SafeFragment = DocumentFragment & { readonly [safe]: true }
