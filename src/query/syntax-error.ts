import { ClaimGraphError, formatLocation, type Location, suggest } from '../errors.js'
import { parseSyntax, Unparsable } from './parse.js'
import { scan } from './scan.js'

interface Token {
  image: string
  startOffset: number
}

interface GrammarError {
  message: string
  token: Token
  context: { ruleStack: string[] }
}

class Located extends Error {
  constructor(
    message: string,
    readonly offset: number,
    readonly token: string,
  ) {
    super(message)
  }
}

/**
 * Says where a query is not SPARQL. The engine's own message may lack the place, and counts the prefixes put before
 * the text, so the text is parsed once more, by the same parser, to learn the token that it stumbled on.
 */
export async function explainSyntaxError(
  text: string,
  prefixes: Readonly<Record<string, string>>,
  cause: unknown,
): Promise<ClaimGraphError> {
  if (cause instanceof RangeError) return tooDeep(cause)
  const located = (await locate(text, prefixes)) ?? new Located((cause as Error).message, -1, '')
  if (located.offset < 0) return new ClaimGraphError('invalid-query', firstLine(located.message), { cause })
  const details = { ...locateOffset(text, located.offset), token: located.token }
  return new ClaimGraphError('invalid-query', `${formatPlace(details)}: ${located.message}`, { details, cause })
}

/** The error for a query that is nested deeper than engines can follow. */
export function tooDeep(cause?: unknown): ClaimGraphError {
  return new ClaimGraphError('invalid-query', 'expected a query of reasonable depth, found one nested too deeply', {
    cause,
  })
}

/** The same error with the file it stands in. */
export function inFile(error: ClaimGraphError, file: string): ClaimGraphError {
  const { line, column } = error.details
  const message = error.message.replace(/^line \d+, column \d+: /, '')
  const details = { ...error.details, file }
  return new ClaimGraphError(error.code, `${formatLocation({ file, line, column } as Location)}: ${message}`, {
    details,
    cause: error.cause,
  })
}

/**
 * The IRI that a query declares as its BASE: the last one, each read against the one before, and the first against an
 * outer one; the engine's parsed form does not keep it.
 */
export async function findBase(
  text: string,
  prefixes: Readonly<Record<string, string>>,
  outer?: string,
): Promise<string | undefined> {
  if (!/\bBASE\b/i.test(text)) return outer
  const baseIRI = outer === undefined ? {} : { baseIRI: outer }
  const { context } = (await parseSyntax(text, { prefixes: { ...prefixes }, ...baseIRI })) as {
    context?: { subType: string; value?: { value: string } }[]
  }
  const declared = (context ?? []).flatMap(({ subType, value }) => (subType === 'base' && value ? [value.value] : []))
  return declared.reduce<string | undefined>((base, iri) => resolve(iri, base), outer)
}

const resolve = (iri: string, base: string | undefined) =>
  base === undefined || /^[a-z][a-z0-9+.-]*:/i.test(iri) ? iri : new URL(iri, base).href

async function locate(text: string, prefixes: Readonly<Record<string, string>>): Promise<Located | undefined> {
  try {
    await parseSyntax(text, { prefixes: { ...prefixes } })
    return undefined
  } catch (error) {
    if (error instanceof Unparsable) return locateFirst(error.errors as GrammarError[], text)
    const { message } = error as Error
    const character = /^unexpected character: ->.+<- at offset: (\d+)/s.exec(message)
    if (character) return unknownWord(text, Number(character[1]))
    const prefix = /^Unknown prefix: (.*)$/.exec(message)?.[1]
    if (prefix !== undefined) {
      const use = scan(text).find(token => token.kind === 'name' && token.text.startsWith(`${prefix}:`))
      const known = Object.keys(prefixes)
      const hint = `: expected one of ${known.map(name => `${name}:`).join(' ')}, or a PREFIX line${suggest(prefix, known)}`
      return new Located(`prefix \`${prefix}:\` is not declared${hint}`, use?.offset ?? -1, use?.text ?? `${prefix}:`)
    }
    return undefined
  }
}

/** The lexer names one character only, so the word that it begins is read from the text. */
function unknownWord(text: string, offset: number): Located {
  const [word = ''] = /^(?:[\p{L}\p{N}_]+|.)/su.exec(text.slice(offset)) ?? []
  return new Located(`unexpected \`${word}\``, offset, word)
}

function locateFirst([error]: GrammarError[], text: string): Located {
  const { token, context } = error!
  const part = context.ruleStack.at(-1)
  const within = part ? ` in ${part.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase()}` : ''
  const atEnd = Number.isNaN(token.startOffset) || token.image === ''
  if (atEnd) return new Located(`the query ends too early${within}${expected(error!)}`, text.trimEnd().length, '')
  return new Located(`unexpected \`${token.image}\`${within}${expected(error!)}`, token.startOffset, token.image)
}

/** What would have fitted, where it was one thing only. */
function expected(error: GrammarError): string {
  const [, token] = /^Expecting(?: token of type)? --> (.+?) <--/.exec(error.message) ?? []
  return token ? `: expected \`${token}\`` : ''
}

function locateOffset(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split(/\r\n|[\n\r]/)
  return { line: before.length, column: [...before.at(-1)!].length + 1 }
}

const formatPlace = ({ line, column }: { line: number; column: number }) => `line ${line}, column ${column}`
const firstLine = (message: string) => message.split('\n')[0]!
