import { english } from '../../../language/language.js'
import type { Page } from '../page.js'
import { directionOf } from '../parts/script.js'
import { useSetup } from '../site-context.js'
import { citationFiles } from './citation-files.js'
import { FileLinks } from './file-links.js'

/** How to cite a page: in words, in formats of bibliographies, and as files. */
export function Citing({ page }: { page: Page }) {
  const setup = useSetup()
  const { files: words } = setup.site.words
  const dir = directionOf(setup.site.language) && 'ltr'
  const lang = dir && english.tag
  const [text, ...formats] = citationFiles.filter(file => file.isOf(page, setup))
  if (text === undefined) return null
  const write = (file: typeof text) => String(file.write(page, setup)).trim()
  return (
    <section class="citing" aria-labelledby="cite" data-copied="">
      <h2 id="cite">{words.cite}</h2>
      <pre lang={lang} dir={dir}>
        {write(text)}
      </pre>
      <details>
        <summary>{words.formats}</summary>
        {formats.map(file => (
          <>
            <h3>{file.label}</h3>
            <pre lang={lang} dir={dir}>
              {write(file)}
            </pre>
          </>
        ))}
      </details>
      <FileLinks of={[text, ...formats]} />
    </section>
  )
}
