import type { TreeElement, TreeNode } from '#model/tree.ts'
import { isBlank } from './characters.ts'
import { BLOCKS, HEADINGS, PREFORMATTED } from './element-kinds.ts'
import type { CleanContext, CleanReport } from './report.ts'
import { isElement, isText, nextInOrder, removeNode, shortText } from './tree-walk.ts'

/** Takes out what stands around the article: its date line, its title once more, the feed's footer, advertising. */
export function removeBoilerplate(root: TreeElement, context: CleanContext, report: CleanReport): void {
  let element: TreeNode | null = root.firstChild
  while (element) {
    const isSlot = isElement(element) && isAdvertising(element, report)
    const next = nextInOrder(element, root, isSlot)
    if (isSlot) removeNode(element)
    element = next
  }
  for (const text of textsOf(root)) {
    const words = (text.textContent ?? '').trim()
    if (words === 'Array' && isAloneInLine(text) && !isPreformatted(text)) {
      removeNode(text)
      report.strayWords++
    } else if (words.startsWith('获取更多RSS')) removeFeedFooter(text, root, report)
  }
  removeOpening(root, context, report)
}

const AD_NAME = /^(?:data-(?:tms-ad|o-ads|ad-|google-query|selfpromo))/
const AD_CLASS = /(?:^|\s)(?:m-block-ad|dfp-tag-wrapper|adsbygoogle|o-self-promo|advertisement)(?:\s|$)/
const AD_TEXT_MAX = 60

function isAdvertising(element: TreeElement, report: CleanReport): boolean {
  let isAd = false
  let isSelfPromotion = false
  for (let i = 0; i < element.attributes.length; i++) {
    const { name, value } = element.attributes[i] ?? { name: '', value: '' }
    if (name.startsWith('data-selfpromo')) isSelfPromotion = true
    else if (AD_NAME.test(name) || (name === 'class' && AD_CLASS.test(value))) isAd = true
  }
  if (!isAd && !isSelfPromotion) return false
  // An unclosed slot can swallow the article: what holds more than a label is no slot.
  if (shortText(element, AD_TEXT_MAX) === undefined) return false
  if (isSelfPromotion) report.selfPromotions++
  else report.adSlots++
  return true
}

const FOOTER_TEXT_MAX = 160

/** `获取更多RSS：` with two links of feedx, and the rule before it. The second host changes from year to year. */
function removeFeedFooter(text: TreeNode, root: TreeElement, report: CleanReport): void {
  const box = text.parentNode
  if (!isElement(box) || box === root) return
  if (!shortText(box, FOOTER_TEXT_MAX)?.includes('feedx.')) return
  for (let before = box.previousSibling; before; before = box.previousSibling) {
    const isRule = isElement(before) && (before.localName === 'hr' || before.localName === 'br')
    if (!isRule && !(isText(before) && isBlank(before.textContent))) break
    removeNode(before)
  }
  removeNode(box)
  report.feedFooters++
}

const CLOCK = /\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?/.source
const DAY_OF_WEEK = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)'
const MONTH = '(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}'
const DATE_LINE = new RegExp(
  `^(?:日期[：:]\\s{0,4})?(?:${[
    `\\d{1,2}/\\d{1,2}/\\d{4}(?:\\s{0,4}-\\s{0,4}${CLOCK})?`,
    `\\d{4}-\\d{1,2}-\\d{1,2}(?:[T\\s]\\s{0,4}${CLOCK}(?:\\s?Z|\\s?[+-]\\d{2}:?\\d{2})?)?`,
    `(?:${DAY_OF_WEEK},\\s{0,4})?\\d{1,2}\\s${MONTH}\\s\\d{4}(?:\\s${CLOCK}(?:\\s(?:GMT|UTC|[+-]\\d{4}))?)?`,
    `${MONTH}\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s\\d{4}`,
    `\\d{4}\\s?年\\s?\\d{1,2}\\s?月\\s?\\d{1,2}\\s?日(?:\\s{0,4}${CLOCK})?`,
    '\\d{1,3}\\s?(?:分钟|分鐘|小时|小時|天)前',
    '\\d{1,3} (?:minute|hour|day)s? ago',
  ].join('|')})$`,
)
const DATE_LINE_MAX = 60

/** A date among the first lines, and a heading that only repeats the title. Each may come twice, in any order. */
function removeOpening(root: TreeElement, context: CleanContext, report: CleanReport): void {
  const title = context.title && comparable(context.title)
  let linesLeft = 2
  for (const text of textsOf(root)) {
    if (linesLeft === 0) return
    const words = (text.textContent ?? '').replaceAll('\u00a0', ' ').trim()
    if (isBlank(words)) continue
    const heading = headingAround(text, root)
    if (words.length <= DATE_LINE_MAX && DATE_LINE.test(words) && isAloneInLine(text)) {
      removeNode(text)
      report.dateLines++
    } else if (title && heading && comparable(heading.textContent ?? '') === title) {
      removeNode(heading)
      report.repeatedTitles++
    } else linesLeft--
  }
}

/** Looks a few levels up: nobody nests code deeper. */
function isPreformatted(node: TreeNode): boolean {
  let at: TreeNode | null = node.parentNode
  for (let level = 0; level < 8 && at; level++, at = at.parentNode) {
    if (isElement(at) && PREFORMATTED.has(at.localName)) return true
  }
  return false
}

function headingAround(node: TreeNode, root: TreeElement): TreeElement | undefined {
  let at: TreeNode | null = node
  for (let level = 0; level < 8 && at && at !== root; level++, at = at.parentNode) {
    if (isElement(at) && HEADINGS.has(at.localName)) return at
  }
  return undefined
}

function comparable(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')
}

function isAloneInLine(node: TreeNode): boolean {
  return endsLine(node, 'previousSibling') && endsLine(node, 'nextSibling')
}

function endsLine(node: TreeNode, side: 'previousSibling' | 'nextSibling'): boolean {
  let at: TreeNode | null = node
  while (at) {
    let next: TreeNode | null = at[side]
    while (next && (next.nodeType === 8 || (isText(next) && isBlank(next.textContent)))) next = next[side]
    if (next) return isElement(next) && (next.localName === 'img' || BLOCKS.has(next.localName))
    const parent: TreeNode | null = at.parentNode
    if (!isElement(parent) || BLOCKS.has(parent.localName)) return true
    at = parent
  }
  return true
}

function textsOf(root: TreeElement): TreeNode[] {
  const texts: TreeNode[] = []
  for (let node: TreeNode | null = root.firstChild; node; node = nextInOrder(node, root)) {
    if (isText(node)) texts.push(node)
  }
  return texts
}
