import { describe, expect, it } from 'vitest'
import { toClaimGraph } from '../../../src/node/open.js'
import { readTrig } from '../../check/read-trig.js'
import { openPages, textOf } from './fixture.js'

describe('the actors of a reviewed graph', () => {
  it('lists whoever speaks among the actors, and not whoever only reviewed', async () => {
    const graph = toClaimGraph(
      readTrig(`
        ex:clerk a prov:Person ; rdfs:label "Clerk"@en . ex:reader a prov:Person ; rdfs:label "Reader"@en .
        ex:bystander a prov:Person ; rdfs:label "Bystander"@en .
        ex:c a cg:Claim ; rdfs:label "It rained"@en ; prov:wasAttributedTo ex:clerk ; prov:wasGeneratedBy ex:r1 .
        ex:d a cg:Claim ; rdfs:label "It snowed"@en ; prov:wasAttributedTo ex:clerk ; prov:wasGeneratedBy ex:r2 .
        ex:r1 a prov:Activity ; prov:wasAssociatedWith ex:clerk . ex:r2 a prov:Activity ; prov:wasAssociatedWith ex:reader .
      `),
    )
    const { get } = await openPages(graph)
    const actors = textOf(await get('/actors'))
    expect(actors).toContain('2 actors')
    expect(actors).toContain('Clerk')
    expect(actors).toContain('Bystander')
    expect(actors).not.toContain('Reader')
  })
})
