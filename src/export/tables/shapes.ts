import { type ColumnType, type TableColumn, type TableName, type TableShape, tableNames } from './shape.js'

type Described = readonly [name: string, type: ColumnType | `${ColumnType}?`, words: string]

const claim: Described = ['claim', 'text', 'IRI of the claim']
const question: Described = ['question', 'text', 'IRI of the question: one event, one property, one unit']
const firstDay: Described = [
  'first_day',
  'day?',
  'first day on which it may have been made; none where it is not known',
]
const lastDay: Described = ['last_day', 'day?', 'last day on which it may have been made; none where it is not known']

const described: Readonly<Record<TableName, readonly [row: string, ...columns: Described[]]>> = {
  claim: [
    'a claim that is compared',
    claim,
    ['label', 'text', 'its name for people'],
    ['claimant', 'text', 'IRI of the agent that originally asserts it'],
    ['speaker', 'text', 'IRI of the actor as whose it counts: the claimant, or the organisation that it speaks for'],
    ['stance', 'text', '`asserts`, `denies` or `could not verify`'],
    ['act', 'text?', 'IRI of the kind of statement it is'],
    ['certainty', 'text?', 'IRI of its hedge'],
    ['quantifier', 'text?', 'IRI of how many it speaks of'],
    ['presupposed', 'boolean', 'whether what it says is taken for granted in it, and not asserted'],
    firstDay,
    lastDay,
    ['revised', 'boolean', 'whether another claim of the same actor replaces it'],
    ['withdrawn', 'boolean', 'whether its claimant is certain to have withdrawn it'],
    ['in_force', 'boolean', 'whether it was neither revised nor withdrawn'],
  ],
  stated: [
    'one value that a claim gives',
    claim,
    ['statement', 'integer', 'counts what the claim states from 0; the concepts of one set have one number'],
    question,
    ['place', 'text', 'IRI of the position, as the comparison mints it: equal ones of one question are the same'],
    ['holds', 'boolean', 'whether the value lies between `lo` and `hi` or is the concept; false: it is anything else'],
    [
      'lo',
      'number?',
      'lower end, in the unit of the question; none where it is open. Days count from 1970-01-01, true is 1',
    ],
    ['lo_open', 'boolean', 'whether `lo` itself does not lie between'],
    ['hi', 'number?', 'upper end, in the unit of the question; none where it is open'],
    ['hi_open', 'boolean', 'whether `hi` itself does not lie between'],
    ['headline', 'number?', 'the figure as stated, in the unit of the question'],
    ['concept', 'text?', 'IRI of the concept'],
    ['as_stated', 'text?', 'the words in which a figure is given'],
  ],
  question: [
    'a question that some claim answers',
    question,
    ['event', 'text', 'IRI of the event'],
    ['property', 'text', 'IRI of the property'],
    ['property_label', 'text', 'name of the property for people'],
    ['unit', 'text?', 'the unit of its figures; none where the property makes it obvious'],
    ['kind', 'text', '`quantity`, `set-of-concepts`, `concept` (exactly one holds), `instant` or `truth`'],
    ['additive', 'boolean', 'whether a part cannot exceed its whole'],
    ['existential', 'boolean', 'whether what holds of a part holds of the whole'],
  ],
  figure: [
    'a figure that a claim gives for an additive measure, as ranges read it',
    claim,
    question,
    ['speaker', 'text', 'IRI of the actor as whose it counts'],
    ['lo', 'number?', 'the least that its words give, in the unit of the question'],
    ['hi', 'number?', 'the most that its words give, in the unit of the question'],
    ['hi_open', 'boolean', 'whether its words leave open that there were more than `hi`'],
    ['vague', 'boolean', 'whether its words give no figure, so that a convention reads them'],
    ['documented', 'boolean', 'whether its act or its evidence documents it, without a hedge'],
    ['origins', 'integer', 'with how many actors it begins; 0 where it rests only on claims that rest on each other'],
    firstDay,
    lastDay,
    ['refused', 'text?', 'why it counts at no end of any range; none where it counts'],
  ],
  broader: [
    'a pair of which the first lies within the second, over any number of links; each also within itself',
    ['narrower', 'text', 'IRI of the narrower concept, place, agent or event'],
    ['broader', 'text', 'IRI of the broader one'],
    ['circular', 'boolean', 'whether each of two leads to the other, so that neither is narrower'],
  ],
  mention: [
    'a passage that carries a claim',
    claim,
    ['mention', 'integer', 'counts the passages of the claim from 0'],
    ['document', 'text?', 'IRI of the document'],
    ['start', 'integer?', 'first character of the passage, counted in code points from 0'],
    ['finish', 'integer?', 'the character after its last'],
    ['relayed_by', 'text?', 'IRI of who has the actor say it: the publisher, or the document; none for its own words'],
    ['ascribed', 'boolean', 'whether others have the actor say it while words nearer to it are known'],
  ],
  relay: [
    'an agent through whom a claim reached a document',
    claim,
    ['mention', 'integer', 'which passage of the claim'],
    ['step', 'integer', 'counts from 0, nearest to the claimant first'],
    ['agent', 'text', 'IRI of the relay'],
  ],
  origin: [
    'an actor with whom a claim begins',
    claim,
    ['agent', 'text', 'IRI of the actor'],
    ['named', 'boolean', 'false where the actor has it from others whom it does not name'],
  ],
  agent: [
    'an agent that makes, relays or publishes a claim, or for which others speak',
    ['agent', 'text', 'IRI of the agent'],
    ['label', 'text', 'its name for people'],
    ['speaks_for', 'text', 'IRI of the organisation that it speaks for; itself where for nobody else'],
  ],
  event: [
    'an event',
    ['event', 'text', 'IRI of the event'],
    ['label', 'text', 'its name for people'],
    ['topic', 'text', 'IRI of the widest event in which it lies; itself where in none'],
    ['first_day', 'day?', 'first day of its period; none where it is not known'],
    ['last_day', 'day?', 'last day of its period; none where it is not known'],
  ],
  scope: [
    'what else defines an event',
    ['event', 'text', 'IRI of the event'],
    ['dimension', 'text', '`kind`, `place` or `victims`'],
    ['thing', 'text', 'IRI of the kind, the place or the group'],
  ],
  part_of: [
    'a pair of events of which one lies within the other, over any number of steps',
    ['part', 'text', 'IRI of the part'],
    ['whole', 'text', 'IRI of the whole'],
    ['declared', 'boolean', 'whether it was declared; false where kind, place, period and victims show it'],
  ],
  document: [
    'a document in which a claim stands',
    ['document', 'text', 'IRI of the document'],
    ['label', 'text', 'its name for people'],
    ['publisher', 'text?', 'IRI of whoever published it'],
    ['first_day', 'day?', 'first day on which it may have been published; none where it is not known'],
    ['last_day', 'day?', 'last day on which it may have been published; none where it is not known'],
  ],
}

/** The tables of the comparison's input, with every column. */
export const tableShapes: readonly TableShape[] = tableNames.map(name => {
  const [row, ...columns] = described[name]
  return { name, row, columns: columns.map(readColumn) }
})

function readColumn([name, type, words]: Described): TableColumn {
  const optional = type.endsWith('?')
  return { name, type: (optional ? type.slice(0, -1) : type) as ColumnType, optional, words }
}
