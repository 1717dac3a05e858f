import type { Place } from '#routing/place.ts'

export function withoutPanel(place: Place): Place {
  const { panel: _, ...rest } = place
  return rest
}

export function withoutArticle(place: Place): Place {
  const { article: _, ...rest } = withoutPanel(place)
  return rest
}
