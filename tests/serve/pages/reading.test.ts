import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openClaimGraph } from '../../../src/index.js'
import { toClaimGraph } from '../../../src/node/open.js'
import { sha256 } from '../../../src/rdf/digest.js'
import { cutReading, cutText, markPassages } from '../../../src/view/reading.js'
import { storeOf } from '../../claims/fixture.js'
import { openPages, type Pages, textOf } from './fixture.js'

const pathOf = (name: string) => fileURLToPath(new URL(`../../../${name}`, import.meta.url))

// a letter beyond the basic plane counts as one
const text =
  '𝄞 The council counts three dead.\n\nThe monitor says that the council, which counts three dead, is wrong.\n'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimgraph-reading-'))
  await writeFile(join(folder, 'note.txt'), text)
})
afterAll(() => rm(folder, { recursive: true }))

const place = (passage: string, after = 0) => {
  const start = Array.from(text.slice(0, text.indexOf(passage, after))).length
  return { start, end: start + Array.from(passage).length }
}

async function openNote(
  claims: readonly { id: string; start: number; end: number; digest?: string }[],
): Promise<Pages> {
  const store = await storeOf(`
    :note a cg:Document ; rdfs:label "Note" ; schema:publisher :monitor ; cg:sha256 "${sha256(text)}" .
    :council a prov:Organization ; rdfs:label "Council" . :monitor a prov:Organization ; rdfs:label "Monitor" .
    ${claims
      .map(
        ({ id, start, end, digest }) => `:${id} a cg:Claim ; rdfs:label "Claim ${id}" ; prov:wasAttributedTo :council ;
          cg:mention [ oa:hasSource :note ; cg:relayedBy ( :monitor ) ;
            ${digest === undefined ? '' : `cg:sha256 "${digest}" ;`} oa:hasSelector [ oa:start ${start} ; oa:end ${end} ] ] .
          :${id} { :flood cg:deaths 3 }`,
      )
      .join('\n')}`)
  return openPages(toClaimGraph(store), { documents: folder })
}

/** The marked stretches of a page, each with the numbers that stand before it. */
const marksOf = (html: string) =>
  [...html.matchAll(/<mark class="([^"]*)">(.*?)<\/mark>/gs)].map(([, classes, marked]) => [textOf(marked!), classes!])

