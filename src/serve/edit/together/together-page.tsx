import type { DraftOrder } from '../../../review/order.js'
import { findReviewed, isReviewed, listOpen } from '../draft/next-draft.js'
import { togetherPath } from '../draft/together-path.js'
import { Csrf, EditHeading, type EditPage } from '../edit-page.js'
import type { Editing } from '../editing.js'
import type { Visit } from '../visit.js'
import { type CompleteDraft, readComplete } from './complete-drafts.js'
import { ReadDraft } from './read-draft.js'

interface Asked {
  readonly visit: Visit
  readonly order: DraftOrder
  /** The name of the only document of which drafts are shown, where somebody asks for one. */
  readonly document: string | undefined
  readonly said: string | undefined
}

/** So many drafts are shown at once: as many as somebody reads before deciding. */
const most = 25

/** All drafts that lack nothing, each with all that it says, to be accepted together. */
export async function togetherPage(editing: Editing, { visit, order, document, said }: Asked): Promise<EditPage> {
  const { bench, presence } = editing
  const open = listOpen(editing, order).filter(each => document === undefined || each.document.name === document)
  const complete: CompleteDraft[] = []
  for (const placed of open) {
    if (complete.length === most) break
    if (presence.others(visit.reviewer, placed.draft.id).length > 0) continue
    const found = await readComplete(editing, placed)
    if (found) complete.push(found)
  }
  const of = document === undefined ? undefined : findReviewed(bench, document)
  const documents = bench.documents.filter(isReviewed).filter(({ review }) => review.open.length > 0)
  return {
    title: 'Several at once',
    section: '/edit/review',
    said,
    body: (
      <>
        <EditHeading kind={of?.title ?? 'All documents'} title="Several at once">
          <p class="lead">
            {complete.length === 0
              ? 'No open draft lacks nothing.'
              : `${complete.length} of ${open.length} open drafts are shown, which lack nothing. Read each: what is chosen becomes a claim as it stands here.`}
          </p>
          <p>
            Not chosen beforehand is what accuses somebody, has a claimant of whom the extractor is not sure, has
            something filled in, or is about an event of which neither place nor day is known.
          </p>
        </EditHeading>
        {complete.length === 0 ? null : (
          <form method="post" action="/edit/together" data-together>
            <Csrf visit={visit} />
            <input type="hidden" name="order" value={order} />
            <ol class="together">
              {complete.map((each, i) => (
                <ReadDraft draft={each} number={i + 1} order={order} />
              ))}
            </ol>
            <p class="actions">
              <button type="submit" value="accept" accesskey="a" data-key="a">
                Accept what is chosen
              </button>
            </p>
          </form>
        )}
        {documents.length < 2 && of === undefined ? null : (
          <nav aria-label="Documents">
            <ul>
              {of === undefined ? null : (
                <li>
                  <a href={togetherPath(undefined, order)}>All documents</a>
                </li>
              )}
              {documents.map(({ name, title, review }) => (
                <li>
                  <a href={togetherPath(name, order)} aria-current={name === document ? 'page' : undefined}>
                    {title}
                  </a>{' '}
                  ({review.open.length} open)
                </li>
              ))}
            </ul>
          </nav>
        )}
      </>
    ),
  }
}
