const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Elements that vanish with all they hold: nothing in them is text of the article. */
export const DROPPED = words(
  'applet area base basefont bgsound button canvas command datalist frame frameset head input keygen link map ' +
    'math meta meter noembed noframes noscript optgroup option param plaintext portal progress script select ' +
    'slot source style svg template textarea title track xmp',
)

/** Players and frames: the sanitiser makes link cards of them, and none of their inner text is the article's. */
export const EMBEDS = words('audio embed iframe object video')

/** Blocks that are no block of ours; they become `div`, so that the text of neighbours does not grow together. */
export const RENAMED: ReadonlyMap<string, string> = new Map([
  ...'address article aside center dialog dir fieldset footer form header hgroup legend listing main menu nav search'
    .split(' ')
    .map((name): [string, string] => [name, 'div']),
  ['acronym', 'abbr'],
  ['strike', 's'],
  ['tt', 'code'],
])

/** Elements that break a line before and after them. */
export const BLOCKS = words(
  'address article aside audio blockquote body br caption center col colgroup dd details div dl dt embed fieldset ' +
    'figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html iframe legend li main menu nav object ol p pre ' +
    'section summary table tbody td tfoot th thead tr ul video',
)

/** Elements whose white space the author meant. */
export const PREFORMATTED = words('code kbd listing plaintext pre samp textarea xmp')

/** Elements that mean something while they are empty. */
export const VOID = words('br col hr img source wbr')

/** Cells and their like: without content they still hold the place of the others. */
export const PLACEHOLDERS = words('caption col colgroup dd dt table tbody td tfoot th thead tr')

export const HEADINGS = words('h1 h2 h3 h4 h5 h6')
