import { Parser } from 'n3'
import { toClaimGraph } from '../../src/node/open.js'
import { prefixes } from '../../src/rdf/namespaces.js'
import { createStore } from '../../src/rdf/store.js'

const declarations = Object.entries({ ...prefixes, ex: 'https://example.org/bridge/' })
  .map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .`)
  .join('\n')

/** Reads TriG under claimgraph's own prefixes and `ex:`. */
export function readTrig(text: string) {
  return createStore(new Parser({ format: 'application/trig' }).parse(`${declarations}\n${text}`))
}

/** The claims of a TriG text. */
export function readClaims(text: string) {
  return toClaimGraph(readTrig(text), { includeRestricted: true }).claims()
}

/** An example IRI. */
const ex = (name: string) => `https://example.org/bridge/${name}`

/** The code and place of findings, in order. */
export function brief(findings: readonly { code: string; at: { value: string } }[]) {
  return findings.map(({ code, at }) => `${code} ${at.value.replace(ex(''), 'ex:')}`).sort()
}
