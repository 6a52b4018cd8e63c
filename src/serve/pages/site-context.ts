import { createContext, useContext } from 'hono/jsx'
import type { Language, Words } from '../../language/language.js'
import type { Site } from './site.js'

/** How pages are made: the site, and whether they stand alone as files, without a server behind them. */
export interface Setup {
  readonly site: Site
  readonly isStatic: boolean
  /** Whether the files that the graph was read from have changed since. */
  readonly isStale?: boolean | undefined
  /** The numbers of the positions that stand on the page; all unless set. */
  readonly numbers?: ReadonlySet<number> | undefined
  /** Whether what the page shows can be taken away as data, all of it. */
  readonly hasData?: boolean | undefined
  /** The path of the page, without that of its language. */
  readonly path: string
  /** What the page was asked for beside its path: `?q=flood`. */
  readonly query?: string | undefined
  /** The address under which the site is to be found for good, without a slash at its end, where it is known. */
  readonly baseUrl?: string | undefined
  /** The address under which this page was asked for; that for good, where it is known. */
  readonly address: string
  /** The day (ISO 8601) that the page stands for, where it was asked for. */
  readonly asOf?: string | undefined
}

/** The address of a page for good, where that of the site is known. */
export function urlOf(
  { baseUrl, path, isStatic, site }: Pick<Setup, 'baseUrl' | 'path' | 'isStatic' | 'site'>,
  language: Language = site.language,
): string | undefined {
  if (baseUrl === undefined) return undefined
  const within = pathIn(site, language, path)
  return baseUrl + (isStatic && path !== '/' ? `${within}.html` : within)
}

/** What stands before the paths of a site's pages in a language: nothing for the first. */
export function prefixOf({ languages }: Pick<Site, 'languages'>, language: Language): string {
  return language === languages[0] ? '' : `/${language.tag}`
}

/** The path of a page in a language. */
export function pathIn(site: Pick<Site, 'languages'>, language: Language, path: string): string {
  const prefix = prefixOf(site, language)
  return prefix === '' || path !== '/' ? prefix + path : prefix
}

/** Hands the setup down to every part of a page. */
export const SetupContext = createContext<Setup | undefined>(undefined)

/** The setup of the page that is being made. */
export function useSetup(): Setup {
  const setup = useContext(SetupContext)
  if (setup === undefined) throw new TypeError('expected a part of a page to stand within a SetupContext')
  return setup
}

/** What is said in the language of the page that is being made. */
export function useWords(): Words {
  return useSetup().site.words
}
