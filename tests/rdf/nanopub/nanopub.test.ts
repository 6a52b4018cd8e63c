import { createHash, generateKeyPairSync } from 'node:crypto'
import type { Quad } from '@rdfjs/types'
import { describe, expect, it } from 'vitest'
import { readSigner, verifySignature } from '../../../src/node/nanopub/keys.js'
import { checkNanopubs } from '../../../src/rdf/nanopub/check.js'
import { makeTrusty } from '../../../src/rdf/nanopub/make.js'
import { computeArtifactCode, findArtifactCode, normalise } from '../../../src/rdf/nanopub/trusty.js'
import { parseRdf } from '../../../src/rdf/read-quads.js'

const { privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 1024,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
})

const head = `@prefix : <https://example.org/np/> . @prefix np: <http://www.nanopub.org/nschema#> . @prefix ex: <https://example.org/> .
  @prefix npx: <http://purl.org/nanopub/x/> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix prov: <http://www.w3.org/ns/prov#> .`
const whole = (parts: { assertion?: string; info?: string; more?: string } = {}) => `${head}
  :Head { : a np:Nanopublication ; np:hasAssertion :a ; np:hasProvenance :p ; np:hasPublicationInfo :i }
  :a { ${parts.assertion ?? 'ex:mill ex:burned true'} } :p { :a prov:wasAttributedTo ex:council }
  :i { ${parts.info ?? ': prov:wasAttributedTo ex:archive'} } ${parts.more ?? ''}`

async function read(text: string): Promise<Quad[]> {
  const quads: Quad[] = []
  await parseRdf(text, 'trig', { quad: quad => quads.push(quad) })
  return quads
}
const codesOf = async (text: string) =>
  (await checkNanopubs(await read(text), verifySignature)).faults.map(({ code }) => code)

describe('the code of a trusty URI', () => {
  it('is worked out from lines in order: graphs, subjects, properties, then IRIs before literals', async () => {
    const quads = await read(`${head}
      :g { ex:s ex:p "b\\n\\\\"@EN , "a"^^xsd:token , "a" , ex:o } { ex:s ex:p ex:o }`)
    const code = 'https://example.org/'
    const string = 'http://www.w3.org/2001/XMLSchema#string'
    const token = 'http://www.w3.org/2001/XMLSchema#token'
    const s = ' s\n p\n'
    const expected = [
      `\n${s} o\n`,
      ` np/g\n${s} o\n`,
      ` np/g\n${s}^${string} a\n`,
      ` np/g\n${s}^${token} a\n`,
      ` np/g\n${s}@en b\\n\\\\\n`,
    ].join('')
    expect(normalise([...quads, ...quads], code)).toBe(expected)
    expect(computeArtifactCode(quads, code)).toBe(`RA${createHash('sha256').update(expected).digest('base64url')}`)
  })

  it('is found at the end of an IRI, and in no longer name', () => {
    const code = `RA${'a-_0'.repeat(10)}xyz`
    expect(findArtifactCode(`https://example.org/${code}`)).toBe(code)
    expect(findArtifactCode(`https://example.org/x.${code}#`)).toBe(code)
    expect(findArtifactCode(`https://example.org/x${code}`)).toBeUndefined()
    expect(findArtifactCode(`https://example.org/${code}q`)).toBeUndefined()
  })

  it('is none of quads with nodes that have no IRI', async () => {
    expect(() => computeArtifactCode([], 'x')).not.toThrow()
    const quads = await read(`${head} :g { _:b ex:p 1 }`)
    expect(() => computeArtifactCode(quads, 'x')).toThrow(
      /expected IRIs and literals in a trusty graph, found a BlankNode/,
    )
  })
})

describe('a nanopublication', () => {
  it('breaks no rule where it has four graphs that speak of each other', async () => {
    expect(await codesOf(whole())).toEqual([])
  })

  it.each([
    ['nanopub-head', `${head} :g { ex:s ex:p 1 }`],
    ['nanopub-outside', `${whole()} { ex:s ex:p 1 }`],
    ['nanopub-outside', whole({ more: ':x { ex:s ex:p 1 }' })],
    ['nanopub-empty-graph', whole({ assertion: '' })],
    ['nanopub-publication-info', whole({ info: 'ex:other prov:wasAttributedTo ex:archive' })],
    ['nanopub-literal', whole({ assertion: 'ex:mill ex:burned "2031-02-29"^^xsd:date' })],
    ['nanopub-graphs', whole().replace('np:hasAssertion :a', 'np:hasAssertion ex:a')],
    ['nanopub-graphs', whole().replace('np:hasAssertion :a', 'np:hasAssertion :a , :b')],
    ['nanopub-head', whole({ more: ':Head { :other a np:Nanopublication }' })],
    ['nanopub-signature', whole({ info: ': prov:wasAttributedTo ex:archive . :sig npx:hasSignature "abc"' })],
    [
      'nanopub-signature',
      whole({ info: ':sig npx:hasSignatureTarget : ; npx:hasSignature "abc" ; npx:hasAlgorithm "RSA"' }),
    ],
  ])('breaks the rule %s', async (code, text) => {
    expect(await codesOf(text)).toContain(code)
  })

  it('keeps its content, gets a code and a signature that match, and loses both where a character changes', async () => {
    const pre = await read(
      whole({ assertion: 'ex:mill ex:deaths [ ex:value 3 ] ; ex:near <https://example.org/np/_x>' }),
    )
    const signer = readSigner(privateKey, 'https://example.org/me')
    const { iri, quads } = await makeTrusty(pre, signer)
    expect(iri).toMatch(/^https:\/\/example\.org\/np\/RA[\w-]{43}$/)
    expect((await checkNanopubs(quads, verifySignature)).faults).toEqual([])
    const named = quads.flatMap(({ object }) =>
      object.value.startsWith(`${iri}/_`) ? [object.value.slice(iri.length)] : [],
    )
    expect(named.sort()).toEqual(['/_1', '/__x'])
    const changed = quads.map(quad =>
      quad.object.value === '3' ? { ...quad, object: { ...quad.object, value: '4' } } : quad,
    )
    const { faults } = await checkNanopubs(changed as Quad[], verifySignature)
    expect(faults.map(({ code }) => code)).toEqual(['nanopub-trusty', 'nanopub-signature'])
  })

  it('is not signed with what is no private key of RSA, of which nothing is told', () => {
    const secret = 'MIICSECRETSECRET'
    for (const text of [secret, `-----BEGIN PRIVATE KEY-----\n${secret}\n-----END PRIVATE KEY-----`, '']) {
      const error = (() => {
        try {
          readSigner(text)
        } catch (error) {
          return error as Error
        }
        return undefined
      })()
      expect(error?.message).toMatch(/expected a private key of RSA/)
      expect([String(error?.stack), String(error?.cause)].join()).not.toContain('SECRET')
    }
  })
})
