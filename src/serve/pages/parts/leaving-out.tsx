import type { Omissions } from '../../../compare/fidelity/omissions.js'
import { useSetup } from '../site-context.js'
import { More } from './more.js'
import { Reference } from './reference.js'

/** So many claims that are left out are named. */
const most = 250

/** What a document leaves out of another one that it relays, in the order of that one. */
export function LeavingOut({ of: { source, claims, relayed, leftOut } }: { of: Omissions }) {
  const { site } = useSetup()
  const { leavingOut: words, speakers, listOf, number } = site.words
  const nameOf = (id: string) => ({ id, label: site.labelOf(id) })
  return (
    <>
      <p class="rule">
        {words.counts(claims, <Reference to={nameOf(source)} />, relayed.length, leftOut.length)}
        {leftOut.length === 0 ? '.' : words.inOrder}
      </p>
      {leftOut.length === 0 ? null : (
        <ol class="statements">
          {leftOut.slice(0, most).map(({ claim, claimant, start, relayedBy }) => (
            <li>
              <span class="span">{start === null ? words.placeNotStated : number(start)}</span>
              <div class="claim">
                <Reference to={nameOf(claim)} />
                <p class="meta">
                  <Reference to={nameOf(claimant)} />
                  {relayedBy.length === 0 ? null : (
                    <> {speakers.throughWhom(listOf(relayedBy.map(agent => <Reference to={nameOf(agent)} />)))}</>
                  )}
                </p>
              </div>
            </li>
          ))}
        </ol>
      )}
      <More of={leftOut.length} shown={most} inData={false} />
    </>
  )
}
