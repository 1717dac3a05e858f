import { expect, it } from 'vitest'
import { ALLOWED_ATTRIBUTES, ALLOWED_TAGS, contentSecurityPolicy, FORBID_CONTENTS, securityHeaders } from './policy.ts'

const PAGE =
  "default-src 'none'; script-src 'self'; script-src-attr 'none'; style-src 'self'; style-src-attr 'none'; img-src 'self' data: blob: https:; media-src 'self' https:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; frame-src https://www.youtube-nocookie.com https://player.vimeo.com; object-src 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types reader inert dompurify"

it('gives the page the policy of the specification, word for word', () => {
  expect(contentSecurityPolicy()).toBe(PAGE)
})

it('adds what only a header can say', () => {
  expect(contentSecurityPolicy({ forHeader: true })).toBe(`${PAGE}; frame-ancestors 'none'`)
  expect(securityHeaders()[0]).toEqual(['Content-Security-Policy', `${PAGE}; frame-ancestors 'none'`])
})

it('opens connections to a named archive and nothing else', () => {
  expect(contentSecurityPolicy({ connect: ['https://archive.test'] })).toContain(
    "; connect-src 'self' https://archive.test; ",
  )
})

it('lets nothing remote load in a private build', () => {
  const policy = contentSecurityPolicy({ private: true })
  expect(policy).toContain("img-src 'self' data: blob:;")
  expect(policy).not.toContain('https:')
})

it('allows no element that it also forbids, and no attribute that runs, styles or names', () => {
  expect(ALLOWED_TAGS.filter((tag) => FORBID_CONTENTS.includes(tag))).toEqual([])
  expect(
    ALLOWED_ATTRIBUTES.filter((name) => /^on|^data-|^aria-|style|class|^id$|name|srcset|target/.test(name)),
  ).toEqual([])
  expect(Object.isFrozen(ALLOWED_TAGS) && Object.isFrozen(ALLOWED_ATTRIBUTES)).toBe(true)
})
