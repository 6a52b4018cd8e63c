import { XsdValidation } from 'rdf-validation'
import { xsd } from '../../rdf/namespaces.js'
import { showFound } from './found.js'
import type { Domain } from './kind.js'
import { singleValued } from './single.js'

const validation = new XsdValidation()

/** Whether it is so: two worlds, of which a position allows one. */
export const truth: Domain<boolean> = {
  kind: 'Truth',
  ...singleValued,
  read(_content, value, { denied }) {
    const valid = value.termType === 'Literal' && value.datatype.equals(xsd.boolean) && validation.validateSimple(value)
    if (!valid) return { problem: `expected true or false (xsd:boolean), found ${showFound(value)}` }
    const stated = value.value === 'true' || value.value === '1'
    return { position: stated !== denied, unit: '' }
  },
  key: String,
  label: String,
  value: position => position,
  contradicts: (a, b) => a !== b,
  relate(a, b) {
    return a === b
      ? { relation: 'same', verdict: 'agree', gap: null, reason: `both say ${a}` }
      : {
          relation: 'contradicts',
          verdict: 'contradict',
          gap: null,
          reason: `one says ${a}, the other ${b}, and only one can hold`,
        }
  },
}
