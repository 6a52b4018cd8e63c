import type { NamedNode } from '@rdfjs/types'
import { describeMention } from '../../claims/build-mention.js'
import { sha256 } from '../../rdf/digest.js'
import { rdf } from '../../rdf/environment.js'
import { english } from '../../rdf/literals.js'
import { cg, prov, rdf as rdfNs, rdfs, schema, xsd } from '../../rdf/namespaces.js'
import type { PropertyValue } from '../../rdf/quad-builder.js'
import type { DraftAgent } from './agents.js'
import { assertionTimes } from './assertion-times.js'
import { addStatement, type ContentStatement, statementKey, wordStatement } from './content.js'
import type { DraftAttribution, Stretch } from './document-drafts.js'
import type { DraftSource } from './draft-document.js'
import type { DraftGraph } from './draft-graph.js'
import type { Subject } from './draft-statements.js'
import { sayInOwnWords } from './own-words.js'

/** A claim before it is written: who says it, through whom, where and what. */
export interface DraftClaim {
  readonly id: string
  readonly claimant: DraftAgent
  readonly chain: readonly DraftAgent[]
  readonly addressee?: DraftAgent | undefined
  readonly attribution: Partial<DraftAttribution>
  readonly passage: Stretch
  readonly statements: readonly ContentStatement[]
  readonly about: readonly Subject[]
  /** The id of the draft that it revises. */
  readonly revises?: string | undefined
  /** How and when its claimant withdrew it. */
  readonly withdrawn?: Partial<DraftAttribution> | undefined
}

interface Setting {
  readonly graph: DraftGraph
  readonly source: DraftSource
  readonly extraction: NamedNode
  readonly slice: (stretch: Stretch) => string
}

/** Writes drafts as claims; those that say the same of the same claimant in every respect are one claim with several mentions. */
export function writeDrafts(drafts: readonly DraftClaim[], setting: Setting): void {
  const groups = groupSame(drafts)
  const nameOf = new Map(groups.flatMap(same => same.map(({ id }) => [id, same[0]!.id] as const)))
  for (const same of groups) {
    const [first] = same
    const revises = [...new Set(same.flatMap(({ revises: id }) => (id === undefined ? [] : nameOf.get(id)!)))]
    writeClaim(
      { ...first!, revises },
      Math.max(...same.map(({ attribution }) => attribution.confidence ?? -1)),
      setting,
    )
    same.forEach(
      (draft, i) => void writeMention(setting.graph.iri(first!.id), `${first!.id}-m${i + 1}`, draft, setting),
    )
  }
}

function groupSame(drafts: readonly DraftClaim[]): DraftClaim[][] {
  const groups = new Map<string, DraftClaim[]>()
  for (const draft of drafts) {
    const { id, claimant, chain, addressee, attribution, statements, withdrawn } = draft
    const { act, stance, certainty, assertedOn, notBefore, notAfter } = attribution
    const key = JSON.stringify([
      ...[claimant.iri.value, act, stance, certainty, assertedOn, notBefore, notAfter, addressee?.iri.value],
      chain.map(({ iri }) => iri.value),
      statements.map(statementKey).sort(),
      statements.length === 0 ? id : '',
      withdrawn,
    ])
    const group = groups.get(key)
    if (group) group.push(draft)
    else groups.set(key, [draft])
  }
  return [...groups.values()]
}

function writeClaim(
  {
    id,
    claimant,
    chain,
    addressee,
    attribution,
    statements,
    about,
    ...life
  }: Omit<DraftClaim, 'revises'> & { revises: string[] },
  confidence: number,
  { graph, source, extraction }: Setting,
): void {
  const claim = graph.iri(id)
  const { act = 'Report', stance, certainty } = attribution
  const subjects = new Map([...statements.map(({ subject }) => subject), ...about].map(each => [each.iri.value, each]))
  const said = [...new Set(statements.map(({ subject }) => subject.iri.value))].map(iri => ({
    of: subjects.get(iri)!.label,
    what: statements.filter(({ subject }) => subject.iri.value === iri).map(wordStatement),
  }))
  const label = sayInOwnWords({
    ...{ claimant: claimant.label, act, stance, certainty, said },
    about: about.filter(({ kind }) => kind !== cg.UnknownEvent.value).map(each => each.label),
  })
  graph.describe(claim, [
    [rdfNs.type, cg.Claim],
    [rdfs.label, english(label)],
    [prov.wasAttributedTo, claimant.iri],
    ...assertionTimes(attribution, source.times, { isPublisher: chain.length === 0 }),
    [cg.act, rdf.namedNode(cg.$iri + act)],
    [cg.stance, stance === undefined ? undefined : rdf.namedNode(cg.$iri + stance)],
    [cg.certainty, certainty === undefined ? undefined : rdf.namedNode(cg.$iri + certainty)],
    [cg.addressee, addressee?.iri],
    ...[...subjects.values()].map(({ iri }): PropertyValue => [schema.about, iri]),
    [cg.status, cg.Draft],
    [cg.confidence, confidence < 0 ? undefined : rdf.literal(confidence.toFixed(2), xsd.decimal)],
    [prov.wasGeneratedBy, extraction],
    ...life.revises.map((earlier): PropertyValue => [prov.wasRevisionOf, graph.iri(earlier)]),
    ...(life.withdrawn === undefined ? [] : [describeWithdrawal(claim, life.withdrawn, { graph, source })]),
  ])
  for (const statement of statements) addStatement(graph, claim, statement)
}

/** That a claim was withdrawn, as its document tells. */
function describeWithdrawal(
  claim: NamedNode,
  withdrawn: Partial<DraftAttribution>,
  { graph, source }: Pick<Setting, 'graph' | 'source'>,
): PropertyValue {
  const dates = [cg.assertedOn, cg.notBefore, cg.notAfter]
  const times = assertionTimes(withdrawn, source.times, { isPublisher: false })
  const record = graph.node([
    [rdfNs.type, cg.Retraction],
    [schema.about, claim],
    ...times.filter(([property]) => dates.some(date => date.equals(property))),
    [prov.wasDerivedFrom, source.iri],
  ])
  return [cg.retractedBy, record]
}

function writeMention(claim: NamedNode, name: string, draft: DraftClaim, { graph, source, slice }: Setting): void {
  const { passage, chain, attribution } = draft
  const mention = graph.iri(name)
  const selectors = (property: NamedNode, stretches: readonly Stretch[] = []) =>
    stretches.map((stretch): PropertyValue => [property, graph.selector(stretch)])
  graph.describe(claim, [[cg.mention, mention]])
  describeMention(graph, mention, {
    document: source.iri.value,
    span: { start: passage[0], end: passage[1] },
    sha256: sha256(slice(passage)),
    relayedBy: chain.map(({ iri }) => iri.value),
  })
  graph.describe(mention, [
    ...selectors(cg.sourceSelector, attribution.source),
    ...selectors(cg.cueSelector, attribution.cue),
    ...selectors(cg.contentSelector, attribution.content ?? [passage]),
  ])
}
