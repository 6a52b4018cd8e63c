import { english, type Language } from '../../../language/language.js'
import { pathIn, urlOf, useSetup } from '../site-context.js'

/** Links to the same page in the other languages, each by its own name; nothing where there is one alone. */
export function LanguageSwitch() {
  const { site, path, query = '' } = useSetup()
  const others = site.languages.filter(language => language !== site.language)
  if (others.length === 0) return null
  return (
    <ul class="languages">
      {others.map(language => (
        <li>
          <a
            rel="alternate"
            hreflang={language.tag}
            href={pathIn(site, language, path) + query}
            {...directionOf(language)}
          >
            {language.name}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** The attributes of text in a language. */
function directionOf({ tag, direction }: Language) {
  return { lang: tag, dir: direction }
}

/** What tells search engines of the same page in every language. */
export function Alternates() {
  const setup = useSetup()
  const { site, path, query = '' } = setup
  if (site.languages.length < 2) return null
  const hrefOf = (language: Language) => urlOf(setup, language) ?? pathIn(site, language, path) + query
  return (
    <>
      {site.languages.map(language => (
        <link rel="alternate" hreflang={language.tag} href={hrefOf(language)} />
      ))}
      <link rel="alternate" hreflang="x-default" href={hrefOf(site.languages[0] ?? english)} />
    </>
  )
}
