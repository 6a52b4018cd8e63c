import type { CslItem } from './csl.js'

/** An item as BibTeX in UTF-8. */
export function toBibtex(item: CslItem): string {
  const { issued, author = [] } = item
  const [[year, month, day] = []] = issued?.['date-parts'] ?? []
  const isoDate = [year, month, day].flatMap(part => part ?? []).map(part => String(part).padStart(2, '0'))
  const fields: [name: string, value: string | undefined][] = [
    ['author', author.map(({ literal }) => `{${escapeTex(literal)}}`).join(' and ') || undefined],
    // braces keep capitals as they are
    ['title', `{${escapeTex(item.title)}}`],
    ['howpublished', escapeTex(item['container-title'])],
    ['year', year === undefined ? issued?.literal && escapeTex(issued.literal) : String(year)],
    ['date', isoDate.length === 0 ? undefined : isoDate.join('-')],
    ['version', item.version && escapeTex(item.version)],
    ['abstract', item.abstract && escapeTex(item.abstract)],
    ['note', escapeTex(item.note)],
    ['url', item.URL.replace(/[{}\\\s]/g, encodeURIComponent)],
  ]
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}}`]))
  return `@misc{${item.id.replace(/[^A-Za-z0-9:.-]+/g, '-')},\n${lines.join(',\n')}\n}\n`
}

const special: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

const escapeTex = (text: string) => text.replace(/[\\{}$&%#_~^]/g, sign => special[sign] ?? `\\${sign}`)
