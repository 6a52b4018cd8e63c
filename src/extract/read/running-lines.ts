import type { Line } from './pdf-lines.js'

/** So many lines at the head of a page, and at its foot, may be none of its text. */
const most = 2
const pageNumber = /^(?:[-–—|·\s]*(?:page|p\.)?\s*\d{1,3}(?:\s*(?:\/|of|\|)\s*\d{1,3})?[-–—|·\s]*|[ivxlc]{1,6})$/i

/** Pages without what stands at the head or the foot of several of them, but for its numbers, and without the numbers of pages. */
export function withoutRunningLines(pages: readonly (readonly Line[])[]): Line[][] {
  if (pages.length < 2) return pages.map(lines => [...lines])
  const counts = new Map<string, number>()
  for (const lines of pages)
    for (const text of new Set(edgesOf(lines).map(i => fold(lines[i]!.text))))
      counts.set(text, (counts.get(text) ?? 0) + 1)
  const isRunning = ({ text }: Line) => pageNumber.test(text) || (counts.get(fold(text)) ?? 0) > 1
  return pages.map(lines => {
    let [start, end] = [0, lines.length]
    while (start < end && start < most && isRunning(lines[start]!)) start++
    while (end > start && lines.length - end < most && isRunning(lines[end - 1]!)) end--
    return lines.slice(start, end)
  })
}

/** The numbers of the lines at the head and the foot of a page. */
function edgesOf(lines: readonly Line[]): number[] {
  return lines.map((_, i) => i).filter(i => i < most || i >= lines.length - most)
}

function fold(text: string): string {
  return text.replace(/\d+/g, '#').replace(/\s+/g, ' ').toLowerCase()
}
