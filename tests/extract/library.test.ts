import { Parser } from 'n3'
import { describe, expect, it } from 'vitest'
import { createExtractor, readDocumentText, readLexicon } from '../../src/extract/index.js'
import { openExtractor, shippedModels } from '../../src/node/extraction.js'
import { shippedOntology } from '../../src/node/ontology.js'
import { openClaimGraph, toClaimGraph } from '../../src/node/open.js'
import { readDocumentFile } from '../../src/node/threads/read-document-file.js'
import { cg, prefixes } from '../../src/rdf/namespaces.js'
import { createStore } from '../../src/rdf/store.js'
import { readTrig } from '../check/read-trig.js'
import { claimgraph } from '../cli/run.js'
import { isIsomorphic } from '../export/isomorphism.js'
import { newsPage } from './read/pages.js'
import { temporaryFiles } from './temporary-files.js'

const temporaryFile = temporaryFiles()
const text = 'The fire brigade said on 4 May 2031 that at least 12 people were killed in Selm.'
const now = new Date('2031-05-06T08:00:00Z')
const declarations = Object.entries({ ...prefixes, ex: 'https://example.org/bridge/' })
  .map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .`)
  .join('\n')
const selm = 'ex:selm a schema:Place ; rdfs:label "Selm"@en .'

describe('extraction as a library', () => {
  it('gives drafts as objects', async () => {
    const extractor = createExtractor({ lexicon: await readLexicon(shippedOntology), models: await shippedModels() })
    const { attributions, quantities } = extractor.extract(await readDocumentText(text, { path: 'bridge.txt' }))
    expect(attributions).toMatchObject([{ agent: 'The fire brigade', assertedOn: '2031-05-04', act: 'Report' }])
    expect(quantities).toMatchObject([{ measure: 'deaths', value: 12, min: 12, attribution: 'a1' }])
  })

  it('gives drafts as claims with their facts, linked to the names of a graph', async () => {
    const extractor = await openExtractor({ graph: toClaimGraph(readTrig(selm)) })
    const quads = extractor.toQuads(extractor.extract({ path: 'bridge.txt', text }), text, { now })
    const graph = toClaimGraph(createStore([...readTrig(selm), ...quads]))
    const [claim, ...others] = graph.claims()
    expect(others).toEqual([])
    expect(claim).toMatchObject({ claimant: { label: 'fire brigade' }, status: { id: cg.Draft.value } })
    expect([...claim!.content].map(({ predicate }) => predicate.value)).toContain(`${cg.$iri}deaths`)
    expect(graph.events().map(({ places }) => places.map(({ id }) => id))).toEqual([
      ['https://example.org/bridge/selm'],
    ])
  })

  it('links nothing without a graph: what a text names is new', async () => {
    const extractor = await openExtractor({ minConfidence: 0 })
    expect(extractor.extract({ path: 'bridge.txt', text }).attributions).toHaveLength(1)
    const quads = extractor.toQuads(extractor.extract({ path: 'bridge.txt', text }), text, { now })
    const [place, ...others] = toClaimGraph(createStore(quads)).places()
    expect([place!.label, others]).toEqual(['Selm', []])
    expect(place!.id).toMatch(/^https:\/\/w3id\.org\/claimgraph\/drafts\//)
  })

  it('leaves out what is less sure than asked for', async () => {
    const extractor = await openExtractor({ minConfidence: 1 })
    expect(extractor.extract({ path: 'bridge.txt', text }).attributions).toEqual([])
  })

  it('is what the command line does, in objects and in TriG', async () => {
    const [path, data] = [temporaryFile('bridge.txt', text), temporaryFile('known.trig', `${declarations}\n${selm}`)]
    const document = await readDocumentFile(path)
    const extractor = await openExtractor({ graph: await openClaimGraph(data) })
    const drafts = extractor.extract(document)
    const json = await claimgraph(['extract', path, '--format', 'jsonl'])
    expect(JSON.parse(json.out)).toEqual(drafts)
    const trig = await claimgraph(['extract', path, '-d', data, '--format', 'trig'])
    const at = /[\d-]{10}T[\d:.]+Z/.exec(trig.out)![0]
    expect(await extractor.toTrig(drafts, text, { now: new Date(at) })).toBe(trig.out)
    const quads = extractor.toQuads(drafts, text, { now: new Date(at) })
    expect(isIsomorphic(createStore(quads), createStore(new Parser({ format: 'trig' }).parse(trig.out)))).toBe(true)
  })

  it('reads text and web pages that were decoded before as it reads their bytes', async () => {
    const bytes = (content: string) => new TextEncoder().encode(content)
    for (const [path, content] of [
      ['note.txt', text],
      ['page.html', newsPage()],
      ['https://example.org/page', newsPage()],
    ] as const) {
      expect(await readDocumentText(content, { path })).toEqual(await readDocumentText(bytes(content), { path }))
    }
    expect(await readDocumentText(newsPage(), { path: 'page' })).toMatchObject({
      kind: 'html',
      publisher: 'The Farhaven Sheet',
    })
    expect(await readDocumentText(newsPage(), { path: 'page', kind: 'text' })).toMatchObject({ text: newsPage() })
  })

  it('refuses a document without text, and a PDF that is text', async () => {
    await expect(readDocumentText(' \n', { path: 'note.txt' })).rejects.toMatchObject({ code: 'empty' })
    await expect(readDocumentText('%PDF-1.7', { path: 'note.pdf', kind: 'pdf' })).rejects.toMatchObject({
      code: 'unreadable',
    })
  })
})
