import type { ClaimVoice } from '../../claims/columns/voices.js'
import { compareText } from '../../rdf/order.js'
import { mintIri } from '../iris.js'
import type { Kind } from '../kinds/kind.js'
import type { PositionValue } from '../kinds/kinds.js'
import { nameAll } from '../order.js'
import type { Setting } from '../setting.js'
import type { Asked } from '../statements/asked.js'
import type { Position, Voice } from '../types.js'
import { groupByVoice, type HeldStatement, settle } from './held-statements.js'
import { createOwnOrigins, findOrigins, type VoicedStatement } from './origins.js'
import { describeStatements, nameAsStated } from './wording.js'

/** A position with what relating it needs. */
export interface HeldPosition extends Position {
  /** As the property's kind has it; meaningless where it is undetermined. */
  readonly position: unknown
  readonly undetermined: boolean
  /** The larger come first. */
  readonly size: number
  /** The speakers whose position it counts as. */
  readonly holders: ReadonlySet<string>
  /** The events of which each holder says it, where some of it was said of a part or whole. */
  readonly saidOf: ReadonlyMap<string, ReadonlySet<string>>
  /** Whether all of it names some of many and leaves room for others. */
  readonly leavesOthers: boolean
}

interface Gathered {
  readonly position: unknown
  readonly undetermined: boolean
  readonly voices: ClaimVoice[]
  readonly saidOf: Map<ClaimVoice, ReadonlySet<string>>
  readonly stated: VoicedStatement[]
  readonly documents: Set<string>
  readonly history: Set<string>
}

/** The positions on a question: who holds the same shares one. `past` are those that revisions replaced. */
export function findPositions(
  asked: Asked,
  held: readonly HeldStatement[],
  past: readonly HeldStatement[],
  setting: Setting,
): HeldPosition[] {
  const { kind } = asked.property
  const gathered = gather(asked, held, past, kind, setting)
  const ownOrigins = createOwnOrigins(held, setting)
  return [...gathered]
    .map(([key, found]) => {
      const origins = findOrigins(found.stated, ownOrigins, setting)
      return { ...describe(found, kind, setting), ...origins, id: mintIri('position', asked.id, key) }
    })
    .sort(comparePositions)
}

function gather(
  asked: Asked,
  held: readonly HeldStatement[],
  past: readonly HeldStatement[],
  kind: Kind,
  setting: Setting,
): Map<string, Gathered> {
  const gathered = new Map<string, Gathered>()
  const pastOf = new Map(groupByVoice(past).map(({ voice, held: some }) => [voice.key, some]))
  for (const { voice, held: its } of groupByVoice(held)) {
    const settled = settle(its, kind, setting.context)
    if (settled.conflict !== null) reportConflict(asked, voice, its, settled.conflict, setting)
    const replaced = [...settled.past, ...(pastOf.get(voice.key) ?? []).map(claimOf)]
    for (const group of settled.groups) {
      const undetermined = group[0]!.statement.stance === 'could not verify'
      const all = group.map(({ statement }) => statement.position)
      const position = kind.accumulates ? kind.merge(all) : all[0]
      const key = `${undetermined ? 'undetermined ' : ''}${kind.key(position)}`
      const known: Gathered = gathered.get(key) ?? {
        ...{ position, undetermined, voices: [], saidOf: new Map(), stated: [] },
        ...{ documents: new Set<string>(), history: new Set<string>() },
      }
      gathered.set(key, known)
      const same = group.map(one => one.statement.source.voices.find(({ key }) => key === voice.key)!)
      const carried = same.length === 1 ? same[0]! : { ...voice, chains: same.flatMap(({ chains }) => chains) }
      known.voices.push(carried)
      if (asked.property.existential || asked.property.universal) known.saidOf.set(carried, new Set(group.map(eventOf)))
      known.stated.push(...group.map(one => ({ voice: carried, held: one })))
      for (const claim of replaced) known.history.add(claim)
      for (const document of same.flatMap(({ documents }) => documents)) {
        if (setting.hasAppeared?.(document) !== false) known.documents.add(document)
      }
    }
  }
  return gathered
}

