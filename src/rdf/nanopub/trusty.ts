import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import type { Quad, Term } from '@rdfjs/types'
import { ClaimGraphError } from '../../errors.js'
import { compareText } from '../order.js'

/** Stands in an IRI where the artifact code will be, before it is known. */
export const codePlaceholder = '~~~ARTIFACTCODE~~~'

/** What stands in place of the code where the code itself is worked out. */
const blank = ' '

/** The artifact code with which a trusty URI of the module RA ends; undefined for an IRI that is none. */
export function findArtifactCode(iri: string): string | undefined {
  return /(?:^|[^\w-])(RA[\w-]{43})(?:[#/.]|\.[\w-]{0,20})?$/.exec(iri)?.[1]
}

/** Whether an IRI ends in what looks like an artifact code of any module, right or not. */
export function looksTrusty(iri: string): boolean {
  return /(?:^|[^\w-])(?:RA|RB|FA)[\w-]{23,}$/.test(iri)
}

/** SHA-256 of a text, in base64url without padding. */
function digest(text: string): string {
  return btoa(String.fromCharCode(...sha256(utf8ToBytes(text))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}

/**
 * The text from which a trusty URI of the module RA, and a signature, are worked out: the quads, each once, in order,
 * term by term in lines, with a blank in place of the code. Throws `invalid-data` for a blank node.
 */
export function normalise(quads: Iterable<Quad>, code: string): string {
  const named = (term: Term): string => {
    if (term.termType === 'DefaultGraph') return ''
    if (term.termType === 'NamedNode') return term.value.replaceAll(code, blank)
    throw new ClaimGraphError('invalid-data', `expected IRIs and literals in a trusty graph, found a ${term.termType}`)
  }
  const entries = Array.from(quads, ({ subject, predicate, object, graph }) => {
    const terms = [graph, subject, predicate].map(named)
    if (object.termType !== 'Literal') return { key: [...terms, '0', named(object)], object: named(object), terms }
    const { value, datatype } = object
    const language = object.language.toLowerCase()
    const type = language === '' ? datatype.value : ''
    const text = value.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')
    return {
      key: [...terms, '1', value, type, language],
      object: language === '' ? `^${type} ${text}` : `@${language} ${text}`,
      terms,
    }
  })
  entries.sort((a, b) => compareKeys(a.key, b.key))
  const lines: string[] = []
  let before: readonly string[] | undefined
  for (const { key, object, terms } of entries) {
    if (before === undefined || compareKeys(before, key) !== 0) lines.push(...terms, object)
    before = key
  }
  return lines.map(line => `${line}\n`).join('')
}

/** The artifact code that quads should have in their IRIs, where `code` stands now. */
export function computeArtifactCode(quads: Iterable<Quad>, code: string): string {
  return `RA${digest(normalise(quads, code))}`
}

function compareKeys(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const order = compareText(a[i]!, b[i]!)
    if (order !== 0) return order
  }
  return a.length - b.length
}
