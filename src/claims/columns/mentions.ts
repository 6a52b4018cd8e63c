import type { Term } from '@rdfjs/types'
import type { ColumnStore } from '../../rdf/columns/column-store.js'
import { walkCells } from '../../rdf/list.js'
import { memoize } from '../../rdf/memoize.js'
import { cg, oa, rdf, schema } from '../../rdf/namespaces.js'
import { compareText } from '../../rdf/order.js'
import type { Span } from '../document.js'

/** A passage that carries a claim: its document, with whoever published that, and the chain of relays (IRIs). */
export interface ComparedMention {
  readonly document: { readonly id: string; readonly publisher: string | undefined } | undefined
  readonly relayedBy: readonly string[]
  /** Its characters, where a selector names them. */
  readonly span?: Span | undefined
}

/** Makes a reader of mentions by their numbers; what it gives is ordered by document and passage. */
export function createMentions(
  store: ColumnStore,
  textOf: (number: number) => string,
): (mentions: readonly number[]) => ComparedMention[] {
  const at = (term: Term) => store.terms.find(term)
  const [source, publisher, relayedBy] = [at(oa.hasSource), at(schema.publisher), at(cg.relayedBy)]
  const [first, rest, selector] = [at(rdf.first), at(rdf.rest), at(oa.hasSelector)]
  const [start, end] = [at(oa.start), at(oa.end)]
  const one = (subject: number | undefined, property: number | undefined) =>
    subject === undefined ? undefined : store.objects(subject, property)[0]
  const documentOf = memoize((number: number): ComparedMention['document'] => {
    const [published] = store.objects(number, publisher).map(textOf).sort(compareText)
    return { id: textOf(number), publisher: published }
  })
  const chainOf = (head: number | undefined) =>
    walkCells(head, cell => one(cell, rest)).flatMap(cell => store.objects(cell, first).map(textOf))
  const spanOf = (mention: number): Span | undefined => {
    const node = one(mention, selector)
    const [from, to] = [one(node, start), one(node, end)]
    if (from === undefined || to === undefined) return undefined
    return { start: Number(textOf(from)), end: Number(textOf(to)) }
  }
  const readMention = (mention: number): ComparedMention => {
    const document = one(mention, source)
    return {
      document: document === undefined ? undefined : documentOf(document),
      relayedBy: chainOf(one(mention, relayedBy)),
      span: spanOf(mention),
    }
  }
  const startOf = (mention: number) => {
    const position = one(one(mention, selector), start)
    return position === undefined ? 0 : Number(textOf(position))
  }
  return mentions => {
    if (mentions.length < 2) return mentions.map(readMention)
    const read = mentions.map(mention => ({ start: startOf(mention), mention: readMention(mention) }))
    read.sort((a, b) => compareText(a.mention.document?.id ?? '', b.mention.document?.id ?? '') || a.start - b.start)
    return read.map(({ mention }) => mention)
  }
}
