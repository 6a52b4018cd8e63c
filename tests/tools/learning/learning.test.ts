import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { groupRuns } from '../../../src/extract/attribution/group.js'
import { Tagger } from '../../../src/extract/attribution/tagger.js'
import { viewTokens } from '../../../src/extract/attribution/view.js'
import { readWeights } from '../../../src/extract/attribution/weights-file.js'
import { readWordClasses } from '../../../src/extract/attribution/word-classes.js'
import { shippedModels } from '../../../src/node/extraction.js'
import { divide } from '../../../tools/learning/divide.js'
import { evaluate, formatMeasures } from '../../../tools/learning/evaluate.js'
import { packWeights } from '../../../tools/learning/pack-weights.js'
import { type GoldDocument, goldLabels, readPolnear } from '../../../tools/learning/polnear.js'
import { learnWeights } from '../../../tools/learning/stages.js'
import { lexicon, tokenize } from '../../extract/shipped-lexicon.js'

const wordClasses = readWordClasses((await shippedModels()).wordClasses)

const text = '😀 Ana said it rained.\nBo left. “No,” said Bo, “never.”'
// offsets in code points, counted by hand: the smiley is one
const annotation = `T1\tSource 2 5\tAna
T2\tCue 6 10\tsaid
T3\tContent 11 20\tit rained
E1\tAttribution:T9 Source:T1 Cue:T2 Content:T3
T4\tSource 42 44\tBo
T5\tCue 37 41\tsaid
T6\tContent 31 36;46 54\t“No,” “never.”
E2\tAttribution:T10 Cue:T5 Source:T4 Content:T6
T7\tDiscuss 22 24\tBo
E3\tAttribution-no-source:T11 Cue:T2
`
let folder: string
let documents: GoldDocument[]
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimgraph-learning-'))
  for (const name of ['text', 'attributions']) await mkdir(join(folder, name))
  await writeFile(join(folder, 'text', 'one.txt'), text)
  await writeFile(join(folder, 'attributions', 'one_b.ann'), 'T1\tCue 0 1\tx\n')
  await writeFile(join(folder, 'attributions', 'one_a.ann'), annotation)
  await writeFile(join(folder, 'text', 'unread.txt'), 'Nobody annotated this.')
  documents = readPolnear(folder, lexicon.kinds)
})
afterAll(() => rm(folder, { recursive: true }))

describe('the corpus', () => {
  it('is read with code points, by its first annotator, with the fragments of a span', () => {
    const [{ tokens, attributions }, ...others] = documents as [GoldDocument, ...GoldDocument[]]
    const words = ({ start, end }: { start: number; end: number }) =>
      text.slice(tokens[start]!.start, tokens[end - 1]!.end)
    expect(others).toEqual([])
    expect(
      attributions.map(({ source, cue, content }) => [source.map(words), cue.map(words), content.map(words)]),
    ).toEqual([
      [['Ana'], ['said'], ['it rained']],
      [['Bo'], ['said'], ['“No,”', '“never.”']],
    ])
  })

  it('is given labels from which its attributions can be read again', () => {
    const [document] = documents as [GoldDocument]
    expect(groupRuns(goldLabels(document), document.tokens)).toEqual(document.attributions)
  })
})

describe('learning', () => {
  const options = {
    stages: 2,
    folds: 2,
    least: 1,
    most: 10_000,
    field: { epochs: 6, rate: 0.1, dropout: 0.2, miss: 0.4 },
    wordClasses,
    onStep: () => {},
  }
  const names = ['Ana', 'Bo', 'Cleo', 'Dan', 'Eva', 'Finn', 'Gina', 'Hal']
  const things = ['the gate was shut', 'the road was wet', 'a dog barked', 'the lamp fell']

  /** Articles of one sentence of one pattern, labelled by where its words stand. */
  function articles(): GoldDocument[] {
    return names.flatMap(name =>
      things.map(thing => {
        const tokens = tokenize(`${name} said ${thing}.`)
        const attribution = {
          source: [{ start: 0, end: 1 }],
          cue: [{ start: 1, end: 2 }],
          content: [{ start: 2, end: tokens.length - 1 }],
        }
        return { name, text: '', tokens, attributions: [attribution] }
      }),
    )
  }

  it('finds the pattern again in words that it has not seen, and is the same every time', () => {
    const learned = articles()
    const packed = packWeights(learnWeights(learned, options))
    expect(packWeights(learnWeights(learned, options)).equals(packed)).toBe(true)
    const tokens = tokenize('Zoe said the bridge was gone.')
    expect(
      groupRuns(
        new Tagger(readWeights(brotliDecompressSync(packed)).stages).tag(viewTokens(tokens, wordClasses)).labels,
        tokens,
      ),
    ).toEqual([{ source: [{ start: 0, end: 1 }], cue: [{ start: 1, end: 2 }], content: [{ start: 2, end: 6 }] }])
  })

  it('is measured', () => {
    const [document] = documents as [GoldDocument]
    const measures = evaluate([document], [document.attributions.slice(0, 1)])
    expect(measures.get('attribution')).toEqual({ found: 1, wanted: 2, right: 1 })
    expect(measures.get('content exact')).toEqual({ found: 1, wanted: 3, right: 1 })
    expect(formatMeasures(measures)).toMatch(/^attribution +100\.0 +50\.0 +66\.7$/m)
    expect(formatMeasures(measures)).toMatch(/^speech cues +50\.0$/m)
  })

  it('divides vectors by their direction', () => {
    const at = (degrees: number) =>
      Float64Array.of(Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180))
    const [a, b, c, d] = divide([at(0), at(10), at(90), at(100)], 2, { rounds: 5, seed: 3 })
    expect([a === b, c === d, a === c]).toEqual([true, true, false])
  })
})
