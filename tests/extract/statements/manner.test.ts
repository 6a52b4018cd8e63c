import { describe, expect, it } from 'vitest'
import { findAddressee } from '../../../src/extract/statements/addressee.js'
import { findStatements } from '../../../src/extract/statements/find-statements.js'
import { readManner } from '../../../src/extract/statements/manner.js'
import type { Token } from '../../../src/extract/text/tokens.js'
import { tokenize } from '../shipped-lexicon.js'
import { findAttributions } from '../shipped-models.js'

/** The tokens of some words in a text. */
function find(text: string, tokens: readonly Token[], words: string, from = 0) {
  const at = text.indexOf(words, from)
  const start = tokens.findIndex(token => token.start === at)
  const end = tokens.findIndex(token => token.end === at + words.length) + 1
  expect(
    [at, start, end].every(number => number >= 0),
    words,
  ).toBe(true)
  return { start, end }
}

function attribution(text: string, cue: string, content: string) {
  const tokens = tokenize(text)
  return { tokens, group: { source: [], cue: [find(text, tokens, cue)], content: [find(text, tokens, content)] } }
}

describe('speech act, stance and hedge', () => {
  it.each([
    ['The clinic said it was full.', 'said', 'it was full', { act: 'Report', stance: 'Asserts' }],
    ['The army denied that it fired.', 'denied', 'that it fired', { act: 'Report', stance: 'Denies' }],
    [
      'The team could not independently verify the number.',
      'verify',
      'the number',
      { act: 'Finding', stance: 'CouldNotVerify' },
    ],
    ['The governor did not say who paid.', 'say', 'who paid', { act: 'Report' }],
    ['According to the clinic it was full.', 'According to', 'it was full', { act: 'Report', stance: 'Asserts' }],
    ['Lawyers urged the court to wait.', 'urged', 'the court to wait', { act: 'Demand', stance: 'Asserts' }],
    ['The company promised to pay.', 'promised', 'to pay', { act: 'Pledge', stance: 'Asserts' }],
    [
      'The panel concluded that the wall was probably old.',
      'concluded',
      'that the wall was probably old',
      { act: 'Finding', stance: 'Asserts', certainty: 'Probable' },
    ],
    [
      'Neighbours allege that the shots came first.',
      'allege',
      'that the shots came first',
      { act: 'Report', stance: 'Asserts', certainty: 'Alleged' },
    ],
    ['The prefect grumbled that it was late.', 'grumbled', 'that it was late', { stance: 'Asserts' }],
  ])('%s', (text, cue, content, expected) => {
    const { tokens, group } = attribution(text, cue, content)
    expect(readManner(group, tokens)).toEqual(expected)
  })
})

describe('testimony', () => {
  it.each([
    ['Two residents said that it was late.', 'Testimony'],
    ['Two residents demanded that it be mended.', 'Demand'],
    ['Two ministers said that it was late.', 'Report'],
  ])('%s', (text, act) => {
    const tokens = tokenize(text)
    const [statement] = findStatements(tokens, { findAttributions }).statements
    expect(readManner(statement!, tokens).act).toBe(act)
  })
})

describe('addressee', () => {
  it.each([
    ['A nurse told the two inspectors that the ward was cold.', 'told', 'that the ward was cold', 'the two inspectors'],
    ['She told the Bureau of Mines it was safe.', 'told', 'it was safe', 'the Bureau of Mines'],
    ['She told of long nights.', 'told', 'of long nights', undefined],
    ['She said the ward was cold.', 'said', 'the ward was cold', undefined],
  ])('%s', (text, cue, content, expected) => {
    const { tokens, group } = attribution(text, cue, content)
    const span = findAddressee(group, tokens)
    expect(span && text.slice(tokens[span.start]!.start, tokens[span.end - 1]!.end)).toBe(expected)
  })
})
