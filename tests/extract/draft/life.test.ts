import { beforeAll, describe, expect, it } from 'vitest'
import { checkGraph } from '../../../src/check/check.js'
import { compare } from '../../../src/compare/compare.js'
import type { Extractor } from '../../../src/extract/extractor.js'
import { openExtractor } from '../../../src/node/extraction.js'
import { shippedOntology } from '../../../src/node/ontology.js'
import { toClaimGraph } from '../../../src/node/open.js'
import { localName } from '../../../src/rdf/resource.js'
import { createStore } from '../../../src/rdf/store.js'

let extractor: Extractor
beforeAll(async () => {
  extractor = await openExtractor()
})

/** The graph of a text's drafts. */
function graphOf(text: string) {
  const found = extractor.extract({ path: 'notice.txt', text, publisher: 'Tarn Gazette', published: '2031-05-10' })
  return toClaimGraph(createStore(extractor.toQuads(found, text, { now: new Date('2031-05-11T08:00:00Z') })))
}

/** Of each draft that a text gives: its name, its claimant, its figures, what it revises, and whether it was withdrawn. */
function lives(text: string) {
  return graphOf(text)
    .claims()
    .map(({ id, label, claimant, revisionOf, retraction, mentions: [mention] }) => ({
      ...{ id: localName(id), by: claimant!.label, says: /: (.*?) \(/.exec(label)?.[1] ?? '' },
      ...{ revises: revisionOf.map(each => localName(each.id)).join(), withdrawn: retraction !== undefined },
      through: mention!.relayedBy.map(agent => agent.label).join(' → '),
    }))
}

describe('a figure that its claimant changed', () => {
  it.each([
    ['The ministry of Tarn raised its toll from 300 to 350.', '350 deaths', '300 deaths'],
    [
      'The ministry of Tarn on Monday raised its death toll from 300 to at least 350.',
      'at least 350 deaths',
      '300 deaths',
    ],
    ['The council of Orla revised the death toll down to 12 from 19.', '12 deaths', '19 deaths'],
    ['The council of Orla cut its toll of the dead from nineteen to twelve.', '12 deaths', '19 deaths'],
    ['The hospital said it had lowered its count of the dead from 31 to 28.', '28 deaths', '31 deaths'],
  ])('drafts what it said before, and what revises it: %s', (text, now, before) => {
    const found = lives(text)
    expect(found.map(({ says }) => says).sort()).toEqual([now, before].sort())
    const [newer, earlier] = [now, before].map(figure => found.find(({ says }) => says === figure)!)
    expect([newer!.revises, earlier!.revises]).toEqual([earlier!.id, ''])
    expect([newer!.by, newer!.through]).toEqual([earlier!.by, earlier!.through])
  })

  it.each([
    'The death toll rose from 60 to 71, the police said.',
    'The ministry of Tarn raised its toll to 350.',
    'The ministry of Tarn put its toll at 350.',
    'The ministry of Tarn said that 350 people had died, and 40 of them came from Selm.',
  ])('drafts nothing that nobody is said to have said: %s', text => {
    expect(lives(text).filter(({ id, revises }) => id.endsWith('-earlier') || revises !== '')).toEqual([])
  })

  it('stands as it is now, and passes the check', async () => {
    const graph = graphOf('The ministry of Tarn raised its toll from 300 to 350.')
    const { questions } = await compare(graph)
    expect(questions.flatMap(({ positions }) => positions.map(({ label }) => label))).toEqual(['350'])
    expect((await checkGraph(graph.dataset, { ontology: shippedOntology })).errors).toBe(0)
  })
})

describe('what a claimant withdrew', () => {
  it.each([
    [
      'The rescue service withdrew its statement that 40 people had been killed in Harn.',
      'rescue service',
      '40 deaths',
      'Tarn Gazette',
    ],
    [
      'The harbour board on Friday retracted its claim that 23 fishermen were killed.',
      'harbour board',
      '23 deaths',
      'Tarn Gazette',
    ],
    [
      'A spokesman said that the ministry had withdrawn its statement that 8 people were killed in Moss.',
      ...['ministry', '8 deaths', 'spokesman → Tarn Gazette'],
    ],
  ])('is drafted as that, through whoever says so: %s', (text, by, says, through) => {
    expect(lives(text).filter(({ withdrawn }) => withdrawn)).toMatchObject([{ by, says, through }])
    expect(lives(text).filter(draft => draft.says === says && !draft.withdrawn)).toEqual([])
  })

  it.each([
    'The board did not withdraw its statement that 17 people died.',
    'The governor may retract the claim that 18 people were killed.',
    'The board refused to withdraw its claim that 17 people died.',
    'The governor withdrew troops from the town, saying that 5 people were killed.',
    'The army withdrew from Tarn, where it said that 6 people had died.',
  ])('is nothing that was not: %s', text => {
    expect(lives(text).filter(({ withdrawn }) => withdrawn)).toEqual([])
  })

  it('stands in no position, and passes the check', async () => {
    const graph = graphOf('The rescue service withdrew its statement that 40 people had been killed in Harn.')
    const { questions, retracted } = await compare(graph)
    expect([questions, retracted!.map(({ stated }) => stated)]).toEqual([[], ['40']])
    expect(retracted![0]!.because).toBe('withdrawn by its claimant by 2031-05-10')
    expect((await checkGraph(graph.dataset, { ontology: shippedOntology })).errors).toBe(0)
  })
})
