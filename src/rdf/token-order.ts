/** A token of n3, as far as its order is looked at. */
export interface OrderedToken {
  readonly type: string
  readonly line: number
}

/** Finds what n3 takes although no grammar does: a graph within a graph, a datatype of nothing, lines that hold no statement. */
export class TokenOrder {
  readonly #isByLine: boolean
  #before = ''
  #line = 0
  #inGraph = false
  #inStatement = false

  /** Whether each statement has a line of its own, as in N-Triples and N-Quads. */
  constructor(isByLine: boolean) {
    this.#isByLine = isByLine
  }

  /** What is wrong with the next token, in words. */
  next({ type, line }: OrderedToken): string | undefined {
    const [before, isSameLine] = [this.#before, line === this.#line]
    this.#before = type
    this.#line = line
    if (type === 'eof') return undefined
    const isDatatype = type === 'type' || type === 'typeIRI'
    if (isDatatype && before !== 'literal') return 'expected a datatype behind a literal alone'
    if (this.#isByLine) {
      const inStatement = this.#inStatement
      this.#inStatement = type !== '.' && before !== 'VERSION'
      return inStatement === isSameLine ? undefined : 'expected each statement in a line of its own'
    }
    if (type === '{' && this.#inGraph) return 'expected no graph within a graph'
    if (type === '{' || type === '}') this.#inGraph = type === '{'
    return undefined
  }
}
