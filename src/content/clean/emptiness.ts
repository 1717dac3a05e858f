import type { TreeElement } from '#model/tree.ts'
import { isBlank } from './characters.ts'
import { BLOCKS, EMBEDS, PLACEHOLDERS, PREFORMATTED, VOID } from './element-kinds.ts'
import { elementsOf, isElement, isText, removeNode, unwrap } from './tree-walk.ts'

/** Takes out elements that show nothing, innermost first. Targets of a link of the article stay. */
export function removeEmpty(root: TreeElement): void {
  const elements = elementsOf(root)
  const targets = new Set<string>()
  for (const element of elements) {
    const href = element.localName === 'a' ? element.getAttribute('href') : null
    const hash = href?.indexOf('#') ?? -1
    if (href && hash >= 0) targets.add(href.slice(hash + 1))
  }
  for (const element of elements.reverse()) {
    const name = element.localName
    if (VOID.has(name) || EMBEDS.has(name) || PLACEHOLDERS.has(name) || !holdsNothing(element)) continue
    const id = element.getAttribute('id') ?? element.getAttribute('name')
    if (id !== null && (targets.has(id) || targets.has(encodeURIComponent(id)))) continue
    if (element.firstChild && !BLOCKS.has(name) && !PREFORMATTED.has(name)) unwrap(element)
    else removeNode(element)
  }
}

function holdsNothing(element: TreeElement): boolean {
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (isText(node) ? !isBlank(node.textContent) : !isElement(node) || node.localName !== 'br') return false
  }
  return true
}
