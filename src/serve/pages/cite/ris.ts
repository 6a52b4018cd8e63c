import type { CslItem } from './csl.js'

/** An item as RIS, in which every field is a line. */
export function toRis(item: CslItem): string {
  const [[year, month, day] = []] = item.issued?.['date-parts'] ?? []
  const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'))
  const date = year === undefined ? undefined : `${year}/${two(month)}/${two(day)}/`
  const lines: [tag: string, value: string | undefined][] = [
    ['TY', 'ELEC'],
    ['ID', item.id],
    ...(item.author ?? []).map(({ literal }): [string, string] => ['AU', literal]),
    ['TI', item.title],
    ['T2', item['container-title']],
    ['PY', year === undefined ? undefined : String(year)],
    ['DA', date],
    ['ET', item.version],
    ['AB', item.abstract],
    ['N1', item.issued?.literal === undefined ? item.note : `Dated ${item.issued.literal}. ${item.note}`],
    ['UR', item.URL],
    ['ER', ''],
  ]
  return lines.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}\r\n`])).join('')
}
