import { expect, it } from 'vitest'
import { checkNearMisses } from '../../src/check/near-misses.js'
import { readTrig } from './read-trig.js'

it('warns of a property or class that is nearly one of those that are read', () => {
  const data = readTrig('ex:c prov:wasAtributedTo ex:a . ex:e a sem:Evnet . ex:d schema:headLine "Bridge" .')
  const findings = checkNearMisses(data)
  expect(findings.map(({ severity, message }) => `${severity}: ${message}`)).toEqual([
    'warning: Correct the term if prov:wasAttributedTo is meant. Found prov:wasAtributedTo.',
    'warning: Correct the term if sem:Event is meant. Found sem:Evnet.',
    'warning: Correct the term if schema:headline is meant. Found schema:headLine.',
  ])
})

it('accepts what is spelt rightly, and other terms of the same vocabularies', () => {
  const data = readTrig(`
    ex:c prov:wasAttributedTo ex:a ; prov:hadPrimarySource ex:d ; prov:wasQuotedFrom ex:d . ex:e a sem:Event ; sem:hasActor ex:a .
    ex:d schema:dateModified "2031-05-06"^^xsd:date ; schema:name "Bridge" ; schema:author ex:a ; skos:narrower ex:x .
    ex:a a schema:Person , prov:Agent , prov:SoftwareAgent , prov:Entity .`)
  expect(checkNearMisses(data)).toEqual([])
})
