import type { Manifest } from '#model/archive.ts'
import { decodeColumns } from '#model/codec/columns.ts'
import { decodeCounts } from '#model/codec/counts.ts'
import { decodeManifest, decodeSources } from '#model/codec/manifest.ts'
import { decodePack } from '#model/codec/pack.ts'
import { decodeHead, decodePage } from '#model/codec/page.ts'
import { AppError } from '#model/errors.ts'
import type { ArchiveReader } from './archive-reader.ts'
import { fetchBytes, fetchJson } from './fetch-file.ts'

/** Opens the archive beside the page, or the plain JSON Feed that stands in its place. */
export async function openArchive(signal?: AbortSignal): Promise<ArchiveReader> {
  let json: unknown
  try {
    json = await fetchJson('archive.json', signal, 'no-cache')
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'missing-file')) throw error
    const feed = await feedInstead(error, signal)
    const { openPlainFeed } = await import('./plain-feed.ts')
    return openPlainFeed(feed)
  }
  return staticArchive(decodeManifest(json))
}

async function feedInstead(missing: AppError, signal?: AbortSignal): Promise<unknown> {
  try {
    return await fetchJson('feed.json', signal, 'no-cache')
  } catch (error) {
    if (error instanceof AppError && error.code === 'missing-file') {
      throw new AppError('missing-archive', missing.facts, { cause: missing })
    }
    throw error
  }
}

function staticArchive(manifest: Manifest): ArchiveReader {
  const { sources } = manifest
  return {
    manifest,
    head: async (signal) => decodeHead(await fetchJson(manifest.head, signal)),
    sources: async (signal) =>
      Array.isArray(sources) ? sources : decodeSources(await fetchJson(sources.file, signal)),
    page: async (segment, n, signal) =>
      decodePage(await fetchJson(`s/${segment.name}/p/${n}.json`, signal), { segment, n }),
    pack: async (segment, n, signal) =>
      decodePack(await fetchJson(`s/${segment.name}/b/${n}.json`, signal), { segment, n }),
    columns: async (segment, signal) => decodeColumns(await fetchBytes(`s/${segment.name}/c.bin`, signal)),
    counts: async (year, signal) => decodeCounts(await fetchBytes(year.file, signal)),
  }
}
