import { beforeAll, describe, expect, it } from 'vitest'
import { type Known, readKnown } from '../../../src/extract/link/known.js'
import { openClaimGraph, shippedPath } from '../../../src/index.js'

const shipped = 'https://w3id.org/claimgraph/syria-coast-2025/'
const cg = 'https://w3id.org/claimgraph/ns#'

let known: Known
beforeAll(async () => {
  known = readKnown(await openClaimGraph(shippedPath('triples')))
})

describe('what drafts are linked to', () => {
  it('has every name of an agent, without what stands in brackets', () => {
    const find = (name: string) => known.agents.find(({ id }) => id === shipped + name)!
    expect(find('snhr').names).toEqual(['Syrian Network for Human Rights', 'SNHR'])
    expect(find('samira')).toMatchObject({ names: ['Samira'], isPerson: true })
  })

  it('has events with their dimensions', () => {
    expect(known.events.find(({ id }) => id === `${shipped}banias-killings`)).toEqual({
      id: `${shipped}banias-killings`,
      kinds: [`${cg}Killing`],
      places: [`${shipped}banias`],
      victims: [],
      from: '2025-03-08',
      until: '2025-03-09',
    })
  })

  it('has documents that are held, and no others', () => {
    expect(known.documents.map(({ id }) => id.slice(shipped.length))).toEqual([
      'doc-amnesty-release',
      'doc-news-article',
    ])
  })

  it('knows of which schemes the values of a property are', () => {
    expect(known.schemes.get(`${cg}characterisation`)).toEqual([`${shipped}characterisations`])
    expect(known.schemes.get(`${cg}victims`)).toEqual([`${shipped}victim-groups`])
  })

  it('can be handed to a thread', () => {
    expect(structuredClone(known)).toEqual(known)
  })
})
