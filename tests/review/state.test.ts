import { describe, expect, it } from 'vitest'
import type { Decision } from '../../src/review/decision.js'
import type { Draft } from '../../src/review/draft.js'
import { countByReviewer } from '../../src/review/reviewer-progress.js'
import { countProgress, isOpen, readState } from '../../src/review/state.js'

const draft = (id: string): Draft => ({ id, digest: `digest of ${id}`, quads: [] })
const drafts = ['a', 'b', 'c', 'd'].map(draft)

function on(id: string, decision: object): Decision {
  return { draft: id, digest: `digest of ${id}`, at: '2031-05-06T08:00:00Z', reviewer: 'R', ...decision } as Decision
}

const reject = (id: string) => on(id, { decision: 'reject', reason: 'no claim' })
const accept = (id: string) => on(id, { decision: 'accept', claim: `claim-${id}`, quads: '', file: 'f', before: null })
const take = (id: string) => on(id, { decision: 'take-over', above: 0.9, quads: '', file: 'f', before: null })
const undo = on('a', { decision: 'undo' })

const outcomesOf = (...decisions: Decision[]) =>
  Object.fromEntries(Array.from(readState(drafts, decisions).outcomes, ([id, { decision }]) => [id, decision]))

describe('the state of a review', () => {
  it('has the last decision on each draft', () => {
    expect(outcomesOf(reject('a'), take('b'), accept('b'))).toEqual({ a: 'reject', b: 'accept' })
  })

  it('takes decisions back one by one, the last first, and undoes no undoing', () => {
    expect(outcomesOf(take('b'), accept('b'), undo)).toEqual({ b: 'take-over' })
    expect(outcomesOf(reject('a'), accept('b'), undo, undo)).toEqual({})
    expect(outcomesOf(reject('a'), undo, undo, reject('c'))).toEqual({ c: 'reject' })
  })

  it('takes back decisions by their numbers, and counts these from 1', () => {
    expect(outcomesOf(reject('a'), reject('b'), reject('c'), on('a', { decision: 'undo', of: [1, 3] }))).toEqual({
      b: 'reject',
    })
    const { standing } = readState(drafts, [reject('a'), undo, reject('b'), accept('c')])
    expect(standing.map(({ number, decision }) => [number, decision.draft])).toEqual([
      [3, 'b'],
      [4, 'c'],
    ])
  })

  it('has drafts that were made, as long as what made them holds', () => {
    const part = (id: string) => ({ draft: id, digest: `digest of ${id}`, quads: '' })
    const split = on('a', { decision: 'split', parts: [part('a-1'), part('a-2')] })
    const add = on('s', { decision: 'add', quads: '' })
    const state = readState(drafts, [split, add, reject('a-2'), reject('s')])
    expect(state.made.map(({ draft }) => draft)).toEqual(['a-1', 'a-2', 's'])
    expect([...state.outcomes.keys()]).toEqual(['a', 'a-2', 's'])
    const undone = readState(drafts, [split, add, reject('a-2'), on('a', { decision: 'undo', of: [1] })])
    expect(undone.made.map(({ draft }) => draft)).toEqual(['s'])
    expect(undone.outdated.map(({ draft }) => draft)).toEqual(['a-2'])
  })

  it('takes back the event that was decided upon, too', () => {
    const event = on('a', { decision: 'event', event: 'e', as: 'known' })
    expect([...readState(drafts, [event]).events]).toEqual([['e', 'known']])
    expect(readState(drafts, [event, undo]).events.size).toBe(0)
  })

  it('sets decisions aside on drafts that changed or are gone', () => {
    const changed = on('a', { decision: 'reject', reason: 'no claim', digest: 'another' })
    const state = readState(drafts, [changed, reject('gone'), reject('b')])
    expect(state.outdated.map(decision => decision.draft)).toEqual(['a', 'gone'])
    expect([...state.outcomes.keys()]).toEqual(['b'])
  })

  it('keeps open what was only taken over', () => {
    const state = readState(drafts, [take('a'), reject('b'), accept('c')])
    expect(drafts.filter(each => isOpen(each, state)).map(({ id }) => id)).toEqual(['a', 'd'])
    expect(countProgress(drafts, state)).toEqual({
      drafts: 4,
      accepted: 1,
      merged: 0,
      rejected: 1,
      takenOver: 1,
      open: 2,
    })
  })
})

describe('reviewers', () => {
  const by = (reviewer: string, decision: Decision) => ({ ...decision, reviewer }) as Decision
  const edit = (id: string) => on(id, { decision: 'edit', quads: '', changes: [] })
  const progressOf = (...decisions: Decision[]) =>
    countByReviewer([{ all: drafts, state: readState(drafts, decisions) }])

  it('have the decisions that hold, and what they changed last and nobody decided', () => {
    expect(
      progressOf(
        by('Q', edit('a')),
        by('R', edit('a')),
        by('Q', edit('b')),
        by('Q', accept('b')),
        by('Q', edit('c')),
        by('R', take('c')),
        by('R', reject('d')),
      ),
    ).toEqual([
      { name: 'Q', decisions: 4, begun: 1 },
      { name: 'R', decisions: 3, begun: 1 },
    ])
  })

  it('have nothing of what was undone', () => {
    expect(progressOf(by('Q', edit('a')), undo)).toEqual([])
  })
})
