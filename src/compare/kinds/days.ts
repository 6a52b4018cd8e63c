import type { Literal } from '@rdfjs/types'
import { XsdValidation } from 'rdf-validation'
import { xsd } from '../../rdf/namespaces.js'
import { type DaySpan, daySpanOf } from '../../time/day-span.js'
import { showFound } from './found.js'

const validation = new XsdValidation()
const datatypes = [xsd.date, xsd.dateTime, xsd.gYearMonth, xsd.gYear]

/** The days that a date leaves open at its own precision, as written: a time zone moves no day. */
export function readDays(literal: Literal): DaySpan | { readonly problem: string } {
  if (!datatypes.some(datatype => literal.datatype.equals(datatype)) || !validation.validateSimple(literal)) {
    return {
      problem: `expected a date (xsd:date, xsd:dateTime, xsd:gYearMonth or xsd:gYear), found ${showFound(literal)}`,
    }
  }
  return daySpanOf(literal.value) ?? { problem: `expected a day that exists, found ${showFound(literal)}` }
}
