import fc from 'fast-check'

const numbers = fc.constantFrom(0, 1, 10, 11, 12, 30)

const quantities = fc.oneof(
  numbers.map(String),
  fc
    .record({ value: fc.boolean(), least: numbers, length: fc.constantFrom(0, 2, 20, null), unit: fc.boolean() })
    .map(
      ({ value, least, length, unit }) =>
        `[ schema:minValue ${least}${length === null ? '' : ` ; schema:maxValue ${least + length}`}` +
        `${value ? ` ; schema:value ${least}` : ''}${unit ? ' ; schema:unitText "boats – Boote"' : ''} ]`,
    ),
  numbers.map(most => `[ schema:value ${most} ; schema:maxValue ${most} ]`),
)

const blame = fc
  .subarray(['guards', 'northerners', 'southerners', 'some-men', 'mayor', 'guild'], { minLength: 1, maxLength: 2 })
  .map(those => `cg:perpetrator ${those.map(one => `:${one}`).join(' , ')}`)

const contents = fc.oneof(
  quantities.map(value => `cg:deaths ${value}`),
  quantities.map(value => `:level ${value}`),
  fc.boolean().map(value => `cg:deliberate ${value}`),
  fc.constantFrom('rain', 'storm', 'weather', 'neglect').map(concept => `cg:motive :${concept}`),
  blame,
  blame,
)

const claims = fc.record({
  // whoever denies concepts asserts none, so that no voice contradicts itself
  speaker: fc.constantFrom('council', 'mayor', 'anglers', 'miller', 'county'),
  stance: fc.constantFrom('Asserts', 'Denies', 'Asserts', 'CouldNotVerify'),
  event: fc.constantFrom('flood', 'flood', 'fire'),
  content: contents,
  relay: fc.constantFrom('none', 'gazette', 'own'),
  quantifier: fc.constantFrom(undefined, undefined, 'cg:Many', 'cg:All', ':several'),
  revises: fc.boolean(),
})

/**
 * Small datasets of claims as TriG: figures, yes and no, concepts of several schemes and of none, a person, a description
 * that fits anybody, some of many; denials, relays, spokesperson, revisions; undated.
 */
export const datasets = fc.array(claims, { minLength: 3, maxLength: 20, size: 'max' }).map(drawn => {
  const last = new Map<string, number>()
  const written = drawn.map(({ speaker, stance, event, content, relay, quantifier, revises }, index) => {
    const holds =
      !/^cg:(motive|perpetrator)/.test(content) || stance === 'CouldNotVerify'
        ? stance
        : speaker === 'county'
          ? 'Denies'
          : 'Asserts'
    const earlier = revises ? last.get(speaker) : undefined
    last.set(speaker, index)
    const chain = relay === 'none' ? '' : ' ; cg:relayedBy ( :gazette )'
    return `
:c${index} a cg:Claim ; prov:wasAttributedTo :${speaker} ; cg:stance cg:${holds} ; cg:mention :m${index} ${
      earlier === undefined ? '' : `; prov:wasRevisionOf :c${earlier} `
    }${quantifier === undefined ? '' : `; cg:quantifier ${quantifier} `}.
:m${index} oa:hasSource :${relay === 'own' ? 'report' : 'article'}${chain} .
:c${index} { :${event} ${content} . }`
  })
  return `
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
:level cg:comparedAs cg:Quantity .
:rain skos:broader :weather . :storm skos:broader :weather .
:mayor prov:actedOnBehalfOf :council ; a prov:Person ; schema:memberOf :guild . :several cg:leavesOthers true .
:northerners skos:inScheme :origins . :southerners skos:inScheme :origins , :sides . :guards skos:inScheme :sides .
:guards schema:memberOf :guild . :some-men cg:indefinite true . :northerners cg:indefinite false .
:report schema:publisher :council . :article schema:publisher :gazette .
${written.join('')}`
})
