import { expect, it } from 'vitest'
import { checkPeriods } from '../../src/check/periods.js'
import { brief, readTrig } from './read-trig.js'

it('reports an event that ends before it begins, at whatever precision', () => {
  const data = readTrig(`
    ex:days a sem:Event ; cg:from "2031-03-02"^^xsd:date ; cg:until "2031-03-01"^^xsd:date .
    ex:month a sem:Event ; cg:from "2031-04-01"^^xsd:date ; cg:until "2031-03"^^xsd:gYearMonth .
    ex:year a sem:Event ; cg:from "2032"^^xsd:gYear ; cg:until "2031-12-31"^^xsd:date .`)
  expect(brief(checkPeriods(data))).toEqual(['period-order ex:days', 'period-order ex:month', 'period-order ex:year'])
})

it('accepts a period that its precision leaves possible', () => {
  const data = readTrig(`
    ex:a a sem:Event ; cg:from "2031-03-30"^^xsd:date ; cg:until "2031"^^xsd:gYear .
    ex:b a sem:Event ; cg:from "2031-03"^^xsd:gYearMonth ; cg:until "2031-03-01"^^xsd:date .
    ex:c a sem:Event ; cg:from "2031-03-01"^^xsd:date ; cg:until "2031-03-01"^^xsd:date .
    ex:d a sem:Event ; cg:from "in spring" ; cg:until "2031-03-01"^^xsd:date .`)
  expect(checkPeriods(data)).toEqual([])
})
