import type { Resource } from '../../rdf/resource.js'
import type { Kind } from '../kinds/kind.js'

/** A property that an ontology declares comparable. */
export interface ComparableProperty extends Resource {
  /** What its values are, and so how positions on it are compared. */
  readonly kind: Kind
  /** Whether a part cannot exceed its whole (`cg:AdditiveMeasure`). */
  readonly additive: boolean
  /** Whether what holds of a part holds of the whole (`cg:ExistentialProperty`). */
  readonly existential: boolean
  /** Whether what is true of the whole is true of every part (`cg:UniversalProperty`). */
  readonly universal: boolean
  /** IRIs of properties that say the same by another act, as a norm requires what a demand urges. */
  readonly byAnotherAct: readonly string[]
}
