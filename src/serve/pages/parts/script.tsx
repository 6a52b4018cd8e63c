import { english, type Language } from '../../../language/language.js'
import { type AssetName, assetHref } from '../assets.js'
import { useSetup } from '../site-context.js'

interface ScriptProps {
  /** A file among the assets. */
  name: AssetName
  /** What the script says to people; it has the English itself. */
  words?: Readonly<Record<string, string>>
}

/** A script of the site, with what it says in the language of the page. */
export function Script({ name, words }: ScriptProps) {
  const { site, isStatic } = useSetup()
  const { language } = site
  const said = words === undefined || language === english ? undefined : JSON.stringify(words)
  return <script src={assetHref(name, isStatic)} defer data-words={said} />
}

/** The direction of a page, where it is not the usual one. */
export function directionOf({ direction }: Language): 'rtl' | undefined {
  return direction === 'rtl' ? direction : undefined
}
