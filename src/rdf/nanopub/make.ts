import type { Quad, Term } from '@rdfjs/types'
import { ClaimGraphError } from '../../errors.js'
import { rdf } from '../environment.js'
import { findHeads } from './nanopub.js'
import { npx } from './terms.js'
import { codePlaceholder, computeArtifactCode, normalise } from './trusty.js'

/** Who signs nanopublications; the private key stays where the function has it. */
export interface NanopubSigner {
  /** X.509 SubjectPublicKeyInfo in base64. */
  readonly publicKey: string
  /** The signature of a text by RSA and SHA-256, in base64. */
  readonly sign: (text: string) => string | Promise<string>
  /** IRI of who signs, such as an ORCID. */
  readonly signer?: string | undefined
}

/** IRIs that begin so are there until a nanopublication has its own. */
export const temporaryNanopub = 'http://purl.org/nanopub/temp/'
/** Below it nanopublications are found by their codes. */
const nanopubBase = 'https://w3id.org/np/'

/**
 * Gives a nanopublication its trusty URI, and a signature where there is somebody who signs: nodes without an IRI get one,
 * and what began with its former IRI begins with the new one. Throws `invalid-data` for quads that are not one nanopublication.
 */
export async function makeTrusty(
  quads: readonly Quad[],
  signer?: NanopubSigner,
): Promise<{ iri: string; quads: Quad[] }> {
  const [head, ...more] = findHeads(quads)
  const info = head?.linked.publicationInfo[0]
  if (head === undefined || info === undefined || more.length > 0) {
    throw new ClaimGraphError(
      'invalid-data',
      `expected one nanopublication with its graphs, found ${more.length + (head ? 1 : 0)}`,
    )
  }
  const rename = createRenaming(head.iri)
  const prepared = quads.map(quad => mapTerms(quad, rename))
  if (signer) {
    const element = rdf.namedNode(`${head.iri}sig`)
    const target = rdf.namedNode(head.iri)
    const say = (property: typeof npx.signedBy, value: Term) =>
      mapTerms(rdf.quad(element, property, value as typeof element, info), rename)
    prepared.push(
      say(npx.hasSignatureTarget, target),
      say(npx.hasPublicKey, rdf.literal(signer.publicKey)),
      say(npx.hasAlgorithm, rdf.literal('RSA')),
      ...(signer.signer === undefined ? [] : [say(npx.signedBy, rdf.namedNode(signer.signer))]),
    )
    prepared.push(say(npx.hasSignature, rdf.literal(await signer.sign(normalise(prepared, codePlaceholder)))))
  }
  const code = computeArtifactCode(prepared, codePlaceholder)
  const finish = (term: Term) =>
    term.termType === 'NamedNode' ? rdf.namedNode(term.value.replaceAll(codePlaceholder, code)) : term
  return {
    iri: rename(rdf.namedNode(head.iri)).value.replaceAll(codePlaceholder, code),
    quads: [...rdf.dataset(prepared.map(quad => mapTerms(quad, finish)))],
  }
}

/** What becomes of each term before the code is known. */
function createRenaming(iri: string): (term: Term) => Term {
  const lasting = iri.startsWith(temporaryNanopub) ? nanopubBase : iri.replace(/~~~ARTIFACTCODE~~~[.#/]?$/, '')
  const name = `${lasting}${/[\w-]$/.test(lasting) ? '/' : ''}${codePlaceholder}`
  const numbers = new Map<string, number>()
  return term => {
    if (term.termType === 'BlankNode') {
      const number = numbers.get(term.value) ?? numbers.size + 1
      numbers.set(term.value, number)
      return rdf.namedNode(`${name}/_${number}`)
    }
    if (term.termType !== 'NamedNode') return term
    if (term.value === iri) return rdf.namedNode(name)
    // other nanopublications can be named below the same IRI, and keep their names
    if (!term.value.startsWith(iri) || /\bRA[\w-]{43}(?![\w-])/.test(term.value)) return term
    const suffix = term.value.slice(iri.length).replaceAll('#', '%23')
    return rdf.namedNode(`${name}/${suffix.startsWith('_') ? '_' : ''}${suffix}`)
  }
}

function mapTerms({ subject, predicate, object, graph }: Quad, map: (term: Term) => Term): Quad {
  const [g, s, p, o] = [graph, subject, predicate, object].map(map)
  return rdf.quad(s as Quad['subject'], p as Quad['predicate'], o as Quad['object'], g as Quad['graph'])
}
