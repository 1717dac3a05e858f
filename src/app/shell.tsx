import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArchiveReader } from '#data/archive-reader.ts'
import { indexOfRow, listingQuery, type OpenList, useArticle, useNeighbours } from '#data/list-access.ts'
import { Library, type LibraryHandle } from '#features/library/library.tsx'
import { useFormat } from '#i18n/use-format.ts'
import type { PlacedRow, Source } from '#model/archive.ts'
import { dayIn } from '#model/day.ts'
import { toAppError } from '#model/errors.ts'
import { safeUrl } from '#model/safe-url.ts'
import { leave, push, replace, usePlace } from '#routing/navigation.ts'
import { listKey, type Place, toUrl } from '#routing/place.ts'
import { FaultNotice } from '#ui/fault-notice.tsx'
import { Icon } from '#ui/icon.tsx'
import { Loading } from '#ui/loading.tsx'
import { EmptyList } from './empty-list.tsx'
import { Rail } from './filter-panel.tsx'
import { type Command, useKeys } from './keys.ts'
import { ListHead } from './list-head.tsx'
import { Panels } from './panels.tsx'
import { withoutArticle, withoutPanel } from './parent-place.ts'
import { ReaderPane } from './reader-pane.tsx'

/** Where each list was left, by its address; it lives as long as the page. */
const positions = new Map<string, number>()

