import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { openCase, openCaseGraph } from '../../src/node/index.js'
import { prepareCase } from './prepare-case.js'
import { claimgraph } from './run.js'

const example = (name: string) => fileURLToPath(new URL(`../../examples/${name}`, import.meta.url))
const brigade = 'The fire 🔥 brigade said that twelve people died. The mayor said nothing.\n'

let own: string
const run = (...args: string[]) => claimgraph(args, { cwd: own })
const put = (name: string, value: unknown) =>
  writeFile(join(own, '..', name), typeof value === 'string' ? value : JSON.stringify(value))
const claims = async () => (await openCaseGraph(await openCase(own))).claims()

prepareCase(
  async (prepared, folder) => {
    await writeFile(join(folder, 'brigade.txt'), brigade)
    await claimgraph(
      ['init', 'prepared', '--title', 'Selm', '--base', 'https://example.org/selm/', '--curator', 'N. N.'],
      { cwd: folder },
    )
    await claimgraph(
      [
        'add',
        '../brigade.txt',
        '--publisher',
        'Tarn Gazette',
        '--published',
        '2031-05-07',
        '--url',
        'https://example.org/news/1',
      ],
      { cwd: prepared },
    )
  },
  copy => {
    own = copy
  },
)

describe('claims of schema.org', () => {
  const review = {
    '@context': 'https://schema.org',
    '@graph': [
      {
        ...{ '@type': 'ClaimReview', url: 'https://example.org/checks/1', datePublished: '2031-05-09' },
        author: { '@type': 'Organization', name: 'Tarn Checks' },
        claimReviewed: 'Forty people died at Selm',
        reviewRating: { '@type': 'Rating', ratingValue: 1, bestRating: 5, alternateName: 'Not so' },
        itemReviewed: {
          ...{ '@type': 'Claim', author: { '@type': 'Person', name: 'Mayor of Tarn' }, datePublished: '2031-05-06' },
          appearance: { '@type': 'CreativeWork', url: 'https://example.org/speech', name: 'Speech' },
        },
      },
      { '@type': 'ClaimReview', claimReviewed: 'It rained', reviewRating: { ratingValue: 5 } },
      { '@type': 'Claim', author: 'Council' },
    ],
  }

  it('become drafts, a rating as the claim of the reviewer who is named, and are found again', async () => {
    await put('review.json', review)
    const taken = await run('import', '../review.json', '--format', 'claimreview')
    expect(taken).toMatchObject({ status: 0, out: expect.stringContaining('3 claims written') })
    expect(taken.err).toBe(
      'ClaimReview 2: expected the name of who rates the claim (author), found none; the rating is left out\nClaim 3: expected the text of a claim (claimReviewed, text or name), found none; left out\n',
    )
    const found = (await claims()).map(({ label, claimant, asserted, status, mentions }) =>
      [label, claimant?.label, asserted.on, status?.label, mentions[0]?.document?.label].join(' | '),
    )
    expect(found.sort()).toEqual([
      'Forty people died at Selm | Mayor of Tarn | 2031-05-06 | draft | Speech',
      'It rained | Whoever speaks in “Where “It rained” is told” (not named) |  | draft | Where “It rained” is told',
      'Tarn Checks on “Forty people died at Selm”: Not so | Tarn Checks | 2031-05-09 | draft | Review by Tarn Checks: Forty people died at Selm',
    ])
    expect((await run('check')).status).toBe(0)
    expect((await run('import', '../review.json', '--format', 'claimreview')).out).toContain(
      '3 claims in the case already',
    )
    const written = JSON.parse((await run('export', '--format', 'claimreview')).out)
    const rated = written['@graph'].filter((node: { '@type': string }) => node['@type'] === 'ClaimReview')
    expect(rated).toMatchObject([
      {
        author: { '@type': 'Organization', name: 'Tarn Checks' },
        claimReviewed: 'Forty people died at Selm',
        reviewRating: { '@type': 'Rating', ratingValue: 1, bestRating: 5, alternateName: 'Not so' },
        itemReviewed: {
          '@type': 'Claim',
          text: 'Forty people died at Selm',
          author: { name: 'Mayor of Tarn' },
          datePublished: '2031-05-06',
        },
      },
    ])
  })

  it('are no ratings where nobody rated them', async () => {
    const { out } = await run('export', '-d', example('bridge.trig'), '--format', 'claimreview')
    const nodes = JSON.parse(out)['@graph']
    expect([nodes.length, new Set(nodes.map((node: { '@type': string }) => node['@type']))]).toEqual([
      6,
      new Set(['Claim']),
    ])
    expect(out).not.toMatch(/ating/)
  })
})

