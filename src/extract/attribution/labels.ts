/** The parts that tokens play in an attribution; whether source and content stand before or after their cue is kept. */
export const roles = ['sourceBefore', 'sourceAfter', 'cue', 'contentBefore', 'contentAfter'] as const

/** A part that a token plays in an attribution. */
export type Role = (typeof roles)[number]

/** The label outside of every attribution. */
export const outside = 0

/** The roles whose last token has a label of its own, if it is not the first: those of which the end is hard to tell. */
const closed: readonly Role[] = ['contentBefore', 'contentAfter']

const firstClosing = 1 + 2 * roles.length

/** How many labels a token may have: outside, the first and a further token of each role, and the last of some. */
export const labelCount = firstClosing + closed.length

/** The label of a role's first token. */
export function firstLabel(role: Role): number {
  return 1 + 2 * roles.indexOf(role)
}

/** The label of a role's tokens after the first. */
export function furtherLabel(role: Role): number {
  return firstLabel(role) + 1
}

/** The label of a role's last token, if it is not the first too. */
export function lastLabel(role: Role): number {
  return closed.includes(role) ? firstClosing + closed.indexOf(role) : furtherLabel(role)
}

/** The role that a label stands for, or undefined outside. */
export function roleOf(label: number): Role | undefined {
  if (label === outside) return undefined
  return label < firstClosing ? roles[(label - 1) >> 1] : closed[label - firstClosing]
}

const byRole = Object.fromEntries(
  roles.map(role => [
    role,
    Array.from({ length: labelCount }, (_, label) => label).filter(label => roleOf(label) === role),
  ]),
) as Record<Role, number[]>

/** All labels of a role. */
export function labelsOf(role: Role): readonly number[] {
  return byRole[role]
}

/** Whether a label is that of a role's token after the first, which must follow one of the same role. */
export function continues(label: number): boolean {
  return label !== outside && (label >= firstClosing || label % 2 === 0)
}

/** Whether a run may end with a token of this label. */
export function mayEnd(label: number): boolean {
  const role = roleOf(label)
  return role === undefined || label === firstLabel(role) || label === lastLabel(role)
}

/** Writes the labels of a run over those that stand there. */
export function writeRun(labels: Uint8Array, { role, start, end }: Run): void {
  labels.fill(furtherLabel(role), start, end)
  labels[end - 1] = lastLabel(role)
  labels[start] = firstLabel(role)
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
