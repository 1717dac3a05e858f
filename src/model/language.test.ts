import { describe, expect, it, test } from 'vitest'
import { languageOf } from './language.ts'
import { SIMPLIFIED_ONLY, TRADITIONAL_ONLY } from './script-characters.ts'

const CASES: [language: string, name: string, text: string][] = [
  ['zh-Hans', 'Simplified Chinese', '习近平闪电访哈萨克斯坦 外媒称中哈关系好'],
  ['zh-Hant', 'Traditional Chinese', '香港警方拘捕五名蘋果日報高管'],
  ['zh', 'Chinese that both scripts write alike', '水中月'],
  ['zh-Hans', 'Chinese with English names', '上海合作组织（Shanghai Cooperation Organisation, SCO）的会议'],
  ['zh-Hans', 'Chinese that quotes a Traditional title', '这本书叫《紅樓夢》，我们读过'],
  [
    'zh-Hant',
    'Chinese that quotes a little Japanese',
    '這個詞在日語裡寫作「ありがとう」，意思與中文的謝謝並無不同，讀起來卻輕快許多',
  ],
  ['en', 'English', 'The pandemic showed up humanity and its vulnerability to the climate.'],
  ['en', 'a short Latin title', 'Letters to the editor'],
  [
    'en',
    'English with a Chinese name',
    'The reporter of 新华社 said that the meeting was held in the city of Samarkand.',
  ],
  ['fr', 'French', 'Le président est arrivé dans la ville avec les ministres pour une visite.'],
  ['ja', 'Japanese', '東京都は二十四日、新型コロナウイルスの感染者が増えていると発表した'],
  ['ko', 'Korean', '북한이 미사일을 발사했다고 합동참모본부가 밝혔다'],
  ['ug', 'Uyghur', 'ئۇيغۇر ئېلىدىكى ۋەزىيەت توغرىسىدا'],
  ['ar', 'Arabic', 'وصل الرئيس إلى العاصمة في زيارة رسمية'],
  ['ru', 'Russian', 'Президент прибыл с официальным визитом'],
  ['uk', 'Ukrainian', 'Президент прибув з офіційним візитом до її столиці'],
  ['und', 'digits and signs', '12345 —— 2020/07/02'],
  ['und', 'nothing', ''],
]

describe('languageOf', () => {
  test.each(CASES)('answers %s for %s', (language, _name, text) => {
    expect(languageOf(text)).toBe(language)
  })

  it('has hundreds of characters for either script and none for both', () => {
    expect(new Set(SIMPLIFIED_ONLY).size).toBe([...SIMPLIFIED_ONLY].length)
    expect(new Set(TRADITIONAL_ONLY).size).toBe([...TRADITIONAL_ONLY].length)
    expect([...SIMPLIFIED_ONLY].length).toBeGreaterThanOrEqual(600)
    expect([...TRADITIONAL_ONLY].length).toBeGreaterThanOrEqual(600)
    const traditional = new Set(TRADITIONAL_ONLY)
    expect([...SIMPLIFIED_ONLY].filter((character) => traditional.has(character))).toEqual([])
  })
})
