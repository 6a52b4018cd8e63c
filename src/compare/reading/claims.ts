import type { NamedNode, Term } from '@rdfjs/types'
import type { Resource } from '../../claims/resource.js'
import type { ColumnStore } from '../../rdf/columns/column-store.js'
import { cg, oa, prov, rdf, schema } from '../../rdf/namespaces.js'
import { compareText } from '../../rdf/order.js'
import type { Issues } from '../issues.js'
import { type Days, readDays } from './dates.js'
import { remember } from './remember.js'
import { type ClaimVoice, createVoices } from './voices.js'

/** Anything with an IRI, where its name is not needed. */
interface Named {
  readonly id: string
}

/** A passage that carries a claim: its document, with whoever published that, and the chain of relays. */
export interface ComparedMention {
  readonly document: (Named & { readonly publisher: Named | undefined }) | undefined
  readonly relayedBy: readonly Named[]
}

/** A claim with what comparing needs to know of it, and no more: there may be millions. */
export interface ComparedClaim {
  /** Its number in the column store. */
  readonly number: number
  readonly id: string
  readonly claimant: string
  /** The claimant, or the organisation for which it speaks. */
  readonly speaker: string
  readonly stance: Stance
  readonly act: Resource | undefined
  readonly certainty: Resource | undefined
  readonly mentions: readonly ComparedMention[]
  readonly voices: readonly ClaimVoice[]
  readonly days: Days
  /** IRIs of what it rests on. */
  readonly derivedFrom: readonly string[]
  /** IRIs of the earlier claims that it replaces. */
  readonly revisionOf: readonly string[]
}

/** What a claimant does with the content of its claim. */
export type Stance = 'asserts' | 'denies' | 'could not verify'

const stances: Readonly<Record<string, Stance>> = {
  [`${cg.$iri}Asserts`]: 'asserts',
  [`${cg.$iri}Denies`]: 'denies',
  [`${cg.$iri}CouldNotVerify`]: 'could not verify',
}

/** Whose words count as whose, and how things are named. */
export interface Speakers {
  readonly speakerOf: (agent: string) => string
  readonly spokenFor: (agent: string) => string
  readonly labelOf: (iri: string) => string
}

/** All claims with one claimant and at most one stance, in the order of their IRIs; others are reported and left out. */
export function readClaims(store: ColumnStore, speakers: Speakers, issues: Issues): ComparedClaim[] {
  const { terms, columns } = store
  const at = (property: NamedNode) => terms.find(property)
  const [type, claimClass] = [at(rdf.type), at(cg.Claim)]
  const found = new Map<string, number>()
  for (const row of store.rows('predicate', type)) {
    if (columns.object[row] !== claimClass || columns.graph[row] !== 0) continue
    const term = terms.term(columns.subject[row]!)
    if (term.termType === 'NamedNode') found.set(term.value, columns.subject[row]!)
  }
  const properties = {
    claimant: at(prov.wasAttributedTo),
    stance: at(cg.stance),
    act: at(cg.act),
    certainty: at(cg.certainty),
    on: at(cg.assertedOn),
    notBefore: at(cg.notBefore),
    notAfter: at(cg.notAfter),
    derivedFrom: at(prov.wasDerivedFrom),
    revisionOf: at(prov.wasRevisionOf),
    mention: at(cg.mention),
  }
  const textOf = remember(number => terms.term(number).value)
  const resourceOf = remember((number): Resource => ({ id: textOf(number), label: speakers.labelOf(textOf(number)) }))
  const mentionsOf = createMentions(store, textOf)
  const voicesOf = createVoices(speakers.spokenFor)
  const ordered = [...found].sort(([a], [b]) => compareText(a, b))
  return ordered.flatMap(([id, number]): ComparedClaim[] => {
    const values = (property: number | undefined) => store.objects(number, property).map(textOf)
    const [claimant, ...others] = values(properties.claimant)
    if (claimant === undefined || others.length > 0) {
      const count = claimant === undefined ? 0 : 1 + others.length
      issues.add('no-claimant', id, `expected one prov:wasAttributedTo, found ${count}; not compared`)
      return []
    }
    const stated = values(properties.stance)
    if (stated.length > 1) {
      issues.add('unknown-stance', id, `expected at most one cg:stance, found ${stated.length}; not compared`)
      return []
    }
    const stance = stances[stated[0] ?? cg.Asserts.value]
    if (stance === undefined) {
      const message = `expected a cg:stance of cg:Asserts, cg:Denies or cg:CouldNotVerify, found <${stated[0]}>; not compared`
      issues.add('unknown-stance', id, message)
      return []
    }
    const one = (property: number | undefined) => values(property).sort(compareText)[0]
    const resource = (property: number | undefined) => store.objects(number, property).map(resourceOf).sort(byId)[0]
    const dates = { on: one(properties.on), notBefore: one(properties.notBefore), notAfter: one(properties.notAfter) }
    const speaker = speakers.speakerOf(claimant)
    const mentions = mentionsOf(store.objects(number, properties.mention))
    return [
      {
        ...{ number, id, claimant, speaker, stance, mentions },
        act: resource(properties.act),
        certainty: resource(properties.certainty),
        voices: voicesOf(mentions, claimant, speaker),
        days: readDays(id, dates, issues),
        derivedFrom: values(properties.derivedFrom),
        revisionOf: values(properties.revisionOf),
      },
    ]
  })
}

const byId = (a: Named, b: Named) => compareText(a.id, b.id)

/** Makes a reader of mentions, ordered by document and passage. */
function createMentions(
  store: ColumnStore,
  textOf: (number: number) => string,
): (mentions: readonly number[]) => ComparedMention[] {
  const at = (term: Term) => store.terms.find(term)
  const [source, publisher, relayedBy] = [at(oa.hasSource), at(schema.publisher), at(cg.relayedBy)]
  const [first, rest, selector, start] = [at(rdf.first), at(rdf.rest), at(oa.hasSelector), at(oa.start)]
  const one = (subject: number | undefined, property: number | undefined) =>
    subject === undefined ? undefined : store.objects(subject, property)[0]
  const agentOf = remember((number): Named => ({ id: textOf(number) }))
  const documentOf = remember((number): ComparedMention['document'] => {
    const published = store.objects(number, publisher).map(agentOf).sort(byId)[0]
    return { id: textOf(number), publisher: published }
  })
  const chainOf = (head: number | undefined) => {
    const chain: Named[] = []
    const met = new Set<number>()
    for (let cell = head; cell !== undefined && !met.has(cell); cell = one(cell, rest)) {
      met.add(cell)
      chain.push(...store.objects(cell, first).map(agentOf))
    }
    return chain
  }
  const startOf = (mention: number) => {
    const position = one(one(mention, selector), start)
    return position === undefined ? 0 : Number(textOf(position))
  }
  return mentions => {
    const read = mentions.map(mention => {
      const document = one(mention, source)
      return {
        start: mentions.length > 1 ? startOf(mention) : 0,
        mention: {
          document: document === undefined ? undefined : documentOf(document),
          relayedBy: chainOf(one(mention, relayedBy)),
        },
      }
    })
    const order = (a: (typeof read)[number], b: (typeof read)[number]) =>
      compareText(a.mention.document?.id ?? '', b.mention.document?.id ?? '') || a.start - b.start
    return (read.length > 1 ? read.sort(order) : read).map(({ mention }) => mention)
  }
}
