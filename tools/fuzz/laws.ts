import type { Quad } from '@rdfjs/types'
import { ClaimGraphError } from '../../src/errors.js'
import { findIriFault } from '../../src/rdf/iri.js'
import { differences, otherReadings } from './differences.js'
import { isSame, readElsewhere } from './rdf-elsewhere.js'
import type { Reader } from './readers.js'

const rdfFormats = ['ttl', 'trig', 'nt', 'nq', 'jsonld']

/** What law an input shows to be broken, in words; undefined where all hold. */
export async function findBreach(reader: Reader, text: string): Promise<string | undefined> {
  let quads: readonly Quad[] | undefined
  let refusal: string | undefined
  try {
    quads = await reader.read(text)
  } catch (error) {
    if (!(error instanceof ClaimGraphError)) return `throws ${error instanceof Error ? error.stack : String(error)}`
    // biome-ignore lint/suspicious/noControlCharactersInRegex: no message may have them
    if (/[\0-\x09\x0B-\x1F\x7F-\x9F]/.test(error.message)) return `says ${JSON.stringify(error.message)}`
    if (error.message.length > 5000) return `says ${error.message.length} characters`
    refusal = error.message
  }
  const fault = quads?.map(findIriFault).find(found => found)
  if (fault) return `takes an IRI that is none: ${fault.message}`
  return rdfFormats.includes(reader.name) ? compareElsewhere(reader.name, text, quads, refusal) : undefined
}

function compareElsewhere(
  format: string,
  text: string,
  quads: readonly Quad[] | undefined,
  refusal: string | undefined,
): string | undefined {
  const other = readElsewhere(text, format)
  if (typeof other === 'string') {
    return quads && !isKnown(format, 'oxigraph', other) ? `takes what Oxigraph refuses: ${other}` : undefined
  }
  if (refusal !== undefined) {
    return isKnown(format, 'claimgraph', refusal) ? undefined : `refuses what Oxigraph takes: ${refusal}`
  }
  const isOtherwise = otherReadings.some(known => known.formats.includes(format) && known.input.test(text))
  return isOtherwise || isSame(quads!, other)
    ? undefined
    : `reads ${quads!.length} quads, and Oxigraph ${other.length} others`
}

function isKnown(format: string, refusedBy: string, message: string): boolean {
  return differences.some(
    known => known.refusedBy === refusedBy && known.formats.includes(format) && known.error.test(message),
  )
}

/** Sizes of growing inputs, each twice the one before. */
const sizes = [125, 250, 500, 1000, 2000]
/** Microseconds of processor time below which nothing is said of growth. */
const tooShort = 2_000_000

/**
 * Whether the time to read a text that grows at most quadruples with each doubling of its size, over several: the text that
 * breaks that, and undefined where none does. Measured in processor time, at its least of two readings.
 */
export async function findGrowth(reader: Reader, doublings = sizes.length - 1): Promise<string | undefined> {
  for (const grow of reader.growing) {
    const times: number[] = []
    for (const size of sizes.slice(0, doublings + 1)) {
      times.push(Math.min(await measure(reader, grow(size)), await measure(reader, grow(size))))
    }
    const [last, before] = [times.at(-1) ?? 0, times.at(-4)]
    if (before !== undefined && last > tooShort && last > 64 * before) return `${grow(2)} takes ${times.join(', ')} µs`
  }
  return undefined
}

async function measure(reader: Reader, text: string): Promise<number> {
  const start = process.cpuUsage()
  await reader.read(text).catch(() => undefined)
  const { user, system } = process.cpuUsage(start)
  return user + system
}
