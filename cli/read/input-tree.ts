/** No file is read beyond this. */
export const FILE_MAX_BYTES = 64 * 1024 * 1024
/** What one packed input may hold in all, unpacked: a running count, whatever its headers claim. */
export const PACKED_TOTAL_MAX_BYTES = 8 * 1024 * 1024 * 1024

/** A plain file of an input. */
export interface InputFile {
  kind: 'file'
  /** Below the root of the tree, divided by `/`. Names can hold anything but `/`, line feeds too. */
  path: string
  bytes: Uint8Array
  /** Milliseconds since 1970. */
  modified?: number
}

/** A member that was not read, with the reason in words: `skipped` by rule, or `failed` although it should have been read. */
export interface SkippedMember {
  kind: 'skipped' | 'failed'
  path: string
  reason: string
}

/** A member that nobody asked for; counted only. */
export interface UnwantedMember {
  kind: 'unwanted'
  path: string
  /** What it is, as a word for the count. */
  what: string
}

export type InputMember = InputFile | SkippedMember | UnwantedMember

/** Answers what a path is when it shall not be read, or undefined when it shall. */
export type Sieve = (path: string) => string | undefined

/** A folder, a packed folder or one file: the same three questions to each. */
export interface InputTree {
  /** As the person wrote it; lines of the report begin with it. */
  name: string
  /** Folders above the root, nearest last: `articles/rfi` given as an input still says whose articles it holds. */
  above: string[]
  /** Every member once, in an order that is the tree's own; folders are not members. */
  members(sieve: Sieve): AsyncIterable<InputMember>
  /** Those of the named files that exist; links, special files and those over `maxBytes` come as `skipped`. */
  pick(paths: ReadonlySet<string>, maxBytes: number): AsyncIterable<InputFile | SkippedMember>
}
