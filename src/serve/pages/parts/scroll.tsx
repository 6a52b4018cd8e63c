import type { Child } from 'hono/jsx'

interface ScrollProps {
  label: string
  children: Child
}

/** Something wide that scrolls within its frame, within reach of the keyboard too. */
export function Scroll({ label, children }: ScrollProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a part of a form
    <div class="scroll" role="group" aria-label={label} tabindex={0}>
      {children}
    </div>
  )
}
