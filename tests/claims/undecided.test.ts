import { describe, expect, it } from 'vitest'
import { findUndecided, type Identity } from '../../src/claims/identities.js'

const decision = (status: Identity['status'], kind: Identity['kind'], ...resources: string[]): Identity => ({
  ...{ id: `${status} ${kind} ${resources.join(' ')}`, kind, status, resources, confidence: undefined },
  ...{ decidedAt: undefined, decidedBy: [], because: undefined },
})
const propose = (...resources: string[]) => decision('proposed', 'same', ...resources)
const undecided = (...decisions: Identity[]) => findUndecided(decisions).map(({ resources }) => resources.join(' '))

describe('a proposal of what is the same', () => {
  it('is undecided while nobody decides on it', () => {
    expect(undecided(propose('a', 'b'), decision('accepted', 'same', 'b', 'c'))).toEqual(['a b'])
  })

  it('is answered by what makes them one, by way of others too', () => {
    const joined = [decision('accepted', 'same', 'a', 'b'), decision('accepted', 'same', 'c', 'b')]
    expect(undecided(propose('a', 'c'), ...joined)).toEqual([])
  })

  it('is answered by what keeps them apart, or makes one a part', () => {
    expect(undecided(propose('a', 'b'), decision('accepted', 'different', 'a', 'b', 'c'))).toEqual([])
    expect(undecided(propose('a', 'b'), decision('accepted', 'part', 'b', 'a'))).toEqual([])
  })

  it('is undecided while one of several things is', () => {
    expect(undecided(propose('a', 'b', 'c'), decision('accepted', 'same', 'a', 'b'))).toEqual(['a b c'])
  })
})
