import type { DatasetCore, Term } from '@rdfjs/types'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withoutRestricted } from '../../src/claims/restricted.js'
import { openClaimGraph } from '../../src/index.js'
import { toClaimGraph } from '../../src/node/open.js'
import { canonicalise } from '../../src/rdf/canonical.js'
import { rdf } from '../../src/rdf/environment.js'
import { flood, floodFile, storeOf } from './fixture.js'

const open = `
  :open a cg:Claim ; rdfs:label "The road was closed" ; prov:wasAttributedTo :council ; cg:mention :open-m .
  :open-m a cg:Mention ; oa:hasSource :report .
  :open { :flood :roadClosed true . }
  :council a prov:Organization . :report a cg:Document . :flood a sem:Event ; rdfs:label "Flood" .
`

/** What is left of the open graph and these triples, as IRIs' last parts. */
async function leftOf(trig: string): Promise<Set<string>> {
  return namesIn(withoutRestricted(await storeOf(open + trig)).dataset)
}

function namesIn(dataset: DatasetCore): Set<string> {
  const names = new Set<string>()
  const visit = (term: Term): void => {
    if (term.termType === 'Quad') for (const part of [term.subject, term.predicate, term.object]) visit(part)
    else if (term.value.startsWith(flood)) names.add(term.value.slice(flood.length))
    else if (term.termType === 'BlankNode' || term.termType === 'Literal') names.add(term.value)
  }
  for (const { subject, predicate, object, graph } of dataset)
    for (const t of [subject, predicate, object, graph]) visit(t)
  return names
}

const untouched = ['open', 'open-m', 'The road was closed', 'council', 'report', 'flood', 'Flood', 'true', 'roadClosed']

describe('a restricted claim', () => {
  it('goes with its label, content, mentions, selectors, chain and quantities', async () => {
    const left = await leftOf(`
      :secret a cg:Claim ; rdfs:label "marker label" ; cg:sensitivity cg:Restricted ; prov:wasAttributedTo :council ;
        rdfs:comment "marker comment" ; schema:about :flood ; cg:mention :secret-m .
      :secret-m a cg:Mention ; oa:hasSource :report ; cg:sha256 "marker digest" ; cg:relayedBy ( :council ) ;
        oa:hasSelector [ a oa:TextPositionSelector ; oa:start 987 ; oa:end 998 ] .
      :secret { :flood cg:deaths [ schema:value 777 ; schema:unitText "marker unit" ] . }`)
    expect(left).toEqual(new Set(untouched))
  })

  it('takes with it the witness, document, event and place that only it leads to', async () => {
    const left = await leftOf(`
      :secret a cg:Claim ; cg:sensitivity cg:Restricted ; prov:wasAttributedTo :witness ; cg:mention :secret-m ; schema:about :raid .
      :secret-m a cg:Mention ; oa:hasSource :notes ; cg:relayedBy ( :cousin ) .
      :witness a prov:Person ; rdfs:label "marker" ; prov:actedOnBehalfOf :cell . :cell a cg:Group .
      :cousin a prov:Person . :notes a cg:Document ; schema:publisher :press . :press a prov:Organization .
      :raid a sem:Event ; sem:hasPlace :cellar . :cellar a schema:Place .`)
    expect(left).toEqual(new Set(untouched))
  })

  it('takes with it what is proposed of the event that only it leads to', async () => {
    const left = await leftOf(`
      :secret a cg:Claim ; cg:sensitivity cg:Restricted ; prov:wasAttributedTo :council ; schema:about :raid .
      :raid a sem:Event ; sem:hasPlace :cellar . :cellar a schema:Place . :secret { :raid cg:deaths 3 }
      :guess a cg:Identity ; cg:identifies :raid , :flood ; rdfs:comment "marker" .`)
    expect(left).toEqual(new Set(untouched))
  })

  it('takes with it two witnesses who name each other', async () => {
    const left = await leftOf(`
      :secret a cg:Claim ; cg:sensitivity cg:Restricted ; prov:wasAttributedTo :anna .
      :anna a prov:Person ; prov:actedOnBehalfOf :berta . :berta a prov:Person ; prov:actedOnBehalfOf :anna .`)
    expect(left).toEqual(new Set(untouched))
  })

  it('leaves what an open claim leads to as well', async () => {
    const left = await leftOf(`
      :secret a cg:Claim ; cg:sensitivity cg:Restricted ; prov:wasAttributedTo :council ; schema:about :flood ; cg:mention :m .
      :m a cg:Mention ; oa:hasSource :report .`)
    expect(left).toEqual(new Set(untouched))
  })

  it('leaves an event that an open claim names only in its content', async () => {
    // :flood above is no object of any triple, only the subject of what is claimed
    const left = await leftOf(`:secret a cg:Claim ; cg:sensitivity cg:Restricted ; schema:about :flood .`)
    expect(left).toContain('Flood')
    expect(left).toContain('roadClosed')
  })

  it('leaves an open claim from which it was derived, or which it replaces', async () => {
    const left = await leftOf(`
      :secret a cg:Claim ; cg:sensitivity cg:Restricted ; prov:wasDerivedFrom :open ; prov:wasRevisionOf :open .`)
    expect(left).toEqual(new Set(untouched))
  })

  it('leaves what nobody refers to', async () => {
    const left = await leftOf(`:secret a cg:Claim ; cg:sensitivity cg:Restricted . :bystander a prov:Agent .`)
    expect(left).toEqual(new Set([...untouched, 'bystander']))
  })

  it('is no longer named by a claim that rests on it', async () => {
    const left = await leftOf(`
      :secret a cg:Claim ; cg:sensitivity cg:Restricted .
      :later a cg:Claim ; prov:wasDerivedFrom :secret , :open .`)
    expect(left).toEqual(new Set([...untouched, 'later']))
  })

  it('is no longer named in derived graphs or in triple terms', async () => {
    const store = await storeOf(`${open} :secret a cg:Claim ; cg:sensitivity cg:Restricted .
      cg:comparisons { :position cg:heldIn :secret . }`)
    const secret = rdf.namedNode(`${flood}secret`)
    const about = rdf.namedNode('http://schema.org/about')
    const triple = rdf.quad(secret, about, rdf.namedNode(`${flood}flood`))
    store.add(rdf.quad(rdf.namedNode(`${flood}reifier`), about, triple as never))
    const left = namesIn(withoutRestricted(store).dataset)
    expect(left).toEqual(new Set(untouched))
  })

  it('takes everything that was computed with it, though it names only what is open', async () => {
    const computed = `cg:comparisons { :relation cg:verdict cg:Contradict ; rdfs:comment "marker reason" ; cg:about :open . }`
    const left = await leftOf(`:secret a cg:Claim ; cg:sensitivity cg:Restricted . ${computed}`)
    expect(left).toEqual(new Set(untouched))
    expect(await leftOf(computed)).toContain('marker reason')
  })

  it('is restricted too where a named graph says so', async () => {
    expect(await leftOf(`:secret a cg:Claim . cg:notes { :secret cg:sensitivity cg:Restricted . }`)).not.toContain(
      'secret',
    )
  })
})

