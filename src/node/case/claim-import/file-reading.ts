import type { DatasetCore } from '@rdfjs/types'
import type { ClaimReading } from '../../../case/import/claim-reading.js'
import type { Case } from '../open-case.js'

/** What a file is read with. */
export interface FileSetting {
  readonly own: Case
  readonly dataset: DatasetCore
  readonly now: Date
  readonly by?: string | undefined
  readonly unverified?: boolean | undefined
  readonly lenient?: boolean | undefined
  readonly base?: string | undefined
}

/** A file as it stands. */
export interface ClaimFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** What was read of a file, and what of it is to be kept in a folder of the case, to be verified later. */
export interface FileReading extends ClaimReading {
  readonly refused: number
  readonly keep?: { readonly folder: string; readonly text: string } | undefined
}
