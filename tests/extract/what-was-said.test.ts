import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openExtractor } from '../../src/node/extraction.js'
import { sayClaims } from './say-claims.js'

interface Said {
  readonly text: string
  /** What some claim must say, as `claimant > fact`: expressions for both halves of a line. */
  readonly says?: readonly string[]
  /** What no claim may say. */
  readonly never: readonly string[]
  /** What the extractor is known not to say, or to say, of these. */
  readonly knownFailure?: boolean
}

/** Sentences of our own by kind, with what they say and what nobody says in them. */
const kinds = JSON.parse(readFileSync(new URL('what-was-said.json', import.meta.url), 'utf8')) as {
  kind: string
  sentences: Said[]
}[]

const extractor = await openExtractor()

function failures({ text, says = [], never }: Said): string[] {
  const lines = sayClaims(extractor, text)
  return [
    ...says.filter(wanted => !lines.some(line => matches(line, wanted))).map(wanted => `not said: ${wanted}`),
    ...never.filter(wrong => lines.some(line => matches(line, wrong))).map(wrong => `said: ${wrong}`),
  ]
}

/** Whether both halves of a line have what an expression wants. */
function matches(line: string, wanted: string): boolean {
  const [who, what] = wanted.split(/ ?> ?/) as [string, string | undefined]
  const [head, fact] = line.split(' > ') as [string, string]
  return new RegExp(who, 'i').test(head) && (what === undefined || new RegExp(`^${what}`, 'i').test(fact))
}

describe.each(kinds)('what was said: $kind', ({ sentences }) => {
  it.each(sentences.filter(({ knownFailure }) => !knownFailure))('is drafted, and nothing else: $text', said => {
    expect(failures(said)).toEqual([])
  })

  const failing = sentences.filter(({ knownFailure }) => knownFailure)
  if (failing.length > 0)
    it.each(failing)('is still read otherwise: $text', said => {
      expect(failures(said)).not.toEqual([])
    })
})
