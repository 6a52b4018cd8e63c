import type { ClaimGraph } from '../claims/graph.js'
import { describe } from '../rdf/description.js'
import { sha256 } from '../rdf/digest.js'
import { rdf } from '../rdf/environment.js'
import { cg, prov, rdf as rdfNs, rdfs, sem, skos } from '../rdf/namespaces.js'
import { localName } from '../rdf/resource.js'
import { slugify } from '../rdf/slug.js'
import { chooseClaims } from './chosen-claims.js'
import { writeTable } from './table.js'

/** The columns of statements of FollowTheMoney. */
const columns = [
  'id',
  'entity_id',
  'canonical_id',
  'prop',
  'schema',
  'value',
  'dataset',
  'lang',
  'original_value',
  'external',
  'first_seen',
  'last_seen',
  'origin',
] as const

/** What things of each type are in FollowTheMoney. */
const schemata = [
  [prov.Person, 'Person'],
  [prov.Organization, 'Organization'],
  [cg.Group, 'LegalEntity'],
  [sem.Event, 'Event'],
] as const

/** A statement of FollowTheMoney: what a dataset says of an entity. */
export type FtmStatement = Readonly<Record<(typeof columns)[number], string>>

/**
 * Writes claims as statements of FollowTheMoney: agents and events are entities with their names, and what is said of an
 * event is a statement in words whose dataset is the claimant, so that nothing stands there as if nobody had said it.
 *
 * @example
 * ```ts
 * import { readQuads, toClaimGraph, toFtmStatements } from 'claimgraph'
 *
 * const { store } = await readQuads(
 *   `PREFIX : <https://example.org/> PREFIX cg: <https://w3id.org/claimgraph/ns#> PREFIX prov: <http://www.w3.org/ns/prov#>
 *    PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> PREFIX schema: <http://schema.org/>
 *    :count a cg:Claim ; rdfs:label "Three were hurt"@en ; prov:wasAttributedTo :council ; schema:about :flood .
 *    :council a prov:Organization ; rdfs:label "Council"@en .`,
 *   'trig',
 * )
 * for (const { dataset, entity_id, prop, value } of toFtmStatements(toClaimGraph(store))) console.log(dataset, entity_id, prop, value)
 * // council council name Council
 * // council flood description Three were hurt
 * ```
 */
export function toFtmStatements(
  graph: ClaimGraph,
  { claims }: { readonly claims?: readonly string[] | undefined } = {},
): FtmStatement[] {
  const rows: FtmStatement[] = []
  const add = (
    row: Partial<FtmStatement> & Pick<FtmStatement, 'entity_id' | 'prop' | 'schema' | 'value' | 'dataset'>,
  ) => {
    const whole = {
      ...Object.fromEntries(columns.map(column => [column, ''])),
      canonical_id: row.entity_id,
      external: 'f',
      ...row,
    }
    rows.push({ ...whole, id: sha256(JSON.stringify(whole)).slice(0, 40) } as FtmStatement)
  }
  const schemaOf = (iri: string) => {
    const types = describe(graph.dataset, rdf.namedNode(iri)).terms(rdfNs.type)
    return schemata.find(([type]) => types.some(each => each.equals(type)))?.[1]
  }
  const named = new Set<string>()
  const name = (iri: string, dataset: string) => {
    if (named.has(iri)) return
    named.add(iri)
    const schema = schemaOf(iri)
    if (schema === undefined) return
    const { values } = describe(graph.dataset, rdf.namedNode(iri))
    const about = { entity_id: localName(iri), schema, dataset }
    for (const value of values(rdfs.label)) add({ ...about, prop: 'name', value })
    for (const value of values(skos.altLabel)) add({ ...about, prop: 'alias', value })
    for (const value of schema === 'Event' ? values(cg.from) : [])
      add({ ...about, prop: 'startDate', value: value.slice(0, 10) })
    for (const value of schema === 'Event' ? values(cg.until) : [])
      add({ ...about, prop: 'endDate', value: value.slice(0, 10) })
  }
  for (const claim of chooseClaims(graph, claims)) {
    const dataset = slugify(claim.claimant?.label ?? 'not named', 'not-named')
    if (claim.claimant) name(claim.claimant.id, dataset)
    for (const { id } of claim.about) {
      name(id, dataset)
      const schema = schemaOf(id) ?? 'Event'
      add({
        ...{
          entity_id: localName(id),
          schema,
          prop: schema === 'Event' ? 'description' : 'notes',
          value: claim.label,
          dataset,
          lang: 'eng',
        },
        ...{ original_value: claim.id, origin: claim.mentions[0]?.document?.id ?? '' },
        first_seen: claim.asserted.on ?? claim.asserted.notAfter ?? '',
      })
    }
  }
  return rows
}

/** The same as CSV. */
export function toFtmCsv(rows: readonly FtmStatement[]): Promise<string> {
  return writeTable({ columns, rows })
}
