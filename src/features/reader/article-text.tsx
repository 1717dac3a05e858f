import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sanitizeHtml } from '#content/sanitize.ts'
import { archiveUrl } from '#data/fetch-file.ts'
import type { PlacedRow } from '#model/archive.ts'
import type { Body } from '#model/article.ts'
import { usePreferences } from '#state/preferences.ts'
import { Notice } from '#ui/notice.tsx'
import { ArticleBody } from './article-body.tsx'
import { ImageBar } from './image-bar.tsx'

interface Props {
  row: PlacedRow
  sourceName: string
  body: Body | undefined
}

/** The body of an article, cleaned and sanitised, and what a reader may decide about its pictures. */
export function ArticleText({ row, sourceName, body }: Props) {
  const { t, i18n } = useTranslation()
  const { imagesAlways, imageSources } = usePreferences()
  const [loadedHere, setLoadedHere] = useState<string | undefined>()
  const loadImages = imagesAlways || imageSources.includes(row.source) || loadedHere === row.id
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the language
  const safe = useMemo(
    () =>
      body &&
      sanitizeHtml(body.html, {
        id: row.id,
        url: row.url,
        title: row.title,
        lang: row.lang,
        images: body.images,
        archiveBase: archiveUrl(''),
        loadImages,
        words: {
          image: t('image.word'),
          withheld: (host) => t('image.withheld', { host }),
          embed: (host) => t('embed.open', { host }),
        },
      }),
    [body, row, loadImages, i18n.language],
  )

  if (!safe) return <Notice isFault title={t('state.articleDamaged')} />
  if (safe.fragment.textContent?.trim() === '' && !safe.fragment.querySelector('img, a')) {
    return <p className="reader-meta">{t('state.articleEmpty')}</p>
  }
  return (
    <>
      {safe.tooLarge && <p className="reader-meta">{t('state.articleTooLarge')}</p>}
      {!loadImages && safe.report.images.count > 0 && (
        <ImageBar
          count={safe.report.images.count}
          hosts={safe.report.images.hosts}
          source={row.source}
          sourceName={sourceName}
          onLoadHere={() => setLoadedHere(row.id)}
        />
      )}
      <ArticleBody body={safe.fragment} />
    </>
  )
}
