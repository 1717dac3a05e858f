/** Faults of a JSON Feed 1.1 document, each as `member: reason`; the empty list when it is valid. */
export function jsonFeedFaults(value: unknown): string[] {
  if (!isObject(value)) return ['the file: is no JSON object']
  const faults: string[] = []
  if (value.version !== 'https://jsonfeed.org/version/1.1') faults.push('version: is not JSON Feed 1.1')
  if (!isText(value.title)) faults.push('title: is missing')
  for (const name of ['home_page_url', 'feed_url', 'next_url', 'icon', 'favicon']) checkUrl(value, name, name, faults)
  if (!Array.isArray(value.items)) return [...faults, 'items: is no list']
  const ids = new Set<unknown>()
  for (const [index, item] of value.items.entries()) {
    const at = `items.${index}`
    if (!isObject(item)) {
      faults.push(`${at}: is no object`)
      continue
    }
    if (typeof item.id !== 'string' || item.id === '') faults.push(`${at}.id: is missing`)
    else if (ids.has(item.id)) faults.push(`${at}.id: stands twice`)
    ids.add(item.id)
    checkItem(item, at, faults)
  }
  return faults
}

function checkItem(item: Record<string, unknown>, at: string, faults: string[]) {
  for (const name of ['url', 'external_url', 'image', 'banner_image']) checkUrl(item, name, `${at}.${name}`, faults)
  for (const name of ['title', 'summary', 'language', 'content_html', 'content_text']) {
    if (item[name] !== undefined && typeof item[name] !== 'string') faults.push(`${at}.${name}: is no text`)
  }
  if (item.content_html === undefined && item.content_text === undefined) faults.push(`${at}: has no content`)
  for (const name of ['date_published', 'date_modified']) {
    if (item[name] !== undefined && !isDate(item[name])) faults.push(`${at}.${name}: is no RFC 3339 date`)
  }
  if (item.tags !== undefined && !(Array.isArray(item.tags) && item.tags.every(isText)))
    faults.push(`${at}.tags: is no list of texts`)
  if (item.authors === undefined) return
  const isAuthors =
    Array.isArray(item.authors) &&
    item.authors.every(
      (author) => isObject(author) && (isText(author.name) || isText(author.url) || isText(author.avatar)),
    )
  if (!isAuthors) faults.push(`${at}.authors: is no list of authors`)
}

function checkUrl(value: Record<string, unknown>, name: string, at: string, faults: string[]) {
  const url = value[name]
  if (url !== undefined && !(typeof url === 'string' && /^https?:\/\//.test(url) && URL.canParse(url))) {
    faults.push(`${at}: is no http(s) address`)
  }
}

function isDate(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(value) &&
    !Number.isNaN(Date.parse(value))
  )
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
