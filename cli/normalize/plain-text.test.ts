import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { plainText } from './plain-text.ts'

test.each([
  ['谴责&quot;中国病毒&quot;说', '谴责"中国病毒"说'],
  ['humanity&#x27;s &amp; ours', "humanity's & ours"],
  ['once only: &amp;#21328;', 'once only: &#21328;'],
  ['拘捕5名<苹果日报>高管', '拘捕5名<苹果日报>高管'],
  ['&lt;script&gt;', '<script>'],
  ['R&D, AT&T, a&copy=b', 'R&D, AT&T, a&copy=b'],
  ['&nosuchname; &#0; &#99999999;', '&nosuchname; \ufffd \ufffd'],
  ['北京\n\n的　快速\t回应 ', '北京 的 快速 回应'],
  ['a\u202egnp.exe\u202c \u2066b\u2069 &#x202e;c', 'agnp.exe b c'],
  ['zero\u200bwidth\ufeff \u0007bell', 'zerowidth bell'],
  ['family 👨‍👩‍👧 stays', 'family 👨‍👩‍👧 stays'],
  ['', ''],
])('plainText(%j) is %j', (written, plain) => {
  expect(plainText(written)).toBe(plain)
})

it('leaves neither control characters nor bidi overrides nor outer space in any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const plain = plainText(text)
      expect(plain).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u)
      expect(plain).toBe(plain.trim())
    }),
  )
})
