export type { Operation } from './algebra.js'
export type {
  BindingsResult,
  BooleanResult,
  PreparedQuery,
  QuadsResult,
  Queryable,
  QueryEngine,
  QueryOptions,
  QueryResult,
  Row,
} from './engine.js'
export { type FormatOptions, formatResult } from './format-result.js'
export type { GraphChoice } from './graphs.js'
export type { QueryHeader } from './header.js'
export { readParams, readQuery, type StoredQuery } from './library.js'
export { OxigraphEngine } from './oxigraph-engine.js'
export type { Parameter } from './parameter.js'
export type { ParameterType } from './parameter-types.js'
export { query } from './query.js'
