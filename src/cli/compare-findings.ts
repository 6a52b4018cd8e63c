import { groupBy } from '../view/group-by.js'
import {
  gatherScopesApart,
  listOtherFacets,
  listPartOnly,
  nameParts,
  partOnlyReason,
  type ScopesApart,
} from '../view/not-comparable.js'
import type { PositionView } from '../view/position-view.js'
import type { Outcome } from '../view/severity.js'
import type { Speaker } from '../view/speakers.js'
import {
  type NotComparable,
  type RelationView,
  relationsAcross,
  relationsWithin,
  type TopicView,
} from '../view/topics.js'
import { nameVerdict } from '../view/verdict-words.js'
import { listNames } from '../view/words.js'
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
    ...section('Not comparable within one scope', formatApart(view, width, inFull)),
    ...section('Scopes that cannot be compared', formatIncomparable(incomparable, width, inFull)),
  ]
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`  ${title}`, ...lines, '']
}

/** Findings with the same verdict and reason, as one scope after another may give them. */
interface Merged {
  readonly verdict: Outcome
  readonly because: string
  readonly groups: (readonly PositionView[])[]
}

function mergeByReason(relations: readonly Pick<RelationView, 'verdict' | 'because' | 'positions'>[]): Merged[] {
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
    ...fill(`${numbers} ${because}`, width, `    ${nameVerdict(verdict).padEnd(11)} `, '        '),
    ...fill(`rests on ${[...new Set(claims)].join(', ')}`, width, '        ', '          '),
  ]
}

/** Pairs that differ by one reason for all of them: who differs from whom. */
function formatShared(relations: readonly RelationView[], width: number): string[] {
  if (relations.length === 0) return []
  const pairs = gatherAround(relations.map(({ positions: [a, b] }) => [a!, b!] as const))
  return [
    ...fill(relations[0]!.shared!, width, '    differ      ', '        '),
    ...pairs.flatMap(({ one, others }) =>
      fill(`${nameShortly(one)} from ${listNames(others.map(nameShortly))}`, width, '        ', '          '),
    ),
    ...fill('rests on the claims named under these positions', width, '        ', '          '),
  ]
}

/** Parts that fit their wholes: one line for each part. */
function formatFitting(relations: readonly RelationView[], width: number): string[] {
  if (relations.length === 0) return []
  const wholes = new Map<PositionView, string[]>()
  for (const { positions } of relations) {
    const [part, whole] = positions as [PositionView, PositionView]
    wholes.set(part, [...(wholes.get(part) ?? []), `${tag(whole)} “${whole.position.label}”`])
  }
  const reason =
    'A part cannot exceed its whole, and none of these has to; each rests on the claims named under its positions.'
  return [
    ...fill(reason, width, '    '),
    ...[...wholes].flatMap(([part, fits]) =>
      fill(`${tag(part)} “${part.position.label}” of ${fits.join(', of ')}`, width, '    consistent  ', '        '),
    ),
  ]
}

/** Positions on one question that are not set against each other: who speaks of a part only, or of another kind of thing. */
function formatApart({ questions }: TopicView, width: number, inFull: boolean): string[] {
  const line = (text: string) => fill(text, width, '    ', '      ')
  if (inFull) {
    const pairs = questions.flatMap(({ incomparable }) => incomparable)
    const merged = mergeByReason(pairs.map(pair => ({ ...pair, verdict: 'incomparable' as const })))
    return merged.flatMap(({ because, groups }) => line(`${groups.map(tags).join(', ')} ${because}`))
  }
  const partsOnly = listPartOnly(questions)
  return [
    ...listOtherFacets(questions).flatMap(({ positions, because }) => line(`${tags(positions)} ${because}`)),
    ...(partsOnly.length > 0 ? line(partOnlyReason) : []),
    ...partsOnly.flatMap(({ position, of }) => line(`${nameShortly(position)}: of ${nameParts(of)}`)),
  ]
}

function formatIncomparable(items: readonly NotComparable[], width: number, inFull: boolean): string[] {
  const line = (text: string) => fill(text, width, '    ', '      ')
  const isShared = ({ dimension, a, b }: NotComparable) =>
    !inFull && dimension !== 'unit' && a.length > 0 && b.length > 0
  const shared = items.filter(isShared)
  const reason = 'Neither scope is known to lie within the other, because of what differs or is not stated:'
  const describe = ({ dimension, one, others }: ScopesApart) =>
    `${dimension}: ${nameSides([one])} with ${nameSides(others)}`
  return [
    ...items.filter(item => !isShared(item)).flatMap(({ dimension, because }) => line(`${dimension}: ${because}`)),
    ...(shared.length > 0 ? line(reason) : []),
    ...gatherScopesApart(shared).flatMap(apart => line(describe(apart))),
  ]
}

/** Pairs around those that are in most of them, so that each pair is named once. */
function gatherAround(pairs: readonly (readonly [PositionView, PositionView])[]) {
  const gathered: { readonly one: PositionView; readonly others: readonly PositionView[] }[] = []
  let left = [...pairs]
  while (left.length > 0) {
    const counts = new Map<PositionView, number>()
    for (const view of left.flat()) counts.set(view, (counts.get(view) ?? 0) + 1)
    const [one] = [...counts].reduce((most, entry) => (entry[1] > most[1] ? entry : most))
    const involved = left.filter(pair => pair.includes(one))
    gathered.push({ one, others: involved.map(([a, b]) => (a === one ? b : a)) })
    left = left.filter(pair => !involved.includes(pair))
  }
  return gathered
}

/** Who takes a position, and its number: `Amnesty International [3]`. */
function nameShortly(view: PositionView): string {
  return `${listShort(namesOf(view, ({ name }) => name))} ${tag(view)}`
}

/** Positions by who takes them: `United Nations [3] [7], Amnesty International [5]`. */
function nameSides(sides: readonly (readonly PositionView[])[]): string {
  const bySpeakers = groupBy(sides.flat(), view => listShort(namesOf(view, ({ id }) => labelIn(view, id))))
  return [...bySpeakers].map(([names, views]) => `${names} ${tags(views)}`).join(', ')
}

function namesOf({ speakers }: PositionView, nameOf: (speaker: Speaker) => string): string[] {
  const counted = speakers.filter(({ counts }) => counts)
  return (counted.length > 0 ? counted : speakers).map(nameOf)
}

function labelIn({ position }: PositionView, speaker: string): string {
  return position.claimants.find(({ id }) => id === speaker)?.label ?? speaker
}

const listShort = (names: readonly string[]) =>
  listNames(names.length > 2 ? [names[0]!, `${names.length - 1} more actors`] : names)

const tag = ({ number }: PositionView) => `[${number}]`
const tags = (views: readonly PositionView[]) => views.map(tag).join(' ')
