import { ClaimGraphError } from '../errors.js'
import { openEditing } from '../serve/edit/open-editing.js'
import { parseAddress } from '../serve/http/address.js'
import { listen } from '../serve/server.js'
import { requireCase } from './case-of.js'
import { stopRequested } from './exit.js'
import { graceMs, type ServeCommandOptions } from './serve-flags.js'
import { allowedHosts } from './serve-hosts.js'

/** Serves the case of the working directory to people who sign in and decide. */
export async function serveEdit(options: ServeCommandOptions): Promise<void> {
  const { host, port, documents, maxQueries, baseUrl, reviewer } = options
  if (options.data !== undefined || options.includeRestricted || options.proposed) {
    const found = options.data !== undefined ? '--data' : options.proposed ? '--proposed' : '--include-restricted'
    throw new ClaimGraphError(
      'usage',
      `--edit: expected the case of the working directory alone, found ${found}; whoever edits sees what is restricted, and its pages show none of it`,
    )
  }
  if (baseUrl !== undefined) parseAddress(baseUrl)
  const own = await requireCase()
  const editing = await openEditing(own, {
    ...{ documents, maxQueries, baseUrl, reviewer },
    timeoutMs: options.timeout * 1000,
    trustProxy: options.trustProxy === true ? 1 : options.trustProxy,
    hosts: allowedHosts(host, baseUrl),
  })
  try {
    const server = await listen((request, env) => editing.app.fetch(request, env), { host, port })
    try {
      const address = baseUrl === undefined ? server.url : `${baseUrl.replace(/\/+$/, '')}/`
      process.stderr.write(`claimgraph: the case “${own.title}” is edited at ${address}edit\n`)
      // not into a log: whoever has the link decides under the name
      if (editing.token !== undefined) process.stdout.write(`${address}edit/sign-in?token=${editing.token}\n`)
      await stopRequested()
    } finally {
      await server.stop(graceMs)
    }
  } finally {
    await editing.close()
  }
}
