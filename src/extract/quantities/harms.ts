/** The measures of what is done to people, of whom one may be told of without a number, and the same again. */
export const harms: ReadonlySet<string> = new Set(['deaths', 'injured'])
