import { describe, expect, it } from 'vitest'
import { findCanonicalLink } from '../../src/case/canonical-link.js'
import { readCaseDocuments } from '../../src/case/case-documents.js'
import { CaseNames } from '../../src/case/case-names.js'
import { describeCollected } from '../../src/case/collection.js'
import { checkGraph } from '../../src/check/check.js'
import { shippedOntology } from '../../src/node/ontology.js'
import { sha256 } from '../../src/rdf/digest.js'
import { createStore } from '../../src/rdf/store.js'

const base = 'https://example.org/selm/'
const now = new Date('2031-05-09T10:00:00Z')
const text = 'The council of Tarn said that 13 people were killed.'
const read = {
  path: 'folder/mill.html',
  kind: 'html' as const,
  text,
  headline: 'Mill burns',
  publisher: 'Tarn Gazette',
}

function collect(...documents: Partial<Parameters<typeof describeCollected>[0]>[]) {
  const store = createStore()
  const names = new CaseNames(base, store)
  const found = documents.map(each => {
    const collected = { read, metadata: {}, fileName: 'mill.html', bytesSha256: sha256('bytes'), ...each }
    const { iri, quads } = describeCollected(collected, { names, now })
    for (const quad of quads) store.add(quad)
    return iri.slice(base.length)
  })
  return { store, found }
}

describe('a collected document', () => {
  it('has what it says of itself, and passes every check', async () => {
    const { store, found } = collect({ metadata: { collectedBy: 'N. N.', url: 'https://gazette.example/mill' } })
    expect(found).toEqual(['mill-burns'])
    expect(readCaseDocuments(store)).toEqual([
      {
        iri: `${base}mill-burns`,
        title: 'Mill burns',
        sha256: sha256(text),
        fileName: 'mill.html',
        publisher: 'Tarn Gazette',
        notAfter: '2031-05-09',
      },
    ])
    expect((await checkGraph(store, { ontology: shippedOntology })).issues).toEqual([])
  })

  it('has what whoever collects it says rather than what it says of itself', () => {
    const metadata = { title: 'Mill in ruins', publisher: 'Selm Observer', published: '2031-05' }
    const { store, found } = collect({ read: { ...read, published: '2031-04-01' }, metadata })
    expect(found).toEqual(['mill-in-ruins'])
    expect(readCaseDocuments(store)).toMatchObject([
      { title: 'Mill in ruins', publisher: 'Selm Observer', published: '2031-05' },
    ])
  })

  it('has no publisher and no day that nobody knows', async () => {
    const { store } = collect({ read: { path: 'a.txt', text, published: 'yesterday' }, fileName: 'a.txt' })
    const [document] = readCaseDocuments(store)
    expect(document).not.toHaveProperty('publisher')
    expect(document).not.toHaveProperty('published')
    expect((await checkGraph(store, { ontology: shippedOntology })).issues).toEqual([])
  })

  it('has a name of its own, and a publisher of the same name is one agent', () => {
    const { store, found } = collect(
      {},
      { read: { ...read, text: 'Other.' } },
      { read: { ...read, text: 'A third.', publisher: 'TARN  gazette' } },
    )
    expect(found).toEqual(['mill-burns', 'mill-burns-2', 'mill-burns-3'])
    const publishers = [...store.match(null, null, null)].filter(({ predicate }) =>
      predicate.value.endsWith('/publisher'),
    )
    expect(new Set(publishers.map(({ object }) => object.value))).toEqual(new Set([`${base}tarn-gazette`]))
  })

  it('takes no name that something in the drafts of another has', () => {
    const titled = (title: string) => ({ metadata: { title }, read: { ...read, text: title } })
    expect(collect(titled('Mill'), titled('Mill a1'), titled('Mill event 2'), titled('Mill again')).found).toEqual([
      'mill',
      'mill-a1-named',
      'mill-event-2-named',
      'mill-again',
    ])
    expect(collect(titled('Mill a1'), titled('Mill')).found).toEqual(['mill-a1', 'mill-2'])
  })
})

describe('the address that a page gives as its own', () => {
  it.each([
    ['<head><link rel="canonical" href=" https://gazette.example/mill "></head><body>', 'https://gazette.example/mill'],
    ['<meta property="og:url" content="https://gazette.example/mill"><body>', 'https://gazette.example/mill'],
    ['<link rel="canonical" href="/mill"><body>', undefined],
    ['<body><link rel="canonical" href="https://gazette.example/mill">', undefined],
    ['<p>Mill', undefined],
  ])('%s', (page, address) => {
    expect(findCanonicalLink(page)).toBe(address)
  })
})
