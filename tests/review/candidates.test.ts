import { describe, expect, it } from 'vitest'
import { rdf } from '../../src/rdf/environment.js'
import { findCandidates } from '../../src/review/candidates.js'
import { viewDraft } from '../../src/review/view.js'
import { readTrig } from '../check/read-trig.js'

const ex = 'https://example.org/bridge/'

const known = readTrig(`
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
`)

const draft = (start: number) =>
  readTrig(`
  ex:draft a cg:Claim ; prov:wasAttributedTo ex:authority ; schema:about ex:event ; cg:mention ex:m .
  ex:m oa:hasSource ex:report ; oa:hasSelector [ oa:start ${start} ; oa:end 40 ] .
  ex:draft { ex:event cg:deaths 4 }
  ex:event a sem:Event ; cg:proposedAs ex:fall .
`)

describe('findCandidates', () => {
  it('has the claims of the same claimant, the likeliest first, and no drafts', () => {
    const view = viewDraft(`${ex}draft`, [...draft(19)], [known])
    expect(findCandidates(view, known).map(({ id }) => id.replace(ex, ''))).toEqual([
      'same-passage',
      'same-question',
      'same-event',
      'elsewhere',
    ])
  })

  it('takes passages that only touch for different ones', () => {
    const view = viewDraft(`${ex}draft`, [...draft(20)], [known])
    expect(findCandidates(view, known)[0]?.id).toBe(`${ex}same-question`)
  })

  it('has none where the draft has no claimant', () => {
    const quads = [...draft(19)].filter(({ predicate }) => !predicate.value.endsWith('wasAttributedTo'))
    expect(findCandidates(viewDraft(`${ex}draft`, quads, [known]), rdf.dataset())).toEqual([])
  })
})