describe('the text of a document', () => {
  it('has passages that lie within each other and overlap, cut at every end', async () => {
    const inner = place('counts three dead', text.indexOf('monitor'))
    const { get } = await openNote([
      { id: 'a', ...place('The council counts three dead.') },
      { id: 'b', ...place('the council, which counts three dead') },
      { id: 'c', ...inner },
      { id: 'd', start: inner.start + 'counts '.length, end: place(', is wrong', 0).end },
    ])
    const html = await get('/document/note/text')
    expect(marksOf(html)).toEqual([
      ['The council counts three dead.', 'said in-1'],
      ['the council, which ', 'said in-1'],
      ['counts ', 'said deep in-1 in-2'],
      ['three dead', 'said deep in-1 in-2 in-3'],
      [', is wrong', 'said in-3'],
    ])
    const [, body] = html.split('class="whole-text"')
    const notes = [...body!.matchAll(/<li id="claim-(\d)" value="\d" class="note-(\d)">(.*?)<\/li>/gs)]
    expect(notes.map(([, number, slot]) => [number, slot])).toEqual([
      ['1', '1'],
      ['2', '1'],
      ['3', '2'],
      ['4', '3'],
    ])
    expect(textOf(notes[0]![3]!)).toContain('Claim aCouncil, through Monitor')
    for (const number of [1, 2, 3, 4]) {
      expect(html).toContain(`id="at-${number}" href="#claim-${number}"`)
      expect(html).toContain(`href="#at-${number}"`)
    }
  })

  it('marks no passage whose digest is another one', async () => {
    const passage = place('The council counts three dead.')
    const wrong = await openNote([{ id: 'a', ...passage, digest: sha256('something else') }])
    expect(marksOf(await wrong.get('/document/note/text'))).toEqual([])
    const right = await openNote([{ id: 'a', ...passage, digest: sha256('The council counts three dead.') }])
    expect(marksOf(await right.get('/document/note/text'))).toHaveLength(1)
  })

  it('is linked from its document, and is not there where it is not at hand', async () => {
    const { site, get, app } = await openNote([{ id: 'a', ...place('three dead') }])
    expect(await get('/document/note')).toContain('href="/document/note/text"')
    expect((await app.request('/document/note/text/2')).status).toBe(404)
    const without = await openPages(site.graph)
    expect((await without.app.request('/document/note/text')).status).toBe(404)
    expect(await without.get('/document/note')).not.toContain('/text"')
  })

  it('is where a claim and the list of documents lead to, each passage to its own place', async () => {
    const { get } = await openNote([
      { id: 'a', ...place('counts three dead', text.indexOf('monitor')) },
      { id: 'b', ...place('The council counts three dead.') },
    ])
    const reading = await get('/document/note/text')
    for (const [id, number] of [
      ['a', 2],
      ['b', 1],
    ] as const) {
      const links = [...(await get(`/claim/${id}`)).matchAll(/href="\/document\/note\/text#at-(\d)"/g)]
      expect(links.map(([, place]) => Number(place))).toEqual([number])
      expect(reading).toMatch(new RegExp(`value="${number}"[^§]*?Claim ${id}<`))
    }
    expect(await get('/documents')).toContain('<a href="/document/note/text">')
  })

  it('is not shown where restricted claims were left out, whose passages may stand in it', async () => {
    const options = { documents: pathOf('examples/bridge') }
    const path = pathOf('examples/bridge.trig')
    const closed = await openPages(await openClaimGraph(path), options)
    expect((await closed.app.request('/document/release/text')).status).toBe(404)
    expect(textOf(await closed.get('/document/release'))).toContain('yes; only passages are shown')
    const open = await openPages(await openClaimGraph(path, { includeRestricted: true }), options)
    expect(textOf(await open.get('/document/release/text'))).toContain('At least 12 people were killed')
  })
})

describe('a text that is cut', () => {
  const long = Array.from({ length: 3000 }, (_, i) => `word${i}${i % 700 === 0 ? '\n\n' : ' '}`).join('')
  const characters = Array.from(long)

  it('is the same to the letter, in paragraphs that are not too long', () => {
    const blocks = cutText(characters, [])
    expect(blocks.flatMap(({ segments }) => segments.map(({ text: part }) => part)).join('')).toBe(long)
    expect(Math.max(...blocks.map(({ start, end }) => end - start))).toBeLessThanOrEqual(4000)
    const without = Array.from('x'.repeat(10_000))
    expect(cutText(without, []).map(({ start, end }) => end - start)).toEqual([4000, 4000, 2000])
  })

  it('stands on pages of a limited length, each block once', () => {
    const blocks = cutText(characters, [])
    const pages = cutReading(blocks, { characters: 5000, passages: 10 })
    expect(pages.flat()).toEqual(blocks)
    expect(pages.length).toBeGreaterThan(3)
    for (const page of pages.filter(({ length }) => length > 1))
      expect(page.at(-1)!.end - page[0]!.start).toBeLessThanOrEqual(5000)
  })

  it('goes on with a passage that reaches into the next paragraph', async () => {
    const { site } = await openNote([{ id: 'a', ...place('dead.\n\nThe monitor') }])
    const passages = [...site.claims.values()].flatMap(claim => claim.mentions.map(mention => ({ claim, mention })))
    const blocks = cutText(Array.from(text), markPassages(passages, Array.from(text).length))
    expect(blocks.map(({ starts }) => starts.length)).toEqual([1, 0])
    const marked = blocks.flatMap(({ segments }) => segments.filter(({ marks }) => marks.length > 0))
    expect(marked.map(({ text: part }) => part)).toEqual(['dead.\n\n', 'The monitor'])
  })
})
