/** The article's own title is the page's first heading: those of the body start at the second level. */
export function shiftHeadings(fragment: DocumentFragment): void {
  const headings = [...fragment.querySelectorAll('h1,h2,h3,h4,h5,h6')]
  const highest = Math.min(...headings.map(levelOf))
  if (headings.length === 0 || highest === 2) return
  for (const heading of headings) {
    const level = Math.min(6, levelOf(heading) - highest + 2)
    const shifted = heading.ownerDocument.createElement(`h${level}`)
    for (const { name, value } of heading.attributes) shifted.setAttribute(name, value)
    shifted.append(...heading.childNodes)
    heading.replaceWith(shifted)
  }
}

function levelOf(heading: Element): number {
  return Number(heading.localName[1])
}
