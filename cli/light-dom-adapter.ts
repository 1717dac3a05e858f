import type { html, TreeAdapter, TreeAdapterTypeMap } from 'parse5'
import { LightElement, LightNode } from './light-node.ts'

type LightMap = TreeAdapterTypeMap<
  LightNode,
  LightElement,
  LightNode,
  LightElement,
  LightElement,
  LightElement,
  LightNode,
  LightNode,
  LightElement,
  LightNode
>

/**
 * Thrown when markup asks for more than it can need: a few lines can make a parser clone elements without end, and each
 * tag costs as many steps as it lies deep.
 */
export const TOO_MANY_NODES = new RangeError('too many nodes')

/** How `parse5` builds our tree; a template's content is dropped, since nobody reads it. */
export function lightAdapter(maxNodes: number, maxDepth: number): TreeAdapter<LightMap> {
  let nodes = 0
  let mode: html.DOCUMENT_MODE
  const contents = new WeakMap<LightElement, LightElement>()

  function counted<T extends LightNode>(node: T): T {
    if (++nodes > maxNodes) throw TOO_MANY_NODES
    return node
  }

  function insert(parent: LightElement, node: LightNode, before: LightNode | null): void {
    node.depth = parent.depth + 1
    if (node.depth > maxDepth) throw TOO_MANY_NODES
    parent.insertBefore(node, before)
  }

  function insertText(parent: LightElement, text: string, before: LightNode | null): void {
    const previous = before ? before.previousSibling : parent.lastChild
    if (previous?.nodeType === 3) previous.data += text
    else parent.insertBefore(counted(new LightNode(3, text)), before)
  }

  return {
    createDocument: () => new LightElement('#document', '', [], 9),
    createDocumentFragment: () => new LightElement('#fragment', '', [], 11),
    createElement: (name, namespace, attributes) =>
      counted(
        new LightElement(
          name,
          namespace,
          attributes.map(({ prefix, name, value }) => ({ name: prefix ? `${prefix}:${name}` : name, value })),
        ),
      ),
    createCommentNode: (data) => counted(new LightNode(8, data)),
    createTextNode: (data) => counted(new LightNode(3, data)),
    appendChild: (parent, node) => insert(parent, node, null),
    insertBefore: (parent, node, before) => insert(parent, node, before),
    setTemplateContent: (template, content) => void contents.set(template, content),
    getTemplateContent: (template) => contents.get(template) ?? template,
    setDocumentType: () => {},
    setDocumentMode: (_, value) => {
      mode = value
    },
    getDocumentMode: () => mode,
    detachNode: (node) => void node.parentNode?.removeChild(node),
    insertText: (parent, text) => insertText(parent, text, null),
    insertTextBefore: (parent, text, before) => insertText(parent, text, before),
    adoptAttributes: (element, attributes) => {
      for (const { name, value } of attributes) if (!element.hasAttribute(name)) element.setAttribute(name, value)
    },
    getFirstChild: (node) => node.firstChild,
    getChildNodes: (node) => [...node.childNodes],
    getParentNode: (node) => node.parentNode,
    getAttrList: (element) => element.attributes,
    getTagName: (element) => element.localName,
    // The adapter gets back what it was given.
    getNamespaceURI: (element) => element.namespaceURI as html.NS,
    getTextNodeContent: (node) => node.data,
    getCommentNodeContent: (node) => node.data,
    getDocumentTypeNodeName: () => '',
    getDocumentTypeNodePublicId: () => '',
    getDocumentTypeNodeSystemId: () => '',
    isTextNode: (node): node is LightNode => node.nodeType === 3,
    isCommentNode: (node): node is LightNode => node.nodeType === 8,
    isDocumentTypeNode: (_node): _node is LightNode => false,
    isElementNode: (node): node is LightElement => node.nodeType === 1,
    setNodeSourceCodeLocation: () => {},
    getNodeSourceCodeLocation: () => null,
    updateNodeSourceCodeLocation: () => {},
  }
}
