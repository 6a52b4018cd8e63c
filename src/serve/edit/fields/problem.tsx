import type { Problems, ShownForm } from './shown-form.js'

interface ProblemProps {
  readonly control: string
  readonly problems: Problems
}

/** What is wrong with a control, which `described` refers to. */
export function Problem({ control, problems }: ProblemProps) {
  const problem = problems.get(control)
  return problem === undefined ? null : (
    <p class="problem" id={`problem-${control}`}>
      {problem}
    </p>
  )
}

/** The attributes of a control by which it is known to be wrong, and why. */
export const described = (control: string, problems: Problems) =>
  problems.has(control) ? { 'aria-invalid': true as const, 'aria-describedby': `problem-${control}` } : {}

/** Why a value stands in a control that was filled in, to be confirmed. */
export function FilledInNote({ control, filledIn }: Pick<ShownForm, 'filledIn'> & { readonly control: string }) {
  const because = filledIn.get(control)
  return because === undefined ? null : <p class="filled-in">filled in: {because}</p>
}
