import type { Omissions } from '../../../compare/fidelity/omissions.js'
import { useSetup } from '../site-context.js'
import { count } from './count.js'
import { Reference } from './reference.js'

/** What a document leaves out of another one that it relays, in the order of that one. */
export function LeavingOut({ of: { source, claims, relayed, leftOut } }: { of: Omissions }) {
  const { site } = useSetup()
  const nameOf = (id: string) => ({ id, label: site.labelOf(id) })
  return (
    <>
      <p class="rule">
        Of the {count(claims, 'claim')} of <Reference to={nameOf(source)} /> it relays{' '}
        {relayed.length.toLocaleString('en')}, as they stand or changed, and leaves out{' '}
        {leftOut.length.toLocaleString('en')}
        {leftOut.length === 0 ? '.' : '; in the order of that document, with the character at which each begins:'}
      </p>
      {leftOut.length === 0 ? null : (
        <ol class="statements">
          {leftOut.map(({ claim, claimant, start, relayedBy }) => (
            <li>
              <span class="span">{start?.toLocaleString('en') ?? 'place not stated'}</span>
              <div class="claim">
                <Reference to={nameOf(claim)} />
                <p class="meta">
                  <Reference to={nameOf(claimant)} />
                  {relayedBy.length === 0 ? null : (
                    <>
                      {' '}
                      through{' '}
                      {relayedBy.map((agent, i) => (
                        <>
                          {i > 0 ? ', ' : ''}
                          <Reference to={nameOf(agent)} />
                        </>
                      ))}
                    </>
                  )}
                </p>
              </div>
            </li>
          ))}
        </ol>
      )}
    </>
  )
}
