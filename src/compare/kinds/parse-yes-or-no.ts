import { ClaimGraphError } from '../../errors.js'

/** Reads yes or no as a person types it. */
export function parseYesOrNo(text: string): boolean {
  if (/^y(es)?$/i.test(text)) return true
  if (/^no?$/i.test(text)) return false
  throw new ClaimGraphError('parameter', `expected y or n, found \`${text}\``)
}
