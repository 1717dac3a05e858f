import type { TreeElement, TreeFactory, TreeNode } from '#model/tree.ts'
import { ALLOWED_TAGS } from '../policy.ts'
import { DROPPED, EMBEDS, RENAMED } from './element-kinds.ts'
import type { CleanReport } from './report.ts'
import { elementsOf, isElement, nextInOrder, removeNode, rename, unwrap } from './tree-walk.ts'

const ALLOWED = new Set(ALLOWED_TAGS)
const FORM_PARTS: ReadonlySet<string> = new Set(['button', 'input', 'select', 'textarea', 'keygen'])

/** Takes out what is no text: comments, scripts, styles, parts of forms, all that the page did not show. */
export function removeRemains(root: TreeElement, report: CleanReport): void {
  for (let node: TreeNode | null = root.firstChild; node; ) {
    const isTextOrElement = node.nodeType === 1 || node.nodeType === 3
    const next = nextInOrder(node, root)
    if (!isTextOrElement) removeNode(node)
    node = next
  }
  for (const element of elementsOf(root)) {
    const name = element.localName
    if (name === 'script') report.scripts++
    else if (name === 'style') report.styles++
    else if (FORM_PARTS.has(name)) report.formParts++
    else if (element.hasAttribute('hidden')) report.hidden++
    const isPlayerSource =
      name === 'source' && isElement(element.parentNode) && EMBEDS.has(element.parentNode.localName)
    if ((DROPPED.has(name) && !isPlayerSource) || element.hasAttribute('hidden')) removeNode(element)
  }
}

/** Unknown elements leave what they hold; blocks of a page become plain blocks. */
export function settleElements(root: TreeElement, factory: TreeFactory): void {
  for (const element of elementsOf(root)) {
    const name = element.localName
    if (ALLOWED.has(name) || EMBEDS.has(name) || name === 'source') continue
    const next = RENAMED.get(name)
    if (next === undefined) unwrap(element)
    else {
      const renamed = factory.createElement(next)
      copyAttributes(element, renamed)
      rename(element, renamed)
    }
  }
}

function copyAttributes(from: TreeElement, to: TreeElement): void {
  for (const name of ['id', 'lang', 'dir', 'title', 'datetime', 'cite']) {
    const value = from.getAttribute(name)
    if (value !== null) to.setAttribute(name, value)
  }
}
