import type { TreeElement, TreeFactory, TreeNode } from '#model/tree.ts'
import { isBlank } from './characters.ts'
import { BLOCKS, EMBEDS } from './element-kinds.ts'
import { elementsOf, isElement, isText, removeNode, unwrap } from './tree-walk.ts'

const SPLITTABLE: ReadonlySet<string> = new Set(['body', 'blockquote', 'dd', 'div', 'li', 'p', 'section', 'td'])

/** Two line breaks in a row were meant as the end of a paragraph, and a player or frame stands between paragraphs. */
export function splitParagraphs(root: TreeElement, factory: TreeFactory): void {
  for (const element of [root, ...elementsOf(root)]) {
    const isSplit = SPLITTABLE.has(element.localName) && (hasDoubleBreak(element) || isParagraphWithEmbed(element))
    if (isSplit) splitOne(element, factory)
  }
}

function isParagraphWithEmbed(element: TreeElement): boolean {
  if (element.localName !== 'p') return false
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (isElement(node) && EMBEDS.has(node.localName)) return true
  }
  return false
}

function hasDoubleBreak(element: TreeElement): boolean {
  let breaks = 0
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (isBreak(node)) breaks++
    else if (!isText(node) || !isBlank(node.textContent)) breaks = 0
    if (breaks === 2) return true
  }
  return false
}

function splitOne(element: TreeElement, factory: TreeFactory): void {
  let paragraph: TreeElement | undefined
  /** Breaks and blanks that wait to see whether the paragraph goes on. */
  let waiting: TreeNode[] = []
  let breaks = 0

  function close(): void {
    for (const node of waiting) removeNode(node)
    waiting = []
    breaks = 0
    paragraph = undefined
  }

  let next: TreeNode | null
  for (let node = element.firstChild; node; node = next) {
    next = node.nextSibling
    if (isBreak(node) || (isText(node) && isBlank(node.textContent))) {
      waiting.push(node)
      if (isBreak(node)) breaks++
    } else if (isElement(node) && BLOCKS.has(node.localName)) close()
    else {
      if (breaks >= 2 || !paragraph) {
        close()
        paragraph = factory.createElement('p')
        element.insertBefore(paragraph, node)
      }
      for (const held of waiting) paragraph.insertBefore(held, null)
      waiting = []
      breaks = 0
      paragraph.insertBefore(node, null)
    }
  }
  close()
  if (element.localName === 'p') unwrap(element)
}

function isBreak(node: TreeNode): boolean {
  return isElement(node) && node.localName === 'br'
}
