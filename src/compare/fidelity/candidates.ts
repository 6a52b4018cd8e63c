import { memoize } from '../../rdf/memoize.js'
import type { ComparableProperty } from '../statements/comparable-property.js'
import type { Statement } from '../statements/statements.js'
import { isOnlyPresupposed } from './compare-claims.js'
import { type Closeness, closenessOf } from './compare-values.js'
import { type Candidate, nearnessOf } from './nearby.js'
import { gatherSayings, type SpeakerSayings } from './speaker-sayings.js'
import { type Chain, reachOf, type Saying } from './upstream.js'
import type { Work } from './work.js'

/** What a relayed saying may be held against, and what of it comes nearest. */
export interface Found {
  /** What the speaker says itself on that property of that event, and what matches elsewhere, the nearest first. */
  readonly candidates: readonly Candidate[]
  /** Whether any of it matches. */
  readonly isMatched: boolean
}

/** Finds what a speaker says itself that a relayed saying may be held against. */
export class Candidates {
  readonly #work: Work
  readonly #says: SpeakerSayings
  readonly #heardOn: (property: string, event: string) => readonly number[]
  readonly #generalOn: (property: string) => readonly string[]

  constructor(work: Work, says: SpeakerSayings, speaker: string) {
    this.#work = work
    this.#says = says
    const heard = memoize(() => gatherHeard(speaker, work))
    this.#heardOn = (property, event) => heard(speaker).get(property)?.get(event) ?? []
    this.#generalOn = memoize(property => [...says.eventsOf(property)].filter(subject => !work.isEvent(subject)).sort())
  }

  /**
   * What is upstream of a relay along its chain: on the same event, by the same act or another; where nothing is asserted
   * there that matches, also on parts and wholes of it and as a norm; and last what others told the speaker.
   */
  find(relayed: Saying, chain: Chain): Found {
    const { event, property } = relayed.statements[0]!.asked
    const properties = [property.id, ...property.byAnotherAct]
    const here = this.#upstream(
      properties.flatMap(id => this.#says.on(id, event)),
      chain,
    ).map(saying => asCandidate(saying, 'same'))
    const matching = here.filter(candidate => this.#matches(candidate, relayed))
    if (matching.some(candidate => !this.isShifted(candidate, relayed))) return this.#order(here, relayed, true)
    const near = this.#near(relayed, properties, chain).filter(candidate => this.#matches(candidate, relayed))
    if (matching.length + near.length > 0) return this.#order([...here, ...near], relayed, true)
    const heard = this.#hear(event, property).filter(candidate => this.#matches(candidate, relayed))
    if (heard.length > 0) return this.#order(heard, relayed, true)
    return this.#order(
      here.filter(({ statements }) => statements[0]!.asked.property === property),
      relayed,
      false,
    )
  }

  /** Whether there may be anything against which a claim of the speaker's can be held, at a glance. */
  mayFind(claim: number): boolean {
    const { told, reading } = this.#work
    if (reading.claims.countMentions(claim) > 1) return true
    return told.of(claim).some(number => {
      const { event, property } = told.asked(number)
      return (
        [property.id, ...property.byAnotherAct].some(id => {
          const { wholes, parts } = this.#says.near(id, event)
          return this.#says.hasOthers(claim, id, event) || wholes.length + parts.length + this.#generalOn(id).length > 0
        }) || this.#heardOn(property.id, event).length > 0
      )
    })
  }

  /** Whether somebody says less than an assertion of this event: something presupposed, or a norm. */
  isShifted({ source, nearness }: Candidate, relayed: Saying): boolean {
    return nearness === 'general' || isOnlyPresupposed(source, relayed.source)
  }

