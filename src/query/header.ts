import { ClaimGraphError, suggest } from '../errors.js'

/** What the `#+` comments at the head of a query say of it. */
export interface QueryHeader {
  readonly summary?: string | undefined
  readonly description?: string | undefined
  readonly tags: readonly string[]
  /** Values for parameters that are not given, by parameter name. */
  readonly defaults: Readonly<Record<string, string>>
}

const known = ['summary', 'description', 'tags', 'defaults']
/** Keys that grlc knows and that mean nothing here: they are read past. */
const foreign = ['endpoint', 'endpoint_in_url', 'endpoint-method', 'method', 'pagination', 'enumerate', 'transform']

/**
 * Reads a query's grlc header: YAML after `#+`, on lines of its own before the query.
 *
 * @example
 * #+ summary: Which figures are there for an event?
 * #+ description: One row for each claim that gives a number of deaths.
 * #+ tags: [figures, deaths]
 * #+ defaults:
 * #+   - least: 0
 *
 * SELECT ?claim ?figure WHERE {
 *   ?claim prov:wasAttributedTo ?__claimant_iri .           # optional: --param claimant=…
 *   GRAPH ?claim { ?_event_iri cg:deaths ?figure }          # required: --param event=…
 *   FILTER (?figure >= ?_least_integer)                     # 0 unless --param least=… says otherwise
 * }
 */
export async function readHeader(text: string, file?: string): Promise<QueryHeader> {
  const lines = text.split(/\r?\n/).map(line => /^#\+ ?(.*)$/.exec(line)?.[1])
  if (lines.every(line => line === undefined)) return { tags: [], defaults: {} }
  const { parse } = await import('yaml')
  const where = file === undefined ? '' : `${file}: `
  const fail = (message: string, cause?: unknown) => {
    return new ClaimGraphError('invalid-query', `${where}${message}`, { details: { file }, cause })
  }
  let header: unknown
  try {
    // other lines stay as empty ones, so that the parser's line numbers are the file's; all values stay strings
    header = parse(lines.map(line => line ?? '').join('\n'), { schema: 'failsafe' }) ?? {}
  } catch (cause) {
    throw fail(`expected YAML after \`#+\`: ${(cause as Error).message.split('\n')[0]}`, cause)
  }
  if (typeof header !== 'object' || Array.isArray(header)) throw fail('expected `#+ key: value` lines in the header')
  const entries = header as Record<string, unknown>
  for (const key of Object.keys(entries)) {
    if (known.includes(key) || foreign.includes(key)) continue
    throw fail(`expected one of ${known.join(', ')} in the header, found \`${key}\`${suggest(key, known)}`)
  }
  const { summary, description, tags = [], defaults = [] } = entries
  if (!isText(summary) || !isText(description)) throw fail('expected text as summary and description')
  if (!Array.isArray(tags) || !tags.every(tag => typeof tag === 'string'))
    throw fail('expected a list of words as tags')
  return {
    summary: summary?.trim(),
    description: description?.trim(),
    tags,
    defaults: readDefaults(defaults, fail),
  }
}

/** Defaults are a list of `- name: value` as grlc has them, or just `name: value` lines. */
function readDefaults(defaults: unknown, fail: (message: string) => Error): Record<string, string> {
  const pairs = [defaults].flat().flatMap(item => {
    if (typeof item !== 'object' || item === null) throw fail('expected `- parameter: value` lines as defaults')
    return Object.entries(item)
  })
  for (const [name, value] of pairs) {
    if (typeof value !== 'string') throw fail(`expected one value as the default of \`${name}\``)
  }
  return Object.fromEntries(pairs)
}

const isText = (value: unknown): value is string | undefined => value === undefined || typeof value === 'string'
