import type { Page } from '../page.js'
import { directionOf } from '../parts/script.js'
import { prefixOf, useSetup } from '../site-context.js'

/** What other pages write to show the plot in a frame; nothing where a page has no plot. */
export function Embedding({ page: { plot, title } }: { page: Page }) {
  const { site, path, address, baseUrl, isStatic, asOf } = useSetup()
  const { files: words } = site.words
  const prefix = prefixOf(site, site.language)
  if (plot === undefined || !plot.isDrawn(site)) return null
  const day = asOf === undefined ? '' : `?as-of=${asOf}`
  const at = isStatic
    ? `${baseUrl ?? 'ADDRESS-OF-THE-SITE'}${prefix}/embed${path}.html`
    : `${address}${prefix}/embed${path}${day}`
  const attributes = [
    ['src', at],
    ['title', title],
    ['width', '100%'],
    ['height', String(plot.height(site))],
    ['loading', 'lazy'],
  ]
  const frame = `<iframe ${attributes.map(([name, value]) => `${name}="${escapeAttribute(value!)}"`).join(' ')}></iframe>`
  return (
    <details data-copied="">
      <summary>{words.embed}</summary>
      <pre dir={directionOf(site.language) && 'ltr'}>{frame}</pre>
      <p>
        {words.frame}
        <a href={`/embed${path}${day}`}>{words.look}</a>.
      </p>
    </details>
  )
}

const escapeAttribute = (text: string) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')
