import type { TreeElement, TreeFactory, TreeNode } from '#model/tree.ts'

interface LightAttribute {
  name: string
  value: string
}

/** A node of the tree over which the builder cleans articles: the DOM's own names, children as a linked list. */
export class LightNode implements TreeNode {
  readonly nodeType: number
  parentNode: LightElement | null = null
  nextSibling: LightNode | null = null
  previousSibling: LightNode | null = null
  data: string
  /** Levels below the document when it was parsed; not kept up to date after that. */
  depth = 0

  constructor(nodeType: number, data = '') {
    this.nodeType = nodeType
    this.data = data
  }

  get textContent(): string {
    return this.data
  }

  set textContent(text: string | null) {
    this.data = text ?? ''
  }
}

export class LightElement extends LightNode implements TreeElement {
  readonly localName: string
  readonly namespaceURI: string
  attributes: LightAttribute[]
  firstChild: LightNode | null = null
  lastChild: LightNode | null = null
  #children: LightNode[] | undefined

  constructor(localName: string, namespaceURI: string, attributes: LightAttribute[], nodeType = 1) {
    super(nodeType)
    this.localName = localName
    this.namespaceURI = namespaceURI
    this.attributes = attributes
  }

  /** A new list after every change, the same one between changes. */
  get childNodes(): readonly LightNode[] {
    if (!this.#children) {
      this.#children = []
      for (let node = this.firstChild; node; node = node.nextSibling) this.#children.push(node)
    }
    return this.#children
  }

  /** Walks without recursion: real markup nests deeper than a call stack. */
  override get textContent(): string {
    const texts: string[] = []
    let node: LightNode | null = this.firstChild
    while (node) {
      if (node.nodeType === 3) texts.push(node.data)
      node = nextInOrder(node, this)
    }
    return texts.join('')
  }

  override set textContent(text: string | null) {
    while (this.firstChild) this.removeChild(this.firstChild)
    if (text) this.insertBefore(new LightNode(3, text), null)
  }

  getAttribute(name: string): string | null {
    return this.attributes.find((attribute) => attribute.name === name)?.value ?? null
  }

  hasAttribute(name: string): boolean {
    return this.attributes.some((attribute) => attribute.name === name)
  }

  setAttribute(name: string, value: string): void {
    const found = this.attributes.find((attribute) => attribute.name === name)
    if (found) found.value = value
    else this.attributes.push({ name, value })
  }

  removeAttribute(name: string): void {
    this.attributes = this.attributes.filter((attribute) => attribute.name !== name)
  }

  insertBefore(node: LightNode, before: LightNode | null): LightNode {
    node.parentNode?.removeChild(node)
    this.#children = undefined
    const previous = before ? before.previousSibling : this.lastChild
    node.parentNode = this
    node.previousSibling = previous
    node.nextSibling = before
    if (previous) previous.nextSibling = node
    else this.firstChild = node
    if (before) before.previousSibling = node
    else this.lastChild = node
    return node
  }

  removeChild(node: LightNode): LightNode {
    this.#children = undefined
    if (node.previousSibling) node.previousSibling.nextSibling = node.nextSibling
    else this.firstChild = node.nextSibling
    if (node.nextSibling) node.nextSibling.previousSibling = node.previousSibling
    else this.lastChild = node.previousSibling
    node.parentNode = null
    node.previousSibling = null
    node.nextSibling = null
    return node
  }
}

function nextInOrder(node: LightNode, root: LightElement): LightNode | null {
  if (node instanceof LightElement && node.firstChild) return node.firstChild
  let at: LightNode | null = node
  while (at && at !== root) {
    if (at.nextSibling) return at.nextSibling
    at = at.parentNode
  }
  return null
}

const HTML = 'http://www.w3.org/1999/xhtml'

/** Makes nodes for a tree of `parseHtml`. */
export const lightFactory: TreeFactory = {
  createElement: (name) => new LightElement(name, HTML, []),
  createTextNode: (text) => new LightNode(3, text),
}
