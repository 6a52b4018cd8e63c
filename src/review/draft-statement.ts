import type { DatasetCore, Quad, Term } from '@rdfjs/types'
import { readDocument, type Span } from '../claims/document.js'
import type { Texts } from '../claims/passage.js'
import type { Quantity } from '../claims/quantity.js'
import { ClaimGraphError } from '../errors.js'
import { sha256 } from '../rdf/digest.js'
import { rdf } from '../rdf/environment.js'
import { english } from '../rdf/literals.js'
import { cg, oa, rdf as rdfNs, rdfs, schema } from '../rdf/namespaces.js'
import type { Times } from '../time/times.js'
import { addFact, type Minted, mint, setChain, setClaimant, setManner, setTimes } from './edit.js'
import { expectWithin } from './find-words.js'
import type { NewDraft } from './make.js'
import { describeSelector } from './selector.js'

/** What somebody says in a document, as a person reads it; agents, events and concepts are named by IRI. */
export interface MissedStatement {
  readonly document: string
  /** Its passage in the document's text. */
  readonly span: Span
  /** In words of one's own. */
  readonly label: string
  /** Who asserts it originally; left out until somebody says it. */
  readonly claimant?: string | undefined
  /** Through whom it reached the document: nearest to the claimant first, nobody where it speaks itself. */
  readonly relayedBy?: readonly string[] | undefined
  readonly act?: string | undefined
  readonly stance?: string | undefined
  readonly certainty?: string | undefined
  readonly asserted: Times
  readonly about: readonly string[]
  readonly facts: readonly { readonly subject: string; readonly property: string; readonly value: Term | Quantity }[]
  /** Agents, events, places and concepts that it names and nobody knows yet. */
  readonly minted?: readonly Minted[] | undefined
}

/**
 * Makes a draft of a statement that was missed in a document whose text is at hand. Throws `not-found` where it is not,
 * `parameter` where the passage does not lie within it.
 *
 * @example
 * ```ts
 * import { createHash } from 'node:crypto'
 * import { readQuads } from 'claimgraph'
 * import { draftStatement } from 'claimgraph/review'
 *
 * const text = 'The council counts four hurt.'
 * const digest = createHash('sha256').update(text).digest('hex')
 * const { store } = await readQuads(
 *   `PREFIX cg: <https://w3id.org/claimgraph/ns#>
 *    <https://example.org/notice> a cg:Document ; cg:sha256 "${digest}" .`,
 *   'ttl',
 * )
 * const { id } = draftStatement(
 *   {
 *     document: 'https://example.org/notice',
 *     span: { start: 12, end: 28 },
 *     label: 'The council: four were hurt',
 *     claimant: 'https://example.org/council',
 *     asserted: { on: '2031-05-04', basis: 'Stated' },
 *     about: ['https://example.org/flood'],
 *     facts: [],
 *   },
 *   { known: store, texts: new Map([[digest, text]]) },
 * )
 * console.log(id) // https://example.org/notice-s1
 * ```
 */
export function draftStatement(
  statement: MissedStatement,
  { known, texts, isTaken = () => false }: StatementContext,
): NewDraft {
  const { document, span, label, claimant, relayedBy = [], asserted, about, facts, minted = [] } = statement
  const { sha256: digest } = readDocument(known, rdf.namedNode(document))
  const text = texts.get(digest ?? '')
  if (text === undefined) {
    throw new ClaimGraphError('not-found', `expected the text of <${document}>, which is not among the documents`)
  }
  const { start, end } = expectWithin(span, text)
  const id = nameStatement(document, isTaken)
  const [claim, mention] = [rdf.namedNode(id), rdf.namedNode(`${id}-m1`)]
  const passage = Array.from(text).slice(start, end).join('')
  const begun = [
    rdf.quad(claim, rdfNs.type, cg.Claim),
    rdf.quad(claim, rdfs.label, english(label)),
    rdf.quad(claim, cg.status, cg.Draft),
    rdf.quad(claim, cg.mention, mention),
    ...about.map(each => rdf.quad(claim, schema.about, rdf.namedNode(each))),
    rdf.quad(mention, rdfNs.type, cg.Mention),
    rdf.quad(mention, oa.hasSource, rdf.namedNode(document)),
    rdf.quad(mention, cg.sha256, rdf.literal(sha256(passage))),
    ...describeSelector(mention, oa.hasSelector, { start, end }),
  ]
  const manner = [
    [cg.act, statement.act],
    [cg.stance, statement.stance],
    [cg.certainty, statement.certainty],
  ] as const
  const changes: ((quads: readonly Quad[]) => readonly Quad[])[] = [
    quads => (claimant === undefined ? quads : setClaimant(quads, id, claimant)),
    quads => setChain(quads, mention.value, relayedBy),
    quads => setTimes(quads, id, asserted),
    ...manner.map(
      ([property, value]) =>
        (quads: readonly Quad[]) =>
          setManner(quads, id, property, value),
    ),
    ...minted.map(each => (quads: readonly Quad[]) => mint(quads, each)),
    ...facts.map(fact => (quads: readonly Quad[]) => addFact(quads, id, fact)),
  ]
  return { id, quads: changes.reduce<readonly Quad[]>((quads, change) => change(quads), begun) }
}

/** What a statement is made in. */
export interface StatementContext {
  /** The graph, or the drafts, which describe the document. */
  readonly known: DatasetCore
  readonly texts: Texts
  /** Whether an IRI stands for something already. */
  readonly isTaken?: ((iri: string) => boolean) | undefined
}

function nameStatement(document: string, isTaken: (iri: string) => boolean): string {
  let number = 1
  while (isTaken(nameBeside(document, `s${number}`))) number += 1
  return nameBeside(document, `s${number}`)
}

/** An IRI for something of a document: beside it where it is one of several in a namespace of drafts, after its name else. */
export function nameBeside(document: string, name: string): string {
  return document.endsWith('/document') ? document.slice(0, -'document'.length) + name : `${document}-${name}`
}
