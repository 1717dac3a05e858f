import type { TreeElement } from '#model/tree.ts'

/** `src` of every picture below an element, as written, each once. */
export function imageSources(root: TreeElement): string[] {
  const sources = new Set<string>()
  const open = [root]
  for (let element = open.pop(); element; element = open.pop()) {
    const source = element.localName === 'img' ? element.getAttribute('src') : null
    if (source) sources.add(source)
    for (let index = element.childNodes.length - 1; index >= 0; index--) {
      const child = element.childNodes[index]
      if (child?.nodeType === 1) open.push(child as TreeElement)
    }
  }
  return [...sources]
}
