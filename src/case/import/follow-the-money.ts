import type { NamedNode } from '@rdfjs/types'
import { sha256 } from '../../rdf/digest.js'
import { rdf } from '../../rdf/environment.js'
import { isLanguageTag } from '../../rdf/language-tag.js'
import { english } from '../../rdf/literals.js'
import { rdfs } from '../../rdf/namespaces.js'
import { slugify } from '../../rdf/slug.js'
import type { ClaimReading, ReadClaim } from './claim-reading.js'
import { readDate, type SaidClaims } from './said-claim.js'

/** Where the properties of FollowTheMoney are named. */
const ftm = 'https://schema.followthemoney.tech/#'

/** A statement of FollowTheMoney, as far as it was given, and its place. */
export interface FtmRow {
  readonly values: Readonly<Record<string, string | undefined>>
  readonly place: string
}

/** Reads statements of FollowTheMoney as drafts: each is a claim of its dataset, on its entity, in a triple and in words. */
export function readFtmStatements(rows: readonly FtmRow[], said: SaidClaims, base: string): ClaimReading {
  const notes: string[] = []
  const names = new Map<string, string>()
  const idOf = ({ values }: FtmRow) => values.canonical_id || values.entity_id || ''
  for (const row of rows) {
    const { prop, value } = row.values
    if (prop === 'name' && value && !names.has(idOf(row))) names.set(idOf(row), value)
  }
  const claims = rows.flatMap((row): ReadClaim[] => {
    const { prop, value, dataset, lang, schema, origin, first_seen } = row.values
    const entity = idOf(row)
    if (prop === 'id') return []
    if (!entity || !prop || !value || !dataset || !/^\w+$/.test(prop)) {
      notes.push(`${row.place}: expected entity_id, prop, value and dataset, found not all of them; left out`)
      return []
    }
    const label = names.get(entity) ?? entity
    const iri = `${base}ftm-${slugify(entity, 'entity').slice(0, 40)}-${sha256(entity).slice(0, 8)}`
    const property = rdf.namedNode(ftm + prop)
    const seen = readDate(first_seen)
    const claim = said.add({
      text: `${label}: ${prop} ${value}`,
      by: { name: dataset },
      comment: `Statement of FollowTheMoney${schema ? ` on a ${schema}` : ''}${seen === undefined ? '' : `; first seen on ${seen}`}.`,
      within: { title: origin || `Dataset ${dataset}`, url: origin, published: seen },
      about: iri,
      content: id => [
        rdf.quad(
          rdf.namedNode(iri),
          property,
          rdf.literal(value, lang && isLanguageTag(lang) ? lang : undefined) as unknown as NamedNode,
          rdf.namedNode(id),
        ),
      ],
    })
    const described = [
      rdf.quad(rdf.namedNode(iri), rdfs.label, english(label)),
      rdf.quad(property, rdfs.label, english(prop)),
    ]
    return [{ iri: claim.iri, quads: [...claim.quads, ...described] }]
  })
  if (rows.length === 0) notes.push('expected statements of FollowTheMoney, found none')
  return { claims, notes }
}
