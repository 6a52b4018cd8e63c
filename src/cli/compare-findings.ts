import type { PositionView } from '../view/position-view.js'
import {
  type NotComparable,
  type RelationView,
  relationsAcross,
  relationsWithin,
  type TopicView,
} from '../view/topics.js'
import { fill } from './fill.js'

/** The verdicts of a topic in words: all in full, or those that many pairs share with one reason for them all. */
export function formatRelations(view: TopicView, width: number, inFull: boolean): string[] {
  const { incomparable } = view
  const [verdicts, acrossScopes] = [relationsWithin(view), relationsAcross(view)]
  const shared = inFull ? [] : verdicts.filter(relation => relation.shared !== undefined)
  const isRepeated = ({ positions }: RelationView) => positions.every(({ as, number }) => as !== number)
  const fitting = inFull ? [] : acrossScopes.filter(({ verdict, sum }) => verdict === 'consistent' && !sum)
  const others = (relations: readonly RelationView[], left: readonly RelationView[]) =>
    relations.filter(relation => !left.includes(relation))
  return [
    ...section('Within one scope', [
      ...mergeByReason(others(verdicts, shared)).flatMap(relation => formatRelation(relation, width)),
      ...formatShared(
        shared.filter(relation => !isRepeated(relation)),
        width,
      ),
    ]),
    ...section('Parts and wholes', [
      ...mergeByReason(others(acrossScopes, fitting)).flatMap(relation => formatRelation(relation, width)),
      ...formatFitting(fitting, width),
    ]),
    ...section('Not comparable', formatIncomparable(incomparable, width, inFull)),
  ]
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`  ${title}`, ...lines, '']
}

/** Findings with the same verdict and reason, as one scope after another may give them. */
interface Merged {
  readonly verdict: string
  readonly because: string
  readonly groups: (readonly PositionView[])[]
}

function mergeByReason(relations: readonly RelationView[]): Merged[] {
  const merged = new Map<string, Merged>()
  for (const { verdict, because, positions } of relations) {
    const key = JSON.stringify([verdict, because])
    const entry = merged.get(key) ?? { verdict, because, groups: [] }
    entry.groups.push(positions)
    merged.set(key, entry)
  }
  return [...merged.values()]
}

function formatRelation({ verdict, because, groups }: Merged, width: number): string[] {
  const numbers = groups.map(group => group.map(tag).join(' ')).join(', ')
  const claims = groups.flat().flatMap(({ accounts }) => accounts.flatMap(account => account.claims))
  return [
    ...fill(`${numbers} ${because}`, width, `    ${verdict.padEnd(11)} `, '        '),
    ...fill(`rests on ${[...new Set(claims)].join(', ')}`, width, '        ', '          '),
  ]
}

/** Pairs that differ by one reason for all of them. */
function formatShared(relations: readonly RelationView[], width: number): string[] {
  if (relations.length === 0) return []
  const pairs = describePairs(relations.map(({ positions: [a, b] }) => [tag(a!), tag(b!)]))
  return [
    ...fill(`${pairs}: ${relations[0]!.shared}`, width, '    differ      ', '        '),
    ...fill('rests on the claims named under these positions', width, '        ', '          '),
  ]
}

/** Parts that fit their wholes: one line for each part. */
function formatFitting(relations: readonly RelationView[], width: number): string[] {
  if (relations.length === 0) return []
  const wholes = new Map<PositionView, string[]>()
  for (const { positions, gap } of relations) {
    const [part, whole] = positions as [PositionView, PositionView]
    const times = gap === null || gap === 1 ? '' : ` (${formatGap(gap)} times apart)`
    wholes.set(part, [...(wholes.get(part) ?? []), `${tag(whole)} ${whole.position.label}${times}`])
  }
  const reason =
    'A part cannot exceed its whole, and none of these has to; each rests on the claims named under its positions.'
  return [
    ...fill(reason, width, '    '),
    ...[...wholes].flatMap(([part, fits]) =>
      fill(`${tag(part)} ${part.position.label} within ${fits.join(', ')}`, width, '    consistent  ', '        '),
    ),
  ]
}

function formatIncomparable(items: readonly NotComparable[], width: number, inFull: boolean): string[] {
  const line = (text: string) => fill(text, width, '    ', '      ')
  const isShared = ({ dimension, a, b }: NotComparable) =>
    !inFull && dimension !== 'unit' && a.length > 0 && b.length > 0
  const shared = items.filter(isShared)
  const dimensions = [...new Set(shared.map(({ dimension }) => dimension))].sort()
  const reason = 'Neither scope is known to lie within the other, because of what differs or is not stated:'
  return [
    ...items.filter(item => !isShared(item)).flatMap(({ dimension, because }) => line(`${dimension}: ${because}`)),
    ...(shared.length > 0 ? line(reason) : []),
    ...dimensions.flatMap(dimension => {
      const pairs = shared.filter(item => item.dimension === dimension).map(({ a, b }) => [tags(a), tags(b)] as const)
      return line(`${dimension}: ${describePairs(pairs)}`)
    }),
  ]
}

/** `[1] with [2] [3]; [2] with [3]`, or where it is so `each two of [1] [2] [3]`. */
function describePairs(pairs: readonly (readonly string[])[]): string {
  const others = new Map<string, string[]>()
  for (const [a, b] of pairs) others.set(a!, [...(others.get(a!) ?? []), b!])
  const all = [...new Set(pairs.flat())]
  if (all.length > 2 && pairs.length === (all.length * (all.length - 1)) / 2) return `each two of ${all.join(' ')}`
  return [...others].map(([one, list]) => `${one} with ${list.join(' ')}`).join('; ')
}

const tag = ({ number }: PositionView) => `[${number}]`
const tags = (views: readonly PositionView[]) => views.map(tag).join('/')
const formatGap = (gap: number) => String(Number(gap.toPrecision(gap < 10 ? 2 : 3)))
