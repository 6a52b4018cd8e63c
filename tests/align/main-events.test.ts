import { describe, expect, it } from 'vitest'
import type { EventMention } from '../../src/align/event-mentions.js'
import { findMainEvents } from '../../src/align/main-events.js'

const text = 'Nine died when a mill at Selm burned. Three were children. A ferry sank at Tarn in 2019, killing 40.'
const passage = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
const named = (label: string) => ({ id: `https://example.org/${label}`, label })

function event(name: string, words: string, more: Partial<EventMention> = {}): EventMention {
  return {
    ...{ ...named(name), kinds: [named('Killing')], places: [], victims: [], partOf: [], isCounted: true },
    ...{ at: text.indexOf(words), passages: [passage(words)] },
    ...more,
  }
}
function mainOf(events: EventMention[], published: { first?: string; last?: string } = {}) {
  const [found] = findMainEvents([{ id: 'd', text, published, events }], kind => kind.endsWith('Killing'))
  return found && [found.events.map(({ label }) => label), found.parts.map(({ label }) => label)]
}

const nine = event('nine', 'Nine died')

describe('what a document reports', () => {
  it('is what it counts without another place, time or group, the first first', () => {
    const ferry = event('ferry', 'killing 40')
    const children = event('children', 'Three were', { victims: [named('children')] })
    expect(mainOf([nine, children, ferry])).toEqual([['nine'], ['children']])
    expect(mainOf([nine, event('tarn', 'Nine died', { places: [named('Tarn')] })])).toEqual([['nine'], []])
    expect(mainOf([nine, event('selm', 'Nine died', { partOf: [named('nine')] })])).toEqual([['nine'], []])
  })

  it('is also what it says of an event that does harm, and of no other kind', () => {
    const attack = event('attack', 'burned', { isCounted: false })
    const inquiry = event('inquiry', 'burned', { isCounted: false, kinds: [named('Investigation')] })
    const unsaid = event('unsaid', 'burned', { isCounted: false, passages: [] })
    expect(mainOf([nine, attack, inquiry, unsaid])).toEqual([['nine', 'attack'], []])
    expect(mainOf([attack])).toBeUndefined()
  })

  it('may have happened on a day of its own, if the document was published soon after', () => {
    const dated = event('dated', 'burned', { from: '2031-05-04', until: '2031-05-04' })
    expect(mainOf([nine, dated], { first: '2031-05-06', last: '2031-05-06' })).toEqual([['nine', 'dated'], []])
    expect(mainOf([nine, dated], { first: '2032-05-06', last: '2032-05-06' })).toEqual([['nine'], []])
    expect(mainOf([nine, dated], {})).toEqual([['nine'], []])
    const first = event('first', 'Nine died', { from: '2031-05', until: '2031-05' })
    expect(mainOf([first, dated])).toEqual([['first', 'dated'], []])
    expect(mainOf([first, event('later', 'burned', { from: '2031-06', until: '2031-06' })])).toEqual([['first'], []])
  })
})
