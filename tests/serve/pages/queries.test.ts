import { beforeAll, describe, expect, it } from 'vitest'
import { alignmentMatrix } from '../../../src/compare/matrix.js'
import type { Question } from '../../../src/compare/types.js'
import { deriveQuads, query } from '../../../src/index.js'
import type { Queryable } from '../../../src/query/engine.js'
import { createStore } from '../../../src/rdf/store.js'
import { coast, decode, openShipped, type Pages, questionPath, sectionOf } from './fixture.js'

let pages: Pages
let data: Queryable
beforeAll(async () => {
  pages = await openShipped()
  const { graph } = pages.site
  data = { dataset: createStore([...graph.dataset, ...deriveQuads(pages.comparison)]), prefixes: graph.prefixes }
})

/** The rows of the query that stands behind a page, as its link to the SPARQL page has it. */
async function askBehind(html: string): Promise<Record<string, string>[]> {
  const [, link] = /href="\/query\?query=([^"]*)"/.exec(html)!
  const answer = await query(data, decodeURIComponent(decode(link!)), { timeoutMs: 20_000 })
  if (answer.type !== 'bindings') throw new TypeError(`expected rows, found ${answer.type}`)
  return answer.rows.map(row => Object.fromEntries([...row].map(([name, term]) => [name, term.value])))
}

