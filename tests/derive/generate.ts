const concepts = Array.from({ length: 40 }, (_, index) => `c${index}`)

/** How a figure is worded, as the bounds and the figure of a quantity. */
const wordings: readonly ((figure: number) => string)[] = [
  figure => String(figure),
  figure => `[ schema:value ${figure} ; schema:minValue ${figure} ]`,
  figure => `[ schema:value ${figure} ; schema:minValue ${figure + 1} ]`,
  figure => `[ schema:value ${figure} ; schema:maxValue ${figure} ]`,
  figure => `[ schema:value ${figure} ; schema:minValue ${(figure * 9) / 10} ; schema:maxValue ${(figure * 11) / 10} ]`,
  figure => `[ schema:minValue ${figure} ; schema:maxValue ${figure + 20} ; schema:unitText "boats" ]`,
]

/**
 * Claims as TriG, the same ones for the same number: questions (a fifth as many) and speakers with a heavy tail; figures
 * in several wordings, yes and no, concepts below eight broader ones, of two schemes or none, persons, descriptions that
 * fit anybody, some of many; denials, what could not be verified, relays, spokespersons and revisions. Nothing is dated,
 * and no voice denies what it asserts.
 */
export function* generateClaims(count: number): Generator<string> {
  const random = createRandom(count)
  const draw = (below: number) => Math.floor(random() * below)
  const drawOften = (below: number) => Math.floor(random() ** 2 * below)
  yield '@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n'
  yield* describeConcepts()
  const speakers = Math.max(5, Math.floor(count / 20))
  for (let speaker = 1; speaker < speakers; speaker += 7) yield `:s${speaker} prov:actedOnBehalfOf :s${speaker - 1} .\n`
  for (let speaker = 0; speaker < speakers; speaker++) yield `:d${speaker} schema:publisher :s${speaker} .\n`
  const last = new Map<string, number>()
  for (let claim = 0; claim < count; claim++) {
    const question = drawOften(count / 5)
    const speaker = drawOften(speakers)
    const organisation = speaker % 7 === 1 ? speaker - 1 : speaker
    const denies = (question + organisation) % 9 === 0
    const stance = draw(25) === 0 ? 'cg:CouldNotVerify' : denies ? 'cg:Denies' : 'cg:Asserts'
    const [document, relay] = draw(4) === 0 ? [draw(speakers), draw(speakers)] : [speaker, undefined]
    const said = `s${organisation} ${question}`
    const revised = draw(12) === 0 ? last.get(said) : undefined
    last.set(said, claim)
    yield `
:k${claim} a cg:Claim ; prov:wasAttributedTo :s${speaker} ; cg:stance ${stance} ; cg:mention :m${claim}${
      revised === undefined ? '' : ` ; prov:wasRevisionOf :k${revised}`
    }${['', '', ' ; cg:quantifier cg:All', ' ; cg:quantifier cg:Some'][draw(4)]} .
:m${claim} oa:hasSource :d${document}${relay === undefined ? '' : ` ; cg:relayedBy ( :s${relay} )`} .
:k${claim} { :e${question} ${content(question % 5, draw)} . }
`
  }
}

function* describeConcepts(): Generator<string> {
  for (const [index, concept] of concepts.entries()) {
    const upward = index % 3 === 0 ? 'schema:memberOf' : 'skos:broader'
    if (index >= 8) yield `:${concept} ${upward} :c${index % 8} .\n`
    if (index % 3 > 0) yield `:${concept} skos:inScheme :scheme${index % 3} .\n`
    if (index % 7 === 6) yield `:${concept} skos:inScheme :scheme1 , :scheme2 .\n`
    if (index % 10 === 9) yield `:${concept} a prov:Person .\n`
    if (index % 11 === 10) yield `:${concept} cg:indefinite true .\n`
  }
}

function content(kind: number, draw: (below: number) => number): string {
  if (kind < 2) return `cg:deaths ${wordings[draw(wordings.length)]!(10 * (1 + draw(30)))}`
  if (kind === 4) return `cg:deliberate ${draw(2) === 0}`
  return `cg:motive ${Array.from({ length: 1 + draw(3) }, () => `:${concepts[draw(concepts.length)]}`).join(' , ')}`
}

/** Evenly spread numbers from 0 to below 1: a linear congruential generator with the constants of Numerical Recipes. */
function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
