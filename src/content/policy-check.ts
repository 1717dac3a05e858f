import { ALLOWED_ATTRIBUTES, ALLOWED_TAGS, DATA_IMAGE } from './policy.ts'

/** What the app itself adds to an article. */
const OWN_ATTRIBUTES = ['class', 'id', 'target', 'rel', 'referrerpolicy', 'loading', 'decoding']
const OWN_CLASSES = ['embed-card', 'embed-title', 'image-withheld']

/** For tests: all that stands in a sanitised tree although the policy does not name it. */
export function violationsOf(root: ParentNode): string[] {
  const violations: string[] = []
  for (const element of root.querySelectorAll('*')) {
    const name = element.localName
    if (!ALLOWED_TAGS.includes(name)) violations.push(`<${name}>`)
    if (element.namespaceURI !== 'http://www.w3.org/1999/xhtml') violations.push(`namespace of <${name}>`)
    for (const attribute of element.attributes) {
      if (!isAllowed(element, attribute.name, attribute.value)) {
        violations.push(`<${name} ${attribute.name}="${attribute.value}">`)
      }
    }
  }
  return violations
}

function isAllowed(element: Element, name: string, value: string): boolean {
  if (name === 'class') return OWN_CLASSES.includes(value)
  if (name === 'id') return /^rc-/.test(value)
  if (name === 'href') return element.localName === 'a' && /^(?:https?:\/\/|mailto:|#rc-)/.test(value)
  if (name === 'src')
    return element.localName === 'img' && (/^(?:https:\/\/|\/archive\/i\/)/.test(value) || DATA_IMAGE.test(value))
  if (name === 'target') return element.localName === 'a' && value === '_blank' && element.hasAttribute('rel')
  return ALLOWED_ATTRIBUTES.includes(name) || OWN_ATTRIBUTES.includes(name)
}
