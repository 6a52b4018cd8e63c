import { version } from '../../../version.js'
import { toBibtex } from '../cite/bibtex.js'
import { type Cited, toText } from '../cite/cited.js'
import { toCsl } from '../cite/csl.js'
import { toRis } from '../cite/ris.js'
import type { Page } from '../page.js'
import type { PageFile } from './page-file.js'

const madeBy = `claimgraph ${version}`

/** A page's citation in each of its formats. */
export const citationFiles: readonly PageFile[] = [
  file('txt', 'text', 'text/plain; charset=utf-8', cited => `${toText(cited, madeBy)}\n`),
  file('bib', 'BibTeX', 'application/x-bibtex; charset=utf-8', (cited, id) => toBibtex(toCsl(cited, id, madeBy))),
  file('json', 'CSL-JSON', 'application/vnd.citationstyles.csl+json', (cited, id) => {
    return `${JSON.stringify([toCsl(cited, id, madeBy)], null, 2)}\n`
  }),
  file('ris', 'RIS', 'application/x-research-info-systems; charset=utf-8', (cited, id) =>
    toRis(toCsl(cited, id, madeBy)),
  ),
]

function file(
  extension: string,
  label: string,
  mediaType: string,
  write: (cited: Cited, id: string) => string,
): PageFile {
  return {
    name: `cite.${extension}`,
    label,
    mediaType,
    isOf: ({ cited }: Page) => cited !== undefined,
    write: ({ cited }, { path }) => write(cited!(), decodeURIComponent(path).replace(/^.*\//, '')),
  }
}
