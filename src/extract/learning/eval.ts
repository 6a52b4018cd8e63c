import { ClaimGraphError } from '../../errors.js'
import { evaluateFolder } from './evaluate.js'
import { evaluateIncidents } from './evaluate-incidents.js'

const usage = `usage: npm run eval -- PATH…, each of them
  a folder with text/ and attributions/, as PolNeAR has it, or
  a file with an incident a line, as Airwars has them (.jsonl)
`

const paths = process.argv.slice(2)
if (paths.length === 0) {
  process.stderr.write(usage)
  process.exitCode = 2
}
try {
  for (const path of paths) {
    const measures = path.endsWith('.jsonl') ? await evaluateIncidents(path) : evaluateFolder(path)
    process.stdout.write(paths.length === 1 ? measures : `${path}\n${measures}\n`)
  }
} catch (error) {
  if (!(error instanceof ClaimGraphError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
