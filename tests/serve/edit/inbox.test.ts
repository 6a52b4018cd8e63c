import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openCase } from '../../../src/node/case/open-case.js'
import { openCaseGraph } from '../../../src/node/case/open-case-graph.js'
import { sha256 } from '../../../src/rdf/digest.js'
import { texts } from '../../cli/three-texts.js'
import { openWorkbench, type Seen, useCase, type Visitor } from './workbench.js'

const own = useCase({ extracted: false })

/** Sends documents and what is said of them. */
async function put(visitor: Visitor, said: Record<string, string>, files: readonly File[] = []): Promise<Seen> {
  const { action, controls } = (await visitor.get('/edit/inbox')).form('form[data-inbox]')
  const body = new FormData()
  body.append('csrf', controls.find(([name]) => name === 'csrf')![1])
  for (const [name, value] of Object.entries(said)) body.append(name, value)
  for (const file of files) body.append('file', file)
  return visitor.post(action, body)
}

const open = async (options = {}) => (await openWorkbench(own(), options)).visit()

describe('the inbox', () => {
  it('takes in what is pasted, with what is said of it and who collected it, and makes drafts of it', async () => {
    const visitor = await open()
    const seen = await put(visitor, {
      text: texts['council.txt'],
      title: 'Notice of the council',
      publisher: 'Council of Tarn',
      published: '2031-05-06',
      url: 'https://council.example/notice',
    })
    expect([seen.status, seen.problems, seen.said]).toEqual([
      200,
      [],
      'Added as notice-of-the-council: “Notice of the council”.',
    ])
    const graph = await openCaseGraph(await openCase(own()))
    expect(graph.document('notice-of-the-council')).toMatchObject({
      publisher: { label: 'Council of Tarn' },
      published: { on: '2031-05-06' },
    })
    const facts = seen.words('.rows dl')[0]!
    expect(facts).toContain('by N. N.')
    expect(facts).toContain('https://council.example/notice')
    expect(facts).toContain('pasted.txt')
    expect(facts).toContain(sha256(texts['council.txt']))
    expect((await visitor.get('/edit/document/notice-of-the-council')).words('mark.role-source')).toEqual([
      'The council of Tarn',
    ])
  })

  it('takes in files, reads a web page as one, and tells of each what it became', async () => {
    const visitor = await open()
    const page =
      '<!DOCTYPE html><title>Toll</title><article><h1>Toll</h1><p>The hospital of Tarn said on Monday that nine people had died.</p></article>'
    const seen = await put(visitor, { publisher: 'Tarn Gazette', published: '2031-05-07' }, [
      new File([texts['brigade.txt']], 'brigade.txt', { type: 'text/plain' }),
      new File([page], '../../toll.html', { type: 'text/html' }),
    ])
    expect(seen.said).toBe('Added as brigade: “brigade.txt”. Added as toll: “toll.html”.')
    expect(seen.words('.rows h3')).toEqual(['brigade.txt', 'toll.html'])
    // no file lies elsewhere than under its digest
    expect((await readdir(join(own(), 'documents'))).filter(name => name.endsWith('.txt'))).toHaveLength(2)
    const kept = await readFile(join(own(), 'documents', `${sha256(texts['brigade.txt'])}.txt`), 'utf8')
    expect(kept).toBe(texts['brigade.txt'])
  })

  it('tells of a text that is there already, and changes nothing', async () => {
    const visitor = await open()
    await put(visitor, { text: texts['militia.txt'], title: 'Militia' })
    const before = await readFile(join(own(), 'triples', 'documents.ttl'), 'utf8')
    const again = await put(visitor, { text: texts['militia.txt'], title: 'Again' })
    expect(again.said).toBe('pasted.txt is in the case already, as militia: “Militia”.')
    expect(await readFile(join(own(), 'triples', 'documents.ttl'), 'utf8')).toBe(before)
  })

  it('tells all that is wrong, shows what was sent again, and takes nothing in', async () => {
    const visitor = await open()
    const seen = await put(visitor, {
      text: 'The mayor said that it burned.',
      url: 'council.example',
      published: '2031-02-30',
    })
    expect([seen.status, ...seen.words('.problem li')]).toEqual([
      422,
      'address: expected that of a page (https://…), found `council.example`',
      'published: expected a day, month or year that exists, as YYYY-MM-DD, YYYY-MM or YYYY, found `2031-02-30`',
    ])
    expect(seen.words('#text')).toEqual(['The mayor said that it burned.'])
    expect((await put(visitor, {})).words('.problem li')).toEqual(['expected documents or a text, found none'])
    expect((await visitor.get('/edit/inbox')).words('.rows li')).toEqual([])
  })

  it('takes in what can be read where other documents cannot, and names a text in another language', async () => {
    const visitor = await open()
    const french =
      'Le maire a déclaré que douze personnes étaient mortes dans l’incendie du moulin, et que trente autres avaient été blessées pendant la nuit de dimanche.'
    const seen = await put(visitor, {}, [
      new File(['%PDF-1.7\nbroken'], 'broken.pdf'),
      new File([french], 'maire.txt'),
      new File([texts['council.txt']], 'council.txt'),
    ])
    expect(seen.status).toBe(422)
    expect(seen.words('.problem li')).toEqual([
      expect.stringMatching(/^broken\.pdf: expected/),
      'maire: expected a text in English, found French: no drafts are made of it',
    ])
    expect(seen.words('.rows h3')).toEqual(['council.txt', 'maire.txt'])
  })

  it('refuses more bytes than it may take at once', async () => {
    const visitor = await open({ maxUpload: 10_000 })
    const seen = await put(visitor, {}, [new File(['x'.repeat(20_000)], 'long.txt')])
    expect([seen.status, seen.problems]).toEqual([413, [expect.stringContaining('found more; nothing was written')]])
  })
})
