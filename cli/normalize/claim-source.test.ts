import { describe, expect, it, test } from 'vitest'
import { claimSource } from './claim-source.ts'
import { idOfName, sourceBook } from './source-book.ts'

const book = sourceBook(new Map())
const claim = (path: string, names: string[] = [], url?: string, above: string[] = []) =>
  claimSource({ above, folders: path.split('/').slice(0, -1), names, ...(url !== undefined && { url }) }, book).id

test.each<[name: string, id: string, found: string]>([
  ['a Chinese folder', 'rfi', claim('news/articles/法广/1.md')],
  ['an abbreviation', 'rfi', claim('articles/rfi/1.md')],
  [
    'a folder under articles that nobody knows',
    'typecase',
    claim('articles/typecase/1.md', ['tag'], 'https://www.rfi.fr/x'),
  ],
  ['a folder above the input', 'voa', claim('1.md', [], undefined, ['home', 'articles', 'voa'])],
  ['an archive of one source', 'cdt', claim('chinadigitaltimes/articles/1_甲.md')],
  ['a tag under dated folders', 'cna', claim('waimei/archived/2020-08-05/a.md', ['(臺)中央社CNA'])],
  [
    'a tag before an unknown folder',
    's-ppndgy',
    claim('society/archived/2021-01-06/a.md', ['铁锤观世界'], 'https://www.youtube.com/watch?v=1'),
  ],
  ['a known host before an unknown folder', 'rfi', claim('seed/0.txt', [], 'https://www.rfi.fr/cn/x')],
  ['an unknown folder before an unknown host', 'my-notes', claim('My Notes/0.txt', [], 'https://a.example/x')],
  ['a host without its www', 'a-example', claim('0.txt', [], 'https://www.a.example/x')],
  ['nothing at all', 'unknown', claim('0.txt')],
])('the source is found by %s: %s', (_name, id, found) => {
  expect(found).toBe(id)
})

describe('names of sources', () => {
  it('are joined over width, case and space', () => {
    expect(book.byName('ＢＢＣ ')?.id).toBe('bbc')
    expect(book.byName('美國之音')?.id).toBe('voa')
    expect(book.byHost('cn.reuters.com')?.id).toBe('reuters')
    expect(book.byHost('notreuters.com')).toBeUndefined()
  })

  test.each([
    ['Nei.st Weekly', 'nei-st-weekly'],
    ['--a--', 'a'],
    ['x'.repeat(40), 'x'.repeat(32)],
  ])('in ASCII become ids: %s → %s', (name, id) => {
    expect(idOfName(name)).toBe(id)
  })

  it('in other scripts become a hash', () => {
    expect(idOfName('泡沫')).toMatch(/^s-[a-z2-7]{6}$/)
    expect(idOfName('!!!')).toMatch(/^s-[a-z2-7]{6}$/)
  })

  it('follow the configuration, with every name that the table joins to them', () => {
    const own = sourceBook(new Map([['guangbo', { name: '广播', aliases: ['法广'] }]]))
    for (const name of ['guangbo', '广播', '法广', 'rfi', '法國國際廣播電台'])
      expect(own.byName(name)?.id).toBe('guangbo')
    expect(own.byHost('www.rfi.fr')?.id).toBe('guangbo')
    expect(own.byName('voa')?.id).toBe('voa')
  })
})
