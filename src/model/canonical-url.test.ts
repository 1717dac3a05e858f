import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { canonicalUrl } from './canonical-url.ts'

// The test vectors of `idRule: 1`. A change of any line is a change of the format.
const VECTORS: [name: string, url: string, canonical: string | undefined][] = [
  ['leaves a plain address alone', 'https://www.rfi.fr/cn/a-b', 'https://www.rfi.fr/cn/a-b'],
  ['lowers scheme and host, not the path', 'HTTPS://WWW.RFI.fr/Cn/A', 'https://www.rfi.fr/Cn/A'],
  ['takes http for https', 'http://www.rfi.fr//cn/x', 'https://www.rfi.fr//cn/x'],
  ['drops the default port', 'https://a.example:443/x', 'https://a.example/x'],
  ['drops the default port of http', 'http://a.example:80/x', 'https://a.example/x'],
  ['keeps another port', 'http://a.example:8080/x', 'https://a.example:8080/x'],
  ['gives a bare host its slash', 'https://a.example', 'https://a.example/'],
  ['keeps a slash at the end', 'https://a.example/x/', 'https://a.example/x/'],
  ['drops a dot at the end of the host', 'https://a.example./x', 'https://a.example/x'],
  ['drops user and password', 'https://u:p@a.example/x', 'https://a.example/x'],
  ['drops a fragment', 'https://a.example/x#top', 'https://a.example/x'],
  ['keeps a fragment that names a page', 'https://a.example/#!/x', 'https://a.example/#!/x'],
  ['drops tracking parameters', 'https://a.example/x?utm_source=rss&id=1&fbclid=2', 'https://a.example/x?id=1'],
  ['drops a query of tracking alone', 'https://a.example/x?UTM_medium=a', 'https://a.example/x'],
  ['sees a tracking name through encoding', 'https://a.example/x?utm%5Fid=1', 'https://a.example/x'],
  ["drops Medium's mark of a feed", 'https://medium.com/p?source=rss-37ea------2', 'https://medium.com/p'],
  ['keeps another source parameter', 'https://a.example/x?source=print', 'https://a.example/x?source=print'],
  ['keeps order and spelling of a query', 'https://a.example/?b=2&a=1&A=', 'https://a.example/?b=2&a=1&A='],
  ['drops an empty query', 'https://a.example/x?', 'https://a.example/x'],
  ['writes hexadecimal in upper case', 'https://a.example/%e4%b8%ad', 'https://a.example/%E4%B8%AD'],
  ['encodes what is not ASCII', 'https://a.example/中', 'https://a.example/%E4%B8%AD'],
  ['decodes what needs no encoding', 'https://a.example/%7Ejoe/%41', 'https://a.example/~joe/A'],
  ['keeps an encoded slash', 'https://a.example/a%2fb', 'https://a.example/a%2Fb'],
  ['never decodes twice', 'https://a.example/%2541', 'https://a.example/%2541'],
  ['keeps parentheses', 'https://a.example/a_(b)', 'https://a.example/a_(b)'],
  ['keeps a lone percent sign', 'https://a.example/100%', 'https://a.example/100%'],
  ['resolves dot segments', 'https://a.example/a/../b/./c', 'https://a.example/b/c'],
  ['writes a Chinese host in Punycode', 'https://例子.example/', 'https://xn--fsqu00a.example/'],
  ['knows no other scheme', 'javascript:alert(1)', undefined],
  ['knows no mail address', 'mailto:a@a.example', undefined],
  ['knows no relative address', '/cn/x', undefined],
  ['knows no empty text', '', undefined],
]

describe('canonicalUrl, idRule 1', () => {
  test.each(VECTORS)('%s', (_name, url, canonical) => {
    expect(canonicalUrl(url)).toBe(canonical)
  })

  it('changes nothing when applied twice', () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (url) => {
        const once = canonicalUrl(url)
        expect(once === undefined ? undefined : canonicalUrl(once)).toBe(once)
      }),
    )
  })
})
