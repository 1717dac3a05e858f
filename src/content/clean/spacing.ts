import type { TreeElement, TreeNode } from '#model/tree.ts'
import { joinsWithoutSpace } from './characters.ts'
import { BLOCKS, EMBEDS, PREFORMATTED } from './element-kinds.ts'
import { walkEvents } from './walk-events.ts'

/**
 * Takes out line breaks of the source between Han or full-width characters, which browsers show as gaps, and the
 * indentation that authors type with ideographic or no-break spaces.
 */
export function settleSpaces(root: TreeElement): void {
  let preformatted = 0
  let isLineStart = true
  /** The last text of the line, when it ends in white space with a line break behind a character. */
  let open: { node: TreeNode; text: string; last: number } | undefined

  function endLine(): void {
    isLineStart = true
    open = undefined
  }

  walkEvents(root, {
    enter(element) {
      if (BLOCKS.has(element.localName)) endLine()
      if (PREFORMATTED.has(element.localName)) preformatted++
      if (element.localName === 'img') {
        isLineStart = false
        open = undefined
      }
      return !EMBEDS.has(element.localName)
    },
    leave(element) {
      if (BLOCKS.has(element.localName)) endLine()
      if (PREFORMATTED.has(element.localName)) preformatted--
    },
    text(node) {
      if (preformatted > 0) {
        isLineStart = false
        open = undefined
        return
      }
      const before = node.textContent ?? ''
      let text = joinLines(before)
      if (isLineStart) text = text.replace(/^[\s\u00a0\u3000]+/, '')
      else if (open) {
        const word = text.trimStart()
        if (word !== '' && joinsWithoutSpace(open.last, word.charCodeAt(0))) {
          open.node.textContent = open.text
          text = word
        }
      }
      if (text !== before) node.textContent = text
      if (text === '') return
      isLineStart = false
      const end = text.trimEnd()
      if (end !== '')
        open = /\n/.test(text.slice(end.length)) ? { node, text: end, last: end.charCodeAt(end.length - 1) } : undefined
    },
  })
}

function joinLines(text: string): string {
  if (!text.includes('\n')) return text
  return text.replace(/\s+/g, (gap, at: number) => {
    const after = at + gap.length
    if (at === 0 || after === text.length || !gap.includes('\n')) return gap
    return joinsWithoutSpace(text.charCodeAt(at - 1), text.charCodeAt(after)) ? '' : gap
  })
}
