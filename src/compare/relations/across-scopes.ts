import { writeNumber } from '../../rdf/write-number.js'
import type { HeldPosition } from '../positions/positions.js'
import type { DraftQuestion } from '../positions/questions.js'
import type { Setting } from '../setting.js'
import type { ScopeRelation } from '../types.js'
import { namePosition, quote } from './because.js'

/** At most so many pairs of positions are related for one part and one whole. */
const maxAcross = 200

/** How figures for parts relate to figures for their wholes: a part cannot exceed its whole. */
export function relateScopes(questions: readonly DraftQuestion[], setting: Setting): ScopeRelation[] {
  const { above } = setting.containment
  const additive = questions.filter(({ property }) => property.additive)
  const byScope = new Map(additive.map(question => [scopeKey(question, question.event), question]))
  return additive.flatMap(part => {
    const wholes = [...above(part.event)].flatMap(event => byScope.get(scopeKey(part, event)) ?? [])
    return wholes.sort((a, b) => (a.id < b.id ? -1 : 1)).flatMap(whole => relateScope(part, whole, setting))
  })
}

/** A text that stands for a property and unit on an event. */
export function scopeKey({ property, unit }: Pick<DraftQuestion, 'property' | 'unit'>, event: string): string {
  return `${event}\n${property.id}\n${unit}`
}

/** The positions that say something of a sum: more than that it is not a certain figure. */
export function determined({ positions, property: { kind } }: DraftQuestion): HeldPosition[] {
  return positions.filter(
    ({ undetermined, position }) => !undetermined && kind.numbers!.intervals(position).length === 1,
  )
}

/** The least and the most that a position of a property allows that adds up, and the figure as stated. */
export function boundsOf(
  { property: { kind } }: Pick<DraftQuestion, 'property'>,
  { position }: HeldPosition,
): { least: number; most: number; stated: number | null } {
  const { intervals, stated } = kind.numbers!
  const allowed = intervals(position)
  return { least: allowed[0]!.least, most: allowed.at(-1)!.most, stated: stated(position) }
}

function relateScope(part: DraftQuestion, whole: DraftQuestion, setting: Setting): ScopeRelation[] {
  const pairs = determined(part).flatMap(p => determined(whole).map(w => [p, w] as const))
  if (pairs.length > maxAcross) {
    const relations = pairs.map(
      ([p, w]) => decide({ question: part, position: p }, { question: whole, position: w }).relation,
    )
    const count = (name: ScopeRelation['relation']) => relations.filter(relation => relation === name).length
    const message = `\`${part.property.label}\`: ${pairs.length} pairs with figures for <${whole.event}>, of which ${count('contradicts')} contradict and ${count('exceeds')} exceed; the first ${maxAcross} are written out`
    setting.issues.add('scopes-bounded', part.event, message)
  }
  return pairs
    .slice(0, maxAcross)
    .map(([p, w]) => relatePair({ question: part, position: p }, { question: whole, position: w }, setting))
}

interface Side {
  readonly question: DraftQuestion
  readonly position: HeldPosition
}

function relatePair(part: Side, whole: Side, setting: Setting): ScopeRelation {
  const { containment } = setting
  const { labelOf } = setting.context
  const { relation, share, reason } = decide(part, whole)
  const [inner, outer] = [labelOf(part.question.event), labelOf(whole.question.event)]
  const lies = containment.isDeclared(part.question.event, whole.question.event)
    ? 'is declared a part of'
    : 'lies by its kind, place, period and victims within'
  const verdicts = { fits: 'consistent', exceeds: 'differ', contradicts: 'contradict' } as const
  const because = `${namePosition(part.position, setting)} ${relation} ${namePosition(whole.position, setting)}: “${inner}” ${lies} “${outer}”, and a part cannot exceed its whole; ${reason}.`
  return {
    part: { question: part.question.id, position: part.position.id },
    whole: { question: whole.question.id, position: whole.position.id },
    relation,
    verdict: verdicts[relation],
    share,
    gap: null,
    because,
  }
}

type Decided = Pick<ScopeRelation, 'relation' | 'share'> & { readonly reason: string }

function decide(part: Side, whole: Side): Decided {
  const [p, w] = [boundsOf(part.question, part.position), boundsOf(whole.question, whole.position)]
  const [inner, outer] = [part.position.label, whole.position.label]
  const share = p.stated === null || w.stated === null || w.stated === 0 ? null : p.stated / w.stated
  if (p.least > w.most) {
    return {
      relation: 'contradicts',
      share,
      reason: `the part has ${writeNumber(p.least)} or more, the whole ${writeNumber(w.most)} or fewer`,
    }
  }
  if (p.stated === null || w.stated === null) {
    const reason = `${quote(inner)} can be part of ${quote(outer)}, and not both state a figure`
    return { relation: 'fits', share, reason }
  }
  if (p.stated > w.stated) {
    const reason = `${writeNumber(p.stated)} is stated for the part and ${writeNumber(w.stated)} for the whole, though the wording lets both be true`
    return { relation: 'exceeds', share, reason }
  }
  return { relation: 'fits', share, reason: `${inner} of ${outer}` }
}
