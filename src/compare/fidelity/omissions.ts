import { readDocument } from '../../claims/document.js'
import { rdf } from '../../rdf/environment.js'
import { memoize } from '../../rdf/memoize.js'
import { compareText } from '../../rdf/order.js'
import { isBefore, type PossibleDays, possibleDays } from '../../time/possible-days.js'
import { validateOptions } from '../compare-options.js'
import { prepare } from '../prepare.js'
import { resolveOptions } from '../resolve-options.js'
import type { Setting } from '../setting.js'
import type { ComparedGraph } from '../statements/read-graph.js'
import type { CompareOptions, Fidelity } from '../types.js'
import { findFidelity } from './fidelity.js'
import { createSaidIn, hasCounterpart, isCounterpartOf, type SaidIn } from './left-out.js'
import { findRelayed } from './relays.js'
import { type FidelityReading, prepareWork, type Work } from './work.js'

/** A claim of a document that another one, which relays that document, leaves out. */
export interface LeftOut {
  /** IRI of the claim. */
  readonly claim: string
  /** IRI of whoever makes it, and of those through whom the document has it. */
  readonly claimant: string
  readonly relayedBy: readonly string[]
  /** Where it begins in the document, in Unicode code points; null where that is not known. */
  readonly start: number | null
}

/** A claim of a document that another one relays, changed or not. */
export interface RelayedClaim {
  /** IRI of the claim. */
  readonly claim: string
  /** IRIs of the claims that stand for it in the other document: itself, where it carries the very claim. */
  readonly counterparts: readonly string[]
}

/** What one document leaves out of another that it relays. */
export interface Omissions {
  /** IRI of the document that relays. */
  readonly document: string
  /** IRI of the document whose publisher, or those who speak for it, it relays. */
  readonly source: string
  /** How many claims stand in the source: each is relayed or left out. */
  readonly claims: number
  /** Those that the document relays, and the others, in the order of the source. */
  readonly relayed: readonly RelayedClaim[]
  readonly leftOut: readonly LeftOut[]
}

/**
 * What each document leaves out of the documents that it relays, in reading order: the claims of a document of an actor
 * whom it relays that have no counterpart in it, be it a changed one. A document is a source where at least one of its
 * claims is relayed, and where it was not published after the other. `about` and `property` leave only claims on them.
 * Throws `parameter` for options that are none, and `not-found` or `ambiguous` for names as `resolveOptions` does.
 *
 * @example
 * ```ts
 * import { omissions, readQuads } from 'claimgraph/compare'
 * import { toClaimGraph } from 'claimgraph/node'
 *
 * const { store } = await readQuads(
 *   `PREFIX : <https://example.org/>
 *    PREFIX cg: <https://w3id.org/claimgraph/ns#>
 *    PREFIX oa: <http://www.w3.org/ns/oa#>
 *    PREFIX prov: <http://www.w3.org/ns/prov#>
 *    PREFIX schema: <http://schema.org/>
 *    :report schema:publisher :council . :article schema:publisher :gazette .
 *    :hurt a cg:Claim ; prov:wasAttributedTo :council ; cg:mention [ oa:hasSource :report ] ,
 *      [ oa:hasSource :article ; cg:relayedBy ( :gazette ) ] . :hurt { :flood cg:injured 3 }
 *    :dead a cg:Claim ; prov:wasAttributedTo :council ; cg:mention [ oa:hasSource :report ] . :dead { :flood cg:deaths 1 }`,
 *   'trig',
 * )
 * for (const { claims, leftOut } of await omissions(toClaimGraph(store))) {
 *   console.log(claims, leftOut.map(({ claim }) => claim)) // 2 [ 'https://example.org/dead' ]
 * }
 * ```
 */
export async function omissions(
  graph: ComparedGraph,
  given: Pick<CompareOptions, 'about' | 'property' | 'asOf' | 'rollUp' | 'kinds'> = {},
): Promise<Omissions[]> {
  validateOptions(given)
  const options = await resolveOptions(graph, given)
  const { reading, setting } = await prepare(graph, options)
  const { about, property } = options
  return listOmissions(reading, setting, { about, property, fidelity: findFidelity(reading, setting) })
}

/** The same of a graph that was read already, and of which it is known what relays make of its claims. */
export function listOmissions(
  reading: FidelityReading,
  setting: Setting,
  options: Pick<CompareOptions, 'about' | 'property'> & { readonly fidelity: readonly Fidelity[] },
): Omissions[] {
  const { documents, of } = openOmissions(reading, setting, options)
  return documents.flatMap(of)
}

/** What documents leave out, one document after another. */
export interface OpenOmissions {
  /** The documents that relay somebody, by IRI. */
  readonly documents: readonly string[]
  /** What one of them leaves out of each document that it relays, worked out anew each time. */
  of(document: string): Omissions[]
}

