import type { ClaimDescription } from '../../claims/build-claim.js'
import { ClaimGraphError } from '../../errors.js'
import { cg } from '../../rdf/namespaces.js'
import { lastDay } from '../../time/iso-date.js'
import type { Times } from '../../time/times.js'
import { type ClaimRow, neededColumns } from './columns.js'
import { findPassage } from './find-passage.js'
import type { KnownProperty, KnownTerms } from './known-terms.js'
import { readValue } from './read-value.js'
import type { Resolver, RowDocument } from './resolve.js'
import { readDays } from './row-times.js'
import { splitList } from './split-list.js'

/** A claim that a row makes, without a name of its own, and the property that it states. */
export interface RowClaim {
  readonly description: Omit<ClaimDescription, 'id'>
  readonly property: KnownProperty
}

/** Gives the text of a document that the case holds. */
export type TextOf = (document: RowDocument) => Promise<string>

/** Reads the claim that a row makes. Throws `parameter`, `not-found` or `ambiguous`. */
export async function readRowClaim(
  row: ClaimRow,
  { terms, resolver, textOf }: { terms: KnownTerms; resolver: Resolver; textOf: TextOf },
): Promise<RowClaim> {
  const missing = neededColumns.filter(column => row[column] === undefined)
  if (missing.length > 0) {
    throw new ClaimGraphError('parameter', `expected ${missing.join(', ')} in every row, found none`)
  }
  const property = terms.property(row.property!)
  const claimant = resolver.agent(row.claimant!, row['claimant-type'])
  const relays = splitList(row.relays).map(name => resolver.agent(name))
  const document = resolver.document(row.document!, row)
  const event = resolver.event(row, property)
  const { values, words } = readValue(row, property, terms, name => resolver.value(name))
  const concept = (column: 'act' | 'stance' | 'certainty', scheme: (typeof cg)['acts']) =>
    row[column] === undefined ? undefined : terms.concept(scheme, column, row[column])
  const [stance, certainty] = [concept('stance', cg.stances) ?? cg.Asserts.value, concept('certainty', cg.certainties)]
  const at = { document: document.iri, relayedBy: completeChain(relays, claimant, document) }
  return {
    property,
    description: {
      label: row.statement ?? describeRow(row, { stance, certainty, terms, said: `${property.label} ${words}` }),
      claimant,
      ...readAsserted(row, document),
      act: concept('act', cg.acts) ?? cg.Report.value,
      stance,
      certainty,
      basis: splitList(row.basis).map(name => terms.concept(cg.evidenceKinds, 'kind of evidence', name)),
      derivedFrom: splitList(row['rests-on']).map(name => resolver.document(name, {}).iri),
      mentions: [await readMention(row, document, at, textOf)],
      content: values.map(value => ({ of: event, property: property.iri, value })),
    },
  }
}

/** A claim in words, for a row that has none: whoever denies it is not shown to say it. */
function describeRow(
  { claimant, event }: ClaimRow,
  {
    stance,
    certainty,
    terms,
    said,
  }: { stance: string; certainty: string | undefined; terms: KnownTerms; said: string },
): string {
  const manner = stance === cg.Asserts.value ? '' : ` ${terms.labelOf(stance)}`
  const hedge = certainty === undefined ? '' : `, ${terms.labelOf(certainty)}`
  return `${claimant}${manner}: ${said} (${event}${hedge})`
}

async function readMention(
  row: ClaimRow,
  document: RowDocument,
  at: { document: string; relayedBy: readonly string[] },
  textOf: TextOf,
) {
  if (document.sha256 !== undefined) return findPassage(await textOf(document), row, at)
  const given = (['quotation', 'start', 'end'] as const).find(column => row[column] !== undefined)
  if (given === undefined) return at
  throw new ClaimGraphError(
    'parameter',
    `${given}: expected a document whose text the case holds, found \`${row.document}\`, which is only cited; \`claimgraph add\` takes it in`,
  )
}

/** Whoever published the document passes on what others say in it. */
function completeChain(relays: readonly string[], claimant: string, { publisher }: RowDocument): readonly string[] {
  const isTold = publisher === undefined || publisher === claimant || relays.at(-1) === publisher
  return isTold ? relays : [...relays, publisher]
}

type Asserted = Pick<ClaimDescription, 'assertedOn' | 'notBefore' | 'notAfter' | 'dateBasis' | 'comment'>

/** When it was said: as the row has it, and else by the day of the document. */
function readAsserted({ asserted, comment }: ClaimRow, { published }: RowDocument): Asserted {
  if (asserted !== undefined) {
    const { on, notBefore, notAfter } = readDays('asserted', asserted)
    return { assertedOn: on, notBefore, notAfter, dateBasis: 'Stated', comment }
  }
  const last = lastDayOf(published)
  if (last === undefined) {
    throw new ClaimGraphError(
      'parameter',
      'asserted: expected a date, since that of the document is not known either, found none',
    )
  }
  const reason = `Date: not stated; not after the document, ${last}.`
  return { notAfter: last, dateBasis: 'Inferred', comment: comment === undefined ? reason : `${comment} ${reason}` }
}

function lastDayOf({ on, notAfter }: Times): string | undefined {
  const date = on ?? notAfter
  return date === undefined ? undefined : lastDay(date.slice(0, 10))
}
