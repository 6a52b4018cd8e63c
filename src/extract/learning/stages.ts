import { readContext } from '../attribution/context-features.js'
import type { View } from '../attribution/view.js'
import type { StageWeights } from '../attribution/weights-file.js'
import { compact } from './compact.js'
import { collectVocabulary, type Example, makeExample } from './examples.js'
import { learnPerceptron, tagExample } from './perceptron.js'

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
  readonly onStep: (step: string) => void
}

/**
 * Learns the stages of a tagger: each from the words and from what the stage before it finds in documents that it has
 * not seen. The same documents and options give the same weights.
 */
export function learnStages(
  views: readonly View[],
  labels: readonly Uint8Array[],
  { stages, epochs, folds, least, most, onStep }: LearningOptions,
): StageWeights[] {
  const learned: StageWeights[] = []
  let earlier: Uint8Array[] | undefined
  for (let stage = 1; stage <= stages; stage++) {
    const contexts = views.map((view, d) => earlier && readContext(view, earlier[d]!))
    const vocabulary = collectVocabulary(views, contexts, least)
    const examples = views.map((view, d) => makeExample(view, contexts[d], labels[d]!, vocabulary))
    const learn = (part: readonly Example[]) => learnPerceptron(part, vocabulary.keys.length, { epochs, seed: stage })
    onStep(`stage ${stage}: ${vocabulary.keys.length} features`)
    learned.push(compact(vocabulary, learn(examples), most))
    if (stage === stages) break
    earlier = []
    for (let fold = 0; fold < folds; fold++) {
      onStep(`stage ${stage}: part ${fold + 1} of ${folds}`)
      const weights = learn(examples.filter((_, d) => d % folds !== fold))
      examples.forEach((example, d) => {
        if (d % folds === fold) earlier![d] = tagExample(example, weights)
      })
    }
  }
  return learned
}
