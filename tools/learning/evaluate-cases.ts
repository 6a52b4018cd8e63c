import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { align } from '../../src/align/align.js'
import { toIdentityQuads } from '../../src/align/identity-quads.js'
import { compare } from '../../src/compare/compare.js'
import type { Comparison } from '../../src/compare/types.js'
import type { DocumentDrafts, DraftQuantity } from '../../src/extract/draft/document-drafts.js'
import { openExtractor } from '../../src/node/extraction.js'
import { openGazetteer } from '../../src/node/gazetteer.js'
import { toClaimGraph } from '../../src/node/open.js'
import { sha256 } from '../../src/rdf/digest.js'
import { localName } from '../../src/rdf/resource.js'
import { createStore } from '../../src/rdf/store.js'
import { timeFirstComparison } from './first-comparison.js'

/** A figure that a reader found: bounds that the words leave open are null; offsets in code points, end exclusive. */
export interface GoldFigure {
  readonly measure: string
  readonly min: number | null
  readonly max: number | null
  readonly event: string
  readonly claimant: string
  readonly start: number
  readonly end: number
}

/** What a reader found in a folder of documents on two similar events. */
export interface GoldCase {
  readonly events: Readonly<Record<string, { readonly partOf?: string | null }>>
  readonly documents: Readonly<Record<string, { readonly figures: readonly GoldFigure[] }>>
}

/** What was found, of what was to be found; pairs are of figures of one measure in two documents on one question. */
export interface CaseCounts {
  figures: number
  figuresFound: number
  quantities: number
  claimantsRight: number
  pairs: number
  pairsFound: number
  pairsOfOneEvent: number
  pairsOfPartAndWhole: number
  pairsOfTwoEvents: number
}

/** The measures that are counted. */
const measures = ['deaths', 'injured']

/** Drafts, aligns and compares the texts of each case of a folder, and counts what a reader of them would have found. */
export async function measureCases(folder: string): Promise<CaseCounts> {
  const total = emptyCounts()
  const files = (await readdir(join(folder, 'gold'))).filter(name => name.endsWith('.json')).sort()
  for (const file of files) {
    const gold = JSON.parse(await readFile(join(folder, 'gold', file), 'utf8')) as GoldCase
    const texts = new Map<string, string>()
    for (const document of Object.keys(gold.documents)) {
      texts.set(document, await readFile(join(folder, 'text', basename(file, '.json'), `${document}.txt`), 'utf8'))
    }
    const { drafts, comparison } = await compareTexts(texts)
    countFigures(gold, texts, drafts, total)
    countPairs(gold, texts, comparison, total)
  }
  return total
}

/** The first four documents of a folder's first case. */
async function firstDocuments(folder: string): Promise<string[]> {
  const [first] = (await readdir(join(folder, 'text'))).sort()
  const texts = (await readdir(join(folder, 'text', first!))).filter(name => name.endsWith('.txt')).sort()
  return texts.slice(0, 4).map(name => join(folder, 'text', first!, name))
}

/** The counts of a folder's cases in per cent, as a table, and what it takes to see four of its documents compared. */
export async function evaluateCases(folder: string): Promise<string> {
  const counts = await measureCases(folder)
  const onOne = counts.pairsOfOneEvent + counts.pairsOfPartAndWhole + counts.pairsOfTwoEvents
  const rows: readonly (readonly [name: string, right: number, of: number])[] = [
    ['figures found', counts.figuresFound, counts.figures],
    ['figures right', counts.figuresFound, counts.quantities],
    ['claimant of those found', counts.claimantsRight, counts.figuresFound],
    ['pairs on one question', counts.pairsFound, counts.pairs],
    ['  of one event', counts.pairsOfOneEvent, onOne],
    ['  of part and whole', counts.pairsOfPartAndWhole, onOne],
    ['  of two events', counts.pairsOfTwoEvents, onOne],
  ]
  const lines = rows.map(([name, right, of]) => {
    const percent = of === 0 ? '' : ((100 * right) / of).toFixed(1)
    return `${name.padEnd(24)}${percent.padStart(10)}${String(of).padStart(10)}`
  })
  const { commands, seconds } = await timeFirstComparison(await firstDocuments(folder))
  const first = `${commands} commands and ${seconds.toFixed(1)} s from an empty folder to four documents compared`
  return `${[' '.repeat(24) + ['per cent', 'of'].map(name => name.padStart(10)).join(''), ...lines, '', first].join('\n')}\n`
}

const emptyCounts = (): CaseCounts => ({
  ...{ figures: 0, figuresFound: 0, quantities: 0, claimantsRight: 0 },
  ...{ pairs: 0, pairsFound: 0, pairsOfOneEvent: 0, pairsOfPartAndWhole: 0, pairsOfTwoEvents: 0 },
})

async function compareTexts(texts: ReadonlyMap<string, string>) {
  const extractor = await openExtractor()
  const store = createStore()
  const drafts = new Map<string, DocumentDrafts>()
  for (const [name, text] of texts) {
    const found = extractor.extract({ path: `${name}.txt`, text })
    drafts.set(name, found)
    for (const quad of extractor.toQuads(found, text)) store.add(quad)
  }
  const byDigest = new Map([...texts.values()].map(text => [sha256(text), text]))
  for (const quad of toIdentityQuads(await align(toClaimGraph(store), byDigest, { gazetteer: await openGazetteer() })))
    store.add(quad)
  return { drafts, comparison: await compare(toClaimGraph(store, { identities: 'proposed' })) }
}

