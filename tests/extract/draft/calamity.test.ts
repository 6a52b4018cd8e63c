import { beforeAll, describe, expect, it } from 'vitest'
import { openExtractor } from '../../../src/node/extraction.js'
import { toClaimGraph } from '../../../src/node/open.js'
import { createStore } from '../../../src/rdf/store.js'

let extractor: Awaited<ReturnType<typeof openExtractor>>
beforeAll(async () => {
  extractor = await openExtractor()
})

/** What the drafts of a text call the events on which they give figures. */
function eventsOf(text: string): string[] {
  const graph = toClaimGraph(createStore(extractor.toQuads(extractor.extract({ path: 'note.txt', text }), text)))
  const counted = new Set(graph.claims().flatMap(({ content }) => [...content].map(({ subject }) => subject.value)))
  return graph
    .events()
    .filter(({ id }) => counted.has(id))
    .map(({ label, kinds }) => `${label}: ${kinds.map(kind => kind.label).join()}`)
}

describe('an event in which people died', () => {
  it('is called by what befell them, and no killing', () => {
    expect(
      eventsOf('An earthquake shook Selm on 4 May 2031. The mayor of Selm said that 12 people were killed in Selm.'),
    ).toEqual(['Earthquake, Selm: disaster'])
    expect(eventsOf('The council said that 12 people were killed in a fire at the mill.')[0]).toMatch(
      /^Fire.*: disaster$/,
    )
    const crash = eventsOf('A bus crash near Harn killed 9 people, police said. The hospital said 9 died in the crash.')
    expect(crash.length).toBeGreaterThan(0)
    for (const event of crash) expect(event).toMatch(/^Bus crash.*: accident$|^Crash.*: accident$/)
  })

  it('stays a killing where somebody killed them, whatever else burned', () => {
    const [found] = eventsOf(
      'Gunmen shot dead 12 people in Selm on 4 May 2031, the mayor of Selm said. A fire broke out.',
    )
    expect(found).toMatch(/: killing$/)
    expect(eventsOf('The council of Selm said that 12 people were killed in Selm.')[0]).toMatch(/: killing$/)
  })

  it('is none of those who only bear a word for it in their name', () => {
    expect(eventsOf('The fire brigade said that gunmen killed 12 people in Selm.')[0]).toMatch(/: killing$/)
  })
})
