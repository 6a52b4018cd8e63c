import fc from 'fast-check'

/** Few terms, so that random patterns match random data; each as both engines write it. */
const iris = [':a', ':b', ':c']
const literals = ['1', '2', '1.5', '"1"', '"x"', '"é"', '"x"@en', '"y"@en', 'true', '0', '"z"^^:t']
const dates = [
  '"2025-03-08"^^xsd:date',
  '"2025-03-09Z"^^xsd:date',
  '"2025-03-08T23:59:59.5Z"^^xsd:dateTime',
  '"-0044-03-15T12:00:00Z"^^xsd:dateTime',
  '9007199254740993',
]
const predicates = [':p', ':q']
const graphs = [':g1', ':g2']
const variables = ['?x', '?y', '?z']

const of = <T>(items: readonly T[]) => fc.constantFrom(...items)
const variable = of(variables)
const object = fc.oneof({ weight: 2, arbitrary: of(iris) }, of([...literals, ...dates]))

/** All IRIs stand in every graph: the other engine takes no path of no length from one that does not. */
const everywhere = ['', ...graphs].map(graph => `${graph && `GRAPH ${graph} `}{ :a :r :b . :c :r :a }`)

/** Data in TriG: some triples in the default graph and in two named ones. */
export const randomData: fc.Arbitrary<string> = fc
  .array(fc.tuple(of(['', ...graphs]), of(iris), of(predicates), object), { minLength: 4, maxLength: 14 })
  .map(quads => quads.map(([graph, ...triple]) => `${graph && `GRAPH ${graph} `}{ ${triple.join(' ')} }`))
  .map(quads => [...everywhere, ...quads].join('\n'))

// alternatives stand under * alone: the other engine sometimes gives once what two of them lead to
const path: fc.Arbitrary<string> = fc.oneof(
  of(predicates),
  of([':p/:q', '^:p', '!:p', '!(:p|:q)', ':p*', ':p+', ':p?', '(:p|:q)*', '(:p/:q)?', '^:p/:q', '(^:p)+']),
)

const triple = fc.oneof(
  fc.tuple(
    fc.oneof({ weight: 3, arbitrary: variable }, of(iris)),
    fc.oneof({ weight: 3, arbitrary: of(predicates) }, variable),
    fc.oneof({ weight: 3, arbitrary: variable }, object),
  ),
  fc.tuple(fc.oneof(variable, of(iris)), path, variable),
  fc.tuple(variable, path, of(iris)),
)

const { expression } = fc.letrec<{ expression: string; condition: string }>(tie => ({
  expression: fc.oneof(
    { maxDepth: 3 },
    fc.oneof({ weight: 4, arbitrary: variable }, of([...literals, ...dates, ...iris])),
    fc.tuple(tie('expression'), of(['+', '-', '*', '/']), tie('expression')).map(parts => `(${parts.join(' ')})`),
    fc
      .tuple(of(['STR', 'LANG', 'DATATYPE', 'ABS', 'CEIL', 'FLOOR', 'ROUND', 'STRLEN', 'UCASE']), tie('expression'))
      .map(([name, arg]) => `${name}(${arg})`),
    fc
      .tuple(of(['YEAR', 'MONTH', 'DAY', 'HOURS', 'TZ', 'TIMEZONE', 'SECONDS']), tie('expression'))
      .map(([name, arg]) => `${name}(${arg})`),
    fc
      .tuple(
        of(['xsd:integer', 'xsd:decimal', 'xsd:string', 'xsd:boolean', 'xsd:date', 'xsd:dateTime']),
        tie('expression'),
      )
      .map(([name, arg]) => `${name}(${arg})`),
    fc
      .tuple(of(['CONCAT', 'STRBEFORE', 'STRAFTER', 'CONTAINS', 'STRSTARTS']), tie('expression'), tie('expression'))
      .map(([name, a, b]) => `${name}(${a}, ${b})`),
    fc.tuple(tie('expression'), tie('expression')).map(([a, b]) => `SUBSTR(${a}, ${b})`),
    fc.tuple(tie('condition'), tie('expression'), tie('expression')).map(args => `IF(${args.join(', ')})`),
    fc.tuple(tie('expression'), tie('expression')).map(args => `COALESCE(${args.join(', ')})`),
    tie('condition'),
  ),
  condition: fc.oneof(
    { maxDepth: 3 },
    // <= of two IRIs is an error, which the other engine does not find where they are the same
    fc.tuple(tie('expression'), of(['=', '!=', '<', '>']), tie('expression')).map(parts => `(${parts.join(' ')})`),
    fc.tuple(tie('condition'), of(['&&', '||']), tie('condition')).map(parts => `(${parts.join(' ')})`),
    tie('condition').map(condition => `(!${condition})`),
    fc
      .tuple(tie('expression'), of(['IN', 'NOT IN']), tie('expression'), tie('expression'))
      .map(([value, how, a, b]) => `(${value} ${how} (${a}, ${b}))`),
    variable.map(name => `BOUND(${name})`),
    fc.tuple(of(['ISIRI', 'ISLITERAL', 'ISNUMERIC']), variable).map(([name, arg]) => `${name}(${arg})`),
    fc.tuple(variable, variable).map(args => `SAMETERM(${args.join(', ')})`),
  ),
}))