/** The three panes, and how the place in the address becomes what they show. */
export function Shell({ archive, sources }: { archive: ArchiveReader; sources: Source[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const client = useQueryClient()
  const { place, ignored } = usePlace()
  const library = useRef<LibraryHandle>(null)
  const [message, setMessage] = useState('')
  const today = useMemo(() => dayIn(archive.manifest.timeZone)(Date.now()), [archive])

  const byId = useMemo(
    () => new Map(sources.flatMap((s) => [s.id, ...s.aliases].map((id) => [id, s] as const))),
    [sources],
  )
  const unknown = place.sources.filter((id) => !byId.has(id))
  const chosen = place.sources.flatMap((id) => byId.get(id)?.id ?? [])
  const key = listKey(place)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the filter
  const filter = useMemo(
    () => ({ sources: chosen, ...(place.day === undefined ? {} : { day: place.day }) }),
    [key, byId],
  )
  const listing = useQuery(listingQuery(archive, filter, client))
  const list: OpenList | undefined = useMemo(
    () => listing.data && { archive, filter, listing: listing.data },
    [archive, filter, listing.data],
  )
  const sourceName = (id: string) => byId.get(id)?.name ?? id

  const article = useOpenArticle(archive, place)
  const neighbours = useNeighbours(list ?? { archive, filter, listing: { total: 0, days: [] } }, client, article.row)

  const hrefOf = (row: PlacedRow) => toUrl({ ...withoutPanel(place), article: { id: row.id, day: row.day } })
  function open(row: PlacedRow) {
    const target: Place = { ...withoutPanel(place), article: { id: row.id, day: row.day } }
    if (place.article) replace(target)
    else push(target, { fromList: true })
  }
  async function close() {
    const index = list && article.row && (await indexOfRow(list, article.row, client))
    leave(withoutArticle(place))
    if (index !== undefined) library.current?.focus(index, true)
  }
  function step(row: PlacedRow | undefined, edge: 'state.noNext' | 'state.noPrevious') {
    if (row) open(row)
    else setMessage(t(edge))
  }

  async function run(command: Command) {
    if (command === 'keys') return push({ ...place, panel: 'keys' }, { fromList: true })
    if (command === 'back') return place.article ? close() : undefined
    if (command === 'original') {
      const url = article.row?.url && safeUrl(article.row.url)
      if (url) window.open(url, '_blank', 'noopener,noreferrer')
      return
    }
    if (command === 'open') return focusedRow()?.click()
    const by = command === 'next' || command === 'nextDay' ? 1 : -1
    const edge = by > 0 ? 'state.noNext' : 'state.noPrevious'
    if (command === 'nextDay' || command === 'previousDay') {
      const index = dayStep(list, library.current?.cursor(), by)
      if (index !== undefined) library.current?.focus(index, true)
      return
    }
    if (place.article) {
      const row = by > 0 ? neighbours?.next : neighbours?.previous
      if (row && neighbours?.index !== undefined) library.current?.focus(neighbours.index + by, isWide())
      return step(row, edge)
    }
    const row = await library.current?.step(by)
    if (!row) setMessage(t(edge))
    else if (isWide()) open(row)
  }
  useKeys((command) => void run(command))

  // The cursor follows the open article, so that the list shows it and the way back finds it.
  useEffect(() => {
    if (neighbours?.index !== undefined) library.current?.focus(neighbours.index, false)
  }, [neighbours?.index])

  useEffect(() => {
    const name = archive.manifest.title || t('app.title')
    document.title = article.row ? `${article.row.title} — ${sourceName(article.row.source)} — ${name}` : name
    if (article.row) setMessage(`${article.row.title}, ${sourceName(article.row.source)}`)
  })

  return (
    <div className="app">
      <a className="skip-link" href="#main">
        {t('app.skip')}
      </a>
      <div className="panes" data-reading={place.article ? '' : undefined}>
        <Rail {...{ archive, sources, chosen, place, today }} />
        <section className="list-pane" aria-label={t('nav.library')}>
          <ListHead {...{ archive, place, sources: chosen.map(sourceName), total: listing.data?.total }} />
          <BadAddress values={[...ignored, ...unknown.map((id) => `s=${id}`)]} />
          {listing.isError ? (
            <FaultNotice error={toAppError(listing.error)} onRetry={() => listing.refetch()} />
          ) : !list ? (
            <Loading />
          ) : list.listing.total === 0 ? (
            <EmptyList archive={archive} place={place} />
          ) : (
            <Library
              key={key}
              handle={library}
              list={list}
              current={place.article?.id}
              start={positions.get(key) ?? 0}
              onPosition={(position) => positions.set(key, position)}
              href={hrefOf}
              sourceName={sourceName}
              onOpen={open}
              today={today}
            />
          )}
          <BottomBar place={place} />
        </section>
        <main className="reader-pane" id="main" tabIndex={-1}>
          <ReaderPane
            {...{ archive, place, article, neighbours, sourceName }}
            href={hrefOf}
            onStep={(row) => step(row, 'state.noNext')}
            onBack={close}
          />
        </main>
      </div>
      <Panels {...{ archive, sources, chosen, place, today }} />
      <p className="visually-hidden" role="status">
        {message}
      </p>
      <p className="visually-hidden" role="status">
        {list && t('search.found', { count: list.listing.total, n: format.count(list.listing.total) })}
      </p>
    </div>
  )
}

function useOpenArticle(archive: ArchiveReader, place: Place) {
  const client = useQueryClient()
  const wanted = place.article ?? { id: '', day: -1 }
  const query = useArticle(archive, client, wanted, place.article !== undefined)
  return {
    row: place.article ? query.data : undefined,
    error: place.article && query.isError ? toAppError(query.error) : undefined,
    retry: () => void query.refetch(),
  }
}

function BottomBar({ place }: { place: Place }) {
  const { t } = useTranslation()
  return (
    <div className="bottom-bar">
      <button type="button" onClick={() => push({ ...place, panel: 'filters' }, { fromList: true })}>
        <Icon name="filter" />
        {t('filter.title')}
      </button>
      <button type="button" onClick={() => push({ ...place, panel: 'settings' }, { fromList: true })}>
        <Icon name="settings" />
        {t('settings.title')}
      </button>
    </div>
  )
}

function BadAddress({ values }: { values: string[] }) {
  const { t } = useTranslation()
  if (values.length === 0) return null
  return (
    <p className="notice-line" role="status">
      <span>{t('state.badAddress', { x: values.join(' ') })}</span>
    </p>
  )
}

function dayStep(list: OpenList | undefined, cursor: number | undefined, by: number): number | undefined {
  const days = list?.listing.days ?? []
  const at = days.findLastIndex(({ start }) => start <= (cursor ?? 0))
  return days[at + by]?.start
}

function focusedRow(): HTMLElement | null {
  return document.querySelector<HTMLElement>('.row-link:focus') ?? document.querySelector('.row-link[tabindex="0"]')
}

function isWide(): boolean {
  const app = document.querySelector('.app')
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  return (app?.clientWidth ?? 0) >= 64 * rem
}
