import { expect, test } from 'vitest'
import { decodePlainFeed } from './plain-feed.ts'

const feed = (items: unknown[], version = 'https://jsonfeed.org/version/1.1') => ({ version, title: '周刊', items })

test('opens 1.0 and 1.1, with numeric ids, one author, and no dates', () => {
  const old = decodePlainFeed(
    feed([{ id: 7, author: { name: '陈某' }, content_text: '第一段\n\n<b>第二段' }], 'https://jsonfeed.org/version/1'),
    'Asia/Shanghai',
  )
  expect(old.rows).toMatchObject([{ day: 0, title: '第一段 <b>第二段', authors: ['陈某'], hasClock: false }])
  expect(old.bodies).toEqual(['<p>第一段</p><p>&lt;b>第二段</p>'])
})

test('orders by day and time, joins repeated addresses, and counts what it cannot read', () => {
  const item = (url: string, date: string) => ({
    id: url,
    url,
    title: url,
    date_published: date,
    content_html: '<p>x</p>',
  })
  const { rows, damaged } = decodePlainFeed(
    feed([
      item('https://example.org/b', '2024-05-03T23:30:00Z'),
      item('https://example.org/a', '2024-05-03T01:00:00Z'),
      item('https://example.org/a', '2024-05-03T01:00:00Z'),
      'not an item',
    ]),
    'Asia/Shanghai',
  )
  expect(rows.map(({ title, day }) => [title, day])).toEqual([
    ['https://example.org/a', 20240503],
    ['https://example.org/b', 20240504],
  ])
  expect(damaged).toBe(1)
})

test.each([[{}], [{ version: 'https://jsonfeed.org/version/2', items: [] }], [[]], ['x']])('refuses %j', (value) => {
  expect(() => decodePlainFeed(value, 'UTC')).toThrow(expect.objectContaining({ code: 'damaged' }))
})
