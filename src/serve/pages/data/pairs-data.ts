import type { Pair } from '../../../view/comparison-index.js'
import { actorVerdicts } from '../../../view/severity.js'
import { countVerdicts } from '../parts/alignments.js'
import type { PageData } from './page-data.js'

/** Pairs of actors as data: one row for each, with the number of questions by verdict; in JSON, each question. */
export function pairsData(pairs: readonly Pair[], asOf: string | undefined): PageData {
  const outcomes = [...actorVerdicts, 'single'] as const
  return {
    table: () => ({
      columns: ['a', 'a_label', 'a_through', 'b', 'b_label', 'b_through', 'questions', ...outcomes.map(nameColumn)],
      rows: pairs.map(pair => [
        ...[pair.a, pair.b].flatMap(({ id, label, through = [] }) => [id, label, through.join('; ')]),
        pair.meetings.length,
        ...outcomes.map(outcome => countVerdicts(pair)[outcome]),
      ]),
    }),
    json: () => ({
      ...(asOf === undefined ? {} : { asOf }),
      pairs: pairs.map(({ a, b, meetings }) => ({
        a,
        b,
        questions: meetings.map(({ question: { id, event, property, unit }, verdict }) => {
          return { id, event, property, unit, verdict: nameColumn(verdict) }
        }),
      })),
    }),
  }
}

/** On a question on which nothing can be related, two actors are not related; `single` is a word for one actor alone. */
const nameColumn = (verdict: string) => (verdict === 'single' ? 'not_related' : verdict)
