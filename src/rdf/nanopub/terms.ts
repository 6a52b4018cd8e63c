import { createNamespace } from '../namespace.js'

/** Nanopublications: the terms of their four graphs. */
export const np = createNamespace('http://www.nanopub.org/nschema#', [
  'Nanopublication',
  'hasAssertion',
  'hasProvenance',
  'hasPublicationInfo',
])

/** Provenance, Authoring and Versioning, as far as nanopublications are described by it. */
export const pav = createNamespace('http://purl.org/pav/', ['authoredBy', 'createdBy', 'createdWith'])

/** What nanopublications say of each other, and how they are signed. */
export const npx = createNamespace('http://purl.org/nanopub/x/', [
  'hasAlgorithm',
  'hasPublicKey',
  'hasSignature',
  'hasSignatureElement',
  'hasSignatureTarget',
  'retracts',
  'signedBy',
  'supersedes',
])
