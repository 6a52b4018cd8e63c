import type { Trial } from './commands.js'
import { writing } from './commands.js'
import { judgeWords, linesOf, passing } from './judge.js'
import { rehearse } from './try.js'
import { readState, run, type State, type Workshop } from './workshop.js'

/** Two commands that are started at once in one case, by what they are; `before` is what both begin with. */
export interface Pair {
  readonly before: readonly (readonly string[])[]
  readonly commands: readonly [readonly string[], readonly string[]]
}

const { review, claim, merge, split, extract, restrict, retract, align } = writing as Record<string, Trial>
const known = merge!.before!
const two = [['add', '../notice.txt', '../note.txt'], ['extract'], ['import', '../table.csv']]

export const pairs: Readonly<Record<string, Pair>> = {
  'review and review': { before: review!.before!, commands: [review!.args, review!.args] },
  'add and add': {
    before: [],
    commands: [
      ['add', '../notice.txt'],
      ['add', '../note.txt'],
    ],
  },
  'add and add of one': {
    before: [],
    commands: [
      ['add', '../notice.txt'],
      ['add', '../notice.txt'],
    ],
  },
  'claim and import': { before: claim!.before!, commands: [claim!.args, ['import', '../table.csv']] },
  'import and import': {
    before: claim!.before!,
    commands: [
      ['import', '../table.csv'],
      ['import', '../table.csv'],
    ],
  },
  'merge and split': { before: known, commands: [merge!.args, split!.args] },
  'extract and add': { before: [['add', '../notice.txt']], commands: [extract!.args, ['add', '../note.txt']] },
  'extract and extract': { before: extract!.before!, commands: [extract!.args, extract!.args] },
  'restrict and retract': { before: known, commands: [restrict!.args, retract!.args] },
  'review and claim': { before: two, commands: [review!.args, claim!.args] },
  'review and extract again': { before: two, commands: [review!.args, ['extract', '--again']] },
  'align and merge': { before: two, commands: [align!.args, merge!.args] },
}

/** What was wrong after two commands were started at once: what one said it did is lost, or what was left is no case. */
export async function tryPair(workshop: Workshop, [name, { before, commands }]: readonly [string, Pair]) {
  const rehearsals = []
  for (const args of commands) rehearsals.push(await rehearse(workshop, [name, { before, args }]))
  const folder = await workshop.copy(rehearsals[0]!.prepared)
  const ended = await Promise.all(rehearsals.map(({ args, input }) => run(args, folder, { input })))
  const wrong = ended.flatMap(judgeWords)
  if (ended.every(({ status }) => status !== 0)) wrong.push(`neither was done: ${ended.map(({ said }) => said).join()}`)
  const found = await readState(folder)
  const lines = allLines(found)
  for (const [i, { args, before: start, after }] of rehearsals.entries()) {
    // `extract` says of drafts that somebody decides on meanwhile that they are left as they are
    const left = args[0] === 'extract' && /are left as they are/.test(ended[i]!.said)
    if (ended[i]!.status !== 0 || left) continue
    const stood = allLines(start)
    const lost = [...allLines(after)].filter(line => !stood.has(line) && !lines.has(line))
    if (lost.length > 0) wrong.push(`${args[0]} ended well, and is lost: ${lost.slice(0, 3).join(' · ')}`)
  }
  for (const path of found.keys()) if (passing.test(path)) wrong.push(`${path} stays behind`)
  const check = await run(['check'], folder)
  if (check.status !== 0) wrong.push(`check: ${check.said.slice(0, 500)}`)
  return wrong.map(each => `${name}: ${each}`)
}

const allLines = (state: State) =>
  new Set([...state].filter(([path]) => !passing.test(path)).flatMap(([, text]) => [...linesOf(text)]))
