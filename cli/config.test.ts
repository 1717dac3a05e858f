import { expect, it, test } from 'vitest'
import { parseConfig } from './config.ts'

it('reads title, zone, address and sources', () => {
  const text = JSON.stringify({
    title: '竹简',
    timezone: 'Europe/Berlin',
    baseUrl: 'https://a.example/x',
    sources: { rfi: { name: '法广', aliases: ['广'], lang: 'zh-Hans', home: 'https://www.rfi.fr/' }, b: {} },
  })
  expect(parseConfig(text, 'c.json')).toEqual({
    ok: true,
    value: {
      title: '竹简',
      timeZone: 'Europe/Berlin',
      baseUrl: 'https://a.example/x/',
      sources: new Map([
        ['rfi', { name: '法广', aliases: ['广'], lang: 'zh-Hans', home: 'https://www.rfi.fr/' }],
        ['b', { aliases: [] }],
      ]),
    },
  })
})

test.each([
  ['{\n  "title": }', 'c.json'],
  ['[]', 'c.json: the file: must be an object'],
  ['{"titel": "x"}', 'c.json: titel: is no setting'],
  ['{"title": 3}', 'c.json: title: must be a text'],
  ['{"timezone": "Mars/Olympus"}', 'c.json: timezone: "Mars/Olympus" is no time zone'],
  ['{"baseUrl": "javascript:1"}', 'c.json: baseUrl: must begin with https://'],
  ['{"sources": {"A b": {}}}', 'c.json: sources: the id "A b" must be'],
  ['{"sources": {"a": {"aliases": "x"}}}', 'c.json: sources.a.aliases: must be a list'],
  ['{"sources": {"a": {"aliases": [1]}}}', 'c.json: sources.a.aliases.0: must be a text'],
  ['{"sources": {"a": {"lang": "Chinese!"}}}', 'c.json: sources.a.lang: "Chinese!" is no language tag'],
  ['{"sources": {"a": {"aliases": ["x"]}, "b": {"name": "x"}}}', 'c.json: sources.b: "x" belongs to sources.a'],
  ['{"sources": {"__proto__": {}, "a": []}}', 'c.json: sources: the id "__proto__"'],
])('a fault names file, place and reason: %s', (text, fault) => {
  expect(parseConfig(text, 'c.json')).toMatchObject({ ok: false, fault: expect.stringContaining(fault) })
})
