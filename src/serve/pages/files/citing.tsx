import type { Page } from '../page.js'
import { useSetup } from '../site-context.js'
import { citationFiles } from './citation-files.js'
import { FileLinks } from './file-links.js'

/** How to cite a page: in words, in formats of bibliographies, and as files. */
export function Citing({ page }: { page: Page }) {
  const setup = useSetup()
  const [text, ...formats] = citationFiles.filter(file => file.isOf(page, setup))
  if (text === undefined) return null
  const write = (file: typeof text) => String(file.write(page, setup)).trim()
  return (
    <section class="citing" aria-labelledby="cite" data-copied="">
      <h2 id="cite">How to cite</h2>
      <pre>{write(text)}</pre>
      <details>
        <summary>As BibTeX, CSL-JSON and RIS</summary>
        {formats.map(file => (
          <>
            <h3>{file.label}</h3>
            <pre>{write(file)}</pre>
          </>
        ))}
      </details>
      <FileLinks of={[text, ...formats]} />
    </section>
  )
}
