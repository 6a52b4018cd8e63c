import type { DatasetCore } from '@rdfjs/types'
import type { ForeseenChange } from '../../../case/foresee-identity.js'
import type { Workbench } from '../../../node/workbench/workbench.js'
import type { ProposalGroup } from '../../../review/group-proposals.js'
import { Csrf } from '../edit-page.js'
import type { Visit } from '../visit.js'
import { Foreseen } from './foreseen.js'
import { Side } from './side.js'

interface ProposedGroupProps {
  readonly group: ProposalGroup
  readonly foreseen: ForeseenChange
  readonly at: number
  readonly of: number
  readonly dataset: DatasetCore
  readonly visit: Visit
  readonly bench: Workbench
}

/** Things that are proposed to be one, or one a part of the other, side by side, to be decided upon. */
export function ProposedGroup({ group, foreseen, at, of, dataset, visit, bench }: ProposedGroupProps) {
  const { kind, members, proposals } = group
  const sure = proposals.flatMap(({ confidence }) => confidence ?? [])
  const reasons = [...new Set(proposals.flatMap(({ because }) => because ?? []))]
  return (
    <form method="post" action="/edit/same" data-proposal>
      <Csrf visit={visit} />
      <h2>
        {kind === 'part' ? 'Is the first a part of the second?' : `Are these ${members.length} the same?`}{' '}
        <span class="count">
          {at + 1} of {of}
          {sure.length === 0 ? '' : ` · confidence ${Math.max(...sure)}`}
        </span>
      </h2>
      <div class="sides">
        {members.map((id, i) => (
          <Side id={id} number={i + 1} isChoice={kind === 'same' && members.length > 2} {...{ dataset, bench }} />
        ))}
      </div>
      <ul class="reasons">
        {reasons.map(reason => (
          <li>{reason}</li>
        ))}
      </ul>
      <Foreseen foreseen={foreseen} kind={kind} />
      <div class="field">
        <label for="why">why</label>
        <input id="why" name="why" value={reasons.join(' ')} autocomplete="off" />
      </div>
      <p class="actions">
        {kind === 'part' ? (
          <button type="submit" name="do" value="part" accesskey="p" data-key="p">
            A part
          </button>
        ) : null}
        <button type="submit" name="do" value="same" accesskey="s" data-key="s">
          The same
        </button>
        <button type="submit" name="do" value="different" accesskey="d" data-key="d">
          Different
        </button>
        {of < 2 ? null : (
          <a class="button" href={`/edit/same?skip=${(at + 1) % of}`} accesskey="l" data-key="l">
            Later
          </a>
        )}
      </p>
    </form>
  )
}
