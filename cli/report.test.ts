import { expect, it } from 'vitest'
import { emptyReport, formatLine, formatReport } from './report.ts'

it('tells counts, and names every refused file with place and reason', () => {
  const report = { ...emptyReport(), read: 3, articles: 2, olderVersions: 1, leftOut: { list: 9 } }
  report.refused.push({ file: 'a/1.md', line: 2, reason: 'is empty; left out' })
  report.doubtful.push({ file: 'b', reason: 'no date' }, { file: 'c', reason: 'no date' })
  expect(formatReport(report, 1)).toBe(
    [
      '2 articles from 3 files',
      '  1 older versions kept with their articles',
      '  left out: 9 × list',
      'refused: 1',
      '  a/1.md:2: is empty; left out',
      'doubtful: 2',
      '  b: no date',
      '  … and 1 more (--report file.json names all)',
    ].join('\n'),
  )
})

it('keeps names with line feeds and terminal commands on one harmless line', () => {
  expect(formatLine({ file: 'a\n\u001b[31mb\u202e.md', reason: 'x' })).toBe('a\\n\\u001b[31mb\\u202e.md: x')
})
