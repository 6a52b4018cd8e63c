import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The development part of PolNeAR, which is not part of the project, or undefined where it is absent. */
export const polnearFolder: string | undefined = find('polnear', process.env.CLAIMGRAPH_POLNEAR, 'dev')

/** The development part of Airwars' incidents, which is not part of the project, or undefined where it is absent. */
export const airwarsFile: string | undefined = find('airwars', process.env.CLAIMGRAPH_AIRWARS, 'dev.jsonl')

/** Small cases from public reports, which are not part of the project, or undefined where they are absent. */
export const reportsFolder: string | undefined = find('cases', process.env.CLAIMGRAPH_CASES, 'reports')

/** Files that broke readers before, which are not part of the project, or undefined where they are absent. */
export const hostileFolder: string | undefined = find('cases', process.env.CLAIMGRAPH_CASES, 'hostile')

/** News on pairs of similar events, which is not part of the project, or undefined where it is absent. */
export const casesFolder: string | undefined = find('ecbplus', process.env.CLAIMGRAPH_ECBPLUS, '')

function find(corpus: string, named: string | undefined, part: string): string | undefined {
  return [named, fileURLToPath(new URL(`../../../shared/${corpus}`, import.meta.url))]
    .filter(folder => folder !== undefined)
    .map(folder => join(folder, part))
    .find(path => existsSync(path))
}
