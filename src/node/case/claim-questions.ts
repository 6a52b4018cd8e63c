import { CaseNames } from '../../case/case-names.js'
import type { ClaimRow, ColumnName } from '../../case/import/columns.js'
import { findPassage } from '../../case/import/find-passage.js'
import { type KnownTerms, readKnownTerms } from '../../case/import/known-terms.js'
import { NewResources } from '../../case/import/new-resources.js'
import { readValue } from '../../case/import/read-value.js'
import { Resolver } from '../../case/import/resolve.js'
import { readDay, readDays } from '../../case/import/row-times.js'
import { splitList } from '../../case/import/split-list.js'
import { cg } from '../../rdf/namespaces.js'
import { localName } from '../../rdf/resource.js'
import { shippedOntology } from '../ontology.js'
import { readCaseGraph } from './case-graph.js'
import { createTextReader } from './case-texts.js'
import type { Case } from './open-case.js'

/** Reads the answers of a person who enters a claim one by one, so that each can be asked again. */
export interface ClaimQuestions {
  /** The answer in words; throws what is wrong with it. `row` has the answers before it. */
  check(column: ColumnName, answer: string, row: ClaimRow): Promise<string>
  /** Whether something of a name is new to the case. */
  isNew(what: 'agent' | 'event' | 'document', name: string): boolean
  /** Whether the case holds the text of a document. */
  holdsText(document: string): boolean
}

export async function openClaimQuestions(own: Case): Promise<ClaimQuestions> {
  const dataset = await readCaseGraph(own)
  const terms: KnownTerms = await readKnownTerms(dataset, { ontology: shippedOntology, base: own.base })
  const fresh = new NewResources(new CaseNames(own.base, dataset), own.languages[0] ?? 'en')
  const resolver = new Resolver(terms, fresh, new Date().toISOString().slice(0, 10))
  const textOf = createTextReader(own, dataset)
  const named = (what: 'agent' | 'event' | 'document', name: string) => {
    const known = terms.names[what].find(name)
    return known === undefined ? `${name} (new)` : `${terms.labelOf(known)} (${localName(known)})`
  }
  const readers: Partial<Record<ColumnName, (answer: string, row: ClaimRow) => string | Promise<string>>> = {
    claimant: answer => named('agent', answer),
    event: answer => named('event', answer),
    document: answer => named('document', answer),
    relays: answer =>
      splitList(answer)
        .map(name => named('agent', name))
        .join(' → '),
    property: answer => terms.property(answer).label,
    value: (answer, row) =>
      readValue({ ...row, value: answer }, terms.property(row.property!), terms, name => resolver.value(name)).words,
    asserted: answer => {
      readDays('asserted', answer)
      return answer
    },
    from: answer => readDay('from', answer),
    until: answer => readDay('until', answer),
    kind: answer => localName(terms.concept(cg.eventKinds, 'kind of event', answer)),
    act: answer => localName(terms.concept(cg.acts, 'act', answer)),
    stance: answer => localName(terms.concept(cg.stances, 'stance', answer)),
    certainty: answer => localName(terms.concept(cg.certainties, 'certainty', answer)),
    quotation: async (answer, row) => {
      const document = resolver.document(row.document!, row)
      const { span } = findPassage(await textOf(document), { quotation: answer }, { document: document.iri })
      return `characters ${span!.start} to ${span!.end}`
    },
  }
  return {
    check: async (column, answer, row) => readers[column]?.(answer, row) ?? answer,
    isNew: (what, name) => terms.names[what].find(name) === undefined,
    holdsText: name =>
      terms.names.document.find(name) !== undefined && resolver.document(name, {}).sha256 !== undefined,
  }
}
