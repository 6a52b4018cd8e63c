import { rdf } from '../../rdf/environment.js'
import { cg, rdf as rdfNs, rdfs, skos } from '../../rdf/namespaces.js'
import { compareText } from '../../rdf/order.js'
import { localName, readLabel } from '../../rdf/resource.js'
import { capitalise } from '../../view/words.js'
import type { Page } from './layout.js'
import { Facts } from './parts/facts.js'
import { Heading } from './parts/heading.js'
import { Name } from './parts/reference.js'
import type { Site } from './site.js'

/** A term of the vocabulary, or of the graph's own, by its IRI: what is meant by it; undefined where there is none. */
export async function termPage(site: Site, iri: string): Promise<Page | undefined> {
  const term = rdf.namedNode(iri)
  const shipped = await site.graph.ontology.vocabulary()
  const vocabulary = shipped.match(term).size > 0 ? shipped : site.graph.dataset
  if (vocabulary.match(term, null, null, rdf.defaultGraph()).size === 0) return undefined
  const values = (property: typeof rdfs.label) => [...vocabulary.match(term, property)].map(quad => quad.object)
  const texts = (...properties: (typeof rdfs.label)[]) => properties.flatMap(values).map(({ value }) => value)
  const names = (property: typeof rdfs.label) => values(property).map(each => readLabel(vocabulary, each))
  const listed = (items: readonly string[]) =>
    items.length > 0 && <Name>{[...items].sort(compareText).join('; ')}</Name>
  const { term: words } = site.words
  const title = capitalise(site.nameOf({ id: iri, label: readLabel(vocabulary, term) }))
  return {
    title,
    body: (
      <>
        <Heading kind={words.kind} title={title} />
        <Facts
          of={[
            ['IRI', <span class="iri">{iri}</span>],
            [words.meaning, listed(texts(skos.definition, rdfs.comment))],
            [words.ofKind, listed(values(rdfNs.type).map(({ value }) => localName(value)))],
            [words.comparedAs, listed(names(cg.comparedAs))],
            [words.broader, listed(names(skos.broader))],
          ]}
        />
      </>
    ),
  }
}
