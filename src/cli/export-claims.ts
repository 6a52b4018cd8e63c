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
  /** The folder of texts, from which passages are quoted. */
  readonly documents?: string | undefined
}

type WriteClaims = (graph: ClaimGraph, options: ClaimFileOptions) => Promise<string>

/** The formats of claims, beside those of graphs, by name. */
const writers: Readonly<Record<string, WriteClaims>> = {
  nanopub: writeNanopubs,
  claimreview: writeClaimReviews,
  annotation: writeAnnotations,
  ftm: writeFtm,
  'ftm-json': writeFtmJson,
}

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

const toJson = (value: unknown) => JSON.stringify(value, null, 2)

async function writeClaimReviews(graph: ClaimGraph, options: ClaimFileOptions): Promise<string> {
  const { toClaimReviews } = await import('../export/claim-reviews.js')
  return toJson(toClaimReviews(graph, options))
}

async function writeAnnotations(graph: ClaimGraph, { claims, documents }: ClaimFileOptions): Promise<string> {
  const { toAnnotations } = await import('../export/annotations.js')
  const { readTexts } = await import('../node/texts.js')
  return toJson(
    toAnnotations(graph, { claims, texts: documents === undefined ? undefined : await readTexts(documents) }),
  )
}

async function writeFtm(graph: ClaimGraph, options: ClaimFileOptions): Promise<string> {
  const { toFtmCsv, toFtmStatements } = await import('../export/follow-the-money.js')
  return toFtmCsv(toFtmStatements(graph, options))
}

async function writeFtmJson(graph: ClaimGraph, options: ClaimFileOptions): Promise<string> {
  const { toFtmStatements } = await import('../export/follow-the-money.js')
  return toFtmStatements(graph, options)
    .map(row => JSON.stringify(row))
    .join('\n')
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
