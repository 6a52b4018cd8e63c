/** The labels of roles spelled out: first and further token, and for the two kinds of content the last. */
const spelled = ['O', 's1', 's2', 'S1', 'S2', 'q1', 'q2', 'c1', 'c2', 'C1', 'C2', 'c3', 'C3']

/** Every sequence of so many labels that a paragraph may have. */
export function* allowedSequences(length: number): Generator<number[]> {
  const content = (name: string) => name.toLowerCase().startsWith('c')
  function* go(labels: number[]): Generator<number[]> {
    const last = labels.length === 0 ? 'O' : spelled[labels.at(-1)!]!
    const open = content(last) && last.endsWith('2')
    if (labels.length === length) {
      if (!open) yield labels
      return
    }
    for (let label = 0; label < spelled.length; label++) {
      const name = spelled[label]!
      const begins = name === 'O' || name.endsWith('1')
      const goesOn = last[0] === name[0] && (last.endsWith('1') || last.endsWith('2'))
      if (begins ? !open : goesOn) yield* go([...labels, label])
    }
  }
  yield* go([])
}
