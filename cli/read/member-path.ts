/** The path of a member of a packed folder, `./` and doubled slashes dropped; undefined when it leads out of the tree. */
export function memberPath(name: string): string | undefined {
  if (name.startsWith('/') || /^[A-Za-z]:[\\/]/.test(name) || name.includes('\0')) return undefined
  const parts = name.split('/').filter((part) => part !== '' && part !== '.')
  return parts.includes('..') || parts.length === 0 ? undefined : parts.join('/')
}

/** Where `reference` leads from the file at `path`, or undefined when that is outside the tree or no relative path. */
export function relativeTo(path: string, reference: string): string | undefined {
  const target = reference.replace(/[?#].*$/s, '')
  if (target === '' || target.startsWith('/') || /^[a-z][a-z0-9+.-]*:/i.test(target)) return undefined
  const parts = path.split('/').slice(0, -1)
  for (const part of target.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined
    } else if (part !== '.' && part !== '') {
      parts.push(decodeOnce(part))
    }
  }
  return parts.some((part) => part.includes('/') || part === '..' || part.includes('\0')) ? undefined : parts.join('/')
}

function decodeOnce(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
