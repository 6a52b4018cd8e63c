import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ClaimGraphError } from '../../errors.js'
import { sha256 } from '../../rdf/digest.js'
import { describeFileError } from '../files/list.js'
import { withCaseLock } from './lock.js'
import type { Case } from './open-case.js'
import { writeWhole } from './write-whole.js'

/** Somebody who may decide in a case over the network: the name, and the digest of a token that is kept nowhere. */
export interface RegisteredReviewer {
  readonly name: string
  readonly sha256: string
  /** When, in ISO 8601. */
  readonly added: string
}

/** The file of those who may decide in a case. */
export const reviewersFile = ({ folder }: Pick<Case, 'folder'>) => join(folder, 'reviewers.json')

/** A token that nobody guesses. */
export const makeToken = () => randomBytes(32).toString('base64url')

/** Reads who may decide in a case. Throws `invalid-data` where the file is no list of reviewers. */
export async function readReviewers(own: Pick<Case, 'folder'>): Promise<RegisteredReviewer[]> {
  const file = reviewersFile(own)
  const text = await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return '[]'
    throw describeFileError(cause, file)
  })
  const broken = (cause?: unknown) =>
    new ClaimGraphError(
      'invalid-data',
      `${file}: expected a list of reviewers with name, sha256 and added; \`claimgraph reviewer add NAME\` writes it`,
      { details: { file }, cause },
    )
  let found: unknown
  try {
    found = JSON.parse(text)
  } catch (cause) {
    throw broken(cause)
  }
  if (Array.isArray(found) && found.every(isReviewer)) return found
  throw broken()
}

function isReviewer(found: unknown): found is RegisteredReviewer {
  const each = found as RegisteredReviewer | null
  return [each?.name, each?.sha256, each?.added].every(part => typeof part === 'string')
}

/** Lets somebody decide in a case, and gives the token, of which only the digest is kept. Throws `parameter` for a name that is taken. */
export function addReviewer(own: Case, name: string, now = new Date()): Promise<string> {
  const wanted = name.trim()
  if (wanted === '') throw new ClaimGraphError('parameter', 'expected the name of a reviewer, found none')
  return withCaseLock(own, async () => {
    const before = await readReviewers(own)
    if (before.some(each => each.name === wanted)) {
      throw new ClaimGraphError(
        'parameter',
        `expected the name of somebody new, found \`${wanted}\`, who has a link already; \`claimgraph reviewer remove\` takes it back`,
      )
    }
    const token = makeToken()
    await write(own, [...before, { name: wanted, sha256: sha256(token), added: now.toISOString() }])
    return token
  })
}

/** Takes back somebody's token; what they decided stays. Throws `not-found` for whoever has none. */
export function removeReviewer(own: Case, name: string): Promise<void> {
  return withCaseLock(own, async () => {
    const before = await readReviewers(own)
    const left = before.filter(each => each.name !== name.trim())
    if (left.length === before.length) {
      const names = before.map(each => each.name).join(', ') || 'nobody'
      throw new ClaimGraphError('not-found', `expected a reviewer of the case (${names}), found \`${name}\``)
    }
    await write(own, left)
  })
}

const write = (own: Case, reviewers: readonly RegisteredReviewer[]) =>
  writeWhole(reviewersFile(own), `${JSON.stringify(reviewers, null, 2)}\n`)
