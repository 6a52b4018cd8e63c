import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openExtractor } from '../../src/node/extraction.js'

interface Sentence {
  readonly kind: string
  readonly text: string
  /** Who says something (without an article), with what stance, on what day if it is known, and through whom besides the publisher. */
  readonly said: readonly string[]
  readonly figures: readonly string[]
  /** Who is said to have done it, in the claims that are drafted. */
  readonly accused: readonly string[]
}

/** Sentences of our own, with what a person reads in them; those among the known failures are read otherwise today. */
const { publisher, published, sentences, knownFailures } = JSON.parse(
  readFileSync(new URL('own-sentences.json', import.meta.url), 'utf8'),
) as { publisher: string; published: string; sentences: Sentence[]; knownFailures: Sentence[] }

const extractor = await openExtractor()
const stances: Record<string, string> = {
  Asserts: 'asserts',
  Denies: 'denies',
  CouldNotVerify: 'could not verify',
}

const bare = (name: string) => name.replace(/^(?:the|an?) /i, '')

function read(text: string): Omit<Sentence, 'kind' | 'text'> {
  const drafts = extractor.extract({ path: 'note.txt', text, publisher, published })
  const quads = extractor.toQuads(drafts, text)
  const labelOf = (id: string) =>
    quads.find(({ subject, predicate }) => subject.value === id && predicate.value.endsWith('label'))!.object.value
  const accused = quads
    .filter(({ predicate }) => predicate.value.endsWith('#perpetrator'))
    .map(({ object }) => labelOf(object.value))
  return {
    said: drafts.attributions.map(({ agent = 'somebody', stance = '', assertedOn, chain }) => {
      const relays = chain.slice(0, -1)
      const day = assertedOn === undefined ? '' : ` on ${assertedOn}`
      return `${bare(agent)} ${stances[stance] ?? 'mentions'}${day}${relays.length === 0 ? '' : `, via ${relays.map(bare).join(', ')}`}`
    }),
    figures: drafts.quantities.map(
      ({ measure, value = '-', min = '', max = '', total }) =>
        `${measure} ${value} [${min}, ${max}]${total ? '' : ' part'}`,
    ),
    accused: [...new Set(accused)],
  }
}

describe('sentences of our own', () => {
  it.each(sentences)('are read as a person reads them: $text', ({ text, said, figures, accused }) => {
    expect(read(text)).toEqual({ said, figures, accused })
  })

  it.each(knownFailures)('are still read otherwise: $text', ({ text, said, figures, accused }) => {
    expect(read(text)).not.toEqual({ said, figures, accused })
  })

  it.each([
    ['said', 0.9],
    ['figures', 0.9],
    ['accused', 0.7],
  ] as const)('are read with most of what they say: %s', (part, floor) => {
    const all = [...sentences, ...knownFailures]
    const wanted = all.flatMap(({ text, [part]: lines }) => lines.map(line => read(text)[part].includes(line)))
    expect(wanted.length).toBeGreaterThan(8)
    expect(wanted.filter(found => found).length / wanted.length).toBeGreaterThanOrEqual(floor)
  })

  it('accuse nobody whom they do not accuse', () => {
    const wrongly = [...sentences, ...knownFailures].flatMap(({ text, accused }) =>
      read(text).accused.filter(agent => !accused.includes(agent)),
    )
    expect(wrongly).toEqual([])
  })
})
