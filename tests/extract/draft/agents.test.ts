import { beforeAll, describe, expect, it } from 'vitest'
import { AgentFinder } from '../../../src/extract/draft/agents.js'
import { DraftGraph } from '../../../src/extract/draft/draft-graph.js'
import { type Drafting, prepareDrafting } from '../../../src/extract/draft/drafting.js'
import { readLexicon } from '../../../src/extract/lexicon.js'
import { shippedOntology } from '../../../src/node/ontology.js'
import { toClaimGraph } from '../../../src/node/open.js'
import { cg } from '../../../src/rdf/namespaces.js'
import { localName } from '../../../src/rdf/resource.js'
import { createStore } from '../../../src/rdf/store.js'
import { readTrig } from '../../check/read-trig.js'

const known = readTrig(`
  ex:board a prov:Organization ; rdfs:label "Northern Harbour Board"@en ; cg:kind cg:Government .
  ex:marta a prov:Person ; rdfs:label "Marta Velkova"@en ; cg:kind cg:Official .`)

let drafting: Drafting
beforeAll(async () => {
  drafting = prepareDrafting(await readLexicon(shippedOntology, toClaimGraph(known)))
})

/** What kind of agent each phrase becomes in one document. */
function read(...phrases: string[]) {
  const text = `${phrases.join('. ')}. Here the board and its witnesses met.`
  const draft = new DraftGraph('0123456789abcdef')
  const finder = new AgentFinder(drafting, draft, drafting.linker.link(text))
  finder.noteNames(phrases)
  const found = phrases.map(phrase => finder.find(phrase))
  const graph = toClaimGraph(createStore([...known, ...draft.quads]))
  return found.map(agent => {
    if (agent === undefined) return undefined
    const { label, type, kinds, actsFor } = graph.agent(agent.iri.value)
    return [type, label, ...kinds.map(({ id }) => localName(id)), ...actsFor.map(({ id }) => localName(id))].join(' / ')
  })
}

/** Whether a phrase becomes somebody who may be anybody. */
function isAnybody(phrase: string): boolean {
  const draft = new DraftGraph('0123456789abcdef')
  const finder = new AgentFinder(drafting, draft, drafting.linker.link(`${phrase} met here.`))
  const agent = finder.find(phrase)!
  return draft.quads.some(({ subject, predicate }) => subject.equals(agent.iri) && predicate.equals(cg.indefinite))
}

describe('who may be anybody', () => {
  it.each(['Gunmen', 'gunmen', 'masked men', 'unidentified attackers', 'armed men', 'two local farmers'])(
    '%s',
    phrase => {
      expect(isAnybody(phrase)).toBe(true)
    },
  )

  it.each([
    'soldiers',
    'police',
    'Red Sash fighters',
    'fighters of the Red Sash',
    'the militia',
    'Marta Velkova',
    'a farmer',
  ])('not %s', phrase => {
    expect(isAnybody(phrase)).toBe(false)
  })
})

describe('agents', () => {
  it.each([
    ['the Northern Harbor Board', 'Organization / Northern Harbour Board / Government'],
    ['Velkova', 'Person / Marta Velkova / Official'],
    ['Mayor Marta Velkova', 'Person / Marta Velkova / Official'],
    ['the mayor of Farhaven', 'Person / mayor of Farhaven / Official'],
    ['Ilan Brod, a farmer', 'Person / Ilan Brod'],
    ['Dr. Anna Lind', 'Person / Dr. Anna Lind'],
    ['witnesses', 'Group / witnesses / Witness'],
    ['residents of the lower town', 'Group / residents of the lower town / Community'],
    ['two local farmers', 'Group / two local farmers'],
    ['local militias', 'Group / local militias / ArmedGroup'],
    ['the Ministry of Fisheries', 'Organization / Ministry of Fisheries / Government'],
    ['the Delta Workers Association', 'Organization / Delta Workers Association'],
    ['a farmer', 'Person / farmer'],
    [
      'a spokesman for the Northern Harbour Board',
      'Person / spokesman for the Northern Harbour Board / Spokesperson / board',
    ],
  ])('reads %s', (phrase, agent) => {
    expect(read(phrase)).toEqual([agent])
  })

  it.each(['he', 'they', 'who', 'His', '', '“”'])('reads nobody in %s', phrase => {
    expect(read(phrase)).toEqual([undefined])
  })

  it('are one for one name, and for its last part where one person has it', () => {
    const [first, last, again] = read('Lind', 'Anna Lind', 'anna lind')
    expect([first, again]).toEqual([last, last])
    expect(last).toBe('Person / Anna Lind')
  })

  it('are not guessed from a last name that two persons have', () => {
    expect(read('Anna Lind', 'Per Lind', 'Lind')[2]).toBe('Person / Lind')
  })
})
