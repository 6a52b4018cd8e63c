import type { DatasetCore } from '@rdfjs/types'
import { readDocument } from '../../../claims/document.js'
import type { OpenDocument } from '../../../node/workbench/workbench.js'
import { describe } from '../../../rdf/description.js'
import { rdf } from '../../../rdf/environment.js'
import { cg, prov, schema } from '../../../rdf/namespaces.js'
import { readLabel } from '../../../rdf/resource.js'
import { formatTimes } from '../../../time/times.js'
import { Facts } from '../../pages/parts/facts.js'
import { DocumentName } from '../document-name.js'
import { sayMinute } from '../minute.js'

/** A document with the record of how it was collected. */
export function KeptDocument({ document, known }: { document: OpenDocument; known: DatasetCore }) {
  const { iri, review, sha256 } = document
  const { publisher, published, characters } = readDocument(known, rdf.namedNode(iri))
  const own = describe(known, rdf.namedNode(iri))
  const [collection] = own.terms(prov.wasGeneratedBy)
  const record = collection && describe(known, collection)
  const people = (record?.terms(prov.wasAssociatedWith) ?? []).filter(term => !term.equals(cg.collector))
  const [began] = record?.values(prov.startedAtTime) ?? []
  const by = people.length > 0 ? `by ${people.map(term => readLabel(known, term)).join(', ')}` : undefined
  const facts: [string, string | undefined][] = [
    ['publisher', publisher?.label],
    ['published', formatTimes(published)],
    ['address', own.values(schema.url)[0]],
    ['collected', [began && sayMinute(began), by].filter(Boolean).join(' ')],
    ['from', record?.terms(prov.used).find(({ termType }) => termType === 'Literal')?.value],
    ['characters', characters === undefined ? undefined : String(characters)],
    ['SHA-256 of its bytes', record?.values(cg.sha256)[0]],
    ['SHA-256 of its text', sha256],
    ['drafts', review === undefined ? 'none yet' : String(review.all.length)],
  ]
  return (
    <li>
      <h3>
        <DocumentName document={document} />
      </h3>
      {document.trouble === undefined ? null : <p class="problem">{document.trouble}</p>}
      <details>
        <summary>{[publisher?.label, formatTimes(published)].filter(Boolean).join(', ')}: how it was collected</summary>
        <Facts of={facts.map(([word, value]) => [word, value && <span class="iri">{value}</span>])} />
      </details>
    </li>
  )
}
