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
import { createOwnOrigins, findOrigins, type PositionOrigins, type VoicedStatement } from './origins.js'
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
  /** Of how many all of it speaks: of some of many, which leaves room for others, or of all; `undefined` where neither. */
  readonly extent: 'some' | 'all' | undefined
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

/**
 * The positions on a question: who holds the same shares one. `past` are those that revisions replaced; `saidOn` gives what
 * was said on a question from which something is held here too.
 */
export function findPositions(
  asked: Asked,
  held: readonly HeldStatement[],
  past: readonly HeldStatement[],
  { saidOn, setting }: { saidOn: (asked: Asked) => readonly HeldStatement[]; setting: Setting },
): HeldPosition[] {
  const { kind } = asked.property
  const gathered = gather(asked, held, past, kind, setting)
  const ownOrigins = createOwnOrigins(saidOn, setting)
  return [...gathered]
    .map(([key, found]) => {
      const origins = findOrigins(found.stated, ownOrigins, setting)
      return describe(mintIri('position', asked.id, key), found, origins, { kind, setting })
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
      const same = group.map(({ statement: { source } }) => source.voices.find(({ key }) => key === voice.key)!)
      const carried = same.length === 1 ? same[0]! : { ...voice, chains: same.flatMap(({ chains }) => chains) }
      known.voices.push(carried)
      if (asked.property.existential || asked.property.universal) known.saidOf.set(carried, new Set(group.map(eventOf)))
      for (const one of group) known.stated.push({ voice: carried, held: one })
      for (const claim of replaced) known.history.add(claim)
      for (const { documents } of same) {
        for (const document of documents) if (setting.hasAppeared?.(document) !== false) known.documents.add(document)
      }
    }
  }
  return gathered
}

function describe(
  id: string,
  { position, undetermined, voices, saidOf, stated, documents, history }: Gathered,
  { origins, unnamedOrigins, originCount, singleSource }: PositionOrigins,
  { kind, setting }: { kind: Kind; setting: Setting },
): HeldPosition {
  const { context, isAscribed, leavingOthers, ascribed: countsAscribed } = setting
  const [made, carried, holders] = [new Set<string>(), new Set<string>(), new Set<string>()]
  const extents = new Set<HeldPosition['extent']>()
  // undefined until the first claim, null where a claim has no first day
  let first: string | null | undefined
  for (const { held } of stated) {
    const { source } = held.statement
    if (held.lifted) carried.add(source.id)
    else made.add(source.id)
    const { quantifier } = source
    extents.add(quantifier && (leavingOthers.has(quantifier.id) ? 'some' : 'all'))
    const { first: day = null } = source.days
    if (first === undefined || day === null || (first !== null && day < first)) first = day
  }
  const counted = voices.map((voice): Voice => {
    const { speaker, relayedBy } = voice
    const ascribed = isAscribed(voice)
    const counts = !ascribed || countsAscribed
    if (counts) holders.add(speaker)
    return { speaker, relayedBy, ascribed, counts }
  })
  const counts = (voice: ClaimVoice) => counted[voices.indexOf(voice)]!.counts
  const { label, reading } = nameAsStated(position, stated, counts, { kind, context })
  const value = undetermined ? null : (kind.value(position) as PositionValue)
  const lifted = [...carried].filter(claim => !made.has(claim)).sort()
  return {
    id,
    label: undetermined ? `could not verify: ${label}` : label,
    reading,
    value,
    claims: [...made].sort(),
    lifted,
    statements: describeStatements(stated),
    claimants: nameAll(
      voices.map(({ speaker }) => speaker),
      context.labelOf,
    ),
    voices: counted,
    documents: [...documents].sort(),
    origins,
    unnamedOrigins,
    originCount,
    singleSource,
    firstAsserted: first ?? null,
    history: [...history].filter(claim => !made.has(claim)).sort(),
    position,
    undetermined,
    size: value === null ? 0 : (kind.size?.(value) ?? 0),
    holders,
    saidOf: gatherBySpeaker(lifted.length === 0 ? [] : [...saidOf].filter(([voice]) => counts(voice))),
    extent: extents.size === 1 ? [...extents][0] : undefined,
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
