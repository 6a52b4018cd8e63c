import { expect, it } from 'vitest'
import { checkLiterals } from '../../src/check/literals.js'
import { brief, readTrig } from './read-trig.js'

it('reports values that are not of the form of their datatype', () => {
  const data = readTrig(`
    ex:a ex:p "thirteenth"^^xsd:integer . ex:b ex:p "2031-13-01"^^xsd:date . ex:c ex:p "yes"^^xsd:boolean .
    ex:d ex:p "2031-4"^^xsd:gYearMonth , "12"^^xsd:integer , "2031"^^xsd:gYear , "free text" , "Brücke"@de .`)
  expect(brief(checkLiterals(data))).toEqual([
    'ill-typed-literal ex:a',
    'ill-typed-literal ex:b',
    'ill-typed-literal ex:c',
    'ill-typed-literal ex:d',
  ])
})

it('reports days that no calendar has, with leap years', () => {
  const data = readTrig(`
    ex:a ex:p "2031-02-29"^^xsd:date . ex:b ex:p "2031-04-31T10:00:00Z"^^xsd:dateTime . ex:c ex:p "1900-02-29"^^xsd:date .
    ex:d ex:p "2032-02-29"^^xsd:date , "2000-02-29"^^xsd:date , "2031-12-31"^^xsd:date , "2031-02"^^xsd:gYearMonth .`)
  expect(brief(checkLiterals(data))).toEqual(['impossible-date ex:a', 'impossible-date ex:b', 'impossible-date ex:c'])
})

it('reports a value within content at its claim', () => {
  const data = readTrig('ex:claim { ex:collapse cg:began "2031-02-30"^^xsd:date }')
  expect(brief(checkLiterals(data))).toEqual(['impossible-date ex:claim'])
})

it('accepts text outside the basic plane', () => {
  expect(checkLiterals(readTrig('ex:a rdfs:label "𝄞 𐎠", "𐎠"@peo .'))).toEqual([])
})
