import type { Term } from '@rdfjs/types'
import type { Extractor } from '../../src/extract/extractor.js'
import { localName } from '../../src/rdf/resource.js'
import { createStore } from '../../src/rdf/store.js'

/** A fact of a draft claim: its property as local name, its value by label or by figure, and the event that it is said of. */
export interface SaidFact {
  readonly property: string
  readonly labels: readonly string[]
  readonly value?: number | undefined
  readonly min?: number | undefined
  readonly max?: number | undefined
  /** Label, kind, places and victims of the event. */
  readonly event: string
  readonly eventId: string
  readonly from?: string | undefined
  readonly until?: string | undefined
}

/** A draft claim in words: who says what in which manner, and through whom it came, nearest to the claimant first. */
export interface SaidClaim {
  readonly claimant: readonly string[]
  readonly stance: string
  readonly act: string
  readonly certainty: string
  readonly assertedOn?: string | undefined
  /** Whether only bounds are given for when it was said. */
  readonly isBounded: boolean
  readonly chain: readonly (readonly string[])[]
  readonly facts: readonly SaidFact[]
}

/** The day on which short texts are published, a Monday, and by whom. */
const source = { publisher: 'Daily Post', published: '2031-05-12' }

/** The draft claims that an extractor makes of a short text, published by the Daily Post on 2031-05-12. */
export function readSaid(extractor: Extractor, text: string): SaidClaim[] {
  const drafts = extractor.extract({ path: 'note.txt', text, ...source })
  const store = createStore([...extractor.toQuads(drafts, text, { now: new Date('2031-05-13T12:00:00Z') })])
  const all = (subject: Term, name: string): Term[] =>
    [...store.match(subject, null, null)]
      .filter(({ predicate }) => localName(predicate.value) === name)
      .map(({ object }) => object)
  const one = (subject: Term, name: string): Term | undefined => all(subject, name)[0]
  const labelsOf = (term: Term): string[] => {
    const labels = ['label', 'prefLabel', 'altLabel'].flatMap(name => all(term, name).map(({ value }) => value))
    return labels.length > 0 ? labels : [localName(term.value)]
  }
  const listOf = (list: Term | undefined): Term[] => {
    const first = list && one(list, 'first')
    return first ? [first, ...listOf(one(list, 'rest'))] : []
  }
  const figure = (term: Term, name: string) => {
    const found = one(term, name)
    return found && Number(found.value)
  }
  const factOf = (event: Term, property: string, object: Term): SaidFact => {
    const isPlain = object.termType === 'Literal'
    const number =
      isPlain && object.value !== '' && Number.isFinite(Number(object.value)) ? Number(object.value) : undefined
    const words = [...labelsOf(event), ...all(event, 'kind').map(({ value }) => localName(value))]
    const scope = [...all(event, 'hasPlace'), ...all(event, 'victims')].flatMap(labelsOf)
    return {
      property,
      labels: isPlain ? [object.value] : object.termType === 'BlankNode' ? [] : labelsOf(object),
      value: number ?? figure(object, 'value'),
      min: number ?? figure(object, 'minValue'),
      max: number ?? figure(object, 'maxValue'),
      event: [...words, ...scope].join(' / '),
      eventId: event.value,
      from: one(event, 'from')?.value,
      until: one(event, 'until')?.value,
    }
  }
  const attributed = [...store].filter(({ predicate }) => localName(predicate.value) === 'wasAttributedTo')
  return attributed.map(({ subject: claim, object: claimant }): SaidClaim => {
    const name = (property: string, otherwise: string) => localName(one(claim, property)?.value ?? `#${otherwise}`)
    const assertedOn = one(claim, 'assertedOn')?.value
    const content = [...store.match(null, null, null, claim as never)]
    return {
      claimant: labelsOf(claimant),
      stance: name('stance', 'Asserts'),
      act: name('act', 'none'),
      certainty: name('certainty', 'none'),
      assertedOn,
      isBounded: assertedOn === undefined && ['notBefore', 'notAfter'].some(each => one(claim, each) !== undefined),
      chain: listOf(one(one(claim, 'mention') ?? claim, 'relayedBy')).map(labelsOf),
      facts: content
        .filter(({ subject }) => subject.termType === 'NamedNode')
        .map(({ subject, predicate, object }) => factOf(subject, localName(predicate.value), object)),
    }
  })
}
