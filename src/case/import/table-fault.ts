import { ClaimGraphError, formatLocation } from '../../errors.js'

/** What is wrong in a table or mapping, with file and line: `invalid-data`. */
export function tableFault(file: string, line: number | undefined, expected: string, found: string): ClaimGraphError {
  const place = { file, line }
  return new ClaimGraphError('invalid-data', `${formatLocation(place)}: expected ${expected}, found ${found}`, {
    details: place,
  })
}
