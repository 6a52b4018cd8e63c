import { xsd } from './namespaces.js'

const named = (...names: readonly string[]): ReadonlySet<string> => new Set(names.map(name => xsd.$iri + name))

/** The datatypes of whole numbers: `xsd:integer` and all that XSD derives from it. */
export const integerTypes = named(
  ...['integer', 'long', 'int', 'short', 'byte'],
  ...['nonNegativeInteger', 'positiveInteger', 'nonPositiveInteger', 'negativeInteger'],
  ...['unsignedLong', 'unsignedInt', 'unsignedShort', 'unsignedByte'],
)

/** The datatypes of numbers. */
export const numericTypes: ReadonlySet<string> = new Set([...integerTypes, ...named('decimal', 'double', 'float')])
