import type { Command } from 'commander'
import { ClaimGraphError } from '../errors.js'
import { dataCommand, dataPaths, openData } from './data.js'
import { askingEndpoint, openFromEndpoint } from './endpoint.js'
import { stopRequested } from './exit.js'
import { readSeconds, readWhole } from './numbers.js'
import { graceMs, type ServeCommandOptions } from './serve-flags.js'
import { allowedHosts } from './serve-hosts.js'

export function serveCommand(): Command {
  return askingEndpoint(dataCommand('serve'))
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
    .option('--base-url <url>', 'address under which a proxy has it, such as https://example.org/claims')
    .option('--language <tag>', 'language whose pages have no prefix before their paths: en or ar', 'en')
    .option(
      '--trust-proxy [proxies]',
      'believe what so many proxies (1 unless said) tell by X-Forwarded-Proto, -Host, -Prefix and -For, or Forwarded',
      readWhole(1, 10),
    )
    .option('--edit', 'let people who sign in decide in the case of the working directory: docs/workbench.md')
    .option('--reviewer <name>', 'with --edit: who gets a link for this run (default: the curator, where there is one)')
    .action(async (options: ServeCommandOptions) => {
      if (options.edit) return (await import('./serve-edit.js')).serveEdit(options)
      if (options.reviewer !== undefined) {
        throw new ClaimGraphError('usage', '--reviewer: expected --edit with it: without, nobody decides anything')
      }
      const { includeRestricted = false, host, port, documents, maxQueries, baseUrl, language } = options
      const { parseAddress } = await import('../serve/http/address.js')
      if (baseUrl !== undefined) parseAddress(baseUrl)
      const { findLanguage } = await import('../language/languages.js')
      if (language !== undefined) findLanguage(language)
      const { watchFiles } = await import('../node/files/watch-files.js')
      const fetched = await openFromEndpoint(options)
      const hasChanged = await watchFiles(fetched === undefined ? await dataPaths(options) : [])
      const graph = fetched ?? (await openData(options, { compact: true }))
      const { createApp } = await import('../serve/app.js')
      const { listen } = await import('../serve/server.js')
      const ending = new AbortController()
      let app: ReturnType<typeof createApp>
      const server = await listen(async (request, env) => (await app).fetch(request, env), { host, port })
      app = createApp(graph, {
        documents,
        maxQueries,
        timeoutMs: options.timeout * 1000,
        signal: ending.signal,
        baseUrl,
        language,
        trustProxy: options.trustProxy === true ? 1 : options.trustProxy,
        isStale: tellOnce(hasChanged),
        // any page that a browser on this machine shows could read it otherwise
        cors: !includeRestricted,
        ownSiteOnly: includeRestricted,
        hosts: includeRestricted ? allowedHosts(host, baseUrl) : undefined,
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

/** Says on standard error, once, that data have changed. */
function tellOnce(hasChanged: () => Promise<boolean>): () => Promise<boolean> {
  let isTold = false
  return async () => {
    const changed = await hasChanged()
    if (changed && !isTold) {
      process.stderr.write('claimgraph: the files have changed since they were read; a new start reads them\n')
    }
    isTold ||= changed
    return changed
  }
}
