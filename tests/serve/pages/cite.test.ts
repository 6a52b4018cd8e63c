import { plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { toClaimGraph } from '../../../src/node/open.js'
import { sha256 } from '../../../src/rdf/digest.js'
import { toBibtex } from '../../../src/serve/pages/cite/bibtex.js'
import type { CslItem } from '../../../src/serve/pages/cite/csl.js'
import { toRis } from '../../../src/serve/pages/cite/ris.js'
import { storeOf } from '../../claims/fixture.js'
import { coast, openPages, openShipped, type Pages, sectionOf, textOf } from './fixture.js'
import { hostile, openHostile } from './hostile.js'

let pages: Pages
beforeAll(async () => {
  pages = await openShipped({ day: '2026-11-30' })
})

/** What an independent reader of bibliographies makes of one, as CSL-JSON. */
async function read(text: string, format: '@bibtex/text' | '@ris/file'): Promise<Record<string, unknown>[]> {
  return (await plugins.input.chainAsync(text, { forceType: format, generateGraph: false })) as Record<
    string,
    unknown
  >[]
}

const item = (values: Partial<CslItem> = {}): CslItem => ({
  id: 'one',
  type: 'webpage',
  title: 'A count',
  'container-title': 'A graph',
  note: 'A note',
  URL: 'https://example.org/one',
  ...values,
})

describe('a claim is cited', () => {
  it('as its claimant’s, within the bounds known, through whom it is known, and as our paraphrase', async () => {
    const text = await pages.get('/claim/claim-sohr-deaths/cite.txt')
    expect(text.split('\n')).toHaveLength(2)
    expect(text).toMatch(/^Syrian Observatory for Human Rights, between 2025-03-01 and 2025-03-26\. /)
    expect(text).toContain('[paraphrase by claimgraph’s curators]')
    expect(text).toContain('Asserted between 2025-03-01 and 2025-03-26 (inferred)')
    expect(text).toContain('as of 2026-11-30')
    expect(text).toContain(`<${coast}claim-sohr-deaths>`)
    expect(text).not.toContain('In the words of')
  })

  it('with the words of its document, named as that document’s, where the text is at hand', async () => {
    const text = 'The board: twelve people died.'
    const folder = await mkdtemp(join(tmpdir(), 'claimgraph-cite-'))
    try {
      await writeFile(join(folder, 'gazette.txt'), text)
      const store = await storeOf(`:gazette a cg:Document ; rdfs:label "Gazette" ; cg:sha256 "${sha256(text)}" .
        :toll a cg:Claim ; rdfs:label "Twelve died" ; prov:wasAttributedTo :board ; cg:mention :m .
        :m a cg:Mention ; oa:hasSource :gazette ; oa:hasSelector [ oa:start 11 ; oa:end 29 ] . :toll { :fall cg:deaths 12 }`)
      const { get, site } = await openPages(toClaimGraph(store), { documents: folder })
      const [iri] = site.entries.map(({ id }) => id)
      const path = site.paths.pathOf(iri!)!
      expect(await get(`${path}/cite.txt`)).toContain('In the words of “Gazette”: “twelve people died”')
      expect(JSON.parse(await get(`${path}/cite.json`))[0].abstract).toBe(
        'In the words of “Gazette”: “twelve people died”.',
      )
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  it('as CSL-JSON, with no day that is not known', async () => {
    const [csl] = JSON.parse(await pages.get('/claim/claim-sohr-deaths/cite.json'))
    expect(csl).toMatchObject({
      id: 'claim-sohr-deaths',
      author: [{ literal: 'Syrian Observatory for Human Rights' }],
      issued: { literal: 'between 2025-03-01 and 2025-03-26' },
      URL: `${coast}claim-sohr-deaths`,
    })
  })

  it('on its page, with links to each format', async () => {
    const html = await pages.get('/claim/claim-sohr-deaths')
    const section = sectionOf(html, 'cite')
    for (const name of ['txt', 'bib', 'json', 'ris'])
      expect(section).toContain(`href="/claim/claim-sohr-deaths/cite.${name}"`)
    expect(textOf(section)).toContain('@misc{claim-sohr-deaths,')
  })

  it('as a topic is, by its permalink', async () => {
    const [topic] = pages.comparison.topics
    const text = await pages.get(`${pages.site.paths.pathOf(topic!.id)}/cite.txt`)
    expect(text).toContain(`<${topic!.id}>`)
    expect(text).toContain('none is asserted as true')
  })
})

describe('formats of bibliographies', () => {
  const names = {
    ...hostile,
    signs: '100 % & $5 #1 a_b {c} ~d ^e \\f',
    letters: 'Łódź, Søren, القصور',
  }

  it.each(Object.entries(names))('are read back by another program: %s', async (_, name) => {
    const line = name.replace(/[\s\p{Cc}]+/gu, ' ').trim()
    const given = item({ title: line, author: [{ literal: line }], issued: { 'date-parts': [[2025, 3, 9]] } })
    const [fromRis] = await read(toRis(given), '@ris/file')
    expect(fromRis).toMatchObject({ title: line, URL: given.URL })
    const [fromBibtex] = await read(toBibtex(given), '@bibtex/text')
    expect(fromBibtex).toMatchObject({ URL: given.URL, issued: { 'date-parts': [[2025]] } })
    expect(toBibtex(given)).toContain('  date = {2025-03-09},')
  })

  it('keep letters, signs and braces as they are', async () => {
    const [found] = await read(toBibtex(item({ title: names.signs })), '@bibtex/text')
    expect(found!.title).toBe(names.signs)
    const [other] = await read(
      toBibtex(item({ title: names.letters, author: [{ literal: names.letters }] })),
      '@bibtex/text',
    )
    expect(other!.title).toBe(names.letters)
  })

  it('say in words what is no date', async () => {
    const given = item({ issued: { literal: 'by 2025-04-30' } })
    expect(toRis(given)).toContain('N1  - Dated by 2025-04-30. A note\r\n')
    expect(toRis(given)).not.toMatch(/^(PY|DA)/m)
    expect(toBibtex(given)).toContain('year = {by 2025-04-30}')
  })

  it.each(Object.keys(hostile))('have one line to a field whatever a name holds: %s', async name => {
    const { site, get } = await openPages(await openHostile(name))
    const path = site.paths.pathOf('https://example.org/flood/one')!
    for (const line of (await get(`${path}/cite.ris`)).replace(/\r\n$/, '').split('\r\n'))
      expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /)
    expect(JSON.parse(await get(`${path}/cite.json`))).toHaveLength(1)
    expect((await get(`${path}/cite.txt`)).trimEnd().split('\n')).toHaveLength(1)
  })
})
