/** The parts that tokens play in an attribution; whether source and content stand before or after their cue is kept. */
export const roles = ['sourceBefore', 'sourceAfter', 'cue', 'contentBefore', 'contentAfter'] as const

/** A part that a token plays in an attribution. */
export type Role = (typeof roles)[number]

/** How many labels a token may have: outside, and the first and a further token of each role. */
export const labelCount = 1 + 2 * roles.length

/** The label outside of every attribution. */
export const outside = 0

/** The label of a role's first token; that of its further tokens is the next number. */
export function firstLabel(role: Role): number {
  return 1 + 2 * roles.indexOf(role)
}

/** The role that a label stands for, or undefined outside. */
export function roleOf(label: number): Role | undefined {
  return label === outside ? undefined : roles[(label - 1) >> 1]
}

/** Whether a label is that of a role's further token, which must follow one of the same role. */
export function continues(label: number): boolean {
  return label !== outside && label % 2 === 0
}

/** A run of tokens of one role, as token numbers, end exclusive. */
export interface Run {
  readonly role: Role
  readonly start: number
  readonly end: number
}

/** The runs that a sequence of labels marks. */
export function readRuns(labels: ArrayLike<number>, offset = 0): Run[] {
  const runs: { role: Role; start: number; end: number }[] = []
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]!
    const role = roleOf(label)
    if (role === undefined) continue
    const last = runs.at(-1)
    if (continues(label) && last?.role === role && last.end === offset + i) last.end++
    else runs.push({ role, start: offset + i, end: offset + i + 1 })
  }
  return runs
}
