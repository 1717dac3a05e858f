import { expect, test } from 'vitest'
import { bestUiLanguage } from './ui-language.ts'

test.each([
  ['en', 'zh-Hant', ['zh-CN'], 'en'],
  [undefined, 'zh-Hant', ['zh-CN'], 'zh-Hant'],
  [undefined, undefined, ['zh-CN', 'en'], 'zh-Hans'],
  [undefined, undefined, ['zh'], 'zh-Hans'],
  [undefined, undefined, ['zh-SG'], 'zh-Hans'],
  [undefined, undefined, ['zh-TW'], 'zh-Hant'],
  [undefined, undefined, ['zh-HK'], 'zh-Hant'],
  [undefined, undefined, ['zh-MO'], 'zh-Hant'],
  [undefined, undefined, ['zh-Hant'], 'zh-Hant'],
  [undefined, undefined, ['zh-Hans-TW'], 'zh-Hans'],
  [undefined, undefined, ['yue-HK'], 'zh-Hant'],
  [undefined, undefined, ['fr', 'zh-TW', 'en'], 'zh-Hant'],
  [undefined, undefined, ['en-AU', 'zh-TW'], 'en'],
  [undefined, undefined, ['fr'], 'en'],
  [undefined, undefined, [], 'en'],
  ['fr', 'zh-CN', ['de'], 'en'],
] as const)('address %s, choice %s, browser %j: %s', (address, chosen, browser, expected) => {
  expect(bestUiLanguage(address, chosen, browser)).toBe(expected)
})
