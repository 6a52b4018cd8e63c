import { readFile } from 'node:fs/promises'
import { type Mapping, parseMapping } from '../../case/import/mapping.js'
import { ClaimGraphError } from '../../errors.js'
import { describeFileError } from '../files/list.js'
import { shippedPath } from '../shipped.js'

/** The mappings that ship with the package. */
const shippedMappings = ['ucdp-ged', 'casualty-list']

/** Reads a mapping of a file, or one that ships. */
export async function readMapping(name: string): Promise<Mapping> {
  const path = shippedMappings.includes(name) ? shippedPath(`mappings/${name}.json`) : name
  const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT' && !/[./\\]/.test(name)) {
      throw new ClaimGraphError(
        'not-found',
        `--mapping: expected a file, or one of ${shippedMappings.join(', ')}, found \`${name}\``,
      )
    }
    throw describeFileError(cause, path)
  })
  return parseMapping(text, name)
}
