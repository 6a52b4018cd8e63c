import type { DatasetCore, Term } from '@rdfjs/types'
import { rdf } from '../rdf/environment.js'
import { cg, rdf as rdfNs, sem } from '../rdf/namespaces.js'
import { compareDates, firstDay, lastDay } from '../time/iso-date.js'
import { type Finding, showTerm } from './issue.js'

/** Finds events that end before they begin, each date taken at its own precision (which SHACL cannot compare). */
export function checkPeriods(data: DatasetCore): Finding[] {
  const findings: Finding[] = []
  for (const { subject: event } of data.match(null, rdfNs.type, sem.Event, rdf.defaultGraph())) {
    const from = dateOf(data, event, cg.from)
    const until = dateOf(data, event, cg.until)
    if (from && until && compareDates(firstDay(from.value), lastDay(until.value)) > 0) {
      const message = `Let cg:from be no later than cg:until. Found ${showTerm(from)} and ${showTerm(until)}.`
      findings.push({ code: 'period-order', severity: 'error', message, at: event })
    }
  }
  return findings
}

function dateOf(data: DatasetCore, event: Term, property: Term): Term | undefined {
  for (const { object } of data.match(event, property, null, rdf.defaultGraph())) {
    if (/^-?\d{4,}(-\d\d){0,2}/.test(object.value)) return object
  }
  return undefined
}
