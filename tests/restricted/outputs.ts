import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { claimgraph } from '../cli/run.js'

const rows = ['table', 'tsv', 'csv', 'json'].map(format => ['--format', format])
const formats = (...names: string[]) => names.map(name => ['--format', name])
const all = (command: readonly string[], ...variants: string[][]) => variants.map(variant => [...command, ...variant])
const everything = '{ { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }'

/** Every way in which a graph is shown; `{folder}` stands for a folder to write into. */
export const outputs: readonly (readonly string[])[] = [
  ['summary'],
  ...all(['claims'], ...rows),
  ...all(['claims'], ['--event', 'spill'], ['--text', 'died'], ['--as-of', '2031-04-02'], ['--claimant', 'board']),
  ...all(['trace', 'one'], ...formats('text', 'json')),
  ...all(['compare'], ...formats('text', 'json', 'csv', 'md', 'jsonld', 'trig')),
  ...all(['compare', '--full', '--reasons', '--all']),
  ...all(['compare', '--about', 'spill'], ['--as-of', '2031-04-30'], ['--between', 'board', 'gazette'], ['--ascribed']),
  ...all(['compare', '--proposed'], ...formats('text', 'json')),
  ...all(['matrix'], ...rows),
  ...all(['fidelity'], [], ['--omissions'], ['--format', 'json'], ['--format', 'csv']),
  ...all(['origins'], ...rows),
  ...all(['range'], ...formats('text', 'json', 'csv', 'md')),
  ...all(['range', 'spill'], ...formats('text', 'json', 'csv', 'md')),
  ...all(['survey'], ...rows),
  ...all(['export'], ...formats('jsonld', 'trig', 'nq', 'nt', 'ttl', 'rdf', 'csv')),
  ...all(['export', '--reifiers'], ...formats('ttl', 'trig', 'nq', 'rdf')),
  ...all(['export'], ...formats('nanopub', 'claimreview', 'annotation', 'ftm', 'ftm-json')),
  ...all(['query', '-q', `SELECT * ${everything} ORDER BY ?g ?s ?p ?o`], ...formats('tsv', 'csv', 'json', 'xml')),
  ...all(['query', '-q', `CONSTRUCT { ?s ?p ?o } ${everything}`], ...formats('ttl', 'nt', 'jsonld', 'rdf')),
  ['query', '-q', 'SELECT (COUNT(*) AS ?n) (COUNT(DISTINCT ?g) AS ?graphs) { GRAPH ?g { ?s ?p ?o } }'],
  ['query', '-q', 'SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?p ORDER BY ?p'],
  ['query', 'statements-about', '-p', 'event=spill'],
  ['query', 'death-figures'],
  // names that come near to what is restricted
  ...['trace', 'range', 'claims --claimant', 'claims --event', 'claims --document', 'compare --about'].flatMap(
    command => ['zzclaimmar', 'zzwitnessmar', 'zzraidmar', 'zzdiarymar'].map(name => [...command.split(' '), name]),
  ),
  ['query', 'statements-about', '-p', 'event=zzraidmar'],
  ['site', '--out', '{folder}/site'],
  ['tables', '--out', '{folder}/tables'],
  ['crate', '--out', '{folder}/crate'],
  ['survey', '--engine', 'duckdb', '--format', 'csv'],
]

/** What a run of the command line says and writes, in the order of the files' names. */
export async function runOn(data: string, args: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'claimgraph-restricted-'))
  const given = args.map(arg => arg.replace('{folder}', folder))
  try {
    const { out, err } = await claimgraph([...given, '-d', data])
    // the triples that a query makes have no order
    const isSet = args[0] === 'query' && args.at(-1) === 'nt'
    let said = err + (isSet ? out.split('\n').sort().join('\n') : out)
    const written = await readdir(folder, { recursive: true, withFileTypes: true })
    const files = written.filter(entry => entry.isFile()).map(entry => join(entry.parentPath ?? entry.path, entry.name))
    for (const file of files.sort()) said += `${file}\n${await readFile(file, 'latin1')}\n`
    return withoutChance(said.replaceAll(folder, '').replaceAll(data, 'graph.trig'))
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** A text without what differs from run to run: times, and digests of what has a time in it. */
function withoutChance(text: string): string {
  return text.replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[\d.:+Z-]*/g, 'TIME').replace(/\bRA[\w-]{43}/g, 'CODE')
}