// the order of terms of which neither is less is left to the engine
const aggregate = fc
  .tuple(of(['COUNT', 'SUM', 'AVG', 'MIN', 'MAX']), of(['', 'DISTINCT ']), variable)
  .map(([name, distinct, arg]) => `${name}(${distinct}${name.startsWith('M') ? `STR(${arg})` : arg})`)

const values = fc
  .array(fc.tuple(fc.oneof(object, fc.constant('UNDEF')), fc.oneof(object, fc.constant('UNDEF'))), {
    minLength: 1,
    maxLength: 3,
  })
  .map(rows => `VALUES (?x ?y) { ${rows.map(([a, b]) => `(${a} ${b})`).join(' ')} }`)

let fresh = 0

const { group } = fc.letrec<{ group: string; some: string; element: string; subquery: string }>(tie => ({
  some: fc.tuple(triple, tie('element')).map(([parts, text]) => `{ ${parts.join(' ')} . ${text} }`),
  group: fc
    .array(tie('element'), { minLength: 0, maxLength: 3, depthIdentifier: 'group' })
    .map(all => `{ ${all.join(' ')} }`),
  element: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'group', withCrossShrink: true },
    triple.map(parts => `${parts.join(' ')} .`),
    triple.map(parts => `${parts.join(' ')} .`),
    expression.map(text => `FILTER(${text})`),
    expression.map(text => `BIND(${text} AS ?b${++fresh})`),
    values,
    tie('group').map(text => `OPTIONAL ${text}`),
    tie('some').map(text => `MINUS ${text}`),
    tie('some').map(text => `FILTER EXISTS ${text}`),
    tie('some').map(text => `FILTER NOT EXISTS ${text}`),
    tie('group'),
    fc.tuple(tie('group'), tie('group')).map(([a, b]) => `${a} UNION ${b}`),
    // the other engine forgets the graph of what is no pattern, and knows it in a filter too early
    fc.tuple(of([...graphs, '?g', '?g']), tie('some')).map(([graph, text]) => `GRAPH ${graph} ${text}`),
    triple.map(parts => `GRAPH ?x { ${parts.join(' ')} }`),
    tie('subquery').map(text => `{ ${text} }`),
  ),
  subquery: fc.oneof(
    fc
      .tuple(of(['', 'DISTINCT ']), fc.subarray(variables, { minLength: 1 }), tie('group'))
      .map(([distinct, names, text]) => `SELECT ${distinct}${names.join(' ')} ${text}`),
    fc.tuple(aggregate, tie('group')).map(([text, where]) => `SELECT (${text} AS ?b${++fresh}) ${where}`),
    fc
      .tuple(aggregate, variable, tie('group'))
      .map(([text, key, where]) => `SELECT ${key} (${text} AS ?b${++fresh}) ${where} GROUP BY ${key}`),
  ),
}))

/** A query whose answer the standard determines, but for the order of its rows. */
export const randomQuery: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: group.map(where => `SELECT * ${where}`) },
  group.map(where => `SELECT DISTINCT ?x ?y ${where}`),
  fc.tuple(aggregate, group).map(([text, where]) => `SELECT (${text} AS ?n) ${where}`),
  fc
    .tuple(aggregate, variable, group)
    .map(([text, key, where]) => `SELECT ${key} (${text} AS ?n) ${where} GROUP BY ${key}`),
  group.map(where => `ASK ${where}`),
)
