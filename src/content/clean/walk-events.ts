import type { TreeElement, TreeNode } from '#model/tree.ts'
import { isElement, isText } from './tree-walk.ts'

interface Visitor {
  text(node: TreeNode): void
  /** Returns false to pass over all that the element holds; it is then not left either. */
  enter(element: TreeElement): boolean
  leave(element: TreeElement): void
}

/** Visits all below `root` in document order without recursion. A visitor may change texts, not the tree. */
export function walkEvents(root: TreeElement, visitor: Visitor): void {
  let node: TreeNode | null = root.firstChild
  while (node) {
    if (isText(node)) visitor.text(node)
    else if (isElement(node) && visitor.enter(node)) {
      if (node.firstChild) {
        node = node.firstChild
        continue
      }
      visitor.leave(node)
    }
    while (node && !node.nextSibling) {
      const parent: TreeNode | null = node.parentNode
      if (!parent || parent === root) return
      if (isElement(parent)) visitor.leave(parent)
      node = parent
    }
    node = node?.nextSibling ?? null
  }
}
