import { localName } from '../../../rdf/resource.js'
import { wordField } from '../../../review/form/values.js'
import type { DraftOrder } from '../../../review/order.js'
import { formatTimes } from '../../../time/times.js'
import { Facts } from '../../pages/parts/facts.js'
import { charactersOf } from '../draft/characters.js'
import { draftPath } from '../draft/next-draft.js'
import { type CompleteDraft, nameDraft } from './complete-drafts.js'

interface ReadDraftProps {
  readonly draft: CompleteDraft
  readonly number: number
  readonly order: DraftOrder
}

/** A draft with all that it says and the words in which it stands, to be read and chosen. */
export function ReadDraft({ draft, number, order }: ReadDraftProps) {
  const { placed, form, filledIn, shown, isDoubtful } = draft
  const { claim, facts, mention } = form.view
  const name = nameDraft(placed)
  const why = (field: string) => filledIn.get(`claim.${field}`)
  const chain = mention?.relayedBy.map(({ label }) => label).join(' → ')
  const manner = [claim.act, claim.stance, claim.certainty].flatMap(each => each?.label ?? []).join(', ')
  const sure = placed.draft.confidence
  const rows: [word: string, value: string | undefined, because?: string | undefined][] = [
    ['claimant', claim.claimant?.label, why('wasAttributedTo')],
    ['known through', chain],
    ['how', manner],
    ['when', [formatTimes(claim.asserted), claim.asserted.basis].filter(Boolean).join(', ')],
    ['about', claim.about.map(({ label }) => label).join('; '), why('about')],
    ...facts.map(({ property, value, subject }): [string, string] => [
      property.label,
      claim.about.length > 1 ? `${value} (${subject.label})` : value,
    ]),
    ...others(draft),
  ]
  return (
    <li class={isDoubtful ? 'doubtful' : undefined}>
      <div class="choice">
        <input
          type="checkbox"
          id={`draft.${number}`}
          name="draft"
          value={name}
          checked={!isDoubtful}
          data-key={number < 10 ? String(number) : undefined}
        />
        <label for={`draft.${number}`}>{claim.label}</label>
      </div>
      <input type="hidden" name={`shown.${name}`} value={shown} />
      <Passage draft={draft} />
      <Facts
        of={rows.map(([word, value, because]) => [
          word,
          value === undefined || value === '' ? undefined : (
            <>
              {value}
              {because === undefined ? null : <span class="filled-in"> filled in: {because}</span>}
            </>
          ),
        ])}
      />
      <p class="meta">
        <a href={draftPath(placed, order)}>
          {localName(placed.draft.id)}
          <span class="hidden"> in hand</span>
        </a>
        {sure === undefined ? '' : ` · confidence ${sure}`}
      </p>
    </li>
  )
}

/** The fields that only some drafts have. */
function others({ form }: CompleteDraft): [string, string][] {
  const shown = ['wasAttributedTo', 'act', 'stance', 'certainty', 'about', 'label']
  const dates = ['assertedOn', 'notBefore', 'notAfter', 'dateBasis']
  return form.claim
    .filter(({ name }) => !shown.includes(name) && !dates.includes(name))
    .map((field): [string, string] => [field.label, wordField(field, form).join('; ')])
}

/** So many characters are shown before and after a passage. */
const around = 120

function Passage({ draft: { placed, form } }: Pick<ReadDraftProps, 'draft'>) {
  const span = form.view.mention?.span
  const { text, trouble } = placed.document
  if (text === undefined || span === undefined) return <p class="problem">{trouble ?? 'The text is not at hand.'}</p>
  const characters = charactersOf(text)
  const slice = (start: number, end: number) => characters.slice(Math.max(0, start), end).join('')
  return (
    <p class="document-text" dir="auto">
      {span.start > around ? '…' : ''}
      {slice(span.start - around, span.start)}
      <mark class="in-hand">{slice(span.start, span.end)}</mark>
      {slice(span.end, span.end + around)}
      {span.end + around < characters.length ? '…' : ''}
    </p>
  )
}
