import { compareText } from '../../rdf/order.js'
import type { Resource } from '../../rdf/resource.js'
import { describeDays, type PossibleDays } from '../../time/possible-days.js'
import { type ReasonWords, reasonWords } from './reason-words.js'

/** Why something was found, as data: which sentence or clause says so, and what stands in it. */
export interface Reason {
  readonly say: keyof ReasonWords
  readonly of: readonly Piece[]
}

/** A position or a figure: in words, and as data where it is of a kind. */
export interface Stated {
  readonly label: string
  readonly value: { readonly kind: string } | null
}

/** What stands within a reason: words as they are, numbers, things by their names, what is stated, days, or a clause. */
export type Piece =
  | string
  | number
  | boolean
  | Reason
  | Resource
  | Stated
  | { readonly day: string }
  | { readonly days: PossibleDays }
  | readonly Piece[]

/** What a sentence takes at one of its places: a text may be anything that is put into words, and others are as they are. */
type PieceFor<T> = T extends readonly (infer Each)[]
  ? readonly PieceFor<Each>[]
  : T extends string
    ? string extends T
      ? Exclude<Piece, number | boolean | readonly Piece[]>
      : T
    : T

type PiecesFor<T extends readonly unknown[]> = { readonly [Place in keyof T]: PieceFor<T[Place]> }

/** A reason, by its sentence and what stands in it. */
export function say<K extends keyof ReasonWords>(key: K, ...of: PiecesFor<Parameters<ReasonWords[K]>>): Reason {
  return { say: key, of: of as readonly Piece[] }
}

/** How reasons are told in a language. */
export interface ReasonTeller {
  readonly words: ReasonWords
  nameOf(resource: Resource): string
  nameStated(stated: Stated): string
  tellDay(iso: string): string
  /** Days between which something was; empty where none is known. */
  tellDays(days: PossibleDays): string
}

/** Tells reasons in English, with things by the names that they have. */
const inEnglish: ReasonTeller = {
  words: reasonWords,
  nameOf: ({ label }) => label,
  nameStated: ({ label }) => label,
  tellDay: iso => iso,
  tellDays: days => describeDays(days) ?? '',
}

/** A reason in words: English ones unless told otherwise. */
export function tellReason({ say, of }: Reason, teller: ReasonTeller = inEnglish): string {
  // the compiler knows by `say` that the pieces are those that the sentence takes
  const sentence = teller.words[say] as (...told: readonly unknown[]) => string
  return sentence(...of.map(piece => tellPiece(piece, teller)))
}

function tellPiece(piece: Piece, teller: ReasonTeller): unknown {
  if (typeof piece !== 'object') return piece
  if (isList(piece)) return piece.map(each => tellPiece(each, teller))
  if ('say' in piece) return tellReason(piece, teller)
  if ('value' in piece) return teller.nameStated(piece)
  if ('day' in piece) return teller.tellDay(piece.day)
  return 'days' in piece ? teller.tellDays(piece.days) : teller.nameOf(piece)
}

const isList = (piece: object): piece is readonly Piece[] => Array.isArray(piece)

/** Names and clauses in the order of their English words. */
export function inOrder(reasons: readonly Reason[]): Reason[] {
  const told = reasons.map(reason => ({ reason, words: tellReason(reason) }))
  return told.sort((a, b) => compareText(a.words, b.words)).map(({ reason }) => reason)
}

/** Each once, of those that are told alike. */
export function distinct(reasons: readonly Reason[]): Reason[] {
  const byWords = new Map<string, Reason>()
  for (const reason of reasons) {
    const words = tellReason(reason)
    if (!byWords.has(words)) byWords.set(words, reason)
  }
  return [...byWords.values()]
}
