import type { Page } from '../page.js'
import { useSetup } from '../site-context.js'
import { pageFiles } from './page-files.js'

/** The files that stand beside a page: its data as a table and as JSON, its plot, how to cite it. */
export function TakeAway({ page }: { page: Page }) {
  const setup = useSetup()
  const files = pageFiles.filter(file => file.isOf(page, setup))
  if (files.length === 0) return null
  const { path, asOf } = setup
  const name = path.slice(1).replace(/[^\p{L}\p{N}]+/gu, '-')
  return (
    <section class="take-away" aria-labelledby="take-away">
      <h2 id="take-away">Take the data away</h2>
      <p>
        What this page shows, with who says so, when, through whom it is known, how it is put, and the IRI of every
        claim:
      </p>
      <ul class="inline">
        {files.map(file => (
          <li>
            <a
              href={`${path}/${file.name}${asOf === undefined ? '' : `?as-of=${asOf}`}`}
              type={file.mediaType.split(';')[0]}
              download={`${name}-${file.name}`}
            >
              {file.label}
            </a>
          </li>
        ))}
      </ul>
      <script src="/assets/take-away.js" defer />
    </section>
  )
}
