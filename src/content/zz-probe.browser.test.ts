import { expect, it } from 'vitest'
import { sanitizeHtml } from './sanitize.ts'
it('works', () => {
  const words = { image: 'Image', withheld: (h: string) => `not loaded · ${h}`, embed: (h: string) => `Open on ${h}` }
  const s = sanitizeHtml(`<h1>中国的“新闻”历史</h1><p onclick=x()>don’t a<script>1</script><a href="#fn1">1</a><img src="http://x.org/a.jpg" alt="pic"><iframe src="https://www.youtube.com/embed/abc" title="Film"></iframe></p><ul id=fn1><li>中文 I don’t know 中</ul>`, { id: 'abc', url: 'https://e.org/x', lang: 'zh-Hans', words })
  const d = document.createElement('div'); d.append(s.fragment.cloneNode(true)); console.log(d.innerHTML, JSON.stringify(s.report), JSON.stringify(s.embeds)); expect(1).toBe(1)
})