describe('a restricted agent', () => {
  const witness = ':witness a prov:Person ; rdfs:label "marker" ; cg:sensitivity cg:Restricted .'

  it('takes its claims with it', async () => {
    const left = await leftOf(`${witness}
      :told a cg:Claim ; prov:wasAttributedTo :witness ; cg:mention :told-m . :told-m a cg:Mention ; oa:hasSource :report .
      :told { :flood cg:deaths 5 . }`)
    expect(left).toEqual(new Set(untouched))
  })

  it('takes with it the passages that came through it, and claims that came in no other way', async () => {
    const left = await leftOf(`${witness}
      :both a cg:Claim ; cg:mention :both-1 , :both-2 . :both-1 cg:relayedBy ( :council ) .
      :both-2 cg:relayedBy ( :council :witness ) .
      :only a cg:Claim ; cg:mention :only-1 . :only-1 cg:relayedBy ( :witness :council ) .`)
    expect([left.has('both'), left.has('both-1'), left.has('both-2')]).toEqual([true, true, false])
    expect([left.has('only'), left.has('only-1'), left.has('marker')]).toEqual([false, false, false])
  })

  it('is no longer named in the content of others', async () => {
    const left = await leftOf(`${witness} :said a cg:Claim . :said { :flood cg:namedWitness :witness ; cg:deaths 5 . }`)
    expect(left).toContain('5')
    expect(left).not.toContain('witness')
  })
})

describe('a restricted document', () => {
  it('takes with it the claims that stand in it alone', async () => {
    const left = await leftOf(`
      :diary a cg:Document ; rdfs:label "marker" ; cg:sensitivity cg:Restricted .
      :alone a cg:Claim ; cg:mention :alone-m . :alone-m a cg:Mention ; oa:hasSource :diary .
      :elsewhere a cg:Claim ; cg:mention :in-diary , :in-report . :in-diary oa:hasSource :diary . :in-report oa:hasSource :report .`)
    expect(left).toEqual(new Set([...untouched, 'elsewhere', 'in-report']))
  })
})