/** What a part of a page links to of one kind, as IRIs. */
function linked(html: string, kind: string): Set<string> {
  const paths = [...html.matchAll(/href="(\/[^"?#]*)"/g)].map(([, path]) => path!)
  return new Set(paths.filter(path => path.startsWith(`/${kind}/`)).flatMap(path => pages.site.paths.iriOf(path) ?? []))
}

const column = (rows: readonly Record<string, string>[], name: string) => new Set(rows.flatMap(row => row[name] ?? []))

describe('the query behind a page gives what the page shows:', () => {
  it('every topic of the front page and of the list', async () => {
    const rows = await askBehind(await pages.get('/'))
    const listed = await Promise.all(['/topics', '/topics/2'].map(path => pages.get(path)))
    expect(column(rows, 'topic')).toEqual(linked(listed.join(), 'topic'))
    // what a counteroffensive is to one is a military operation to another; nothing else differs
    const differing = rows.filter(({ verdict }) => verdict!.endsWith('#Differ')).map(row => row.questionLabel)
    expect(differing).toEqual(['characterisation: Fighting and military operation on the Syrian coast, March 2025'])
  })

  it('the positions of a question and their claims', async () => {
    const html = await pages.get(questionPath(pages.site, 'coast-killings', 'perpetrator'))
    const rows = await askBehind(html)
    const positions = sectionOf(html, 'positions')
    expect(column(rows, 'position')).toEqual(linked(positions, 'position'))
    expect(column(rows, 'claim')).toEqual(linked(positions, 'claim'))
    const lifted = rows.find(({ claim }) => claim === `${coast}claim-witnesses-many-syrian`)
    expect(lifted?.lifted).toBe('true')
    expect(rows.find(({ claim }) => claim === `${coast}claim-callamard-shot-at-close-range`)?.lifted).toBe('false')
  })

  it('the questions of a topic', async () => {
    const topic = pages.comparison.topics.find(({ questions }) => questions.length === 12)!
    const rows = await askBehind(await pages.get(pages.site.paths.pathOf(topic.id)!))
    expect(column(rows, 'question')).toEqual(new Set(topic.questions))
  })

  it('the claims of a position', async () => {
    const [position] = pages.comparison.questions.find(({ positions }) => positions.length > 3)!.positions
    const html = await pages.get(pages.site.paths.pathOf(position!.id)!)
    expect(column(await askBehind(html), 'claim')).toEqual(linked(sectionOf(html, 'claims'), 'claim'))
  })

  it('a claim with its content and its passages', async () => {
    const rows = await askBehind(await pages.get('/claim/claim-mother-shot-in-back'))
    const said = rows.filter(({ part }) => part === 'what it says')
    expect(said.map(({ value }) => value)).toContain(`${coast}armed-men-at-ahmads`)
    expect(said).toHaveLength(4)
    expect(column(rows, 'value')).toContain(`${coast}ahmads-mother`)
    expect(column(rows, 'value')).toContain(`${coast}doc-amnesty-release`)
  })

  it('the claims of an actor', async () => {
    const html = await pages.get('/agent/amnesty')
    const others = await Promise.all([2, 3].map(number => pages.get(`/agent/amnesty/claims/${number}`)))
    const shown = new Set([
      ...others.flatMap(other => [...linked(other, 'claim')]),
      ...linked(sectionOf(html, 'time'), 'claim'),
      ...linked(sectionOf(html, 'ascribed'), 'claim'),
    ])
    expect(column(await askBehind(html), 'claim')).toEqual(shown)
  })

  it('the statements of a document, in their order', async () => {
    const html = await pages.get('/document/doc-news-article')
    const rows = await askBehind(html)
    expect(column(rows, 'claim')).toEqual(linked(sectionOf(html, 'statements'), 'claim'))
    const spans = [...sectionOf(html, 'statements').matchAll(/class="span">([\d,]+–[\d,]+)/g)].map(([, span]) =>
      span!.replaceAll(',', ''),
    )
    expect(rows.map(({ start, end }) => `${start}–${end}`)).toEqual(spans)
  })

  it.each(['/event/coast-killings', '/place/banias', '/concept/war-crime', '/concept/massacre'])(
    'the claims of %s',
    async path => {
      const html = await pages.get(path)
      const shown = new Set([...html.split('<h2').slice(1)].flatMap(part => [...linked(part, 'claim')]))
      expect(column(await askBehind(html), 'claim')).toEqual(shown)
    },
  )

  it.each(['/claims', '/timeline'])('every claim with the days that its bounds leave, of %s', async path => {
    const rows = await askBehind(await pages.get(path))
    expect(column(rows, 'claim').size).toBe(224)
    // the monitor's toll stands in a report of 26 March, and is of the killings of March
    const toll = rows.find(({ claim }) => claim === `${coast}claim-sohr-deaths`)
    expect(toll).toMatchObject({ notBefore: '2025-03-01', notAfter: '2025-03-26' })
  })

  it('every document of the list', async () => {
    const html = await pages.get('/documents')
    expect(column(await askBehind(html), 'document')).toEqual(linked(html, 'document'))
  })

  it('what relaying changed', async () => {
    const html = await pages.get('/relaying/doc-news-article')
    const rows = await askBehind(html)
    const [pairs] = html.split('What it leaves out')
    expect(new Set([...column(rows, 'relayed'), ...column(rows, 'source')])).toEqual(linked(pairs!, 'claim'))
    expect(rows).toHaveLength(pages.comparison.fidelity.length)
  })

  it('what rests on one origin', async () => {
    const html = await pages.get('/one-origin')
    const rows = await askBehind(html)
    const several = rows.filter(({ documents }) => Number(documents) > 1)
    expect(column(several, 'question')).toEqual(linked(sectionOf(html, 'several'), 'question'))
  })

  it('the alignment, with a question for each scope, as the note says', async () => {
    const html = await pages.get('/alignment')
    const rows = await askBehind(html)
    const words = ['agree', 'compatible', 'differ', 'contradict', 'incomparable'] as const
    const counted = rows.map(({ a, b, questions, ...numbers }) =>
      [...[a!, b!].sort(), questions, ...words.map(word => `${word} ${numbers[word]}`)].join(' '),
    )
    expect(counted.sort()).toEqual(countByQuestion(pages.comparison.questions, words).sort())
    expect(html).toContain(
      'The query counts every question on which both hold a position; the page counts what holds of',
    )
    // what the page leaves out are questions that the query counts too
    const queried = new Map(rows.map(({ aLabel, bLabel, questions }) => [[aLabel, bLabel].sort().join(), questions]))
    for (const { a, b, questions } of await alignmentMatrix(pages.site.graph)) {
      expect(Number(queried.get([a.label, b.label].sort().join()))).toBeGreaterThanOrEqual(questions)
    }
  })

  it('the questions of two actors', async () => {
    const html = await pages.get('/alignment/amnesty/odni')
    expect(column(await askBehind(html), 'question')).toEqual(linked(html.split('</header>')[2]!, 'question'))
  })

  it('the names that are searched', async () => {
    const rows = await askBehind(await pages.get('/search'))
    const names = column(rows, 'name')
    for (const { label, kind } of pages.site.search.entries) if (kind !== 'topic') expect(names).toContain(label)
    expect(names).toContain('Baniyas')
  })

  it('the number of claims', async () => {
    const rows = await askBehind(await pages.get('/about'))
    expect(rows.reduce((sum, { claims }) => sum + Number(claims), 0)).toBe(224)
  })
})

/** For every two actors, on how many questions both hold a position, and of how many which outcome is the gravest. */
function countByQuestion(questions: readonly Question[], words: readonly string[]): string[] {
  const gravity = ['none', 'incomparable', 'compatible', 'agree', 'differ', 'contradict']
  const pairs = new Map<string, string[]>()
  for (const { positions, relations, incomparable } of questions) {
    const outcomes = [...relations, ...incomparable.map(({ a, b }) => ({ a, b, verdict: 'incomparable' }))]
    const held = positions.flatMap(({ id, value, voices }) =>
      [...new Set(voices.flatMap(({ speaker, counts }) => (counts ? speaker : [])))].map(actor => ({
        id,
        value,
        actor,
      })),
    )
    const gravest = new Map<string, string>()
    for (const one of held) {
      for (const other of held.filter(({ actor }) => actor > one.actor)) {
        const same = one.id === other.id && one.value !== null ? 'agree' : 'none'
        const found = outcomes.filter(({ a, b }) => [a, b].includes(one.id) && [a, b].includes(other.id) && a !== b)
        const key = `${one.actor} ${other.actor}`
        const all = [
          gravest.get(key) ?? 'none',
          same,
          ...(one.id === other.id ? [] : found.map(({ verdict }) => verdict)),
        ]
        gravest.set(key, all.sort((a, b) => gravity.indexOf(b) - gravity.indexOf(a))[0]!)
      }
    }
    for (const [key, outcome] of gravest) pairs.set(key, [...(pairs.get(key) ?? []), outcome])
  }
  return [...pairs].map(([key, found]) =>
    [key, found.length, ...words.map(word => `${word} ${found.filter(outcome => outcome === word).length}`)].join(' '),
  )
}

describe('an IRI in a query', () => {
  it('cannot end early', async () => {
    const { questionQuery } = await import('../../../src/serve/pages/queries/compared.js')
    const text = questionQuery('https://example.org/a> } ; DROP ALL #')
    expect(text).toContain('<https://example.org/a%3E%20%7D%20;%20DROP%20ALL%20#>')
  })
})
