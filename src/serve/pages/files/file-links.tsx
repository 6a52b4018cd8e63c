import type { Words } from '../../../language/language.js'
import type { Page } from '../page.js'
import { useSetup } from '../site-context.js'
import type { PageFile } from './page-file.js'

/** What a file is, for people: its format, but for what has a name of its own. */
function labelOf({ name, label }: PageFile, { files }: Words): string {
  return name === 'plot.svg' ? files.plot : name === 'cite.txt' ? files.text : label
}

interface FileLinksProps {
  of: readonly PageFile[]
  /** Beside which page those stand that have all of which this one shows a part; this one unless set. */
  at?: Page['filesAt']
}

/** Links to files beside the page. */
export function FileLinks({ of, at }: FileLinksProps) {
  const setup = useSetup()
  const { asOf, site } = setup
  const here = { path: setup.path, query: asOf === undefined ? '' : `?as-of=${asOf}` }
  return (
    <ul class="inline">
      {of.map(file => {
        const { path, query } = (file.isWhole ? at : undefined) ?? here
        return (
          <li>
            <a
              href={`${path}/${file.name}${query}`}
              type={file.mediaType.split(';')[0]}
              download={`${path.slice(1).replace(/[^\p{L}\p{N}]+/gu, '-')}-${file.name}`}
            >
              {labelOf(file, site.words)}
            </a>
          </li>
        )
      })}
    </ul>
  )
}
