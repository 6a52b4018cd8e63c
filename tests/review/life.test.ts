import { describe, expect, it } from 'vitest'
import { cg, prov } from '../../src/rdf/namespaces.js'
import { localName } from '../../src/rdf/resource.js'
import { createStore } from '../../src/rdf/store.js'
import { curate } from '../../src/review/curate.js'
import { findDrafts } from '../../src/review/draft.js'
import { storeOf } from '../claims/fixture.js'

const drafts = `
  :now a cg:Claim ; cg:status cg:Draft ; prov:wasAttributedTo :council ; prov:wasRevisionOf :before . :now { :flood cg:deaths 350 }
  :before a cg:Claim ; cg:status cg:Draft ; prov:wasAttributedTo :council . :before { :flood cg:deaths 300 }
  :gone a cg:Claim ; cg:status cg:Draft ; prov:wasAttributedTo :council ; cg:retractedBy [ a cg:Retraction ; cg:notAfter "2031-05-10"^^xsd:date ] .
  :gone { :flood cg:deaths 20 }`

/** Accepts drafts by name, one after the other, and gives what the graph then says by a property. */
async function accept(names: readonly string[], property: typeof cg.status): Promise<string[]> {
  const dataset = await storeOf(drafts)
  const known = createStore()
  const file = await findDrafts({ path: 'drafts.trig', dataset, prefixes: {} })
  for (const name of names) {
    const draft = file.drafts.find(({ id }) => localName(id) === name)!
    const claim = draft.id.replace(name, `claim-${name}`)
    const reviewer = { id: draft.id.replace(name, 'reviewer'), name: 'N. N.' }
    const review = { reviewer, at: '2031-05-11T08:00:00Z', known, drafts: dataset }
    for (const quad of curate(draft, draft.quads, claim, review)) known.add(quad)
  }
  return [...known.match(null, property)].map(
    ({ subject, object }) => `${localName(subject.value)} ${localName(object.value)}`,
  )
}

describe('a draft that revises another', () => {
  it.each([
    [['before', 'now'], ['claim-now claim-before']],
    [['now', 'before'], ['claim-now claim-before']],
    [['now'], []],
    [['before'], []],
  ])('accepted as %j, revises its claim: %j', async (names, revisions) => {
    expect(await accept(names, prov.wasRevisionOf)).toEqual(revisions)
  })
})

describe('a draft of what was withdrawn', () => {
  it('is a retracted claim once it is accepted', async () => {
    expect(await accept(['gone', 'now'], cg.status)).toEqual(['claim-gone Retracted', 'claim-now Curated'])
    expect(await accept(['gone'], cg.retractedBy)).toHaveLength(1)
  })
})
