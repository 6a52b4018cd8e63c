import type { FactView } from '../../src/review/view.js'

/** A fact in words. */
export const readFact = ({ property, value }: FactView): string => `${property.label}: ${value}`
