import { cg } from '../../rdf/namespaces.js'
import type { Relation, Verdict } from '../verdict.js'
import { showFound } from './found.js'
import type { ContradictContext, Kind, NoDifference, RelateContext, Related } from './kind.js'
import { tabulateConcept } from './tabled.js'

/** The concepts that somebody says hold, and those that somebody says do not; each in order and once. */
export interface SetPosition {
  readonly asserted: readonly string[]
  readonly denied: readonly string[]
}

/** The IRIs of those concepts. */
export interface SetValue extends SetPosition {
  readonly kind: 'set-of-concepts'
}

/**
 * Concepts of which several may hold (open world): a position allows every set of them, closed towards the broader, in
 * which stands what it asserts and nothing that it denies.
 */
export const setOfConcepts: Kind<SetPosition, SetValue> = {
  iri: `${cg.$iri}SetOfConcepts`,
  name: 'set-of-concepts',
  noun: 'a set of concepts',
  accumulates: true,
  read(_content, value, { denied }) {
    if (value.termType !== 'NamedNode') return { problem: `expected the IRI of a concept, found ${showFound(value)}` }
    const concepts = [value.value]
    return { position: denied ? { asserted: [], denied: concepts } : { asserted: concepts, denied: [] }, unit: '' }
  },
  merge(positions) {
    const all = (side: keyof SetPosition) => [...new Set(positions.flatMap(position => position[side]))].sort()
    return { asserted: all('asserted'), denied: all('denied') }
  },
  findConflict(position, context) {
    const conflict = findConflict(position, position, context)
    return conflict ? explain(conflict, ['it', 'it'], context) : null
  },
  key: ({ asserted, denied }) => [...asserted, ...denied.map(concept => `not ${concept}`)].join(' '),
  label({ asserted, denied }, context) {
    const list = (concepts: readonly string[], before = '') =>
      concepts
        .map(concept => before + nameOf(concept, context))
        .sort()
        .join(', ')
    return [list(asserted), list(denied, 'not ')].filter(part => part !== '').join('; ')
  },
  contradicts(a, b, context) {
    const conflict = findConflict(a, b, context) ?? findConflict(b, a, context)
    return conflict !== undefined && !(entails(a, b, context) && entails(b, a, context))
  },
  relate(a, b, context) {
    const decided = (relation: Relation, verdict: Verdict, rule: () => string): Related => ({
      relation,
      verdict,
      gap: null,
      get reason() {
        return `${rule()}; ${listShared(a, b, context)}`
      },
    })
    const forth = entails(a, b, context)
    const back = entails(b, a, context)
    if (forth && back) return decided('same', 'agree', () => 'both say the same')
    const conflict = findConflict(a, b, context)
    if (conflict) {
      return decided('contradicts', 'contradict', () => explain(conflict, ['the first', 'the second'], context))
    }
    const converse = findConflict(b, a, context)
    if (converse) {
      return decided('contradicts', 'contradict', () => explain(converse, ['the second', 'the first'], context))
    }
    if (forth) return decided('refines', 'agree', () => 'the second follows from the first')
    if (back) return decided('refinedBy', 'agree', () => 'the first follows from the second')
    return haveMatch(a, b, context)
      ? decided('overlaps', 'agree', () => 'several may hold, so both can be true')
      : decided('overlaps', 'differ', () => 'several may hold, so both can be true, but nothing matches')
  },
  explainNoDifference,
  holds: ({ asserted }) => asserted.length > 0,
  term: ({ asserted }) => (asserted.length > 0 ? 'concept' : 'denial'),
  whyDiffer: 'several may hold, so both can be true, but nothing that the one names matches what the other names',
  value: ({ asserted, denied }) => ({ kind: 'set-of-concepts', asserted, denied }),
  data: ({ asserted, denied }) => ({ asserted, denied }),
  namesConcepts: true,
  // a comma within quotation marks is part of a name
  listNames: label => label.split(/[,;] (?![^“]*”)/),
  tabulate: ({ asserted, denied }) => [
    ...asserted.map(concept => tabulateConcept(concept, true)),
    ...denied.map(concept => tabulateConcept(concept, false)),
  ],
  query: 'set-of-concepts',
}

