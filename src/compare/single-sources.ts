import type { Comparison, Position, Question } from './types.js'

/** A position that rests on one origin only. */
export interface SingleSource {
  readonly question: Question
  readonly position: Position
}

/** The positions of a comparison that rest on one source, those that most documents carry first. */
export function singleSources(comparison: Comparison): SingleSource[] {
  return comparison.questions
    .flatMap(question => question.positions.map(position => ({ question, position })))
    .filter(({ position }) => position.singleSource)
    .sort((a, b) => b.position.documents.length - a.position.documents.length)
}
