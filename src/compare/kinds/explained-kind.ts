import type { Reason } from '../reasons/reason.js'
import type { Kind, KindValue, RelateContext } from './kind.js'

/** A kind whose reasons can be told in other languages, as those that ship with the package. */
export interface ExplainedKind<P = unknown, V extends KindValue = KindValue> extends Kind<P, V> {
  /** The reason that `relate` gives, as data. */
  explain(a: P, b: P, context: RelateContext): Reason
}

/** Why two positions relate as they do, as data; undefined where a kind gives its reasons in words alone. */
export function explainRelation(kind: Kind, a: unknown, b: unknown, context: RelateContext): Reason | undefined {
  return isExplained(kind) ? kind.explain(a, b, context) : undefined
}

const isExplained = (kind: Kind): kind is ExplainedKind => 'explain' in kind
