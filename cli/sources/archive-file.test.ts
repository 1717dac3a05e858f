import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { parseArchiveFile } from './archive-file.ts'
import type { ParsedArticle } from './parsed-article.ts'

const URL = 'https://a.example/x'
const FRONT = `---
layout: post
title: "前言 \\"引\\""
date: 2020-10-23T10:07:15.000Z
author: 长平
from: https://a.example/front
tags: [ 泡泡, 二 ]
categories: [ 泡泡 ]
---
`

const VARIANTS: [name: string, file: string, expected: Partial<ParsedArticle>][] = [
  [
    'a stamp of 13 digits',
    `<!--1663170301000-->\n[题](${URL})\n------\n\n<p>文</p>\n`,
    { title: '题', url: URL, dates: [{ kind: 'stamp', text: '1663170301000' }], html: '<p>文</p>' },
  ],
  ['the stamp NaN', `<!--NaN-->\n[题](${URL})\n------\n\n<p>文</p>\n`, { dates: [{ kind: 'stamp', text: 'NaN' }] }],
  ['no stamp', `[题](${URL})\n------\n\n<p>文</p>\n`, { title: '题', dates: [], html: '<p>文</p>' }],
  [
    'a date line',
    `[题](${URL})\n------\n日期：Fri, 26 Jun 2020 22:43:08 +0000\n\n<p>文</p>\n`,
    { dates: [{ kind: 'date-line', text: 'Fri, 26 Jun 2020 22:43:08 +0000' }], html: '<p>文</p>' },
  ],
  [
    'front matter and a header',
    `${FRONT}<!--1603447635000-->\n[首](${URL})\n------\n\n<div>\n<p>文</p>\n</div>\n`,
    {
      title: '首',
      url: URL,
      dates: [
        { kind: 'stamp', text: '1603447635000' },
        { kind: 'front-matter', text: '2020-10-23T10:07:15.000Z' },
      ],
      authors: ['长平'],
      sourceNames: ['泡泡', '二'],
      html: '<p>文</p>',
    },
  ],
  [
    'front matter alone',
    `${FRONT}\n<section>\n <p>\n  文\n </p>\n</section>\n`,
    {
      title: '前言 "引"',
      url: 'https://a.example/front',
      dates: [{ kind: 'front-matter', text: '2020-10-23T10:07:15.000Z' }],
      html: '<section>\n <p>\n  文\n </p>\n</section>',
    },
  ],
  [
    'front matter whose title holds a line feed',
    '---\ntitle: "甲\n乙"\nfrom: https://a.example/\n---\n文\n',
    { title: '甲\n乙' },
  ],
  ['brackets in the title', `[[World] a](b) [c](${URL})\n------\n\n文\n`, { title: '[World] a](b) [c', url: URL }],
  [
    'entities in the title, as written',
    `[&quot;甲&amp;#21328;&quot;](${URL})\n------\n\n文\n`,
    { title: '&quot;甲&amp;#21328;&quot;' },
  ],
  ['line feeds in the title', `[甲\n\n](${URL})\n------\n\n文\n`, { title: '甲\n\n', url: URL }],
  ['an empty title', `[](${URL})\n------\n\n文\n`, { title: '', url: URL }],
  [
    'parentheses in the URL',
    '[甲](https://a.example/a_(b)_(c))\n------\n\n文\n',
    { url: 'https://a.example/a_(b)_(c)' },
  ],
  [
    'a title with parentheses and a sign of HTML',
    `[拘捕5名<苹果日报>(高管)](${URL})\n------\n\n文\n`,
    { title: '拘捕5名<苹果日报>(高管)' },
  ],
  ['an empty link', '[甲]()\n------\n\n文\n', { title: '甲', html: '文' }],
  ['an empty body', `<!--1-->\n[甲](${URL})\n------\n\n`, { title: '甲', html: '' }],
  ['an empty body in its wrapper', `${FRONT}<!--1-->\n[甲](${URL})\n------\n\n<div>\n\n</div>\n`, { html: '' }],
  ['a rule that ends the file', `[甲](${URL})\n------`, { html: '' }],
  [
    'a body with a rule of its own',
    `[甲](${URL})\n------\n\n[乙](u)\n------\n`,
    { title: '甲', html: '[乙](u)\n------' },
  ],
  [
    'CRLF line ends',
    `<!--5-->\r\n[甲](${URL})\r\n------\r\n\r\n<p>文</p>\r\n`,
    { title: '甲', url: URL, html: '<p>文</p>' },
  ],
  ['a byte order mark', `\ufeff[甲](${URL})\n------\n\n文\n`, { title: '甲' }],
  ['a bare CR in the body', `[甲](${URL})\n------\n\n<p>一\r二</p>\n`, { html: '<p>一\r二</p>' }],
]

