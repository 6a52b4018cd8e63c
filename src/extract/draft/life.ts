import type { Span } from '../../claims/document.js'
import { isFiniteVerb } from '../grammar/verbs.js'
import { lowerAt } from '../grammar/words.js'
import { isDone, withdrawnNoun } from '../statements/withdrawals.js'
import type { Token } from '../text/tokens.js'
import type { ContentStatement } from './content.js'
import type { DraftAttribution, Stretch } from './document-drafts.js'
import { type DraftContext, standingIn } from './draft-context.js'
import type { Run } from './runs.js'
import type { DraftClaim } from './write-drafts.js'

/** Whether words of saying withdraw what they introduce: "withdrew its statement". */
export function isWithdrawal(
  context: DraftContext,
  { cue, source }: Pick<DraftAttribution, 'cue' | 'source'>,
): boolean {
  const { tokens } = context.folded
  const subject = tokensOf(context, source)
  if (subject.length === 0) return false
  return tokensOf(context, cue).some(
    i =>
      tokens[i]!.kinds.has('WithdrawingVerb') &&
      isFiniteVerb(tokens, i) &&
      withdrawnNoun(tokens, i) !== undefined &&
      isDone(tokens, subject.at(-1)! + 1, i),
  )
}

/** A withdrawn claim: it was made no later than it was withdrawn. */
export function withdraw(claim: DraftClaim): DraftClaim {
  return { ...claim, attribution: madeBefore(claim.attribution), withdrawn: claim.attribution }
}

/**
 * What a claimant said before it raised or lowered a figure, as a draft of its own, where the words give both figures:
 * "raised its toll from 300 to 350", "said it had lowered its count to 12 from 19".
 */
export function findEarlier(
  context: DraftContext,
  attribution: DraftAttribution,
  runs: readonly Run[],
  claim: DraftClaim,
): DraftClaim | undefined {
  const { tokens } = context.folded
  const revising = attribution.source.length === 0 ? [] : tokensOf(context, attribution.cue).filter(isRevising(tokens))
  const statements = runs.flatMap(run => {
    const verb = revising[0] ?? verbOfSpeaker(tokens, run)
    if (verb === undefined) return []
    return claim.statements.flatMap(statement => earlierStatement(context, verb, statement) ?? [])
  })
  if (statements.length === 0 || claim.attribution.stance !== 'Asserts') return undefined
  const about = [...new Map(statements.map(({ subject }) => [subject.iri.value, subject])).values()]
  return { ...claim, id: `${claim.id}-earlier`, attribution: madeBefore(claim.attribution), statements, about }
}

const isRevising = (tokens: readonly Token[]) => (i: number) => tokens[i]!.kinds.has('RevisingVerb')

function tokensOf({ toUnit, folded: { tokens } }: DraftContext, stretches: readonly Stretch[]): number[] {
  const within = new Set<Token>(
    stretches.flatMap(([start, end]) => standingIn(tokens, { start: toUnit(start), end: toUnit(end) })),
  )
  return within.size === 0 ? [] : [...tokens.keys()].filter(i => within.has(tokens[i]!))
}

/** The verb by which a speaker says of itself that it changed a figure: "it had raised", at the beginning of what it says. */
function verbOfSpeaker(tokens: readonly Token[], { start, end }: Span): number | undefined {
  let at = lowerAt(tokens, start) === 'that' ? start + 1 : start
  if (!/^(?:it|they|he|she|we)$/.test(lowerAt(tokens, at))) return undefined
  at++
  while (at < end && (/^(?:has|have|had|['’](?:ve|d|s))$/.test(lowerAt(tokens, at)) || tokens[at]!.pos === 'ADV')) at++
  return at < end && isRevising(tokens)(at) && !/^(?:not|never)$/.test(lowerAt(tokens, at - 1)) ? at : undefined
}

/** The same statement with the figure that it had before, which stands beside it, behind the verb. */
function earlierStatement(
  { toUnit, folded: { tokens } }: DraftContext,
  verb: number,
  statement: ContentStatement,
): ContentStatement | undefined {
  if (!('quantity' in statement.value)) return undefined
  const { value: _, min: __, max: ___, earlier, ...rest } = statement.value.quantity
  if (earlier === undefined || toUnit(earlier.span[0]) < tokens[verb]!.end) return undefined
  return { ...statement, value: { quantity: { ...rest, ...earlier } } }
}

/** How and when something was said that was said before: not after it was changed or withdrawn. */
function madeBefore({
  assertedOn,
  notBefore: _,
  notAfter,
  dateBasis: __,
  ...rest
}: Partial<DraftAttribution>): Partial<DraftAttribution> {
  const last = assertedOn ?? notAfter
  return { ...rest, ...(last === undefined ? {} : { notAfter: last }) }
}