/** A gold figure is found where a quantity of its measure with its bounds stands in its passage. */
function countFigures(
  { documents }: GoldCase,
  texts: ReadonlyMap<string, string>,
  drafts: ReadonlyMap<string, DocumentDrafts>,
  total: CaseCounts,
): void {
  for (const [name, { figures }] of Object.entries(documents)) {
    const { quantities, attributions } = drafts.get(name)!
    const counted = quantities.filter(({ measure }) => measures.includes(measure))
    const taken = new Set<DraftQuantity>()
    total.quantities += counted.length
    for (const figure of figures) {
      if (!measures.includes(figure.measure)) continue
      total.figures++
      const hit = counted.find(found => !taken.has(found) && isFigure(found, figure))
      if (hit === undefined) continue
      taken.add(hit)
      total.figuresFound++
      const attribution = attributions.find(({ id }) => id === hit.attribution)
      const characters = Array.from(texts.get(name)!)
      const words = attribution?.source.map(([start, end]) => characters.slice(start, end).join('')).join(' ')
      const said = attribution === undefined ? 'publisher' : words || attribution.agent || 'publisher'
      if (isClaimant(figure.claimant, said, attribution?.agent)) total.claimantsRight++
    }
  }
}

function isFigure({ measure, value, min, max, span: [start, end] }: DraftQuantity, gold: GoldFigure): boolean {
  const [least, most] = min === undefined && max === undefined ? [value, value] : [min, max]
  return (
    measure === gold.measure &&
    (least ?? null) === gold.min &&
    (most ?? null) === gold.max &&
    start < gold.end &&
    gold.start < end
  )
}

function isClaimant(wanted: string, said: string, agent = ''): boolean {
  if ((wanted === 'publisher') !== (said === 'publisher')) return false
  const [gold, found, named] = [wanted, said, agent].map(fold) as [string, string, string]
  return wanted === 'publisher' || found.includes(gold) || gold.includes(found) || named.includes(gold)
}

const fold = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/** Figures of two documents stand on one question where positions with their bounds do, carried by these documents. */
function countPairs(
  { events, documents }: GoldCase,
  texts: ReadonlyMap<string, string>,
  comparison: Comparison,
  total: CaseCounts,
): void {
  const eventsOf = new Map<string, Set<string>>()
  for (const [name, { figures }] of Object.entries(documents)) {
    for (const { measure, min, max, event } of figures) {
      if (!measures.includes(measure)) continue
      const key = keyOf(name, measure, min, max)
      eventsOf.set(key, (eventsOf.get(key) ?? new Set()).add(event))
    }
  }
  const share = (a: ReadonlySet<string>, b: ReadonlySet<string>) => [...a].some(event => b.has(event))
  const rootsOf = (found: ReadonlySet<string>) => new Set([...found].map(event => rootOf(event, events)))
  const isOneEvent = ([a, b]: Pair) => share(eventsOf.get(a)!, eventsOf.get(b)!)
  const wanted = new Set(
    pairsOf([...eventsOf.keys()])
      .filter(isOneEvent)
      .map(nameOfPair),
  )
  const nameOf = new Map([...texts].map(([name, text]) => [sha256(text), name]))
  const documentOf = new Map(comparison.documents.map(({ id, sha256: digest }) => [id, nameOf.get(digest ?? '')]))
  const onOne = new Map<string, Pair>()
  for (const { property, positions } of comparison.questions) {
    const measure = localName(property.id)
    if (!measures.includes(measure)) continue
    const keys = positions.flatMap(({ value, documents: carrying }) => {
      const { least = null, most = null } = (value ?? {}) as { least?: number | null; most?: number | null }
      return carrying.flatMap(id => documentOf.get(id) ?? []).map(name => keyOf(name, measure, least, most))
    })
    for (const pair of pairsOf([...new Set(keys)].filter(key => eventsOf.has(key)))) onOne.set(nameOfPair(pair), pair)
  }
  total.pairs += wanted.size
  for (const [name, [a, b]] of onOne) {
    if (wanted.has(name)) {
      total.pairsFound++
      total.pairsOfOneEvent++
    } else if (share(rootsOf(eventsOf.get(a)!), rootsOf(eventsOf.get(b)!))) total.pairsOfPartAndWhole++
    else total.pairsOfTwoEvents++
  }
}

type Pair = readonly [string, string]

const keyOf = (document: string, measure: string, min: number | null, max: number | null) =>
  JSON.stringify([document, measure, min, max])
const nameOfPair = ([a, b]: Pair) => `${a} ${b}`

/** Every two figures of one measure in two documents, each pair in one order. */
function pairsOf(keys: readonly string[]): Pair[] {
  const read = [...keys].sort().map(key => ({ key, parts: JSON.parse(key) as [string, string] }))
  return read.flatMap((a, i) =>
    read
      .slice(i + 1)
      .flatMap((b): Pair[] => (a.parts[0] !== b.parts[0] && a.parts[1] === b.parts[1] ? [[a.key, b.key]] : [])),
  )
}

function rootOf(event: string, events: GoldCase['events'], seen: readonly string[] = []): string {
  const whole = events[event]?.partOf
  return whole && !seen.includes(event) ? rootOf(whole, events, [...seen, event]) : event
}