  #upstream(sayings: readonly Saying[], chain: Chain): Saying[] {
    const reached = sayings.map(saying => ({ saying, ...reachOf(chain, saying, this.#work.reading.spokenFor) }))
    const furthest = Math.max(-1, ...reached.map(({ length }) => length))
    return furthest < 0 ? [] : reached.filter(({ length }) => length === furthest).map(({ saying }) => saying)
  }

  #near(relayed: Saying, properties: readonly string[], chain: Chain): Candidate[] {
    const { event } = relayed.statements[0]!.asked
    const { setting, isNorm, isEvent } = this.#work
    const elsewhere = properties.flatMap(property => {
      const { wholes, parts } = this.#says.near(property, event)
      return [...wholes, ...parts].flatMap(other => this.#says.on(property, other))
    })
    const general = properties.flatMap(property =>
      this.#generalOn(property)
        .filter(subject => subject !== event)
        .flatMap(subject => this.#says.on(property, subject))
        .filter(({ place }) => isNorm(place)),
    )
    return this.#upstream([...elsewhere, ...general], chain).flatMap(saying => {
      const own = saying.statements[0]!.asked.event
      const nearness = nearnessOf(own, event, setting)
      if (nearness) return [asCandidate(saying, nearness)]
      if (isEvent(event)) return [asCandidate(saying, 'general')]
      return isNorm(relayed.place) ? [asCandidate(saying, 'other')] : []
    })
  }

  #hear(event: string, property: ComparableProperty): Candidate[] {
    return gatherSayings(this.#work.told, this.#heardOn(property.id, event)).map(saying => ({
      ...asCandidate(saying, 'same'),
      heard: true,
    }))
  }

  #matches(candidate: Candidate, relayed: Saying): boolean {
    return relayed.statements.some(statement => this.bestOf(statement, candidate).closeness > 0)
  }

  /** What of a claim comes nearest to a value, and how near. */
  bestOf(relayed: Statement, { statements }: Pick<Saying, 'statements'>): { own: Statement; closeness: Closeness } {
    return statements
      .map(own => ({ own, closeness: closenessOf(own, relayed, this.#work.setting.context) }))
      .reduce((a, b) => (a.closeness >= b.closeness ? a : b))
  }

  /** By what is said, then what is asserted, then the same claimant's, then the same event, then the same act. */
  #order(candidates: readonly Candidate[], relayed: Saying, isMatched: boolean): Found {
    const distance = (candidate: Candidate) => [
      Number(candidate.place !== relayed.place),
      -relayed.statements.reduce((sum, statement) => sum + this.bestOf(statement, candidate).closeness, 0),
      Number(this.isShifted(candidate, relayed)),
      Number(candidate.source.claimant !== relayed.source.claimant),
      remoteness.indexOf(candidate.nearness),
      Number(candidate.source.act?.id !== relayed.source.act?.id),
    ]
    const ranked = candidates.map(candidate => ({ candidate, distance: distance(candidate) }))
    const order = (a: readonly number[], b: readonly number[]) =>
      a.map((part, i) => part - b[i]!).find(one => one !== 0) ?? 0
    ranked.sort((a, b) => order(a.distance, b.distance))
    const nearest = ranked
      .filter(one => order(one.distance, ranked[0]!.distance) === 0)
      .map(({ candidate }) => candidate)
    const [first] = nearest.length > 1 ? this.#byAffinity(nearest, relayed) : nearest
    const rest = ranked.map(({ candidate }) => candidate).filter(candidate => candidate !== first)
    return { candidates: first ? [first, ...rest] : [], isMatched }
  }

  /** Those claims first that have most in common with all that the relayed one says. */
  #byAffinity(candidates: readonly Candidate[], { place }: Saying): Candidate[] {
    const { told } = this.#work
    const keys = (claim: number) => told.of(claim).map(number => told.asked(number).property.id)
    const properties = new Set(keys(place))
    const shared = (claim: number) => new Set(keys(claim).filter(key => properties.has(key))).size
    return [...candidates].sort((a, b) => shared(b.place) - shared(a.place))
  }
}

const remoteness = ['same', 'part', 'whole', 'general', 'other']

function asCandidate(saying: Saying, nearness: Candidate['nearness']): Candidate {
  return { ...saying, nearness, heard: false }
}

/** The numbers of what others say in documents that a speaker published, as it has it from them, by property and event. */
function gatherHeard(speaker: string, { documentsBy, passages, told, speakerOf }: Work) {
  const heard = new Map<string, Map<string, number[]>>()
  for (const document of documentsBy(speaker)) {
    for (const claim of passages.claimsIn(document)) {
      if (speakerOf(claim) === speaker) continue
      for (const number of told.of(claim)) {
        const { property, event } = told.asked(number)
        const byEvent = heard.get(property.id) ?? new Map<string, number[]>()
        heard.set(property.id, byEvent)
        const known = byEvent.get(event)
        if (known) known.push(number)
        else byEvent.set(event, [number])
      }
    }
  }
  return heard
}
