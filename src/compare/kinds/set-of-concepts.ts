import { cg } from '../../rdf/namespaces.js'
import { inOrder, type Reason, say, tellReason } from '../reasons/reason.js'
import { keepReason } from '../reasons/reason-of.js'
import type { Relation, Verdict } from '../verdict.js'
import type { ExplainedKind } from './explained-kind.js'
import { showFound } from './found.js'
import type { ContradictContext, NoDifference, RelateContext } from './kind.js'
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
export const setOfConcepts: ExplainedKind<SetPosition, SetValue> = {
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
    return conflict ? tellReason(explainConflict(conflict, 'itself', context)) : null
  },
  key: ({ asserted, denied }) => [...asserted, ...denied.map(concept => `not ${concept}`)].join(' '),
  label({ asserted, denied }, context) {
    const list = (concepts: readonly string[], before = '') =>
      concepts
        .map(concept => before + tellReason(nameOf(concept, context)))
        .sort()
        .join(', ')
    return [list(asserted), list(denied, 'not ')].filter(part => part !== '').join('; ')
  },
  contradicts(a, b, context) {
    const conflict = findConflict(a, b, context) ?? findConflict(b, a, context)
    return conflict !== undefined && !(entails(a, b, context) && entails(b, a, context))
  },
  relate(a, b, context) {
    const [relation, verdict, rule] = decide(a, b, context)
    return {
      relation,
      verdict,
      gap: null,
      get reason() {
        return tellReason(say('clauses', [rule(), ...listShared(a, b, context)]))
      },
    }
  },
  explain: (a, b, context) => say('clauses', [decide(a, b, context)[2](), ...listShared(a, b, context)]),
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

type Decision = readonly [relation: Relation, verdict: Verdict, rule: () => Reason]

function decide(a: SetPosition, b: SetPosition, context: RelateContext): Decision {
  const forth = entails(a, b, context)
  const back = entails(b, a, context)
  if (forth && back) return ['same', 'agree', () => say('saySame')]
  const conflict = findConflict(a, b, context)
  if (conflict) return ['contradicts', 'contradict', () => explainConflict(conflict, 'first', context)]
  const converse = findConflict(b, a, context)
  if (converse) return ['contradicts', 'contradict', () => explainConflict(converse, 'second', context)]
  if (forth) return ['refines', 'agree', () => say('secondFollows')]
  if (back) return ['refinedBy', 'agree', () => say('firstFollows')]
  return haveMatch(a, b, context)
    ? ['overlaps', 'agree', () => say('severalHold')]
    : ['overlaps', 'differ', () => say('nothingShared')]
}

/** What one only denies the other does not say; and names of different facets, or of anybody, exclude no others. */
function explainNoDifference(a: SetPosition, b: SetPosition, context: RelateContext): NoDifference | undefined {
  if (a.asserted.length === 0 && b.asserted.length === 0) {
    return noDifference('compatible', say('bothOnlyDeny'))
  }
  if (a.asserted.length === 0 || b.asserted.length === 0) {
    return noDifference('compatible', say('oneOnlyDenies'))
  }
  if (!a.asserted.some(one => b.asserted.some(other => context.shareFacet(one, other)))) {
    return noDifference('facet', say('otherThings'))
  }
  const open = [...new Set([...a.asserted, ...b.asserted])].filter(context.isIndefinite).sort()
  if (open.length === 0) return undefined
  return noDifference('compatible', say('mayBeAnybody', listSome(open.map(concept => nameOf(concept, context)))))
}

function noDifference(outcome: NoDifference['outcome'], told: Reason): NoDifference {
  return keepReason({ outcome, reason: tellReason(told) }, () => told)
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

/** A conflict in words, `by` telling who asserts the concept that the other denies. */
function explainConflict(
  { concept, denied }: Conflict,
  by: 'first' | 'second' | 'itself',
  context: RelateContext,
): Reason {
  const [name, broader] = [nameOf(concept, context), nameOf(denied, context)]
  return concept === denied ? say('deniedBy', by, name) : say('deniedBroader', by, name, broader)
}

/** Whether something that both assert, or both deny, is the same, or one narrower than the other. */
function haveMatch(a: SetPosition, b: SetPosition, context: RelateContext): boolean {
  return (['asserted', 'denied'] as const).some(side =>
    a[side].some(concept => b[side].some(other => isRelated(concept, other, context))),
  )
}

/** What of either position is the same as, narrower or broader than something of the other, and what has no match. */
function listShared(a: SetPosition, b: SetPosition, context: RelateContext): Reason[] {
  const shared: Reason[] = []
  const onlyA: Reason[] = []
  const onlyB: Reason[] = []
  for (const side of ['asserted', 'denied'] as const) {
    const name = (reason: Reason) => (side === 'asserted' ? reason : say('not', reason))
    const matched = new Set<string>()
    for (const concept of a[side]) {
      const found = b[side].filter(other => isRelated(concept, other, context))
      for (const other of found) {
        matched.add(other)
        shared.push(name(describeMatch(concept, other, context)))
      }
      if (found.length === 0) onlyA.push(name(nameOf(concept, context)))
    }
    onlyB.push(...b[side].filter(other => !matched.has(other)).map(other => name(nameOf(other, context))))
  }
  const list = (title: 'shared' | 'onlyFirst' | 'onlySecond', items: readonly Reason[]) =>
    items.length > 0 ? [say(title, listSome(items))] : []
  return [...list('shared', shared), ...list('onlyFirst', onlyA), ...list('onlySecond', onlyB)]
}

const mostNamed = 12

/** The names in order, and how many more there are where they would fill a page: the positions hold them all. */
function listSome(names: readonly Reason[]): Reason {
  const sorted = inOrder(names)
  return say('named', sorted.slice(0, mostNamed), Math.max(0, sorted.length - mostNamed))
}

function isRelated(a: string, b: string, { isNarrower }: RelateContext): boolean {
  return a === b || isNarrower(a, b) || isNarrower(b, a)
}

function describeMatch(a: string, b: string, context: RelateContext): Reason {
  const [first, second] = [nameOf(a, context), nameOf(b, context)]
  if (a === b) return first
  return say(context.isNarrower(a, b) ? 'matchNarrower' : 'matchBroader', first, second)
}

/** A concept's name, in quotation marks where it would not be told apart in a list. */
function nameOf(concept: string, { labelOf }: RelateContext): Reason {
  return say('inList', { id: concept, label: labelOf(concept) })
}
