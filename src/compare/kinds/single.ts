/** What kinds have in common of which exactly one value holds, so that there is nothing to add up. */
export const singleValued = {
  accumulates: false,
  merge(): never {
    throw new TypeError('positions of a kind that does not accumulate cannot be merged')
  },
  findConflict: () => null,
  term: () => 'value',
} as const
