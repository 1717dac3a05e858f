import { beforeAll, expect, it } from 'vitest'
import { commands } from 'vitest/browser'
import { lightFactory, parseHtml, stripActiveAttributes } from '../../cli/light-dom.ts'
import { parseArchiveFile } from '../../cli/sources/archive-file.ts'
import { cleanTree } from './clean/clean-tree.ts'
import { repairGluedTags } from './clean/glued-tags.ts'
import { excerptOf, firstImage, visibleText } from './clean/text.ts'
import { inertParse } from './inert-parse.ts'
import { violationsOf } from './policy-check.ts'
import { sanitizeHtml } from './sanitize.ts'

declare module 'vitest/browser' {
  interface BrowserCommands {
    realArticles(): Promise<{ path: string; text: string }[]>
  }
}

interface RealArticle {
  path: string
  html: string
  title: string
  url?: string
}

const articles: RealArticle[] = []
const words = { image: 'Picture', withheld: (host: string) => host, embed: (host: string) => `Open on ${host}` }

beforeAll(async () => {
  for (const { path, text } of await commands.realArticles()) {
    const parsed = parseArchiveFile(text)
    if (!parsed.ok) continue
    const { title = '', url, html } = parsed.value
    articles.push({ path, html: stripActiveAttributes(html), title, ...(url !== undefined && { url }) })
  }
}, 120_000)

/** Calls `check` for every article; where there are none the test is skipped, and the command has said so. */
function overAll(title: string, check: (article: RealArticle) => void): void {
  it(`${title}, over real articles`, { timeout: 300_000 }, (test) => {
    if (articles.length === 0) test.skip('no corpus')
    for (const article of articles) check(article)
  })
}

const contextOf = ({ url, title }: RealArticle) => ({ title, ...(url !== undefined && { url }) })
const letters = (text: string) => text.replace(/[\s\u00a0\u200b\u3000\ufeff]+/g, '')

overAll('cleans the same in the browser and in the builder', (article) => {
  const { body } = inertParse(repairGluedTags(article.html))
  const light = parseHtml(article.html)
  const inBrowser = cleanTree(body, body.ownerDocument, contextOf(article))
  const inBuilder = cleanTree(light, lightFactory, contextOf(article))
  expect(inBuilder, article.path).toEqual(inBrowser)
  expect(visibleText(light), article.path).toBe(visibleText(body))
  expect(excerptOf(visibleText(light))).toBe(excerptOf(visibleText(body)))
  expect(firstImage(light), article.path).toEqual(firstImage(body))
})

overAll('keeps every visible word of an article shown as published', (article) => {
  const { body } = inertParse(repairGluedTags(article.html))
  for (const gone of body.querySelectorAll('[hidden],button,svg,math,map')) gone.remove()
  for (const drawn of body.querySelectorAll('rt,rp,dialog')) drawn.remove()
  const context = { ...contextOf(article), id: 'a', words, asPublished: true }
  const { fragment } = sanitizeHtml(article.html, context)
  for (const own of fragment.querySelectorAll('.image-withheld,.embed-card')) own.remove()
  const shown = inertParse('').createElement('div')
  shown.append(fragment)
  expect(letters(visibleText(shown)), article.path).toBe(letters(visibleText(body)))
})

overAll('lets nothing through that the policy does not name, and does not change on a second pass', (article) => {
  const context = { ...contextOf(article), id: 'a', lang: 'zh-Hans', words, loadImages: true }
  const htmlOf = (html: string) => {
    const { fragment, tooLarge } = sanitizeHtml(html, context)
    expect(violationsOf(fragment), article.path).toEqual([])
    expect(tooLarge, article.path).toBe(false)
    const box = fragment.ownerDocument.createElement('div')
    box.append(fragment)
    return box.innerHTML.replace(/ class="[^"]*"/g, '')
  }
  const once = htmlOf(article.html)
  expect(htmlOf(once), article.path).toBe(once)
})
