import { execFileSync } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { pack } from 'tar-stream'
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import type { InputMember } from './input-tree.ts'
import { memberPath, relativeTo } from './member-path.ts'
import { openInput } from './open-input.ts'
import { notAnArticle } from './sieve.ts'
import { zipOf } from './zip-of.test-support.ts'

const LONG = `${'長'.repeat(76)}.md`
const FILES: Record<string, string> = {
  'articles/rfi/1.md': 'one',
  'articles/rfi/two\n\nlines % # ? " “”.md': 'two',
  [`articles/bbc/${LONG}`]: 'long',
  'articles/bbc/figures/a.png': 'png',
  'lists/rfi.md': 'list',
  'README.md': 'note',
  'MANIFEST.jsonl': '{}',
  '.git/config.md': 'hidden',
}

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhujian-read-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function membersOf(input: string): Promise<Map<string, InputMember>> {
  const opened = await openInput(input)
  if (!opened.ok) throw new Error(opened.fault)
  const members = new Map<string, InputMember>()
  for await (const member of opened.value.members(notAnArticle)) members.set(member.path, member)
  return members
}

async function pickedOf(input: string, ...paths: string[]): Promise<string[]> {
  const opened = await openInput(input)
  if (!opened.ok) throw new Error(opened.fault)
  const picked: string[] = []
  for await (const member of opened.value.pick(new Set(paths), 100)) picked.push(`${member.kind} ${member.path}`)
  return picked
}

async function unpacked(): Promise<string> {
  const root = join(folder, 'unpacked')
  for (const [path, text] of Object.entries(FILES)) {
    await mkdir(join(root, dirname(path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
  return root
}

async function tar(isGzip: boolean): Promise<string> {
  const file = join(folder, isGzip ? 'a.tgz' : 'a.tar')
  const packing = pack()
  for (const [path, text] of Object.entries(FILES)) packing.entry({ name: path }, text)
  packing.entry({ name: 'articles/link.md', type: 'symlink', linkname: '/etc/passwd' })
  packing.entry({ name: '../../outside.md' }, 'outside')
  packing.finalize()
  if (isGzip) await pipeline(packing, createGzip(), createWriteStream(file))
  else await pipeline(packing, createWriteStream(file))
  return file
}

async function zip(): Promise<string> {
  const file = join(folder, 'a.zip')
  await writeFile(file, zipOf({ ...FILES, '../../outside.md': 'outside' }))
  return file
}

describe('an input', () => {
  test.each([
    ['folder', unpacked],
    ['.tar', () => tar(false)],
    ['.tar.gz', () => tar(true)],
    ['.zip', zip],
  ])('is read the same as a %s', async (_kind, make) => {
    const input = await make()
    const members = await membersOf(input)
    const texts = [...members.values()].flatMap((member) =>
      member.kind === 'file' ? [Buffer.from(member.bytes).toString()] : [],
    )
    expect(texts.sort()).toEqual(['long', 'one', 'two'])
    expect(members.get('articles/rfi/two\n\nlines % # ? " “”.md')).toMatchObject({ kind: 'file' })
    expect(members.get('lists/rfi.md')).toMatchObject({ kind: 'unwanted', what: 'list' })
    expect(members.get('README.md')).toMatchObject({ kind: 'unwanted', what: 'note to the reader' })
    expect(await pickedOf(input, 'articles/bbc/figures/a.png', 'articles/bbc/b.png')).toEqual([
      'file articles/bbc/figures/a.png',
    ])
  })

  it('never leads out of its tree', async () => {
    for (const input of [await tar(true), await zip()]) {
      const members = [...(await membersOf(input)).values()]
      expect(members.find((member) => member.path.includes('outside'))).toMatchObject({ kind: 'skipped' })
    }
    expect((await membersOf(await tar(false))).get('articles/link.md')).toMatchObject({
      kind: 'skipped',
      reason: 'is a link; links are not followed',
    })
    const root = await unpacked()
    await symlink('/etc', join(root, 'articles/etc'))
    await symlink('/etc/passwd', join(root, 'articles/passwd.md'))
    const members = await membersOf(root)
    expect(members.get('articles/passwd.md')).toMatchObject({
      kind: 'skipped',
      reason: 'is a link; links are not followed',
    })
    expect([...members.keys()].filter((path) => path.startsWith('articles/etc/'))).toEqual([])
    expect(await pickedOf(root, 'articles/etc/passwd')).toEqual(['skipped articles/etc/passwd'])
  })

  it('that is a pipe or a giant inside a folder costs a line', async () => {
    const root = await unpacked()
    execFileSync('mkfifo', [join(root, 'pipe.md')])
    execFileSync('truncate', ['-s', '65M', join(root, 'giant.md')])
    const members = await membersOf(root)
    expect(members.get('pipe.md')).toMatchObject({ kind: 'skipped', reason: 'is no plain file' })
    expect(members.get('giant.md')).toMatchObject({ kind: 'skipped', reason: 'is larger than 64 MiB' })
  })

  it('that ends early gives what stands before the damage', async () => {
    const whole = await tar(false)
    execFileSync('truncate', ['-s', '2500', whole])
    const members = await membersOf(whole)
    expect(members.get('articles/rfi/1.md')).toMatchObject({ kind: 'file' })
    expect(members.get('')).toMatchObject({ kind: 'failed' })
    await writeFile(join(folder, 'b.zip'), zipOf(FILES).subarray(0, 200))
    expect([...(await membersOf(join(folder, 'b.zip'))).values()]).toMatchObject([{ kind: 'failed' }])
  })

  it('packed in a way that is not read is refused with what to do', async () => {
    const file = join(folder, 'a.tar.xz')
    await writeFile(file, Uint8Array.of(0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00, 1, 2))
    expect(await openInput(file)).toMatchObject({ ok: false, fault: expect.stringContaining('tar -xf') })
    expect(await openInput(join(folder, 'nothing'))).toEqual({ ok: false, fault: 'does not exist' })
  })

  it('may be one file', async () => {
    const root = await unpacked()
    const opened = await openInput(join(root, 'articles/rfi/1.md'))
    expect(opened.ok && opened.value.above.slice(-2)).toEqual(['articles', 'rfi'])
    expect([...(await membersOf(join(root, 'articles/rfi/1.md'))).keys()]).toEqual(['1.md'])
  })
})

describe('paths', () => {
  test.each([
    ['a/b.md', 'a/b.md'],
    ['./a//b.md', 'a/b.md'],
    ['../a', undefined],
    ['a/../../b', undefined],
    ['/etc/passwd', undefined],
    ['C:\\a', undefined],
    ['', undefined],
  ])('of members: %j is %j', (name, path) => {
    expect(memberPath(name)).toBe(path)
  })

  test.each([
    ['figures/x.png', 'a/b/figures/x.png'],
    ['./../x.png?v=1#f', 'a/x.png'],
    ['../../../x.png', undefined],
    ['%E4%B8%AD.png', 'a/b/中.png'],
    ['100%.png', 'a/b/100%.png'],
    ['%2e%2e/%2e%2e/x.png', undefined],
    ['..%2f..%2f..%2fx.png', undefined],
    ['/x.png', undefined],
    ['//host/x.png', undefined],
    ['https://host/x.png', undefined],
    ['data:image/png;base64,', undefined],
    ['', undefined],
  ])('of pictures: %j leads to %j', (reference, path) => {
    expect(relativeTo('a/b/1.md', reference)).toBe(path)
  })
})
