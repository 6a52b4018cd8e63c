/** The integers that a datatype has; without an end, there is none. */
export interface IntegerRange {
  readonly min?: bigint
  readonly max?: bigint
}

const signed = (bits: bigint): IntegerRange => ({ min: -(2n ** (bits - 1n)), max: 2n ** (bits - 1n) - 1n })
const unsigned = (bits: bigint): IntegerRange => ({ min: 0n, max: 2n ** bits - 1n })

/** `xsd:integer` and all that XSD derives from it, by local name. */
export const integerRanges: Readonly<Record<string, IntegerRange>> = {
  integer: {},
  nonPositiveInteger: { max: 0n },
  negativeInteger: { max: -1n },
  nonNegativeInteger: { min: 0n },
  positiveInteger: { min: 1n },
  long: signed(64n),
  int: signed(32n),
  short: signed(16n),
  byte: signed(8n),
  unsignedLong: unsigned(64n),
  unsignedInt: unsigned(32n),
  unsignedShort: unsigned(16n),
  unsignedByte: unsigned(8n),
}
