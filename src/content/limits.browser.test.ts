import { expect, it } from 'vitest'
import { sanitizeHtml } from './sanitize.ts'

const words = { image: 'Picture', withheld: () => '', embed: () => '' }
const context = { id: 'a', words }

it.each([
  ['2 MiB of text', `<p>words &amp; more</p>${'<p>text</p>'.repeat(200_000)}<script>secret</script>`],
  ['elements 20,000 deep', `words &amp; more${'<div>'.repeat(20_000)}deep`],
  ['more than 20,000 nodes', `words &amp; more${'<b>x</b>'.repeat(20_001)}`],
  [
    'markup that makes a parser clone elements',
    Array.from({ length: 3000 }, (_, i) => `<b a${i}>`).join('') + '<p>words &amp; more'.repeat(3000),
  ],
  ['a million tags that never end', `words &amp; more${'<script '.repeat(500_000)}`],
])('shows %s as plain words, and says so', (_, html) => {
  const { fragment, tooLarge } = sanitizeHtml(html, context)
  expect(tooLarge).toBe(true)
  expect(fragment.textContent).toContain('words & more')
  expect(fragment.textContent).not.toContain('secret')
  expect([...fragment.children].every((element) => element.localName === 'p')).toBe(true)
})

it('keeps the markup of a long but ordinary article', () => {
  const { fragment, tooLarge } = sanitizeHtml(`<p>段<b>落</b></p>`.repeat(4000), context)
  expect(tooLarge).toBe(false)
  expect(fragment.querySelectorAll('p b')).toHaveLength(4000)
})
