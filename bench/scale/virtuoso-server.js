import { execFile, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

const isInstalled = program => {
  try {
    execFileSync('which', [program], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Whether Debian's `virtuoso-opensource` is there, with its server and its SQL client. */
export const virtuosoIsInstalled = ['virtuoso-t', 'isql-vt'].every(isInstalled)

/**
 * Starts a Virtuoso of one's own: in a temporary folder, on free ports of this machine only. `folders` are those from
 * which it may read files. Throws where it does not answer within a minute.
 */
export async function startVirtuoso({ folders = [] } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'claimgraph-virtuoso-'))
  const ports = { sql: await findFreePort(), http: await findFreePort() }
  const file = join(folder, 'virtuoso.ini')
  await writeFile(file, settings(folder, [folder, ...folders], ports))
  const child = spawn('virtuoso-t', ['+foreground', '+configfile', file], { cwd: folder, stdio: 'ignore' })
  const server = {
    folder,
    pid: child.pid,
    endpoint: `http://127.0.0.1:${ports.http}/sparql`,
    /** Runs SQL statements; throws what the server says where one fails. */
    async execute(statements) {
      const { stdout, stderr } = await run('isql-vt', [`127.0.0.1:${ports.sql}`, 'dba', 'dba', `exec=${statements}`])
      const error = /\*\*\* Error.*/.exec(stdout + stderr)
      if (error) throw new Error(error[0])
    },
    /** Puts a file of N-Quads (or N-Triples) beside what is there; quads of the default graph go into `graph`. */
    async load(path, graph) {
      // without a log, each row committed by itself; 512: N-Quads
      await server.execute(`log_enable(3,1); DB.DBA.TTLP(file_open('${path}'), '', '${graph}', 512);`)
    },
    /** Answers a query in a format; an answer that was cut off, which has status 200 too, is an error. */
    async ask(query, format, graphs) {
      const body = new URLSearchParams({ query })
      for (const graph of graphs) body.append('default-graph-uri', graph)
      const response = await fetch(server.endpoint, { method: 'POST', headers: { accept: format }, body })
      const text = await response.text()
      if (!response.ok) throw new Error(text.slice(0, 500))
      const state = response.headers.get('x-sql-state')
      if (state !== null) throw new Error(`${state}: ${response.headers.get('x-sql-message')}`)
      return text
    },
    /** Shuts it down in order, and removes its files. */
    async stop() {
      if (child.exitCode === null) {
        const ended = once(child, 'exit')
        await server.execute('shutdown;').catch(() => undefined)
        const timer = setTimeout(() => child.kill('SIGKILL'), 20_000)
        await ended
        clearTimeout(timer)
      }
      await rm(folder, { recursive: true, force: true })
    },
  }
  for (let attempt = 0; attempt < 120 && child.exitCode === null; attempt++) {
    const answered = await server.ask('ASK {}', 'text/plain', []).catch(() => undefined)
    if (answered !== undefined) return server
    await new Promise(resolve => setTimeout(resolve, 500))
  }
  await server.stop()
  throw new Error('expected Virtuoso to answer within a minute')
}

async function findFreePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  await once(server, 'close')
  return port
}

const settings = (folder, folders, { sql, http }) => `[Database]
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
DirsAllowed = ${folders.join(', ')}
NumberOfBuffers = 340000
MaxDirtyBuffers = 250000
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
