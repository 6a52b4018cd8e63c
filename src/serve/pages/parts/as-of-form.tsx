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
          What had certainly been said by {day}: by its dates, or by those of a document that carries it. What only
          bounds allow to have been said by then stands under a heading of its own. <a href="?">Show all claims</a>
        </p>
      )}
    </form>
  )
}
