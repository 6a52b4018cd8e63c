import { readFile } from 'node:fs/promises'
import { describeFileError } from '../../files/list.js'
import type { ClaimFile, FileReading, FileSetting } from './file-reading.js'
import { readAnnotationFile, readClaimReviewFile, readFtmFile } from './json-file.js'
import { readNanopubFile } from './nanopub-file.js'

/**
 * The formats in which claims are taken into a case.
 *
 * @example
 * ```ts
 * import { claimFormats } from 'claimgraph/node'
 *
 * console.log(claimFormats.includes('nanopub')) // true
 * ```
 */
export const claimFormats = ['nanopub', 'claimreview', 'annotation', 'ftm'] as const

/** The short name of such a format. */
export type ClaimFormat = (typeof claimFormats)[number]

const readers: Readonly<Record<ClaimFormat, (file: ClaimFile, setting: FileSetting) => Promise<FileReading>>> = {
  nanopub: readNanopubFile,
  claimreview: readClaimReviewFile,
  annotation: readAnnotationFile,
  ftm: readFtmFile,
}

/** Reads the claims of a file. Throws `not-found`, `unreadable`, `syntax` or `invalid-data` with the file and the place. */
export async function readClaimFile(
  path: string,
  format: ClaimFormat,
  setting: FileSetting,
): Promise<FileReading & Pick<ClaimFile, 'bytes'>> {
  const bytes = await readFile(path).catch(cause => {
    throw describeFileError(cause, path)
  })
  return { ...(await readers[format]({ path, bytes }, setting)), bytes }
}
