import type { Page } from '../page.js'
import { useSetup } from '../site-context.js'
import { Embedding } from './embedding.js'
import { FileLinks } from './file-links.js'
import { dataFiles } from './page-files.js'

/** The files that stand beside a page: its data as a table and as JSON, and its plot, which other pages may embed. */
export function TakeAway({ page }: { page: Page }) {
  const setup = useSetup()
  const files = dataFiles.filter(file => file.isOf(page, setup))
  if (files.length === 0) return null
  return (
    <section class="take-away" aria-labelledby="take-away">
      <h2 id="take-away">{setup.site.words.files.take}</h2>
      <p>{setup.site.words.files.what}</p>
      <FileLinks of={files} at={page.filesAt} />
      <Embedding page={page} />
    </section>
  )
}
