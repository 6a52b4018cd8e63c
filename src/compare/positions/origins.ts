import { joinOrigins, type Origins } from '../../claims/columns/origins.js'
import type { ClaimVoice } from '../../claims/columns/voices.js'
import type { Links } from '../../rdf/cycles.js'
import { memoize } from '../../rdf/memoize.js'
import type { Resource } from '../../rdf/resource.js'
import { nameAll } from '../order.js'
import type { Setting } from '../setting.js'
import type { Asked } from '../statements/asked.js'
import type { Position } from '../types.js'
import type { HeldStatement } from './held-statements.js'

/** A statement as it is known in one voice. */
export interface VoicedStatement {
  readonly voice: ClaimVoice
  readonly held: HeldStatement
}

/** What of a position tells with whom it begins. */
export type PositionOrigins = Pick<Position, 'origins' | 'unnamedOrigins' | 'originCount' | 'singleSource'>

/** Finds the origins that a speaker's own words have on the question that a statement was made on. */
export type OwnOrigins = (speaker: string, made: HeldStatement) => Origins | undefined

/** `saidOn` gives all statements that were made on a question. */
export function createOwnOrigins(
  saidOn: (asked: Asked) => readonly HeldStatement[],
  { originsOf }: Pick<Setting, 'originsOf'>,
): OwnOrigins {
  const onQuestion = memoize((asked: Asked) =>
    gather(
      saidOn(asked)
        .filter(({ statement }) => statement.source.voices.some(({ relayedBy }) => relayedBy === null))
        .map(({ statement: { source } }) => ({ speaker: source.speaker, origins: originsOf(source) })),
    ),
  )
  return (speaker, { statement }) => onQuestion(statement.asked).get(speaker)
}

/**
 * With whom a position begins. A relay adds no origin: what others have a speaker say begins where its own words for the
 * position do, or else those on the question that it was made on. Nor is a speaker an origin of a position that it also has from others.
 */
export function findOrigins(
  stated: readonly VoicedStatement[],
  ownOrigins: OwnOrigins,
  setting: Setting,
): PositionOrigins {
  const isInOwnWords = (speaker: string) =>
    stated.some(({ voice }) => voice.speaker === speaker && voice.relayedBy === null)
  const said: { speaker: string; origins: Origins }[] = []
  for (const { voice, held } of stated) {
    const { speaker, relayedBy } = voice
    const origins = setting.originsOf(held.statement.source)
    if (relayedBy === null || !isOwn(origins, speaker)) said.push({ speaker, origins })
    else if (!isInOwnWords(speaker)) said.push({ speaker, origins: ownOrigins(speaker, held) ?? origins })
  }
  const { named, unnamed } = joinOrigins([...gather(said).values()])
  const origins = nameAll(named, setting.context.labelOf)
  const originCount = countOrigins(origins, unnamed.size, setting.mayBe)
  return { origins, unnamedOrigins: unnamed.size, originCount, singleSource: originCount.least < 2 }
}

/** The origins of what each speaker says: others only, if it has any of it from others, and else itself. */
function gather(said: readonly { speaker: string; origins: Origins }[]): Map<string, Origins> {
  const bySpeaker = new Map<string, Origins[]>()
  for (const { speaker, origins } of said) {
    const known = bySpeaker.get(speaker)
    if (known) known.push(origins)
    else bySpeaker.set(speaker, [origins])
  }
  return new Map(
    [...bySpeaker].map(([speaker, all]) => {
      const joined = joinOrigins(all)
      if (all.every(origins => isOwn(origins, speaker))) return [speaker, joined] as const
      const others = new Set([...joined.named].filter(origin => origin !== speaker))
      return [speaker, { named: others, unnamed: joined.unnamed }] as const
    }),
  )
}

/** Whether a speaker has something from nobody else. */
function isOwn({ named, unnamed }: Origins, speaker: string): boolean {
  return unnamed.size === 0 && named.size === 1 && named.has(speaker)
}

/** Speakers who may be one, or may both be some third, are one at least; an unnamed one may be any of those named. */
function countOrigins(named: readonly Resource[], unnamed: number, mayBe: Links): Position['originCount'] {
  const left = new Set(named.map(({ id }) => id))
  let groups = 0
  for (const { id } of named) {
    if (!left.has(id)) continue
    groups++
    const reached = new Set([id])
    for (const one of reached) for (const other of mayBe.get(one) ?? []) reached.add(other)
    for (const one of reached) left.delete(one)
  }
  return { least: groups === 0 && unnamed > 0 ? 1 : groups, most: named.length + unnamed }
}
