import { readContext } from '../../src/extract/attribution/context-features.js'
import { Tagger } from '../../src/extract/attribution/tagger.js'
import type { Tagging } from '../../src/extract/attribution/tagging.js'
import { viewTokens } from '../../src/extract/attribution/view.js'
import type { StageWeights, TaggerWeights } from '../../src/extract/attribution/weights-file.js'
import type { WordClasses } from '../../src/extract/attribution/word-classes.js'
import { compact } from './compact.js'
import { collectVocabulary, type Example, makeExample } from './examples.js'
import { type FieldOptions, learnField } from './field.js'
import { learnConfidence } from './learn-confidence.js'
import { type GoldDocument, goldLabels } from './polnear.js'

/** How learning goes about it. */
export interface LearningOptions {
  readonly stages: number
  /** How many parts the documents are divided into, to tag each by what was learned from the others. */
  readonly folds: number
  /** How often a feature must occur. */
  readonly least: number
  /** How many features a stage may keep. */
  readonly most: number
  readonly field: Omit<FieldOptions, 'seed'>
  readonly wordClasses: WordClasses
  readonly onStep: (step: string) => void
}

/**
 * Learns the stages of a tagger, each from the words and from what the stage before it finds in documents that it has
 * not seen, and from what the last one finds in such documents how far it is to be trusted. The same documents and
 * options give the same weights.
 */
export function learnWeights(
  documents: readonly Pick<GoldDocument, 'tokens' | 'attributions'>[],
  { stages, folds, least, most, field, wordClasses, onStep }: LearningOptions,
): TaggerWeights {
  const views = documents.map(({ tokens }) => viewTokens(tokens, wordClasses))
  const labels = documents.map(goldLabels)
  const learned: StageWeights[] = []
  let unseen: Tagging[] | undefined
  for (let stage = 1; stage <= stages; stage++) {
    const earlier = unseen
    const contexts = views.map((view, d) => earlier && readContext(view, earlier[d]!))
    const vocabulary = collectVocabulary(views, contexts, least)
    const examples = views.map((view, d) => makeExample(view, contexts[d], labels[d]!, vocabulary))
    const learn = (part: readonly Example[]) =>
      compact(vocabulary, learnField(part, vocabulary.keys.length, { ...field, seed: stage }), { most })
    onStep(`stage ${stage}: ${vocabulary.keys.length} features`)
    learned.push(learn(examples))
    const tagged: Tagging[] = []
    // to learn confidence, what the last stage finds in one part is enough
    for (let fold = 0; fold < (stage < stages ? folds : 1); fold++) {
      onStep(`stage ${stage}: part ${fold + 1} of ${folds}`)
      const tagger = new Tagger([learn(examples.filter((_, d) => d % folds !== fold))])
      views.forEach((view, d) => {
        if (d % folds === fold) tagged[d] = tagger.tag(view, earlier?.[d])
      })
    }
    unseen = tagged
  }
  const examined = unseen!.flatMap((tagging, d) => [{ document: documents[d]!, view: views[d]!, tagging }])
  return { stages: learned, confidence: learnConfidence(examined) }
}
