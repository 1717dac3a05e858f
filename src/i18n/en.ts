/**
 * The words of the interface and, by their type, the keys of every language. `{{n}}` is a number already formatted; its
 * plural form is chosen by `count`.
 */
export const en = {
  app: {
    title: 'Zhujian',
    skip: 'Skip to content',
    close: 'Close',
    back: 'Back',
    details: 'Details',
  },
  nav: { library: 'Articles' },
  filter: {
    title: 'Filters',
    clear: 'Clear filters',
    date: 'Date',
    source: 'Source',
    any: 'Any',
    remove: 'Remove filter: {{name}}',
  },
  date: { undated: 'No date' },
  source: { all: 'All sources' },
  list: {
    count_one: '{{n}} article',
    count_other: '{{n}} articles',
    minutes_one: '{{n}} min read',
    minutes_other: '{{n}} min read',
  },
  search: { found_one: '{{n}} article found', found_other: '{{n}} articles found' },
  reader: {
    article: 'Article text',
    original: 'View original',
    next: 'Next article',
    prev: 'Previous article',
    neighbours: 'Previous and next article',
    end: 'End of article',
    versions_one: '{{n}} version',
    versions_other: '{{n}} versions',
  },
  image: {
    word: 'Image',
    withheld: 'not loaded, from {{host}}',
    barLabel: 'Images on other sites',
    bar_one: '{{n}} image is on {{hosts}}; loading it tells that site your address.',
    bar_other: '{{n}} images are on {{hosts}}; loading them tells those sites your address.',
    hosts_one: '{{name}} and {{n}} other site',
    hosts_other: '{{name}} and {{n}} other sites',
    loadHere: 'Load here',
    loadSource: 'Always for {{source}}',
    loadAlways: 'Always',
  },
  embed: { open: 'View original on {{host}}' },
  settings: {
    title: 'Settings',
    uiLang: 'Interface language',
    keys: 'Keyboard shortcuts',
    images: 'Load remote images',
    imagesAsk: 'Ask',
    imagesAlways: 'Always',
    forgetImageSources_one: 'Ask again for {{count}} source',
    forgetImageSources_other: 'Ask again for {{count}} sources',
  },
  look: { theme: 'Theme', auto: 'Match system', paper: 'Paper', dark: 'Dark' },
  keys: {
    next: 'Next row or article',
    previous: 'Previous row or article',
    nextDay: 'Next day in the list',
    previousDay: 'Previous day in the list',
    open: 'Open article',
    back: 'Close the panel, then back to the list',
    original: 'Original in a new tab',
    sheet: 'This sheet',
  },
  state: {
    loading: 'Still loading…',
    loadingSlow: 'The connection seems slow. You can read what is already here.',
    pickOne: 'Pick an article from the list.',
    nothingMatches: 'Nothing matches these filters.',
    emptyArchive: 'This archive has no articles yet.',
    nearestDay: 'Go to the nearest day: {{day}}',
    allDates: 'All dates',
    articleEmpty: 'The feed gave only a title and a summary.',
    articleDamaged: 'Part of this article could not be shown.',
    articleTooLarge: 'This article is too large or too deeply nested to lay out; here is its text.',
    rowDamaged: 'This article could not be read. The others are not affected.',
    badAddress: 'Part of the link (“{{x}}”) was not understood and was ignored.',
    noNext: 'No next article',
    noPrevious: 'No previous article',
  },
  error: {
    offline: {
      title: 'This site cannot be reached.',
      why: 'This part is not on the device yet. You can read what is already here.',
      action: 'Try again',
    },
    slow: {
      title: 'The connection seems slow.',
      why: 'You can read what is already here.',
      action: 'Try again',
    },
    'missing-archive': {
      title: 'No archive found.',
      why: 'Check the data folder of this site: it should hold archive/archive.json.',
      action: 'Try again',
    },
    'missing-file': {
      title: 'Part of the archive is missing on the server.',
      why: 'The rest works.',
      action: 'Try again',
    },
    'missing-article': {
      title: 'This article is not in the archive.',
      why: 'It may have been removed or renamed.',
      action: 'Back to the list',
    },
    server: {
      title: 'The server answers {{status}}.',
      why: 'It may work again in a moment.',
      wait_one: 'It asks to wait {{n}} second.',
      wait_other: 'It asks to wait {{n}} seconds.',
      action: 'Try again',
    },
    captive: {
      title: 'The network answered with a web page.',
      why: 'Do you have to sign in to this Wi-Fi? Sign in, then try again.',
      action: 'Try again',
    },
    damaged: {
      title: 'Part of the archive is damaged.',
      why: 'The rest works.',
      action: 'Try again',
    },
    'newer-format': {
      title: 'This archive needs a newer reader.',
      why: 'Reloading may bring the new version.',
      action: 'Reload',
    },
    stale: {
      title: 'The archive has changed since this page was opened.',
      why: 'Reloading shows it as it is now.',
      action: 'Reload',
    },
    unexpected: {
      title: 'Something broke. Your data is safe.',
      why: 'Reload the page; if it happens again, the details say what to report.',
      action: 'Reload',
    },
  },
} as const

/** The keys of another language: Chinese has one plural form. A missing or an extra key does not compile. */
export type Words = Translated<typeof en>

type Translated<T> = {
  readonly [K in keyof T as K extends `${string}_one` ? never : K]: T[K] extends string ? string : Translated<T[K]>
}
