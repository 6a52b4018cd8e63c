#!/usr/bin/env node
// Times claimgraph next to the shortest scripts that answer the same question. `--runs N` repetitions, `--json`.
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { formatRows } from '../dist/cli/rows.js'
import { compareAnswers } from './answers.js'
import { timeLoading } from './loading.js'
import { timeProcesses } from './processes.js'

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '5' }, json: { type: 'boolean', default: false } },
})
const runs = Number(values.runs)
if (!Number.isInteger(runs) || runs < 1) {
  console.error(`bench: expected --runs to be a whole number from 1 on, found ${values.runs}`)
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

if (values.json) {
  const machine = { node: process.version, platform: process.platform, cores: availableParallelism() }
  console.log(JSON.stringify({ machine, runs, answers, groups }, null, 2))
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
}
