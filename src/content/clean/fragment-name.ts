/** The name a link asks for when it leads into the article itself. */
export function fragmentOf(href: string, base: string | undefined): string | undefined {
  const hash = href.indexOf('#')
  if (hash < 0 || hash === href.length - 1) return undefined
  const page = href.slice(0, hash).trim()
  if (page !== '' && page !== base?.split('#')[0]) return undefined
  const name = href.slice(hash + 1)
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
