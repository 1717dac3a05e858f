import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { rasterOf } from './raster.ts'

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'))

test.each([
  ['png', 3, 2, '89504e470d0a1a0a 0000000d 49484452 00000003 00000002 0802000000'],
  ['gif', 3, 2, '474946383961 0300 0200 800000'],
  ['jpg', 3, 2, 'ffd8 ffe0 0010 4a46494600010100000100010000 ffff c0 0011 08 0002 0003 03012200'],
  ['webp', 3, 2, '52494646 24000000 57454250 56503820 18000000 300100 9d012a 0300 0200 0100'],
  ['webp', 3, 2, '52494646 24000000 57454250 5650384c 18000000 2f 02400000'],
  ['webp', 3, 2, '52494646 24000000 57454250 56503858 0a000000 10000000 020000 010000'],
  ['avif', 3, 2, '0000001c 66747970 61766966 00000000 6d696631 00000014 69737065 00000000 00000003 00000002 00000000'],
])('a %s of %i × %i pixels is told by its bytes', (extension, width, height, hex) => {
  expect(rasterOf(bytes(hex))).toEqual({ extension, width, height })
})

test.each([
  ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"/>').toString('hex')],
  ['HTML under a name of pictures', Buffer.from('<html><script>alert(1)</script></html>').toString('hex')],
  ['a PNG without size', '89504e470d0a1a0a 0000000d 49484452 00000000 00000002'],
  ['a JPEG that ends early', 'ffd8 ffe0 0010'],
  ['nothing', ''],
])('%s is no raster picture', (_name, hex) => {
  expect(rasterOf(bytes(hex))).toBeUndefined()
})

it('never throws or hangs, whatever the bytes', () => {
  const starts = ['', 'ffd8ff', '52494646000000005745425056503858', '0000001c6674797061766966', '89504e470d0a1a0a']
  fc.assert(
    fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 200 }), (start, rest) => {
      rasterOf(Buffer.concat([bytes(start), rest]))
    }),
  )
})
