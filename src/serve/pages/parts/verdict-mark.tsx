import type { Child } from 'hono/jsx'
import type { Question } from '../../../compare/types.js'
import type { Outcome } from '../../../view/severity.js'
import { isUnrelated } from '../../../view/verdict-words.js'
import { describeRestsOn } from '../../../view/words.js'
import { useSetup, useWords } from '../site-context.js'

/** One shape for each verdict, so that none is told by colour alone. */
const shapes: Record<Outcome, Child> = {
  contradict: <path d="M2 2 12 12M12 2 2 12" fill="none" stroke="currentColor" stroke-width="2.6" />,
  differ: (
    <>
      <circle cx="7" cy="7" r="5" fill="none" stroke="currentColor" stroke-width="2" />
      <path d="M7 2a5 5 0 0 1 0 10z" fill="currentColor" />
    </>
  ),
  agree: <circle cx="7" cy="7" r="5.6" fill="currentColor" />,
  consistent: (
    <>
      <circle cx="7" cy="7" r="5.6" fill="none" stroke="currentColor" stroke-width="1.6" />
      <circle cx="7" cy="7" r="2.4" fill="currentColor" />
    </>
  ),
  compatible: (
    <circle cx="7" cy="7" r="5.6" fill="none" stroke="currentColor" stroke-width="1.6" stroke-dasharray="3 2" />
  ),
  incomparable: (
    <>
      <circle cx="3.4" cy="7" r="2.4" fill="none" stroke="currentColor" stroke-width="1.6" />
      <circle cx="10.6" cy="7" r="2.4" fill="none" stroke="currentColor" stroke-width="1.6" />
    </>
  ),
  apart: (
    <>
      <circle cx="3" cy="7" r="2" fill="none" stroke="currentColor" stroke-width="1.6" />
      <path d="M7 2v10" stroke="currentColor" stroke-width="1.2" />
      <circle cx="11" cy="7" r="2" fill="none" stroke="currentColor" stroke-width="1.6" />
    </>
  ),
  single: <circle cx="7" cy="7" r="4.6" fill="none" stroke="currentColor" stroke-width="1.6" />,
}

interface ShapeProps {
  of: Outcome
}

interface VerdictShapeProps extends ShapeProps {
  /** Whether it is repeated elsewhere on the page, by `RepeatedShape`. */
  isRepeated?: boolean | undefined
}

/** A verdict's shape alone, where its word stands beside it. */
export function VerdictShape({ of, isRepeated = false }: VerdictShapeProps) {
  return (
    <svg class="shape" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" focusable="false">
      {isRepeated ? <g id={`shape-${of}`}>{shapes[of]}</g> : shapes[of]}
    </svg>
  )
}

/** The same once more, in few words: some pages have thousands. */
export function RepeatedShape({ of }: ShapeProps) {
  return (
    <svg class="shape" aria-hidden="true">
      <use href={`#shape-${of}`} />
    </svg>
  )
}

interface VerdictMarkProps extends VerdictShapeProps {
  /** What it says, where that is not the verdict's own word. */
  children?: string
}

/** A verdict by shape and word. */
export function VerdictMark({ of, isRepeated, children = useWords().verdicts[of] }: VerdictMarkProps) {
  return (
    <span class={`verdict ${of}`}>
      <VerdictShape of={of} isRepeated={isRepeated} />
      {children}
    </span>
  )
}

/** The verdict on a question; where no two positions can be related, whether there is more than one actor. */
export function QuestionVerdict({ of }: { of: Question }) {
  const words = useWords()
  return (
    <>
      {isUnrelated(of) ? <VerdictMark of="single">{words.notRelated}</VerdictMark> : <VerdictMark of={of.verdict} />}
      <RestsOn of={[of]} />
    </>
  )
}

/** On how many proposals of what is the same the verdicts on questions rest; nothing where on none. */
export function RestsOn({ of }: { of: readonly Question[] }) {
  const proposed = describeRestsOn(of, useSetup().site)
  return proposed === '' ? null : <span class="count"> {proposed}</span>
}
