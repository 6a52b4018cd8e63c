import type { ClaimGraph } from '../../claims/graph.js'
import { rdf } from '../../rdf/environment.js'
import { cg, prov } from '../../rdf/namespaces.js'
import { compareText } from '../../rdf/order.js'
import { readFiles } from '../../rdf/read.js'
import { shippedPath } from '../../shipped.js'
import { Issues } from '../issues.js'
import { createLabels } from '../labels.js'
import { type DraftQuestion, findQuestions } from '../positions/questions.js'
import type { Setting } from '../setting.js'
import { readContainment } from '../structure/containment.js'
import { readHierarchy } from '../structure/hierarchy.js'
import { findRevised, madeBy } from '../structure/in-force.js'
import { gatherLinks } from '../structure/links.js'
import { createOrigins } from '../structure/origins.js'
import { readScope } from '../structure/scope.js'
import type { CompareOptions } from '../types.js'
import { readComparable } from './comparable.js'
import { readDays } from './dates.js'
import { readSpokenFor } from './speakers.js'
import { type ComparedClaim, readStatements, type Statement } from './statements.js'
import { findVoices } from './voices.js'

/** A graph made ready for comparing: what is asked and who says what, before anything is related. */
export interface Prepared {
  readonly setting: Setting
  readonly statements: readonly Statement[]
  readonly questions: readonly DraftQuestion[]
  readonly spokenFor: (agent: string) => string
  readonly speakerOf: (agent: string) => string
  readonly properties: ReadonlySet<string>
}

/** Reads a graph's statements and sorts them into questions and positions. */
export async function prepare(graph: ClaimGraph, options: CompareOptions): Promise<Prepared> {
  const { dataset } = graph
  const { store: vocabulary } = await readFiles([shippedPath('ontology/claimgraph.ttl')])
  const issues = new Issues()
  const labelOf = createLabels(dataset, vocabulary)
  const properties = readComparable(vocabulary, dataset, labelOf, issues)
  const spokenFor = readSpokenFor(dataset, issues)
  const speakerOf = options.rollUp === false ? (agent: string) => agent : spokenFor
  const claims = madeBy(readClaims(graph, speakerOf, spokenFor, issues), options.asOf)
  const statements = claims.flatMap(claim => readStatements(claim, properties, issues))
  const { isNarrower, canCoincide, cycles } = readHierarchy(dataset)
  for (const cycle of cycles) {
    issues.addCircle(
      'circular-hierarchy',
      'skos:broader, schema:containedInPlace, schema:parentOrganization or cg:partOf',
      cycle,
    )
  }
  const subjects = new Set([...graph.events().map(({ id }) => id), ...statements.map(({ event }) => event)])
  const events = new Map([...subjects].sort().map(id => [id, readScope(dataset, id, issues)]))
  const setting: Setting = {
    context: { tolerance: options.tolerance ?? 0.1, isNarrower, canCoincide, labelOf },
    events,
    containment: readContainment(dataset, events, isNarrower, issues),
    originsOf: createOrigins(claims, issues),
    issues,
  }
  const questions = findQuestions(statements, findRevised(claims, issues), setting)
  return { setting, statements, questions, spokenFor, speakerOf, properties: new Set(properties.keys()) }
}

/** All claims with one claimant and at most one stance, in the order of their IRIs; others are reported and left out. */
function readClaims(
  graph: ClaimGraph,
  speakerOf: (agent: string) => string,
  spokenFor: (agent: string) => string,
  issues: Issues,
): ComparedClaim[] {
  const valuesOf = (property: typeof cg.stance) =>
    gatherLinks(
      [...graph.dataset.match(null, property, null, rdf.defaultGraph())].map(
        q => [q.subject.value, q.object.value] as const,
      ),
    )
  const [claimants, stances] = [valuesOf(prov.wasAttributedTo), valuesOf(cg.stance)]
  const claims = graph.claims().sort((a, b) => compareText(a.id, b.id))
  return claims.flatMap((claim): ComparedClaim[] => {
    const attributed = claimants.get(claim.id)?.length ?? 0
    if (attributed !== 1 || !claim.claimant) {
      issues.add('no-claimant', claim.id, `expected one prov:wasAttributedTo, found ${attributed}; not compared`)
      return []
    }
    const stated = stances.get(claim.id)?.length ?? 0
    if (stated > 1) {
      issues.add('unknown-stance', claim.id, `expected at most one cg:stance, found ${stated}; not compared`)
      return []
    }
    const speaker = speakerOf(claim.claimant.id)
    return [{ claim, speaker, voices: findVoices(claim, speaker, spokenFor), days: readDays(claim, issues) }]
  })
}
