import { beforeAll, describe, expect, it } from 'vitest'
import { slicePassage } from '../../src/claims/passage.js'
import { type ClaimGraph, openClaimGraph, readTexts, shippedPath, type Texts } from '../../src/index.js'
import { sha256 } from '../../src/rdf/digest.js'
import { documentsFolder } from '../documents.js'

describe.skipIf(documentsFolder === undefined)('passages, against the documents themselves', () => {
  let graph: ClaimGraph
  let texts: Texts

  beforeAll(async () => {
    graph = await openClaimGraph(shippedPath('triples'))
    texts = await readTexts(documentsFolder!)
  })

  const held = () => graph.documents().filter(document => document.sha256 !== undefined)

  it('has both documents at hand, with the length stated', () => {
    expect(held()).toHaveLength(2)
    for (const document of held()) expect([...texts.get(document.sha256!)!]).toHaveLength(document.characters!)
  })

  it('quotes every mention to the character', () => {
    const mentions = graph.claims().flatMap(claim => claim.mentions)
    expect(mentions.length).toBeGreaterThan(200)
    for (const { id, document, span, sha256: digest } of mentions) {
      const passage = slicePassage(texts.get(document!.sha256!)!, span!)
      expect(passage.length, id).toBeGreaterThan(0)
      expect(passage.trim(), id).toBe(passage)
      expect(sha256(passage), id).toBe(digest)
    }
  })

  it('leaves no letter or digit between two mentions of a sentence that nobody claims, beyond cues', () => {
    for (const document of held()) {
      const text = [...texts.get(document.sha256!)!]
      const covered = new Array<boolean>(text.length).fill(false)
      const spans = graph.claims({ document: document.id }).flatMap(claim => claim.mentions)
      for (const { document: source, span } of spans) {
        if (source!.id === document.id) covered.fill(true, span!.start, span!.end)
      }
      for (const gap of document.withoutClaim) covered.fill(true, gap.start, gap.end)
      const letters = text.map((character, i) => ({ i, letter: /[\p{L}\p{N}]/u.test(character) })).filter(c => c.letter)
      const share = letters.filter(({ i }) => covered[i]).length / letters.length
      expect(share, document.id).toBeGreaterThan(0.85)
    }
  })

  it('says every number that stands in a document in some claim whose passage holds it', () => {
    const described = new Map<string, string[]>()
    for (const { subject, object } of graph.dataset) {
      described.set(subject.value, [...(described.get(subject.value) ?? []), object.value])
    }
    for (const document of held()) {
      const text = texts.get(document.sha256!)!
      const claims = graph.claims({ document: document.id })
      for (const match of text.matchAll(/\d+(?:,\d{3})*/g)) {
        const start = [...text.slice(0, match.index)].length
        const carriers = claims.filter(claim =>
          claim.mentions.some(m => m.document!.id === document.id && m.span!.start <= start && start < m.span!.end),
        )
        const said = carriers.map(claim =>
          [
            claim.label,
            claim.asserted.on,
            ...claim.about.flatMap(event => described.get(event.id) ?? []),
            ...[...claim.content].map(q => q.object.value),
          ].join(' '),
        )
        const number = match[0].replace(',', '')
        const words: Record<string, string> = { '60': 'sixties', '70': 'seventies' }
        const wanted = new RegExp(`(?<!\\d)0?${number}(?!\\d)|${words[number] ?? 'no such word'}`)
        expect(
          said.some(text => wanted.test(text.replaceAll(',', ''))),
          `${document.id} at ${start}: ${number}`,
        ).toBe(true)
      }
    }
  })
})