function describe(
  { position, undetermined, voices, saidOf, stated, documents, history }: Gathered,
  kind: Kind,
  { context, isAscribed, leavingOthers, ascribed: countsAscribed }: Setting,
) {
  const held = stated.map(one => one.held)
  const claimsOf = (some: readonly HeldStatement[]) => [...new Set(some.map(claimOf))].sort()
  const claims = claimsOf(held.filter(({ lifted }) => !lifted))
  const direct = new Set(claims)
  const lifted = claimsOf(held.filter(one => one.lifted && !direct.has(claimOf(one))))
  const counted = voices.map((voice): Voice => {
    const { speaker, relayedBy } = voice
    const ascribed = isAscribed(voice)
    return { speaker, relayedBy, ascribed, counts: !ascribed || countsAscribed }
  })
  const counting = new Set(voices.filter((_, index) => counted[index]!.counts))
  const firsts = held.map(({ statement }) => statement.source.days.first)
  const { label, reading } = nameAsStated(position, stated, voice => counting.has(voice), { kind, context })
  const value = undetermined ? null : (kind.value(position) as PositionValue)
  return {
    label: undetermined ? `could not verify: ${label}` : label,
    reading,
    value,
    claims,
    lifted,
    statements: describeStatements(stated),
    claimants: nameAll(
      voices.map(({ speaker }) => speaker),
      context.labelOf,
    ),
    voices: counted,
    documents: [...documents].sort(),
    firstAsserted: firsts.includes(undefined) ? null : (firsts.sort()[0] ?? null),
    history: [...history].filter(claim => !direct.has(claim)).sort(),
    position,
    undetermined,
    size: value === null ? 0 : (kind.size?.(value) ?? 0),
    holders: new Set(counted.filter(({ counts }) => counts).map(({ speaker }) => speaker)),
    saidOf: gatherBySpeaker(lifted.length === 0 ? [] : [...saidOf].filter(([voice]) => counting.has(voice))),
    leavesOthers: held.every(({ statement }) => leavingOthers.has(statement.source.quantifier?.id ?? '')),
  }
}

function gatherBySpeaker(
  saidOf: readonly (readonly [ClaimVoice, ReadonlySet<string>])[],
): Map<string, ReadonlySet<string>> {
  const events = new Map<string, ReadonlySet<string>>()
  for (const [{ speaker }, some] of saidOf) events.set(speaker, new Set([...(events.get(speaker) ?? []), ...some]))
  return events
}

function reportConflict(
  asked: Asked,
  voice: ClaimVoice,
  held: readonly HeldStatement[],
  conflict: string,
  { context: { labelOf }, issues }: Setting,
): void {
  const claims = [...new Set(held.map(claimOf))].sort()
  const shown = [...claims.slice(0, 5).map(claim => `<${claim}>`), ...(claims.length > 5 ? ['…'] : [])].join(', ')
  const relayed = voice.relayedBy === null ? '' : `, as relayed by ${labelOf(voice.relayedBy)},`
  const message = `${labelOf(voice.speaker)}${relayed} says different things of \`${asked.property.label}\` (${shown}): ${conflict}. No date tells which replaces which; both are kept`
  issues.add('undated-conflict', asked.event, message)
}

/** Undetermined positions last; figures from the largest down; the rest by name. */
function comparePositions(a: HeldPosition, b: HeldPosition): number {
  return (
    Number(a.undetermined) - Number(b.undetermined) ||
    b.size - a.size ||
    compareText(a.label, b.label) ||
    compareText(a.id, b.id)
  )
}

const eventOf = ({ statement }: HeldStatement) => statement.asked.event
const claimOf = ({ statement }: HeldStatement) => statement.source.id
