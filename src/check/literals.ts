import type { DatasetCore } from '@rdfjs/types'
import { XsdValidation } from 'rdf-validation'
import { xsd } from '../rdf/namespaces.js'
import { compareDates, lastDay } from '../time/iso-date.js'
import { type Finding, showTerm } from './issue.js'

const validation = new XsdValidation()

/** Finds literals that are not of the form that their datatype has, and days that no calendar has. */
export function checkLiterals(data: DatasetCore): Finding[] {
  const findings: Finding[] = []
  for (const { subject, object, graph } of data) {
    if (object.termType !== 'Literal' || object.datatype.equals(xsd.string)) continue
    const at = graph.termType === 'DefaultGraph' ? subject : graph
    if (!validation.validateSimple(object)) {
      const message = `Write the value the way its datatype wants it. Found ${showTerm(object)}.`
      findings.push({ code: 'ill-typed-literal', severity: 'error', message, at, value: object })
    } else if (
      isImpossibleDay(object.value) &&
      (object.datatype.equals(xsd.date) || object.datatype.equals(xsd.dateTime))
    ) {
      const message = `Give a day that exists. Found ${showTerm(object)}.`
      findings.push({ code: 'impossible-date', severity: 'error', message, at, value: object })
    }
  }
  return findings
}

function isImpossibleDay(date: string): boolean {
  const [day, month] = /^(-?\d{4,}-\d\d)-\d\d/.exec(date) ?? []
  return day !== undefined && compareDates(day, lastDay(month!)) > 0
}
