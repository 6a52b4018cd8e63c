import { describeCertainty } from '../claims/manner.js'
import type { Whose } from '../claims/whose-words.js'
import type { Position, PositionStatement, Voice } from '../compare/types.js'
import { english, inEnglish, type Reader } from '../language/language.js'
import { groupBy } from './group-by.js'
import { mannerWordsOf, tellManner } from './tell.js'

/** How things are named. */
export interface Names {
  labelOf(iri: string): string
  /** The name of a publisher or document through which a claim is known. */
  nameRelay(relay: string): string
  /** English unless set. */
  readonly language?: Reader['language']
  /** The name that a thing has in the language; the one that it has already unless set. */
  nameOf?: Reader['nameOf']
}

/** An actor who takes a position: in its own words, through others, or as others' documents have it. */
export interface Speaker {
  /** IRI. */
  readonly id: string
  readonly label: string
  /** Through whom it is known: empty, `, through Amnesty International`, or `, as “Article” has it`. */
  readonly by: string
  /** Both together. */
  readonly name: string
  readonly whose: Whose
  readonly counts: boolean
  /** How it puts it: `report; alleged`; several ways, joined with ` / `. */
  readonly manner: string
  readonly statements: readonly PositionStatement[]
}

/** An actor's name with those through whom alone it is known: `Samira, through Amnesty International`. */
export function nameActor(
  { label, through = [] }: { label: string; through?: readonly string[] },
  { language }: Reader = inEnglish,
): string {
  return through.length === 0 ? label : label + language.words.speakers.through(through)
}

/** Who takes a position and how: those who count first, each in the order of claimants. */
export function describeSpeakers(position: Position, names: Names): Speaker[] {
  const places = new Map(position.claimants.map(({ id }, place) => [id, place]))
  const groups = groupBy(position.voices, voice => `${voice.speaker}\n${whoseOf(voice)}`)
  return [...groups.values()]
    .map(voices => describeSpeaker(voices, position, names))
    .sort((a, b) => Number(b.counts) - Number(a.counts) || (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0))
}

/** A speaker with how it puts it: `OHCHR, through Amnesty International (finding; alleged)`. */
export function nameSpeaker({ name, manner }: Pick<Speaker, 'name' | 'manner'>): string {
  return manner === '' ? name : `${name} (${manner})`
}

/** Whether several actors hold one position and hedge it differently. */
function differInCertainty(speakers: readonly Speaker[]): boolean {
  const counted = speakers.filter(({ counts }) => counts)
  return new Set(counted.map(({ statements }) => describeCertainty(statements))).size > 1
}

/** Who holds a position with which certainty, where several actors differ in that alone; else empty. */
export function compareCertainty(speakers: readonly Speaker[], told: Reader = inEnglish): string {
  const { words } = told.language
  if (!differInCertainty(speakers)) return ''
  const counted = speakers.filter(({ counts }) => counts)
  const held = counted.map(({ name, statements }) =>
    words.speakers.heldWith(name, describeCertainty(statements, mannerWordsOf(told))),
  )
  return words.speakers.heldDifferently(held.join(words.comma))
}

function whoseOf({ relayedBy, ascribed }: Voice): Whose {
  return relayedBy === null ? 'own' : ascribed ? 'ascribed' : 'through others'
}

function describeSpeaker(voices: readonly Voice[], { claimants, statements }: Position, names: Names): Speaker {
  const { speaker: id, counts } = voices[0]!
  const { language = english, nameOf = inEnglish.nameOf } = names
  const { speakers: words } = language.words
  const whose = whoseOf(voices[0]!)
  const label = nameOf({ id, label: claimants.find(claimant => claimant.id === id)?.label ?? names.labelOf(id) })
  const relays = [...new Set(voices.flatMap(({ relayedBy }) => (relayedBy === null ? [] : names.nameRelay(relayedBy))))]
  relays.sort()
  const by = whose === 'own' ? '' : whose === 'through others' ? words.through(relays) : words.asHave(relays)
  const said = statements.filter(
    ({ speaker, relayedBy }) => speaker === id && voices.some(voice => voice.relayedBy === relayedBy),
  )
  const manner = [...new Set(said.map(statement => tellManner(statement, { language, nameOf })))]
  return {
    id,
    label,
    by,
    name: label + by,
    whose,
    counts,
    manner: manner.filter(Boolean).join(' / '),
    statements: said,
  }
}