describe('a graph', () => {
  const secret =
    ':secret a cg:Claim ; cg:sensitivity cg:Restricted ; prov:wasAttributedTo :witness . :witness a prov:Person .'

  it('leaves restricted claims out and counts them', async () => {
    const graph = toClaimGraph(await storeOf(open + secret))
    expect(graph.claimIds()).toEqual([`${flood}open`])
    expect(graph.claimsLeftOut).toBe(1)
    expect(() => graph.claim('secret')).toThrow(expect.objectContaining({ code: 'not-found' }))
    expect(() => graph.agent('witness')).toThrow(expect.objectContaining({ code: 'not-found' }))
  })

  it('does not give a hidden name away as a suggestion', async () => {
    const graph = toClaimGraph(await storeOf(open + secret))
    expect(() => graph.agent('witnes')).toThrow(
      expect.objectContaining({ message: expect.not.stringMatching(/witness/) }),
    )
  })

  it('shows them when asked, marked as restricted', async () => {
    const graph = toClaimGraph(await storeOf(open + secret), { includeRestricted: true })
    expect(graph.claim('secret').restricted).toBe(true)
    expect(graph.claimsLeftOut).toBe(0)
  })

  it('does not change the dataset that it was given', async () => {
    const store = await storeOf(open + secret)
    const before = store.size
    toClaimGraph(store).claims()
    expect(store.size).toBe(before)
  })
})

it('leaves a graph without anything restricted as it is', async () => {
  const { dataset } = await openClaimGraph(floodFile)
  const { dataset: left, claimsLeftOut } = withoutRestricted(dataset)
  expect(await canonicalise(left)).toEqual(await canonicalise(dataset))
  expect(claimsLeftOut).toBe(0)
})

describe('of any graph', () => {
  const few = (name: string) => fc.subarray([0, 1, 2, 3].map(i => `${name}${i}`))
  const graphs = fc.record({
    claims: fc.array(
      fc.record({
        claimant: fc.constantFrom('agent0', 'agent1', 'agent2'),
        sources: few('doc'),
        about: few('event'),
        from: few('claim'),
      }),
      { minLength: 4, maxLength: 4 },
    ),
    restricted: fc.subarray(['claim0', 'claim1', 'agent0', 'doc0', 'doc1']),
    links: few('event'),
  })
  type Plan = typeof graphs extends fc.Arbitrary<infer T> ? T : never

  const write = ({ claims, restricted, links }: Plan) => {
    const lines = claims.flatMap(({ claimant, sources, about, from }, i) => [
      `:claim${i} a cg:Claim ; prov:wasAttributedTo :${claimant} .`,
      ...sources.map(doc => `:claim${i} cg:mention :m${i}-${doc} . :m${i}-${doc} oa:hasSource :${doc} .`),
      ...from.map(other => `:claim${i} prov:wasDerivedFrom :${other} .`),
      `:claim${i} { ${about.map(event => `:${event} cg:deaths ${i} .`).join(' ')} }`,
    ])
    const things = [0, 1, 2, 3].map(i => `:agent${i} a prov:Agent . :doc${i} a cg:Document . :event${i} a sem:Event .`)
    const wholes = links.map((event, i) => `:${event} cg:partOf :event${(i + 1) % 4} .`)
    return [...lines, ...things, ...wholes, ...restricted.map(name => `:${name} cg:sensitivity cg:Restricted .`)].join(
      '\n',
    )
  }

  /** By the rule's own words: marked, or of a marked claimant, or with every source marked. */
  const isHidden = ({ claims, restricted }: Plan, i: number) => {
    const { claimant, sources } = claims[i]!
    const marked = (name: string) => restricted.includes(name)
    return marked(`claim${i}`) || marked(claimant) || (sources.length > 0 && sources.every(marked))
  }

  it('no hidden name is left, and no open claim or figure is lost', async () => {
    await fc.assert(
      fc.asyncProperty(graphs, async plan => {
        const { dataset, claimsLeftOut } = withoutRestricted(await storeOf(write(plan)))
        const left = namesIn(dataset)
        const hidden = [0, 1, 2, 3].filter(i => isHidden(plan, i))
        for (const name of [...plan.restricted, ...hidden.map(i => `claim${i}`)]) expect(left).not.toContain(name)
        expect(claimsLeftOut).toBe(hidden.length)
        const graph = toClaimGraph(dataset)
        expect(graph.claimIds()).toHaveLength(4 - hidden.length)
        for (const claim of graph.claims()) {
          const i = Number(claim.id.at(-1))
          expect(claim.content.size).toBe(plan.claims[i]!.about.length)
        }
      }),
    )
  })

  it('leaving out twice is leaving out once', async () => {
    await fc.assert(
      fc.asyncProperty(graphs, async plan => {
        const once = withoutRestricted(await storeOf(write(plan))).dataset
        expect(await canonicalise(withoutRestricted(once).dataset)).toEqual(await canonicalise(once))
      }),
    )
  })
})
