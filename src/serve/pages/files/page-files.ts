import { writeTable } from '../../../export/table.js'
import { version } from '../../../version.js'
import { nameEdition } from '../edition.js'
import type { Page } from '../page.js'
import type { Setup } from '../site-context.js'
import { plotPolicy } from './plot-style.js'
import { hasPlot, writePlot } from './standalone-plot.js'

/** A file that stands beside a page, at the page's path with the file's name behind it. */
export interface PageFile {
  readonly name: string
  /** What it is, for people. */
  readonly label: string
  readonly mediaType: string
  readonly headers?: Readonly<Record<string, string>>
  isOf(page: Page, setup: Setup): boolean
  /** Its text; only of a page of which it is. */
  write(page: Page, setup: Setup): string | Promise<string>
}

const dataCsv: PageFile = {
  name: 'data.csv',
  label: 'CSV',
  mediaType: 'text/csv; charset=utf-8; header=present',
  isOf: ({ data }) => data !== undefined,
  write: ({ data }) => writeTable(data!.table()),
}

const dataJson: PageFile = {
  name: 'data.json',
  label: 'JSON',
  mediaType: 'application/json',
  isOf: ({ data }) => data !== undefined,
  write(page, { site }) {
    const head = {
      title: page.title,
      iri: page.about?.iri ?? null,
      note: 'Every statement stands with whoever makes it; nothing here is asserted as true.',
      graph: site.edition,
      madeBy: `claimgraph ${version}`,
    }
    return `${JSON.stringify({ ...head, ...page.data!.json() }, null, 2)}\n`
  },
}

const plotSvg: PageFile = {
  name: 'plot.svg',
  label: 'the plot as SVG',
  mediaType: 'image/svg+xml',
  headers: { 'content-security-policy': plotPolicy },
  isOf: ({ plot }, { site }) => plot !== undefined && hasPlot(plot, site),
  write({ plot, title, about }, { site, baseUrl, asOf, path }) {
    const address = baseUrl === undefined ? about?.iri : baseUrl + path
    const day = asOf === undefined ? '' : ` What had certainly been said by ${asOf}.`
    const source = `Each ${title === '' ? 'row' : 'figure'} stands with whoever states it; none is asserted as true.${day} Source: ${nameEdition(site.edition)}${address === undefined ? '' : `, ${address}`} (claimgraph ${version}).`
    return writePlot(site, plot!, { title, source })
  },
}

/** The files that stand beside pages. */
export const pageFiles: readonly PageFile[] = [dataCsv, dataJson, plotSvg]
