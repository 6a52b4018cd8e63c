import { describe, expect, it } from 'vitest'
import { checkGraph } from '../../src/check/check.js'
import { withoutRestricted } from '../../src/claims/restricted.js'
import { settleStatuses } from '../../src/claims/settle-statuses.js'
import { trace } from '../../src/claims/trace.js'
import { shippedOntology } from '../../src/node/ontology.js'
import { toClaimGraph } from '../../src/node/open.js'
import { localName } from '../../src/rdf/resource.js'
import { flood, storeOf } from './fixture.js'

const page = (name: string, day: string) =>
  `:${name} a cg:Document ; rdfs:label "${name}"@en ; schema:datePublished "${day}"^^xsd:date . `
const trig = `
  :council a prov:Organization . :brigade a prov:Organization .
  ${page('notice', '2031-05-06')} ${page('gazette', '2031-05-12')} ${page('almanac', '2031-05-13')}
  :count a cg:Claim ; prov:wasAttributedTo :council ; cg:assertedOn "2031-05-06"^^xsd:date ; cg:status cg:Curated ;
    cg:mention :m1 , :m2 , :m3 .
  :m1 a cg:Mention ; oa:hasSource :notice . :m2 a cg:Mention ; oa:hasSource :gazette . :m3 a cg:Mention ; oa:hasSource :almanac .
  :count { :flood cg:injured 14 }
  :echo a cg:Claim ; prov:wasAttributedTo :brigade ; prov:wasDerivedFrom :count ; cg:mention :m4 . :m4 a cg:Mention ; oa:hasSource :notice .
  :echo { :flood cg:injured 14 }
`
const retracted = `:count cg:status cg:Retracted ; cg:retractedBy :record .
  :record a cg:Retraction ; schema:about :count ; cg:assertedOn "2031-05-09"^^xsd:date ; prov:wasDerivedFrom :almanac ;
    prov:wasAttributedTo :clerk ; prov:generatedAtTime "2031-05-10T08:00:00Z"^^xsd:dateTime ; rdfs:comment "counted twice"@en .
  :clerk a prov:Person ; rdfs:label "Clerk"@en .`

describe('the retraction of a claim', () => {
  it('is read with when, by whom and why; its status is that one alone', async () => {
    const read = toClaimGraph(await storeOf(trig + retracted)).claim('count')
    expect(read.status?.id).toMatch(/#Retracted$/)
    expect(read.retraction).toMatchObject({
      ...{ withdrawn: { first: '2031-05-09', last: '2031-05-09' }, because: 'counted twice' },
      ...{ recordedBy: { label: 'Clerk' }, recordedAt: '2031-05-10T08:00:00Z', saidBy: [{ id: `${flood}almanac` }] },
    })
  })

  it('is a status by itself, too, without a day', async () => {
    const read = toClaimGraph(await storeOf(`${trig} :count cg:status cg:Retracted .`)).claim('count')
    expect(read.retraction).toEqual({ withdrawn: {}, saidBy: [] })
  })

  it('changes no dataset in which nothing was withdrawn', async () => {
    const store = await storeOf(trig)
    expect(settleStatuses(store)).toBe(store)
    expect(toClaimGraph(store).claim('count')).not.toHaveProperty('retraction')
  })

  it('flags each later document that does not tell it, and each claim that rests on it, in trace', async () => {
    const { trails, stillCarriedBy } = trace(toClaimGraph(await storeOf(trig + retracted)), 'count')
    const flagged = trails.filter(({ stillCarries }) => stillCarries).map(({ document }) => localName(document!.id))
    expect([flagged, stillCarriedBy!.map(({ id }) => localName(id))]).toEqual([['gazette'], ['echo']])
    expect(trace(toClaimGraph(await storeOf(trig)), 'count')).not.toHaveProperty('stillCarriedBy')
  })

  it('and in check, as warnings', async () => {
    const { issues } = await checkGraph(await storeOf(trig + retracted), { ontology: shippedOntology })
    const found = issues.filter(({ code }) => code === 'carries-retracted')
    expect(found.map(({ severity, subject }) => [severity, localName(subject!)])).toEqual([
      ['warning', 'echo'],
      ['warning', 'count'],
    ])
  })

  it('goes with a claim that is restricted', async () => {
    const { dataset } = withoutRestricted(await storeOf(`${trig}${retracted} :count cg:sensitivity cg:Restricted .`))
    expect(
      [...dataset].filter(({ subject, object }) => /record|counted twice|clerk/i.test(subject.value + object.value)),
    ).toEqual([])
  })
})

describe('the correction of a claim', () => {
  it('flags claims that rest on the error', async () => {
    const store = await storeOf(`${trig} :count cg:status cg:Corrected .`)
    const { issues } = await checkGraph(store, { ontology: shippedOntology })
    expect(issues.flatMap(({ code, subject }) => (code === 'carries-corrected' ? localName(subject!) : []))).toEqual([
      'echo',
    ])
  })
})
