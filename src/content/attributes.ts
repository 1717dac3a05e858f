import { safeUrl } from '#model/safe-url.ts'

/** Attributes that mean something on these elements alone; elsewhere they go. */
const ONLY_ON: readonly [attribute: string, elements: string][] = [
  ['href', 'a'],
  ['src', 'img'],
  ['alt', 'img'],
  ['width', 'img'],
  ['height', 'img'],
  ['open', 'details'],
  ['start', 'ol'],
  ['reversed', 'ol'],
  ['value', 'li'],
  ['span', 'col,colgroup'],
  ['scope', 'th'],
  ['colspan', 'td,th'],
  ['rowspan', 'td,th'],
  ['datetime', 'time,del,ins'],
  // It names ids, and the author's ids are gone.
  ['headers', ':not(*)'],
]

/** What DOMPurify lets through on any element is kept where it belongs. */
export function settleAttributes(fragment: DocumentFragment, base: string | undefined): void {
  for (const [attribute, elements] of ONLY_ON) {
    for (const element of fragment.querySelectorAll(`[${attribute}]`)) {
      if (!element.matches(elements)) element.removeAttribute(attribute)
    }
  }
  for (const element of fragment.querySelectorAll('[lang]')) {
    if (!/^[a-z]{2,8}(?:-[a-z0-9]{1,8}){0,4}$/i.test(element.getAttribute('lang') ?? ''))
      element.removeAttribute('lang')
  }
  for (const element of fragment.querySelectorAll('[dir]')) {
    if (!/^(?:ltr|rtl|auto)$/i.test(element.getAttribute('dir') ?? '')) element.removeAttribute('dir')
  }
  for (const quote of fragment.querySelectorAll('[cite]')) {
    const url = quote.matches('blockquote,q,del,ins') ? safeUrl(quote.getAttribute('cite') ?? '', base) : undefined
    if (url === undefined) quote.removeAttribute('cite')
    else quote.setAttribute('cite', url)
  }
}
