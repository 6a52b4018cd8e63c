import { ClaimGraphError, suggest } from '../errors.js'
import { isParameterType, type ParameterType, parameterTypes } from './parameter-types.js'
import { scan } from './scan.js'

/** A parameter of a query: a variable `?_name_type`, or `?__name_type` where it may be left out. */
export interface Parameter {
  /** What the user calls it: the variable without underscores in front and without its type. */
  readonly name: string
  /** The variable without `?`. */
  readonly variable: string
  readonly type: ParameterType
  readonly required: boolean
}

/**
 * The parameters of a query, in order of appearance. A variable that begins with `_` and ends with no known type is an
 * ordinary variable; `strict` makes it an error, so that a misspelt type in a shipped query is not overlooked.
 */
export function findParameters(
  text: string,
  options: { strict?: boolean | undefined; file?: string | undefined } = {},
): Parameter[] {
  const parameters = new Map<string, Parameter>()
  const fail = (message: string) => {
    const { file } = options
    return new ClaimGraphError('invalid-query', file === undefined ? message : `${file}: ${message}`, {
      details: { file },
    })
  }
  for (const token of scan(text)) {
    const [, variable, underscores, name, type] = /^[?$]((__?)(?!_)(?:(.+)_)?([^_]*))$/.exec(token.text) ?? []
    if (token.kind !== 'variable' || variable === undefined) continue
    if (name === undefined || !isParameterType(type!)) {
      if (!options.strict) continue
      const types = parameterTypes.join(', ')
      throw fail(`expected \`?${variable}\` to end with a type (${types})${suggest(type!, parameterTypes)}`)
    }
    const before = parameters.get(name)
    if (before && before.variable !== variable) {
      throw fail(`expected one variable for the parameter \`${name}\`, found ?${before.variable} and ?${variable}`)
    }
    parameters.set(name, { name, variable, type, required: underscores === '_' })
  }
  return [...parameters.values()]
}

/** Parameters in short: `event (iri), since (date, optional), limit (integer, default 10)`. */
export function formatParameters(
  parameters: readonly Parameter[],
  defaults: Readonly<Record<string, string>> = {},
): string {
  return parameters
    .map(({ name, type, required }) => {
      const value = Object.hasOwn(defaults, name) ? `, default ${defaults[name]}` : required ? '' : ', optional'
      return `${name} (${type}${value})`
    })
    .join(', ')
}
