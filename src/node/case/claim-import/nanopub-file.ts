import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Quad } from '@rdfjs/types'
import { readNanopubs } from '../../../case/import/nanopub/read-nanopubs.js'
import { ClaimGraphError } from '../../../errors.js'
import { LossTally } from '../../../rdf/jsonld-loss.js'
import { prefixes } from '../../../rdf/namespaces.js'
import { checkNanopubs, type NanopubFault } from '../../../rdf/nanopub/check.js'
import { type Nanopub, quadsOfNanopub } from '../../../rdf/nanopub/nanopub.js'
import { np, npx } from '../../../rdf/nanopub/terms.js'
import { parseRdf } from '../../../rdf/read-quads.js'
import { writeQuads } from '../../../rdf/write.js'
import { formatOfFile } from '../../files/list.js'
import { readFiles } from '../../files/read.js'
import { verifySignature } from '../../nanopub/keys.js'
import { shippedContext } from '../../shipped.js'
import type { Case } from '../open-case.js'
import type { ClaimFile, FileReading, FileSetting } from './file-reading.js'

/** The folder of a case in which nanopublications are kept as they were. */
export const nanopubFolder = 'nanopubs'

/** The files of the nanopublications that a case keeps. */
export async function listKeptNanopubs({ folder }: Pick<Case, 'folder'>): Promise<string[]> {
  const names = await readdir(join(folder, nanopubFolder)).catch(() => [])
  return names
    .filter(name => name.endsWith('.trig'))
    .sort()
    .map(name => join(folder, nanopubFolder, name))
}

const names = { ...prefixes, np: np.$iri, npx: npx.$iri }

/** Faults of what stands in a nanopublication, which do not touch how it is built. */
const ofIntegrity: readonly NanopubFault['code'][] = ['nanopub-trusty', 'nanopub-signature']

/**
 * Reads nanopublications and what is wrong with them: those that are not built as such, or whose code or signature does not
 * match, are named and left out; the latter are taken in where that was asked for.
 */
export async function readNanopubFile({ path, bytes }: ClaimFile, setting: FileSetting): Promise<FileReading> {
  const quads: Quad[] = []
  const format = formatOfFile(path)
  const tally = new LossTally()
  await parseRdf(
    bytes,
    format,
    { quad: quad => void quads.push(quad) },
    {
      name: path,
      context: shippedContext,
      base: setting.base,
      lossy: setting.lenient,
      onLoss: each => tally.add(each),
    },
  )
  const { nanopubs, faults } = await checkNanopubs(quads, verifySignature)
  if (nanopubs.length + faults.length === 0 || quads.length === 0) {
    throw new ClaimGraphError('empty', `${path}: expected nanopublications, found none`, { details: { file: path } })
  }
  const errors = faults.filter(({ severity }) => severity === 'error')
  const unverified = new Map<string, string>()
  const refused = new Set<string>()
  const notes = tally.lines()
  for (const { at, code, message } of errors) {
    const isTaken = setting.unverified === true && ofIntegrity.includes(code)
    notes.push(`${path}: ${at === '' ? '' : `<${at}>: `}${message} [${code}]${isTaken ? ' Taken in unverified.' : ''}`)
    if (!isTaken) refused.add(at)
    else unverified.set(at, [unverified.get(at) ?? 'Taken in unverified.', message].join(' '))
  }
  const taken = nanopubs.filter(({ iri }) => !refused.has(iri))
  const kept = await readKept(setting.own, new Set(taken.map(({ iri }) => iri)))
  const reading = readNanopubs(taken, {
    ...setting,
    kept,
    unverified,
    base: setting.own.base,
    by: setting.by ?? 'claimgraph',
  })
  const text =
    taken.length === 0 ? undefined : await writeQuads(taken.flatMap(quadsOfNanopub), 'trig', { prefixes: names })
  return {
    ...reading,
    notes: [...notes, ...reading.notes],
    refused: refused.size,
    keep: text === undefined ? undefined : { folder: nanopubFolder, text },
  }
}

async function readKept(own: Case, without: ReadonlySet<string>): Promise<readonly Nanopub[]> {
  const files = await listKeptNanopubs(own)
  if (files.length === 0) return []
  const { store } = await readFiles(files)
  const { nanopubs } = await checkNanopubs([...store])
  return nanopubs.filter(({ iri }) => !without.has(iri))
}
