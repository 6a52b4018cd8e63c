import type { DatasetCore, Quad } from '@rdfjs/types'
import { describe } from '../../../rdf/description.js'
import { rdf } from '../../../rdf/environment.js'
import { english } from '../../../rdf/literals.js'
import { cg, prov, rdfs } from '../../../rdf/namespaces.js'
import type { Nanopub } from '../../../rdf/nanopub/nanopub.js'
import { npx } from '../../../rdf/nanopub/terms.js'
import { describeRevision } from '../../life/replacement.js'
import { describeRetractionOf } from '../../life/retraction.js'
import type { ClaimReading, ReadClaim } from '../claim-reading.js'
import { claimIriOf, describedClaim, quadsOfDescribed } from './claim-of-nanopub.js'
import { findDay, publishersOf, readForeign } from './foreign-nanopub.js'

/** What nanopublications are read with. */
export interface NanopubSetting {
  /** The graph of the case. */
  readonly dataset: DatasetCore
  readonly base: string
  /** The nanopublications that the case has taken in before. */
  readonly kept: readonly Nanopub[]
  /** Those of which something does not match, with what that is: they are taken in, and say so. */
  readonly unverified: ReadonlyMap<string, string>
  /** Who takes them in. */
  readonly by: string
  readonly now: Date
}

/** Makes claims of nanopublications; those that supersede others revise their claims, those that retract others withdraw them. */
export function readNanopubs(nanopubs: readonly Nanopub[], setting: NanopubSetting): ClaimReading {
  const { kept, unverified, now } = setting
  const claims: ReadClaim[] = []
  const notes: string[] = []
  const all = new Map([...kept, ...nanopubs].map(nanopub => [nanopub.iri, nanopub]))
  for (const nanopub of nanopubs) {
    const comment = unverified.get(nanopub.iri)
    if (retractedBy(nanopub).length > 0) continue
    const own = describedClaim(nanopub)
    if (own) {
      const note = comment === undefined ? [] : [rdf.quad(own, rdfs.comment, english(comment))]
      claims.push({ iri: own.value, quads: [...quadsOfDescribed(nanopub, own), ...note] })
      continue
    }
    const read = readForeign(nanopub, { today: now.toISOString().slice(0, 10), comment })
    claims.push(read)
  }
  const records = [...all.values()].flatMap(nanopub => {
    const isNew = (other: string) => nanopubs.some(({ iri }) => iri === other || iri === nanopub.iri)
    return [
      ...supersededBy(nanopub)
        .filter(isNew)
        .flatMap(earlier => revise(nanopub, all.get(earlier), earlier)),
      ...retractedBy(nanopub)
        .filter(isNew)
        .flatMap(other => retract(nanopub, all.get(other), other)),
    ]
  })
  return { claims, notes, records }

  function revise(nanopub: Nanopub, earlier: Nanopub | undefined, iri: string): Quad[] {
    if (!earlier) {
      notes.push(`<${nanopub.iri}>: supersedes <${iri}>, which the case does not have`)
      return []
    }
    const [claim, replacement] = [claimIriOf(earlier), claimIriOf(nanopub)]
    const link = (quads: Iterable<Quad>) =>
      [...quads].some(
        ({ subject, predicate, object }) =>
          subject.value === replacement && predicate.equals(prov.wasRevisionOf) && object.value === claim,
      )
    if (link(setting.dataset) || claims.some(({ quads }) => link(quads))) return []
    if (claimantOf(claim) !== claimantOf(replacement)) {
      notes.push(`<${nanopub.iri}>: supersedes <${iri}>, but its claim is another's: no revision`)
      return []
    }
    const why = `Its nanopublication <${nanopub.iri}> supersedes <${iri}>.`
    return describeRevision({ claim, replacement, why, by: setting.by, at: now }, setting.base)
  }

  function retract(nanopub: Nanopub, other: Nanopub | undefined, iri: string): Quad[] {
    if (!other) {
      notes.push(`<${nanopub.iri}>: retracts <${iri}>, which the case does not have`)
      return []
    }
    const claim = claimIriOf(other)
    const isRetracted = (quads: Iterable<Quad>) =>
      [...quads].some(({ subject, predicate }) => subject.value === claim && predicate.equals(cg.retractedBy))
    if (isRetracted(setting.dataset) || claims.some(({ quads }) => isRetracted(quads))) return []
    const retractors = nanopub.assertion.quads
      .filter(({ predicate }) => predicate.equals(npx.retracts))
      .map(({ subject }) => subject.value)
    const owners = new Set([claimantOf(claim), ...publishersOf(other).map(({ value }) => value)])
    if (!retractors.some(agent => owners.has(agent))) {
      notes.push(
        `<${nanopub.iri}>: retracts <${iri}>, but neither its claimant nor who published it does: not withdrawn`,
      )
      return []
    }
    const on = findDay(nanopub)
    const why = `The nanopublication <${nanopub.iri}> retracts <${iri}>.`
    return describeRetractionOf({ claim, withdrawn: { on }, why, by: setting.by, at: now }, setting.base)
  }

  function claimantOf(claim: string): string | undefined {
    const read = claims.find(({ iri }) => iri === claim)
    const found = read?.quads.find(
      ({ subject, predicate }) => subject.value === claim && predicate.equals(prov.wasAttributedTo),
    )
    return found?.object.value ?? describe(setting.dataset, rdf.namedNode(claim)).values(prov.wasAttributedTo)[0]
  }
}

const supersededBy = ({ iri, publicationInfo: { quads } }: Nanopub): string[] =>
  quads
    .filter(({ subject, predicate }) => subject.value === iri && predicate.equals(npx.supersedes))
    .map(({ object }) => object.value)

/** The nanopublications that one retracts, which says nothing else then. */
const retractedBy = ({ assertion: { quads } }: Nanopub): string[] =>
  quads.every(({ predicate }) => predicate.equals(npx.retracts)) ? quads.map(({ object }) => object.value) : []
