import { describe, expect, it } from 'vitest'
import { compareQuestions } from '../../src/compare/compare.js'
import { alignmentMatrix } from '../../src/compare/matrix.js'
import { survey } from '../../src/compare/survey.js'
import type { CompareOptions, Comparison, Question } from '../../src/compare/types.js'
import { toClaimGraph } from '../../src/node/open.js'
import { localName } from '../../src/rdf/resource.js'
import type { ByDay } from '../../src/time/possible-days.js'
import { storeOf } from '../claims/fixture.js'
import { ask, claim, codes, compareTrig } from './fixture.js'

const on = (day: string) => `cg:assertedOn "${day}"^^xsd:date`
const notBefore = (day: string) => `cg:notBefore "${day}"^^xsd:date`
const notAfter = (day: string) => `cg:notAfter "${day}"^^xsd:date`
const injured = (name: string, by: string, figure: number, when: string, more: Parameters<typeof claim>[3] = {}) =>
  claim(name, by, `:flood cg:injured ${figure} .`, { ...more, with: when })
const dated = (document: string, when: string) => `:${document} a cg:Document ; ${when} .\n`
const published = (day: string) => `schema:datePublished "${day}"^^xsd:date`

/** The local names of the claims that are compared, and of those that only may have been made. */
function sides({ questions, asOf }: Comparison): { said: string[]; possibly: string[] } {
  const names = (some: readonly { positions: Comparison['questions'][number]['positions'] }[]) =>
    some.flatMap(({ positions }) => positions.flatMap(({ claims }) => claims.map(localName))).sort()
  return { said: names(questions), possibly: names(asOf?.possible ?? []) }
}

/** Whether one claim had been said by a day, in a comparison and in a survey alike. */
async function saidBy(trig: string, asOf: string): Promise<ByDay> {
  const { said, possibly } = sides(await compareTrig(trig, { asOf }))
  const { questions } = await survey(toClaimGraph(await storeOf(trig)), { asOf })
  expect(questions.map(({ claims, possible }) => [claims, possible])).toEqual(
    said.length + possibly.length === 0 ? [] : [[said.length, possibly.length]],
  )
  return said.length > 0 ? 'certainly' : possibly.length > 0 ? 'possibly' : 'not'
}

/** How a claim stands on record by a day; nothing where that is plain. */
async function onRecord(trig: string, name: string, asOf: string): Promise<ByDay | undefined> {
  const found = await compareTrig(trig, { asOf })
  return found.asOf!.claims.find(({ claim }) => localName(claim) === name)?.onRecord
}

const town = (when: string) => injured('a', 'town', 3, when)
const month = 'cg:assertedOn "2024-06"^^xsd:gYearMonth'
const year = 'cg:assertedOn "2024"^^xsd:gYear'
const between = `${notBefore('2024-06-10')} ; ${notAfter('2024-06-20')}`

describe('a claim as of a day', () => {
  it.each<[string, string, string, ByDay]>([
    ['of the day itself', on('2024-06-10'), '2024-06-10', 'certainly'],
    ['of the day after', on('2024-06-10'), '2024-06-09', 'not'],
    ['of the day before', on('2024-06-10'), '2024-06-11', 'certainly'],
    ['of a month that has not begun', month, '2024-05-31', 'not'],
    ['of a month on its first day', month, '2024-06-01', 'possibly'],
    ['of a month on the day before its last', month, '2024-06-29', 'possibly'],
    ['of a month on its last day', month, '2024-06-30', 'certainly'],
    ['of a year on the day before its last', year, '2024-12-30', 'possibly'],
    ['of a year on its last day', year, '2024-12-31', 'certainly'],
    ['on the day before both bounds', between, '2024-06-09', 'not'],
    ['on the first of both bounds', between, '2024-06-10', 'possibly'],
    ['on the day before the last of both bounds', between, '2024-06-19', 'possibly'],
    ['on the last of both bounds', between, '2024-06-20', 'certainly'],
    ['with a first day only, the day before', notBefore('2024-06-10'), '2024-06-09', 'not'],
    ['with a first day only, from then on', notBefore('2024-06-10'), '2030-01-01', 'possibly'],
    ['with a last day only, the day before', notAfter('2024-06-10'), '2024-06-09', 'possibly'],
    ['with a last day only, on it', notAfter('2024-06-10'), '2024-06-10', 'certainly'],
    ['without any date', 'cg:act cg:Report', '2030-01-01', 'possibly'],
  ])('%s: %s as of %s had %s been said', async (_, when, asOf, expected) => {
    expect(await saidBy(town(when), asOf)).toBe(expected)
  })

  it('had certainly been said once a document that carries it was published', async () => {
    for (const when of ['cg:act cg:Report', notBefore('2024-06-01'), month]) {
      const trig = town(when) + dated('town-report', published('2024-06-12'))
      expect([when, await saidBy(trig, '2024-06-11')]).toEqual([when, 'possibly'])
      expect([when, await saidBy(trig, '2024-06-12')]).toEqual([when, 'certainly'])
    }
  })

  it('is taken by its own dates where a document claims to be older', async () => {
    const trig = town(on('2024-06-20')) + dated('town-report', published('2024-06-12'))
    expect(await saidBy(trig, '2024-06-19')).toBe('not')
    expect(await saidBy(trig, '2024-06-20')).toBe('certainly')
  })

  it('had certainly been said where a claim that rests on it had', async () => {
    const trig =
      injured('a', 'town', 3, notAfter('2024-06-30')) +
      injured('b', 'county', 3, `${notAfter('2024-06-30')} ; prov:wasDerivedFrom :a`) +
      injured('c', 'press', 3, `${on('2024-06-10')} ; prov:wasDerivedFrom :b`)
    expect(sides(await compareTrig(trig, { asOf: '2024-06-09' }))).toEqual({ said: [], possibly: ['a', 'b'] })
    const found = await compareTrig(trig, { asOf: '2024-06-10' })
    expect(sides(found)).toEqual({ said: ['a', 'b', 'c'], possibly: [] })
    expect(ask(found, 'flood', 'injured').positions[0]!.origins.map(({ label }) => label)).toEqual(['town'])
    expect(found.asOf!.claims.find(({ claim }) => localName(claim) === 'a')!.because).toBe(
      'Said by 2024-06-30. What rests on it had been said by then. No date tells when town-report was published.',
    )
  })
})

