import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { DatasetCore } from '@rdfjs/types'
import { findRdfFormat } from '../../src/rdf/formats.js'
import { writeQuads } from '../../src/rdf/write.js'

const run = promisify(execFile)

/** Virtuoso has no graph without a name: what stands in none is loaded into this one. */
const defaultGraph = 'urn:claimgraph:default'

/** What queries construct is kept apart from the claims, and read beside them. */
const constructedGraph = 'urn:claimgraph:constructed'

const isInstalled = (program: string) => {
  try {
    execFileSync('which', [program], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Whether Debian's `virtuoso-opensource` is there, with its server and its SQL client. */
export const virtuosoIsInstalled = ['virtuoso-t', 'isql-vt'].every(isInstalled)

/** One value of an answer by variable; no entry where it is unbound. */
export type Row = Record<string, string>

/** A Virtuoso of the tests' own: in a temporary folder, on free ports of this machine only. */
export class Virtuoso {
  readonly #folder: string
  readonly #process: ChildProcess
  readonly #sql: string
  readonly #endpoint: string

  private constructor(folder: string, process: ChildProcess, ports: { sql: number; http: number }) {
    this.#folder = folder
    this.#process = process
    this.#sql = `127.0.0.1:${ports.sql}`
    this.#endpoint = `http://127.0.0.1:${ports.http}/sparql`
  }

  static async start(): Promise<Virtuoso> {
    const folder = await mkdtemp(join(tmpdir(), 'claimgraph-virtuoso-'))
    const ports = { sql: await findFreePort(), http: await findFreePort() }
    const file = join(folder, 'virtuoso.ini')
    await writeFile(file, settings(folder, ports))
    const server = spawn('virtuoso-t', ['+foreground', '+configfile', file], { cwd: folder, stdio: 'ignore' })
    const virtuoso = new Virtuoso(folder, server, ports)
    try {
      await virtuoso.#answers()
    } catch (error) {
      await virtuoso.stop()
      throw error
    }
    return virtuoso
  }

  /** Puts a dataset in the place of what is there, and makes sure that all of it is. */
  async load(dataset: DatasetCore): Promise<void> {
    const file = join(this.#folder, 'data.nq')
    await writeFile(file, await writeQuads(dataset, findRdfFormat('nq')))
    await this.#execute('log_enable(3,1); DELETE FROM DB.DBA.RDF_QUAD;')
    await this.#read(file, defaultGraph)
    const expected = new Map<string, number>()
    for (const { graph } of dataset) {
      const name = graph.value === '' ? defaultGraph : graph.value
      expected.set(name, (expected.get(name) ?? 0) + 1)
    }
    const rows = await this.select('SELECT ?g (COUNT(*) AS ?quads) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g')
    const found = new Map(rows.map(({ g, quads }) => [g!, Number(quads)]))
    const amiss = [...expected].find(([name, quads]) => found.get(name) !== quads)
    if (amiss) throw new Error(`expected ${amiss[1]} quads in <${amiss[0]}>, found ${found.get(amiss[0]) ?? 'none'}`)
  }

  /** Puts what a query constructs beside the data. */
  async construct(query: string): Promise<void> {
    const file = join(this.#folder, 'constructed.nt')
    await writeFile(file, await this.#ask(query, 'text/plain'))
    await this.#read(file, constructedGraph)
  }

  async select(query: string): Promise<Row[]> {
    const text = await this.#ask(query, 'application/sparql-results+json')
    const { bindings } = JSON.parse(text).results as { bindings: Record<string, { value: string }>[] }
    return bindings.map(row => Object.fromEntries(Object.entries(row).map(([name, { value }]) => [name, value])))
  }

  /** Shuts the server down in order, and removes its files. */
  async stop(): Promise<void> {
    if (this.#process.exitCode === null) {
      const ended = once(this.#process, 'exit')
      await this.#execute('shutdown;').catch(() => undefined)
      const timer = setTimeout(() => this.#process.kill('SIGKILL'), 20_000)
      await ended
      clearTimeout(timer)
    }
    await rm(this.#folder, { recursive: true, force: true })
  }

  async #ask(query: string, accept: string): Promise<string> {
    const body = new URLSearchParams({ query })
    for (const graph of [defaultGraph, constructedGraph]) body.append('default-graph-uri', graph)
    const response = await fetch(this.#endpoint, { method: 'POST', headers: { accept }, body })
    const text = await response.text()
    if (!response.ok) throw new Error(text.slice(0, 500))
    // an answer that was cut off is one of status 200 too
    const state = response.headers.get('x-sql-state')
    if (state !== null) throw new Error(`${state}: ${response.headers.get('x-sql-message')}`)
    return text
  }

  async #read(file: string, graph: string): Promise<void> {
    // 512: N-Quads
    await this.#execute(`log_enable(3,1); DB.DBA.TTLP(file_to_string_output('${file}'), '', '${graph}', 512);`)
  }

  async #execute(statements: string): Promise<void> {
    const { stdout, stderr } = await run('isql-vt', [this.#sql, 'dba', 'dba', `exec=${statements}`])
    const error = /\*\*\* Error.*/.exec(stdout + stderr)
    if (error) throw new Error(error[0])
  }

  async #answers(): Promise<void> {
    for (let attempt = 0; attempt < 120 && this.#process.exitCode === null; attempt++) {
      const answered = await this.select('SELECT * { ?s ?p ?o } LIMIT 1').catch(() => undefined)
      if (answered) return
      await new Promise(resolve => setTimeout(resolve, 500))
    }
    throw new Error('expected Virtuoso to answer within a minute')
  }
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}

const settings = (folder: string, { sql, http }: { sql: number; http: number }) => `[Database]
DatabaseFile = ${folder}/virtuoso.db
ErrorLogFile = ${folder}/virtuoso.log
LockFile = ${folder}/virtuoso.lck
TransactionFile = ${folder}/virtuoso.trx
xa_persistent_file = ${folder}/virtuoso.pxa
FileExtend = 200

[TempDatabase]
DatabaseFile = ${folder}/virtuoso-temp.db
TransactionFile = ${folder}/virtuoso-temp.trx

[Parameters]
ServerPort = 127.0.0.1:${sql}
DisableUnixSocket = 1
CaseMode = 2
DirsAllowed = ${folder}
NumberOfBuffers = 85000
MaxDirtyBuffers = 65000
CheckpointInterval = 0
ThreadsPerQuery = 2

[HTTPServer]
ServerPort = 127.0.0.1:${http}
ServerRoot = ${folder}
ServerThreads = 5
Charset = UTF-8

[SPARQL]
ResultSetMaxRows = 1000000
MaxQueryCostEstimationTime = 0
`
