import type { Party } from '../grammar/party-phrase.js'
import { isCapitalised, singularOf } from '../grammar/words.js'
import type { Token } from '../text/tokens.js'
import { mayNamePerson } from './agent-type.js'
import { type DraftContext, linksIn, wordsOf } from './draft-context.js'
import { readPhrase } from './phrase.js'

/** Nouns for those who do something, by their form: "raiders", "looters", "extremists", "axemen". */
const agentive = /(?:[^aeiou]er|[aeiou]tor|eer|ist|iff|arch)s$|men$/

/** What is said of armed groups before their names. */
const armed = /^(?:paramilitary|military|armed|rebel|separatist|insurgent|jihadist|outlawed|banned)$/i

/**
 * Whether a noun phrase names somebody who can be said to have done something: an organisation or group of the graph, people
 * by a word for them, or an organisation by the form of its name. Things, counts and events do nothing.
 */
export function isDoer(context: DraftContext, party: Party): boolean {
  const { drafting, folded } = context
  const head = folded.tokens[party.head]!
  const link = linkOf(context, party)
  if (link) return !drafting.isPerson(link.id)
  if (drafting.finder.agentKind(folded, party, party.head) !== undefined) return true
  if (isThing(head)) return false
  if (drafting.finder.eventWords(folded, { start: party.head, end: party.head + 1 }).length > 0) return false
  if (isPeople(context, head) || (head.kinds.has('BodyWord') && !isCapitalised(head.word))) return true
  const isWritten = /^\p{Lu}/u.test(head.word) && !(isAlone(party) && context.common.has(head.word.toLowerCase()))
  if (!isWritten) return agentive.test(head.word.toLowerCase())
  return isOrganisation(context, party)
}

/** Whether a noun phrase names a person, known to the graph or by the form of the name, whom no text accuses unreviewed. */
export function isPersonNamed(context: DraftContext, party: Party): boolean {
  const link = linkOf(context, party)
  if (link) return context.drafting.isPerson(link.id)
  if (context.drafting.finder.agentKind(context.folded, party, party.head) !== undefined) return false
  if (isAlone(party) && isPeople(context, context.folded.tokens[party.head]!)) return false
  const phrase = readPhrase(wordsOf(context, party), context.drafting.kinds)
  return phrase !== undefined && mayNamePerson(phrase, context.common) && !isNamedWithArticle(context, party)
}

/** Whether a word names people by what they are, also where it begins a sentence and is taken for a name. */
function isPeople({ drafting }: DraftContext, { word, lemma }: Token): boolean {
  return [word, lemma, singularOf(word)].some(each => drafting.kinds.get(each.toLowerCase())?.has('PersonNoun'))
}

/** Whether a word counts or harms, or names a thing that is no group of people. */
function isThing({ kinds }: Token): boolean {
  if (['TotalNoun', 'MeansOfHarm', 'UnitNoun'].some(kind => kinds.has(kind))) return true
  return kinds.has('ThingNoun') && !kinds.has('BodyWord')
}

function linkOf(context: DraftContext, party: Party) {
  const { end } = context.folded.tokens[party.head]!
  return linksIn(context, context.names.agents, party).find(link => link.end === end)
}

function isAlone({ start, end }: Party): boolean {
  return end === start + 1
}

/** Whether a proper name is an organisation's: by a word or acronym in it, or by its article, as in "the Iron Wreath". */
function isOrganisation(context: DraftContext, party: Party): boolean {
  const phrase = readPhrase(wordsOf(context, party), context.drafting.kinds)
  if (phrase === undefined) return false
  return !mayNamePerson(phrase, context.common) || isNamedWithArticle(context, party)
}

/** "the Frontier Corps", "the paramilitary Iron Wreath", "neighbouring Dulmark", but not "the farmer Omar Haddad". */
function isNamedWithArticle({ folded: { tokens } }: DraftContext, { start, head }: Party): boolean {
  const words = tokens.slice(start, head + 1)
  const isState = /^(?:neighbou?ring|rival)$/i.test(words[0]!.word) && words.length === 2
  if (isState) return true
  if (!/^the$/i.test(tokens[start - 1]?.word ?? '')) return false
  const isTitled = words.some(({ kinds }) => kinds.has('TitleWord') || kinds.has('FormOfAddress'))
  const isNamed = ({ word, pos }: (typeof words)[number]) =>
    /^[\p{Lu}\p{N}]/u.test(word) || /^(?:of|the|and)$/.test(word) || (pos === 'ADJ' && armed.test(word))
  return !isTitled && words.every(isNamed)
}
