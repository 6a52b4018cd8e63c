import type { DatasetCore } from '@rdfjs/types'
import type { Identity } from '../../../claims/identities.js'
import { rdf } from '../../../rdf/environment.js'
import { readLabel } from '../../../rdf/resource.js'
import { Csrf } from '../edit-page.js'
import { sayMinute } from '../minute.js'
import type { Visit } from '../visit.js'

interface DecidedIdentityProps {
  readonly identity: Identity
  readonly dataset: DatasetCore
  readonly visit: Visit
}

/** A decision that was taken, with the button that takes the opposite one. */
export function DecidedIdentity({ identity, dataset, visit }: DecidedIdentityProps) {
  const { kind, resources, because, decidedAt, decidedBy } = identity
  const label = (id: string) => readLabel(dataset, rdf.namedNode(id))
  const between = kind === 'same' ? ' = ' : kind === 'part' ? ' within ' : ' ≠ '
  const opposite = kind === 'different' ? 'same' : 'different'
  const how = [decidedBy.map(label).join(', '), decidedAt && sayMinute(decidedAt), because]
  return (
    <li>
      <form method="post" action="/edit/same">
        <Csrf visit={visit} />
        {resources.map(id => (
          <input type="hidden" name="member" value={id} />
        ))}
        <span>
          {resources.map(label).join(between)} ({how.filter(Boolean).join('; ')})
        </span>{' '}
        <button type="submit" name="do" value={opposite}>
          {opposite === 'different' ? 'Keep apart' : 'Join'}
        </button>
      </form>
    </li>
  )
}
