/** A command that writes, as it is tried: in a case that was made for it, with these words. */
export interface Trial {
  readonly args: readonly string[]
  /** Commands that are run before it, undisturbed. */
  readonly before?: readonly (readonly string[])[]
  /** What is typed into it. */
  readonly input?: string
}

const claim = ['--statement', 'At least 12 people died', '--event', 'Fire at Selm', '--property', 'deaths']
const entered = [
  'claim',
  '--new',
  '--claimant',
  'Council of Tarn',
  ...claim,
  '--value',
  'at least 12',
  '--document',
  'notice',
]
const whole = [
  ...entered,
  '--asserted',
  '2031-05-05',
  '--quotation',
  'at least 12 people were killed in the fire at Selm',
]
const drafted = [['add', '../notice.txt', '../note.txt'], ['extract']]
const known = [
  ['add', '../notice.txt'],
  ['import', '../table.csv'],
]
const why = ['--why', 'It said so']

/** Every command that writes, by its name in the command line. */
export const writing: Readonly<Record<string, Trial>> = {
  init: { args: ['init', 'new', '--title', 'New', '--base', 'https://example.org/new/'] },
  add: { args: ['add', '../notice.txt', '../note.txt', '--publisher', 'Gazette'] },
  import: { before: [['add', '../notice.txt']], args: ['import', '../table.csv'] },
  claim: { before: [['add', '../notice.txt']], args: whole },
  extract: { before: [['add', '../notice.txt', '../note.txt']], args: ['extract'] },
  review: {
    before: drafted,
    args: ['review', '--accept-above', '0'],
  },
  align: { before: drafted, args: ['align'] },
  merge: { before: known, args: ['merge', 'council-of-tarn', 'brigade', ...why] },
  split: { before: known, args: ['split', 'council-of-tarn', 'brigade', ...why] },
  retract: { before: known, args: ['retract', '{claim}', '--document', 'notice', '--on', '2031-05-10', ...why] },
  revise: {
    before: known,
    args: [
      'revise',
      '{claim}',
      '--value',
      '20',
      '--document',
      'notice',
      '--quote',
      'the dead are sixteen',
      '--on',
      '2031-05-10',
      ...why,
    ],
  },
  correct: { before: known, args: ['correct', '{claim}', '--value', '15', ...why] },
  restrict: { before: known, args: ['restrict', 'brigade', ...why] },
  reviewer: { args: ['reviewer', 'add', 'K. K.'] },
  export: { before: known, args: ['export', '--format', 'trig', '-o', 'out.trig'] },
  compare: { before: known, args: ['compare', '--format', 'json', '-o', 'out.json'] },
}

/** Commands that write a file anew that is there already. */
export const rewriting: Readonly<Record<string, Trial>> = {
  add: { before: [['add', '../note.txt']], args: ['add', '../notice.txt'] },
  claim: {
    before: [...known, [...whole, '--act', 'reporting']],
    args: [...whole.map(each => (each === 'deaths' ? 'injured' : each))],
  },
  merge: { before: [...known, ['split', 'council-of-tarn', 'fire-at-selm', ...why]], args: writing.merge!.args },
  restrict: { before: [...known, ['correct', '{claim}', '--value', '15', ...why]], args: writing.restrict!.args },
  review: {
    before: [...drafted, ['review', '--accept-above', '0']],
    args: ['review', '--reviewer', 'N. N.'],
    input: 'r\nno claim\nq\n',
  },
}

/** Commands that write a file only by `--output`, as `export` does, or none. */
export const reading: readonly string[] = [
  ...[
    'summary',
    'claims',
    'trace',
    'matrix',
    'fidelity',
    'origins',
    'range',
    'survey',
    'query',
    'check',
    'status',
    'history',
  ],
  'serve',
  // a folder of their own, which tests/cli/site.test.ts replaces
  'site',
  'tables',
  // written as `site` writes
  'crate',
  // written as `site` writes, too
  'publish',
]
