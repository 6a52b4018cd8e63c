import type { Comparison } from '../../src/compare/types.js'
import type { Found } from '../../src/serve/paths.js'

/** What a comparison finds, for paths. */
export function foundIn({ topics, questions }: Pick<Comparison, 'topics' | 'questions'>): Found {
  const iris = new Set([
    ...topics.map(({ id }) => id),
    ...questions.flatMap(({ id, positions }) => [id, ...positions.map(position => position.id)]),
  ])
  return { has: iri => iris.has(iri), iris: () => iris }
}
