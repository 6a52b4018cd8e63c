import type { Claims } from '../../claims/columns/claims.js'
import type { ColumnStore } from '../../rdf/columns/column-store.js'
import { rdf } from '../../rdf/environment.js'
import { memoize } from '../../rdf/memoize.js'
import { cg, oa } from '../../rdf/namespaces.js'

/** A stretch of a document that carries a claim: Unicode code points, end exclusive. */
export interface Passage {
  /** The place of the claim among the claims. */
  readonly claim: number
  readonly start: number
  readonly end: number
}

/** Where claims stand in documents; a mention that does not say where is no passage. */
export class Passages {
  /** The claims that stand in a document, by their places: in the order of the text, those of which no place is known last. */
  readonly claimsIn: (document: string) => readonly number[]
  readonly #in: (document: string) => readonly Passage[]

  constructor(store: ColumnStore, claims: Claims) {
    const { subject, predicate, graph } = store.columns
    const at = { mention: store.terms.find(cg.mention), source: store.terms.find(oa.hasSource) }
    const [selector, start, end] = [oa.hasSelector, oa.start, oa.end].map(property => store.terms.find(property))
    const subjects = (object: number, property: number | undefined) => {
      const rows = Array.from(store.rows('object', object))
      return rows.filter(row => predicate[row] === property && graph[row] === 0).map(row => subject[row]!)
    }
    const numberAt = (mention: number, property: number | undefined) => {
      const [node] = store.objects(mention, selector)
      const [number] = node === undefined ? [] : store.objects(node, property)
      return number === undefined ? undefined : Number(store.terms.term(number).value)
    }
    const mentionsIn = memoize((document: string) => {
      const number = store.terms.find(rdf.namedNode(document))
      const mentions = number === undefined ? [] : subjects(number, at.source)
      return mentions.flatMap(mention => {
        const span = { start: numberAt(mention, start), end: numberAt(mention, end) }
        return subjects(mention, at.mention).flatMap(term => {
          const claim = claims.find(term)
          return claim === undefined ? [] : [{ claim, ...span }]
        })
      })
    })
    this.#in = memoize(document =>
      mentionsIn(document)
        .flatMap(({ claim, start, end }) => (start === undefined || end === undefined ? [] : [{ claim, start, end }]))
        .sort(byPlace),
    )
    this.claimsIn = memoize(document => [
      ...new Set([...this.#in(document), ...mentionsIn(document)].map(({ claim }) => claim)),
    ])
  }

  /** The stretches of a document that carry a claim, in order. */
  of(claim: number, document: string): Passage[] {
    return this.#in(document).filter(passage => passage.claim === claim)
  }

  /**
   * The other claims of a claim's passage: those with a stretch of the document in common with it, in order; with a `gap`
   * also those that are no more than so many characters away.
   */
  beside(claim: number, document: string, gap = 0): number[] {
    const own = this.of(claim, document)
    const overlaps = (passage: Passage) =>
      own.some(({ start, end }) => passage.start < end + gap && start < passage.end + gap)
    const others = this.#in(document).filter(passage => passage.claim !== claim && overlaps(passage))
    return [...new Set(others.map(passage => passage.claim))]
  }
}

function byPlace(a: Passage, b: Passage): number {
  return a.start - b.start || a.end - b.end || a.claim - b.claim
}
