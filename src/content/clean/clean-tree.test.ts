import { describe, expect, it } from 'vitest'
import { lightFactory, parseHtml } from '../../../cli/light-dom.ts'
import { cleanTree } from './clean-tree.ts'
import type { CleanContext } from './report.ts'
import { excerptOf, firstImage, visibleText } from './text.ts'

function cleaned(html: string, context: CleanContext = {}) {
  const root = parseHtml(html)
  const report = cleanTree(root, lightFactory, context)
  return { root, report, text: visibleText(root) }
}

describe('the date line at the start', () => {
  it.each([
    ['<div>14/09/2022 - 17:36</div>'],
    ['<div><i>2020-07-09T00:48:14</i></div>'],
    ['<div><i>2020-11-13T00:20:40Z</i></div>'],
    ['<div><i><br>2020-08-27T10:22:23.346Z</i></div>'],
    ['<div><i>Mon, 21 Jun 2021 12:32:37 GMT</i></div>'],
    ['日期：Fri, 26 Jun 2020 22:43:08 +0000<br><br>'],
    ['<div><i>2020年 7月 13日</i></div>'],
    ['<p>Nov 28th 2020</p>'],
    ['<div>15 分钟前</div>'],
    ['<div>\n  2020-06-30 19:25:01\n</div>'],
  ])('%j goes', (line) => {
    const { text, report } = cleaned(`${line}<img src="https://a.test/p.jpg"><p>正文在此。</p>`)
    expect(text).toBe('正文在此。')
    expect(report.dateLines).toBe(1)
  })

  it('leaves the author beside it', () => {
    expect(cleaned('<div><i>艾莎<br>2020-06-30 19:25:01</i></div><p>正文。</p>').text).toBe('艾莎\n正文。')
  })

  it.each([
    '<p>2020年7月13日，北京下雨。</p>',
    '<p>甲</p><p>乙</p><p>2020-06-30</p>',
    '<p>会议在<b>2020年7月13日</b>举行。</p>',
  ])('%j stays, since it is part of the text', (html) => {
    expect(cleaned(html).report.dateLines).toBe(0)
  })
})

describe('boilerplate', () => {
  const FOOTER =
    '<br><hr><div>获取更多RSS：<br><a href="https://feedx.net" target="_blank">https://feedx.net</a> <br>' +
    '<a href="https://feedx.later">https://feedx.later</a><br></div>'

  it('loses the footer of feedx, whatever its second host, and keeps other rules', () => {
    const { text, report } = cleaned(`<p>one</p><hr><p>two</p>${FOOTER}`)
    expect(text).toBe('one\ntwo')
    expect(report.feedFooters).toBe(1)
  })

  it('keeps a paragraph that only speaks of it', () => {
    const html = '<p>获取更多RSS的办法有很多，本文介绍其中三种，读者可以自己比较。</p>'
    expect(cleaned(html).text).toContain('三种')
  })

  it('loses slots for advertising but not an article that an unclosed slot has swallowed', () => {
    expect(
      cleaned('<div data-selfpromo-app></div><div data-tms-ad-type="box">Advertisement</div><p>text</p>').text,
    ).toBe('text')
    expect(cleaned(`<div data-tms-ad-type="box"><p>${'words '.repeat(40)}</p>`).text).toContain('words')
  })

  it('loses a heading that repeats the title, and the word Array in place of a picture', () => {
    const { text } = cleaned('<header><h1> 两会　观察 </h1></header>Array<p>An Array of text</p>', {
      title: '两会观察',
    })
    expect(text).toBe('An Array of text')
  })

  it('stays when the reader wants the article as published', () => {
    const html = `<div>14/09/2022 - 17:36</div><p>one</p>${FOOTER}`
    expect(cleaned(html, { keepBoilerplate: true }).text).toContain('获取更多RSS')
  })
})

describe('pictures', () => {
  const context = { url: 'https://news.test/a/1.html' }
  it.each([
    ['<img src="https://images.weserv.nl/?url=host.test/a%20b.jpg">', 'https://host.test/a%20b.jpg'],
    ['<img src="https://images.weserv.nl?url=ssl:host.test/a.jpg&w=9">', 'https://host.test/a.jpg'],
    ['<img src="data:image/gif;base64,R0lGOD" data-src="/p/a.jpg">', 'https://news.test/p/a.jpg'],
    ['<img src="/static/blank.gif" data-original="//b.test/a.jpg">', 'https://b.test/a.jpg'],
    [
      '<img data-srcset="https://b.test/s.jpg 400w, https://b.test/m.jpg 1200w, https://b.test/l.jpg 4000w">',
      'https://b.test/m.jpg',
    ],
    ['<picture><source data-srcset="https://b.test/p.webp 2x"><img></picture>', 'https://b.test/p.webp'],
    ['<div></div><noscript><picture><img src="http://b.test/a.jpg"></picture></noscript>', 'https://b.test/a.jpg'],
    ['<imgsrc="http://b.test/A.jpg"alt="x">', 'https://b.test/A.jpg'],
  ])('%j is found at its own address', (html, src) => {
    expect(firstImage(cleaned(html, context).root)?.src).toBe(src)
  })

  it('stands once when noscript repeats it', () => {
    const { root } = cleaned(
      '<img data-src="https://b.test/a.jpg"><noscript><img src="https://b.test/a.jpg"></noscript>',
    )
    expect(root.childNodes.length).toBe(1)
  })

  it('goes when it only counts visits', () => {
    const { root, report } = cleaned(
      '<img src="https://medium.com/_/stat?x"><img src="https://a.test/x.gif" width="1">',
    )
    expect([root.firstChild, report.trackers]).toEqual([null, 2])
  })

  it('keeps the address of one that the archive carries', () => {
    const { root } = cleaned('<img src="figures/a.png">', { ...context, isCarried: (src) => src === 'figures/a.png' })
    expect(root.firstChild && 'getAttribute' in root.firstChild && root.lastChild).toBeTruthy()
    expect(firstImage(root)).toBeUndefined()
  })
})

describe('text', () => {
  it.each([
    [
      'line breaks of the source between Han characters',
      '<p>汉字\n  换行，\n<b>\n下一</b>\nEnglish\nwords</p>',
      '汉字换行，下一 English words',
    ],
    ['typed indentation', '<p>　　段落</p>\u00a0\u00a0<div>\u3000文字</div>', '段落\n文字'],
    ['two line breaks', '<div>one<br> <br>two<br>three</div>', 'one\ntwo\nthree'],
    [
      'scripts, styles and forms',
      '<p>a</p><script>x</script><style>y</style><form><select><option>z</select>b</form>',
      'a\nb',
    ],
    ['unknown elements', '<zz>a</zz><o:p>b</o:p><article>c</article>', 'ab\nc'],
    ['glued tags', '<divclass="a"id="b">x</div><p>y</p>', 'x\ny'],
  ])('copes with %s', (_, html, text) => {
    expect(cleaned(html).text).toBe(text)
  })

  it('has no empty elements, but the targets of its own links', () => {
    const { root } = cleaned('<p> </p><p><br></p><div><span></span></div><a name="n"></a><a href="#n">note</a>')
    expect(root.childNodes.length).toBe(2)
  })

  it('gives an excerpt without date, footer and script', () => {
    const { text } = cleaned('<div>14/09/2022 - 17:36</div><script>var a</script><p>中国官方的新华社说。</p>')
    expect(excerptOf(text)).toBe('中国官方的新华社说。')
  })
})
