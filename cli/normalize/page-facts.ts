import { cleanTree } from '#content/clean/clean-tree.ts'
import { countText, excerptOf, firstImage, visibleText } from '#content/clean/text.ts'
import { elementsOf } from '#content/clean/tree-walk.ts'
import type { LanguageTag, Thumb } from '#model/article.ts'
import { languageOf } from '#model/language.ts'
import type { TreeElement } from '#model/tree.ts'
import { lightFactory, parseHtml } from '../light-dom.ts'
import { plainText } from './plain-text.ts'

/** Two lines in a list: Han characters are twice as wide as letters. */
const EXCERPT_HAN = 100
const EXCERPT_LATIN = 200
const FALLBACK_TITLE = 60

export interface PageFacts {
  title: string
  lang: LanguageTag
  excerpt: string
  hanCount: number
  wordCount: number
  thumb?: Thumb
  /** Every `src` of a picture as written. */
  imageSources: string[]
}

/** What the list tells of a body. `title` may be empty: then the first heading or the first words stand in for it. */
export function pageFacts(html: string, claimed: { title: string; url?: string }): PageFacts {
  const root = parseHtml(html)
  const sources = imageSourcesOf(root)
  const heading = claimed.title === '' ? firstHeading(root) : ''
  const lang = languageOf(`${claimed.title}\n${visibleText(root)}`)
  cleanTree(root, lightFactory, {
    title: claimed.title || heading,
    lang,
    ...(claimed.url !== undefined && { url: claimed.url }),
  })
  const text = visibleText(root)
  const counts = countText(text)
  const thumb = firstImage(root)
  return {
    title: claimed.title || heading || plainText(excerptOf(text, FALLBACK_TITLE)),
    lang,
    excerpt: excerptOf(text, counts.hanCount > counts.wordCount ? EXCERPT_HAN : EXCERPT_LATIN),
    ...counts,
    ...(thumb && { thumb }),
    imageSources: sources,
  }
}

function firstHeading(root: TreeElement): string {
  const headings = elementsOf(root).filter((element) => /^h[1-3]$/.test(element.localName))
  return headings.map((heading) => plainText(heading.textContent ?? '')).find((text) => text !== '') ?? ''
}

function imageSourcesOf(root: TreeElement): string[] {
  const images = elementsOf(root).filter((element) => element.localName === 'img')
  return [...new Set(images.map((image) => image.getAttribute('src') ?? '').filter((src) => src !== ''))]
}
