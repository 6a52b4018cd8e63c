import type { Quad } from '@rdfjs/types'
import { ClaimGraphError } from '../../errors.js'
import { type Nanopub, quadsOfNanopub } from './nanopub.js'
import { npx } from './terms.js'
import { findArtifactCode, normalise } from './trusty.js'

/** What a signature is checked by; the cryptography is handed in. */
export interface SignedText {
  readonly algorithm: 'RSA' | 'DSA'
  /** SHA-256 for all but signatures in the form that was in use first. */
  readonly isLegacy: boolean
  /** X.509 SubjectPublicKeyInfo in base64. */
  readonly publicKey: string
  /** In base64. */
  readonly signature: string
  /** What was signed. */
  readonly text: string
}

/** Says whether a signature is that of a text by a key. */
export type VerifySignature = (signed: SignedText) => boolean | Promise<boolean>

/**
 * What a nanopublication is signed with; undefined where it is not signed. Throws `invalid-data` where a signature lacks a
 * part or there are several.
 */
export function readSignature(nanopub: Nanopub): SignedText | undefined {
  const info = nanopub.publicationInfo.quads
  const current = info.filter(
    ({ predicate, object }) => predicate.equals(npx.hasSignatureTarget) && object.value === nanopub.iri,
  )
  const legacy = info.filter(
    ({ predicate, subject }) => predicate.equals(npx.hasSignatureElement) && subject.value === nanopub.iri,
  )
  if (current.length + legacy.length > 1) throw malformed('expected one signature, found several')
  const element = current[0]?.subject ?? legacy[0]?.object
  if (element === undefined) {
    if (!info.some(({ predicate }) => predicate.equals(npx.hasSignature))) return undefined
    throw malformed('expected a signature of this nanopublication, found one of something else')
  }
  const own = info.filter(({ subject }) => subject.equals(element))
  const one = (property: typeof npx.hasSignature, what: string) => {
    const [found, ...more] = own.filter(({ predicate }) => predicate.equals(property))
    if (found?.object.termType !== 'Literal' || more.length > 0)
      throw malformed(`expected one ${what} of the signature`)
    return found.object.value
  }
  const isLegacy = current.length === 0
  const algorithm = isLegacy ? 'DSA' : one(npx.hasAlgorithm, 'algorithm')
  if (algorithm !== 'RSA' && algorithm !== 'DSA') {
    throw malformed(`expected a signature by RSA or DSA, found one by \`${algorithm}\``)
  }
  const notSigned = isLegacy
    ? [npx.hasSignature, npx.hasPublicKey, npx.signedBy]
    : ([npx.hasSignature] as readonly (typeof npx.signedBy)[])
  const isSigned = ({ subject, predicate }: Quad) =>
    subject.equals(element)
      ? !notSigned.some(property => predicate.equals(property))
      : !(isLegacy && predicate.equals(npx.hasSignatureElement))
  const target = quadsOfNanopub(nanopub).filter(
    quad => !quad.graph.equals(nanopub.publicationInfo.graph) || isSigned(quad),
  )
  return {
    algorithm,
    isLegacy,
    publicKey: one(npx.hasPublicKey, 'public key'),
    signature: one(npx.hasSignature, 'value'),
    text: normalise(target, findArtifactCode(nanopub.iri) ?? nanopub.iri),
  }
}

const malformed = (message: string) => new ClaimGraphError('invalid-data', message)
