import type { DatasetCore } from '@rdfjs/types'
import { readSpan } from '../../../claims/document.js'
import { slicePassage } from '../../../claims/passage.js'
import type { Workbench } from '../../../node/workbench/workbench.js'
import { describe } from '../../../rdf/description.js'
import { rdf } from '../../../rdf/environment.js'
import { cg, oa, prov, schema } from '../../../rdf/namespaces.js'

/** So many passages are quoted of a thing. */
const most = 3

/** The passages in which claims and drafts on a thing, or by it, stand. */
export function quoteNaming(
  { documents }: Workbench,
  id: string,
  dataset: DatasetCore,
): { text: string; document: string }[] {
  const node = rdf.namedNode(id)
  const claims = [prov.wasAttributedTo, schema.about].flatMap(property =>
    Array.from(dataset.match(null, property, node, rdf.defaultGraph()), ({ subject }) => subject),
  )
  const inContent = [...dataset.match(node), ...dataset.match(null, null, node)]
    .map(({ graph }) => graph)
    .filter(({ termType }) => termType === 'NamedNode')
  const quoted = new Map<string, { text: string; document: string }>()
  for (const claim of [...claims, ...inContent]) {
    for (const mention of describe(dataset, claim).terms(cg.mention)) {
      const span = readSpan(dataset, mention)
      const [source] = describe(dataset, mention).values(oa.hasSource)
      const document = documents.find(({ iri }) => iri === source)
      if (!span || document?.text === undefined) continue
      const text = slicePassage(document.text, span)
      if (text !== undefined) quoted.set(`${source} ${span.start} ${span.end}`, { text, document: document.title })
    }
  }
  return [...quoted.values()].slice(0, most)
}
