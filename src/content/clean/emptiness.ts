import type { TreeElement } from '#model/tree.ts'
import { isBlank } from './characters.ts'
import { BLOCKS, EMBEDS, PLACEHOLDERS, PREFORMATTED, VOID } from './element-kinds.ts'
import { fragmentOf } from './fragment-name.ts'
import { elementsOf, isElement, isText, removeNode } from './tree-walk.ts'

/** Takes out elements that show nothing, innermost first. Targets of a link of the article stay. */
export function removeEmpty(root: TreeElement, url: string | undefined): void {
  const elements = elementsOf(root)
  const targets = new Set<string>()
  for (const element of elements) {
    const target = element.localName === 'a' ? fragmentOf(element.getAttribute('href') ?? '', url) : undefined
    if (target !== undefined) targets.add(target)
  }
  for (const element of elements.reverse()) {
    const name = element.localName
    if (VOID.has(name) || EMBEDS.has(name) || PLACEHOLDERS.has(name) || !holdsNothing(element)) continue
    const id = element.getAttribute('id') ?? element.getAttribute('name')
    if (id !== null && targets.has(id)) continue
    if (isText(element.firstChild) && !BLOCKS.has(name) && !PREFORMATTED.has(name)) leaveSpace(element)
    else removeNode(element)
  }
}

/** Between two words an empty element may have been the space. */
function leaveSpace(element: TreeElement): void {
  const space = element.firstChild
  if (!space) return
  while (space.nextSibling) element.removeChild(space.nextSibling)
  element.parentNode?.insertBefore(space, element)
  removeNode(element)
}

function holdsNothing(element: TreeElement): boolean {
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (isText(node) ? !isBlank(node.textContent) : !isElement(node) || node.localName !== 'br') return false
  }
  return true
}
