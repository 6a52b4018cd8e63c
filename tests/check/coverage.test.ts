import { expect, it } from 'vitest'
import { checkCoverage, measureCoverage } from '../../src/check/coverage.js'
import { toClaimGraph } from '../../src/node/open.js'
import { sha256 } from '../../src/rdf/digest.js'
import { readTrig } from './read-trig.js'

const text = 'The bridge fell. Three died.\n***\nMore follows.'
const texts = new Map([[sha256(text), text]])

function read(more = '') {
  const graph = toClaimGraph(
    readTrig(`
      ex:doc a cg:Document ; rdfs:label "Leaflet"@en ; cg:sha256 "${sha256(text)}" .
      ex:cited a cg:Document ; rdfs:label "Yearbook"@en .
      ex:absent a cg:Document ; rdfs:label "Letter"@en ; cg:sha256 "${'0'.repeat(64)}" .
      ex:c a cg:Claim ; cg:status cg:Curated ; cg:mention ex:m .
      ex:m a cg:Mention ; oa:hasSource ex:doc ; oa:hasSelector [ oa:start 4 ; oa:end 10 ] . ${more}`),
  )
  return { claims: graph.claims(), documents: graph.documents() }
}

const gap = 'ex:doc cg:withoutClaim [ rdfs:label "notice"@en ; oa:hasSelector [ oa:start 33 ; oa:end 46 ] ] .'

it('counts the sentences that a mention or a gap touches, and says where the others stand', () => {
  const { claims, documents } = read(gap)
  expect(measureCoverage(documents, claims, texts)).toEqual([
    { document: 'https://example.org/bridge/absent', label: 'Letter', atHand: false },
    {
      document: 'https://example.org/bridge/doc',
      label: 'Leaflet',
      atHand: true,
      sentences: 3,
      covered: 2,
      uncovered: [{ start: 17, end: 28 }],
    },
  ])
})

it('does not count a mention that only borders on a sentence', () => {
  const { claims, documents } = read(`
    ex:c cg:mention ex:n . ex:n a cg:Mention ; oa:hasSource ex:doc ; oa:hasSelector [ oa:start 16 ; oa:end 17 ] .`)
  expect(measureCoverage(documents, claims, texts)[1]).toMatchObject({ covered: 1 })
})

it.each([
  ['an error where all claims are curated', '', 'error'],
  ['a warning where drafts wait', 'ex:d a cg:Claim ; cg:status cg:Draft ; cg:mention ex:m .', 'warning'],
])('reports each uncovered sentence by its offsets: %s', (_, more, severity) => {
  const { claims, documents } = read(more)
  const findings = checkCoverage(measureCoverage(documents, claims, texts), claims)
  expect(findings.map(finding => [finding.code, finding.severity])).toEqual([
    ['sentence-without-claim', severity],
    ['sentence-without-claim', severity],
  ])
  expect(findings[0]!.message).toContain('17 to 28')
  expect(findings[1]!.message).toContain('33 to 46')
})

it('takes a document on which nobody has begun for work to be done', () => {
  const { documents } = read()
  const severities = checkCoverage(measureCoverage(documents, [], texts), []).map(finding => finding.severity)
  expect(severities).toEqual(['warning', 'warning', 'warning'])
})

it('takes a sentence for open whose draft is not decided, and for work to be done where a machine has drafted all', () => {
  const { claims, documents } = read()
  const drafted = new Map([['https://example.org/bridge/doc', [{ start: 27, end: 30 }]]])
  const findings = checkCoverage(measureCoverage(documents, claims, texts), claims, drafted)
  expect(findings.map(({ severity, message }) => [severity, message])).toEqual([
    ['open', 'Decide on the drafts of characters 17 to 28.'],
    ['warning', 'Give characters 33 to 46 a claim, or say with cg:withoutClaim why there is none.'],
  ])
})
