export { type CheckOptions, type CheckReport, checkGraph } from './check.js'
export type { Coverage } from './coverage.js'
export type { Issue, Locate, Severity } from './issue.js'
export { checkCodes, type IssueCode, shapeCodes } from './issue-codes.js'
