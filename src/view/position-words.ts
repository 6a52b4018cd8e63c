import { kindOf } from '../compare/kinds/kinds.js'
import type { Position } from '../compare/types.js'
import { tellFigure } from '../language/figure-phrases.js'
import { inEnglish, type Reader } from '../language/language.js'
import type { ViewOptions } from './topics.js'
import { capitalise } from './words.js'

type Named = Pick<Position, 'label' | 'value'>

/** The prefix of a position of those who could not verify, and what stands between several wordings of one. */
const [unverified, between] = ['could not verify: ', ' / ']

/**
 * A position in the words of a language, as far as it has them: figures, days, truths, and concepts that have a name in it;
 * else as it is stated. Wordings that are somebody's own stay as they are.
 */
export function namePosition({ label, value }: Named, told: Reader): string {
  const { words } = told.language
  if (told.language === inEnglish.language) return label
  if (label.startsWith(unverified)) {
    return words.couldNotVerify(namePosition({ label: label.slice(unverified.length), value }, told))
  }
  if (value !== null) {
    if ('asserted' in value) return nameConcepts(value, label, told)
    if (value.kind === 'truth' && 'holds' in value) return value.holds ? words.yes : words.no
    if (value.kind === 'instant' && 'earliest' in value) return nameDays(value.earliest, value.latest, told) ?? label
  }
  const wordings = label.split(between).map(wording => tellFigure(wording, words.figures))
  return wordings.every(wording => wording !== undefined) ? wordings.join(between) : label
}

/** How a position is read, in the words of a language. */
export function nameReading(reading: string, { language: { words } }: Reader): string {
  return tellFigure(reading, words.figures) ?? reading
}

/** A position as the answer to a question that a reader asks: `No`; where its kind has no such word, as stated. */
export function nameAnswer(position: Named, { kinds }: ViewOptions = {}, told: Reader = inEnglish): string {
  const { value } = position
  if (told.language !== inEnglish.language) return namePosition(position, told)
  const answer = value === null ? undefined : kindOf(value, kinds)?.answer?.(value)
  return answer === undefined ? position.label : capitalise(answer)
}

/** Concepts by their names in the language, where one of them has one there. */
function nameConcepts(
  { asserted, denied }: { readonly asserted: readonly string[]; readonly denied: readonly string[] },
  label: string,
  { nameOf, language: { words } }: Reader,
): string {
  const name = (id: string) => nameOf({ id, label: '' })
  const all = [...asserted, ...denied].map(name)
  if (all.some(each => each === '')) return label
  return [asserted.map(name).sort(), denied.map(id => words.notThat(name(id))).sort()]
    .filter(names => names.length > 0)
    .map(names => names.join(words.comma))
    .join(words.semicolon)
}

function nameDays(earliest: string | null, latest: string | null, { language: { words } }: Reader): string | undefined {
  if (earliest !== null && latest !== null) {
    return earliest === latest ? words.date(earliest) : words.times.between(earliest, latest)
  }
  if (latest !== null) return words.times.by(latest)
  return earliest === null ? undefined : words.times.from(earliest)
}
