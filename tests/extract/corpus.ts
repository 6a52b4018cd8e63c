import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The development part of PolNeAR, which is not part of the project, or undefined where it is absent. */
export const polnearFolder: string | undefined = [
  process.env.CLAIMGRAPH_POLNEAR,
  fileURLToPath(new URL('../../../shared/polnear', import.meta.url)),
]
  .filter(folder => folder !== undefined)
  .map(folder => join(folder, 'dev'))
  .find(folder => existsSync(folder))
