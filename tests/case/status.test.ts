import { describe, expect, it } from 'vitest'
import { type DocumentStatus, summariseCase } from '../../src/case/status.js'

const own = { title: 'The fire at Selm', base: 'https://example.org/selm/' }
const document = (more: Partial<DocumentStatus>): DocumentStatus => ({
  ...{ iri: `${own.base}mill`, title: 'Mill', sha256: 'aa', text: 'at hand' },
  ...more,
})
const progress = { drafts: 5, accepted: 2, merged: 1, rejected: 1, takenOver: 1, open: 1 }
const sum = (documents: DocumentStatus[], identities = 0) => summariseCase({ case: own, documents, identities })

describe('the status of a case', () => {
  it('adds up its documents', () => {
    const status = sum([
      document({ drafts: progress, coverage: { sentences: 9, covered: 4 } }),
      document({ drafts: progress, coverage: { sentences: 3, covered: 0 } }),
      document({ text: 'missing' }),
    ])
    expect(status).toMatchObject({
      notExtracted: 1,
      drafts: { drafts: 10, accepted: 4, merged: 2, rejected: 2, takenOver: 2, open: 2 },
      coverage: { sentences: 12, covered: 4 },
    })
  })

  it.each([
    ['documents', sum([]), [/^claimgraph add FILES/]],
    [
      'texts and drafts',
      sum([document({ text: 'changed' })]),
      [/^claimgraph add FILE:/, /^claimgraph extract: no drafts yet of 1 document$/],
    ],
    [
      'decisions',
      sum([document({ drafts: progress })], 2),
      [/^claimgraph review --identities: 2 proposed identities/, /^claimgraph review: 1 draft to decide$/],
    ],
    ['nothing', sum([document({ drafts: { ...progress, open: 0 } })]), [/^claimgraph check/]],
  ])('says what is to be done where there lack %s', (_, { next }, expected) => {
    expect(next).toHaveLength(expected.length)
    expected.forEach((step, i) => void expect(next[i]).toMatch(step))
  })
})
