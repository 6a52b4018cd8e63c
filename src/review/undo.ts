import { ClaimGraphError } from '../errors.js'
import { rdf } from '../rdf/environment.js'
import { localName } from '../rdf/resource.js'
import { findWritten } from './carry-out.js'
import type { Acceptance } from './decision.js'
import type { Draft } from './draft.js'
import type { Ledger } from './ledger.js'
import { findDependents, type Numbered } from './standing.js'

/** The decisions that rest on one, by its number, and are undone with it. */
export function findResting({ state, drafts, all }: Ledger, number: number): Numbered[] {
  const { events, standing } = state
  return findDependents(standing, number, event => {
    const names = new Set([event, events.get(event)])
    const naming = [...drafts.drafts, ...all].filter(({ quads }) =>
      quads.some(({ subject, object }) => names.has(subject.value) || names.has(object.value)),
    )
    return new Set(naming.map(({ id }) => id))
  })
}

/**
 * Undoes the decision of a number, or the last, with those that rest on it, and gives the draft that it was about. Throws
 * `not-found` where no such decision holds, `parameter` where something else rests on a claim that it made.
 */
export async function undoDecision(
  ledger: Ledger,
  reviewer: string,
  number = ledger.state.standing.at(-1)?.number,
): Promise<Draft | undefined> {
  if (number === undefined) return undefined
  const undone = ledger.state.standing.find(each => each.number === number)?.decision
  if (!undone) throw new ClaimGraphError('not-found', `expected the number of a decision that holds, found ${number}`)
  const rest = findResting(ledger, number)
  const all = [undone, ...rest.map(({ decision }) => decision)]
  const about = { ...ledger.about({ id: undone.draft, digest: undone.digest }), reviewer, decision: 'undo' } as const
  const line = { ...about, of: [number, ...rest.map(each => each.number)] }
  if (!all.some(each => 'before' in each)) await ledger.append(line)
  else {
    await ledger.change(async changing => {
      for (const each of all) if (each.decision === 'accept') await expectUnneeded(ledger, each)
      return [{ ...line, ...changing }]
    })
  }
  return ledger.all.find(({ id }) => id === undone.draft)
}

/** A claim cannot leave the graph while what somebody else wrote rests on it. */
async function expectUnneeded({ claims, journal, known }: Ledger, decision: Acceptance): Promise<void> {
  const claim = rdf.namedNode(decision.claim)
  const own = rdf.dataset(await findWritten(claims, decision, journal))
  const [rest] = [...known.match(claim), ...known.match(null, null, claim)].filter(quad => !own.has(quad))
  if (!rest) return
  const by = localName(rest.subject.equals(claim) ? rest.object.value : rest.subject.value)
  throw new ClaimGraphError(
    'parameter',
    `expected a claim on which nothing else rests, found ${localName(decision.claim)}, which ${by} needs: undo that first`,
  )
}
