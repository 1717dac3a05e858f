import type { TreeElement, TreeFactory } from '#model/tree.ts'
import { removeBoilerplate } from './boilerplate.ts'
import { removeEmpty } from './emptiness.ts'
import { settleImages } from './images.ts'
import { splitParagraphs } from './paragraphs.ts'
import { removeRemains, settleElements } from './remains.ts'
import { type CleanContext, type CleanReport, emptyReport } from './report.ts'
import { settleSpaces } from './spacing.ts'

export type { CleanContext, CleanReport } from './report.ts'

/**
 * Makes the body of an article readable, in place, and counts what it took away. It is about text, not about safety:
 * what comes out is as untrusted as what went in. `factory` belongs to the tree's own document. Linear in the size of
 * the tree; cleaning twice changes nothing.
 */
export function cleanTree(root: TreeElement, factory: TreeFactory, context: CleanContext): CleanReport {
  const report = emptyReport()
  settleImages(root, context, report)
  removeRemains(root, report)
  settleElements(root, factory)
  if (!context.keepBoilerplate) removeBoilerplate(root, context, report)
  removeEmpty(root, context.url)
  splitParagraphs(root, factory)
  settleSpaces(root)
  return report
}
