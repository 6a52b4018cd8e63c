import { expect, it } from 'vitest'
import { checkLists } from '../../src/check/lists.js'
import { readTrig } from './read-trig.js'

const faults = (text: string) => checkLists(readTrig(text)).map(({ message }) => message.replace(/^.*?\): /, ''))

it('accepts well-formed chains, empty ones included', () => {
  expect(faults('ex:m cg:relayedBy ( ex:a ex:b ) . ex:n cg:relayedBy () .')).toEqual([])
})

it('reports what is no list', () => {
  expect(faults('ex:m cg:relayedBy ex:paper .')).toEqual(['expected a list, found <https://example.org/bridge/paper>.'])
  expect(faults('ex:m cg:relayedBy "the paper" .')).toEqual(['expected a list, found "the paper".'])
})

it('reports links without or with several items, and lists without an end', () => {
  expect(faults('ex:m cg:relayedBy [ rdf:rest () ] .')).toEqual(['expected one rdf:first in each link, found 0.'])
  expect(faults('ex:m cg:relayedBy [ rdf:first ex:a, ex:b ; rdf:rest () ] .')).toEqual([
    'expected one rdf:first in each link, found 2.',
  ])
  expect(faults('ex:m cg:relayedBy [ rdf:first ex:a ] .')).toEqual(['expected one rdf:rest in each link, found 0.'])
})

it('reports a list that comes back to itself', () => {
  expect(faults('ex:m cg:relayedBy _:l . _:l rdf:first ex:a ; rdf:rest _:l .')).toEqual(['it comes back to itself.'])
})
