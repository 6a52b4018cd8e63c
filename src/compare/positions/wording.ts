import { compareText } from '../../rdf/order.js'
import type { Kind, RelateContext } from '../kinds/kind.js'
import type { Statement } from '../statements/statements.js'
import type { Position, PositionStatement } from '../types.js'
import type { HeldStatement } from './held-statements.js'
import type { VoicedStatement } from './origins.js'

/** So many wordings of one position are named. */
const mostWordings = 3

/** A position in the words in which it is stated, and how these are read where that does not go without saying. */
export function nameAsStated(
  position: unknown,
  stated: readonly VoicedStatement[],
  counts: (voice: VoicedStatement['voice']) => boolean,
  { kind, context }: { kind: Kind; context: RelateContext },
): Pick<Position, 'label' | 'reading'> {
  const plain = kind.label(position, context)
  const { labelAsStated } = kind
  const isWorded = ({ held: { statement } }: VoicedStatement) =>
    statement.asStated !== undefined || statement.stance === 'denies'
  if (!labelAsStated || !stated.some(isWorded)) return { label: plain, reading: null }
  const counting = stated.filter(({ voice }) => counts(voice))
  const held = (counting.length > 0 ? counting : stated).map(one => one.held)
  const nameOne = ({ statement: { asStated, stance } }: HeldStatement) => {
    if (stance === 'denies') return kind.labelDenial?.(position, asStated) ?? plain
    return asStated === undefined ? plain : labelAsStated(position, asStated)
  }
  const names = [...new Set(held.map(nameOne))].sort(compareText)
  if (names.every(name => name === plain)) return { label: plain, reading: null }
  const more = names.length > mostWordings ? ` and ${names.length - mostWordings} more wordings` : ''
  return { label: names.slice(0, mostWordings).join(' / ') + more, reading: kind.reading?.(position) ?? null }
}

/** One statement in its own words, where these are kept. */
export function nameStatement(
  { position, stance, asStated }: Pick<Statement, 'position' | 'stance' | 'asStated'>,
  { kind, context }: { kind: Kind; context: RelateContext },
): string {
  const plain = kind.label(position, context)
  if (stance === 'could not verify') return `could not verify: ${plain}`
  if (stance === 'denies') return kind.labelDenial?.(position, asStated) ?? plain
  return asStated === undefined ? plain : (kind.labelAsStated?.(position, asStated) ?? plain)
}

/** What each claim contributes, with how it is put, in the order of claims. */
export function describeStatements(stated: readonly VoicedStatement[]): PositionStatement[] {
  if (stated.length === 1) return [describeStatement(stated[0]!)]
  const described = new Map<string, PositionStatement>()
  for (const one of stated) {
    const statement = describeStatement(one)
    const { claim, lifted, asStated } = statement
    described.set(`${claim}\n${one.voice.key}\n${lifted}\n${asStated ?? ''}`, statement)
  }
  return [...described].sort(([a], [b]) => compareText(a, b)).map(([, statement]) => statement)
}

function describeStatement({ voice: { speaker, relayedBy }, held: { statement, lifted } }: VoicedStatement) {
  const { source, asStated = null } = statement
  const { id: claim, act = null, certainty = null, quantifier = null, presupposed, namesNoSource } = source
  const manner = { act, certainty, quantifier, presupposed, unnamedSource: namesNoSource, asStated }
  return { claim, speaker, relayedBy, lifted, ...manner }
}