describe('annotations', () => {
  it('of Hypothes.is carry their passages, by place or by quotation, in code points', async () => {
    const row = (text: string, ...selector: object[]) => ({
      ...{
        user: 'acct:nn@hypothes.is',
        uri: 'https://example.org/news/1',
        created: '2031-05-10T09:00:00Z',
        text,
        tags: ['toll'],
      },
      target: [{ source: 'https://example.org/news/1', selector }],
    })
    const exact = 'twelve people died'
    await put('hypothesis.json', {
      rows: [
        row('By quotation', { type: 'TextQuoteSelector', exact }),
        row(
          'By units of UTF-16',
          { type: 'TextPositionSelector', start: 31, end: 49 },
          { type: 'TextQuoteSelector', exact },
        ),
        row('Not there', { type: 'TextQuoteSelector', exact: 'thirteen people died' }),
      ],
    })
    const taken = await run('import', '../hypothesis.json', '--format', 'annotation')
    expect(taken.err).toMatch(/^Annotation 3: its passage does not stand in the text of <[^>]+>; left out\n$/)
    const found = (await claims()).map(({ label, mentions: [mention] }) => [label, mention?.span])
    const start = Array.from(brigade.slice(0, brigade.indexOf(exact))).length
    expect(found.sort()).toEqual([
      ['By quotation', { start, end: start + exact.length }],
      ['By units of UTF-16', { start, end: start + exact.length }],
    ])
    expect((await run('check', '--documents', 'documents')).out).not.toContain('passage-differs')
    const { items } = JSON.parse((await run('export', '--format', 'annotation', '--documents', 'documents')).out)
    expect(items[0].target).toMatchObject({
      source: 'https://example.org/news/1',
      selector: [
        { type: 'TextPositionSelector', start, end: start + exact.length },
        { type: 'TextQuoteSelector', exact },
      ],
    })
  })

  it('of claimgraph come back with claimant, act and stance', async () => {
    await run('export', '-d', example('bridge.trig'), '--format', 'annotation', '-o', '../page.json')
    expect((await run('import', '../page.json', '--format', 'annotation')).out).toContain('6 claims written')
    const found = (await claims()).map(({ label, claimant, act }) => [label, claimant?.id, act?.label])
    expect(found).toContainEqual(['The hospital: 14 dead', 'https://example.org/selm/hospital', 'report'])
    expect((await run('check')).status).toBe(0)
  })
})

describe('statements of FollowTheMoney', () => {
  it('go out as CSV and as JSON, and come in as claims of their datasets', async () => {
    for (const [format, name] of [
      ['ftm', 'out.csv'],
      ['ftm-json', 'out.jsonl'],
    ] as const) {
      await run('export', '-d', example('bridge.trig'), '--format', format, '-o', `../${name}`)
      const dry = await run('import', `../${name}`, '--format', 'ftm', '--dry-run')
      expect([dry.err, dry.out]).toEqual(['', expect.stringContaining('11 claims would be written')])
    }
    const text = await readFile(join(own, '..', 'out.csv'), 'utf8')
    expect(text.split('\r\n')[0]).toBe(
      'id,entity_id,canonical_id,prop,schema,value,dataset,lang,original_value,external,first_seen,last_seen,origin',
    )
    expect(text).toContain(',fall,fall,description,Event,The hospital: 14 dead,hospital,eng,')
    expect((await run('import', '../out.csv', '--format', 'ftm')).status).toBe(0)
    expect((await claims()).map(({ claimant }) => claimant?.label)).toContain('hospital')
    expect((await run('check')).status).toBe(0)
  })
})

it.each([
  ['claimreview', 'cut.json', '{"@type": "Claim", "text": "x', /^claimgraph: \.\.\/cut\.json:1:\d+: expected JSON/],
  ['annotation', 'deep.json', '['.repeat(100_000), /\.\.\/deep\.json.*expected JSON/],
  ['claimreview', 'none.json', '{"a": [1, null, {"@type": 3}]}', /expected a Claim or ClaimReview/],
  [
    'annotation',
    'odd.json',
    '{"type":"Annotation","target":{"source":"no iri"},"body":[null,3]}',
    /Annotation 1: expected a target with a source/,
  ],
  ['ftm', 'cut.csv', 'entity_id,prop,value,dataset\na,b', /\.\.\/cut\.csv:2: expected 4 columns, found 2/],
  ['ftm', 'other.csv', 'a,b\n1,2\n', /\.\.\/other\.csv:1: expected the column entity_id/],
  ['ftm', 'lines.jsonl', '{"entity_id":"a"}\n[]\n', /lines\.jsonl:2: expected a statement of FollowTheMoney/],
  [
    'ftm',
    'half.jsonl',
    '{"entity_id":"a","prop":"name"}\n',
    /half\.jsonl:1: expected entity_id, prop, value and dataset/,
  ],
])('%s that is none is told with its place, and nothing is written (%s)', async (format, name, text, message) => {
  await put(name, text)
  const { err } = await run('import', `../${name}`, '--format', format)
  expect(err).toMatch(message)
  expect((await readdir(join(own, 'triples'))).sort()).toEqual(['documents.ttl', 'example.trig'])
})

describe('an option of another format', () => {
  it.each([
    ['claimreview', '--lenient', 'nanopub'],
    ['ftm', '--base=https://example.org/', 'nanopub'],
    ['table', '--unverified', 'nanopub'],
    ['annotation', '--mapping=ucdp-ged', 'table'],
    ['nanopub', '--set=unit=people', 'table'],
  ])('of import is refused: %s with %s', async (format, option, wanted) => {
    await put('any.json', {})
    const { status, err } = await run('import', '../any.json', '--format', format, option)
    expect([status, err]).toEqual([
      2,
      expect.stringContaining(`${option.replace(/=.*/, '')} goes with --format ${wanted}\n`),
    ])
  })
})
