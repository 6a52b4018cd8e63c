import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createProgram } from '../../../src/cli/program.js'
import { pairs, tryPair } from '../../../tools/faults/at-once.js'
import { reading, rewriting, writing } from '../../../tools/faults/commands.js'
import { rehearseServer, tryServer } from '../../../tools/faults/edit-server.js'
import { judge } from '../../../tools/faults/judge.js'
import { alone, createRandom, type Rehearsal, rehearse, tryCommand, tryUnderneath } from '../../../tools/faults/try.js'
import { Workshop } from '../../../tools/faults/workshop.js'

let workshop: Workshop
beforeAll(async () => {
  workshop = await Workshop.open()
})
afterAll(() => workshop.close())

it('every command is known to write or to read', () => {
  const names = createProgram().commands.map(command => command.name())
  expect([...Object.keys(writing), ...reading].sort()).toEqual(names.sort())
})

/** Each command once, as it goes undisturbed. */
const rehearsals = new Map<string, Promise<Rehearsal>>()
function rehearsed(name: string): Promise<Rehearsal> {
  const rehearsal = rehearsals.get(name) ?? rehearse(workshop, [name, writing[name]!])
  rehearsals.set(name, rehearsal)
  return rehearsal
}

describe('a command that is killed, or finds the disk full or the folder read only', () => {
  // one fault for each command, in turn: `npm run faults` tries all of them
  it.each(Object.keys(writing).map((name, i) => [name, alone[i % alone.length]!] as const))(
    'leaves every file as before or as after, and nothing behind: %s, %s',
    async (name, kind) => {
      const options = { random: createRandom(31), rounds: 1, kinds: [kind] }
      const { changes, tried, wrong } = await tryCommand(workshop, await rehearsed(name), options)
      expect(wrong).toEqual([])
      expect(changes).toBeGreaterThan(3)
      expect(tried.map(each => each.kind)).toEqual([kind])
    },
  )
})

describe('a command underneath which somebody else writes', () => {
  it.each(['add', 'review'])('leaves what that one wrote, or removed: %s', async name => {
    const rehearsal = await rehearse(workshop, [name, rewriting[name]!])
    const { tried, wrong } = await tryUnderneath(workshop, rehearsal, {
      random: createRandom(5),
      rounds: 1,
    })
    expect(wrong).toEqual([])
    expect(new Set(tried.map(({ kind }) => kind))).toEqual(new Set(['change', 'remove']))
  })
})

describe('two commands at once', () => {
  it.each(['add and add', 'review and extract again'])('lose nothing: %s', async name => {
    expect(await tryPair(workshop, [name, pairs[name]!])).toEqual([])
  })
})

describe('the judge', () => {
  const before = new Map([['a', '1']])
  const after = new Map([['a', '2']])
  const fault = { kind: 'ENOSPC', at: 1 } as const
  const ended = { status: 1, said: 'claimgraph: cannot write a: ENOSPC' }
  const judged = (found: string, again: string, more = {}) =>
    judge({ before, after, found: new Map([['a', found]]), again: new Map([['a', again]]), ended, fault, ...more })

  it('is content with a file as before or as after', () => {
    expect(judged('1', '2')).toEqual([])
    expect(judged('2', '2')).toEqual([])
  })

  it('names a file that is neither, what is lost, what stays, and a stack in the place of a word', () => {
    expect(judged('12', '2')).toHaveLength(1)
    expect(judged('1', '1')).toHaveLength(1)
    expect(judged('1', '2', { ended: { status: 1, said: 'claimgraph: unexpected error\n    at x' } })).not.toEqual([])
    expect(judged('1', '2', { ended: { status: 0, said: '' } })).not.toEqual([])
    expect(
      judge({ before, after, found: before, again: new Map([...after, ['a.1.tmp', '']]), ended, fault }),
    ).toHaveLength(1)
  })
})

describe('a case that is edited over the network', () => {
  it.each(alone)('loses, doubles and half does nothing, whatever comes between: %s', async kind => {
    const rehearsal = await rehearsedServer()
    expect(rehearsal.changes).toBeGreaterThan(20)
    const { tried, wrong } = await tryServer(workshop, rehearsal, {
      random: createRandom(17),
      rounds: 1,
      kinds: [kind],
    })
    expect([tried, wrong]).toEqual([1, []])
  })
})

const servers: ReturnType<typeof rehearseServer>[] = []
/** The edit server as it goes undisturbed, once. */
function rehearsedServer() {
  if (servers.length === 0) servers.push(rehearseServer(workshop))
  return servers[0]!
}
