import { cg } from '../../rdf/namespaces.js'
import type { Resource } from '../../rdf/resource.js'
import { type Reason, say, tellReason } from '../reasons/reason.js'
import type { Relation } from '../verdict.js'
import type { ExplainedKind } from './explained-kind.js'
import { showFound } from './found.js'
import type { ContradictContext, Related } from './kind.js'
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
export const concept: ExplainedKind<ConceptPosition, ConceptValue> = {
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
    const [relation, why] = decideBoth(a, b, context)
    return {
      relation,
      verdict: verdicts[relation],
      gap: null,
      get reason() {
        return tellReason(why())
      },
    }
  },
  explain: (a, b, context) => decideBoth(a, b, context)[1](),
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

type Decision = readonly [relation: Relation, explain: () => Reason]

function decideBoth(a: ConceptPosition, b: ConceptPosition, context: ContradictContext): Decision {
  return a.denied && !b.denied ? converse(decide(b, a, context)) : decide(a, b, context)
}

type Named = () => Resource

/** Relates two positions of which the first asserts a concept, or both deny one. */
function decide(a: ConceptPosition, b: ConceptPosition, context: ContradictContext): Decision {
  const { isNarrower, canCoincide } = context
  const [first, second] = [a, b].map(({ concept: id }) => () => ({ id, label: context.labelOf(id) })) as [Named, Named]
  const narrower = isNarrower(a.concept, b.concept)
  const broader = isNarrower(b.concept, a.concept)
  const hierarchy = () => (broader ? say('narrower', second(), first()) : say('narrower', first(), second()))
  if (a.concept === b.concept) {
    if (a.denied === b.denied) return ['same', () => say(a.denied ? 'bothDeny' : 'bothSay', first())]
    return ['contradicts', () => say('saysDenied', first())]
  }
  if (a.denied) {
    const explain = () => say('denyBoth', hierarchy())
    if (narrower) return ['refinedBy', explain]
    if (broader) return ['refines', explain]
    return ['overlaps', () => say('denyTwo', first(), second())]
  }
  if (b.denied) {
    if (narrower) return ['contradicts', () => say('saysNarrower', first(), second())]
    if (broader) return ['overlaps', () => say('deniesNarrower', first(), second())]
    if (canCoincide(a.concept, b.concept)) return ['overlaps', () => say('oneWithoutOther', first(), second())]
    return ['refines', () => say('oneDeniesOther', first(), second())]
  }
  if (narrower) return ['refines', hierarchy]
  if (broader) return ['refinedBy', hierarchy]
  if (canCoincide(a.concept, b.concept)) return ['overlaps', () => say('bothHold', first(), second())]
  return ['contradicts', () => say('onlyOneConcept', first(), second())]
}

function converse([relation, explain]: Decision): Decision {
  return [relation === 'refines' ? 'refinedBy' : relation === 'refinedBy' ? 'refines' : relation, explain]
}
