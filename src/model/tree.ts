/**
 * The part of the DOM that cleaning needs. A browser's inert document satisfies it as it is; the CLI builds the same
 * shape over `parse5`, so that one implementation cleans in both worlds.
 */
export interface TreeNode {
  /** 1 element, 3 text, 8 comment, 9 document, as in the DOM. */
  readonly nodeType: number
  readonly parentNode: TreeParent | null
  readonly nextSibling: TreeNode | null
  readonly previousSibling: TreeNode | null
  textContent: string | null
}

export interface TreeParent extends TreeNode {
  readonly childNodes: ArrayLike<TreeNode>
  readonly firstChild: TreeNode | null
  readonly lastChild: TreeNode | null
  insertBefore(node: TreeNode, before: TreeNode | null): unknown
  removeChild(node: TreeNode): unknown
}

export interface TreeElement extends TreeParent {
  /** Lower case for HTML elements. */
  readonly localName: string
  readonly attributes: ArrayLike<{ readonly name: string; readonly value: string }>
  getAttribute(name: string): string | null
  setAttribute(name: string, value: string): void
  removeAttribute(name: string): void
  hasAttribute(name: string): boolean
}

export interface TreeFactory {
  createElement(name: string): TreeElement
  createTextNode(text: string): TreeNode
}
