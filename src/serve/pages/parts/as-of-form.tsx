import { useSetup } from '../site-context.js'
import { Kept } from './kept.js'

interface AsOfFormProps {
  /** The day that the page stands for, if any. */
  day: string | undefined
  /** What else the page was asked for. */
  keep?: Readonly<Record<string, string>>
}

/** Asks for a day up to which claims count. The page's own path answers. */
export function AsOfForm({ day, keep = {} }: AsOfFormProps) {
  const { isStatic, site } = useSetup()
  const { asOf: words } = site.words
  if (isStatic) return null
  return (
    <form method="get" class="as-of">
      <Kept of={keep} />
      <label for="as-of">{words.label}</label> <input type="date" id="as-of" name="as-of" value={day} />{' '}
      <button type="submit">{words.show}</button>
      {day === undefined ? null : (
        <p role="status">
          {words.counts(day)} <a href={`?${new URLSearchParams(keep)}`}>{words.all}</a>
        </p>
      )}
    </form>
  )
}
