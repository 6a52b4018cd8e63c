/** One kind of input that one of two implementations refuses, and why. */
export interface Difference {
  readonly why: string
  readonly formats: readonly string[]
  /** Which of the two refuses it. */
  readonly refusedBy: 'claimgraph' | 'oxigraph'
  /** Its error, as the one that refuses it words it. */
  readonly error: RegExp
}

/** One kind of input that two implementations read otherwise, and why. */
export interface OtherReading {
  readonly why: string
  readonly formats: readonly string[]
  readonly input: RegExp
}

const turtle = ['ttl', 'trig']
const lines = [...turtle, 'nt', 'nq']

/** The kinds of input on which claimgraph and Oxigraph are known to differ: one takes them, and the other does not. */
export const differences: readonly Difference[] = [
  {
    why: 'Oxigraph holds an IRI to all of RFC 3987 (hosts, ports, percent signs), claimgraph to its scheme and characters',
    formats: [...lines, 'jsonld'],
    refusedBy: 'oxigraph',
    error: /Invalid (character|port|percent|host|IP)|Invalid IRI/i,
  },
  {
    why: 'Oxigraph refuses a relative base or prefix where it is declared, claimgraph where something is read against it',
    formats: turtle,
    refusedBy: 'oxigraph',
    error: /No scheme found in an absolute IRI/,
  },
  {
    why: 'Oxigraph does not know the VERSION of RDF 1.2 in N-Quads',
    formats: ['nq'],
    refusedBy: 'oxigraph',
    error: /The subject of a triple must be an IRI or a blank node/,
  },
  {
    why: 'Oxigraph holds a language tag to all of BCP 47, claimgraph to the grammars',
    formats: [...lines, 'jsonld'],
    refusedBy: 'oxigraph',
    error: /subtag|language tag/i,
  },
  {
    why: 'claimgraph takes a byte order mark at the beginning for no part of the text',
    formats: lines,
    refusedBy: 'oxigraph',
    error: /\uFEFF|is not a valid subject or graph name/,
  },
  {
    why: 'n3 wants white space, or the end of an IRI, between a name that ends in a colon and what follows it',
    formats: turtle,
    refusedBy: 'claimgraph',
    error: /Unexpected "\S*:[~.]/,
  },
  {
    why: 'claimgraph refuses text with half of a character, where Oxigraph, which gets bytes, is given another one',
    formats: lines,
    refusedBy: 'claimgraph',
    error: /half of a character/,
  },
  {
    why: 'n3 resolves nothing against a base without a path',
    formats: turtle,
    refusedBy: 'claimgraph',
    error: /expected an absolute IRI/,
  },
  {
    why: 'claimgraph refuses JSON of which something would be lost, and JSON-LD that says what RDF cannot hold',
    formats: ['jsonld'],
    refusedBy: 'claimgraph',
    error: /nothing is lost|Duplicate key|held exactly|half of a character|__proto__|a character that IRIs cannot hold/,
  },
  {
    why: 'claimgraph refuses a relative IRI that nothing resolves, where Oxigraph leaves out what it stands in',
    formats: ['jsonld'],
    refusedBy: 'claimgraph',
    error: /expected an absolute IRI|remote context/,
  },
  {
    why: 'Oxigraph reads no JSON-LD with the keywords that only expansion knows, or that are new in 1.1',
    formats: ['jsonld'],
    refusedBy: 'oxigraph',
    error: /./,
  },
]

/** The kinds of input that both take, and read otherwise. */
export const otherReadings: readonly OtherReading[] = [
  {
    why: 'claimgraph keeps a base direction and the digits of a decimal; Oxigraph puts a term of @nest otherwise',
    formats: ['jsonld'],
    input: /@direction|#decimal|@nest|@json/,
  },
  {
    why: 'Oxigraph leaves out a graph whose name has a host that RFC 3987 does not allow, claimgraph keeps it',
    formats: ['jsonld'],
    input: /"https?:\/\/[^"/]*[[\]]/,
  },
]
