import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Quad } from '@rdfjs/types'
import { parseMapping } from '../../src/case/import/mapping.js'
import { readDocumentText } from '../../src/extract/read/read-document-text.js'
import { importClaims } from '../../src/node/case/claim-import/import-claims.js'
import { importTable } from '../../src/node/case/import-table.js'
import { initCase } from '../../src/node/case/init-case.js'
import { openCase } from '../../src/node/case/open-case.js'
import { openExtractor } from '../../src/node/extraction.js'
import { query } from '../../src/query/query.js'
import { readQuads } from '../../src/rdf/read-quads.js'
import { seeds } from './seeds.js'

/** Something of claimgraph's that reads text which may be anything. */
export interface Reader {
  readonly name: string
  readonly seeds: readonly string[]
  /** Reads a text, and gives quads where it is RDF; throws where it is refused, or what is read breaks a promise. */
  read(text: string): Promise<readonly Quad[] | undefined>
  /** Texts that grow with a number, such as brackets within brackets. */
  readonly growing: readonly ((size: number) => string)[]
}

const repeat = (piece: string) => (size: number) => piece.repeat(size)
const nest = (open: string, inner: string, close: string) => (size: number) =>
  open.repeat(size) + inner + close.repeat(size)

function rdfReader(name: string, texts: readonly string[], growing: Reader['growing']): Reader {
  return { name, seeds: texts, read: async text => [...(await readQuads(text, name)).store], growing }
}

const turtle = '<ex:s> <ex:p> '
const ofTurtle: Reader['growing'] = [
  size => `${turtle}${'[ <ex:p> '.repeat(size)}1${' ]'.repeat(size)} .`,
  size => `${turtle}${'( '.repeat(size)}${') '.repeat(size)}.`,
  size => `${turtle}"${'\\u00e9'.repeat(size)}" .`,
  size => `${turtle}"""${'"" \n'.repeat(size)}""" .`,
  size => `@prefix e: <ex:> . ${'e:a e:b e:c , e:d ; e:e e:f .\n'.repeat(size)}`,
  size => `<ex:${'a/../'.repeat(size)}> <ex:p> 1 .`,
  size => `${'#'.repeat(size)}\n${'<'.repeat(size)}`,
  size => `${turtle}"x"@${'a-'.repeat(size)}b .`,
  size => `${turtle}${'<<( <ex:s> <ex:p> '.repeat(size)}1${' )>>'.repeat(size)} .`,
]
const ofLines: Reader['growing'] = [
  repeat('<ex:s> <ex:p> "o"@en .\n'),
  size => `<ex:s> <ex:p> "${'\\n'.repeat(size)}" .`,
  size => `<ex:s> <ex:p> ${'<<( <ex:s> <ex:p> '.repeat(size)}<ex:o>${' )>>'.repeat(size)} .`,
]
const ofJson: Reader['growing'] = [
  nest('[', '', ']'),
  nest('{"ex:p":', '1', '}'),
  size => `{"@id":"ex:s","ex:p":[${'1,'.repeat(size)}1]}`,
  size => `{"@id":"ex:s",${Array.from({ length: size }, (_, i) => `"ex:p${i}":{"@value":"x"}`).join(',')}}`,
  size => `{"@context":{${Array.from({ length: size }, (_, i) => `"t${i}":"ex:t${i}"`).join(',')}},"t1":1}`,
  size => `{"@id":"ex:s","ex:p":{"@list":[${'{"ex:q":1},'.repeat(size)}1]}}`,
]

const rdfReaders = [
  rdfReader('ttl', seeds.ttl, ofTurtle),
  rdfReader('trig', seeds.trig, [...ofTurtle, size => `<ex:g> { ${'<ex:s> <ex:p> [] . '.repeat(size)} }`]),
  rdfReader('nt', seeds.nt, ofLines),
  rdfReader('nq', seeds.nq, [...ofLines, repeat('_:a <ex:p> _:b _:g .\n')]),
  rdfReader('jsonld', seeds.jsonld, ofJson),
  rdfReader('rdf', seeds.rdf, [
    nest('<e xmlns="ex:">', '', '</e>'),
    size => `<e xmlns="ex:" ${Array.from({ length: size }, (_, i) => `a${i}="x"`).join(' ')}/>`,
    repeat('<!--x-->'),
  ]),
]

