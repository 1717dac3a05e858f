import { describe, expect, it, test } from 'vitest'
import { AppError, ERROR_CODES } from '#model/errors.ts'
import { errorMessage } from './error-message.ts'
import { createI18n } from './i18n.ts'
import { UI_LANGUAGES } from './ui-language.ts'

const page = () => ({ lang: '', dir: '' })

describe.each(UI_LANGUAGES)('%s', (language) => {
  test.each(ERROR_CODES)('tells %s in words, with a next step', async (code) => {
    const { t } = await createI18n(language, page())
    const message = errorMessage(t, new AppError(code))
    for (const text of [message.title, message.why, message.action]) {
      expect(text).not.toBe('')
      expect(text).not.toMatch(/undefined|\{|error\./)
    }
  })
})

it('names the status of the server and how long it wants to be left alone', async () => {
  const busy = new AppError('server', { status: 503, retryAfterS: 30 })
  const hans = await createI18n('zh-Hans', page())
  expect(errorMessage(hans.t, busy)).toMatchObject({ title: '服务器回应503。', why: '服务器要求等30秒再试。' })
  const english = await createI18n('en', page())
  expect(errorMessage(english.t, busy).why).toBe('It asks to wait 30 seconds.')
})

it('says what its button does', async () => {
  const { t } = await createI18n('en', page())
  expect(errorMessage(t, new AppError('missing-article')).remedy).toBe('list')
  expect(errorMessage(t, new AppError('newer-format')).remedy).toBe('reload')
  expect(errorMessage(t, new AppError('offline')).remedy).toBe('retry')
})
