import { streamJson } from '../../../export/stream-json.js'
import { streamTable } from '../../../export/table.js'
import { version } from '../../../version.js'
import { nameEdition } from '../edition.js'
import { plotPolicy } from '../plots/plot-style.js'
import { urlOf } from '../site-context.js'
import { citationFiles } from './citation-files.js'
import type { PageFile } from './page-file.js'

const dataCsv: PageFile = {
  name: 'data.csv',
  label: 'CSV',
  mediaType: 'text/csv; charset=utf-8; header=present',
  isWhole: true,
  isOf: ({ data }) => data !== undefined,
  write: ({ data }) => streamTable(data!.table()),
}

const dataJson: PageFile = {
  name: 'data.json',
  label: 'JSON',
  mediaType: 'application/json',
  isWhole: true,
  isOf: ({ data }) => data !== undefined,
  write(page, { site }) {
    const head = {
      title: page.title,
      iri: page.about?.iri ?? null,
      note: 'Every statement stands with whoever makes it; nothing here is asserted as true.',
      graph: site.edition,
      madeBy: `claimgraph ${version}`,
    }
    return streamJson({ ...head, ...page.data!.json() })
  },
}

const plotSvg: PageFile = {
  name: 'plot.svg',
  label: 'the plot as SVG',
  mediaType: 'image/svg+xml',
  headers: { 'content-security-policy': plotPolicy },
  isOf: ({ plot }, { site }) => plot?.isDrawn(site) ?? false,
  write({ plot, title, about }, setup) {
    const { site, asOf } = setup
    const { files: words } = site.words
    const address = urlOf(setup) ?? about?.iri
    const source = [
      words.each[plot!.of],
      ...(asOf === undefined ? [] : [words.saidBy(asOf).trim()]),
      `${words.source} ${nameEdition(site.edition, site.language)}${address === undefined ? '' : `, ${address}`} (claimgraph ${version}).`,
    ]
    return plot!.write(site, { title, source: source.join(' ') })
  },
}

/** Those with what a page shows. */
export const dataFiles: readonly PageFile[] = [dataCsv, dataJson, plotSvg]

/** The files that stand beside pages. */
export const pageFiles: readonly PageFile[] = [...dataFiles, ...citationFiles]
