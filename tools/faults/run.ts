// Kills every command that writes at a change of a file, fills the disk and takes away the leave to write, at moments that a
// seed chooses: npm run faults -- --seed 7 --rounds 5 [COMMAND…]
import { parseArgs } from 'node:util'
import { writing } from './commands.js'
import { createRandom, tryCommand } from './try.js'
import { Workshop } from './workshop.js'

const { values, positionals } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, rounds: { type: 'string', default: '3' } },
  allowPositionals: true,
})
const random = createRandom(Number(values.seed))
const workshop = await Workshop.open()
try {
  for (const [name, trial] of Object.entries(writing)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue
    const { changes, tried, wrong } = await tryCommand(workshop, [name, trial], {
      random,
      rounds: Number(values.rounds),
    })
    console.log(`${name}: ${changes} changes, ${tried.length} faults, ${wrong.length} wrong`)
    for (const each of wrong) console.log(`  ${each}`)
    if (wrong.length > 0) process.exitCode = 1
  }
} finally {
  await workshop.close()
}
