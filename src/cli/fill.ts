import wrap from 'wrap-ansi'

/** Breaks a text into lines of a width, the first behind one indent and the others behind another; nothing is cut off. */
export function fill(text: string, width: number, first: string, rest = first): string[] {
  const room = Math.max(20, width - Math.max(first.length, rest.length))
  return wrap(text, room, { hard: true, trim: true })
    .split('\n')
    .map((line, i) => ((i === 0 ? first : rest) + line).trimEnd())
}