describe('what is possibly said', () => {
  const trig =
    injured('a', 'town', 3, on('2024-06-10')) +
    injured('b', 'county', 5, between) +
    injured('c', 'county', 7, `${on('2024-06-08')}`)

  it('has no part in verdicts, and stands apart with its bounds', async () => {
    const found = await compareTrig(trig, { asOf: '2024-06-12' })
    const { verdict, positions } = ask(found, 'flood', 'injured')
    expect([verdict, positions.map(({ label }) => label)]).toEqual(['contradict', ['7', '3']])
    const [possible, ...more] = found.asOf!.possible
    expect(more).toEqual([])
    expect(possible).toMatchObject({ id: ask(found, 'flood', 'injured').id, unit: '', property: { label: 'injured' } })
    expect(possible!.topic.id).toBe(found.topics[0]!.id)
    expect(possible!.positions.map(({ label, claims }) => [label, claims.map(localName)])).toEqual([['5', ['b']]])
    expect(found.asOf!.claims.find(({ claim }) => localName(claim) === 'b')).toMatchObject({
      said: 'possibly',
      days: { first: '2024-06-10', last: '2024-06-20' },
      onRecord: 'possibly',
      because: 'Said between 2024-06-10 and 2024-06-20. No date tells when county-report was published.',
    })
    expect(found.asOf!.day).toBe('2024-06-12')
  })

  it('is all that there is on a question that nobody had certainly answered', async () => {
    const found = await compareTrig(trig, { asOf: '2024-06-07' })
    expect(found.questions).toEqual([])
    expect(found.asOf!.possible).toEqual([])
    const { questions, topics, asOf } = await compareTrig(injured('b', 'county', 5, between), { asOf: '2024-06-12' })
    expect([questions, topics, asOf!.possible.length]).toEqual([[], [], 1])
  })

  it('replaces nothing, though it is a revision', async () => {
    const revised =
      injured('a', 'town', 3, on('2024-06-10')) + injured('b', 'town', 9, `${between} ; prov:wasRevisionOf :a`)
    const inForce = async (asOf: string) => {
      const found = await compareTrig(revised, { asOf })
      const { positions } = ask(found, 'flood', 'injured')
      return [sides(found), positions.map(({ history }) => history.map(localName))]
    }
    expect(await inForce('2024-06-19')).toEqual([{ said: ['a'], possibly: ['b'] }, [[]]])
    expect(await inForce('2024-06-20')).toEqual([{ said: ['b'], possibly: [] }, [['a']]])
  })

  it('is what a revision had certainly replaced no more', async () => {
    const revised =
      injured('a', 'town', 3, notAfter('2024-06-30')) +
      injured('b', 'town', 9, `${on('2024-06-10')} ; prov:wasRevisionOf :a`)
    const found = await compareTrig(revised, { asOf: '2024-06-10' })
    expect(sides(found)).toEqual({ said: ['b'], possibly: [] })
    expect(ask(found, 'flood', 'injured').positions[0]!.history.map(localName)).toEqual(['a'])
  })

  it('is no conflict to be mended, and its circles are none either', async () => {
    const open =
      injured('a', 'town', 3, `${between} ; prov:wasDerivedFrom :b`) +
      injured('b', 'town', 9, `${between} ; prov:wasDerivedFrom :a`)
    expect(codes(await compareTrig(open, { asOf: '2024-06-12' }))).toEqual([])
    expect(codes(await compareTrig(open, { asOf: '2024-06-20' }))).toEqual(['circular-derivation', 'undated-conflict'])
  })

  it('keeps a date that does not exist reported', async () => {
    expect(codes(await compareTrig(town(on('2024-02-30')), { asOf: '2024-06-12' }))).toEqual(['bad-date'])
  })

  it('is lifted to wholes as what was said is', async () => {
    const parts =
      ':flood a sem:Event . :quay a sem:Event ; cg:partOf :flood .' +
      claim('a', 'town', ':flood cg:perpetrator :wind .', { with: on('2024-06-10') }) +
      claim('b', 'county', ':quay cg:perpetrator :rain .', { with: between })
    const { asOf } = await compareTrig(parts, { asOf: '2024-06-12' })
    expect(
      asOf!.possible.map(({ event, positions: [position] }) => [
        localName(event.id),
        position!.claims.map(localName),
        position!.lifted.map(localName),
      ]),
    ).toEqual([
      ['flood', [], ['b']],
      ['quay', ['b'], []],
    ])
  })
})

