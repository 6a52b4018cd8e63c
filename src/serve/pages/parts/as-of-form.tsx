import { useSetup } from '../site-context.js'

interface AsOfFormProps {
  /** The day that the page stands for, if any. */
  day: string | undefined
}

/** Asks for a day up to which claims count. The page's own path answers. */
export function AsOfForm({ day }: AsOfFormProps) {
  if (useSetup().isStatic) return null
  return (
    <form method="get" class="as-of">
      <label for="as-of">As of</label> <input type="date" id="as-of" name="as-of" value={day} />{' '}
      <button type="submit">Show</button>
      {day === undefined ? null : (
        <p role="status">
          Claims that may have been made by {day}: those dated then or before, those whose bounds begin then or before,
          and those without any date. <a href="?">Show all claims</a>
        </p>
      )}
    </form>
  )
}
