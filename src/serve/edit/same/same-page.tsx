import type { DatasetCore } from '@rdfjs/types'
import { type ForeseenChange, foreseeIdentity, sayComparison } from '../../../case/foresee-identity.js'
import { readIdentities } from '../../../claims/identities.js'
import { readUndecided } from '../../../node/case/undecided.js'
import { shippedOntology } from '../../../node/ontology.js'
import type { Workbench } from '../../../node/workbench/workbench.js'
import { groupProposals, type ProposalGroup } from '../../../review/group-proposals.js'
import { EditHeading, type EditPage } from '../edit-page.js'
import type { Visit } from '../visit.js'
import { DecidedIdentity } from './decided-identity.js'
import { ManyAtOnce } from './many-at-once.js'
import { OthersForm } from './others-form.js'
import { ProposedGroup } from './proposed-group.js'

interface Asked {
  readonly visit: Visit
  /** How many proposals are left for later. */
  readonly skip: number
  readonly said: string | undefined
}

/** How many decisions that were taken are listed, the last first. */
const mostDecided = 100

/** What is proposed to be one, the next in full, and what was decided. */
export async function samePage(bench: Workbench, { visit, skip, said }: Asked): Promise<EditPage> {
  const { dataset, proposals } = await bench.keep('undecided', () => readUndecided(bench.own))
  const groups = groupProposals(proposals)
  const at = Math.min(skip, Math.max(0, groups.length - 1))
  const group = groups[at]
  const decided = readIdentities(dataset)
    .filter(({ status }) => status === 'accepted')
    .sort((a, b) => ((a.decidedAt ?? '') < (b.decidedAt ?? '') ? 1 : -1))
  const foreseen = group && (await foresee(bench, dataset, group))
  return {
    title: 'Same or not',
    section: '/edit/same',
    said,
    body: (
      <>
        <EditHeading kind="Events, actors and places of several documents" title="Same or not">
          <p class="lead">
            {groups.length === 0 ? 'Nothing is proposed that nobody has decided upon.' : `${groups.length} to decide.`}
          </p>
        </EditHeading>
        {group && foreseen ? (
          <ProposedGroup of={groups.length} {...{ group, foreseen, at, dataset, visit, bench }} />
        ) : null}
        {groups.length < 2 ? null : <ManyAtOnce proposals={proposals} visit={visit} />}
        <h2>Others</h2>
        <OthersForm dataset={dataset} visit={visit} />
        <h2>Decided</h2>
        {decided.length === 0 ? <p>Nothing yet.</p> : null}
        <ul class="decisions">
          {decided.slice(0, mostDecided).map(identity => (
            <DecidedIdentity identity={identity} dataset={dataset} visit={visit} />
          ))}
        </ul>
      </>
    ),
  }
}

/** What a decision on a group would change, worked out once between two decisions. */
async function foresee(
  bench: Workbench,
  dataset: DatasetCore,
  { kind, members }: ProposalGroup,
): Promise<ForeseenChange> {
  const before = await bench.keep('comparison', () => sayComparison(dataset, shippedOntology))
  const setting = { base: bench.own.base, ontology: shippedOntology, before }
  return bench.keep(`foreseen ${kind} ${members.join(' ')}`, () =>
    foreseeIdentity(dataset, { kind, resources: members }, setting),
  )
}
