const ARTICLE = /\.(?:md|txt|markdown)$/i
const PICTURE = /\.(?:png|jpe?g|gif|webp|avif|svg|ico|bmp|tiff?)$/i
const NOTE =
  /^(?:readme|license|licence|changelog|contributing|code[_-]of[_-]conduct|notice|authors|security)(?:[._][\w-]+)?\.\w+$/i

/** What a file is when it is no article, by its path alone; undefined when it has to be read. */
export function notAnArticle(path: string): string | undefined {
  const parts = path.split('/')
  const name = parts.at(-1) ?? ''
  if (parts.some((part) => part.startsWith('.'))) return 'hidden file'
  if (PICTURE.test(name)) return 'picture'
  if (!ARTICLE.test(name)) return 'other kind of file'
  if (parts.at(-2) === 'lists') return 'list'
  return NOTE.test(name) ? 'note to the reader' : undefined
}
