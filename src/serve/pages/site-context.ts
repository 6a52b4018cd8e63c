import { createContext, useContext } from 'hono/jsx'
import type { Site } from './site.js'

/** How pages are made: the site, and whether they stand alone as files, without a server behind them. */
export interface Setup {
  readonly site: Site
  readonly isStatic: boolean
  /** Whether the files that the graph was read from have changed since. */
  readonly isStale?: boolean | undefined
}

/** Hands the setup down to every part of a page. */
export const SetupContext = createContext<Setup | undefined>(undefined)

/** The setup of the page that is being made. */
export function useSetup(): Setup {
  const setup = useContext(SetupContext)
  if (setup === undefined) throw new TypeError('expected a part of a page to stand within a SetupContext')
  return setup
}
