#!/usr/bin/env node
// Writes a claim graph of any size as N-Quads: `node bench/scale/generate.js CLAIMS [--dense] > FILE`. The same size gives the same bytes.
import { once } from 'node:events'
import { pathToFileURL } from 'node:url'

const ns = {
  cg: 'https://w3id.org/claimgraph/ns#',
  ex: 'https://example.org/world/',
  oa: 'http://www.w3.org/ns/oa#',
  prov: 'http://www.w3.org/ns/prov#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  schema: 'http://schema.org/',
  sem: 'http://semanticweb.cs.vu.nl/2009/11/sem/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
}
const iri = name => {
  const [prefix, local] = name.split(':')
  return `<${ns[prefix]}${local}>`
}
const typed = (value, type) => `"${value}"^^<${ns.xsd}${type}>`
const text = value => `"${value}"@en`

/** The lines of a block, each ended, which is then empty. */
const end = block =>
  block
    .splice(0)
    .map(line => `${line}\n`)
    .join('')

/** Random numbers from 0 to 1 that are the same every time (mulberry32). */
function createRandom(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const dayOf = index => new Date(Date.UTC(2015, 0, 1 + index)).toISOString().slice(0, 10)

/**
 * The lines of a graph with so many claims, a block at a time. Actors and events have a heavy tail: a few have very
 * many claims, most have few. A third of the claims repeats what another has said; some are denials, some could not
 * verify, some revise an earlier claim of their claimant, some are relayed and rest on another claim. Events lie in
 * nested places, some are parts of others; spokespersons speak for organisations. A `dense` graph speaks of few events
 * and of their deaths alone, so that nearly all figures contradict each other.
 */
export function* generate(claims, { dense = false } = {}) {
  const random = createRandom(20250306)
  const below = limit => Math.floor(random() * limit)
  const heavy = limit => Math.min(limit - 1, Math.floor(limit * random() ** 3))
  const actors = Math.max(20, Math.round(claims / 60))
  const events = dense ? Math.max(4, Math.round(claims / 500)) : Math.max(20, Math.round(claims / 12))
  const documents = Math.max(10, Math.round(claims / 15))
  const places = Math.max(20, Math.round(Math.sqrt(claims) * 2))
  const concepts = 120
  const victims = ['civilians', 'women', 'children', 'combatants']

  const block = []
  const quad = (s, p, o, g) => block.push(g === undefined ? `${s} ${p} ${o} .` : `${s} ${p} ${o} ${g} .`)
  const p = Object.fromEntries(
    [
      ...['rdf:type', 'rdf:first', 'rdf:rest', 'rdfs:label', 'skos:broader', 'sem:hasPlace', 'oa:hasSource'],
      ...['schema:publisher', 'schema:containedInPlace', 'schema:value', 'schema:minValue', 'schema:maxValue'],
      ...['schema:about', 'prov:actedOnBehalfOf', 'prov:wasAttributedTo', 'prov:wasDerivedFrom', 'prov:wasRevisionOf'],
      ...[
        'cg:kind',
        'cg:from',
        'cg:until',
        'cg:victims',
        'cg:partOf',
        'cg:act',
        'cg:stance',
        'cg:mention',
        'cg:status',
      ],
      ...['cg:relayedBy', 'cg:assertedOn', 'cg:notBefore', 'cg:notAfter', 'cg:certainty', 'cg:comparedAs'],
    ].map(name => [name.split(':')[1], iri(name)]),
  )
  const node = (kind, index) => `<${ns.ex}${kind}-${index}>`

  quad(iri('ex:cause'), p.comparedAs, iri('cg:Concept'))
  quad(iri('ex:cause'), p.label, text('cause'))
  for (const name of victims) quad(node('group', name), p.label, text(name))
  quad(node('group', 'women'), p.broader, node('group', 'civilians'))
  quad(node('group', 'children'), p.broader, node('group', 'civilians'))
  for (let index = 0; index < concepts; index++) {
    quad(node('concept', index), p.label, text(`Concept ${index}`))
    if (index >= 12) quad(node('concept', index), p.broader, node('concept', index % 12))
  }
  for (let index = 0; index < places; index++) {
    quad(node('place', index), p.type, iri('schema:Place'))
    quad(node('place', index), p.label, text(`Place ${index}`))
    if (index > 0) quad(node('place', index), p.containedInPlace, node('place', Math.floor((index - 1) / 6)))
  }
  for (let index = 0; index < actors; index++) {
    quad(node('actor', index), p.type, iri('prov:Organization'))
    quad(node('actor', index), p.label, text(`Actor ${index}`))
    if (index % 17 === 16) quad(node('actor', index), p.actedOnBehalfOf, node('actor', index - 16))
  }
  const publishers = []
  for (let index = 0; index < documents; index++) {
    quad(node('document', index), p.type, iri('cg:Document'))
    const publisher = heavy(actors)
    publishers.push(publisher)
    quad(node('document', index), p.publisher, node('actor', publisher))
  }
  const kinds = ['Killing', 'Attack', 'Operation']
  yield end(block)

  const figures = []
  for (let index = 0; index < events; index++) {
    const event = node('event', index)
    const day = below(3650)
    quad(event, p.type, iri('sem:Event'))
    quad(event, p.label, text(`Event ${index}`))
    quad(event, p.kind, iri(`cg:${kinds[index % kinds.length]}`))
    quad(event, p.hasPlace, node('place', below(places)))
    quad(event, p.from, typed(dayOf(day), 'date'))
    quad(event, p.until, typed(dayOf(day + below(20)), 'date'))
    if (random() < 0.4) quad(event, p.victims, node('group', victims[below(4)]))
    if (index > 0 && random() < 0.1) quad(event, p.partOf, node('event', Math.floor(index / 2)))
    figures.push(Math.round(3 * 1.6 ** (random() * 14)))
    if (block.length > 5000) yield end(block)
  }

  const properties = dense
    ? [['deaths', 'quantity']]
    : [
        ...Array(4).fill(['deaths', 'quantity']),
        ...Array(1).fill(['injured', 'quantity']),
        ...Array(2).fill(['perpetrator', 'set']),
        ...[
          ['conduct', 'set'],
          ['ended', 'instant'],
          ['deliberate', 'truth'],
          ['cause', 'concept'],
        ],
      ]
  const last = new Map()
  for (let index = 0; index < claims; index++) {
    const claim = node('claim', index)
    const event = dense ? index % events : heavy(events)
    const [property, kind] = properties[below(properties.length)]
    const predicate = property === 'cause' ? iri('ex:cause') : iri(`cg:${property}`)
    const actor = heavy(actors)
    const day = below(3650)
    quad(claim, p.type, iri('cg:Claim'))
    quad(claim, p.label, text(`Statement ${index} on ${property} of event ${event}`))
    quad(claim, p.wasAttributedTo, node('actor', actor))
    quad(claim, p.about, node('event', event))
    quad(claim, p.act, iri('cg:Report'))
    quad(claim, p.status, iri('cg:Curated'))
    if (random() < 0.7) quad(claim, p.assertedOn, typed(dayOf(day), 'date'))
    else {
      quad(claim, p.notBefore, typed(dayOf(day), 'date'))
      quad(claim, p.notAfter, typed(dayOf(day + 30), 'date'))
    }
    const stance = random()
    if (stance < 0.05) quad(claim, p.stance, iri('cg:Denies'))
    else if (stance < 0.08) quad(claim, p.stance, iri('cg:CouldNotVerify'))
    if (random() < 0.1) quad(claim, p.certainty, iri('cg:Alleged'))

    const mention = node('mention', index)
    const document = below(documents)
    quad(claim, p.mention, mention)
    quad(mention, p.type, iri('cg:Mention'))
    quad(mention, p.hasSource, node('document', document))
    if (random() < 0.4 && publishers[document] !== actor) {
      const cell = `_:chain${index}`
      quad(mention, p.relayedBy, cell)
      quad(cell, p.first, node('actor', publishers[document]))
      quad(cell, p.rest, iri('rdf:nil'))
    }

    const matter = `${event} ${property}`
    const before = last.get(matter)
    if (before !== undefined) {
      if (before.actor === actor && random() < 0.5) quad(claim, p.wasRevisionOf, node('claim', before.index))
      else if (random() < 0.1) quad(claim, p.wasDerivedFrom, node('claim', before.index))
    }
    const content = before !== undefined && random() < 0.33 ? before.content : say(kind)
    last.set(matter, { actor, index, content })
    const subject = node('event', event)
    if (content.plain) for (const object of content.plain) quad(subject, predicate, object, claim)
    else {
      const value = `_:value${index}`
      quad(subject, predicate, value, claim)
      for (const [bound, figure] of Object.entries(content.bounds)) {
        quad(value, p[bound], typed(figure, 'integer'), claim)
      }
    }
    if (block.length > 5000) yield end(block)

    function say(kind) {
      if (kind === 'truth') return { plain: [typed(random() < 0.85, 'boolean')] }
      if (kind === 'instant') return { plain: [typed(dayOf(((event * 37) % 3650) + heavy(10)), 'date')] }
      if (kind === 'concept') return { plain: [node('concept', (event * 7 + heavy(5)) % concepts)] }
      if (kind === 'set') {
        const first = (event * 5 + heavy(8)) % concepts
        const second = (event * 11 + heavy(8)) % concepts
        return {
          plain:
            random() < 0.3 && first !== second
              ? [first, second].map(n => node('concept', n))
              : [node('concept', first)],
        }
      }
      const spread = dense ? 10 ** (4 * random()) : figures[event] * (0.6 + 0.8 * random())
      const figure = Math.max(1, Math.round(spread))
      const wording = random()
      if (wording < 0.35) return { plain: [typed(figure, 'integer')] }
      if (wording < 0.65) return { bounds: { value: figure, minValue: figure } }
      if (wording < 0.8)
        return { bounds: { value: figure, minValue: Math.floor(0.9 * figure), maxValue: Math.ceil(1.1 * figure) } }
      if (wording < 0.9) return { bounds: { minValue: figure, maxValue: figure + Math.ceil(figure / 4) } }
      return { bounds: { value: figure, maxValue: figure } }
    }
  }
  yield end(block)
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const claims = Number(process.argv[2])
  const dense = process.argv[3] === '--dense'
  if (!Number.isInteger(claims) || claims < 1) {
    console.error(`generate: expected a number of claims, found ${process.argv[2]}`)
    process.exit(2)
  }
  for (const lines of generate(claims, { dense })) if (!process.stdout.write(lines)) await once(process.stdout, 'drain')
}
