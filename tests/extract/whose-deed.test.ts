import { describe, expect, it } from 'vitest'
import { openExtractor } from '../../src/node/extraction.js'
import { localName } from '../../src/rdf/resource.js'
import { createStore } from '../../src/rdf/store.js'

const extractor = await openExtractor()

/** What a text says of each event: `deaths 30 by militants`, in alphabetical order. */
function readDeeds(text: string): string[] {
  const drafts = extractor.extract({ path: 'note.txt', text, publisher: 'Delta Gazette', published: '2031-04-02' })
  const quads = [...extractor.toQuads(drafts, text, { now: new Date('2031-04-03T12:00:00Z') })]
  const store = createStore(quads)
  const one = (subject: string, name: string) =>
    quads.find(({ subject: s, predicate }) => s.value === subject && localName(predicate.value) === name)?.object.value
  const events = new Map<string, { figures: string[]; doers: string[] }>()
  for (const { subject, predicate, object } of store) {
    const name = localName(predicate.value)
    if (!['deaths', 'injured', 'arrested', 'perpetrator'].includes(name)) continue
    const event = events.get(subject.value) ?? { figures: [], doers: [] }
    events.set(subject.value, event)
    if (name === 'perpetrator') event.doers.push(one(object.value, 'label')!)
    else event.figures.push(`${name} ${one(object.value, 'value')}`)
  }
  return [...events.values()]
    .map(({ figures, doers }) => [...figures, ...doers.sort().map(doer => `by ${doer}`)].join(' '))
    .sort()
}

describe('what several do in one sentence', () => {
  it.each([
    ['Police beat a gunman who had killed two people, the council said.', ['by Police', 'deaths 2 by gunman']],
    [
      'Rebels attacked the funeral of 12 people who had been killed by the army, the council said.',
      ['by Rebels', 'deaths 12 by army'],
    ],
    [
      'The army shelled the town where militants had killed 30 people, the council said.',
      ['by army', 'deaths 30 by militants'],
    ],
    [
      'Militants who killed 30 people were attacked by the army, the council said.',
      ['by army', 'deaths 30 by Militants'],
    ],
    [
      'The army killed 12 rebels and the rebels killed 3 soldiers, the council said.',
      ['deaths 12 by army', 'deaths 3 by rebels'],
    ],
    [
      'Guards killed six prisoners while rebels bombed the town, the council said.',
      ['by rebels', 'deaths 6 by Guards'],
    ],
    [
      'Soldiers burned the houses of 10 people who had died in the flood, the council said.',
      ['by Soldiers', 'deaths 10'],
    ],
    [
      'Police opened fire on a crowd protesting the killing of 5 students, the council said.',
      ['by Police', 'deaths 5'],
    ],
    ['Soldiers stormed the village after 12 policemen were killed, the council said.', ['by Soldiers', 'deaths 12']],
    [
      'The militia murdered nine villagers in revenge for the killing of two herders by the villagers, the council said.',
      ['deaths 2', 'deaths 9 by militia'],
    ],
    [
      'Police shot dead a gunman who had killed two people and wounded three, the chief said.',
      ['by Police', 'deaths 2 by gunman', 'injured 3 by gunman'],
    ],
  ])('is told of each apart: %s', (text, deeds) => {
    expect(readDeeds(text)).toEqual(deeds)
  })

  it.each([
    ['Twelve people died when soldiers opened fire on the crowd, the council said.', ['deaths 12 by soldiers']],
    ['Soldiers opened fire on the crowd and twelve people were killed, the council said.', ['deaths 12 by Soldiers']],
    [
      'Rebels attacked the market, killing nine people and wounding four, the council said.',
      ['deaths 9 by Rebels', 'injured 4'],
    ],
    ['Soldiers stormed the village and killed seven people, the council said.', ['deaths 7 by Soldiers']],
    ['Nine people were killed by rebels in the attack, the council said.', ['deaths 9 by rebels']],
  ])('is told together where one came of the other: %s', (text, deeds) => {
    expect(readDeeds(text)).toEqual(deeds)
  })
})
