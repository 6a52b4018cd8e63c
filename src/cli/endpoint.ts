import type { Command } from 'commander'
import type { ClaimGraph } from '../claims/graph.js'
import { ClaimGraphError } from '../errors.js'
import type { FetchScope } from '../node/endpoint/fetch-graph.js'
import type { Endpoint } from '../query/endpoint.js'
import { collect, type DataOptions } from './data.js'

/** The options of commands that ask an endpoint where one is named. */
export interface EndpointChoice {
  endpoint?: string | undefined
  endpointHeader?: string[] | undefined
  endpointGraph?: string | undefined
}

/** Adds the options by which a command asks an endpoint in place of files. */
export function askingEndpoint(command: Command): Command {
  return command
    .option('--endpoint <url>', 'ask this SPARQL 1.1 endpoint, and no files; nothing else leaves this machine')
    .option('--endpoint-header <name: value>', 'header of each request, such as Authorization; repeatable', collect)
    .option('--endpoint-graph <iri>', 'the graph that the endpoint has in place of the default graph')
}

/** The endpoint that options name, if they do. */
export async function openEndpoint(
  { endpoint: url, endpointHeader = [], endpointGraph, data }: EndpointChoice & Pick<DataOptions, 'data'>,
  timeoutMs?: number,
): Promise<Endpoint | undefined> {
  if (url === undefined) {
    if (endpointHeader.length === 0 && endpointGraph === undefined) return undefined
    throw new ClaimGraphError('usage', '--endpoint-header and --endpoint-graph go with --endpoint')
  }
  if (data !== undefined) throw new ClaimGraphError('usage', 'expected one of --data and --endpoint, found both')
  const { Endpoint } = await import('../query/endpoint.js')
  return new Endpoint({ url, headers: readHeaders(endpointHeader), defaultGraph: endpointGraph, timeoutMs })
}

/** The graph that is fetched from the endpoint which options name, if they do. */
export async function openFromEndpoint(
  options: EndpointChoice & DataOptions,
  scope: FetchScope = {},
): Promise<ClaimGraph | undefined> {
  const endpoint = await openEndpoint(options)
  if (endpoint === undefined) return undefined
  const { fetchGraph } = await import('../node/endpoint/fetch-graph.js')
  const { toClaimGraph } = await import('../node/open.js')
  const { includeRestricted = false, endpointGraph, proposed } = options
  const store = await fetchGraph(endpoint, scope, { includeRestricted, separate: endpointGraph === undefined })
  return toClaimGraph(store, { includeRestricted, ...(proposed ? { identities: 'proposed' } : {}) })
}

function readHeaders(given: readonly string[]): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const header of given) {
    const [, name, value] = /^([!#$%&'*+.^_`|~\w-]+):\s*([\x20-\x7e]*)$/.exec(header) ?? []
    // the value may be a password
    if (name === undefined)
      throw new ClaimGraphError('usage', 'expected --endpoint-header as `Name: value`, found another form')
    headers[name] = value!
  }
  return headers
}
