import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createProgram } from '../../../src/cli/program.js'
import { reading, writing } from '../../../tools/faults/commands.js'
import { judge } from '../../../tools/faults/judge.js'
import { createRandom, tryCommand } from '../../../tools/faults/try.js'
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

describe('a command that is killed, or finds the disk full or the folder read only', () => {
  it.each(Object.entries(writing))(
    'leaves every file as before or as after, and nothing behind: %s',
    async (...trial) => {
      const { changes, tried, wrong } = await tryCommand(workshop, trial, { random: createRandom(31), rounds: 1 })
      expect(wrong).toEqual([])
      expect(changes).toBeGreaterThan(3)
      expect(tried.map(({ kind }) => kind)).toEqual(['kill', 'ENOSPC', 'EACCES'])
    },
  )
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
