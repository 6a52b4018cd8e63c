import { cg } from '../../rdf/namespaces.js'
import type { Relation } from '../verdict.js'
import { showFound } from './found.js'
import type { ContradictContext, Kind, Related } from './kind.js'
import { singleValued } from './single.js'
import { tabulateConcept } from './tabled.js'

/** The one concept that holds, or one that does not. */
export interface ConceptPosition {
  readonly concept: string
  readonly denied: boolean
}

/** The IRI of the one concept that holds, or of one that does not. */
export interface ConceptValue {
  readonly kind: 'concept'
  readonly asserted: readonly string[]
  readonly denied: readonly string[]
}

/** Which of all concepts holds, exactly one: a position allows a concept and all narrower ones, or all others. */
export const concept: Kind<ConceptPosition, ConceptValue> = {
  iri: `${cg.$iri}Concept`,
  name: 'concept',
  noun: 'a concept',
  ...singleValued,
  read(_content, value, { denied }) {
    if (value.termType !== 'NamedNode') return { problem: `expected the IRI of a concept, found ${showFound(value)}` }
    return { position: { concept: value.value, denied }, unit: '' }
  },
  key: ({ concept, denied }) => `${denied ? 'not ' : ''}${concept}`,
  label: ({ concept, denied }, { labelOf }) => `${denied ? 'not ' : ''}${labelOf(concept)}`,
  contradicts: (a, b, context) => decide(a.denied ? b : a, a.denied ? a : b, context)[0] === 'contradicts',
  relate(a, b, context) {
    const [relation, explain] = a.denied && !b.denied ? converse(decide(b, a, context)) : decide(a, b, context)
    return {
      relation,
      verdict: verdicts[relation],
      gap: null,
      get reason() {
        return explain()
      },
    }
  },
  value: ({ concept, denied }) => ({
    kind: 'concept',
    asserted: denied ? [] : [concept],
    denied: denied ? [concept] : [],
  }),
  data: ({ asserted, denied }) => ({ asserted, denied }),
  namesConcepts: true,
  tabulate: ({ concept, denied }) => [tabulateConcept(concept, !denied)],
}

const verdicts: Readonly<Record<Relation, Related['verdict']>> = {
  same: 'agree',
  refines: 'agree',
  refinedBy: 'agree',
  overlaps: 'differ',
  contradicts: 'contradict',
}

type Decision = readonly [relation: Relation, explain: () => string]

/** Relates two positions of which the first asserts a concept, or both deny one. */
function decide(a: ConceptPosition, b: ConceptPosition, context: ContradictContext): Decision {
  const { isNarrower, canCoincide } = context
  const [first, second] = [() => context.labelOf(a.concept), () => context.labelOf(b.concept)]
  const narrower = isNarrower(a.concept, b.concept)
  const broader = isNarrower(b.concept, a.concept)
  const hierarchy = () =>
    broader ? `${second()} is narrower than ${first()}` : `${first()} is narrower than ${second()}`
  if (a.concept === b.concept) {
    if (a.denied === b.denied) return ['same', () => `both ${a.denied ? 'deny' : 'say'} ${first()}`]
    return ['contradicts', () => `one says ${first()}, which the other denies`]
  }
  if (a.denied) {
    const explain = () => `${hierarchy()}, so that to deny the broader is to deny both`
    if (narrower) return ['refinedBy', explain]
    if (broader) return ['refines', explain]
    return ['overlaps', () => `one denies ${first()}, the other ${second()}, and something else can hold`]
  }
  if (b.denied) {
    if (narrower) {
      return ['contradicts', () => `one says ${first()}, which is narrower than ${second()}, which the other denies`]
    }
    if (broader) {
      return ['overlaps', () => `one says ${first()}, the other denies only ${second()}, which is narrower`]
    }
    if (canCoincide(a.concept, b.concept)) {
      return [
        'overlaps',
        () => `one says ${first()}, the other denies ${second()}, and the one can hold without the other`,
      ]
    }
    return ['refines', () => `exactly one concept holds, so that to say ${first()} is to deny ${second()}`]
  }
  if (narrower) return ['refines', hierarchy]
  if (broader) return ['refinedBy', hierarchy]
  if (canCoincide(a.concept, b.concept)) {
    return ['overlaps', () => `${first()} and ${second()} can both hold of one thing`]
  }
  return [
    'contradicts',
    () => `exactly one concept holds, and neither of ${first()} and ${second()} is narrower than the other`,
  ]
}

function converse([relation, explain]: Decision): Decision {
  return [relation === 'refines' ? 'refinedBy' : relation === 'refinedBy' ? 'refines' : relation, explain]
}
