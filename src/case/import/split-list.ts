/** The parts of a cell that lists several, first to last. */
export function splitList(cell: string | undefined): string[] {
  return (cell ?? '')
    .split(/;|\||→|->/)
    .map(part => part.trim())
    .filter(part => part !== '')
}
