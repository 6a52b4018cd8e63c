import type { Identity } from '../../claims/identities.js'
import { cg, prov, schema } from '../../rdf/namespaces.js'
import type { DraftView } from '../view.js'
import type { DraftForm } from './context.js'
import { fieldControl } from './values.js'

/** What is known round a draft, of which a form fills in what the draft itself does not say. */
export interface Surroundings {
  /** The words of its passage; empty where the text is not at hand. */
  readonly passage: string
  /** What is proposed to be the same, and nobody has decided upon. */
  readonly proposals: readonly Identity[]
  /** The event of which its document reports in the first place. */
  readonly mainEvent?: string | undefined
  /** The draft that stands before it in the same paragraph. */
  readonly before?: DraftView | undefined
}

/** A value that is filled in, and why. */
export interface FilledIn {
  readonly control: string
  readonly words: readonly string[]
  readonly because: string
  /** In the place of what it stands, where something stood there. */
  readonly replaces?: string
}

/** Finds what a draft lacks and the case knows: of which event it speaks, and who says it where nobody is named. */
export function findKnown(form: DraftForm, around: Surroundings): FilledIn[] {
  return [...findEvent(form, around), ...findClaimant(form, around)]
}

const isUnknownEvent = ({ kinds }: DraftView['events'][number]) => kinds.includes(cg.UnknownEvent.value)

function findEvent(form: DraftForm, around: Surroundings): FilledIn[] {
  const { about } = form.view.claim
  const unknown = form.view.events.find(isUnknownEvent)
  const isMissing = about.length === 0 || (about.length === 1 && about[0]!.id === unknown?.id)
  if (!isMissing) return []
  const field = form.claim.find(({ id }) => id === schema.about.value)!
  const names = form.names(field.classes)
  const found = findProposed(unknown?.id, around, id => names.has(id)) ?? findNamed(form, around) ?? findMain(around)
  if (found === undefined || found.id === unknown?.id || !names.has(found.id)) return []
  return [
    {
      control: fieldControl(field),
      words: [names.wordOf(found.id)],
      because: found.because,
      ...(unknown === undefined ? {} : { replaces: unknown.id }),
    },
  ]
}

interface Found {
  readonly id: string
  readonly because: string
}

/** The known event that an event of a draft is proposed to be. */
function findProposed(
  event: string | undefined,
  { proposals }: Surroundings,
  isKnown: (id: string) => boolean,
): Found | undefined {
  if (event === undefined) return undefined
  const [surest] = proposals
    .filter(({ kind, resources }) => kind === 'same' && resources.includes(event))
    .sort((a, b) => (b.confidence ?? 0) - (a.confidence ?? 0))
  const id = surest?.resources.find(each => each !== event && isKnown(each))
  return id === undefined ? undefined : { id, because: surest!.because ?? 'proposed to be the same' }
}

/** Fewer words of an event's name than these do not tell which one a passage speaks of. */
const leastWords = 2

/** The one event of which a passage has the most words of its name. */
function findNamed(form: DraftForm, { passage }: Surroundings): Found | undefined {
  const said = new Set(wordsOf(passage))
  const counted = form.events().map(({ id, label }) => ({
    id,
    words: [...new Set(wordsOf(label))].filter(word => said.has(word)),
  }))
  const most = Math.max(0, ...counted.map(({ words }) => words.length))
  const [one, ...others] = counted.filter(({ words }) => words.length === most)
  if (most < leastWords || others.length > 0) return undefined
  return { id: one!.id, because: `the passage has words of its name: ${one!.words.join(', ')}` }
}

const wordsOf = (text: string) => (text.toLowerCase().match(/\p{L}{3,}/gu) ?? []) as string[]

const findMain = ({ mainEvent }: Surroundings): Found | undefined =>
  mainEvent === undefined ? undefined : { id: mainEvent, because: 'the event of which its document reports' }

/** Who says it, where nobody is named: whoever makes the statement before it in the same paragraph. */
function findClaimant(form: DraftForm, { before }: Surroundings): FilledIn[] {
  const { claimant } = form.view.claim
  const speaker = before?.claim.claimant
  if (claimant === undefined || !form.isUnknownAgent(claimant.id) || speaker === undefined) return []
  const field = form.claim.find(({ id }) => id === prov.wasAttributedTo.value)!
  const names = form.names(field.classes)
  if (!names.has(speaker.id)) return []
  return [
    {
      control: fieldControl(field),
      words: [names.wordOf(speaker.id)],
      because: 'nobody is named here, and the statement before it is theirs',
    },
  ]
}
