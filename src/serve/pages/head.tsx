import type { Page } from './page.js'
import { Alternates } from './parts/language-switch.js'
import { urlOf, useSetup } from './site-context.js'

/** The longest description, in characters; search engines and previews show less. */
const longest = 300

/** What the head of a page tells those who see only a link to it, and search engines. */
export function Head({ page }: { page: Page }) {
  const setup = useSetup()
  const { site } = setup
  const description = cut(page.description ?? site.words.layout.describedBy(page.title, site.edition.title))
  const url = urlOf(setup)
  const properties = [
    ['og:title', page.title],
    ['og:description', description],
    ['og:type', page.about === undefined ? 'website' : 'article'],
    ['og:site_name', site.edition.title],
    ['og:url', url],
  ]
  const markup = page.markup && { '@context': 'https://schema.org', ...page.markup(setup), url: url ?? page.about?.iri }
  return (
    <>
      <meta name="description" content={description} />
      {properties.map(([property, content]) =>
        content === undefined ? null : <meta property={property} content={cut(content)} />,
      )}
      {url === undefined ? null : <link rel="canonical" href={url} />}
      <Alternates />
      {markup === undefined ? null : (
        <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: toSafeJson(markup) }} />
      )}
    </>
  )
}

/** JSON that holds no `<`, with which alone a script ends or a comment begins. */
const toSafeJson = (value: unknown) => JSON.stringify(value).replace(/</g, '\\u003c')

function cut(text: string): string {
  const characters = Array.from(text.replace(/\s+/g, ' ').trim())
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : characters.join('')
}
