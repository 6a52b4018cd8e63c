import { kindOf } from '../compare/kinds/kinds.js'
import type { Position } from '../compare/types.js'
import type { ViewOptions } from './topics.js'
import { capitalise } from './words.js'

/** A position as the answer to a question that a reader asks: `No`; where its kind has no such word, as stated. */
export function nameAnswer({ label, value }: Pick<Position, 'label' | 'value'>, { kinds }: ViewOptions = {}): string {
  const answer = value === null ? undefined : kindOf(value, kinds)?.answer?.(value)
  return answer === undefined ? label : capitalise(answer)
}
