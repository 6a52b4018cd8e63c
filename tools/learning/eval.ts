import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ClaimGraphError } from '../../src/errors.js'
import { evaluateFolder } from './evaluate.js'
import { evaluateCases } from './evaluate-cases.js'
import { evaluateDocuments } from './evaluate-documents.js'
import { evaluateIncidents } from './evaluate-incidents.js'
import { evaluateSaid } from './evaluate-said.js'

const usage = `usage: npm run eval -- PATH…, each of them
  a folder with text/ and attributions/, as PolNeAR has it,
  a file with an incident a line, as Airwars has them (.jsonl),
  a file with a short text a line, with checks of what is said in it (.jsonl),
  a folder with text/ and gold/, news on pairs of similar events with every casualty figure, or
  a folder with texts of documents that the shipped graph holds
`

const paths = process.argv.slice(2)
if (paths.length === 0) {
  process.stderr.write(usage)
  process.exitCode = 2
}
try {
  for (const path of paths) {
    const measures = await evaluatePath(path)
    process.stdout.write(paths.length === 1 ? measures : `${path}\n${measures}\n`)
  }
} catch (error) {
  if (!(error instanceof ClaimGraphError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}

async function evaluatePath(path: string): Promise<string> {
  if (path.endsWith('.jsonl')) return (await hasChecks(path)) ? evaluateSaid(path) : evaluateIncidents(path)
  if (existsSync(join(path, 'gold'))) return evaluateCases(path)
  return existsSync(join(path, 'attributions')) ? evaluateFolder(path) : evaluateDocuments(path)
}

/** Whether the first line of a file is a short text with its checks. */
async function hasChecks(path: string): Promise<boolean> {
  const [first = ''] = (await readFile(path, 'utf8')).split('\n', 1)
  return /"mustNot"\s*:/.test(first)
}
