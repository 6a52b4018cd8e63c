import { createContext, useContext } from 'hono/jsx'
import type { Site } from './site.js'

/** How pages are made: the site, and whether they stand alone as files, without a server behind them. */
export interface Setup {
  readonly site: Site
  readonly isStatic: boolean
  /** Whether the files that the graph was read from have changed since. */
  readonly isStale?: boolean | undefined
  /** The path of the page. */
  readonly path: string
  /** The address under which the site is to be found for good, without a slash at its end, where it is known. */
  readonly baseUrl?: string | undefined
  /** The address under which this page was asked for; that for good, where it is known. */
  readonly address: string
  /** The day (ISO 8601) that the page stands for, where it was asked for. */
  readonly asOf?: string | undefined
}

/** The address of a page for good, where that of the site is known. */
export function urlOf({ baseUrl, path, isStatic }: Setup): string | undefined {
  return baseUrl === undefined ? undefined : baseUrl + (isStatic && path !== '/' ? `${path}.html` : path)
}

/** Hands the setup down to every part of a page. */
export const SetupContext = createContext<Setup | undefined>(undefined)

/** The setup of the page that is being made. */
export function useSetup(): Setup {
  const setup = useContext(SetupContext)
  if (setup === undefined) throw new TypeError('expected a part of a page to stand within a SetupContext')
  return setup
}
