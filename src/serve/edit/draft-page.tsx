import type { Context } from 'hono'
import type { Issue } from '../../check/issue.js'
import type { Span } from '../../claims/document.js'
import { toClaimGraph } from '../../node/open.js'
import { rdf } from '../../rdf/environment.js'
import { rdfs, schema } from '../../rdf/namespaces.js'
import { localName } from '../../rdf/resource.js'
import { findCandidates } from '../../review/candidates.js'
import type { Decision } from '../../review/decision.js'
import type { Draft } from '../../review/draft.js'
import { type DraftForm, openForm } from '../../review/form/context.js'
import { type FormValues, factControl, fieldControl, wordForm } from '../../review/form/values.js'
import { findPassage, type Passage } from '../../review/gap.js'
import { describes } from '../../review/gather.js'
import { findLacking } from '../../review/lacking.js'
import type { DraftOrder } from '../../review/order.js'
import { findReviewer } from '../../review/reviewer.js'
import { isOpen } from '../../review/state.js'
import { formatThing, viewThing } from '../../review/view-thing.js'
import { formatTimes } from '../../time/times.js'
import { DraftFields } from './draft-fields.js'
import { Csrf, EditHeading, type EditPage } from './edit-page.js'
import type { Editing } from './editing.js'
import { draftPath, findNext, type PlacedDraft } from './next-draft.js'
import { sayDecision } from './say-decision.js'
import { type TextMark, TextView } from './text-view.js'
import type { Visit } from './visit.js'

/** What somebody sent that was not taken, to be shown again. */
export interface Returned {
  readonly values: FormValues
  readonly problems: ReadonlyMap<string, string>
  /** What others decided meanwhile. */
  readonly meanwhile?: readonly Decision[] | undefined
  readonly issues?: readonly Issue[] | undefined
  readonly reason?: string | undefined
}

interface Asked {
  readonly visit: Visit
  readonly order: DraftOrder
  readonly said?: string | undefined
  readonly from?: number | undefined
  readonly returned?: Returned | undefined
}

/** So many claims are offered to merge with. */
const mostCandidates = 12

/** Opens the form of a draft, as it is now or as it is to be. */
export async function openDraft(editing: Editing, { document, draft }: PlacedDraft): Promise<DraftForm> {
  const { review } = document
  const quads = await review.current(draft)
  return openForm({ id: draft.id, quads }, await editing.fields(), {
    known: editing.bench.known,
    drafts: review.drafts.dataset,
    isTaken: iri => review.isTaken(iri),
  })
}

