// The whole security policy as data: sanitiser, headers and page take theirs from here, and nowhere else.

export const ALLOWED_TAGS: readonly string[] = Object.freeze(
  (
    'a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure ' +
    'h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup ' +
    'table tbody td tfoot th thead time tr u ul var wbr'
  ).split(' '),
)

export const ALLOWED_ATTRIBUTES: readonly string[] = Object.freeze(
  (
    'href src alt title width height colspan rowspan span scope headers datetime cite start reversed value dir lang ' +
    'open'
  ).split(' '),
)

/** Elements that vanish with all they hold; any other unknown element leaves its text behind. */
export const FORBID_CONTENTS: readonly string[] = Object.freeze(
  (
    'script style template noscript iframe object embed svg math xmp noembed noframes plaintext textarea select title ' +
    'audio video'
  ).split(' '),
)

/** Beyond one of these an article is shown as plain text. */
export const LIMITS = Object.freeze({ characters: 2 * 1024 * 1024, depth: 255, nodes: 20_000 })

/** Hosts that an embed may be played from, after a click, in a frame of our own. */
export const EMBED_HOSTS: readonly string[] = Object.freeze(['www.youtube-nocookie.com', 'player.vimeo.com'])

/** A picture with a side of so many pixels or fewer counts a visit and shows nothing. */
export const PIXEL_SIDE = 3

/** Hosts (and their subdomains) whose pictures only count visits; with a path: only below it. */
export const BEACON_HOSTS: readonly string[] = Object.freeze([
  'adsystem.com',
  'amazon-adsystem.com',
  'bat.bing.com',
  'beacon.sina.com.cn',
  'cnzz.com',
  'comscore.com',
  'counter.rambler.ru',
  'doubleclick.net',
  'facebook.com/tr',
  'feeds.feedburner.com/~r',
  'google-analytics.com',
  'googleadservices.com',
  'googlesyndication.com',
  'googletagmanager.com',
  'histats.com',
  'hm.baidu.com',
  'img.t.sinajs.cn',
  'list-manage.com/track',
  'medium.com/_/stat',
  'pi.feedsportal.com',
  'pixel.wp.com',
  'quantserve.com',
  'sb.scorecardresearch.com',
  'scorecardresearch.com',
  'stats.wordpress.com',
  'stats.wp.com',
])

/** Raster pictures that may stand inside an article as `data:`; SVG can hold script and is none of them. */
export const DATA_IMAGE = /^data:image\/(?:png|jpeg|gif|webp|avif);base64,[a-z0-9+/=\s]*$/i

export interface PolicyOptions {
  /** Origins of archives that do not lie beside the page; `https:` for any archive. */
  connect?: readonly string[]
  /** No remote picture, sound or frame can ever load. */
  private?: boolean
  /** As an HTTP header: with the directives that a meta element cannot give. */
  forHeader?: boolean
}

/** The Content-Security-Policy of the page. Of Trusted Types, `reader` makes script URLs and `inert` parses. */
export function contentSecurityPolicy(options: PolicyOptions = {}): string {
  const isPrivate = options.private ?? false
  const frames = EMBED_HOSTS.map((host) => `https://${host}`)
  const directives = [
    ['default-src', "'none'"],
    ['script-src', "'self'"],
    ['script-src-attr', "'none'"],
    ['style-src', "'self'"],
    ['style-src-attr', "'none'"],
    ['img-src', "'self'", 'data:', 'blob:', ...(isPrivate ? [] : ['https:'])],
    ['media-src', "'self'", ...(isPrivate ? [] : ['https:'])],
    ['font-src', "'self'"],
    ['connect-src', "'self'", ...(options.connect ?? [])],
    ['manifest-src', "'self'"],
    ['worker-src', "'self'"],
    ['frame-src', ...(isPrivate ? ["'none'"] : frames)],
    ['object-src', "'none'"],
    ['base-uri', "'none'"],
    ['form-action', "'none'"],
    ['require-trusted-types-for', "'script'"],
    ['trusted-types', 'reader', 'inert', 'dompurify'],
    ...(options.forHeader ? [['frame-ancestors', "'none'"]] : []),
  ]
  return directives.map((words) => words.join(' ')).join('; ')
}

/** Headers of every answer, for hosts that let a site set them. Leave out HSTS on localhost. */
export function securityHeaders(options: PolicyOptions = {}): [name: string, value: string][] {
  return [
    ['Content-Security-Policy', contentSecurityPolicy({ ...options, forHeader: true })],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'no-referrer'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
    ['X-Frame-Options', 'DENY'],
    ['Strict-Transport-Security', 'max-age=31536000'],
    [
      'Permissions-Policy',
      'accelerometer=(), autoplay=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), ' +
        'microphone=(), midi=(), payment=(), publickey-credentials-get=(), usb=(), xr-spatial-tracking=()',
    ],
  ]
}
