import { beforeAll, describe, expect, it } from 'vitest'
import { align } from '../../src/align/align.js'
import { toIdentityQuads } from '../../src/align/identity-quads.js'
import type { Proposal } from '../../src/align/proposal.js'
import type { ClaimGraph } from '../../src/claims/graph.js'
import { readIdentities } from '../../src/claims/identities.js'
import { compare } from '../../src/compare/compare.js'
import type { Comparison } from '../../src/compare/types.js'
import { openExtractor } from '../../src/node/extraction.js'
import { toClaimGraph } from '../../src/node/open.js'
import { sha256 } from '../../src/rdf/digest.js'
import { createStore } from '../../src/rdf/store.js'
import { reports } from './documents.js'

/** The drafts of the reports, all in one graph, and their texts by digest. */
async function draftAll(documents: Readonly<Record<string, string>>) {
  const extractor = await openExtractor()
  const store = createStore()
  for (const [path, text] of Object.entries(documents)) {
    for (const quad of extractor.toQuads(extractor.extract({ path, text }), text)) store.add(quad)
  }
  return { store, texts: new Map(Object.values(documents).map(text => [sha256(text), text])) }
}

let graph: ClaimGraph
let proposals: Proposal[]
let comparison: Comparison
beforeAll(async () => {
  const { store, texts } = await draftAll(reports)
  graph = toClaimGraph(store)
  proposals = await align(graph, texts)
  comparison = await compare(
    toClaimGraph(createStore([...store, ...toIdentityQuads(proposals)]), { identities: 'proposed' }),
  )
})

const nameOf = (digest: string | null) => Object.keys(reports).find(name => sha256(reports[name]!) === digest)!
/** For each question on deaths with several documents, the figures and the documents. */
function sharedDeaths() {
  const digestOf = new Map(comparison.documents.map(({ id, sha256: digest }) => [id, digest]))
  return comparison.questions
    .filter(({ property }) => property.label === 'deaths')
    .map(({ positions, restsOn }) => ({
      figures: positions.map(({ label }) => label),
      documents: [...new Set(positions.flatMap(({ documents }) => documents))]
        .map(id => nameOf(digestOf.get(id)!))
        .sort(),
      restsOn,
    }))
    .filter(({ documents }) => documents.length > 1)
}

describe('align', () => {
  it('brings the figures of documents on one event on one question, and those of another on another', () => {
    expect(sharedDeaths().map(({ documents }) => documents)).toEqual(
      expect.arrayContaining([
        ['harn-post.txt', 'orla-news.txt', 'selm-gazette.txt'],
        ['county-record.txt', 'tarn-radio.txt', 'tarn-times.txt'],
      ]),
    )
    expect(sharedDeaths()).toHaveLength(2)
  })

  it('leaves out what a document tells of another time', () => {
    for (const { figures } of sharedDeaths()) expect(figures).not.toContain('9')
  })

  it('says of each question on which proposals it rests', () => {
    const ids = new Set(readIdentities(createStore(toIdentityQuads(proposals))).map(({ id }) => id))
    for (const { restsOn } of sharedDeaths()) {
      expect(restsOn.length).toBeGreaterThan(1)
      for (const id of restsOn) expect(ids).toContain(id)
    }
  })

  it('takes what a document says of an attack without another place for what it counts the dead of', async () => {
    const texts = [
      'Gunmen killed 20 people in the village of Orsk on Monday, the Orsk council said. Among them were three soldiers. The council blamed the Red Sash militia for the attack.',
      'The Orsk council said that 22 people were killed in the village of Orsk, among them three soldiers. The Red Sash militia denied that its fighters killed anyone in Orsk.',
    ]
    const { store, texts: byDigest } = await draftAll(
      Object.fromEntries(texts.map((text, i) => [`note-${i}.txt`, text])),
    )
    const found = await align(toClaimGraph(store), byDigest)
    const joined = toClaimGraph(createStore([...store, ...toIdentityQuads(found)]), { identities: 'proposed' })
    const { questions } = await compare(joined)
    const accused = questions.filter(({ property }) => property.label === 'perpetrator')
    expect(accused.map(({ positions }) => positions.map(({ label }) => label))).toEqual([
      expect.arrayContaining([expect.stringContaining('Red Sash militia'), expect.stringMatching(/^not /)]),
    ])
    const deaths = questions.find(({ property, positions }) => property.label === 'deaths' && positions.length > 1)!
    expect(deaths.positions.map(({ label }) => label)).toEqual(['22', '20'])
  })

  it('takes one name for one actor', () => {
    const names = new Map(graph.agents().map(({ id, label }) => [id, label]))
    const alike = proposals.flatMap(({ resources }) => {
      const labels = resources.map(id => names.get(id))
      return labels.every(label => label !== undefined) ? [[...new Set(labels)].sort().join(' = ')] : []
    })
    expect(alike.some(found => /hospital of Harn/.test(found))).toBe(true)
  })

  it('gives reasons and confidences, and joins nothing unless asked', async () => {
    for (const { confidence, because } of proposals) {
      expect(confidence).toBeGreaterThan(0)
      expect(confidence).toBeLessThan(1)
      expect(because).not.toBe('')
    }
    const plain = await compare(toClaimGraph(createStore([...graph.dataset, ...toIdentityQuads(proposals)])))
    expect(plain.questions.every(({ restsOn }) => restsOn.length === 0)).toBe(true)
    expect(plain.questions.length).toBeGreaterThan(comparison.questions.length)
  })

  it('proposes the same whatever the order of the data', async () => {
    const texts = new Map(
      Object.values(reports)
        .reverse()
        .map(text => [sha256(text), text]),
    )
    expect(await align(toClaimGraph(createStore([...graph.dataset].reverse())), texts)).toEqual(proposals)
  })

  it('proposes nothing without texts', async () => {
    const found = await align(graph, new Map())
    expect(found.filter(({ mainOf }) => mainOf !== undefined)).toEqual([])
  })
})
