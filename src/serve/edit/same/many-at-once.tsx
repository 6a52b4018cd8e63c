import type { Identity } from '../../../claims/identities.js'
import { countEach } from '../../../rdf/count-each.js'
import { Csrf } from '../edit-page.js'
import type { Visit } from '../visit.js'

/** One decision for all that is proposed at or above a confidence, with how many there are at each. */
export function ManyAtOnce({ proposals, visit }: { proposals: readonly Identity[]; visit: Visit }) {
  const counts = countEach(proposals.map(({ confidence = 0 }) => confidence))
  return (
    <form method="post" action="/edit/same">
      <Csrf visit={visit} />
      <h2>Many at once</h2>
      <div class="field">
        <label for="above">all that is proposed at this confidence or above, as it is proposed</label>
        <input id="above" name="above" value="0.9" inputmode="decimal" />
      </div>
      <p class="meta">
        {[...counts]
          .sort(([a], [b]) => b - a)
          .map(([sure, number]) => `${number} at ${sure}`)
          .join(' · ')}
      </p>
      <button type="submit" name="do" value="many">
        Decide them
      </button>
    </form>
  )
}
