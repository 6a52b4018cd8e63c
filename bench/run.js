#!/usr/bin/env node
// Times claimgraph next to what answers the same questions. `--runs N` repetitions, `--claims N,M` sizes, `--json`.
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { formatRows } from '../dist/cli/rows.js'
import { compareAnswers } from './answers.js'
import { timeLoading } from './loading.js'
import { timeProcesses } from './processes.js'
import { timePages } from './scale/pages.js'
import { timeScale } from './scale/scale.js'
import { timeWorkbench } from './workbench.js'

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    claims: { type: 'string', default: '10000,100000' },
    json: { type: 'boolean', default: false },
  },
})
const runs = Number(values.runs)
if (!Number.isInteger(runs) || runs < 1) {
  console.error(`bench: expected --runs to be a whole number from 1 on, found ${values.runs}`)
  process.exit(2)
}
const sizes = values.claims.split(',').map(Number)
if (!sizes.every(size => Number.isInteger(size) && size > 0)) {
  console.error(`bench: expected --claims to be whole numbers from 1 on, such as 10000,100000, found ${values.claims}`)
  process.exit(2)
}

const query = 'queries/death-figures.rq'
const claimgraph = ['dist/cli/main.js', 'query', 'death-figures', '--format', 'json']
const scripts = {
  claimgraph,
  'n3 + Comunica script': ['bench/baselines/comunica.js', query],
  'Oxigraph script': ['bench/baselines/oxigraph.js', query],
}

const answers = compareAnswers(scripts)
const groups = [
  {
    title: 'Whole processes, beside node itself',
    rows: timeProcesses(runs, {
      'node --eval 0': ['--eval', '0'],
      'claimgraph --help': ['dist/cli/main.js', '--help'],
      'claimgraph claims': ['dist/cli/main.js', 'claims'],
    }),
  },
  { title: `Whole processes that answer ${query}`, rows: timeProcesses(runs, scripts) },
  { title: 'Loading triples/ within a process', rows: await timeLoading(runs) },
]
const shippedPages = await timePages()
const workbench = await timeWorkbench()
const scale = await timeScale(sizes, runs)

if (values.json) {
  const machine = { node: process.version, platform: process.platform, cores: availableParallelism() }
  console.log(JSON.stringify({ machine, runs, answers, groups, shippedPages, workbench, scale }, null, 2))
} else {
  console.log(`${answers.rows} rows and ${answers.cells} cells: the same from ${Object.keys(scripts).join(', ')}.`)
  for (const { title, rows } of groups) {
    const columns = ['', 'median ms', 'from', 'to', `of ${rows[0].name}`]
    const cells = rows.map(({ name, median, min, max, ratio }) => [
      name,
      ...[median, min, max].map(Math.round),
      `${ratio.toFixed(2)} ×`,
    ])
    console.log(`\n${title}\n\n${await formatRows({ columns, rows: cells }, 'table')}`)
  }
  await showPages('The pages of the shipped graph', shippedPages)
  await showWorkbench(workbench)
  for (const claims of sizes) {
    const rows = scale.filter(row => row.claims === claims)
    const [{ rows: questions, pairs }] = rows
    console.log(
      `\n${claims} generated claims: ${pairs} pairs of figures that cannot both be true, on ${questions} questions\n`,
    )
    const columns = ['', 'loading s', '', 'answering ms', '', 'peak MB', '']
    const cells = rows.map(({ engine, loading, answering, peak, ratios, missing }) =>
      missing !== undefined
        ? [engine, missing, '', '', '', '', '']
        : [
            engine,
            ...[(loading / 1000).toFixed(1), times(ratios.loading)],
            ...[Math.round(answering), times(ratios.answering)],
            ...[Math.round(peak / 1e6), times(ratios.peak)],
          ],
    )
    console.log(await formatRows({ columns, rows: cells }, 'table'))
    await showPages(`Its pages, of ${claims} claims`, rows[0].pages)
  }
}

async function showPages(title, { start, pages, peak }) {
  const rows = pages.map(({ path, first, again, bytes }) => [
    path,
    ...[first, again].map(Math.round),
    Math.round(bytes / 1000),
  ])
  console.log(`\n${title}: first answer after ${(start / 1000).toFixed(1)} s, at most ${Math.round(peak / 1e6)} MB\n`)
  console.log(await formatRows({ columns: ['', 'first ms', 'again ms', 'kB'], rows }, 'table'))
}

async function showWorkbench(requests) {
  const rows = requests.map(({ name, times: number, wall, processor }) => [
    name,
    number,
    Math.round(wall),
    Math.round(processor),
  ])
  const columns = ['', 'times', 'median ms', 'processor ms']
  console.log(`\nThe workbench, in a case of 550 drafts\n\n${await formatRows({ columns, rows }, 'table')}`)
}

function times(ratio) {
  return `${ratio < 10 ? ratio.toFixed(2) : Math.round(ratio)} ×`
}
