import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { ArchiveReader } from '#data/archive-reader.ts'
import { archiveQuery, sourcesQuery } from '#data/queries.ts'
import { FormatContext } from '#i18n/use-format.ts'
import { toAppError } from '#model/errors.ts'
import { usePreferences } from '#state/preferences.ts'
import { FaultNotice } from '#ui/fault-notice.tsx'
import { Loading } from '#ui/loading.tsx'
import { Shell } from './shell.tsx'

export function App() {
  const { theme } = usePreferences()
  useEffect(() => {
    if (theme === 'auto') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = theme
  }, [theme])

  const archive = useQuery(archiveQuery)
  if (archive.isPending) return <Loading />
  if (archive.isError) return <FaultNotice error={toAppError(archive.error)} onRetry={() => archive.refetch()} />
  return (
    <FormatContext value={archive.data.manifest.timeZone}>
      <WithSources archive={archive.data} />
    </FormatContext>
  )
}

function WithSources({ archive }: { archive: ArchiveReader }) {
  const sources = useQuery(sourcesQuery(archive))
  if (sources.isPending) return <Loading />
  if (sources.isError) return <FaultNotice error={toAppError(sources.error)} onRetry={() => sources.refetch()} />
  return <Shell archive={archive} sources={sources.data} />
}
