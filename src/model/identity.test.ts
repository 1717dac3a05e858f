import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { base32 } from './base32.ts'
import { identityKey, identityOf } from './identity.ts'
import { sha256 } from './sha256.ts'
import { utf8 } from './utf8.ts'

describe('identity', () => {
  it('is twelve base32 characters of the canonical URL', () => {
    const key = identityKey({ url: 'HTTP://a.example/x?utm_source=b#c', title: 'T', day: 20220914 })
    expect(key).toBe('https://a.example/x')
    const digest = createHash('sha256').update(key).digest()
    expect(identityOf(key)).toBe(base32(digest, 12))
    expect(identityOf(key)).toMatch(/^[a-z2-7]{12}$/)
  })

  it('never changes under rule 1', () => {
    expect(identityOf('https://a.example/')).toBe('x366jgfelnwi')
  })

  it('takes day and title where there is no usable URL', () => {
    expect(identityKey({ url: 'javascript:1', title: '简讯', day: 20220914 })).toBe('title:2022-09-14:简讯')
    expect(identityKey({ title: '简讯', day: 0 })).toBe('title::简讯')
  })

  it('hashes like every other SHA-256, whatever the length', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(Buffer.from(sha256(bytes)).toString('hex')).toBe(createHash('sha256').update(bytes).digest('hex'))
      }),
    )
  })

  it('encodes text like TextEncoder', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect([...utf8(text)]).toEqual([...new TextEncoder().encode(text)])
      }),
    )
    expect([...utf8('\ud800')]).toEqual([0xef, 0xbf, 0xbd])
  })

  it('writes the base32 vectors of RFC 4648', () => {
    expect(base32(utf8('foobar'), 99)).toBe('mzxw6ytboi')
    expect(base32(utf8('f'), 99)).toBe('my')
  })
})
