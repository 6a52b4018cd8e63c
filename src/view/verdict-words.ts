import type { Question, Topic } from '../compare/types.js'
import { inEnglish, type Reader } from '../language/language.js'
import { countActors } from './holders.js'
import { type Outcome, type TopicVerdict, topicVerdicts } from './severity.js'

/** What each verdict is called. */
export const verdictNames: Readonly<Record<Outcome, string>> = inEnglish.language.words.verdicts

/** A verdict's name within a line: `agree`, `not comparable`. */
export function nameVerdict(verdict: Outcome): string {
  return verdictNames[verdict].toLowerCase()
}

/** How many topics have each verdict, the gravest first: `contradict 1, differ 2, …, one actor 3`. */
export function describeVerdicts(topics: readonly { readonly verdict: Outcome }[], told: Reader = inEnglish): string {
  const { words } = told.language
  const number = (verdict: string) => topics.filter(topic => topic.verdict === verdict).length
  return words.verdictCounts(topicVerdicts.map(verdict => [words.verdicts[verdict], number(verdict)]))
}

/** Whether a question has several actors of whom no two positions can be related. */
export function isUnrelated({ verdict, positions }: Question): boolean {
  return verdict === 'single' && countActors(positions) > 1
}

/** The verdict on a topic as people read it: `apart` where it is none, and yet several actors answer its questions. */
export function findTopicVerdict({ verdict }: Pick<Topic, 'verdict'>, questions: readonly Question[]): TopicVerdict {
  return verdict === 'single' && countActors(questions.flatMap(({ positions }) => positions)) > 1 ? 'apart' : verdict
}
