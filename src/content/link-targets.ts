import { fragmentOf } from './clean/fragment-name.ts'

const INSIDE_NOTHING = 'br,col,colgroup,dl,hr,img,ol,table,tbody,tfoot,thead,tr,ul,wbr'

/** A place that a link of the same article names. */
export interface LinkTarget {
  /** The `id` or `name` the author gave it. */
  name: string
  /** The id goes to the element around the mark, else to the mark itself. */
  isInside: boolean
}

/** Marks every place that the article's own links lead to; `mark` makes the stand-in that survives sanitising. */
export function markTargets(root: Element, base: string | undefined, mark: (index: number) => Element): LinkTarget[] {
  const wanted = new Set<string>()
  for (const link of root.querySelectorAll('a[href]')) {
    const name = fragmentOf(link.getAttribute('href') ?? '', base)
    if (name !== undefined) wanted.add(name)
  }
  if (wanted.size === 0) return []
  const targets: LinkTarget[] = []
  for (const element of root.querySelectorAll('[id],a[name]')) {
    const name = [element.id, element.getAttribute('name') ?? ''].find((each) => each !== '' && wanted.has(each))
    if (name === undefined) continue
    wanted.delete(name)
    const isInside = !element.matches(INSIDE_NOTHING)
    const place = element.matches('tbody,tfoot,thead,tr') ? element.querySelector('td,th') : undefined
    if (isInside) element.prepend(mark(targets.length))
    else if (place) place.prepend(mark(targets.length))
    else if (element.matches('col,colgroup,tbody,tfoot,thead,tr')) continue
    else element.before(mark(targets.length))
    targets.push({ name, isInside: isInside || Boolean(place) })
  }
  return targets
}
