import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder with the founding documents' texts, which are not part of the project, or undefined where it is absent. */
export const documentsFolder: string | undefined = [
  process.env.CLAIMGRAPH_DOCUMENTS,
  fileURLToPath(new URL('../../shared/documents', import.meta.url)),
].find(folder => folder !== undefined && existsSync(folder))

/** Every text of that folder. */
export function readDocumentTexts(): string[] {
  if (documentsFolder === undefined) return []
  return readdirSync(documentsFolder).map(file => readFileSync(join(documentsFolder!, file), 'utf8'))
}
