import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countText, excerptOf, sideOf } from './text.ts'

describe('countText', () => {
  it.each([
    ['', 0, 0],
    ['竹简', 2, 0],
    ['Don’t read 3.5 well-known words', 0, 5],
    ['他用 iPhone 15 看《新闻》', 5, 2],
    ['𠮷野家 Ελλάδα русский', 3, 2],
    ['——……！', 0, 0],
  ])('%j has %i Han characters and %i words', (text, hanCount, wordCount) => {
    expect(countText(text)).toEqual({ hanCount, wordCount })
  })
})

describe('excerptOf', () => {
  it('ends behind a sentence when one ends late enough', () => {
    expect(excerptOf('第一句话在这里。第二句话也在这里。第三句', 18)).toBe('第一句话在这里。第二句话也在这里。')
    expect(excerptOf('He said “yes.” And then, after some time, he went away.', 50)).toMatch(/…$/)
  })

  it('else ends behind a word', () => {
    expect(excerptOf('some rather long words without any end in sight', 20)).toBe('some rather long…')
  })

  it('joins lines with a space where one is needed', () => {
    expect(excerptOf('标题。\n正文\nEnglish')).toBe('标题。正文 English')
  })

  it('is never longer than asked, never splits a character, and has 40 characters when the text has', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('汉', '𠮷', 'a', ' ', '。', '. ', '”', '\n', 'word'), { maxLength: 400 }),
        (parts) => {
          const text = parts
            .join('')
            .split('\n')
            .map((line) => line.replace(/\s+/g, ' ').trim())
            .filter(Boolean)
            .join('\n')
          const excerpt = excerptOf(text)
          expect(excerpt.length).toBeLessThanOrEqual(160)
          expect(() => encodeURIComponent(excerpt)).not.toThrow()
          expect(excerpt.length).toBeGreaterThanOrEqual(Math.min(40, text.replaceAll('\n', '').length))
        },
      ),
    )
  })
})

describe('sideOf', () => {
  it.each([
    ['640', 640],
    [' 640.5px ', 640],
    ['100%', undefined],
    ['auto', undefined],
    ['0', undefined],
    [null, undefined],
  ])('reads %j as %s', (text, side) => {
    expect(sideOf(text)).toBe(side)
  })
})
