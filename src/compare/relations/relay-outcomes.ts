import { localName } from '../../rdf/resource.js'
import type { Setting } from '../setting.js'
import type { Statement } from '../statements/statements.js'
import type { FidelityOutcome } from '../types.js'
import { quote } from './because.js'
import type { Saying } from './upstream.js'

/** What became of something, and why that is said. */
export interface Decision {
  readonly outcome: FidelityOutcome
  readonly reasons: readonly string[]
}

const gravest: readonly FidelityOutcome[] = [
  'altered',
  'strengthened',
  'weakened',
  'act-shifted',
  'hedge-dropped',
  'faithful',
]

/** What the speaker says on the property itself, and on those that say the same by another act. */
export interface Said {
  readonly sayings: readonly Saying[]
  readonly byAnotherAct: readonly Saying[]
}

/** The same claim, or the saying that comes nearest; one by another act only where nothing said by the same one matches. */
export function findPrimary(relayed: Saying, { sayings, byAnotherAct }: Said, setting: Setting): Saying | undefined {
  const same = sayings.find(({ source }) => source === relayed.source)
  if (same) return same
  const matches = (some: readonly Saying[]) =>
    relayed.statements.some(statement => findBest(statement, some, setting.context)?.outcome !== 'altered')
  const isShifted = byAnotherAct.length > 0 && matches(byAnotherAct) && !(sayings.length > 0 && matches(sayings))
  return findNearest(relayed, isShifted ? byAnotherAct : sayings, setting)
}

/** What became of a value by the kindest reading: against whichever of those upstream comes nearest to it. */
function findBest(relayed: Statement, upstream: readonly Saying[], context: Setting['context']): Decision | undefined {
  return upstream
    .flatMap(({ statements }) => statements.map(statement => compareContent(statement, relayed, context)))
    .reduce<Decision | undefined>((a, b) => (a && rank(a) >= rank(b) ? a : b), undefined)
}

const rank = ({ outcome }: Decision) => gravest.indexOf(outcome)

/** The saying that comes nearest: by what it says, then by the same claimant, then by the same act. */
function findNearest(relayed: Saying, upstream: readonly Saying[], { context }: Setting): Saying | undefined {
  const distance = (saying: Saying) => {
    const matches = relayed.statements.map(statement => {
      const best = findBest(statement, [saying], context)
      return best ? rank(best) : 0
    })
    const { claimant, act } = saying.source
    return [
      -matches.reduce((sum, match) => sum + match, 0),
      Number(claimant !== relayed.source.claimant),
      Number(act?.id !== relayed.source.act?.id),
    ]
  }
  const ranked = upstream.map(saying => ({ saying, distance: distance(saying) }))
  ranked.sort((a, b) => a.distance.map((part, index) => part - b.distance[index]!).find(order => order !== 0) ?? 0)
  return ranked[0]?.saying
}

/** What became of all that one saying says, with the gravest outcome of its values. */
export function compareSayings(primary: Saying, relayed: Saying, upstream: Said, { context }: Setting): Decision {
  const decisions = relayed.statements.map(statement => {
    const best = findBest(statement, [primary, ...upstream.sayings], context)!
    if (best.outcome !== 'altered') return best
    const shifted = findBest(statement, upstream.byAnotherAct, context)
    if (shifted?.outcome === 'act-shifted') return shifted
    const { accumulates } = statement.asked.property.kind
    return accumulates ? reportAdded(statement, [primary, ...upstream.sayings], context) : best
  })
  const before = primary.source
  const after = relayed.source
  if (before.act?.id !== after.act?.id) {
    const acts = [before.act?.label ?? 'no act stated', after.act?.label ?? 'no act stated']
    decisions.push({ outcome: 'act-shifted', reasons: [`a ${acts[0]} became a ${acts[1]}`] })
  }
  if (isHedged(before.certainty?.id) && !isHedged(after.certainty?.id)) {
    decisions.push({ outcome: 'hedge-dropped', reasons: [`the hedge (${before.certainty!.label}) is gone`] })
  }
  const outcome = gravest.find(name => decisions.some(decision => decision.outcome === name))!
  return { outcome, reasons: [...new Set(decisions.flatMap(({ reasons }) => reasons))] }
}

/** Of several values that may hold, one that has no match upstream: it replaces none of them, it was added. */
function reportAdded(relayed: Statement, said: readonly Saying[], context: Setting['context']): Decision {
  const label = ({ asked, position }: Statement) => asked.property.kind.label(position, context)
  const known = [...new Set(said.flatMap(({ statements }) => statements.map(label)))].sort()
  return {
    outcome: 'altered',
    reasons: [`${quote(label(relayed))} matches nothing of what it says itself: ${known.join(', ')}`],
  }
}

/** What became of one value; units are ignored in pairing and tell in the outcome. */
function compareContent(primary: Statement, relayed: Statement, context: Setting['context']): Decision {
  const { kind } = relayed.asked.property
  const [said, made] = [primary, relayed].map(({ position, asked, stance }) => {
    const words = [kind.label(position, context), asked.unit].filter(part => part !== '').join(' ')
    return stance === 'could not verify' ? `could not verify: ${words}` : words
  })
  if ((primary.stance === 'could not verify') !== (relayed.stance === 'could not verify')) {
    return { outcome: 'altered', reasons: [`${quote(said!)} became ${quote(made!)}`] }
  }
  if (primary.asked.unit === relayed.asked.unit) {
    const { relation } = kind.relate(primary.position, relayed.position, context)
    const kinds = [primary, relayed].map(({ asked }) => asked.property)
    if (kinds[0] !== kinds[1] && relation !== 'overlaps' && relation !== 'contradicts') {
      const [before, after] = kinds.map(({ label }) => label)
      return {
        outcome: 'act-shifted',
        reasons: [`${quote(said!)}, which it says on \`${before}\`, became ${quote(made!)} on \`${after}\``],
      }
    }
    if (relation === 'same') return { outcome: 'faithful', reasons: [`both have ${quote(said!)}`] }
    // a denial of the broader says more, as an assertion of the narrower does
    const outcome = relation === 'refines' ? 'weakened' : relation === 'refinedBy' ? 'strengthened' : 'altered'
    if (outcome !== 'altered') {
      const more = outcome === 'weakened' ? 'says less' : 'says more'
      return {
        outcome,
        reasons: [`${quote(said!)} became ${quote(made!)}, a ${kind.term(relayed.position)} that ${more}`],
      }
    }
  }
  return { outcome: 'altered', reasons: [`${quote(said!)} became ${quote(made!)}`] }
}

const hedges = new Set(['Probable', 'Possible', 'Alleged'])
const isHedged = (certainty: string | undefined) => certainty !== undefined && hedges.has(localName(certainty))
