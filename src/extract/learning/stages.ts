import { readSignals } from '../attribution/confidence.js'
import { readContext } from '../attribution/context-features.js'
import { groupRuns } from '../attribution/group.js'
import { Tagger, type Tagging } from '../attribution/tagger.js'
import { viewTokens } from '../attribution/view.js'
import type { StageWeights, TaggerWeights } from '../attribution/weights-file.js'
import { compact } from './compact.js'
import { collectVocabulary, type Example, makeExample } from './examples.js'
import { learnLogistic } from './logistic.js'
import { matchAttributions } from './measure.js'
import { learnPerceptron } from './perceptron.js'
import { type GoldDocument, goldLabels } from './polnear.js'

/** How learning goes about it. */
export interface LearningOptions {
  readonly stages: number
  readonly epochs: number
  /** How many parts the documents are divided into, to tag each by what was learned from the others. */
  readonly folds: number
  /** How often a feature must occur. */
  readonly least: number
  /** How many features a stage may keep. */
  readonly most: number
  readonly temperature: number
  readonly onStep: (step: string) => void
}

/**
 * Learns the stages of a tagger, each from the words and from what the stage before it finds in documents that it has
 * not seen, and from what the last one finds in such documents how far it is to be trusted. The same documents and
 * options give the same weights.
 */
export function learnWeights(
  documents: readonly Pick<GoldDocument, 'tokens' | 'attributions'>[],
  { stages, epochs, folds, least, most, temperature, onStep }: LearningOptions,
): TaggerWeights {
  const views = documents.map(({ tokens }) => viewTokens(tokens))
  const labels = documents.map(goldLabels)
  const learned: StageWeights[] = []
  let unseen: Tagging[] | undefined
  for (let stage = 1; stage <= stages; stage++) {
    const earlier = unseen
    const contexts = views.map((view, d) => earlier && readContext(view, earlier[d]!.labels))
    const vocabulary = collectVocabulary(views, contexts, least)
    const examples = views.map((view, d) => makeExample(view, contexts[d], labels[d]!, vocabulary))
    const learn = (part: readonly Example[]) =>
      compact(vocabulary, learnPerceptron(part, vocabulary.keys.length, { epochs, seed: stage }), { most, temperature })
    onStep(`stage ${stage}: ${vocabulary.keys.length} features`)
    learned.push(learn(examples))
    const tagged: Tagging[] = []
    for (let fold = 0; fold < folds; fold++) {
      onStep(`stage ${stage}: part ${fold + 1} of ${folds}`)
      const tagger = new Tagger([learn(examples.filter((_, d) => d % folds !== fold))])
      views.forEach((view, d) => {
        if (d % folds === fold) tagged[d] = tagger.tag(view, earlier?.[d]?.labels)
      })
    }
    unseen = tagged
  }
  const groups = documents.map(({ tokens }, d) => groupRuns(unseen![d]!.labels, tokens))
  const signals = groups.flatMap((found, d) => readSignals(found, views[d]!, unseen![d]!))
  const right = groups.flatMap((found, d) => {
    const matched = matchAttributions(found, documents[d]!.attributions, { source: false })
    return found.map((_, g) => matched.has(g))
  })
  return { stages: learned, confidence: learnLogistic(signals, right, { rounds: 500, penalty: 1e-4 }) }
}
