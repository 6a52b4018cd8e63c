import { generateKeyPairSync } from 'node:crypto'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readFiles } from '../../src/node/files/read.js'
import { isIsomorphic } from '../export/isomorphism.js'
import { prepareCase } from './prepare-case.js'
import { claimgraph } from './run.js'

const bridge = fileURLToPath(new URL('../../examples/bridge.trig', import.meta.url))
const { privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 1024,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
})

let own: string
const run = (...args: string[]) => claimgraph(args, { cwd: own })
const put = (name: string, text: string) => writeFile(join(own, '..', name), text)

prepareCase(
  async (_, folder) => {
    await claimgraph(
      ['init', 'prepared', '--title', 'Selm', '--base', 'https://example.org/selm/', '--curator', 'N. N.'],
      { cwd: folder },
    )
    await rm(join(folder, 'prepared', 'triples', 'example.trig'), { force: true })
  },
  copy => {
    own = copy
  },
)

const foreign = (name: string, assertion: string, info = '', by = 'maker') =>
  `@prefix : <https://example.org/np/${name}/> . @prefix np: <http://www.nanopub.org/nschema#> . @prefix ex: <https://example.org/> .
@prefix npx: <http://purl.org/nanopub/x/> . @prefix prov: <http://www.w3.org/ns/prov#> . @prefix dct: <http://purl.org/dc/terms/> .
@prefix cg: <https://w3id.org/claimgraph/ns#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
:Head { : a np:Nanopublication ; np:hasAssertion :a ; np:hasProvenance :p ; np:hasPublicationInfo :i }
:a { ${assertion} } :p { :a prov:wasAttributedTo ex:${by} } :i { : dct:creator ex:${by} ; dct:created "2031-05-0${name}T10:00:00Z"^^xsd:dateTime ${info} }
`

describe('nanopublications on the command line', () => {
  it('go out signed and come into a case as the claims that they were, each once; the key is told to nobody', async () => {
    await put('key.pem', privateKey)
    const args = ['--key', '../key.pem', '--signer', 'https://example.org/me', '--by', 'N. N.', '-o', '../out.trig']
    const out = await run('export', '-d', bridge, '--format', 'nanopub', ...args)
    expect([out.status, out.out]).toEqual([0, ''])
    expect(out.err).toBe(
      'claimgraph: 1 restricted claim(s) left out; --include-restricted shows them\nclaimgraph: 6 nanopublications\n',
    )
    const text = await readFile(join(own, '..', 'out.trig'), 'utf8')
    expect(text + out.err).not.toContain(privateKey.split('\n')[1])
    expect(await run('check', '-d', '../out.trig')).toMatchObject({
      status: 0,
      out: expect.stringContaining('0 claims and 6 nanopublications checked: 0 errors'),
    })
    const taken = await run('import', '../out.trig', '--format', 'nanopub')
    expect(taken).toMatchObject({
      status: 0,
      err: '',
      out: expect.stringContaining('6 claims written to triples/import-out.trig'),
    })
    const { store } = await readFiles([join(own, 'triples', 'import-out.trig')])
    const { store: before } = await readFiles([bridge])
    const ofClaims = (quads: Iterable<import('@rdfjs/types').Quad>) =>
      [...quads].filter(({ graph }) => graph.termType === 'NamedNode' && !graph.value.endsWith('note-deaths'))
    expect(isIsomorphic(ofClaims(store), ofClaims(before))).toBe(true)
    const claim = 'https://example.org/selm/claim-hospital-deaths'
    const said = (quads: Iterable<import('@rdfjs/types').Quad>) =>
      [...quads].filter(
        q =>
          q.subject.value === claim &&
          !q.predicate.value.endsWith('wasGeneratedBy') &&
          q.object.termType !== 'BlankNode',
      )
    expect(isIsomorphic(said(store), said(before))).toBe(true)
    expect(await run('import', '../out.trig', '--format', 'nanopub')).toMatchObject({
      status: 0,
      out: expect.stringMatching(/nothing new\n {2}6 claims in the case already/),
    })
    expect((await run('check')).out).toContain('6 claims and 6 nanopublications checked: 0 errors')
    expect(await readdir(join(own, 'nanopubs'))).toHaveLength(1)
  })

  it('are named and not taken in where a character was changed, but for those who ask for it', async () => {
    await run('export', '-d', bridge, '--format', 'nanopub', '--claim', 'claim-hospital-deaths', '-o', '../one.trig')
    const text = await readFile(join(own, '..', 'one.trig'), 'utf8')
    await put('changed.trig', text.replace('cg:deaths 14', 'cg:deaths 41'))
    const refused = await run('import', '../changed.trig', '--format', 'nanopub')
    expect(refused).toMatchObject({
      status: 1,
      err: expect.stringMatching(/<https:\/\/w3id\.org\/np\/RA[\w-]{43}>: .*\[nanopub-trusty\]/),
    })
    expect(await readdir(join(own, 'triples'))).toEqual(['documents.ttl'])
    const checked = await run('check', '-d', '../changed.trig')
    expect(checked).toMatchObject({ status: 1, out: expect.stringContaining('[nanopub-trusty]') })
    const taken = await run('import', '../changed.trig', '--format', 'nanopub', '--unverified')
    expect(taken).toMatchObject({ status: 0, out: expect.stringContaining('1 claim written') })
    expect(await readFile(join(own, 'triples', 'import-changed.trig'), 'utf8')).toContain('Taken in unverified.')
  })

  it('of others revise claims that they supersede and withdraw those that they retract, where these are their own', async () => {
    await put('1.trig', foreign('1', 'ex:mill cg:deaths 3'))
    await put('2.trig', foreign('2', 'ex:mill cg:deaths 5', '; npx:supersedes <https://example.org/np/1/>'))
    await put('3.trig', foreign('3', 'ex:maker npx:retracts <https://example.org/np/2/>'))
    await put('4.trig', foreign('4', 'ex:stranger npx:retracts <https://example.org/np/1/>', '', 'stranger'))
    for (const name of ['1', '2', '3']) {
      expect(await run('import', `../${name}.trig`, '--format', 'nanopub')).toMatchObject({ status: 0, err: '' })
    }
    const other = await run('import', '../4.trig', '--format', 'nanopub')
    expect(other.err).toContain('neither its claimant nor who published it does: not withdrawn')
    const files = (await readdir(join(own, 'triples'))).map(name => join(own, 'triples', name))
    const { store } = await readFiles(files)
    const links = (property: string) =>
      [...store]
        .filter(({ predicate }) => predicate.value.endsWith(property))
        .map(({ subject, object }) =>
          [subject.value, object.value].map(iri => iri.replace(/.*\/(np\/\d\/a|retraction)(-.*)?$/, '$1')),
        )
    expect(links('wasRevisionOf')).toEqual([['np/2/a', 'np/1/a']])
    expect(links('retractedBy')).toEqual([['np/2/a', 'retraction']])
    expect((await run('check')).status).toBe(0)
  })

  it('are refused where the file ends too soon or holds none, and nothing is written', async () => {
    await put('short.trig', foreign('1', 'ex:mill cg:deaths 3').slice(0, -40))
    await put('none.trig', '<https://example.org/s> <https://example.org/p> 1 .')
    expect(await run('import', '../short.trig', '--format', 'nanopub')).toMatchObject({
      err: expect.stringMatching(/\.\.\/short\.trig:\d+: /),
    })
    expect(await run('import', '../none.trig', '--format', 'nanopub')).toMatchObject({
      status: 1,
      err: expect.stringContaining('[nanopub-head]'),
    })
    expect(await run('import', '../gone.trig', '--format', 'nanopub')).toMatchObject({
      err: expect.stringContaining('no such file'),
    })
    expect(await run('import', '../none.trig', '--format', 'nanopubs')).toMatchObject({
      err: expect.stringContaining('did you mean "nanopub"?'),
    })
    await put('key.pem', 'MIIcSECRET')
    const keyed = await run('export', '-d', bridge, '--format', 'nanopub', '--key', '../key.pem')
    expect(keyed.err).toMatch(/\.\.\/key\.pem: expected a private key of RSA/)
    expect(keyed.err).not.toContain('SECRET')
    expect(await run('export', '-d', bridge, '--key', '../key.pem')).toMatchObject({
      err: expect.stringContaining('--key goes with --format nanopub'),
    })
    expect(await readdir(join(own, 'triples'))).toEqual(['documents.ttl'])
  })

  it.each([
    ['--reifiers', 'nanopub', 'trig, nq, nt, ttl, rdf'],
    ['--reifiers', 'jsonld', 'trig, nq, nt, ttl, rdf'],
    ['--terms', 'csv', 'jsonld, trig, nq, nt, ttl, rdf'],
    ['--terms', 'ftm', 'jsonld, trig, nq, nt, ttl, rdf'],
    ['--documents=texts', 'trig', 'annotation'],
  ])('are written with %s in no format that does not have it, such as %s', async (option, format, formats) => {
    expect(await run('export', '-d', bridge, '--format', format, option)).toMatchObject({
      status: 2,
      out: '',
      err: expect.stringContaining(`${option.replace(/=.*/, '')} goes with --format ${formats}\n`),
    })
  })
})

