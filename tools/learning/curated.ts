import type { Document } from '../../src/claims/document.js'
import type { ClaimGraph } from '../../src/claims/graph.js'
import type { Texts } from '../../src/claims/passage.js'
import type { DocumentDrafts, DraftAttribution, Stretch } from '../../src/extract/draft/document-drafts.js'
import type { Extractor } from '../../src/extract/extractor.js'
import { foldName } from '../../src/extract/link/name-words.js'

/** A passage that a curated graph gives to somebody: who said it, and who passed it on, as all their known names. */
export interface CuratedPassage {
  readonly passage: Stretch
  readonly claimant: readonly string[]
  /** Nearest to the claimant first. */
  readonly chain: readonly (readonly string[])[]
}

/** How the drafts of a document compare with what was curated by hand. */
export interface CuratedCounts {
  readonly passages: number
  /** Passages of which at least half, without the words that name the source and of saying, lies in a draft's content. */
  readonly found: number
  /** Of those found, those whose draft names the same claimant, where the draft names one; and whose chain is the same. */
  readonly sameClaimant: number
  readonly sameChain: number
  readonly drafts: number
  /** Drafts of which less than half of the content lies in passages that are not the publisher's own. */
  readonly spurious: number
  readonly missed: readonly CuratedPassage[]
}

/** The passages that a graph gives to others than the publisher of the document in which they stand, each once. */
export function passagesOfOthers(graph: ClaimGraph, document: Document): CuratedPassage[] {
  const namesOf = (id: string) => {
    const { label, spellings } = graph.agent(id)
    return [label, ...spellings]
  }
  const found = new Map<string, CuratedPassage>()
  for (const { claimant, mentions } of graph.claims({ document: document.id })) {
    for (const { document: source, span, relayedBy } of mentions) {
      if (!claimant || !span || source?.id !== document.id || claimant.id === document.publisher?.id) continue
      const key = [span.start, span.end, claimant.id, ...relayedBy.map(({ id }) => id)].join(' ')
      found.set(key, {
        passage: [span.start, span.end],
        claimant: namesOf(claimant.id),
        chain: relayedBy.map(({ id }) => namesOf(id)),
      })
    }
  }
  return [...found.values()].sort((a, b) => a.passage[0] - b.passage[0] || a.passage[1] - b.passage[1])
}

/** Compares drafts with curated passages; each passage with the draft that holds most of it. */
export function compareWithCurated(
  { attributions }: Pick<DocumentDrafts, 'attributions'>,
  passages: readonly CuratedPassage[],
): CuratedCounts {
  let [found, sameClaimant, sameChain] = [0, 0, 0]
  const missed: CuratedPassage[] = []
  for (const passage of passages) {
    const holders = attributions
      .map(draft => ({ draft, share: shareOf(passage.passage, draft) }))
      .filter(({ share }) => share >= 0.5)
    if (holders.length === 0) {
      missed.push(passage)
      continue
    }
    found++
    const right = holders.filter(({ draft }) => isOne(draft.agent, passage.claimant))
    const [best] = (right.length > 0 ? right : holders).sort((a, b) => sizeOf(a.draft) - sizeOf(b.draft))
    if (right.length > 0) sameClaimant++
    if (isSameChain(best!.draft, passage)) sameChain++
  }
  const taken = passages.map(({ passage }) => passage)
  const spurious = attributions.filter(
    ({ content }) =>
      2 * content.reduce((sum, one) => sum + coveredBy(one, taken), 0) <
      content.reduce((sum, [a, b]) => sum + b - a, 0),
  )
  return {
    passages: passages.length,
    found,
    sameClaimant,
    sameChain,
    drafts: attributions.length,
    spurious: spurious.length,
    missed,
  }
}

/** How much of a passage lies in a draft's content, not counting the draft's words for source and cue. */
function shareOf([start, end]: Stretch, { source, cue, content }: DraftAttribution): number {
  const framing = [...source, ...cue].reduce((sum, other) => sum + common([start, end], other), 0)
  const said = content.reduce((sum, other) => sum + common([start, end], other), 0)
  return said / Math.max(1, end - start - framing)
}

function common([start, end]: Stretch, [from, until]: Stretch): number {
  return Math.max(0, Math.min(end, until) - Math.max(start, from))
}

/** How many characters of a stretch lie in any of others. */
function coveredBy([start, end]: Stretch, others: readonly Stretch[]): number {
  let covered = 0
  let at = start
  for (const [from, until] of [...others].sort((a, b) => a[0] - b[0])) {
    const first = Math.max(at, from)
    const last = Math.min(end, until)
    if (last > first) {
      covered += last - first
      at = last
    }
  }
  return covered
}

function sizeOf({ content }: DraftAttribution): number {
  return content.reduce((sum, [start, end]) => sum + end - start, 0)
}

function isSameChain({ chain }: DraftAttribution, passage: CuratedPassage): boolean {
  return chain.length === passage.chain.length && chain.every((name, i) => isOne(name, passage.chain[i]!))
}

/** Whether a name is one of somebody's names, or the beginning of one, or begins with one. */
function isOne(name: string | undefined, names: readonly string[]): boolean {
  if (name === undefined) return false
  const words = foldName(name)
  return names.some(other => {
    const wanted = foldName(other)
    return `${wanted} `.startsWith(`${words} `) || `${words} `.startsWith(`${wanted} `) || words.endsWith(` ${wanted}`)
  })
}

/** Extracts every document of a graph whose text is at hand and compares it with what the graph holds. */
export function evaluateCurated(
  graph: ClaimGraph,
  texts: Texts,
  extractor: Pick<Extractor, 'extract'>,
): { document: Document; counts: CuratedCounts }[] {
  return graph.documents().flatMap(document => {
    const text = document.sha256 === undefined ? undefined : texts.get(document.sha256)
    if (text === undefined) return []
    const publisher = document.publisher?.label
    const { on, notBefore, notAfter } = document.published
    const about = { publisher, published: on, notBefore, notAfter }
    const known = Object.fromEntries(Object.entries(about).filter(([, value]) => value !== undefined))
    const drafts = extractor.extract({ path: document.label, text, ...known })
    return [{ document, counts: compareWithCurated(drafts, passagesOfOthers(graph, document)) }]
  })
}
