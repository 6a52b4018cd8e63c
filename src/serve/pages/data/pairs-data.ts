import type { OpenMeetings } from '../../../compare/open-meetings.js'
import type { Pair } from '../../../view/comparison-index.js'
import { toPair } from '../../../view/pairs.js'
import { actorVerdicts } from '../../../view/severity.js'
import { countVerdicts } from '../parts/alignments.js'
import type { PageData } from './page-data.js'

/** Pairs of actors as data: one row for each, with the number of questions by verdict; in JSON, each question. */
export function pairsData(meetings: OpenMeetings, asOf: string | undefined): PageData {
  const outcomes = [...actorVerdicts, 'single'] as const
  return {
    table: () => ({
      columns: ['a', 'a_label', 'a_through', 'b', 'b_label', 'b_through', 'questions', ...outcomes.map(nameColumn)],
      rows: [...listPairs(meetings)].map(pair => [
        ...[pair.a, pair.b].flatMap(({ id, label, through = [] }) => [id, label, through.join('; ')]),
        pair.meetings.length,
        ...outcomes.map(outcome => countVerdicts(pair)[outcome]),
      ]),
    }),
    json: () => ({
      ...(asOf === undefined ? {} : { asOf }),
      pairs: [...listPairs(meetings)].map(({ a, b, meetings: met }) => ({
        a,
        b,
        questions: met.map(({ question: { id, event, property, unit }, verdict }) => {
          return { id, event, property, unit, verdict: nameColumn(verdict) }
        }),
      })),
    }),
  }
}

/** Every two actors who meet, in alphabetical order, one actor after another. */
function* listPairs(meetings: OpenMeetings): Generator<Pair> {
  for (const { id } of meetings.actors()) {
    for (const met of meetings.of(id)) if (met.a.id === id) yield toPair(met)
  }
}

/** On a question on which nothing can be related, two actors are not related; `single` is a word for one actor alone. */
const nameColumn = (verdict: string) => (verdict === 'single' ? 'not_related' : verdict)
