import { describe, expect, it } from 'vitest'
import { ends, names, omitted, rangeOf, rangesOf, told } from './ranges-fixture.js'

/* Each expected range was worked out by hand from the claims of its test. */

const events = `
  :flood a sem:Event ; rdfs:label "Flood"@en ; sem:hasPlace :valley .
  :children a sem:Event ; rdfs:label "Children"@en ; sem:hasPlace :valley ; cg:victims :child ; cg:partOf :flood .
  :women a sem:Event ; rdfs:label "Women"@en ; sem:hasPlace :valley ; cg:victims :woman ; cg:partOf :flood .
  :men a sem:Event ; rdfs:label "Men"@en ; sem:hasPlace :valley ; cg:victims :man ; cg:partOf :flood .
  :centre a sem:Event ; rdfs:label "In the centre"@en ; sem:hasPlace :town-centre ; cg:partOf :flood .
  `
const partition = ':children cg:partitions :flood . :women cg:partitions :flood . :men cg:partitions :flood . '
const finding = { act: 'Finding' }

describe('an event of which only parts have figures', () => {
  it.each(['documented', 'stated', 'origins'] as const)('has at least what a part has, by the rule %s', async rule => {
    const range = await rangeOf(
      events +
        told('a', 'council', { says: 4, of: 'children', ...finding }) +
        told('b', 'council', { says: 9, of: 'centre', ...finding }),
      { rule },
    )
    expect(ends(range)).toEqual(['9', 'none'])
    expect(range.lowest.from).toBe('part')
    expect(names(range.lowest.claims)).toEqual(['b'])
    expect(range.lowest.because).toBe(
      '“9” (council), of a part: “In the centre”. A whole has at least what a part has. No claim gives a figure of the event itself.',
    )
    expect(range.label).toBe('at least 9 (of a part), none stated of the whole')
    expect(range.ofPart).toBeNull()
    expect([omitted(range, 'a'), omitted(range, 'b')]).toEqual([['part'], []])
  })

  it('is not given the sum of parts that may overlap', async () => {
    const claims =
      events +
      told('a', 'council', { says: 4, of: 'children' }) +
      told('b', 'council', { says: 3, of: 'women' }) +
      told('c', 'council', { says: 9, of: 'centre' })
    expect(ends(await rangeOf(claims, { rule: 'stated' }))).toEqual(['9', 'none'])
  })

  it('is given the sum of parts that are declared to make it up', async () => {
    const claims =
      events +
      partition +
      told('a', 'council', { says: 2, of: 'children' }) +
      told('b', 'council', { says: 6, of: 'women' }) +
      told('c', 'council', { says: 24, of: 'men' }) +
      told('d', 'council', { says: 30, of: 'centre' })
    const range = await rangeOf(claims, { rule: 'stated' })
    expect(ends(range)).toEqual(['32', '32'])
    expect([range.lowest.from, names(range.lowest.claims)]).toEqual(['sum', ['a', 'b', 'c']])
    expect(range.lowest.because).toBe(
      '2 (“Children”) + 24 (“Men”) + 6 (“Women”) = 32, of parts that are declared to make up the event. No claim gives a figure of the event itself.',
    )
    expect(omitted(range, 'd')).toEqual(['part'])
  })

  it('has the sum of those parts that have a figure as its lowest, and no highest, where one has none', async () => {
    const claims =
      events +
      partition +
      told('a', 'council', { says: 2, of: 'children' }) +
      told('b', 'council', { says: 6, of: 'women' })
    expect(ends(await rangeOf(claims, { rule: 'stated' }))).toEqual(['8', 'none'])
  })

  it('has a sum that is open where one of the figures is', async () => {
    const claims =
      events +
      partition +
      told('a', 'council', { says: 'schema:value 2 ; schema:minValue 2', of: 'children' }) +
      told('b', 'council', { says: 6, of: 'women' }) +
      told('c', 'council', { says: 'schema:minValue 20 ; schema:maxValue 24', of: 'men' })
    expect(ends(await rangeOf(claims, { rule: 'stated' }))).toEqual(['28', '32+'])
  })
})

