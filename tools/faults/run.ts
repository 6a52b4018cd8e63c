// Kills every command that writes at a change of a file, fills the disk, takes away the leave to write, and changes and removes
// files underneath, at moments that a seed chooses; starts two commands at once: npm run faults -- --seed 7 --rounds 5 [COMMAND…]
import { parseArgs } from 'node:util'
import { pairs, tryPair } from './at-once.js'
import { rewriting, writing } from './commands.js'
import { rehearseServer, tryServer } from './edit-server.js'
import { createRandom, rehearse, tryCommand, tryUnderneath } from './try.js'
import { Workshop } from './workshop.js'

const { values, positionals } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, rounds: { type: 'string', default: '3' } },
  allowPositionals: true,
})
const random = createRandom(Number(values.seed))
/** Says what was tried and what was wrong. */
function tell(tried: string, wrong: readonly string[]): void {
  console.log(`${tried}, ${wrong.length} wrong`)
  for (const each of wrong) console.log(`  ${each}`)
  if (wrong.length > 0) process.exitCode = 1
}

const workshop = await Workshop.open()
try {
  for (const [name, trial] of Object.entries(writing)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue
    const rehearsal = await rehearse(workshop, [name, trial])
    const options = { random, rounds: Number(values.rounds) }
    const alone = await tryCommand(workshop, rehearsal, options)
    const again = rewriting[name]
    const rewritten = again && (await rehearse(workshop, [name, again]))
    const underneath = rewritten ? await tryUnderneath(workshop, rewritten, options) : { tried: [], wrong: [] }
    const faults = alone.tried.length + underneath.tried.length
    tell(`${name}: ${rehearsal.changes} changes, ${faults} faults`, [...alone.wrong, ...underneath.wrong])
  }
  if (positionals.length === 0 || positionals.includes('serve')) {
    const rehearsal = await rehearseServer(workshop)
    const { tried, wrong } = await tryServer(workshop, rehearsal, { random, rounds: Number(values.rounds) })
    tell(`serve --edit: ${rehearsal.changes} changes, ${tried} faults`, wrong)
  }
  for (const [name, pair] of Object.entries(pairs)) {
    if (positionals.length > 0 && !positionals.some(each => name.split(' ').includes(each))) continue
    for (let round = 0; round < Number(values.rounds); round++)
      tell(`${name} at once`, await tryPair(workshop, [name, pair]))
  }
} finally {
  await workshop.close()
}
