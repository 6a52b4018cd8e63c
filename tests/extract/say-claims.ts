import type { Term } from '@rdfjs/types'
import type { Extractor } from '../../src/extract/extractor.js'
import { localName } from '../../src/rdf/resource.js'
import { createStore } from '../../src/rdf/store.js'

/**
 * The drafts of a text, published by the Delta Gazette on 2031-04-02, a line for each fact of a claim, or one that says
 * that there is none: `survivors <- Harbour Watch @2031-04-01 | Testimony Asserts plain > perpetrator rebels`.
 */
export function sayClaims(extractor: Extractor, text: string): string[] {
  const drafts = extractor.extract({ path: 'note.txt', text, publisher: 'Delta Gazette', published: '2031-04-02' })
  const store = createStore([...extractor.toQuads(drafts, text, { now: new Date('2031-04-03T12:00:00Z') })])
  const value = (subject: Term, name: string, graph?: Term): Term | undefined =>
    [...store.match(subject, null, null, graph)].find(({ predicate }) => localName(predicate.value) === name)?.object
  const labelOf = (term: Term) => (value(term, 'label') ?? value(term, 'prefLabel') ?? term).value
  const listOf = (list: Term | undefined): Term[] => {
    const first = list && value(list, 'first')
    return first ? [first, ...listOf(value(list, 'rest'))] : []
  }
  const claims = [...store].filter(({ predicate }) => localName(predicate.value) === 'wasAttributedTo')
  return claims.flatMap(({ subject: claim, object: claimant }) => {
    const name = (property: string, otherwise: string) => localName(value(claim, property)?.value ?? `#${otherwise}`)
    const mention = value(claim, 'mention')!
    const relays = listOf(value(mention, 'relayedBy')).slice(0, -1)
    const day = value(claim, 'assertedOn')?.value
    const who = [claimant, ...relays].map(labelOf).join(' <- ') + (day === undefined ? '' : ` @${day}`)
    const head = `${who} | ${name('act', 'none')} ${name('stance', 'none')} ${name('certainty', 'plain')}`
    const facts = [...store.match(null, null, null, claim as never)]
      .filter(({ subject }) => subject.termType === 'NamedNode')
      .map(({ predicate, object }) => {
        const said = object.termType === 'BlankNode' ? (value(object, 'value')?.value ?? '-') : labelOf(object)
        return `${head} > ${localName(predicate.value)} ${said}`
      })
    return facts.length > 0 ? facts : [`${head} > nothing`]
  })
}