describe('the options of a comparison', () => {
  const parts =
    ':flood a sem:Event . :quay a sem:Event ; cg:partOf :flood .' +
    claim('a', 'town', ':flood cg:injured 9 . :flood cg:deaths 1 .', { with: on('2024-06-10') }) +
    claim('b', 'county', ':quay cg:injured 2 . :quay cg:deaths 1 .', { with: between }) +
    claim('c', 'press', ':flood cg:injured 4 .', { with: between })
  const possibly = async (options: CompareOptions) => {
    const { asOf } = await compareTrig(parts, { ...options, asOf: '2024-06-12' })
    return asOf!.possible.map(
      ({ event, property, positions }) =>
        `${localName(event.id)} ${property.label} ${positions.flatMap(({ claims }) => claims.map(localName)).join(' ')}`,
    )
  }

  it('choose of what is possibly said as of what is said', async () => {
    expect(await possibly({})).toEqual(['quay deaths b', 'flood injured c', 'quay injured b'])
    expect(await possibly({ property: 'deaths' })).toEqual(['quay deaths b'])
    expect(await possibly({ about: 'quay', property: 'injured' })).toEqual(['flood injured c', 'quay injured b'])
    expect(await possibly({ between: [`${base}town`, `${base}county`] })).toEqual(['quay deaths b', 'quay injured b'])
    expect(await possibly({ verdict: 'contradict' })).toEqual([])
  })

  it('ask about an event of which nothing had certainly been said', async () => {
    const { questions } = await compareTrig(parts, { about: 'quay', asOf: '2024-06-12' })
    expect(questions.map(({ event }) => localName(event.id))).toEqual(['flood', 'flood'])
  })
})

const base = 'https://example.org/flood/'