describe('parseArchiveFile', () => {
  test.each(VARIANTS)('reads %s', (_name, file, expected) => {
    for (const input of [file, new TextEncoder().encode(file)]) {
      const parsed = parseArchiveFile(input)
      expect(parsed.ok && parsed.value).toMatchObject(expected)
    }
  })

  test.each([
    ['an empty file', '\n', 'damaged', 1],
    ['a note without header', '# Read me\n\nHello\n', 'not-an-article', 1],
    ['a list of articles', 'BBC\n------\n\n7-2 [甲](/articles/BBC/1.md)\n', 'not-an-article', 1],
    ['a stamp without title', '<!--1-->\n文\n', 'damaged', 2],
    ['a title without rule', '<!--1-->\n[甲](https://a.example/)\n文\n', 'damaged', 3],
    ['front matter without title and link', '---\nlayout: page\n---\n文\n', 'not-an-article', 1],
  ])('refuses %s and says where', (_name, file, kind, line) => {
    expect(parseArchiveFile(file)).toMatchObject({ ok: false, fault: { kind, line } })
  })

  it('refuses bytes that are no text', () => {
    expect(parseArchiveFile(Uint8Array.of(91, 0, 93))).toMatchObject({ ok: false, fault: { kind: 'damaged' } })
  })

  it('reads older Chinese encodings and says so', () => {
    const gb = Buffer.from(
      '5bcceccae95d2868747470733a2f2f612e6578616d706c652f290a2d2d2d2d2d2d0a0ad6d0b9facecad7d6',
      'hex',
    )
    const parsed = parseArchiveFile(gb)
    expect(parsed).toMatchObject({ ok: true, value: { title: '天书', doubts: ['not UTF-8; read as GB 18030'] } })
  })

  it('keeps a text with one broken character', () => {
    const bytes = Buffer.concat([Buffer.from(`[甲](${URL})\n------\n\n文`), Buffer.of(0xe4, 0xb8), Buffer.from('字')])
    expect(parseArchiveFile(bytes)).toMatchObject({ ok: true, value: { html: '文\ufffd字' } })
  })

  it('gives back any title and body that a writer put in', () => {
    const title = fc.string({ unit: 'grapheme' }).filter((text) => !/\)\s*\r?\n------/.test(text))
    const slug = fc.stringMatching(/^[a-z0-9()%-]{0,20}$/)
    fc.assert(
      fc.property(title, slug, fc.stringMatching(/^[a-z<>/[\]()]{0,40}$/), (title, slug, body) => {
        const file = `<!--1663170301000-->\n[${title}](${URL}/${slug})\n------\n\n${body}\n`
        expect(parseArchiveFile(file)).toMatchObject({ ok: true, value: { title, url: `${URL}/${slug}`, html: body } })
      }),
    )
  })

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('', '---\n', '<!--1-->\n[', '[a]('),
        (bytes, start) => {
          parseArchiveFile(Buffer.concat([Buffer.from(start), bytes]))
        },
      ),
    )
  })

  it('reads a hostile megabyte in linear time', () => {
    const start = performance.now()
    for (const part of ['[', '](', ')\n-----', '---\n', '日期：', '<!--', ')\r\n', ' \n', ')\t']) {
      parseArchiveFile(`[${part.repeat(1_000_000 / part.length)}`)
      parseArchiveFile(`---\n${part.repeat(1_000_000 / part.length)}`)
      parseArchiveFile(`[甲](${URL})\n------\n${part.repeat(1_000_000 / part.length)}`)
    }
    expect(performance.now() - start).toBeLessThan(5_000)
  })
})
