import { describe, expect, it } from 'vitest'
import { findNamedAlike, findNamedOffices, findNamedShort } from '../../src/align/agents.js'
import { findGovernments } from '../../src/align/governments.js'
import type { Agent } from '../../src/claims/agent.js'

const cg = 'https://w3id.org/claimgraph/ns#'
let made = 0
const agent = (label: string): Agent => ({
  ...{ id: `https://example.org/${++made}`, label, type: 'Agent', kinds: [], spellings: [], pseudonym: false },
  ...{ actsFor: [], partOf: [] },
})
const found = (...documents: string[][]) =>
  findNamedAlike(documents.map(labels => labels.map(agent))).map(({ agents, isProper }) => [
    agents.map(({ label }) => label),
    isProper,
  ])

describe('findNamedAlike', () => {
  it('finds one name in several documents, however it is written', () => {
    expect(found(['The Selm Rescue Service'], ['Selm rescue service'])).toEqual([
      [['The Selm Rescue Service', 'Selm rescue service'], true],
    ])
    expect(found(['U.N.'], ['UN'], ['Ada Rill'])).toEqual([[['U.N.', 'UN'], true]])
  })

  it('tells a description from a name', () => {
    expect(found(['Police'], ['police'])).toEqual([[['Police', 'police'], false]])
  })

  it('takes nobody who is one of many for another, nor two of one document', () => {
    expect(found(['a witness'], ['a witness'])).toEqual([])
    expect(found(['one resident', 'Somebody who is not named'], ['one resident', 'Somebody who is not named'])).toEqual(
      [],
    )
    expect(found(['Ada Rill', 'Ada Rill'])).toEqual([])
  })
})

describe('findNamedShort', () => {
  const pairs = (...labels: string[]) =>
    findNamedShort(labels.map(agent)).map(({ short, long }) => [short.label, long.label])

  it('takes nobody for those of whom somebody only is, or for whom somebody speaks', () => {
    expect(pairs('Red Sash militia', 'Gunmen of the Red Sash militia', 'spokesman for Red Sash militia')).toEqual([])
  })

  it('finds whose name is the end of one other’s', () => {
    expect(pairs('Ada Rill', 'Rill', 'the fire brigade', 'Selm fire brigade')).toEqual([
      ['Rill', 'Ada Rill'],
      ['the fire brigade', 'Selm fire brigade'],
    ])
    expect(pairs('brigade', 'fire brigade', 'Selm fire brigade')).toEqual([
      ['brigade', 'fire brigade'],
      ['fire brigade', 'Selm fire brigade'],
    ])
  })

  it('leaves open who is meant where it may be several', () => {
    expect(pairs('police', 'Selm police', 'Tarn police')).toEqual([])
    expect(pairs('Rill', 'Ada Rill', 'Omar Rill')).toEqual([])
    expect(pairs('resident', 'a resident')).toEqual([])
  })
})

describe('findNamedOffices', () => {
  const offices = (...labels: string[]) =>
    findNamedOffices(labels.map(agent)).map(({ office, whole }) => [office.label, whole.label])

  it('finds an organisation of which another one’s name is the beginning', () => {
    expect(offices('U.N.', 'UN Human Rights Office', 'Selm')).toEqual([['UN Human Rights Office', 'U.N.']])
    expect(offices('Delta Observers', 'Delta Observers Selm Office')).toEqual([
      ['Delta Observers Selm Office', 'Delta Observers'],
    ])
  })

  it('finds whom those fight for who are of an organisation, and nobody else who is of it', () => {
    const fighters = {
      ...agent('Gunmen of the Red Sash militia'),
      kinds: [{ id: `${cg}ArmedGroup`, label: 'armed group' }],
    }
    const victims = { ...agent('Victims of the Red Sash militia'), kinds: [{ id: `${cg}Victim`, label: 'victim' }] }
    const found = findNamedOffices([fighters, victims, agent('Red Sash militia')])
    expect(found.map(({ office, whole }) => [office.label, whole.label])).toEqual([
      ['Gunmen of the Red Sash militia', 'Red Sash militia'],
    ])
  })

  it('takes no word that only describes somebody for one', () => {
    expect(offices('police', 'Police Union of Selm', 'Selm', 'Selm Hospital')).toEqual([])
  })
})

describe('findGovernments', () => {
  const countries = new Set(['mali', 'syria', 'niger', 'nigeria', 'ukraine', 'sudan', 'israel', 'mexico'])
  const governments = (...labels: string[]) =>
    [...findGovernments(labels.map(agent), name => countries.has(name))].map(([country, agents]) => [
      country,
      ...agents.map(({ label }) => label),
    ])

  it('finds a country and its government under all their names', () => {
    expect(governments('Mali', 'the Malian government', 'Government of Mali', 'Mali authorities')).toEqual([
      ['mali', 'Mali', 'the Malian government', 'Government of Mali', 'Mali authorities'],
    ])
    expect(
      governments(
        'Syrian authorities',
        'Ukrainian government',
        'Sudanese government',
        'Israeli government',
        'Mexican government',
      ),
    ).toEqual([
      ['syria', 'Syrian authorities'],
      ['ukraine', 'Ukrainian government'],
      ['sudan', 'Sudanese government'],
      ['israel', 'Israeli government'],
      ['mexico', 'Mexican government'],
    ])
  })

  it('tells countries of similar names apart, and finds no other body', () => {
    expect(governments('Nigerian government', 'Nigerien government')).toEqual([
      ['nigeria', 'Nigerian government'],
      ['niger', 'Nigerien government'],
    ])
    expect(governments('Malian army', 'Selm government', 'local authorities')).toEqual([])
  })
})
