import { XsdValidation } from 'rdf-validation'
import { rdf } from '../../rdf/environment.js'
import { cg, xsd } from '../../rdf/namespaces.js'
import { type Reason, say, tellReason } from '../reasons/reason.js'
import type { ExplainedKind } from './explained-kind.js'
import { showFound } from './found.js'
import { parseYesOrNo } from './parse-yes-or-no.js'
import { singleValued } from './single.js'
import { tabulateNumber } from './tabled.js'

const validation = new XsdValidation()

/** Whether it is so. */
export interface TruthValue {
  readonly kind: 'truth'
  readonly holds: boolean
}

/** Whether it is so: two worlds, of which a position allows one. */
export const truth: ExplainedKind<boolean, TruthValue> = {
  iri: `${cg.$iri}Truth`,
  name: 'truth',
  noun: 'a truth',
  ...singleValued,
  read(_content, value, { denied }) {
    const valid = value.termType === 'Literal' && value.datatype.equals(xsd.boolean) && validation.validateSimple(value)
    if (!valid) return { problem: `expected true or false (xsd:boolean), found ${showFound(value)}` }
    const stated = value.value === 'true' || value.value === '1'
    return { position: stated !== denied, unit: '' }
  },
  key: String,
  label: String,
  contradicts: (a, b) => a !== b,
  relate(a, b) {
    const reason = tellReason(explain(a, b))
    return a === b
      ? { relation: 'same', verdict: 'agree', gap: null, reason }
      : { relation: 'contradicts', verdict: 'contradict', gap: null, reason }
  },
  explain,
  holds: position => position,
  value: holds => ({ kind: 'truth', holds }),
  answer: ({ holds }) => (holds ? 'yes' : 'no'),
  data: ({ holds }) => holds,
  namesConcepts: false,
  typed: {
    hint: 'y or n',
    parse(text) {
      const words = /^(true|false)$/i.test(text) ? text.toLowerCase() : String(parseYesOrNo(text))
      return { value: rdf.literal(words, xsd.boolean), words }
    },
  },
  tabulate: position => [tabulateNumber(Number(position))],
  query: 'truth',
}

function explain(a: boolean, b: boolean): Reason {
  const [one, other] = [nameTruth(a), nameTruth(b)]
  return a === b ? say('bothSay', one) : say('onlyOneHolds', one, other)
}

const nameTruth = (holds: boolean) => ({ label: String(holds), value: { kind: 'truth', holds } })
