/** The columns of a table of claims: what each holds, with an example that stands in the template. */
export const columns = {
  claimant: ['who originally asserts it', 'Fire brigade of Tarn'],
  'claimant-type': ['organisation, person or group, where the claimant is new', 'organisation'],
  statement: ['what it says, in your own words', 'At least 12 people were killed in the mill'],
  event: ['what it is about', 'Killings, Selm, 4 May 2031'],
  property: ['what it says of the event', 'deaths'],
  value: ['a figure as worded, a date, true or false, or names with ; between them', 'at least 12'],
  least: ['the least that is meant, where the value does not say it', ''],
  most: ['the most that is meant', ''],
  unit: ['the unit of the value, where the property leaves it open', ''],
  'as-stated': ['the few words of the figure, where they say more', ''],
  asserted: ['when it was said: a day, month or year, or 2031-05-04..2031-05-06', '2031-05-05'],
  document: ['in which document it stands', 'Tarn Gazette, 7 May 2031'],
  publisher: ['who published the document, where it is new', 'Tarn Gazette'],
  published: ['when the document was published, where it is new', '2031-05-07'],
  url: ['where the document was published, where it is new', ''],
  quotation: ['the passage, word for word, where the case holds the text', ''],
  start: ['instead of the quotation: its first character, counted from 0', ''],
  end: ['and the one after its last', ''],
  relays: ['through whom it is known, nearest to the claimant first, with ; between them', 'Tarn Gazette'],
  act: ['what kind of speech act (report)', 'announcement'],
  stance: ['asserts, denies or could not verify (asserts)', ''],
  certainty: ["the speaker's own hedge", ''],
  basis: ['kinds of evidence named, with ; between them', ''],
  'rests-on': ['documents that it rests on, with ; between them', ''],
  comment: ['a note', ''],
  kind: ['what kind of event it is, where it is new', 'killing'],
  place: ['where a new event took place, and within which places, with ; between them', 'Selm; Tarn'],
  from: ['its first day, month or year', '2031-05-04'],
  until: ['its last day, month or year', '2031-05-04'],
  victims: ['the people to whom it is restricted', ''],
  'part-of': ['the wider event of which it is part', ''],
} as const satisfies Record<string, readonly [meaning: string, example: string]>

export type ColumnName = keyof typeof columns

export const columnNames = Object.keys(columns) as ColumnName[]

/** Columns without which no row is a claim. */
export const neededColumns = ['claimant', 'event', 'property', 'value', 'document'] as const satisfies ColumnName[]

export function isColumnName(name: string): name is ColumnName {
  return Object.hasOwn(columns, name)
}

/** One claim as a table has it: what stands in its columns, of which those that say nothing are left out. */
export interface ClaimRow extends Readonly<Partial<Record<ColumnName, string>>> {
  /** The line of the table on which it ends, from 1; undefined where it is of no table. */
  readonly line?: number | undefined
}