describe('what is on record', () => {
  const said = injured('a', 'town', 3, on('2024-06-10'))
  const relay = { relay: [':gazette', 'article'] } as const

  it.each<[string, string, string, ByDay | undefined]>([
    ['on the day of its document', published('2024-06-12'), '2024-06-12', undefined],
    ['on the day before its document', published('2024-06-12'), '2024-06-11', 'not'],
    [
      'while its document may have appeared',
      `${notBefore('2024-06-11')} ; ${notAfter('2024-06-13')}`,
      '2024-06-12',
      'possibly',
    ],
    [
      'before its document can have appeared',
      `${notBefore('2024-06-11')} ; ${notAfter('2024-06-13')}`,
      '2024-06-10',
      'not',
    ],
    [
      'once its document must have appeared',
      `${notBefore('2024-06-11')} ; ${notAfter('2024-06-13')}`,
      '2024-06-13',
      undefined,
    ],
    ['in the month of its document', 'schema:datePublished "2024-06"^^xsd:gYearMonth', '2024-06-29', 'possibly'],
    ['after the month of its document', 'schema:datePublished "2024-06"^^xsd:gYearMonth', '2024-06-30', undefined],
    ['where its document has no date', 'schema:inLanguage "en"', '2030-01-01', 'possibly'],
  ])('%s: %s as of %s', async (_, document, asOf, expected) => {
    expect(await onRecord(said + dated('town-report', document), 'a', asOf)).toBe(expected)
  })

  it('is what the first of two documents carries, and the later one is told apart', async () => {
    const trig =
      `${said}:a cg:mention :a-m2 . :a-m2 a cg:Mention ; oa:hasSource :article ; cg:relayedBy ( :gazette ) .` +
      dated('town-report', published('2024-06-12')) +
      dated('article', published('2024-06-20'))
    const found = await compareTrig(trig, { asOf: '2024-06-12' })
    expect(found.asOf!.claims).toMatchObject([
      {
        said: 'certainly',
        onRecord: 'certainly',
        documents: [
          { existed: 'not', published: { first: '2024-06-20', last: '2024-06-20' } },
          { existed: 'certainly' },
        ],
      },
    ])
    expect(ask(found, 'flood', 'injured').positions[0]!.documents.map(localName)).toEqual(['town-report'])
    const later = await compareTrig(trig, { asOf: '2024-06-20' })
    expect(later.asOf!.claims).toEqual([])
    expect(ask(later, 'flood', 'injured').positions[0]!.documents.map(localName)).toEqual(['article', 'town-report'])
  })

  it('is not what a later document relays, though it had been said', async () => {
    const trig = injured('a', 'town', 3, on('2024-06-10'), relay) + dated('article', published('2024-06-20'))
    const found = await compareTrig(trig, { asOf: '2024-06-10' })
    expect(sides(found)).toEqual({ said: ['a'], possibly: [] })
    expect(found.asOf!.claims).toMatchObject([
      {
        said: 'certainly',
        onRecord: 'not',
        because: 'Said on 2024-06-10. article was published on 2024-06-20.',
      },
    ])
    expect(ask(found, 'flood', 'injured').positions[0]!.documents).toEqual([])
    const { questions } = await survey(toClaimGraph(await storeOf(trig)), { asOf: '2024-06-10' })
    expect(questions).toMatchObject([{ claims: 1, possible: 0, notOnRecord: 1 }])
  })

  it('is nothing that stands in no document', async () => {
    const trig = `:a a cg:Claim ; prov:wasAttributedTo :town ; ${on('2024-06-10')} . :a { :flood cg:injured 3 . }`
    const found = await compareTrig(trig, { asOf: '2030-01-01' })
    expect(found.asOf!.claims).toMatchObject([
      { onRecord: 'not', because: 'Said on 2024-06-10. It stands in no document.' },
    ])
  })

  it('leaves out what a document that had not appeared made of a statement', async () => {
    const trig =
      injured('a', 'town', 3, on('2024-06-10')) +
      injured('b', 'town', 3, on('2024-06-10'), relay) +
      dated('town-report', published('2024-06-10')) +
      dated('article', published('2024-06-20'))
    const number = async (asOf: string) => (await compareTrig(trig, { asOf })).fidelity.length
    expect([await number('2024-06-19'), await number('2024-06-20')]).toEqual([0, 1])
  })
})

describe('beside a comparison', () => {
  const trig =
    injured('a', 'town', 3, on('2024-06-10')) +
    injured('b', 'county', 5, on('2024-06-11')) +
    injured('c', 'press', 7, between)

  it('questions that come one by one have what is possibly said on each', async () => {
    const graph = toClaimGraph(await storeOf(trig))
    const list = async (options: CompareOptions) => {
      const found: Question[] = []
      for await (const question of compareQuestions(graph, options)) found.push(question)
      return found
    }
    const { questions, asOf } = await compareTrig(trig, { asOf: '2024-06-12' })
    expect(await list({ asOf: '2024-06-12' })).toEqual([{ ...questions[0]!, asOf }])
    expect((await list({}))[0]).not.toHaveProperty('asOf')
  })

  it('the matrix counts what was certainly said, and apart from it what may have been', async () => {
    const pairs = await alignmentMatrix(toClaimGraph(await storeOf(trig)), { asOf: '2024-06-12' })
    expect(
      pairs.map(({ a, b, questions, contradict, possible }) => [a.label, b.label, questions, contradict, possible]),
    ).toEqual([
      ['county', 'press', 0, 0, 1],
      ['county', 'town', 1, 1, 0],
      ['press', 'town', 0, 0, 1],
    ])
  })

  it('nothing is said of days where none is asked for', async () => {
    const graph = toClaimGraph(await storeOf(trig))
    expect(await compareTrig(trig)).not.toHaveProperty('asOf')
    expect((await survey(graph)).questions[0]).not.toHaveProperty('possible')
    expect((await alignmentMatrix(graph))[0]).not.toHaveProperty('possible')
  })
})
