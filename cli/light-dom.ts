import { Parser } from 'parse5'
import {
  activeAttributeEdits,
  type TextEdit,
  withEdits,
  withoutActiveAttributes,
} from '#content/clean/active-attributes.ts'
import { repairGluedTags } from '#content/clean/glued-tags.ts'
import type { TreeElement } from '#model/tree.ts'
import { lightAdapter, TOO_MANY_NODES } from './light-dom-adapter.ts'
import { LightElement, LightNode } from './light-node.ts'

export { lightFactory } from './light-node.ts'

/** No honest article comes near: the largest of 184,000 has 0.7 MB. */
const MAX_NODES = 1_000_000
const MAX_DEPTH = 2000

/**
 * The body of an HTML text as a browser without scripts would build it, glued tags repaired. Markup that makes more
 * than a million nodes, or lies over 2,000 deep, comes back as one text node of its words. Throws nothing.
 */
export function parseHtml(html: string): TreeElement {
  try {
    const document = Parser.parse(repairGluedTags(html), {
      treeAdapter: lightAdapter(MAX_NODES, MAX_DEPTH),
      scriptingEnabled: false,
    })
    return bodyOf(document) ?? emptyBody()
  } catch (error) {
    if (error !== TOO_MANY_NODES) throw error
    const body = emptyBody()
    body.insertBefore(new LightNode(3, html.replace(/<[^<>]*>/g, ' ')), null)
    return body
  }
}

function bodyOf(document: LightElement): LightElement | undefined {
  for (let root = document.firstChild; root; root = root.nextSibling) {
    if (!(root instanceof LightElement)) continue
    for (let child = root.firstChild; child; child = child.nextSibling) {
      if (child instanceof LightElement && child.localName === 'body') return child
    }
  }
  return undefined
}

function emptyBody(): LightElement {
  return new LightElement('body', 'http://www.w3.org/1999/xhtml', [])
}

type StartTag = Parameters<Parser<never>['onStartTag']>[0]

/**
 * The author's text without `style` and `on…` attributes, all else byte for byte; `display:none` stays as ` hidden` and
 * `text-align` as ` align="…"`. Tags are found by a real parser, so that text inside scripts, comments and quoted
 * values is left alone. Applying it twice changes nothing; markup too hostile to parse is scanned instead, comments and scripts
 * included.
 */
export function stripActiveAttributes(html: string): string {
  if (!/style|\bon/i.test(html)) return html
  const edits: TextEdit[] = []
  const parser = new Parser({
    treeAdapter: lightAdapter(MAX_NODES, MAX_DEPTH),
    scriptingEnabled: false,
    sourceCodeLocationInfo: true,
  })
  const onStartTag = parser.onStartTag.bind(parser)
  parser.onStartTag = (tag: StartTag) => {
    const { startOffset = -1, endOffset = -1 } = tag.location ?? {}
    for (const edit of activeAttributeEdits(html, startOffset, endOffset)) edits.push(edit)
    onStartTag(tag)
  }
  // With a place for every text the parser would list all siblings at each, and nobody asks for it.
  const onCharacter = parser.onCharacter.bind(parser)
  parser.onCharacter = (token) => onCharacter({ ...token, location: null })
  const onWhitespaceCharacter = parser.onWhitespaceCharacter.bind(parser)
  parser.onWhitespaceCharacter = (token) => onWhitespaceCharacter({ ...token, location: null })
  try {
    parser.tokenizer.write(html, true)
  } catch (error) {
    if (error === TOO_MANY_NODES) return withoutActiveAttributes(html)
    throw error
  }
  return withEdits(html, edits)
}
