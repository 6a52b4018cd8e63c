import { ClaimGraphError } from '../../errors.js'
import type { HeldPosition } from '../positions/positions.js'
import type { DraftQuestion } from '../positions/questions.js'
import type { CompareOptions } from '../types.js'

/** Two speakers between whom to compare. */
export type Pair = readonly [string, string]

/** The speakers that `between` names, if it does. Throws `parameter` where they are one. */
export function readBetween({ between }: CompareOptions, speakerOf: (agent: string) => string): Pair | undefined {
  if (between === undefined) return undefined
  const [one, other] = [speakerOf(between[0]), speakerOf(between[1])]
  if (one !== other) return [one, other]
  const names =
    between[0] === between[1] ? `<${one}> twice` : `<${between.join('> and <')}>, who both speak for <${one}>`
  throw new ClaimGraphError('parameter', `\`between\`: expected two actors, found ${names}`)
}

/**
 * A question on which both speakers hold a position, with their positions only and how many of others are left out;
 * nothing where they do not.
 */
export function narrowTo(pair: Pair, question: DraftQuestion): DraftQuestion | undefined {
  if (!pair.every(speaker => question.positions.some(({ holders }) => holders.has(speaker)))) return undefined
  const positions = question.positions.filter(position => pair.some(speaker => isOf(position, speaker)))
  return {
    ...question,
    positions: positions.map(position => ({
      ...position,
      holders: new Set(pair.filter(speaker => position.holders.has(speaker))),
    })),
    leftOut: question.positions.length - positions.length,
  }
}

/** Whether one of two positions is the one speaker's and one the other's, in whosever words. */
export function isBetween([one, other]: Pair, a: HeldPosition, b: HeldPosition): boolean {
  return (isOf(a, one) && isOf(b, other)) || (isOf(a, other) && isOf(b, one))
}

const isOf = ({ voices }: HeldPosition, name: string) => voices.some(({ speaker }) => speaker === name)