/** A draft in hand: its form, and the text with all drafts marked. */
export async function draftPage(editing: Editing, placed: PlacedDraft, asked: Asked): Promise<EditPage> {
  const { document, draft } = placed
  const { visit, order, returned, from } = asked
  const { review } = document
  editing.presence.note(visit.reviewer, draft.id)
  const form = await openDraft(editing, placed)
  const { view } = form
  const { state, all } = review
  const outcome = state.outcomes.get(draft.id)
  const isUndecided = isOpen(draft, state)
  const issues =
    returned?.issues ??
    (isUndecided ? await review.foresee(draft, findReviewer(visit.reviewer, draft.id, review.known), form.quads) : [])
  const others = editing.presence.others(visit.reviewer, draft.id)
  const next = findNext(editing, visit.reviewer, { order, after: placed })
  const number = all.findIndex(({ id }) => id === draft.id) + 1
  const name = localName(draft.id)
  const candidates = isUndecided
    ? findCandidates(view, toClaimGraph(review.known, { identities: 'none', includeRestricted: true })).slice(
        0,
        mostCandidates,
      )
    : []
  const values = returned?.values ?? wordForm(form)
  const problems = placeIssues(form, issues, returned?.problems ?? (isUndecided ? lackingOf(form) : new Map()))
  const open = review.open.length
  return {
    title: `${name} of ${document.title}`,
    section: '/edit/review',
    said: asked.said,
    body: (
      <>
        <EditHeading
          kind={`${document.title} · draft ${number} of ${all.length} · ${open} open`}
          title={view.claim.label}
        >
          <p class="meta">
            {name}
            {draft.confidence === undefined ? '' : ` · confidence ${draft.confidence}`}
            {outcome === undefined
              ? ''
              : ` · ${outcome.decision === 'take-over' ? 'taken over, reviewed by nobody' : sayDecision(outcome)}`}
            {view.claim.claimant && !describes(review.known, rdf.namedNode(view.claim.claimant.id))
              ? ' · the claimant is new'
              : ''}
          </p>
          {others.length === 0 ? null : (
            <p class="note" role="status">
              {others.join(', ')} {others.length === 1 ? 'has' : 'have'} this draft in hand, too.
            </p>
          )}
          {returned?.meanwhile === undefined ? null : (
            <div class="note" role="alert">
              <p>
                Meanwhile this was decided of the draft. Nothing of what you sent was written; it stands in the form.
              </p>
              <ul>
                {returned.meanwhile.map(decision => (
                  <li>{sayDecision(decision)}</li>
                ))}
              </ul>
            </div>
          )}
        </EditHeading>
        <div class="side-by-side">
          <section class="in-hand" aria-label="The draft in hand">
            <form method="post" action={draftPath(placed)} data-draft>
              <Csrf visit={visit} />
              <input type="hidden" name="seen" value={String(review.decisionsOn(draft).length)} />
              <input type="hidden" name="order" value={order} />
              <div class="actions">
                {isUndecided ? (
                  <>
                    <button type="submit" name="do" value="accept" accesskey="a" data-key="a">
                      Accept
                    </button>
                    <button type="submit" name="do" value="save" accesskey="s" data-key="s">
                      Save
                    </button>
                  </>
                ) : null}
                {next === undefined ? null : (
                  <a href={draftPath(next, order)} accesskey="l" data-key="l" class="button">
                    {isUndecided ? 'Later' : 'Next open'}
                  </a>
                )}
                <button type="submit" name="do" value="undo" accesskey="u" data-key="u">
                  Undo my last
                </button>
              </div>
              <General problems={problems} />
              {isUndecided ? (
                <>
                  {view.events.map(event =>
                    event.proposedAs === undefined || state.events.has(event.id) ? null : (
                      <div class="field">
                        <label for={`is.${localName(event.id)}`}>
                          “{event.label}” is {formatThing(viewThing(event.proposedAs.id, review.known))}
                        </label>
                        <select id={`is.${localName(event.id)}`} name={`is.${localName(event.id)}`}>
                          <option value="">not decided</option>
                          <option value="known">the same event</option>
                          <option value="own">one of its own</option>
                        </select>
                      </div>
                    ),
                  )}
                  <DraftFields form={form} values={values} problems={problems} />
                  <fieldset>
                    <legend>no claim</legend>
                    <div class="field">
                      <label for="reason">reason</label>
                      <input
                        id="reason"
                        name="reason"
                        value={returned?.reason ?? ''}
                        list="reasons"
                        data-key="r"
                        autocomplete="off"
                      />
                      <Wrong problems={problems} control="reason" />
                      <datalist id="reasons">
                        {reasonsOf(editing).map(reason => (
                          <option value={reason} />
                        ))}
                      </datalist>
                    </div>
                    <button type="submit" name="do" value="reject">
                      Reject
                    </button>
                  </fieldset>
                  {candidates.length === 0 ? null : (
                    <fieldset>
                      <legend>its passage carries a claim that is there already</legend>
                      {candidates.map(({ id, label, asserted }, i) => (
                        <div class="choice">
                          <input
                            type="radio"
                            id={`merge.${i}`}
                            name="claim"
                            value={id}
                            data-key={i === 0 ? 'm' : undefined}
                          />
                          <label for={`merge.${i}`}>
                            {label} ({formatTimes(asserted)}; {localName(id)})
                          </label>
                        </div>
                      ))}
                      <Wrong problems={problems} control="claim" />
                      <button type="submit" name="do" value="merge">
                        Merge
                      </button>
                    </fieldset>
                  )}
                  {view.facts.length === 0 ? null : (
                    <fieldset>
                      <legend>two claims</legend>
                      {view.facts.map(({ property, value }, i) => (
                        <div class="choice">
                          <input type="checkbox" id={`second.${i}`} name="second" value={String(i)} />
                          <label for={`second.${i}`}>
                            {property.label}: {value}
                          </label>
                        </div>
                      ))}
                      <Wrong problems={problems} control="second" />
                      <button type="submit" name="do" value="split">
                        Split: what is chosen is of the second
                      </button>
                    </fieldset>
                  )}
                </>
              ) : (
                <p>It is decided. Undo gives it back.</p>
              )}
            </form>
          </section>
          <div class="beside">
            <AddStatement document={document} visit={visit} order={order} />
            {document.text === undefined ? (
              <p class="problem">{document.trouble ?? 'The text is not at hand.'}</p>
            ) : (
              <TextView
                characters={charactersOf(document.text)}
                marks={marksOf(placed, order, view.mention?.span)}
                roles={view.marks}
                around={view.mention?.span}
                from={from}
                pathFrom={at => `${draftPath(placed)}?order=${order}&from=${at}`}
              />
            )}
          </div>
        </div>
        <KeyHelp />
      </>
    ),
  }
}

function AddStatement({
  document,
  visit,
  order,
}: {
  document: PlacedDraft['document']
  visit: Visit
  order: DraftOrder
}) {
  return (
    <form method="post" action={`/edit/document/${encodeURIComponent(document.name)}`} class="add" data-add>
      <Csrf visit={visit} />
      <input type="hidden" name="order" value={order} />
      <label for="words">a statement that was missed: its words, or its ends in characters</label>
      <span class="named">
        <input id="words" name="words" data-key="n" autocomplete="off" />
        <button type="submit">Add</button>
      </span>
    </form>
  )
}

