import { voiceKey } from '../../claims/columns/voices.js'
import { writeNumber } from '../../rdf/write-number.js'
import { figureWords as words } from '../kinds/figure-words.js'
import { isWithinTolerance, ratio } from '../kinds/figures.js'
import { closed, relateIntervals } from '../kinds/intervals.js'
import type { HeldPosition } from '../positions/positions.js'
import type { DraftQuestion } from '../positions/questions.js'
import { type Reason, type Stated, say, tellReason } from '../reasons/reason.js'
import { keepReason } from '../reasons/reason-of.js'
import type { Setting } from '../setting.js'
import type { ScopeRelation } from '../types.js'
import { boundsOf, determined, nameEvent, scopeKey } from './across-scopes.js'
import { namePosition, nameVoices } from './because.js'

interface Sum {
  readonly positions: readonly HeldPosition[]
  /** Whose figures are added up, in words. */
  readonly by: readonly Reason[]
}

/** Adds up the parts that are declared to make up a whole, and relates the sum to each figure for the whole. */
export function relatePartitions(questions: readonly DraftQuestion[], setting: Setting): ScopeRelation[] {
  const byScope = new Map(questions.map(question => [scopeKey(question, question.event), question]))
  return questions.flatMap(whole => relatePartition(whole, part => byScope.get(scopeKey(whole, part)), setting))
}

/** The same for one whole; `askedOf` gives the question on the same property and unit of a part. */
export function relatePartition(
  whole: DraftQuestion,
  askedOf: (part: string) => DraftQuestion | undefined,
  setting: Setting,
): ScopeRelation[] {
  const parts = setting.containment.partitions.get(whole.event)
  if (!whole.property.additive || parts === undefined) return []
  const asked = parts.flatMap(part => askedOf(part) ?? [])
  if (asked.length === 0) return []
  const sums = asked.length === parts.length ? findSums(asked, setting) : []
  if (sums.length === 0) reportNotAdded(whole, parts, asked, setting)
  return sums.flatMap(sum => determined(whole).map(position => relateSum(asked, sum, { whole, position }, setting)))
}

/** One sum for each voice that gives one figure for every part; without any, one of the only figures for each part. */
function findSums(parts: readonly DraftQuestion[], setting: Setting): Sum[] {
  const [first, ...others] = parts.map(part => {
    const figures = new Map<string, HeldPosition[]>()
    for (const position of determined(part)) {
      for (const voice of position.voices) {
        figures.set(voiceKey(voice), [...(figures.get(voiceKey(voice)) ?? []), position])
      }
    }
    return figures
  })
  const sums = [...first!.keys()].sort().flatMap((key): Sum[] => {
    const given = [first!, ...others].map(figures => figures.get(key) ?? [])
    if (given.some(positions => positions.length !== 1)) return []
    const voice = given[0]![0]!.voices.filter(one => voiceKey(one) === key)
    return [{ positions: given.map(([only]) => only!), by: [nameVoices(voice, setting)] }]
  })
  const only = parts.map(determined)
  if (sums.length > 0 || only.some(positions => positions.length !== 1)) return mergeSame(sums)
  return [{ positions: only.map(([position]) => position!), by: [say('severalClaimants')] }]
}

/** Sums of the same figures by several voices as one. */
function mergeSame(sums: readonly Sum[]): Sum[] {
  const merged = new Map<string, Sum>()
  for (const sum of sums) {
    const key = sum.positions.map(({ id }) => id).join()
    const known = merged.get(key)
    merged.set(key, known ? { ...known, by: [...known.by, ...sum.by] } : sum)
  }
  return [...merged.values()]
}

function relateSum(
  parts: readonly DraftQuestion[],
  { positions, by }: Sum,
  { whole, position }: { whole: DraftQuestion; position: HeldPosition },
  setting: Setting,
): ScopeRelation {
  const { tolerance } = setting.context
  const bounds = positions.map(part => boundsOf(whole, part))
  const [least, most] = (['least', 'most'] as const).map(end => add(bounds.map(bound => bound[end])))
  const figures = bounds.flatMap(({ stated }) => stated ?? [])
  const sum = figures.length === bounds.length ? add(figures) : null
  const stated = boundsOf(whole, position).stated
  const gap = sum === null || stated === null ? null : ratio(sum, stated)
  const near = sum === null || stated === null || sum === stated || isWithinTolerance(gap, tolerance)
  const disjoint =
    relateIntervals([closed(least!, most!)], whole.property.kind.numbers!.intervals(position.position)) ===
    'contradicts'
  const relation = disjoint ? 'contradicts' : !near && sum > stated ? 'exceeds' : 'fits'
  const verdict = disjoint ? 'contradict' : near ? 'consistent' : 'differ'
  const terms = positions.map((part, index) =>
    say('term', nameTerm(part, bounds[index]!.stated), nameEvent(parts[index]!.event, setting)),
  )
  const total =
    sum === null ? (most === Infinity ? words.atLeast(least!) : words.range(least!, most!)) : writeNumber(sum)
  const references = positions.map(({ id }, index) => ({ question: parts[index]!.id, position: id }))
  const reason = say(
    'sum',
    terms,
    { label: total, value: null },
    relation,
    namePosition(position, setting),
    nameEvent(whole.event, setting),
    say('named', by, 0),
  )
  const found: ScopeRelation = {
    part: references[0]!,
    parts: references,
    whole: { question: whole.id, position: position.id },
    relation,
    verdict,
    share: null,
    gap,
    because: tellReason(reason),
  }
  return keepReason(found, () => reason)
}

function reportNotAdded(
  whole: DraftQuestion,
  parts: readonly string[],
  asked: readonly DraftQuestion[],
  setting: Setting,
) {
  const missing = parts.length - asked.length
  const why =
    missing > 0 ? `${missing} of ${parts.length} parts have no figure` : 'no claimant gives one figure for every part'
  setting.issues.add(
    'partition-not-added',
    whole.event,
    `\`${whole.property.label}\`: ${why}; the parts are not added up`,
  )
}

const add = (figures: readonly number[]) => figures.reduce((sum, figure) => sum + figure, 0)

/** A figure as it is stated, or in digits where its words have none: what is added up can be followed. */
function nameTerm({ label, value }: HeldPosition, stated: number | null): Stated {
  if (stated === null || label.includes(String(stated))) return { label, value }
  return { label: String(stated), value: null }
}