/** What one only denies the other does not say; and names of different facets, or of anybody, exclude no others. */
function explainNoDifference(a: SetPosition, b: SetPosition, context: RelateContext): NoDifference | undefined {
  if (a.asserted.length === 0 && b.asserted.length === 0) {
    return { outcome: 'compatible', reason: 'both only deny, and not the same' }
  }
  if (a.asserted.length === 0 || b.asserted.length === 0) {
    return { outcome: 'compatible', reason: 'one only denies, and the other does not say what it denies' }
  }
  if (!a.asserted.some(one => b.asserted.some(other => context.shareFacet(one, other)))) {
    return { outcome: 'facet', reason: 'they answer by different kinds of thing, so that neither excludes the other' }
  }
  const open = [...new Set([...a.asserted, ...b.asserted])].filter(context.isIndefinite).sort()
  if (open.length === 0) return undefined
  const names = listSome(open.map(concept => nameOf(concept, context)))
  return { outcome: 'compatible', reason: `${names} may be anybody, so that both may mean the same` }
}

/** Whether what the second position says holds wherever the first does. */
function entails(a: SetPosition, b: SetPosition, { isNarrower }: ContradictContext): boolean {
  return (
    b.asserted.every(concept => a.asserted.some(own => own === concept || isNarrower(own, concept))) &&
    b.denied.every(concept => a.denied.some(own => own === concept || isNarrower(concept, own)))
  )
}

interface Conflict {
  readonly concept: string
  readonly denied: string
}

/** The first of the concepts that the first asserts and the second denies, itself or a broader one. */
function findConflict(a: SetPosition, b: SetPosition, { isNarrower }: ContradictContext): Conflict | undefined {
  for (const concept of a.asserted) {
    for (const denied of b.denied) if (concept === denied || isNarrower(concept, denied)) return { concept, denied }
  }
  return undefined
}

function explain(
  { concept, denied }: Conflict,
  [one, other]: readonly [string, string],
  context: RelateContext,
): string {
  const [name, broader] = [nameOf(concept, context), nameOf(denied, context)]
  if (concept === denied) return `${one} says ${name}, which ${other} denies`
  return `${one} says ${name}, which is narrower than ${broader}, which ${other} denies`
}

/** Whether something that both assert, or both deny, is the same, or one narrower than the other. */
function haveMatch(a: SetPosition, b: SetPosition, context: RelateContext): boolean {
  return (['asserted', 'denied'] as const).some(side =>
    a[side].some(concept => b[side].some(other => isRelated(concept, other, context))),
  )
}

/** What of either position is the same as, narrower or broader than something of the other, and what has no match. */
function listShared(a: SetPosition, b: SetPosition, context: RelateContext): string {
  const shared: string[] = []
  const onlyA: string[] = []
  const onlyB: string[] = []
  for (const [side, not] of [
    ['asserted', ''],
    ['denied', 'not '],
  ] as const) {
    const matched = new Set<string>()
    for (const concept of a[side]) {
      const found = b[side].filter(other => isRelated(concept, other, context))
      for (const other of found) {
        matched.add(other)
        shared.push(not + describeMatch(concept, other, context))
      }
      if (found.length === 0) onlyA.push(not + nameOf(concept, context))
    }
    onlyB.push(...b[side].filter(other => !matched.has(other)).map(other => not + nameOf(other, context)))
  }
  const list = (title: string, items: string[]) => (items.length > 0 ? [`${title}: ${listSome(items)}`] : [])
  return [...list('shared', shared), ...list('only the first', onlyA), ...list('only the second', onlyB)].join('; ')
}

const mostNamed = 12

/** The names in order, and how many more there are where they would fill a page: the positions hold them all. */
function listSome(names: readonly string[]): string {
  const sorted = [...names].sort()
  if (sorted.length <= mostNamed) return sorted.join(', ')
  return `${sorted.slice(0, mostNamed).join(', ')} and ${sorted.length - mostNamed} more`
}

function isRelated(a: string, b: string, { isNarrower }: RelateContext): boolean {
  return a === b || isNarrower(a, b) || isNarrower(b, a)
}

function describeMatch(a: string, b: string, context: RelateContext): string {
  const [first, second] = [nameOf(a, context), nameOf(b, context)]
  if (a === b) return first
  return `${first} (${context.isNarrower(a, b) ? 'narrower' : 'broader'} than ${second})`
}

/** A concept's name, in quotation marks where it would not be told apart in a list. */
function nameOf(concept: string, { labelOf }: RelateContext): string {
  const name = labelOf(concept)
  return /[,;]/.test(name) ? `“${name}”` : name
}
