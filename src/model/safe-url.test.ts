import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeUrl } from './safe-url.ts'

describe('safeUrl', () => {
  it.each([
    ['https://example.org/a', undefined, 'https://example.org/a'],
    [' https://example.org/报', undefined, 'https://example.org/%E6%8A%A5'],
    ['http://https://example.org/a', undefined, 'https://example.org/a'],
    ['//example.org/x', 'http://news.test/a/b', 'http://example.org/x'],
    ['/x', 'https://news.test/a/b', 'https://news.test/x'],
    ['x?y#z', 'https://news.test/a/b', 'https://news.test/a/x?y#z'],
  ])('keeps %j on %j', (text, base, expected) => {
    expect(safeUrl(text, base)).toBe(expected)
  })

  it.each([
    'javascript:alert(1)',
    ' java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'JaVaScRiPt://example.org/%0aalert(1)',
    'vbscript:x',
    'data:text/html,x',
    'blob:https://example.org/1',
    'file:///etc/passwd',
    'https://user:secret@example.org/',
    'https://user@example.org/',
    'mailto:a@example.org',
    'whatsapp://send',
    'https://',
    'relative/path',
    '',
    `https://example.org/${'a'.repeat(4096)}`,
    `https://example.org/${'报'.repeat(1000)}`,
  ])('refuses %j', (text) => {
    expect(safeUrl(text)).toBeUndefined()
  })

  it('takes a mail address only where it is asked for', () => {
    expect(safeUrl('mailto:a@example.org', undefined, { mailto: true })).toBe('mailto:a@example.org')
  })

  it('answers any text with an http(s) address or nothing, and the answer stays as it is', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.constantFrom('http://http://a', 'https:http://x', '///a', 'http:///https://b'),
        ),
        (text) => {
          const url = safeUrl(text, 'https://news.test/')
          if (url === undefined) return
          expect(url).toMatch(/^https?:\/\//)
          expect(safeUrl(url)).toBe(url)
        },
      ),
    )
  }, 30_000)
})
