import { formatTimes, type Times } from '../../../time/times.js'
import type { Cited } from './cited.js'

/** A date of CSL: parts where it is known so far, else in words, which claim no more than is known. */
export interface CslDate {
  readonly 'date-parts'?: readonly (readonly number[])[]
  readonly literal?: string
}

/** One item of CSL-JSON (https://docs.citationstyles.org/), with the fields that citations of claims have. */
export interface CslItem {
  readonly id: string
  readonly type: 'webpage'
  readonly title: string
  readonly author?: readonly { readonly literal: string }[]
  readonly 'container-title': string
  readonly issued?: CslDate
  readonly version?: string
  readonly abstract?: string
  readonly note: string
  readonly URL: string
}

/** What is cited as CSL-JSON, from which the other formats are written; `id` is the name that a bibliography gives it. */
export function toCsl(
  { iri, title, authors, dated, notes, words, edition }: Cited,
  id: string,
  madeBy: string,
): CslItem {
  const issued = readDate(dated)
  const asOf = edition.day === undefined ? [] : [`The graph as of ${edition.day}`]
  return {
    id,
    type: 'webpage',
    title: onOneLine(title),
    ...(authors.length === 0 ? {} : { author: authors.map(name => ({ literal: onOneLine(name) })) }),
    'container-title': onOneLine(edition.title),
    ...(issued === undefined ? {} : { issued }),
    ...(edition.version === undefined ? {} : { version: onOneLine(edition.version) }),
    ...(words.length === 0 ? {} : { abstract: onOneLine(`${words.join('. ')}.`) }),
    note: onOneLine(`${[...notes, ...asOf].join('. ')}. Made with ${madeBy}.`),
    URL: iri,
  }
}

function readDate(times: Times): CslDate | undefined {
  const day = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(times.on ?? '')
  if (day) return { 'date-parts': [day.slice(1).flatMap(part => (part === undefined ? [] : [Number(part)]))] }
  const words = formatTimes(times)
  return words === 'undated' ? undefined : { literal: words }
}

/** Formats of bibliographies have one line to a field, and no control characters. */
export const onOneLine = (text: string) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
