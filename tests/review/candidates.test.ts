import { describe, expect, it } from 'vitest'
import type { ClaimGraph } from '../../src/claims/graph.js'
import { toClaimGraph } from '../../src/node/open.js'
import { rdf } from '../../src/rdf/environment.js'
import { findCandidates } from '../../src/review/candidates.js'
import { viewDraft } from '../../src/review/view.js'
import { readTrig } from '../check/read-trig.js'

const ex = 'https://example.org/bridge/'

const dataset = readTrig(`
  ex:authority a prov:Organization . ex:fall a sem:Event . ex:repair a sem:Event . ex:report a cg:Document .
  ex:elsewhere a cg:Claim ; prov:wasAttributedTo ex:authority ; schema:about ex:repair .
  ex:same-event a cg:Claim ; prov:wasAttributedTo ex:authority ; schema:about ex:fall .
  ex:same-event { ex:fall cg:injured 3 }
  ex:same-question a cg:Claim ; prov:wasAttributedTo ex:authority ; schema:about ex:fall .
  ex:same-question { ex:fall cg:deaths 3 }
  ex:same-passage a cg:Claim ; prov:wasAttributedTo ex:authority ; schema:about ex:repair ; cg:mention ex:m1 .
  ex:m1 oa:hasSource ex:report ; oa:hasSelector [ oa:start 10 ; oa:end 20 ] .
  ex:of-another a cg:Claim ; prov:wasAttributedTo ex:courier ; schema:about ex:fall .
  ex:of-another { ex:fall cg:deaths 3 }
  ex:taken-over a cg:Claim ; prov:wasAttributedTo ex:authority ; schema:about ex:fall ; cg:status cg:Draft .
  ex:secret a cg:Claim ; prov:wasAttributedTo ex:authority ; schema:about ex:fall ; cg:sensitivity cg:Restricted .
  ex:secret { ex:fall cg:deaths 5 }
`)
const known = toClaimGraph(dataset)

const draft = (start: number) =>
  readTrig(`
  ex:draft a cg:Claim ; prov:wasAttributedTo ex:authority ; schema:about ex:event ; cg:mention ex:m .
  ex:m oa:hasSource ex:report ; oa:hasSelector [ oa:start ${start} ; oa:end 40 ] .
  ex:draft { ex:event cg:deaths 4 }
  ex:event a sem:Event ; cg:proposedAs ex:fall .
`)

describe('findCandidates', () => {
  it('has the claims of the same claimant, the likeliest first, and no drafts', () => {
    const view = viewDraft(`${ex}draft`, [...draft(19)], [dataset])
    expect(findCandidates(view, known).map(({ id }) => id.replace(ex, ''))).toEqual([
      'same-passage',
      'same-question',
      'same-event',
      'elsewhere',
    ])
  })

  it('has what is restricted only where the graph shows it', () => {
    const view = viewDraft(`${ex}draft`, [...draft(20)], [dataset])
    const shown = toClaimGraph(dataset, { includeRestricted: true })
    const names = (graph: ClaimGraph) => findCandidates(view, graph).map(({ id }) => id.replace(ex, ''))
    expect(names(known)).not.toContain('secret')
    expect(names(shown).slice(0, 2).sort()).toEqual(['same-question', 'secret'])
  })

  it('takes passages that only touch for different ones', () => {
    const view = viewDraft(`${ex}draft`, [...draft(20)], [dataset])
    expect(findCandidates(view, known)[0]?.id).toBe(`${ex}same-question`)
  })

  it('has none where the draft has no claimant', () => {
    const quads = [...draft(19)].filter(({ predicate }) => !predicate.value.endsWith('wasAttributedTo'))
    expect(findCandidates(viewDraft(`${ex}draft`, quads, [dataset]), toClaimGraph(rdf.dataset()))).toEqual([])
  })
})
