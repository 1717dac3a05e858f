import type { TreeElement, TreeNode, TreeParent } from '#model/tree.ts'

export function isElement(node: TreeNode | null | undefined): node is TreeElement {
  return node?.nodeType === 1
}

export function isText(node: TreeNode | null | undefined): boolean {
  return node?.nodeType === 3
}

/** The node after `node` in document order, or the one after all it holds; null at the end of `root`. */
export function nextInOrder(node: TreeNode, root: TreeNode, skipInside = false): TreeNode | null {
  if (!skipInside && isElement(node) && node.firstChild) return node.firstChild
  let at: TreeNode | null = node
  while (at && at !== root) {
    if (at.nextSibling) return at.nextSibling
    at = at.parentNode
  }
  return null
}

/** All elements below `root` in document order, as they are now: the caller may move and remove them. */
export function elementsOf(root: TreeElement): TreeElement[] {
  const elements: TreeElement[] = []
  for (let node: TreeNode | null = root.firstChild; node; node = nextInOrder(node, root)) {
    if (isElement(node)) elements.push(node)
  }
  return elements
}

export function removeNode(node: TreeNode): void {
  node.parentNode?.removeChild(node)
}

/** Takes an element out and leaves what it held in its place. */
export function unwrap(element: TreeElement): void {
  const parent = element.parentNode
  if (!parent) return
  moveChildren(element, parent, element)
  parent.removeChild(element)
}

/** Puts `next` in the place of `element`, with all that it held. */
export function rename(element: TreeElement, next: TreeElement): void {
  moveChildren(element, next, null)
  element.parentNode?.insertBefore(next, element)
  removeNode(element)
}

export function moveChildren(from: TreeParent, to: TreeParent, before: TreeNode | null): void {
  for (let child = from.firstChild; child; child = from.firstChild) to.insertBefore(child, before)
}

/**
 * The text of an element when it is short: undefined beyond `length` characters or a hundred nodes, so that asking for
 * every element of a tree stays cheap.
 */
export function shortText(element: TreeElement, length: number): string | undefined {
  let text = ''
  let nodes = 0
  for (let node: TreeNode | null = element.firstChild; node; node = nextInOrder(node, element)) {
    if (isText(node)) text += node.textContent ?? ''
    if (text.length > length || ++nodes > 100) return undefined
  }
  return text
}