/** Makes a graph that was read already ready for what documents leave out. */
export function openOmissions(
  reading: FidelityReading,
  setting: Setting,
  { fidelity, ...options }: Pick<CompareOptions, 'about' | 'property'> & { readonly fidelity: readonly Fidelity[] },
): OpenOmissions {
  const relayed = findRelayed(reading.store, reading.claims)
  if (relayed.length === 0) return { documents: [], of: () => [] }
  const work = prepareWork(reading, setting, relayed)
  const comparing = { work, saidIn: createSaidIn(work), options, relayed: gatherRelayed(fidelity) }
  const daysOf = memoize((id: string) => possibleDays(readDocument(reading.store, rdf.namedNode(id)).published))
  const speakersOf = gatherSpeakers(relayed, work)
  const documents = [...speakersOf.keys()].filter(document => setting.hasAppeared?.(document) !== false)
  return {
    documents: documents.sort(compareText),
    of: document =>
      findSources(document, speakersOf.get(document) ?? new Set(), daysOf, work).flatMap(
        source => compareDocuments(document, source, comparing) ?? [],
      ),
  }
}

/** What documents were found to make of claims, by document and claim. */
function gatherRelayed(fidelity: readonly Fidelity[]): ReadonlyMap<string, readonly Fidelity[]> {
  const found = new Map<string, Fidelity[]>()
  for (const one of fidelity) {
    const key = `${one.document}\n${one.primary}`
    const known = found.get(key)
    if (known) known.push(one)
    else found.set(key, [one])
  }
  return found
}

/** Whose words each document relays: of claimants, and of those through whom it has them. */
function gatherSpeakers(relayed: readonly number[], { reading }: Work): Map<string, Set<string>> {
  const speakers = new Map<string, Set<string>>()
  for (const claim of relayed) {
    const { speaker, mentions } = reading.claims.at(claim)
    for (const { document, relayedBy } of mentions) {
      if (!document || relayedBy.length === 0) continue
      const known = speakers.get(document.id) ?? new Set()
      speakers.set(document.id, known)
      for (const agent of [speaker, ...relayedBy.map(reading.speakerOf)]) known.add(agent)
    }
  }
  return speakers
}

/** The other documents of those speakers; one that was published after the document is no source of it. */
function findSources(
  document: string,
  speakers: ReadonlySet<string>,
  daysOf: (document: string) => PossibleDays,
  { documentsBy }: Work,
): string[] {
  const others = [...new Set([...speakers].flatMap(documentsBy))].filter(other => other !== document)
  return others.filter(other => !isBefore(daysOf(document), daysOf(other))).sort(compareText)
}

interface Comparing {
  readonly work: Work
  readonly saidIn: SaidIn
  readonly options: Pick<CompareOptions, 'about' | 'property'>
  readonly relayed: ReadonlyMap<string, readonly Fidelity[]>
}

/** What a document leaves out of another; nothing where it relays none of its claims. */
function compareDocuments(
  document: string,
  source: string,
  { work, saidIn, options, relayed }: Comparing,
): Omissions | undefined {
  const { passages, told, speakerOf, reading, setting } = work
  const held = new Set(passages.claimsIn(document))
  const isAsked = (claim: number) =>
    told.of(claim).some(number => {
      const { event, property } = told.asked(number)
      const { about } = options
      const isWithin = about === undefined || event === about || setting.containment.above(event).has(about)
      return isWithin && (options.property === undefined || property.id === options.property)
    })
  const isAll = options.about === undefined && options.property === undefined
  const claims = passages.claimsIn(source).filter(claim => isAll || isAsked(claim))
  const findCounterparts = (claim: number): readonly string[] => {
    const id = reading.claims.id(claim)
    if (held.has(claim)) return [id]
    const judged = relayed.get(`${document}\n${id}`)
    if (judged) return judged.map(one => one.relayed)
    const said = saidIn(document, speakerOf(claim))
    if (said.length === 0) return []
    const numbers = told.of(claim)
    if (!numbers.every(number => hasCounterpart(told.read(number), said, work))) return []
    const found = numbers.flatMap(number => {
      const { property } = told.asked(number)
      // what is told on something else stands for nothing unless something stands beside it that is told on the same
      const isOnIt = (other: number) => [property.id, ...property.byAnotherAct].includes(told.asked(other).property.id)
      return said.filter(isOnIt).filter(isCounterpartOf(told.read(number), work))
    })
    return found.map(number => reading.claims.id(told.claim(number)))
  }
  const all = claims.map(claim => ({ claim, counterparts: [...new Set(findCounterparts(claim))].sort(compareText) }))
  const [kept, lost] = [
    all.filter(one => one.counterparts.length > 0),
    all.filter(one => one.counterparts.length === 0),
  ]
  if (kept.length === 0) return undefined
  return {
    document,
    source,
    claims: claims.length,
    relayed: kept.map(({ claim, counterparts }) => ({ claim: reading.claims.id(claim), counterparts })),
    leftOut: lost.map(({ claim }) => describe(claim, source, work)),
  }
}

function describe(place: number, source: string, { reading, passages }: Work): LeftOut {
  const { id, claimant, mentions } = reading.claims.at(place)
  const [mention] = mentions.filter(({ document }) => document?.id === source)
  const [passage] = passages.of(place, source)
  return { claim: id, claimant, relayedBy: mention?.relayedBy ?? [], start: passage?.start ?? null }
}