function Wrong({ problems, control }: { problems: ReadonlyMap<string, string>; control: string }) {
  const problem = problems.get(control)
  return problem === undefined ? null : <p class="problem">{problem}</p>
}

/** What stands against the claim as a whole. */
function General({ problems }: { problems: ReadonlyMap<string, string> }) {
  const general = [...problems].filter(([control]) => control.startsWith('issue.'))
  if (general.length === 0) return null
  return (
    <div class="problem" role="status">
      <p>Before it can be a claim:</p>
      <ul>
        {general.map(([, message]) => (
          <li>{message}</li>
        ))}
      </ul>
    </div>
  )
}

/** What `check` would say stands beside the field that it is about, where there is one. */
function placeIssues(
  form: DraftForm,
  issues: readonly Issue[],
  problems: ReadonlyMap<string, string>,
): Map<string, string> {
  const placed = new Map(problems)
  for (const { code, message } of issues) {
    const field = form.claim.find(({ advice }) => advice.has(code))
    const control = field === undefined ? `issue.${code}` : fieldControl(field)
    if (!placed.has(control)) placed.set(control, message)
    else if (field === undefined) placed.set(`issue.${code}.${placed.size}`, message)
  }
  return placed
}

function KeyHelp() {
  return (
    <details class="keys" data-keys>
      <summary>Keys</summary>
      <p>
        Outside of fields: <kbd>a</kbd> accept, <kbd>s</kbd> save, <kbd>r</kbd> the reason to reject, <kbd>l</kbd>{' '}
        later, <kbd>u</kbd> undo, <kbd>m</kbd> the claims to merge with, <kbd>n</kbd> a statement that was missed,{' '}
        <kbd>e</kbd> the first field; <kbd>Escape</kbd> leaves a field. The same letters are access keys of the browser
        where no script runs.
      </p>
      <p>
        <button type="button" data-keys-switch hidden>
          Switch keys off
        </button>
      </p>
    </details>
  )
}

function marksOf({ document, draft }: PlacedDraft, order: DraftOrder, inHand: Span | undefined): TextMark[] {
  const { review } = document
  return review.all.flatMap(each => {
    const span = each.id === draft.id ? inHand : passageOf(each)
    if (span === undefined) return []
    const outcome = review.state.outcomes.get(each.id)
    const state = each.id === draft.id ? 'in-hand' : ((outcome && states[outcome.decision]) ?? 'open')
    const path = draftPath({ document, draft: each }, order)
    return [{ start: span.start, end: span.end, path, name: shortOf(each.id, document.name), state }]
  })
}

/** Where drafts stand, each read once. */
const passages = new WeakMap<Draft, Passage | null>()

function passageOf(draft: Draft): Passage | undefined {
  const known = passages.get(draft)
  if (known !== undefined) return known ?? undefined
  const found = findPassage(draft.quads, draft.id)
  passages.set(draft, found ?? null)
  return found
}

const states: Readonly<Record<string, string>> = { accept: 'accepted', merge: 'merged', reject: 'rejected' }

/** A draft without the name of its document. */
const shortOf = (id: string, document: string) => localName(id).replace(`${document}-`, '')

let split: { text: string; characters: readonly string[] } | undefined

/** A text's code points; the last one asked for is kept, as its drafts follow each other. */
function charactersOf(text: string): readonly string[] {
  if (split?.text !== text) split = { text, characters: Array.from(text) }
  return split.characters
}

/** The reasons that were given already, the most frequent first. */
function reasonsOf({ bench }: Editing): string[] {
  const counts = new Map<string, number>()
  for (const { review } of bench.documents) {
    for (const outcome of review?.state.outcomes.values() ?? []) {
      if (outcome.decision === 'reject') counts.set(outcome.reason, (counts.get(outcome.reason) ?? 0) + 1)
    }
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 12)
    .map(([reason]) => reason)
}

/** Where text is shown from, where a request says so. */
export function readFrom(c: Context): number | undefined {
  const from = c.req.query('from')
  return from !== undefined && /^\d{1,9}$/.test(from) ? Number(from) : undefined
}

/** What a draft lacks before it can be a claim, by the controls that say it. */
export function lackingOf({ view, claim }: DraftForm): Map<string, string> {
  const control = (property: string) => fieldControl(claim.find(({ id }) => id === property)!)
  const controls = {
    event: control(schema.about.value),
    fact: factControl(0, 'value'),
    label: control(rdfs.label.value),
  }
  return new Map(findLacking(view).map(({ what, why }) => [controls[what], why]))
}
