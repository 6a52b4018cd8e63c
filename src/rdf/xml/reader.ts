import { ClaimGraphError, formatLocation } from '../../errors.js'

/** Something that takes XML piece by piece. */
export interface XmlReader {
  write(text: string): Promise<void> | void
  /** What is told at the end; throws where the document is not whole. */
  end(): Promise<void> | void
}

/** The error for XML that cannot be read. */
export function xmlError(
  file: string,
  message: string,
  line?: number,
  column?: number,
  cause?: unknown,
): ClaimGraphError {
  const details = { file, line, column }
  return new ClaimGraphError('syntax', `${formatLocation(details)}: ${message}`, { details, cause })
}
