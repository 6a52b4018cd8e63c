import { beforeAll, describe, expect, it } from 'vitest'
import { findDates } from '../../../src/extract/dates/find-dates.js'
import type { DraftQuantity } from '../../../src/extract/draft/document-drafts.js'
import { draftQuantities } from '../../../src/extract/quantities/draft-quantities.js'
import { findQuantities } from '../../../src/extract/quantities/find-quantities.js'
import { toCodePoints } from '../../../src/extract/text/offsets.js'
import { type ClaimGraph, openClaimGraph, shippedPath } from '../../../src/index.js'
import { sha256 } from '../../../src/rdf/digest.js'
import { documentsFolder, readDocumentTexts } from '../../documents.js'
import { tokenize, wording } from '../shipped-lexicon.js'

const cg = 'https://w3id.org/claimgraph/ns#'
const schema = 'http://schema.org/'
/** The measures for which the vocabulary has words. */
const sought = 'deaths bodies investigated victimsNamed witnessesInterviewed itemsVerified itemsReviewed'.split(' ')
/**
 * What takes more than the words by a figure: a number understood from another (112 from "much higher" than 111, the 16
 * named who were killed), bodies in a funeral of four killed, and one video.
 */
const beyond = ['claim-ap-funeral', 'claim-un-much-higher', 'claim-relatives-16-killed', 'claim-amnesty-video-blood']

const found = new Map<string, DraftQuantity[]>()
let graph: ClaimGraph

beforeAll(async () => {
  graph = await openClaimGraph(shippedPath('triples'))
  for (const text of readDocumentTexts()) {
    const tokens = tokenize(text)
    const point = toCodePoints(text)
    const words = ({ start, end }: { start: number; end: number }) =>
      text.slice(tokens[start]!.start, tokens[end - 1]!.end)
    const quantities = findQuantities(tokens, findDates(tokens), wording)
    const stretch = ({ start, end }: { start: number; end: number }) =>
      [point(tokens[start]!.start), point(tokens[end - 1]!.end)] as const
    found.set(sha256(text), draftQuantities(quantities, [], { stretch, words }))
  }
})

/** The figures of a claim's content: measure, value, least, most. */
function figuresOf(
  content: Iterable<{ subject: { value: string }; predicate: { value: string }; object: { value: string } }>,
) {
  const quads = [...content]
  const number = (node: string, property: string) => {
    const value = quads.find(q => q.subject.value === node && q.predicate.value === schema + property)?.object.value
    return value === undefined ? undefined : Number(value)
  }
  return quads
    .filter(({ predicate }) => sought.some(measure => predicate.value === cg + measure))
    .map(({ predicate, object: { value: node } }) => ({
      measure: predicate.value.replace(cg, ''),
      value: number(node, 'value'),
      min: number(node, 'minValue'),
      max: number(node, 'maxValue'),
    }))
}

/** The drafts of a claim's figures that stand in one of its passages. */
function draftsOf(name: string): DraftQuantity[] {
  const { content, mentions } = graph.claim(name)
  return figuresOf(content).flatMap(({ measure, value, min, max }) =>
    mentions.flatMap(({ document, span }) =>
      (found.get(document?.sha256 ?? '') ?? []).filter(
        draft =>
          draft.measure === measure &&
          draft.value === value &&
          draft.min === min &&
          draft.max === max &&
          span !== undefined &&
          draft.span[0] >= span.start &&
          draft.span[1] <= span.end,
      ),
    ),
  )
}

describe.skipIf(documentsFolder === undefined)('the figures of the founding documents', () => {
  it('are those of the curated claims, in their passages', () => {
    const counting = graph.claimIds().filter(id => figuresOf(graph.claim(id).content).length > 0)
    const missing = counting.filter(id => draftsOf(id).length === 0).map(id => id.slice(id.lastIndexOf('/') + 1))
    expect(counting.length).toBeGreaterThan(30)
    expect(missing.sort()).toEqual(beyond.sort())
  })
  it.each([
    ['claim-amnesty-banias-toll', true],
    ['claim-article-amnesty-banias-toll', true],
    ['claim-sohr-deaths', true],
    ['claim-un-111-deaths', true],
    ['claim-snhr-deaths', true],
    ['claim-snhr-39-children', false],
    ['claim-interviewees-32-killed', true],
    ['claim-amnesty-30-in-al-qusour', false],
    ['claim-amnesty-16-interviews', true],
    ['claim-amnesty-investigated-32-killings', true],
  ])('tell totals from parts: %s', (name, total) => {
    const drafts = draftsOf(name)
    expect(drafts.map(draft => draft.total)).toEqual(drafts.map(() => total))
    expect(drafts).not.toEqual([])
  })

  it.each([
    ['claim-amnesty-banias-toll', '2025-03-08', '2025-03-09', /Banias/, /^Militias/],
    ['claim-article-amnesty-banias-toll', '2025-03-08', '2025-03-09', /Baniyas/, /militants$/],
    ['claim-interviewees-32-killed', '2025-03-08', '2025-03-09', /^Banias/, /militias$/],
    ['claim-un-111-deaths', undefined, undefined, /Latakia and Hama/, undefined],
    ['claim-sohr-deaths', '2025-03-01', '2025-03-10', /Syria/, undefined],
  ])('have time, place and perpetrator: %s', (name, from, until, place, perpetrator) => {
    const [draft] = draftsOf(name)
    expect([draft?.from, draft?.until]).toEqual([from, until])
    expect(draft?.place ?? '').toMatch(place)
    expect(draft?.perpetrator ?? '').toMatch(perpetrator ?? /^$/)
  })
})
