import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { ClaimGraphError } from '../../errors.js'
import type { NanopubSigner } from '../../rdf/nanopub/make.js'
import type { VerifySignature } from '../../rdf/nanopub/signature.js'

/**
 * Verifies signatures of nanopublications with the cryptography of Node.js.
 *
 * @example
 * ```ts
 * import { generateKeyPairSync, sign } from 'node:crypto'
 * import { verifySignature } from 'claimgraph/node'
 *
 * const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 })
 * const signed = {
 *   algorithm: 'RSA' as const,
 *   isLegacy: false,
 *   publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
 *   signature: sign('sha256', Buffer.from('the mill burned'), privateKey).toString('base64'),
 * }
 * console.log(await verifySignature({ ...signed, text: 'the mill burned' })) // true
 * console.log(await verifySignature({ ...signed, text: 'the mill stands' })) // false
 * ```
 */
export const verifySignature: VerifySignature = ({ algorithm, isLegacy, publicKey, signature, text }) => {
  const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' })
  if (key.asymmetricKeyType !== algorithm.toLowerCase()) return false
  const data = isLegacy ? createHash('sha256').update(text).digest() : Buffer.from(text)
  return verify(isLegacy ? 'sha1' : 'sha256', data, key, Buffer.from(signature, 'base64'))
}

/**
 * Whoever signs nanopublications by a private key, in PEM or as what stands between its lines. Throws `invalid-data` for what
 * is no private key of RSA, and says nothing of it.
 *
 * @example
 * ```ts
 * import { generateKeyPairSync } from 'node:crypto'
 * import { readSigner } from 'claimgraph/node'
 *
 * const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 })
 * const key = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString()
 * const { signer } = readSigner(key, 'https://example.org/me')
 * console.log(signer) // https://example.org/me
 * ```
 */
export function readSigner(text: string, signer?: string): NanopubSigner {
  const key = parseKey(text)
  if (key?.asymmetricKeyType !== 'rsa') {
    throw new ClaimGraphError('invalid-data', 'expected a private key of RSA in PEM, without a passphrase, found none')
  }
  const publicKey = createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64')
  return { publicKey, signer, sign: data => sign('sha256', Buffer.from(data), key).toString('base64') }
}

function parseKey(text: string): KeyObject | undefined {
  try {
    if (text.includes('-----BEGIN')) return createPrivateKey(text)
    return createPrivateKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'pkcs8' })
  } catch {
    // the cause could quote the key
    return undefined
  }
}
