import type { Actor, Alignment } from '../compare/matrix.js'
import { compareText } from '../rdf/order.js'
import { nameActor } from '../view/speakers.js'
import { count } from '../view/words.js'
import { fill } from './fill.js'
import { printable } from './printable.js'

const legend =
  'Actors stand in alphabetical order; nobody is ranked. A cell counts the questions on which the two agree / differ / ' +
  'contradict each other, and after a + those on which what they say is compatible without matching, or cannot be ' +
  'compared; a dot stands for no question in common. What holds of a part and so of its wholes counts once.'

const possibleLegend =
  'After a ? stand further questions on which both may have spoken by the day, as only bounds allow.'

/** Actors × actors, in as many blocks of columns as the width asks for. */
export function formatMatrix(pairs: readonly Alignment[], width: number): string {
  const actors = [...new Map(pairs.flatMap(({ a, b }) => [a, b]).map(actor => [keyOf(actor), actor])).values()].sort(
    (a, b) => compareText(a.label.toLowerCase(), b.label.toLowerCase()) || compareText(a.id, b.id),
  )
  const cells = new Map(
    pairs.flatMap(({ a, b, questions, agree, differ, contradict, compatible, incomparable, possible = 0 }) => {
      const others = compatible + incomparable
      const certain = questions === 0 ? '' : `${agree}/${differ}/${contradict}${others > 0 ? `+${others}` : ''}`
      const cell = `${certain}${possible > 0 ? `?${possible}` : ''}`
      return [
        [`${keyOf(a)} ${keyOf(b)}`, cell],
        [`${keyOf(b)} ${keyOf(a)}`, cell],
      ] as const
    }),
  )
  const numberWidth = String(actors.length).length
  const numbers = actors.map((_, i) => String(i + 1).padStart(numberWidth))
  const names = actors.flatMap((actor, i) =>
    fill(nameActor(actor), width, `${numbers[i]}  `, ' '.repeat(numberWidth + 2)),
  )
  const cellWidth = Math.max(numberWidth, ...[...cells.values()].map(cell => cell.length))
  const perBlock = Math.max(1, Math.floor((width - numberWidth) / (cellWidth + 2)))
  const blocks = Array.from({ length: Math.ceil(actors.length / perBlock) }, (_, block) => {
    const columns = actors.slice(block * perBlock, (block + 1) * perBlock)
    const row = (head: string, texts: readonly string[]) =>
      head.padEnd(numberWidth) + texts.map(text => `  ${text.padStart(cellWidth)}`).join('')
    const describeCell = (actor: Actor, other: Actor) =>
      other === actor ? '—' : (cells.get(`${keyOf(actor)} ${keyOf(other)}`) ?? '·')
    return [
      row(
        '',
        columns.map((_, i) => String(block * perBlock + i + 1)),
      ),
      ...actors.map((actor, i) =>
        row(
          numbers[i]!,
          columns.map(other => describeCell(actor, other)),
        ),
      ),
      '',
    ]
  })
  const met = pairs.filter(({ questions }) => questions > 0)
  const isAsOf = pairs.some(({ possible }) => possible !== undefined)
  const total =
    `${count(actors.length, 'actor')}, ${count(met.length, 'pair')} with a question in common` +
    (isAsOf
      ? `, ${count(pairs.filter(({ possible = 0 }) => possible > 0).length, 'pair')} possibly with a further one`
      : '')
  return printable(
    [
      ...fill(isAsOf ? `${legend} ${possibleLegend}` : legend, width, ''),
      '',
      ...names,
      '',
      ...blocks.flat(),
      ...fill(total, width, ''),
    ].join('\n'),
  )
}

const keyOf = ({ id, ascribedBy }: Actor) => `${id} ${ascribedBy?.id ?? ''}`