describe('an event with a figure of its own', () => {
  const claims =
    events +
    told('whole', 'council', { says: 10, ...finding }) +
    told('part', 'monitor', { says: 15, of: 'centre', ...finding })

  it('has no less than is documented for a part, by the rule documented alone', async () => {
    const range = await rangeOf(claims)
    expect(ends(range)).toEqual(['15', '15+'])
    expect(names(range.lowest.claims)).toEqual(['part'])
    expect(range.lowest.because).toBe(
      '“15” (monitor), of a part: “In the centre”. A whole has at least what a part has. More than “10” (council), of the event itself.',
    )
    expect(range.highest.because).toBe('“10” (council) is less than the lowest, 15, which then is the highest too.')
    expect([range.label, range.ofPart]).toEqual(['15 (of a part), more than is stated of the whole', null])
  })

  it('is not told to be less than is stated because only of a part something is documented', async () => {
    const range = await rangeOf(
      events +
        told('whole', 'council', { says: 32 }) +
        told('part', 'monitor', { says: 30, of: 'centre', ...finding }) +
        told('more', 'monitor', { says: 'schema:minValue 7', of: 'women', ...finding }),
    )
    expect(ends(range)).toEqual(['none', '32'])
    expect([range.ofPart?.figure, names(range.ofPart?.claims ?? [])]).toEqual([30, ['part']])
    expect(range.label).toBe('none documented, highest 32; of a part 30 documented')
    expect(range.lowest.because).toBe(
      'No documented figure of the event: what claims give is not documented. “30” (monitor), of a part: “In the centre”. A whole has at least what a part has.',
    )
  })

  it('has the sum of what is documented of all that makes it up, though none is documented of itself', async () => {
    const range = await rangeOf(
      events +
        partition +
        told('whole', 'council', { says: 40 }) +
        told('a', 'council', { says: 2, of: 'children', ...finding }) +
        told('b', 'council', { says: 6, of: 'women', ...finding }),
    )
    expect([ends(range), range.lowest.from, range.label]).toEqual([['8', '40'], 'sum', '8 (parts added up) to 40'])
  })

  it('keeps its own least stated figure by the others, which say that a part has more', async () => {
    for (const rule of ['stated', 'origins'] as const) {
      const range = await rangeOf(claims, { rule })
      expect(ends(range)).toEqual(['10', '10'])
      expect([range.label, range.ofPart?.figure]).toEqual(['10; of a part 15 stated', 15])
      expect(range.lowest.because).toContain('It is not raised by what is more: “15” (monitor), of a part')
      expect(omitted(range, 'part')).toEqual(['part'])
    }
  })

  it('is not counted twice with the parts that make it up', async () => {
    const own = told('whole', 'council', { says: 32, ...finding })
    const parts =
      told('a', 'council', { says: 2, of: 'children', ...finding }) +
      told('b', 'council', { says: 6, of: 'women', ...finding }) +
      told('c', 'council', { says: 24, of: 'men', ...finding })
    for (const rule of ['documented', 'stated', 'origins'] as const) {
      const range = await rangeOf(events + partition + own + parts, { rule })
      expect(ends(range)).toEqual(['32', '32'])
      expect([range.lowest.from, range.highest.from]).toEqual(['event', 'event'])
    }
  })

  it('is not lowered by a part of which nobody died', async () => {
    const range = await rangeOf(events + told('none', 'council', { says: 0, of: 'children', ...finding }))
    expect(ends(range)).toEqual(['none', 'none'])
  })
})

describe('a part', () => {
  it('takes nothing from another part, nor from its whole', async () => {
    const found = await rangesOf(
      events +
        told('a', 'council', { says: 'schema:minValue 3', of: 'children' }) +
        told('b', 'council', { says: 9, of: 'centre' }) +
        told('c', 'council', { says: 20 }),
      { rule: 'stated' },
    )
    const byName = Object.fromEntries(found.map(range => [range.event.label, ends(range)]))
    expect(byName).toEqual({ Children: ['3', '3+'], 'In the centre': ['9', '9'], Flood: ['20', '20'] })
    const children = found.find(({ event }) => event.label === 'Children')!
    expect([omitted(children, 'b'), omitted(children, 'c')]).toEqual([['other-scope'], ['whole']])
    expect(children.leftOut.find(({ claim }) => claim.endsWith('/b'))!.because).toBe(
      'of another scope, neither part nor whole (place, victims, kind)',
    )
  })

  it('that only has claims which do not count says so', async () => {
    const range = await rangeOf(
      events +
        told('a', 'council', { says: 4, of: 'children', with: 'cg:stance cg:Denies' }) +
        told('b', 'council', { says: 9 }),
      { rule: 'stated' },
    )
    expect(range.leftOut.map(({ because }) => because)).toEqual([
      'of a part (declared to be one); a denial, which says how many there were not',
    ])
  })
})

describe('parts in a circle', () => {
  it('are followed no further', async () => {
    const claims = told('a', 'council', { says: 4, of: 'one' }) + told('b', 'council', { says: 9, of: 'two' })
    const found = await rangesOf(`:one cg:partOf :two . :two cg:partOf :one . ${claims}`, { rule: 'stated' })
    expect(found.map(ends)).toEqual([
      ['4', '4'],
      ['9', '9'],
    ])
  })
})

describe('the breakdown', () => {
  const girls =
    ':girls a sem:Event ; rdfs:label "Girls"@en ; sem:hasPlace :valley ; cg:victims :girl ; cg:partOf :children . '

  it('has the parts that differ in their victims alone, each with what lies within it', async () => {
    const range = await rangeOf(
      events +
        girls +
        told('a', 'council', { says: 4, of: 'children' }) +
        told('b', 'council', { says: 1, of: 'girls' }) +
        told('c', 'monitor', { says: 6, of: 'women', ...finding }) +
        told('d', 'council', { says: 9, of: 'centre' }) +
        told('e', 'council', { says: 3, of: 'men', with: 'cg:stance cg:Denies' }),
    )
    const outline = ({ event, label, victims, breakdown }: (typeof range.breakdown)[number]): unknown => [
      event.label,
      victims.map(({ label: name }) => name).join(),
      label,
      breakdown.map(outline),
    ]
    expect(range.breakdown.map(outline)).toEqual([
      ['Children', 'child', 'none documented, highest 4', [['Girls', 'girl', 'none documented, highest 1', []]]],
      ['Women', 'woman', '6', []],
    ])
    expect(names(range.breakdown[1]!.lowest.claims)).toEqual(['c'])
  })
})
