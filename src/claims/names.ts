import { ClaimGraphError, suggest } from '../errors.js'
import { prefixes as ownPrefixes } from '../rdf/namespaces.js'
import { localName } from '../rdf/resource.js'

/**
 * Finds the one IRI that a name stands for: the IRI itself, `prefix:name`, or its last part, in any case where none has
 * exactly that. Throws `not-found` or `ambiguous`; `what` says in the message what was looked for.
 */
export function findByName(
  what: string,
  name: string,
  iris: Iterable<string>,
  prefixes: Readonly<Record<string, string>> = {},
): string {
  const all = [...new Set(iris)]
  const expanded = expandName(name, { ...ownPrefixes, ...prefixes })
  if (all.includes(expanded)) return expanded
  const exact = all.filter(iri => localName(iri) === name)
  const found = exact.length > 0 ? exact : all.filter(iri => localName(iri).toLowerCase() === name.toLowerCase())
  if (found.length === 1) return found[0]!
  if (found.length > 1) {
    const choices = found.sort().map(iri => `<${iri}>`)
    throw new ClaimGraphError('ambiguous', `\`${name}\` names more than one ${what}: ${choices.join(', ')}`)
  }
  const names = all.map(localName).sort()
  const known = names.length > 0 && names.length <= 20 ? `: expected one of ${names.join(', ')}` : ''
  throw new ClaimGraphError(
    'not-found',
    `no ${what} \`${name}\` among the ${all.length} of this graph${suggest(localName(expanded), names) || known}`,
  )
}

/** Whether a name is a whole IRI, and no `prefix:name` or last part of one. */
export function isWholeIri(name: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\/|^urn:/i.test(name)
}

function expandName(name: string, prefixes: Readonly<Record<string, string>>): string {
  const [, prefix, local] = /^([^:/]*):(.*)$/s.exec(name) ?? []
  return prefix !== undefined && Object.hasOwn(prefixes, prefix) ? prefixes[prefix] + local! : name
}
