import type { Command } from 'commander'
import { type DataOptions, dataCommand, openData } from './data.js'
import { stopRequested } from './exit.js'
import { readSeconds, readWhole } from './numbers.js'

interface ServeCommandOptions extends DataOptions {
  port: number
  host: string
  documents?: string
  timeout: number
  maxQueries: number
}

/** How long requests may go on when the server is to stop, in milliseconds. */
const graceMs = 5000

export function serveCommand(): Command {
  return dataCommand('serve')
    .description('Serve a graph over HTTP: pages for people, a SPARQL endpoint, the query library, and linked data.')
    .option('--port <port>', 'port to listen on; 0 for any that is free', readWhole(0, 65_535), 3030)
    .option(
      '--host <address>',
      'address to listen on; others than this machine reach it only if it is theirs too',
      '127.0.0.1',
    )
    .option('--documents <folder>', 'folder with the documents, to show passages')
    .option('--timeout <seconds>', 'give a query up after this time', readSeconds, 30)
    .option('--max-queries <number>', 'queries in progress at once; more are told to try again', readWhole(1, 1000), 16)
    .action(async (options: ServeCommandOptions) => {
      const { includeRestricted = false, host, port, documents, maxQueries } = options
      const graph = await openData(options)
      const { createApp } = await import('../serve/app.js')
      const { listen } = await import('../serve/server.js')
      const ending = new AbortController()
      const isOwnMachine = loopback.includes(host)
      let app: ReturnType<typeof createApp>
      const server = await listen(async request => (await app).fetch(request), { host, port })
      app = createApp(graph, {
        documents,
        maxQueries,
        timeoutMs: options.timeout * 1000,
        signal: ending.signal,
        // any page that a browser on this machine shows could read it otherwise
        cors: !includeRestricted,
        hosts: includeRestricted && isOwnMachine ? [...loopback, '[::1]'] : undefined,
      })
      try {
        await app
        const claims = `${graph.claimIds().length} claims${includeRestricted ? ', restricted ones included,' : ''}`
        process.stderr.write(`claimgraph: ${claims} served at ${server.url}\n`)
        await stopRequested()
      } finally {
        await server.stop(graceMs)
        ending.abort()
      }
    })
}

const loopback = ['127.0.0.1', 'localhost', '::1']
