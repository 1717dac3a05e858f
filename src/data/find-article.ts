import type { QueryClient } from '@tanstack/react-query'
import { PAGE_SIZE, type PlacedRow } from '#model/archive.ts'
import type { ArticleId, Day } from '#model/article.ts'
import { AppError } from '#model/errors.ts'
import { runsByDay } from '#model/listing.ts'
import type { ArchiveReader } from './archive-reader.ts'
import { pageQuery } from './queries.ts'

/**
 * Finds an article by identity; the day of its address says which pages to read.
 * Throws `missing-article` when no segment has it on that day.
 */
export async function findArticle(
  archive: ArchiveReader,
  client: QueryClient,
  wanted: { id: ArticleId; day: Day },
): Promise<PlacedRow> {
  for (const { segment, first, length } of runsByDay(archive.manifest.segments).get(wanted.day) ?? []) {
    const gone = new Set(segment.gone)
    for (let number = first; number < first + length; number = nextPage(number)) {
      const page = await client.fetchQuery(pageQuery(archive, segment, number))
      const row = page.rows.find((row) => row?.id === wanted.id && !gone.has(row.number))
      if (row) return row
    }
  }
  throw new AppError('missing-article', { at: wanted.id })
}

function nextPage(number: number): number {
  return (Math.floor(number / PAGE_SIZE) + 1) * PAGE_SIZE
}
