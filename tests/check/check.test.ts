import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { checkGraph } from '../../src/check/check.js'
import { checkFiles } from '../../src/node/check-files.js'
import { shippedOntology } from '../../src/node/ontology.js'
import { readTexts } from '../../src/node/texts.js'
import { readTrig } from './read-trig.js'

const fixture = (name: string) => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url))
const texts = await readTexts(fixture('documents'))

it('finds every kind of issue in one run, each with its file and line', async () => {
  const { issues, coverage, errors } = await checkFiles([fixture('bad')], { texts })
  const found = issues.map(({ file, line, code }) => `${file?.slice(fixture('bad/').length)}:${line} ${code}`)
  expect(found).toEqual([
    'a-broken.ttl:13 syntax',
    'b-broken.trig:3 syntax',
    'claims.trig:12 claim-claimant',
    'claims.trig:21 dangling-reference',
    'claims.trig:21 undefined-term',
    'claims.trig:26 impossible-date',
    'claims.trig:31 ill-typed-literal',
    'claims.trig:36 no-content',
    'claims.trig:40 content-without-claim',
    'claims.trig:42 about-nothing',
    'claims.trig:52 passage-differs',
    'claims.trig:61 passage-outside',
    'claims.trig:70 broken-list',
    'claims.trig:81 circular',
    'claims.trig:91 duplicate-claim',
    'claims.trig:96 quantity-bounds',
    'terms.ttl:17 sentence-without-claim',
    'terms.ttl:20 bare-statement',
    'terms.ttl:22 period-order',
    'terms.ttl:24 circular',
  ])
  expect(errors).toBe(20)
  expect(coverage).toMatchObject([{ sentences: 3, covered: 2, uncovered: [{ start: 92, end: 111 }] }])
})

it('finds nothing in a graph that is sound', async () => {
  expect(await checkFiles([fixture('sound')], { texts })).toEqual({
    issues: [],
    coverage: [
      {
        document: 'https://example.org/bridge/report',
        label: 'The bridge over the Linde',
        atHand: true,
        sentences: 3,
        covered: 3,
        uncovered: [],
      },
    ],
    claims: 2,
    errors: 0,
    open: 0,
    warnings: 0,
    claimsLeftOut: 1,
  })
})

it('shows nothing of what is restricted unless asked', async () => {
  expect(JSON.stringify(await checkFiles([fixture('sound')], { texts }))).not.toContain('PLANTED-MARKER')
  const { issues, claimsLeftOut } = await checkFiles([fixture('sound')], { texts, includeRestricted: true })
  expect(issues.map(({ code }) => code)).toEqual(['quantity', 'passage-differs'])
  expect(claimsLeftOut).toBe(0)
})

it('says of a document that it is not at hand, and reports no error for it', async () => {
  const { issues, coverage } = await checkFiles([fixture('sound')], { texts: new Map() })
  expect(issues).toEqual([])
  expect(coverage).toMatchObject([{ atHand: false }])
})

it('checks no passage where no texts are given', async () => {
  const { issues, coverage } = await checkFiles([fixture('bad')])
  expect(issues.filter(({ code }) => /passage|sentence/.test(code))).toEqual([])
  expect(coverage).toEqual([])
})

it('checks an RDF/JS dataset without files, naming blank nodes by what they belong to', async () => {
  const { issues } = await checkGraph(readTrig('ex:m a cg:Mention ; oa:hasSelector [ oa:start -1 ; oa:end 4 ] .'), {
    ontology: shippedOntology,
  })
  expect(issues.find(({ code }) => code === 'selector-start')).toEqual({
    code: 'selector-start',
    severity: 'error',
    message: 'Give oa:start once: an integer, counted in code points from 0. Found -1.',
    subject: 'https://example.org/bridge/m',
  })
})

it('reports one mistake once', async () => {
  const data = readTrig(
    'ex:a a cg:Group ; rdfs:label "Ferrymen"@en ; cg:pseudonym "perhaps"^^xsd:boolean ; cg:kind ex:Ferryman .',
  )
  const { issues } = await checkGraph(data, { ontology: shippedOntology })
  expect(issues.map(({ code }) => code)).toEqual(['dangling-reference', 'ill-typed-literal'])
})

it.each([
  'ex:c a cg:Claim ; cg:mention "here" ; prov:wasAttributedTo "me" ; cg:assertedOn ex:day ; schema:about [] .',
  'ex:c a cg:Claim ; cg:mention ex:m . ex:m a cg:Mention ; cg:relayedBy "x" ; oa:hasSource 3 ; oa:hasSelector "y" .',
  '_:c a cg:Claim . _:c { _:c a _:c }',
  'ex:d a cg:Document ; cg:sha256 ex:x, 4 ; cg:characters "many" ; schema:inLanguage "?" ; cg:withoutClaim "z" .',
  'cg:deaths cg:comparedAs "x" . "ex:e" cg:partOf 3 .'.replace('"ex:e"', 'ex:e'),
  '',
])('does not throw on bad data: %s', async text => {
  const { issues } = await checkGraph(readTrig(text), { ontology: shippedOntology, texts })
  expect(issues.length).toBeGreaterThan(text === '' ? -1 : 0)
})

it('throws where a path is not there: that is no matter of the data', async () => {
  await expect(checkFiles([fixture('nowhere')])).rejects.toMatchObject({ code: 'not-found' })
})
