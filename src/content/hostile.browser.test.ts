import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { violationsOf } from './policy-check.ts'
import { type SanitizeContext, sanitizeHtml } from './sanitize.ts'

const sources = import.meta.glob<string>('./corpus/*/source.html', { query: '?raw', import: 'default', eager: true })
const contexts = import.meta.glob<string>('./corpus/*/context.json', { query: '?raw', import: 'default', eager: true })
const cases = Object.entries(sources).map(([path, source]) => ({ name: path.split('/')[2] ?? path, source }))

const DEFAULTS: SanitizeContext = {
  id: 'abcdefghijkl',
  url: 'https://news.test/a/1.html',
  title: 'Title',
  lang: 'en',
  archiveBase: '/archive/',
  words: { image: 'Picture', withheld: (host) => `not loaded · ${host}`, embed: (host) => `Open on ${host}` },
}

function contextOf(name: string): SanitizeContext {
  const own = JSON.parse(contexts[`./corpus/${name}/context.json`] ?? '{}')
  return { ...DEFAULTS, ...own, images: new Map(own.images ?? []) }
}

function htmlOf(fragment: DocumentFragment): string {
  const box = fragment.ownerDocument.createElement('div')
  box.append(fragment.cloneNode(true))
  return box.innerHTML
}

/** One block a line, so that a change of an expectation can be read. */
function readable(html: string): string {
  return `${html.replace(/(<\/(?:p|h\d|div|li|ul|ol|table|tr|figure|pre|blockquote|details|section)>)(?=<)/g, '$1\n')}\n`
}

const ran: unknown[] = []
let page: HTMLElement

beforeEach(() => {
  ran.length = 0
  Object.assign(window, { canary: (which: unknown) => ran.push(which) })
  page = document.createElement('article')
  document.body.append(page)
})

afterEach(() => page.remove())

/** Enters the page the way the reader's article does, and is poked at. */
async function live(fragment: DocumentFragment): Promise<void> {
  page.replaceChildren(fragment.cloneNode(true))
  for (const element of page.querySelectorAll<HTMLElement>('*')) {
    for (const type of ['mouseover', 'focus', 'load', 'error', 'toggle', 'animationstart', 'pointerdown']) {
      element.dispatchEvent(new Event(type))
    }
    element.focus()
    const isOutward = element.closest('a[target]')
    if (!isOutward) element.click()
  }
  await new Promise((resolve) => setTimeout(resolve, 20))
}

it('has a wide choice of hostile articles', () => {
  expect(cases.length).toBeGreaterThanOrEqual(40)
})

it('would notice a script that runs', async () => {
  page.innerHTML = '<img src="data:,x" onerror="canary(1)">'
  await expect.poll(() => ran.length).toBe(1)
})

describe.each(cases)('$name', ({ name, source }) => {
  it('comes out as expected', async () => {
    const { fragment } = sanitizeHtml(source, contextOf(name))
    await expect(readable(htmlOf(fragment))).toMatchFileSnapshot(`./corpus/${name}/expected.html`)
  })

  it('holds nothing that the policy does not name', () => {
    for (const loadImages of [true, false]) {
      for (const asPublished of [true, false]) {
        const { fragment } = sanitizeHtml(source, { ...contextOf(name), loadImages, asPublished })
        expect(violationsOf(fragment)).toEqual([])
      }
    }
  })

  it('runs nothing in the page', async () => {
    const { fragment } = sanitizeHtml(source, { ...contextOf(name), loadImages: false })
    await live(fragment)
    expect(ran).toEqual([])
  })

  it('does not change when it is sanitised again', () => {
    const context = contextOf(name)
    const once = htmlOf(sanitizeHtml(source, context).fragment)
    const twice = htmlOf(sanitizeHtml(once, context).fragment)
    // An author cannot claim the classes of our own elements, so the second run drops them.
    expect(withoutClasses(twice)).toBe(withoutClasses(once))
  })
})

function withoutClasses(html: string): string {
  return html.replace(/ class="[^"]*"/g, '')
}
