import { describe, expect, it } from 'vitest'
import { joinIdentities, readIdentities } from '../../src/claims/identities.js'
import { compare } from '../../src/compare/compare.js'
import { toClaimGraph } from '../../src/node/open.js'
import { rdf } from '../../src/rdf/environment.js'
import { cg } from '../../src/rdf/namespaces.js'
import { flood, storeOf } from './fixture.js'

const identity = (name: string, status: string, resources: string, kind = 'Same') =>
  `:${name} a cg:Identity ; cg:identityKind cg:${kind} ; cg:status cg:${status} ; ${resources} ; cg:confidence 0.7 ; rdfs:comment "Because."@en . `
const claim = (name: string, by: string, event: string, deaths: number) =>
  `:${name} a cg:Claim ; prov:wasAttributedTo :${by} ; cg:act cg:Report ; cg:mention :${name}-m . :${name}-m a cg:Mention ; oa:hasSource :${by}-page .
   :${by} a prov:Organization . :${by}-page a cg:Document ; schema:publisher :${by} ; cg:sha256 "${by}" . :${name} { :${event} cg:deaths ${deaths} } `
const events = `:a a sem:Event ; rdfs:label "A"@en ; cg:kind cg:UnknownEvent . :b a sem:Event ; rdfs:label "B"@en ; cg:kind cg:Disaster ; sem:hasPlace :valley .
  :c a sem:Event ; rdfs:label "C"@en ; cg:kind cg:Disaster ; cg:from "2031-05-04"^^xsd:date . `
const claims = claim('one', 'council', 'a', 3) + claim('two', 'monitor', 'b', 5) + claim('three', 'hospital', 'c', 9)

async function comparisonOf(trig: string, identities?: 'proposed') {
  const { questions } = await compare(toClaimGraph(await storeOf(events + claims + trig), { identities }))
  return questions.map(({ event, positions, verdict, restsOn }) => [
    event.label,
    positions.map(({ label }) => label).join(' '),
    verdict,
    restsOn.map(id => id.replace(flood, '')).join(' '),
  ])
}

describe('decisions on what is the same', () => {
  const accepted = identity('i1', 'Accepted', 'cg:identifies :a , :b')
  const proposed = identity('i2', 'Proposed', 'cg:identifies :b , :c')

  it('are read with their status and their reason', async () => {
    expect(readIdentities(await storeOf(accepted))).toEqual([
      {
        ...{ id: `${flood}i1`, kind: 'same', status: 'accepted', resources: [`${flood}a`, `${flood}b`] },
        ...{ confidence: 0.7, because: 'Because.', decidedAt: undefined, decidedBy: [] },
      },
    ])
  })

  it('bring claims on one question where they are accepted', async () => {
    expect(await comparisonOf(accepted + proposed)).toEqual([
      ['B', '5 3', 'contradict', ''],
      ['C', '9', 'single', ''],
    ])
  })

  it('and where they are proposed if that is asked for; the question says on which it rests', async () => {
    expect(await comparisonOf(accepted + proposed, 'proposed')).toEqual([['B', '9 5 3', 'contradict', 'i2']])
  })

  it('join nothing where they are rejected, or say that things differ', async () => {
    const others =
      identity('i3', 'Rejected', 'cg:identifies :a , :b') +
      identity('i4', 'Accepted', 'cg:identifies :b , :c', 'Different')
    expect((await comparisonOf(others, 'proposed')).map(([label]) => label)).toEqual(['A', 'B', 'C'])
  })

  it('never join what is said to be different, not by way of a third either', async () => {
    const others =
      identity('i1', 'Accepted', 'cg:identifies :a , :c', 'Different') +
      identity('i2', 'Proposed', 'cg:identifies :a , :b') +
      identity('i3', 'Proposed', 'cg:identifies :b , :c')
    const found = await comparisonOf(others, 'proposed')
    // both are as sure: the first by name joins, the other would bring :a and :c together
    expect(found).toEqual([
      ['B', '5 3', 'contradict', 'i2'],
      ['C', '9', 'single', ''],
    ])
  })

  it('hold until a later one says the contrary', async () => {
    const at = (day: string) => `prov:generatedAtTime "2031-05-${day}T12:00:00Z"^^xsd:dateTime ; cg:identifies :a , :b`
    const merged = (day: string) => identity('i1', 'Accepted', at(day))
    const split = (day: string) => identity('i2', 'Accepted', at(day), 'Different')
    expect((await comparisonOf(merged('04') + split('05'))).map(([label]) => label)).toEqual(['A', 'B', 'C'])
    expect((await comparisonOf(split('04') + merged('05'))).map(([label]) => label)).toEqual(['B', 'C'])
  })

  it('join actors, so that one is not set against itself', async () => {
    const alike = identity('i5', 'Accepted', 'cg:identifies :council , :monitor')
    const graph = toClaimGraph(await storeOf(events + claims + accepted + alike))
    const [first] = (await compare(graph)).questions
    expect(new Set(first!.positions.flatMap(({ voices }) => voices.map(({ speaker }) => speaker))).size).toBe(1)
    expect(first!.verdict).toBe('single')
  })

  it('place a part in its whole', async () => {
    const part = identity('i6', 'Accepted', 'cg:part :a ; cg:whole :b', 'PartOf')
    const { acrossScopes } = await compare(toClaimGraph(await storeOf(events + claims + part)))
    expect(acrossScopes.map(({ relation }) => relation)).toEqual(['fits'])
  })

  it('place a place in a wider one', async () => {
    const places = ':town a schema:Place ; rdfs:label "Town"@en . :valley a schema:Place ; rdfs:label "Valley"@en . '
    const part = identity('i6', 'Accepted', 'cg:part :town ; cg:whole :valley', 'PartOf')
    const graph = toClaimGraph(await storeOf(places + part))
    expect(graph.place('town').within.map(({ label }) => label)).toEqual(['Valley'])
    // what is counted in the town is part of what is counted in the valley
    const counted = `:a cg:kind cg:Disaster ; sem:hasPlace :town . ${events.replace('cg:UnknownEvent', 'cg:Disaster')}${claims}`
    const { acrossScopes } = await compare(toClaimGraph(await storeOf(places + part + counted)))
    expect(acrossScopes.map(({ relation }) => relation)).toEqual(['fits'])
  })

  it('take over what the one that stands for all lacks, and no second place', async () => {
    const joined = joinIdentities(
      await storeOf(
        `${events} :a sem:hasPlace :town . ${accepted}${identity('i7', 'Accepted', 'cg:identifies :b , :c')}`,
      ),
    )
    const values = (property: { value: string }) =>
      [...joined.match(rdf.namedNode(`${flood}b`), rdf.namedNode(property.value))].map(({ object }) =>
        object.value.replace(flood, ''),
      )
    expect(values({ value: 'http://semanticweb.cs.vu.nl/2009/11/sem/hasPlace' })).toEqual(['valley'])
    expect(values(cg.from)).toEqual(['2031-05-04'])
    expect(joined.match(rdf.namedNode(`${flood}a`)).size).toBe(0)
  })

  it('leave the data as they are, and a graph without any is the same dataset', async () => {
    const dataset = await storeOf(events + claims)
    expect(joinIdentities(dataset)).toBe(dataset)
    const some = await storeOf(events + claims + accepted)
    const before = some.size
    joinIdentities(some)
    expect(some.size).toBe(before)
  })

  it('do not join what a graph does not describe, such as what is restricted', async () => {
    const hidden = identity('i8', 'Accepted', 'cg:identifies :b , :secret')
    expect(await comparisonOf(hidden)).toEqual(await comparisonOf(''))
  })
})
