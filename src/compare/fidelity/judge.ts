import { cg } from '../../rdf/namespaces.js'
import { distinct, inOrder, say } from '../reasons/reason.js'
import { compareAttribution } from './attribution.js'
import type { Candidates } from './candidates.js'
import { compareManner, type MannerOfSaying } from './compare-claims.js'
import { compareValues, keyOf, quoteWords } from './compare-values.js'
import { findLeftOut, hasCounterpart } from './left-out.js'
import { type Candidate, compareScope } from './nearby.js'
import { combine, type Decision } from './outcomes.js'
import { type Chain, reachOf, type Saying } from './upstream.js'
import type { Work } from './work.js'

/** What a document has a speaker say, by which chain. */
export interface Relay {
  readonly saying: Saying
  readonly chain: Chain
  readonly document: string
  /** The numbers of all that the document has the speaker say. */
  readonly said: () => readonly number[]
}

/** What became of a saying, against the claim that comes nearest to it; undefined where there is none. */
export function judge(
  { saying, chain, document, said }: Relay,
  candidates: Candidates,
  work: Work,
): { readonly primary: Saying; readonly decision: Decision; readonly isMatched: boolean } | undefined {
  const { candidates: found, isMatched } = candidates.find(saying, chain)
  const [primary] = found
  if (!primary) return undefined
  const documentsOf = (one: Candidate) =>
    one.heard
      ? one.source.mentions.flatMap(mention => mention.document?.id ?? [])
      : reachOf(chain, one, work.reading.spokenFor).documents
  const isSame = primary.place === saying.place
  const values = isSame ? sameClaim : compareAll(saying, found, said, candidates, work)
  const decisions = [...values.decisions]
  for (const own of isSame ? [] : values.used) {
    decisions.push(
      ...compareManner(mannerOf(own, documentsOf(own), work), mannerOf(saying, [document], work), work.setting),
      ...compareAttribution(own, documentsOf(own), { saying, document }, work),
    )
  }
  if (isMatched && !primary.heard) {
    decisions.push(
      ...findLeftOut(
        primary,
        { relayed: saying, documents: documentsOf(primary), said, replaced: values.replaced },
        work,
      ),
    )
  }
  return { primary, decision: combine(decisions), isMatched }
}

interface ComparedSayings {
  readonly decisions: readonly Decision[]
  /** Those of the candidates that decided. */
  readonly used: readonly Candidate[]
  /** The keys of what the nearest one says that something else has taken the place of. */
  readonly replaced: ReadonlySet<string>
}

const nothing: Decision = { outcome: 'faithful', reasons: [] }

const sameClaim: ComparedSayings = {
  decisions: [{ outcome: 'faithful', reasons: [say('sameClaim')] }],
  used: [],
  replaced: new Set(),
}

/** What became of all that one saying says. */
function compareAll(
  relayed: Saying,
  found: readonly Candidate[],
  said: () => readonly number[],
  candidates: Candidates,
  work: Work,
): ComparedSayings {
  const primary = found[0]!
  const { context } = work.setting
  const decisions: Decision[] = []
  const used = new Set<Candidate>()
  const unmatched: Saying['statements'][number][] = []
  const list = (statements: Saying['statements']) =>
    say('named', inOrder(distinct(statements.map(statement => quoteWords(statement, context)))), 0)
  const isKept = (own: Saying['statements'][number]) =>
    relayed.statements.some(statement => keyOf(statement) === keyOf(own))
  for (const statement of relayed.statements) {
    const [best] = found
      .map(candidate => ({ candidate, ...candidates.bestOf(statement, candidate) }))
      .sort((a, b) => b.closeness - a.closeness)
    if (best!.closeness === 0) {
      unmatched.push(statement)
      continue
    }
    const { candidate, own, closeness } = best!
    used.add(candidate)
    const value = compareValues(own, statement, context)
    if (closeness === 2 && isKept(own)) {
      // beside that which it says more than, or less than: the narrower was added, the broader goes without saying
      const more = say('addedMore', list([statement]), list([own]))
      decisions.push(value.outcome === 'strengthened' ? { outcome: 'strengthened', reasons: [more] } : nothing)
      continue
    }
    const scope = compareScope(candidate, own, statement, work.setting)
    decisions.push(value, ...(scope ? [scope] : []))
  }
  if (unmatched.length === 0) return { decisions, used: [...used], replaced: new Set() }
  if (used.size === 0) used.add(primary)
  const { accumulates } = relayed.statements[0]!.asked.property.kind
  const lost = accumulates
    ? primary.statements.filter(statement => !hasCounterpart(statement, said(), work))
    : primary.statements
  const reason =
    lost.length > 0
      ? say('became', list(lost), list(unmatched))
      : say(
          'matchesNothing',
          list(unmatched),
          work.areSeveral(relayed.source.speaker),
          list(found.flatMap(one => one.statements)),
        )
  return {
    decisions: [{ outcome: 'altered', reasons: [reason] }, ...decisions],
    used: [...used],
    replaced: new Set(lost.map(keyOf)),
  }
}

/** The most characters between a demand and what it presupposes: those of a conjunction or preposition. */
const conjunction = 8

function mannerOf({ place, source }: Saying, documents: readonly string[], work: Work): MannerOfSaying {
  const { passages, speakerOf, detailsOf, reading } = work
  const findDirective = () =>
    [
      source,
      ...documents.flatMap(one => passages.beside(place, one, conjunction)).map(other => reading.claims.at(other)),
    ]
      .filter(({ speaker }) => speaker === speakerOf(place))
      .map(({ act }) => act)
      .find(act => act !== undefined && directives.has(act.id))
  const { act, certainty, quantifier, presupposed } = source
  const { addressees } = detailsOf(place)
  return { act, certainty, quantifier, presupposed, addressees, within: presupposed ? findDirective() : undefined }
}

const directives = new Set(['Demand', 'Norm'].map(name => cg.$iri + name))
