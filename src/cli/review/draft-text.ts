import { styleText } from 'node:util'
import type { DatasetCore } from '@rdfjs/types'
import type { Issue } from '../../check/issue.js'
import type { Texts } from '../../claims/passage.js'
import { sha256 } from '../../rdf/digest.js'
import { rdf } from '../../rdf/environment.js'
import type { Resource } from '../../rdf/resource.js'
import type { Draft } from '../../review/draft.js'
import { describes } from '../../review/gather.js'
import { cutPassage, type Piece } from '../../review/passage.js'
import type { DraftView, Role } from '../../review/view.js'
import { formatTimes } from '../../time/times.js'
import { useColour } from '../colour.js'
import { fill } from '../fill.js'
import { printable } from '../printable.js'

/** What is shown beside a draft. */
export interface DraftTextOptions {
  /** Where in the file it stands, such as `3 of 12`. */
  readonly place: string
  /** The graph, by which it is seen what is new. */
  readonly known: DatasetCore
  readonly texts?: Texts | undefined
  /** Characters in a line. */
  readonly width: number
  /** What was decided before, in words. */
  readonly note?: string | undefined
}

/** A draft for a person to judge: what it says of whom, and its passage with what it rests on. */
export function formatDraft(draft: Draft, view: DraftView, options: DraftTextOptions): string[] {
  const { claim, events, facts, mention } = view
  const { width, known } = options
  const named = ({ id, label }: Resource) => (describes(known, rdf.namedNode(id)) ? label : `${label} (new)`)
  const confidence = draft.confidence === undefined ? '' : ` · confidence ${draft.confidence}`
  const heading = `${options.place}${confidence}${options.note ? ` · ${options.note}` : ''}`
  const manner = [claim.act?.label ?? 'no speech act', claim.stance.label, claim.certainty?.label]
  const basis = claim.asserted.basis ? ` (${claim.asserted.basis.toLowerCase()})` : ''
  const chain = [...(claim.claimant ? [claim.claimant] : []), ...(mention?.relayedBy ?? [])].map(({ label }) => label)
  const about = claim.about.map(each => {
    const proposed = events.find(({ id }) => id === each.id)?.proposedAs
    return named(each) + (proposed ? `; perhaps the known “${proposed.label}”` : '')
  })
  const lines: [string, string][] = [
    ['claimant', claim.claimant ? named(claim.claimant) : 'nobody'],
    ['asserted', formatTimes(claim.asserted) + basis],
    ...(claim.comment ? [['note', claim.comment] as [string, string]] : []),
    ['manner', manner.filter(Boolean).join(', ')],
    ...(claim.addressees.length ? [['told', claim.addressees.map(named).join(', ')] as [string, string]] : []),
    ['chain', [...chain, mention?.document?.label ?? 'no document'].join(' → ')],
    ...about.map((each): [string, string] => ['about', each]),
    ...(facts.length === 0 ? [['states', 'nothing yet: a claim needs a fact'] as [string, string]] : []),
    ...facts.map(({ subject, property, value }, i): [string, string] => [
      `states ${i + 1}`,
      `${subject.label} · ${property.label}: ${value}`,
    ]),
    ['passage', describePlace(view, options.texts)],
  ]
  const title = fill(printable(claim.label), width, '')
  return [
    '',
    ...fill(printable(heading), width, '── '),
    ...(useColour() ? title.map(line => styleText('bold', line)) : title),
    ...lines.flatMap(([name, text]) => fill(printable(text), width, `  ${name.padEnd(10)}`, ' '.repeat(12))),
    ...quotePassage(view, options.texts, width),
  ]
}

function describePlace({ mention }: DraftView, texts: Texts | undefined): string {
  if (!mention) return 'none: a draft without a mention cannot be accepted'
  const { document, span, sha256: digest } = mention
  const place = `${span ? `characters ${span.start} to ${span.end}` : 'no characters given'} of ${document?.label ?? 'no document'}`
  const text = texts?.get(document?.sha256 ?? '')
  if (text === undefined) {
    return `${place}; ${texts ? 'its text is not among the documents' : '--documents says where its text is'}`
  }
  const isSame = span && sha256(splitText(text).slice(span.start, span.end).join('')) === digest
  return isSame ? place : `${place}; the text has other words there than those that the draft was made from`
}

function quotePassage({ mention, marks }: DraftView, texts: Texts | undefined, width: number): string[] {
  const text = texts?.get(mention?.document?.sha256 ?? '')
  if (text === undefined) return []
  const pieces = cutPassage(splitText(text), marks)
  if (pieces.length === 0) return ['            the marked characters lie outside the text']
  const quoted = useColour() ? pieces.map(paint).join('') : pieces.map(bracket).join('')
  return fill(quoted, width, ' '.repeat(12))
}

const split = new Map<string, string[]>()

/** A text's code points; the last one asked for is kept, as its drafts follow each other. */
function splitText(text: string): string[] {
  const known = split.get(text)
  if (known) return known
  split.clear()
  const characters = Array.from(text)
  split.set(text, characters)
  return characters
}

const colours = { source: 'cyan', cue: 'yellow', content: 'green' } as const satisfies Record<Role, string>

function paint({ text, role }: Piece): string {
  const shown = printable(text)
  return role ? styleText(colours[role], shown) : shown
}

function bracket({ text, role }: Piece): string {
  const shown = printable(text)
  return role ? `[${role}: ${shown}]` : shown
}

/** What stands against a claim, each in a sentence. */
export function describeIssues(issues: readonly Issue[]): string[] {
  return [...new Set(issues.map(({ message, code }) => `${message} [${code}]`))]
}
