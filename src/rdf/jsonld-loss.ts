import type { Quad } from '@rdfjs/types'
import { ClaimGraphError } from '../errors.js'
import { findIriFault, noBase } from './iri.js'
import { rdf as rdfNs } from './namespaces.js'
import { findPlace, type Watched } from './watched-json.js'

/** A piece of JSON-LD that was not read, since RDF cannot hold it. */
export interface JsonLdLoss {
  /** The name of what was read. */
  readonly file: string
  /** The place as a JSON pointer (RFC 6901); of a text that is left out in several places, the first. */
  readonly pointer: string
  /** The key, or else the IRI or value. */
  readonly found: string
  /** Why it was left out, in words. */
  readonly reason: string
}

/** Counts what is left out, by file, what was found and reason, and tells of it in lines. */
export class LossTally {
  readonly #counts = new Map<string, { first: JsonLdLoss; times: number }>()

  add(each: JsonLdLoss): void {
    const key = JSON.stringify([each.file, each.found, each.reason])
    const known = this.#counts.get(key)
    if (known) known.times++
    else this.#counts.set(key, { first: each, times: 1 })
  }

  /** A line for each of the first so many, and one for how many more there are. */
  lines(most = 20): string[] {
    const all = [...this.#counts.values()]
    const named = all.slice(0, most).map(({ first: { file, pointer, found, reason }, times }) => {
      const often = times === 1 ? '' : ` (${times} times, here first)`
      return `${file}#${pointer}: left out \`${found}\`: ${reason}${often}`
    })
    const more = all.slice(most)
    if (more.length === 0) return named
    const times = more.reduce((sum, each) => sum + each.times, 0)
    return [...named, `and ${more.length} more left out, ${times} times in all`]
  }
}

/** What jsonld tells of a document while it reads it. */
interface Event {
  readonly code: string
  readonly level: string
  readonly message: string
  readonly details?: object
}

/** What says nothing in JSON-LD either, and so is no loss. */
const saysNothing: ReadonlySet<string> = new Set(['empty object', 'null @value value', 'object with only @id'])

/** Refuses what jsonld would leave out. */
export function refuseLoss({ event, next }: { event: Event; next: () => void }): void {
  if (event.level === 'warning' && !saysNothing.has(event.code)) throw explainLoss(event)
  next()
}

function explainLoss(event: Event): ClaimGraphError {
  const found = event.details ? `: ${JSON.stringify(event.details)}` : ''
  return notKept(`${event.message.replace(/\.$/, '')}${found}; --lenient would keep the rest`)
}

/** The error for what would be lost. */
export const notKept = (reason: string, cause?: unknown) =>
  new ClaimGraphError('syntax', `expected JSON-LD of which nothing is lost in RDF: ${reason}`, { cause })

/** The type that is no IRI without a base, where that is all that is wrong with a quad. */
export function findRelativeType(quad: Quad): string | undefined {
  if (!quad.predicate.equals(rdfNs.type)) return undefined
  const fault = findIriFault(quad)
  const isOfType =
    fault?.isRelative && quad.object.value === noBase + fault.iri && !quad.subject.value.startsWith(noBase)
  return isOfType ? fault.iri : undefined
}

/** Notes what jsonld leaves out, and where: within the document as it is read, and after that by what was found. */
export function noteLoss(
  document: unknown,
  { name, watched }: { name: string; watched: Watched | undefined },
  noted: JsonLdLoss[],
): (told: { event: Event; next: () => void }) => void {
  return ({ event: { code, level, message, details = {} }, next }) => {
    next()
    // of relative references one is told twice, and what it says the second time is final
    if (level !== 'warning' || saysNothing.has(code) || /^relative @(id|type)/.test(code)) return
    const [value] = Object.values(details)
    const found = typeof value === 'string' ? value : (JSON.stringify(value) ?? code)
    const isLate = /^(relative|blank node)/.test(code)
    const pointer = isLate ? findPlace(document, found) : (watched?.last() ?? '')
    const reason = code === 'invalid property' ? 'a key that no context maps' : message.replace(/\.$/, '')
    noted.push({ file: name, pointer, found, reason })
  }
}
