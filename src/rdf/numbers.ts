import { integerRanges } from './integer-ranges.js'
import { xsd } from './namespaces.js'

const named = (...names: readonly string[]): ReadonlySet<string> => new Set(names.map(name => xsd.$iri + name))

/** The datatypes of whole numbers: `xsd:integer` and all that XSD derives from it. */
export const integerTypes = named(...Object.keys(integerRanges))

/** The datatypes of numbers. */
export const numericTypes: ReadonlySet<string> = new Set([...integerTypes, ...named('decimal', 'double', 'float')])
