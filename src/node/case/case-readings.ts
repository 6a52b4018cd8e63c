import type { DraftReading } from '../../review/agreement.js'
import { rename } from '../../review/gather.js'
import { readReviewed } from '../../review/list-drafts.js'
import { parseNQuads } from '../../review/nquads.js'
import { type DraftView, viewDraft } from '../../review/view.js'
import { formatTimes } from '../../time/times.js'
import { readJournal } from '../review/journal-file.js'
import { listKept, readDraftsFile } from './case-drafts.js'
import { readCaseGraph } from './case-graph.js'
import type { Case } from './open-case.js'

/** What the reviewers of a case found of its drafts, field by field; drafts that are open are left out. */
export async function readReadings(own: Case): Promise<DraftReading[]> {
  const known = await readCaseGraph(own)
  const readings: DraftReading[] = []
  for (const document of await listKept(own)) {
    const file = await readDraftsFile(document)
    if (file === undefined) continue
    const { drafts, state } = await readReviewed(file.drafts, await readJournal(file.path), file.path)
    for (const draft of drafts) {
      const outcome = state.outcomes.get(draft.id)
      if (outcome === undefined || outcome.decision === 'take-over' || outcome.decision === 'split') continue
      const about = { thing: `${draft.id} ${draft.digest}`, reader: outcome.reviewer }
      const verdict = outcome.decision === 'reject' ? 'no claim' : 'a claim'
      if (outcome.decision === 'reject') {
        readings.push({ ...about, values: { verdict } })
        continue
      }
      const edit = state.edits.get(draft.id)
      const quads = rename(edit ? await parseNQuads(edit.quads, file.path) : draft.quads, state.events)
      const view = viewDraft(draft.id, quads, [known, file.dataset])
      readings.push({ ...about, values: { verdict, ...readFields(view) } })
    }
  }
  return readings
}

/** By names, and not by IRIs: what is new has another one in each copy of a case. */
function readFields({ claim, facts, mention }: DraftView): Record<string, string> {
  const labels = (things: readonly { readonly label: string }[]) => things.map(({ label }) => label).join('; ')
  const said = facts.map(({ subject, property, value }) => `${subject.label} ${property.label} ${value}`)
  return {
    claimant: claim.claimant?.label ?? '',
    chain: labels(mention?.relayedBy ?? []),
    act: claim.act?.label ?? '',
    stance: claim.stance.label,
    certainty: claim.certainty?.label ?? '',
    date: formatTimes(claim.asserted),
    about: labels(claim.about),
    facts: said.sort().join('; '),
    passage: mention?.span ? `${mention.span.start} to ${mention.span.end}` : '',
  }
}
