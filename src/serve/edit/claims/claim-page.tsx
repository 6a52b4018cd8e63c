import { readLife } from '../../../case/life/history.js'
import type { Claim } from '../../../claims/claim.js'
import type { ClaimGraph } from '../../../claims/graph.js'
import { viewDraft } from '../../../review/view.js'
import { describeDays } from '../../../time/possible-days.js'
import { Scroll } from '../../pages/parts/scroll.js'
import { EditHeading, type EditPage } from '../edit-page.js'
import { sayMinute } from '../minute.js'
import type { Visit } from '../visit.js'
import { ChangeForms } from './change-forms.js'
import { ClaimMeta } from './claims-page.js'

/** A claim: what it states, its history, and what can become of it. */
export function claimPage(
  graph: ClaimGraph,
  claim: Claim,
  { visit, said }: { readonly visit: Visit; readonly said: string | undefined },
): EditPage {
  const { facts } = viewDraft(claim.id, [...claim.content], [graph.dataset])
  return {
    title: claim.label,
    section: '/edit/claims',
    said,
    body: (
      <>
        <EditHeading kind="Claim" title={claim.label}>
          <ClaimMeta claim={claim} />
        </EditHeading>
        <ul>
          {facts.map(({ subject, property, value }) => (
            <li>
              {subject.label} · {property.label}: {value}
            </li>
          ))}
        </ul>
        <h2>History</h2>
        <ClaimHistory graph={graph} id={claim.id} />
        <h2>What became of it</h2>
        <ChangeForms claim={claim} visit={visit} />
      </>
    ),
  }
}

function ClaimHistory({ graph, id }: { graph: ClaimGraph; id: string }) {
  return (
    <Scroll label="History">
      <table>
        <thead>
          <tr>
            {['when', 'what', 'of', 'by', 'recorded', 'by whom', 'because'].map(name => (
              <th scope="col">{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {readLife(graph, id).map(({ state, when, of, by, recordedAt, recordedBy, because }) => (
            <tr>
              <td>{when.first === undefined && when.last === undefined ? '' : describeDays(when)}</td>
              <th scope="row">{state}</th>
              <td>{of?.label}</td>
              <td>{by?.label}</td>
              <td>{recordedAt && sayMinute(recordedAt)}</td>
              <td>{recordedBy?.label}</td>
              <td>{because}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
