import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { NO_CONFIG } from './config.ts'
import { readInputs } from './read-inputs.ts'

const NOW = new Date('2026-01-01')
const PNG = Buffer.from('89504e470d0a1a0a0000000d4948445200000003000000020802000000', 'hex')

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhujian-inputs-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function write(files: Record<string, string | Uint8Array>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
}

function article(title: string, slug: string, stampMs: number | 'NaN', body = '<p>正文在此。</p>'): string {
  return `<!--${stampMs}-->\n[${title}](https://a.example/${slug})\n------\n\n${body}\n`
}

const read = (...inputs: string[]) => readInputs(inputs, { timeZone: 'Asia/Shanghai', now: NOW, config: NO_CONFIG })

describe('readInputs', () => {
  it('lets one bad file stop nothing', async () => {
    await write({
      'articles/rfi/1.md': article('甲', '1', 1663170301000),
      'articles/rfi/2.md': '',
      'articles/rfi/3.md': Uint8Array.of(0, 1, 2),
      'articles/rfi/4.md': 'a note',
      'articles/rfi/5.md': article('乙', '5', 1663170302000),
    })
    const { articles, report } = await read(folder, join(folder, 'missing'))
    expect(articles.map((one) => one.title)).toEqual(['甲', '乙'])
    expect(report.refused.map(({ file, reason }) => `${file.slice(folder.length)}: ${reason}`)).toEqual([
      '/articles/rfi/2.md: is empty; left out',
      '/articles/rfi/3.md: holds NUL bytes, so it is not text; left out',
      '/articles/rfi/4.md: has no header: neither [title](link) nor front matter; left out',
      '/missing: does not exist',
    ])
  })

  it('joins the versions of one address: greater stamp, then smaller id, and keeps the older texts', async () => {
    await write({
      'articles/rfi/1000002.md': article('旧', 'x', 1663170301000, '<p>一</p>'),
      'articles/rfi/999999.md': article('新', 'x?utm_source=rss', 1663170302000, '<p>二</p>'),
      'articles/rfi/1000001.md': article('中', 'x', 1663170301000, '<p>三</p>'),
      'articles/路透/7.md': article('新', 'x#top', 1663170302000, '<p>二</p>'),
    })
    const { articles, report } = await read(folder)
    expect(articles).toHaveLength(1)
    expect(articles[0]).toMatchObject({ title: '新', html: '<p>二</p>', versionCount: 3 })
    expect(articles[0]?.versions.map((version) => version.title)).toEqual(['中', '旧'])
    expect(report).toMatchObject({ read: 4, articles: 1, olderVersions: 2, copies: 1 })
  })

  it('shows a clock only where no other article of the source has the same stamp', async () => {
    await write({
      'articles/rfi/1.md': article('甲', '1', 1663170301000),
      'articles/rfi/2.md': article('乙', '2', 1663170301000),
      'articles/rfi/3.md': article('丙', '3', 1663170302000),
      'articles/voa/4.md': article('丁', '4', 1663170301000),
    })
    const { articles } = await read(folder)
    const clocks = Object.fromEntries(articles.map((one) => [one.title, one.hasClock]))
    expect(clocks).toEqual({ 甲: false, 乙: false, 丙: true, 丁: true })
  })

  it('carries raster pictures that lie beside the article, and no SVG', async () => {
    const body =
      '<p><img src="figures/a.png"><img src="figures/b.svg"><img src="../../../out.png"><img src="none.gif"></p>'
    await write({
      'articles/rfi/1.md': article('图', '1', 1663170301000, body),
      'articles/rfi/figures/a.png': PNG,
      'articles/rfi/figures/b.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'out.png': PNG,
    })
    const { articles, pictures, report } = await read(join(folder, 'articles'))
    const [file] = [...pictures.keys()]
    expect(file).toMatch(/^i\/[a-z2-7]{32}\.png$/)
    expect(articles[0]?.images).toEqual(new Map([['figures/a.png', { file, width: 3, height: 2 }]]))
    expect(articles[0]?.thumb).toEqual({ src: file, width: 3, height: 2 })
    expect(report.pictures).toBe(1)
    expect(report.leftOut).toEqual({ picture: 2 })
    expect(report.doubtful.map((line) => line.reason)).toEqual([
      'picture "none.gif" is not in the input',
      'is an SVG; the picture is left out',
    ])
  })

  it('gives an article without a title its heading, its first words, or the name of its file', async () => {
    await write({
      'articles/a/1_name.md': article('', '1', 1663170301000, '<p>先</p><h2>标题</h2>'),
      'articles/a/2_name.md': article('&nbsp;', '2', 1663170302000, '<p>开头的话</p>'),
      'articles/a/3_文件名.md': article('', '3', 1663170303000, ''),
    })
    const { articles } = await read(folder)
    expect(articles.map((one) => one.title)).toEqual(['标题', '开头的话', '文件名'])
  })

  it('leaves a link away that is no web address', async () => {
    await write({ 'articles/a/1.md': '<!--1663170301000-->\n[甲](javascript:alert(1))\n------\n\n文\n' })
    const { articles, report } = await read(folder)
    expect(articles[0]?.url).toBeUndefined()
    expect(report.doubtful[0]?.reason).toContain('no http(s) address')
  })

  it('gives the same result whatever the order of the inputs', async () => {
    await write({
      'a/articles/rfi/1.md': article('甲', '1', 1663170301000),
      'a/articles/x/2.md': article('乙', '2', 1663170301000),
      'b/articles/rfi/3.md': article('丙', '1', 1663170301000),
      'b/articles/X/4.md': article('丁', '4', 'NaN'),
      'b/articles/X/5.md': article('', '5', 1663170301000, ''),
    })
    const [a, b] = [join(folder, 'a'), join(folder, 'b')]
    expect(await read(b, a)).toEqual(await read(a, b, a))
  })
})
