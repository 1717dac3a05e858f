import { describe, expect, it, test } from 'vitest'
import { createI18n, switchLanguage } from './i18n.ts'

const page = () => ({ lang: '', dir: '' })

describe('createI18n', () => {
  test.each([
    ['zh-Hans', '设置', '80篇'],
    ['zh-Hant', '設定', '80篇'],
    ['en', 'Settings', '80 articles'],
  ] as const)('%s is ready with its words and marks the page', async (language, settings, count) => {
    const root = page()
    const i18n = await createI18n(language, root)
    expect(i18n.t('settings.title')).toBe(settings)
    expect(i18n.t('list.count', { count: 80, n: '80' })).toBe(count)
    expect(root).toEqual({ lang: language, dir: 'ltr' })
  })

  test.each([
    ['zh-Hans', 1, '1篇'],
    ['zh-Hant', 1, '1篇'],
    ['en', 1, '1 article'],
    ['en', 0, '0 articles'],
  ] as const)('%s counts %i', async (language, count, expected) => {
    const i18n = await createI18n(language, page())
    expect(i18n.t('list.count', { count, n: String(count) })).toBe(expected)
  })

  it('leaves the values of feeds as they are', async () => {
    const i18n = await createI18n('en', page())
    for (const name of ['$t(app.title)', '{{n}}', '<b>&amp;', '1,204', '$&']) {
      expect(i18n.t('filter.remove', { name })).toBe(`Remove filter: ${name}`)
    }
  })
})

describe('switchLanguage', () => {
  it('changes the words and the language of the page', async () => {
    const root = page()
    const i18n = await createI18n('en', root)
    await switchLanguage(i18n, 'zh-Hant', root)
    expect(i18n.t('app.back')).toBe('返回')
    expect(root.lang).toBe('zh-Hant')
    await switchLanguage(i18n, 'en', root)
    expect(i18n.t('app.back')).toBe('Back')
  })

  it('obeys the last of several wishes', async () => {
    const root = page()
    const i18n = await createI18n('en', root)
    await Promise.all([switchLanguage(i18n, 'zh-Hant', root), switchLanguage(i18n, 'zh-Hans', root)])
    expect(i18n.language).toBe('zh-Hans')
    expect(root.lang).toBe('zh-Hans')
  })
})
