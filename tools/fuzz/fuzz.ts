import { parseArgs } from 'node:util'
import { fuzz } from './run.js'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    runs: { type: 'string' },
    seconds: { type: 'string', default: '60' },
    reader: { type: 'string', multiple: true },
    'no-growth': { type: 'boolean', default: false },
  },
})

const { breaches, tried } = await fuzz({
  seed: Number(values.seed),
  runs: Number(values.runs ?? Infinity),
  seconds: values.runs === undefined ? Number(values.seconds) : undefined,
  readers: values.reader,
  doublings: values['no-growth'] ? 0 : undefined,
})
for (const { reader, input, law } of breaches) console.log(`${reader}: ${law}\n  ${JSON.stringify(input)}`)
console.log(`${tried} inputs with --seed ${values.seed}, ${breaches.length} broke a law`)
process.exitCode = breaches.length === 0 ? 0 : 1