describe('import of nanopublications in JSON-LD', () => {
  const name = 'https://example.org/np/7/'
  const attributed = { 'prov:wasAttributedTo': { '@id': 'https://example.org/maker' } }
  const document = {
    '@context': { np: 'http://www.nanopub.org/nschema#', prov: 'http://www.w3.org/ns/prov#' },
    '@graph': [
      {
        '@id': `${name}Head`,
        '@graph': [
          {
            '@id': name,
            '@type': 'np:Nanopublication',
            'np:hasAssertion': { '@id': `${name}a` },
            'np:hasProvenance': { '@id': `${name}p` },
            'np:hasPublicationInfo': { '@id': `${name}i` },
          },
        ],
      },
      { '@id': `${name}a`, '@graph': [{ '@id': 'mill', 'https://example.org/burned': true, colour: 'red' }] },
      { '@id': `${name}p`, '@graph': [{ '@id': `${name}a`, ...attributed }] },
      { '@id': `${name}i`, '@graph': [{ '@id': name, ...attributed }] },
    ],
  }

  it('tells with --lenient what it left out, and refuses it otherwise', async () => {
    await put('seven.jsonld', JSON.stringify(document))
    const args = ['import', '../seven.jsonld', '--format', 'nanopub', '--base', 'https://example.org/']
    const refused = await run(...args)
    expect([refused.status, refused.out]).toEqual([1, ''])
    expect(refused.err).toContain('"property":"colour"')
    const { status, out, err } = await run(...args, '--lenient')
    expect(status).toBe(0)
    expect(out).toMatch(/^\.\.\/seven\.jsonld: 1 claim written/)
    expect(err).toContain('../seven.jsonld#/@graph/1/@graph/0/colour: left out `colour`: a key that no context maps')
    expect((await run(...args.slice(0, 5), 'x/')).status).toBe(2)
  })
})
