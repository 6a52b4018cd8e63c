import { describeManner } from '../../claims/manner.js'
import { holdersOf } from '../../compare/holders.js'
import type { Kind } from '../../compare/kinds/kind.js'
import { dataOf } from '../../compare/kinds/kinds.js'
import type { Comparison, Position, Question } from '../../compare/types.js'
import { writeTable } from '../table.js'

const columns = [
  'event',
  'event_label',
  'scope',
  'property',
  'property_label',
  'unit',
  'verdict',
  'position',
  'position_label',
  'reading',
  'value',
  'claimants',
  'ascribed_to',
  'relayed_by',
  'statements',
  'documents',
  'origins',
  'unnamed_origins',
  'origins_at_least',
  'origins_at_most',
  'single_source',
  'first_asserted',
  'claims',
  'lifted',
  'history',
  'contradicts',
  'differs_from',
  'agrees_with',
  'compatible_with',
  'not_comparable_with',
  'because',
  'across_scopes',
  'rests_on',
  'left_out',
]

/**
 * Writes a comparison as RFC 4180 CSV in UTF-8, one row for each position (a question without any has none). The columns
 * `contradicts`, `differs_from`, `agrees_with`, `compatible_with` and `not_comparable_with` name the other positions on the
 * question, `because` the reasons. `position_label` is as stated, `reading` how it is read. `claimants` hold it;
 * `ascribed_to` are those whom only others' documents have say so, although they have words of their own; `relayed_by` are
 * the IRIs of those through whom it is known. `statements` has each claim with its act, hedge and quantifier.
 * `left_out` counts positions of others on the question, where only those of two actors were asked for. As of a day there
 * are two columns more: `said` is `certainly` or, in rows after all others and without verdict, `possibly`; `not_on_record`
 * names the claims that no document is certain to have carried by then.
 * Several values are joined with `; `; a value that a spreadsheet would take for a formula gets an apostrophe before it.
 */
export async function toComparisonCsv(
  comparison: Comparison,
  { kinds }: { kinds?: readonly Kind[] | undefined } = {},
): Promise<string> {
  const scopes = indexAcrossScopes(comparison)
  const { asOf } = comparison
  const unrecorded = new Set(asOf?.claims.flatMap(({ claim, onRecord }) => (onRecord === 'certainly' ? [] : [claim])))
  const describeRecord = ({ claims, lifted }: Position) => ({
    not_on_record: [...claims, ...lifted].filter(claim => unrecorded.has(claim)).join('; '),
  })
  const rows = comparison.questions.flatMap(question =>
    question.positions.map(position => ({
      ...describePosition(question, position, kinds),
      verdict: question.verdict,
      ...describeRelations(question, position),
      across_scopes: (scopes.get(position.id) ?? []).join('; '),
      rests_on: question.restsOn.join('; '),
      left_out: question.leftOut === undefined ? '' : String(question.leftOut),
      said: 'certainly',
      ...describeRecord(position),
    })),
  )
  const possible = (asOf?.possible ?? []).flatMap(question =>
    question.positions.map(position => ({
      ...describePosition(question, position, kinds),
      said: 'possibly',
      ...describeRecord(position),
    })),
  )
  return writeTable({
    columns: asOf ? [...columns, 'said', 'not_on_record'] : columns,
    rows: [...rows, ...possible],
  })
}

function describePosition(
  { event, property, unit }: Pick<Question, 'event' | 'property' | 'unit'>,
  position: Position,
  kinds: readonly Kind[] | undefined,
): Record<string, string> {
  return {
    event: event.id,
    event_label: event.label,
    scope: event.scope,
    property: property.id,
    property_label: property.label,
    unit,
    position: position.id,
    position_label: position.label,
    reading: position.reading ?? '',
    value: position.value === null ? '' : JSON.stringify(dataOf(position.value, kinds)),
    claimants: nameSpeakers(position, true),
    ascribed_to: nameSpeakers(position, false),
    relayed_by: [...new Set(position.voices.flatMap(({ relayedBy }) => relayedBy ?? []))].join('; '),
    statements: listStatements(position),
    documents: position.documents.join('; '),
    origins: position.origins.map(({ label }) => label).join('; '),
    unnamed_origins: String(position.unnamedOrigins),
    origins_at_least: String(position.originCount.least),
    origins_at_most: String(position.originCount.most),
    single_source: String(position.singleSource),
    first_asserted: position.firstAsserted ?? '',
    claims: position.claims.join('; '),
    lifted: position.lifted.join('; '),
    history: position.history.join('; '),
  }
}

/** Each claim with how it is put: `https://… (finding, alleged, of many)`. */
function listStatements({ statements }: Position): string {
  const said = statements.map(statement => {
    const manner = describeManner(statement, ', ')
    return manner === '' ? statement.claim : `${statement.claim} (${manner})`
  })
  return [...new Set(said)].join('; ')
}

/** Who holds a position, or to whom it is only ascribed. */
function nameSpeakers(position: Position, holds: boolean): string {
  const holders = new Set(holdersOf(position))
  return position.claimants
    .filter(({ id }) => holders.has(id) === holds)
    .map(({ label }) => label)
    .join('; ')
}

function describeRelations(
  { positions, relations, incomparable }: Question,
  position: Position,
): Record<string, string> {
  const involves = ({ a, b }: { readonly a: string; readonly b: string }) => a === position.id || b === position.id
  const own = relations.filter(involves)
  const apart = incomparable.filter(involves)
  const name = (pairs: readonly { readonly a: string; readonly b: string }[]) =>
    pairs.map(({ a, b }) => positions.find(({ id }) => id === (a === position.id ? b : a))?.label ?? '').join('; ')
  const others = (verdict: string) => name(own.filter(relation => relation.verdict === verdict))
  return {
    contradicts: others('contradict'),
    differs_from: others('differ'),
    agrees_with: others('agree'),
    compatible_with: others('compatible'),
    not_comparable_with: name(apart),
    because: [...own, ...apart].map(({ because }) => because).join('; '),
  }
}

/** The reasons of relations between parts and wholes, by position. */
function indexAcrossScopes({ acrossScopes }: Comparison): Map<string, string[]> {
  const reasons = new Map<string, string[]>()
  for (const { part, whole, because, verdict } of acrossScopes) {
    for (const { position } of [part, whole]) {
      reasons.set(position, [...(reasons.get(position) ?? []), `${verdict}: ${because}`])
    }
  }
  return reasons
}