/** The readers of documents; a draft that says nothing of its content breaks a promise. */
async function documentReaders(): Promise<Reader[]> {
  const extractor = await openExtractor()
  const read = (path: string) => async (text: string) => {
    const document = await readDocumentText(text, { path })
    const drafts = extractor.extract(document)
    const empty = drafts.attributions.find(({ content }) => content.some(([start, end]) => end <= start))
    if (empty) throw new Error('expected drafts with content, found one without')
    extractor.toQuads(drafts, document.text)
    return undefined
  }
  return [
    {
      name: 'html',
      seeds: seeds.html,
      read: read('page.html'),
      growing: [
        nest('<div>', 'The mayor said that it rained.', '</div>'),
        repeat('<p>The mayor said that it rained.</p>'),
        repeat('<q><del>'),
        size => `<html><body ${'a="b" '.repeat(size)}><p>The mayor said that it rained.</p>`,
        size => `<p>${'<!--'.repeat(size)}`,
      ],
    },
    {
      name: 'text',
      seeds: seeds.text,
      read: read('note.txt'),
      growing: [
        repeat('The mayor said that 3 people were killed. '),
        repeat('“'),
        repeat('('),
        repeat('a '),
        repeat('said '),
        size => `The mayor said that ${'3, '.repeat(size)}`,
        repeat('A. B. '),
      ],
    },
  ]
}

/** Readers of the formats in which claims are taken into a case. */
const ofClaims = [
  ['nanopub', 'trig', seeds.nanopub],
  ['claimreview', 'json', seeds.claimreview],
  ['annotation', 'json', seeds.annotation],
  ['ftm', 'csv', seeds.ftm],
] as const

/** Readers of tables, of mappings of their columns, and of queries. */
async function otherReaders(folder: string): Promise<Reader[]> {
  const own = join(folder, 'case')
  await initCase(own, {
    title: 'A bridge',
    base: 'https://example.org/bridge/',
    curators: ['N. N.'],
    languages: ['en'],
  })
  const opened = await openCase(own)
  const table = join(folder, 'table.csv')
  const { store } = await readQuads(seeds.trig.join('\n'), 'trig')
  const claimReaders = ofClaims.map(([format, extension, texts]): Reader => {
    const file = join(folder, `claims.${extension}`)
    return {
      name: format,
      seeds: texts,
      read: async text => {
        await writeFile(file, text)
        await importClaims(opened, file, { format, by: 'N. N.', dryRun: true, unverified: true })
        return undefined
      },
      growing:
        extension === 'json' ? [nest('[', '', ']'), size => `[${'{"@type":"Claim","text":"x"},'.repeat(size)}1]`] : [],
    }
  })
  return [
    ...claimReaders,
    {
      name: 'csv',
      seeds: seeds.csv,
      read: async text => {
        await writeFile(table, text)
        await importTable(opened, table, { dryRun: true })
        return undefined
      },
      growing: [repeat('"'), repeat('a,'), size => `a,b\n${'1,2\n'.repeat(size)}`, size => `${'x'.repeat(size)}\n`],
    },
    {
      name: 'mapping',
      seeds: seeds.mapping,
      read: async text => {
        parseMapping(text, 'mapping.json')
        return undefined
      },
      growing: [nest('[', '', ']'), size => `{"claims":[${'{"event":"{a}"},'.repeat(size)}{"event":"{b|c?}"}]}`],
    },
    {
      name: 'sparql',
      seeds: seeds.sparql,
      read: async text => {
        await query({ dataset: store }, text, { timeoutMs: 5_000, maxResults: 10_000 })
        return undefined
      },
      growing: [
        nest('ASK { FILTER', '(1)', '}'),
        size => `ASK { FILTER(1 ${'+ 1'.repeat(size)} > 0) }`,
        repeat('# \n'),
      ],
    },
  ]
}

/** Gives all readers to a task, with a folder that is gone afterwards. */
export async function withReaders<T>(task: (readers: readonly Reader[]) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'claimgraph-fuzz-'))
  try {
    return await task([...rdfReaders, ...(await documentReaders()), ...(await otherReaders(folder))])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
