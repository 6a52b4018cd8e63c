import { readFile } from 'node:fs/promises'
import type { ClaimGraph } from '../claims/graph.js'
import { ClaimGraphError } from '../errors.js'
import { describeFileError } from '../node/files/list.js'
import { count } from '../view/words.js'

/** What claims are written with in formats that are not those of graphs. */
export interface ClaimFileOptions {
  readonly claims: readonly string[] | undefined
  readonly key?: string | undefined
  readonly signer?: string | undefined
  readonly by?: string | undefined
  readonly license?: string | undefined
}

type WriteClaims = (graph: ClaimGraph, options: ClaimFileOptions) => Promise<string>

/** The formats of claims, beside those of graphs, by name. */
const writers: Readonly<Record<string, WriteClaims>> = { nanopub: writeNanopubs }

/** What writes claims in a format of that name; undefined where it is none of claims. */
export function findClaimWriter(name: string): WriteClaims | undefined {
  return Object.hasOwn(writers, name.toLowerCase()) ? writers[name.toLowerCase()] : undefined
}

async function writeNanopubs(
  graph: ClaimGraph,
  { claims, key, signer, by, license }: ClaimFileOptions,
): Promise<string> {
  const { exportNanopubs } = await import('../export/nanopub.js')
  if (signer !== undefined && !URL.canParse(signer)) {
    throw new ClaimGraphError('parameter', `--signer: expected an IRI, such as that of an ORCID, found \`${signer}\``)
  }
  const { text, nanopubs, leftOut } = await exportNanopubs(graph, {
    ...{ claims, license, publisher: signer, publisherName: by, created: new Date() },
    signer: key === undefined ? undefined : await readKey(key, signer),
  })
  for (const { claim, why } of leftOut) process.stderr.write(`claimgraph: <${claim}> left out: ${why}\n`)
  process.stderr.write(
    `claimgraph: ${count(nanopubs.length, 'nanopublication')}${key === undefined ? ', not signed' : ''}\n`,
  )
  return text
}

async function readKey(file: string, signer: string | undefined) {
  const text = await readFile(file, 'utf8').catch(cause => {
    throw describeFileError(cause, file)
  })
  const { readSigner } = await import('../node/nanopub/keys.js')
  try {
    return readSigner(text, signer)
  } catch (error) {
    // without a cause, which could quote the key
    throw new ClaimGraphError('invalid-data', `${file}: ${(error as Error).message}`, { details: { file } })
  }
}
