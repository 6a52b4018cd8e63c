import { beforeAll, describe, expect, it } from 'vitest'
import { type Claim, type ClaimGraph, openClaimGraph, shippedPath } from '../../src/index.js'

const cg = 'https://w3id.org/claimgraph/ns#'
const schema = 'http://schema.org/'
const data = 'https://w3id.org/claimgraph/syria-coast-2025/'

let graph: ClaimGraph

beforeAll(async () => {
  graph = await openClaimGraph(shippedPath('triples'))
})

/** A claim's figures, as `event property: value [least, most] unit`. */
function figures(claim: Claim): string[] {
  const of = (node: string, property: string) =>
    [...claim.content].find(q => q.subject.value === node && q.predicate.value === schema + property)?.object.value ??
    ''
  return [...claim.content]
    .filter(quad => quad.object.termType === 'BlankNode')
    .map(({ subject, predicate, object: { value: node } }) => {
      const property = predicate.value.replace(cg, '')
      const bounds = `[${of(node, 'minValue')}, ${of(node, 'maxValue')}]`
      return `${subject.value.replace(data, '')} ${property}: ${of(node, 'value')} ${bounds} ${of(node, 'unitText')}`.trim()
    })
    .sort()
}

describe('figures, each with the bounds of its wording', () => {
  it.each([
    // documented, at least, more than: open above
    ['claim-sohr-deaths', ['north-west-killings deaths: 1500 [1500, ]']],
    ['claim-snhr-deaths', ['civilian-and-disarmed-killings deaths: 420 [420, ]']],
    ['claim-snhr-39-children', ['civilian-and-disarmed-killings-children deaths: 39 [39, ]']],
    ['claim-un-111-deaths', ['three-governorates-killings deaths: 111 [111, ]']],
    ['claim-un-much-higher', ['coast-killings deaths:  [112, ]']],
    ['claim-amnesty-banias-toll', ['banias-killings deaths: 100 [101, ]']],
    ['claim-article-amnesty-banias-toll', ['banias-killings deaths: 100 [101, ]']],
    ['claim-two-residents-walked', ['flight-on-foot distance: 15 [15, ] km']],
    // scores and hundreds
    ['claim-medical-worker-scores-of-bodies', ['bodies-at-hospital bodies:  [40, ] bodies received']],
    ['claim-four-residents-militia-entry', ['entry-into-al-qusour participants:  [40, ] militia men']],
    ['claim-saed-hundreds-of-corpses', ['qusour-burials bodies:  [200, ] corpses seen']],
    // exact
    ['claim-interviewees-32-killed', ['banias-32-killings deaths: 32 [32, 32]']],
    ['claim-amnesty-investigated-32-killings', ['banias-32-killings investigated: 32 [32, 32] killings']],
    ['claim-article-amnesty-32-incidents', ['banias-32-killings investigated: 32 [32, 32] incidents']],
    ['claim-amnesty-30-in-al-qusour', ['banias-32-al-qusour deaths: 30 [30, 30]']],
    ['claim-amnesty-16-interviews', ['amnesty-research witnessesInterviewed: 16 [16, 16]']],
    ['claim-relatives-16-killed', ['countryside-killings deaths: 16 [16, 16]']],
    ['claim-ap-four-killed', ['security-force-deaths deaths: 4 [4, 4]']],
    [
      'claim-saed-found-bodies',
      [
        'saeds-brother-31 age: 31 [31, 31] years',
        'saeds-brother-48 age: 48 [48, 48] years',
        'saeds-father age: 75 [75, 75] years',
      ],
    ],
  ])('%s', (claim, expected) => {
    expect(figures(graph.claim(claim))).toEqual(expected)
  })

  it('adds up: 24 men, 6 women and 2 children are 32; 5, 7, 2 and 2 interviewees are 16', () => {
    const sumOfPartition = (whole: string, property: string) => {
      const parts = [...graph.dataset.match(null, null, null)]
        .filter(q => q.predicate.value === `${cg}partitions` && q.object.value === data + whole)
        .map(q => q.subject.value.replace(data, ''))
      const counts = graph
        .claims()
        .flatMap(figures)
        .flatMap(figure => {
          const [, event, name, value] = /^(\S+) (\S+): (\d+)/.exec(figure) ?? []
          return event !== undefined && name === property && parts.includes(event) ? [Number(value)] : []
        })
      return counts.reduce((a, b) => a + b, 0)
    }
    expect(sumOfPartition('banias-32-killings', 'deaths')).toBe(32)
    expect(sumOfPartition('amnesty-research', 'witnessesInterviewed')).toBe(16)
  })

  it('keeps figures of different scope on different events', () => {
    const scopes = ['sohr-deaths', 'snhr-deaths', 'un-111-deaths', 'amnesty-banias-toll', 'un-much-higher'].map(
      claim => figures(graph.claim(`claim-${claim}`))[0]!.split(' ')[0],
    )
    expect(new Set(scopes).size).toBe(5)
  })
})

describe('scopes', () => {
  const above = (id: string): string[] => {
    const parents = graph.place(id).within.map(place => place.id.replace(data, ''))
    return [...parents, ...parents.flatMap(above)]
  }

  it('nests al-Qusour in Banias in Tartous on the coast in Syria', () => {
    expect(above('al-qusour')).toEqual(['banias', 'tartous-governorate', 'syrian-coast', 'syria'])
  })

  it('does not put Hama, nor the north-west, on the coast', () => {
    expect(above('hama-governorate')).toEqual(['syria'])
    expect(above('north-western-syria')).toEqual(['syria'])
  })

  it('gives a reason wherever an event is part of another that its dimensions do not place it in', () => {
    const declared = graph.events().filter(event => {
      const dated = event.from !== undefined && event.places.length > 0
      return event.partOf.length > 0 && !dated && event.kinds.some(kind => kind.id === `${cg}Killing`)
    })
    expect(declared).not.toEqual([])
    for (const { comment, id } of declared) expect(comment, id).toMatch(/[Pp]art/)
  })
})
