import { mannerWords } from '../claims/manner.js'
import { figureWords } from '../compare/kinds/figure-words.js'
import { rangeWords } from '../compare/ranges/range-words.js'
import { reasonWords } from '../compare/reasons/reason-words.js'
import { join, mix, writingOf } from './writing.js'

const { number, choose } = writingOf('en')

/** What is counted: one of it, and several. */
const things = {
  actor: ['actor', 'actors'],
  character: ['character', 'characters'],
  claim: ['claim', 'claims'],
  claimant: ['claimant', 'claimants'],
  concept: ['concept', 'concepts'],
  date: ['date', 'dates'],
  document: ['document', 'documents'],
  event: ['event', 'events'],
  figure: ['figure', 'figures'],
  moreActor: ['more actor', 'more actors'],
  moreAnswer: ['more answer', 'more answers'],
  origin: ['origin', 'origins'],
  otherClaim: ['other claim', 'other claims'],
  otherPosition: ['other position', 'other positions'],
  pair: ['pair', 'pairs'],
  passage: ['passage', 'passages'],
  place: ['place', 'places'],
  position: ['position', 'positions'],
  proposal: ['proposal', 'proposals'],
  query: ['query', 'queries'],
  question: ['question', 'questions'],
  relayedStatement: ['relayed statement', 'relayed statements'],
  row: ['row', 'rows'],
  scope: ['scope', 'scopes'],
  statement: ['statement', 'statements'],
  thing: ['thing', 'things'],
  topic: ['topic', 'topics'],
  triple: ['triple', 'triples'],
} as const

/** `1 claim`, `1,200 claims`. */
const count = (amount: number, thing: keyof typeof things) => {
  const [one, other] = things[thing]
  return `${number(amount)} ${choose(amount, { one, other })}`
}

/** `12 claims`; where that is more than can be shown, `the first 10 of 12 claims`. */
const first = (amount: number, thing: keyof typeof things, most: number) =>
  amount > most ? `the first ${number(most)} of ${count(amount, thing)}` : count(amount, thing)

/** `A`, `A and B`, `A, B and C`. */
const list = (names: readonly string[]) => join(names, ', ', ' and ').join('')

/** A date of ISO 8601, of any precision. */
const date = (iso: string): string => iso

/** Days or bounds of days in words. */
const times = {
  undated: 'undated',
  between: (first: string, last: string) => `between ${date(first)} and ${date(last)}`,
  by: (last: string) => `by ${date(last)}`,
  from: (first: string) => `from ${date(first)}`,
  on: (day: string) => `on ${date(day)}`,
  orLater: (first: string) => `on ${date(first)} or later`,
  until: (last: string) => `until ${date(last)}`,
  span: (first: string, last: string) => `${date(first)} to ${date(last)}`,
  inferred: (words: string) => `${words} (inferred)`,
  notKnown: 'on a day not known',
  several: (dates: number, between: string) => `${count(dates, 'date')} ${between}`.trim(),
  severalFrom: (dates: number, earliest: string | undefined) =>
    `${count(dates, 'date')}, the earliest from ${earliest === undefined ? 'an unknown day' : date(earliest)}`,
}

/** On how many pairs, and what becomes of them. */
const pairs = (amount: number) => (amount === 1 ? 'One pair' : `${number(amount)} pairs`)

interface ClaimInShort {
  readonly who: string | undefined
  readonly when: string
  readonly relays: readonly string[]
  readonly documents: readonly string[]
  readonly label: string
}

/** What our own words are marked with, so that nobody takes them for the source's. */
export const paraphrased = 'paraphrase by claimgraph’s curators'

/** What the pages say, in English. */
export const en = {
  number,
  count,
  list,
  date,
  /** A day where there is little room, as on an axis. */
  shortDate: date,
  /** What a language is called, by its tag (BCP 47). */
  languageName: (tag: string) => tag,
  /** Between the names of a list, and of one whose items are clauses. */
  comma: ', ',
  semicolon: '; ',
  /** A list in which the pieces are links. */
  listOf: <T>(items: readonly T[]) => join(items, ', '),
  times,
  manner: mannerWords,
  figures: figureWords,
  ranges: rangeWords,
  /** Why something was found. */
  reasons: reasonWords,
  /** What the queries of the library ask, by their names; English has it of the queries. */
  queries: {} as Readonly<Record<string, { readonly summary: string; readonly description?: string }>>,

  yes: 'yes',
  no: 'no',
  couldNotVerify: (what: string) => `could not verify: ${what}`,
  notThat: (what: string) => `not ${what}`,
  nameWithUnit: (name: string, unit: string) => `${name} (in ${unit})`,
  nameOfWhat: (property: string, event: string) => `${property}: ${event}`,
  askedOfWhat: (asked: string, event: string) => `${asked} ${event}`,
  namesAndMore: (first: string, more: number) => `${first} and ${number(more)} more`,

  verdicts: {
    contradict: 'Contradict',
    differ: 'Differ',
    agree: 'Agree',
    compatible: 'Compatible',
    incomparable: 'Not comparable',
    apart: 'One actor to each scope',
    consistent: 'Consistent',
    single: 'One actor',
  },
  /** What each verdict on two positions says, and what it means that there is none. */
  verdictMeanings: {
    contradict: 'both cannot be true',
    differ: 'both can be true, and what is stated differs',
    agree: 'both can be true, and what is stated lies close or matches',
    compatible: 'nothing matches, and yet both may mean the same',
    incomparable: 'several actors speak, of different scopes or by different kinds of thing',
    apart: 'several actors speak, and no two of them on one scope',
    single: 'nobody else speaks of this',
  },
  /** How many of each verdict, in the order given. */
  verdictCounts: (counts: readonly (readonly [verdict: string, number: number])[]) =>
    counts.map(([verdict, amount]) => `${verdict.toLowerCase()} ${number(amount)}`).join(', '),
  /** How many pairs have each verdict: `1 pair contradict, 3 pairs agree`. */
  pairCounts: (counts: readonly (readonly [verdict: string, number: number])[]) =>
    counts.map(([verdict, amount]) => `${count(amount, 'pair')} ${verdict.toLowerCase()}`).join(', '),
  notRelated: 'Not related',
  restsOn: (proposals: number) =>
    `Rests on ${count(proposals, 'proposal')} of what is the same, decided by nobody yet.`,

  outcome: {
    nobody: 'Nobody holds any of this in words that count here.',
    oneActor: (name: string) => `One actor alone speaks of this: ${name}.`,
    figures: 'figures',
    days: 'days',
    answers: 'answers',
    noneContradict: (things: string) => `No two of these ${things} contradict each other`,
    contradict: (amount: number, things: string) => `${pairs(amount)} of these ${things} cannot both be true`,
    others: {
      differ: (amount: number) => `${pairs(amount).toLowerCase()} ${amount === 1 ? 'differs' : 'differ'}`,
      agree: (amount: number) => `${pairs(amount).toLowerCase()} ${amount === 1 ? 'agrees' : 'agree'}`,
      compatible: (amount: number) => `${pairs(amount).toLowerCase()} may mean the same`,
      consistent: (amount: number) =>
        `${pairs(amount).toLowerCase()} of a part and its whole ${amount === 1 ? 'fits' : 'fit'}`,
    },
    withOthers: (head: string, others: readonly string[]) => `${head}: ${list(others)}`,
    countScopes: (scopes: number) => `they count ${number(scopes)} different things`,
    askScopes: (scopes: number) => `it is asked of ${number(scopes)} scopes`,
    apartByParts: (things: string) =>
      `No two of these ${things} can be set against each other: they are of parts, or by different kinds of thing`,
    apartByActors: (things: string) =>
      `No two of these ${things} contradict each other: each actor speaks of something else`,
    sayTheSame: (names: readonly string[], others: number) => {
      const shown = others === 0 ? names : [...names, `${number(others)} others`]
      return `${shown.some(name => name.includes(',')) ? shown.join('; ') : list(shown)} say the same`
    },
    sentence: (first: string, note: string) => (note === '' ? `${first}.` : `${first}; ${note}.`),
  },

  relayOutcomes: {
    altered: 'altered',
    strengthened: 'strengthened',
    weakened: 'weakened',
    'act-shifted': 'turned into another kind of statement',
    'attribution-dropped': 'attribution dropped',
    'hedge-dropped': 'hedge dropped',
    omitted: 'told in part',
    faithful: 'faithful',
  },
  relayOutcomeMeanings: {
    altered: 'Something else took its place, or was added to it.',
    strengthened: 'It says more than the source does: “at least 12” became “12”, some became most.',
    weakened: 'It says less than the source does.',
    'act-shifted': 'A norm became a finding, say, or what a demand presupposes is stated outright.',
    'attribution-dropped': 'From whom the source has it is gone: a witness, or information from others not named.',
    'hedge-dropped': 'Allegedly, probably, many, some: gone.',
    omitted: 'The same, but something of the same passage is told nowhere in the document.',
    faithful: 'The same.',
  },
  /** How many statements had which outcome: `2 altered, 1 weakened and 3 faithful`. */
  relayTally: (tally: readonly (readonly [outcome: string, number: number])[]) =>
    list(tally.map(([outcome, amount]) => `${number(amount)} ${outcome}`)),

  speakers: {
    through: (names: readonly string[]) => `, through ${list(names)}`,
    asHave: (names: readonly string[]) => `, as ${list(names)} ${names.length > 1 ? 'have' : 'has'} it`,
    asHaveAlone: (names: readonly string[]) => `as ${list(names)} ${names.length > 1 ? 'have' : 'has'} it`,
    heldDifferently: (certainties: string) => `the same, held with different certainty: ${certainties}`,
    heldWith: (name: string, certainty: string) => `${name} ${certainty}`,
    ascribedOnly: 'ascribed; its own words count instead',
    more: (names: readonly string[], more: number) => `${names.join(', ')} and ${count(more, 'moreActor')}`,
    unknown: 'unknown claimant',
    forWhom: <T>(organisation: T) => mix`for ${organisation}`,
    throughWhom: <T>(relays: T) => mix`through ${relays}`,
    inOwnWords: ', in own words',
    asThisDocument: ', as this document has it',
    asOthersDocuments: ', as others’ documents have it',
    joined: 'and',
  },
  support: {
    between: (least: number, most: number, thing: 'claimant' | 'origin') =>
      least === most
        ? count(most, thing)
        : `${number(least)} ${most - least === 1 ? 'or' : 'to'} ${count(most, thing)}`,
    noOrigin: 'no origin: the claims rest on each other',
    notNamed: 'origin not named (on information received)',
    severalNotNamed: (origins: string) => `${origins}, not named (on information received)`,
    andNotNamed: (unnamed: number) =>
      ` and ${unnamed === 1 ? 'one' : number(unnamed)} not named (on information received)`,
    mayBeOne: ' (may be one person)',
    someMayBeOne: ' (some may be one person)',
    singleSource: ' (single source)',
    originNotNamed: 'not named (on information received)',
    originNone: 'none: the claims rest on each other',
  },
  record: {
    nowhere: 'Not on record: in no document.',
    notYet: (isPerhaps: boolean, isElsewhere: boolean) =>
      `${isPerhaps ? 'perhaps not yet' : 'not yet'} ${isElsewhere ? 'in this document' : 'on record'}`,
    was: <T>(document: T, when: string) => mix`${document} was published ${when}.`,
    dayNotKnown: 'on a day that is not known',
  },
  withdrawn: (when: string | undefined) => `withdrawn by its claimant${when === undefined ? '' : ` ${when}`}`,

  layout: {
    skip: 'Skip to the content',
    site: 'Site',
    more: 'More',
    languages: 'Languages',
    navigation: {
      '/figures': 'Figures',
      '/who-did-it': 'Who did it',
      '/relaying': 'What relaying changed',
      '/one-origin': 'One origin',
      '/timeline': 'Timeline',
      '/map': 'Map',
      '/actors': 'Actors',
      '/documents': 'Documents',
      '/search': 'Search',
      '/query': 'Query',
      '/topics': 'All topics',
      '/claims': 'All claims',
      '/range': 'Ranges of figures',
      '/alignment': 'Alignment of actors',
      '/relays': 'Who relays whom',
      '/about': 'About',
    },
    stale: 'The files of this graph have changed since they were read. What is shown here is what stood in them then.',
    foot: (version: string) =>
      `claimgraph ${version}. Every statement stands with whoever makes it; nothing here is asserted as true. Verdicts are computed, and each says why.`,
    data: 'Data and permalink',
    page: 'Page',
    thisPage: 'this page',
    dataFormats: 'Data',
    describedBy: (title: string, edition: string) => `${title}. ${edition}.`,
    describedComparison: (positions: number, actors: number, questions: number) =>
      `${count(positions, 'position')} of ${count(actors, 'actor')} on ${count(questions, 'question')}, side by side: who says so, when, through whom it is known, and how they relate. None is asserted as true.`,
  },
  edition: {
    untitled: 'Claims, with who makes them, and what comparing them found',
    version: (version: string) => `version ${version}`,
    asOf: (day: string) => `as of ${date(day)}`,
  },
  pager: {
    /** The links to the pages of a list, by its name where a page has several. */
    pages: (label: string | undefined) => (label === undefined ? 'Pages' : `Pages: ${label}`),
    again: (label: string | undefined) => (label === undefined ? 'Pages, again' : `Pages: ${label}, again`),
    before: 'Page before',
    next: 'Next page',
    where: (page: number, pages: number) => `Page ${number(page)} of ${number(pages)}`,
  },
  /** What lists are narrowed down by. */
  facets: {
    names: {
      kind: 'Kind',
      part: 'Part',
      publisher: 'Publisher',
      year: 'Year',
      text: 'Text',
      claimant: 'Claimant',
      document: 'Document',
      asked: 'What is asked',
      verdict: 'Verdict',
    },
    parts: { speaks: 'speaks', relays: 'relays others', spokenOf: 'is only spoken of' },
    all: 'all',
    more: (more: number) => `${number(more)} more, not listed`,
    show: 'Narrow down',
    left: (left: number, all: number) => `${number(left)} of ${number(all)} are left.`,
    whole: 'Show all',
  },
  /** Lists of which not all stands in one place. */
  longLists: {
    more: (more: number) => `${number(more)} more`,
    andMore: (more: number) => `and ${number(more)} more`,
    notShown: (more: number) => `And ${number(more)} more.`,
    inData: (more: number) => `${number(more)} more; the data of the page have all of them.`,
    all: (all: number) => `All ${number(all)} of them`,
    beginning: 'The page with its beginning',
    title: (page: string, part: string, place: number) => `${page}: ${part}, ${number(place)}`,
  },
  behind: {
    title: 'The query behind this',
    show: 'Show the SPARQL query that gives the data of this page',
    static: <T>(command: T) => mix`A static copy of the site answers no queries; ${command} and any SPARQL engine do.`,
    open: 'Open it on the SPARQL page',
    ofDay: (day: string) =>
      `The query asks the comparison of all claims; this page shows the one of what had certainly been said by ${date(day)}.`,
  },
  files: {
    take: 'Take the data away',
    what: 'What this page shows, with who says so, when, through whom it is known, how it is put, and the IRI of every claim:',
    plot: 'the plot as SVG',
    embed: 'Embed the plot in a page of your own',
    frame: 'The frame shows the plot, where it comes from, and nothing else: ',
    look: 'look at it',
    cite: 'How to cite',
    formats: 'As BibTeX, CSL-JSON and RIS',
    text: 'text',
    each: {
      figures: 'Each figure stands with whoever states it; none is asserted as true.',
      claims: 'Each claim stands with whoever makes it; none is asserted as true.',
    },
    saidBy: (day: string) => ` What had certainly been said by ${date(day)}.`,
    source: 'Source:',
    /** What the script that saves and copies says; it has the English itself. */
    script: {
      png: 'the plot as PNG',
      copy: 'Copy',
      copied: 'copied',
      selected: 'selected; the browser does not let this page copy',
      saved: 'saved',
      cannotDraw: 'this browser cannot draw it; the SVG has the same',
    },
  },
  asOf: {
    label: 'As of',
    show: 'Show',
    counts: (day: string) =>
      `What had certainly been said by ${date(day)}: by its dates, or by those of a document that carries it. What only bounds allow to have been said by then stands under a heading of its own.`,
    all: 'Show all claims',
    rangeCounts: (day: string) =>
      `What was certainly said by ${date(day)} counts; what may have been said later is listed as left out.`,
    countAll: 'Count all claims',
    possibly: (day: string) => `Possibly said by ${date(day)}`,
    whyPossible: 'only bounds allow that it had been said by then; it is in no verdict and no count',
    summary: (found: { day: string; claims: number; notYet: number; perhapsNotYet: number; possible: number }) => {
      const { day, claims, notYet, perhapsNotYet, possible } = found
      const record = [
        ...(notYet > 0 ? [`${number(notYet)} not yet on record`] : []),
        ...(perhapsNotYet > 0 ? [`${number(perhapsNotYet)} perhaps not yet on record`] : []),
      ]
      const certain = claims === 0 ? 'nothing' : count(claims, 'claim')
      const said = `As of ${date(day)}: ${certain} had certainly been said by then${record.length > 0 ? ` (${record.join(', ')})` : ''}`
      if (possible === 0) return `${said}.`
      const others = possible === 1 ? 'another claim' : `another ${number(possible)} claims`
      return `${said}; ${others} may have been, as bounds allow, and ${possible === 1 ? 'stands' : 'stand'} apart.`
    },
  },
  plot: {
    /** `axis` is what a kind calls its values: `figure`, `day`, or a word of its own. */
    caption: (axis: string, unit: string, isLogarithmic: boolean) =>
      `${axis.charAt(0).toUpperCase()}${axis.slice(1)}s on one axis${unit === '' ? '' : `, in ${unit}`}${
        isLogarithmic ? ' (logarithmic: each step of the same length multiplies by the same factor)' : ''
      }. A dot is the ${axis} as stated, a bar what the wording allows, an arrow an end that is open.`,
    shown: (shown: number, all: number, axis: string) => ` ${number(shown)} of ${number(all)} ${axis}s are shown.`,
    number: 'No.',
    figure: 'Figure',
    day: 'Day',
    scope: 'Scope',
    who: 'Who',
    whoAndWhen: 'Who and when',
    drawing: 'Drawing',
    row: (position: string, event: string, who: string, when: string) => `${position} of ${event}: ${who}, ${when}.`,
  },
  search: {
    title: 'Search',
    titleFor: (text: string) => `Search: ${text}`,
    kind: 'Names, spellings and passages',
    words: 'Words',
    find: 'Find',
    names: 'Search names and spellings',
    where: (hasPassages: boolean) =>
      `Looks through labels, headlines, every spelling met${hasPassages ? ', and the passages of claims' : ''}. Each word sought must begin a word, in any order; case, diacritics, apostrophes, hyphens, the article al- or el- and what separates thousands make no difference.`,
    canBeFound: (things: number) => `${count(things, 'thing')} can be found.`,
    found: <T>(things: number, text: T) => mix`${count(things, 'thing')} found for “${text}”.`,
    withoutScript: 'Without JavaScript, the list below has everything.',
    note: 'Every name that the search looks through.',
    kinds: 'Kinds',
    all: 'All',
    nothingMore: 'Nothing more.',
    part: (first: number, last: number, all: number) => `${number(first)} to ${number(last)} of ${number(all)}`,
    byName: ', by name',
    bestFirst: ', the best first',
    parts: 'Parts of what was found',
    previous: (most: number) => `Previous ${number(most)}`,
    next: (most: number) => `Next ${number(most)}`,
    also: 'also',
    ofKind: {
      agent: 'Actors',
      place: 'Places',
      event: 'Events',
      document: 'Documents',
      concept: 'Concepts',
      topic: 'Topics',
      claim: 'Claims',
    },
    oneOfKind: {
      agent: 'actor',
      place: 'place',
      event: 'event',
      document: 'document',
      concept: 'concept',
      topic: 'topic',
      claim: 'claim',
    },
    /** What the script of a static site says; it has the English itself. */
    scriptFound: '{number} found.',
  },
  errors: {
    titles: {
      400: 'Not understood',
      403: 'Refused',
      404: 'Nothing here',
      405: 'Not allowed',
      406: 'Not in that form',
      500: 'Something went wrong',
      503: 'Busy',
      504: 'Out of time',
    } as Readonly<Record<number, string>>,
    wrong: 'Something went wrong',
    kind: (status: number) => `Error ${status}`,
    overview: 'Overview',
    /** What is wrong with what was asked for; English has the message of the error. */
    nothingAt: <T>(path: T) => mix`expected something at ${path}, found nothing`,
    noDay: <T>(format: T, day: T) => mix`expected a day that exists, as ${format}, found ${day}`,
    message: 'What the server says of it:',
  },
  front: {
    kind: 'Who says what, and where they agree, differ and contradict each other',
    lead: 'Each statement stands with whoever made it, when, and through whom it is known; none is presented as a fact.',
    howMany: 'How many',
    accused: 'Who is said to have done it',
    judged: 'What it is said to amount to',
    allOfThese: 'All of these',
    contested: 'What is contradicted, or said otherwise',
    contestedRule: (topics: number, verdicts: string) =>
      `Of ${count(topics, 'topic')}: ${verdicts}. Two answers contradict each other where both cannot be true; they differ where both can, and what is stated is not the same.`,
    noneContested: 'Nothing else that several actors speak of is contradicted or said otherwise.',
    behind: 'What stands behind it',
    relaying: <T>(link: (text: string) => T, statements: number, changed: number) =>
      mix`${link('What relaying changed')}: ${count(statements, 'statement')} can be followed from the source’s own words to another’s document; ${number(changed)} came out changed.`,
    oneOrigin: <T>(link: (text: string) => T, positions: number, several: number) =>
      mix`${link('One origin')}: ${count(positions, 'position')} rest on one origin only; ${number(several)} of them stand in more than one document.`,
    ways: <T>(timeline: (text: string) => T, map: (text: string) => T, relays: (text: string) => T) =>
      mix`${timeline('Timeline')}: who said what when; ${map('map')}: of which places they speak; ${relays('relays')}: who passes on whose words.`,
    alignment: <T>(link: (text: string) => T) =>
      mix`${link('Alignment')}: on how many questions two actors agree, differ and contradict each other.`,
    rest: 'Everything else',
    ofSeveral: (topics: number) => `${count(topics, 'topic')} of which several actors speak`,
    ofOne: (topics: number) => `${count(topics, 'topic')} of which one actor alone speaks`,
    allTopics: 'All topics',
    allClaims: 'all claims',
    allActors: 'all actors',
    moreTopics: <T>(more: number, link: (text: string) => T) =>
      mix`And ${number(more)} more among ${link('all topics')}.`,
    documents: 'Documents',
    publisherNotKnown: 'publisher not known',
    textHere: '; its text can be read here',
    allDocuments: 'All documents',
    citedToo: ', those too that are cited and not held',
    colophon: 'This graph',
    holds: 'Holds',
    extent: (claims: number, claimants: number, documents: number) =>
      `${count(claims, 'claim')} by ${count(claimants, 'claimant')} in ${count(documents, 'document')}`,
    span: (first: string | undefined, last: string | undefined) =>
      `, made from ${first === undefined ? '…' : date(first)} to ${last === undefined ? '…' : date(last)}`,
    asOf: 'As of',
    keptBy: 'Kept by',
    licence: 'Licence',
    error: 'An error?',
    data: 'Data',
    dataWhere: 'SPARQL, and each page as JSON-LD, Turtle and TriG',
    howToRead: 'How to read it',
    about: 'About',
  },
  card: {
    say: ', say ',
    more: (answers: number) => `${count(answers, 'moreAnswer')} on the page of the topic.`,
  },
  figuresList: {
    kind: 'How many',
    title: 'Figures',
    what: <T>(topics: number, link: (text: string) => T) =>
      mix`${count(topics, 'topic')} that ask how many, the dead first, then by what is counted; within each, those first of which most actors speak. ${link('Ranges of figures')} has for each event the lowest and the highest that can be published, by three rules.`,
    none: 'Nothing here asks how many.',
  },
  accusedList: {
    kind: 'Who is said to have done it, and by whom',
    title: 'Who did it',
    what: (topics: number) =>
      `${count(topics, 'topic')} that ask who did it, those first of which most actors speak. What stands here is what somebody says, with how they put it; nothing of it is asserted by this site.`,
    none: 'Nothing here asks who did it.',
  },
  topicsList: {
    kind: 'Everything that is compared',
    title: 'Topics',
    what: (topics: number) =>
      `One property of a widest event, and of all that lies within it: ${count(topics, 'topic')}, those on which most actors speak first, then those with most scopes, then by name.`,
    byVerdict: (verdicts: string) => `By verdict: ${verdicts}.`,
    asked: 'What is asked',
    ofWhat: 'Of what',
    verdict: 'Verdict',
    actors: 'Actors',
    scopes: 'Scopes',
  },
  actorsList: {
    kind: 'Who speaks, and who is spoken of',
    title: 'Actors',
    what: (actors: number) =>
      `${count(actors, 'actor')}: those who speak or relay first, then those who are only spoken of, each by name; nobody is ranked. A spokesperson’s claims stand with the spokesperson here, and with the organisation on questions.`,
    actor: 'Actor',
    ofKind: 'Kind',
    claims: 'Claims',
    relayed: 'Relayed',
    spokenOf: 'only spoken of',
  },
  documentsList: {
    kind: 'What is read',
    title: 'Documents',
    what: (documents: number) =>
      `${count(documents, 'document')}: those with claims first, then those that others cite and that are not held, each by name.`,
    document: 'Document',
    publisher: 'Publisher',
    published: 'Published',
    text: 'Text',
    claims: 'Claims',
    notKnown: 'not known',
    cited: 'cited, not held',
    here: 'can be read here',
    onlyPassages: 'only passages are shown',
    notHere: 'not at hand here',
  },
  claimsList: {
    kind: 'Every statement',
    title: 'Claims',
    what: (claims: number) =>
      `${count(claims, 'claim')}, in our own words, each with whoever makes it and through whom it is known: by the first day on which it can have been made, then by name. Those of which no such day is known come last.`,
  },
  about: {
    kind: 'How to read these pages',
    title: 'About',
    lead: 'claimgraph keeps who said what, when, and on whose word. Every statement stands with whoever originally makes it, and with the agents through whom it is known. Nothing that anybody says is treated as true.',
    words: 'Words',
    terms: [
      ['Claim', 'One statement by one claimant, in our own words, with the passages that carry it.'],
      ['Question', 'One event and one property that can be compared, such as deaths or perpetrator.'],
      ['Position', 'What claims on a question allow. Claims that say the same share one position.'],
      ['Topic', 'All questions on one property whose events lie within one widest event.'],
      [
        'As stated, and read as',
        'A figure stands as it was said. How it is read, in bounds, is the reading of this site and nobody’s wording.',
      ],
      [
        'In brackets',
        'The kind of statement, then the speaker’s own hedge, of how many it speaks (of many, of some), whether it is presupposed rather than asserted, and whether it comes from others who are not named.',
      ],
      ['Through', 'The actor has no document of its own here, and is known only through whoever is named.'],
      [
        'As … has it',
        'Ascribed: the actor has words of its own here, and this stands in another’s document. It is shown apart and counts nowhere.',
      ],
      [
        'Origin',
        'A claimant whose claim rests on no further claim. One origin only is a single source; two who may be one person are 1 or 2; an origin whom nobody names is not the one who passes it on.',
      ],
      [
        'Inferred date',
        'A date or bounds that the document does not state and that somebody worked out; a note says how.',
      ],
    ] as readonly (readonly [term: string, meaning: string])[],
    verdicts: 'Verdicts',
    meanings: {
      contradict: 'Both cannot be true.',
      differ: 'Both can be true, and what is stated differs.',
      agree: 'Both can be true, and what is stated lies close, matches, or follows from the other.',
      consistent: 'A figure for a part fits within the figure for its whole.',
      compatible:
        'Nothing that they name matches, and yet both may mean the same: one names what may be anybody, or some of many.',
      incomparable:
        'One is said of a part or of a whole only, or the two answer by different kinds of thing, as a nationality and an affiliation do.',
      single: 'Only one actor takes a position, or no two positions can be related.',
    },
    computed:
      'A verdict is computed from what is stated, by rules that each reason names. Silence is no position. Figures of different scope are not compared unless one scope lies within the other. Counts tell how uneven the coverage is: a graph of few documents shows what these documents hold, not what all actors have ever said.',
    leftOut: 'What is left out',
    restricted:
      'Claims marked as restricted, and what is known only from them, unless the site was started to show them.',
    nothingInTheWay: 'Nothing in the graph stood in the way of comparing.',
    notCompared: 'What could not be compared as it stands:',
    note: 'How many claims there are of whom.',
  },
  agent: {
    types: { Organization: 'Organisation', Person: 'Person', Group: 'Group', Agent: 'Actor' },
    underPseudonym: (type: string) => `${type}, under a pseudonym`,
    summary: (found: { own: number; relays: readonly string[]; ascribed: number; relayed: number; named: number }) => {
      const { own, relays, ascribed, relayed, named } = found
      const known = relays.length === 0 ? '' : `, known through ${list(relays)} only`
      const ascribedToo = ascribed === 0 ? '' : `, ${count(ascribed, 'claim')} only ascribed to it`
      return `${count(own, 'claim')} of its own${known}${ascribedToo}, ${count(relayed, 'claim')} of others relayed, ${count(named, 'claim')} of others that name it.`
    },
    ofKind: 'Kind',
    spellings: 'Spellings met',
    speaksFor: 'Speaks for',
    spokenForBy: 'Spoken for by',
    partOf: 'Part of',
    parts: 'Has as parts',
    note: 'Note',
    ascribed: 'What others’ documents have it say',
    ascribedRule:
      'It has words of its own, which count instead; these stand in others’ documents only. In the order of documents and of their text.',
    relays: 'Whom it relays',
    claimant: 'claimant',
    claimsRelayed: 'claims relayed',
    named: 'What others say of it',
    inOrder: 'In the order of documents and of their text.',
    when: 'When it spoke',
    overTime: 'What it asserts over time',
    overTimeRule: 'By the first day on which each can have been said, then by the last; undated ones last.',
    spokenFor: ' Claims of those who speak for it count as its own.',
    ways: 'On whose word',
    restsOnNone: 'None of its claims is recorded as resting on another claim.',
    restsOn: 'Claims of others on which its own rest:',
    claimantOrDocument: 'claimant or document',
    claimsRestedOn: 'claims rested on',
    passages: (own: number, others: number, isMore: boolean) =>
      `${count(own, 'passage')} in its own words, ${count(others, 'passage')} through others${isMore ? ':' : '.'}`,
    relay: 'relay',
    passagesCounted: 'passages',
    stands: 'Where it stands',
    nothingInCommon: 'It has no question in common with another actor.',
    againstEach: 'Against each other actor',
    against:
      'Against each other actor, in alphabetical order; nobody is ranked. Of several verdicts on one question the gravest counts.',
    positions: 'The positions that it takes',
    positionsAscribed: 'The positions that others’ documents ascribe to it',
  },
  alignments: {
    label: 'Against each other actor',
    actor: 'Actor',
    inCommon: 'In common',
  },
  alignment: {
    kind: 'All actors',
    title: 'Alignment',
    what: <T>(command: T) =>
      mix`On how many questions two actors agree, differ and contradict each other. Only actors with a question in common are shown. Of several verdicts on one question the gravest counts; what holds of a part, and so of its wholes, counts once. What others’ documents ascribe to an actor that has documents of its own is left out; ${command} sets it beside the actor’s own words.`,
    order:
      'Both ways in alphabetical order. There is no scale and no score: nobody is ranked, and few questions in common say little.',
    note: 'The query counts every question on which both hold a position; the page counts what holds of a part, and so of its wholes, once, on the narrowest scope. Where one of two positions that differ or are compatible is, for one of the two actors, said of a part only, the page counts them as not comparable, and the query by their verdict.',
    none: 'No two actors have a question in common.',
    noneInCommon: 'no question in common',
    ofAll: <T>(all: number, shown: number, link: (text: string) => T) =>
      mix`Of ${count(all, 'actor')} those ${number(shown)} are shown who have questions in common with most others; the page of each of ${link('all actors')} sets it against everybody whom it meets.`,
    label: 'Actors by actors',
    caption: (actors: number, pairsOfThem: number) =>
      `${count(actors, 'actor')}, ${count(pairsOfThem, 'pair')} with a question in common`,
    corner: 'Actor',
    notRelated: (questions: number) => `${number(questions)} not related`,
    possible: (day: string) => `Possibly in common by ${date(day)}`,
    possibleRule:
      'Pairs of actors of whom one at least may have spoken by then, as only bounds allow, on a question that the other answers or may have answered. In alphabetical order.',
    both: <T>(a: T, b: T) => mix`${a} and ${b}`,
  },
  claim: {
    kind: 'Claim',
    ours: 'The statement in our own words; the document’s wording is its publisher’s.',
    /** A claim in a sentence: who makes it, when, through whom it is known and where, and that it is paraphrased. */
    inShort: ({ who = 'Unknown claimant', when, relays, documents, label }: ClaimInShort) => {
      const through = relays.length === 0 ? '' : `, known through ${list(relays)}`
      const places = documents.length === 0 ? '' : `, in ${list(documents.map(document => `“${document}”`))}`
      return `${who}, ${when}${through}${places}: ${label} [${paraphrased}]`
    },
    claimant: 'Claimant',
    unknown: 'unknown',
    asserted: 'Asserted',
    basis: { Stated: '; the document says so', Inferred: '; inferred, as the note explains', none: '' },
    act: 'Kind of statement',
    stance: 'Stance',
    hedge: 'The speaker’s own hedge',
    none: 'none',
    ofHowMany: 'Of how many',
    presupposed: 'Presupposed',
    takenForGranted: 'taken for granted in its words, and not asserted',
    whoseWords: 'In whose words',
    about: 'About',
    addressedTo: 'Addressed to',
    evidence: 'Evidence named',
    restsOn: 'Rests on',
    replaces: 'Replaces',
    replacedBy: 'Replaced by',
    withdrawn: 'Withdrawn',
    note: 'Note',
    status: 'Status',
    restricted: 'Restricted',
    notForPublication: 'yes: not for publication',
    says: 'What it says',
    known: 'How it is known',
    carried: (passages: number) =>
      `${number(passages)} ${passages === 1 ? 'passage carries it' : 'passages carry it'}, in the order of documents and of their text. The chain runs from whoever originally says so to the document.`,
    itsOwn: 'its own',
    asHave: (relays: readonly string[]) =>
      `as ${list(relays)} ${relays.length > 1 ? 'have' : 'has'} it; its own words count instead`,
    knownThrough: (relays: readonly string[]) => `known through ${list(relays)} only`,
    noDocument: 'No document',
    characters: (start: number, end: number) => `characters ${number(start)} to ${number(end)}`,
    noDigest: 'No digest is recorded for this passage.',
    hasDigest: 'It has the recorded digest.',
    onlyPassage: ' Only the passage itself is shown here.',
    notAtHand: 'The text of this document is not at hand here.',
    notThePassage: 'The text at these characters does not have the recorded digest, so it is not shown as the passage.',
    digest: 'SHA-256 of the passage: ',
  },
  chain: {
    claimant: 'Claimant',
    unknown: 'unknown',
    relay: (place: number, of: number) => (of === 1 ? 'Relay' : `Relay ${number(place)} of ${number(of)}`),
    ownWords: 'In its own words, in',
    document: 'Document',
    notStated: 'not stated',
  },
  claimItem: {
    saidOf: <T>(event: T) => mix`said of ${event}`,
    inNoDocument: 'in no document',
    inDocument: <T>(document: T) => mix`in ${document}`,
    also: '; also ',
  },
  claimStands: {
    title: 'What agrees with it, and what contradicts it',
    none: 'It says nothing that is compared, so nothing is set beside it.',
    otherScopes: 'It counts on other scopes too',
    otherScopesRule: 'What holds of a part holds of the whole, and what is denied of a whole is denied of the part.',
    position: <T>(position: T, others: number) =>
      mix`Its position: ${position}, with ${count(others, 'otherPosition')} on the question.`,
    nothingContradicts: ' Nothing here contradicts it.',
    samePosition: 'The same position',
    partsAndWholes: 'Parts and wholes',
    relayed: 'How it was relayed',
    inDocument: <T>(outcome: T, document: T) => mix`${outcome}, in ${document}`,
    beside: <T>(claim: T) => mix`; beside ${claim}`,
  },
  content: { label: 'What it says', ofWhat: 'Of what', property: 'Property', value: 'Value' },
  extent: {
    all: (amount: number, thing: 'row' | 'triple') => `${count(amount, thing)}, all that there are.`,
    first: <T>(shown: number, total: number, thing: 'row' | 'triple', endpoint: T) =>
      mix`The first ${number(shown)} of ${count(total, thing)}; values that are very long are cut. Downloads and ${endpoint} have all of it.`,
  },
  findings: {
    onlyOne: 'There is only one position here, so there is nothing to relate.',
    position: 'Position ',
    eachPair: 'Each pair with its reason',
    partOnly:
      'Each of these speaks of a part only (or of a whole only), and is not set against those who speak of other parts or of the whole where they name nothing in common:',
    ofParts: <T>(parts: T) => mix`: of ${parts}`,
    parts: (names: readonly string[]) => `${list(names.map(name => `“${name}”`))} only`,
  },
  flows: {
    label: 'The ways of claims, drawn',
    drawing: 'The ways of claims from claimants through relays to documents; the table has the same in words',
    caption:
      'From claimants on the left through those who pass their claims on to documents on the right; a band is as wide as the number of claims. Whoever relays at several places of a chain stands in several columns. What nobody relays is left out.',
    others: (nodes: number) => `${number(nodes)} others`,
    unknown: 'Unknown claimant',
  },
  leavingOut: {
    counts: <T>(claims: number, source: T, relayed: number, leftOut: number) =>
      mix`Of the ${count(claims, 'claim')} of ${source} it relays ${number(relayed)}, as they stand or changed, and leaves out ${number(leftOut)}`,
    inOrder: '; in the order of that document, with the character at which each begins:',
    placeNotStated: 'place not stated',
  },
  pairGrid: {
    label: 'How the positions relate, two by two',
    caption: 'Two by two; the numbers are those of the answers above.',
  },
  positions: {
    replaces: <T>(claims: T) => mix`Replaces ${claims}.`,
    readAs: 'read as',
    saidOfAnother: ' (said of another scope)',
  },
  publishable: {
    byRule: (rule: string) => `by the rule “${rule}”: `,
    what: 'What sets it, and the other rules',
  },
  rangeRules: { documented: 'documented', stated: 'stated', origins: 'origins' },
  rangeRuleWords: {} as Readonly<Partial<Record<'documented' | 'stated' | 'origins', string>>>,
  rangeDetail: {
    lowest: (end: string) => `Lowest: ${end}`,
    highest: (end: string) => `Highest: ${end}`,
    between: 'Counted, and setting neither end',
    byVictims: 'By victims',
    leftOut: 'Left out, and why',
    part: 'Part',
    lowestHead: 'Lowest',
    highestHead: 'Highest',
    setBy: 'Set by',
    ofThese: 'of these: ',
    ofEvent: <T>(event: T) => mix`of ${event}`,
    notAtEnd: { lowest: 'not at the lowest end: ', highest: 'not at the highest end: ' },
    forWhom: (claimant: string, speaker: string) => `${claimant} for ${speaker}`,
    noDocument: 'no document',
    manner: (act: string | undefined, hedge: string | undefined, isDocumented: boolean) =>
      [act ?? 'statement', ...(hedge === undefined ? [] : [hedge]), ...(isDocumented ? ['documented'] : [])].join(', '),
    reasons: {
      denied: 'Denied',
      'could-not-verify': 'Could not be verified',
      'not-asserted': 'Not said to have happened',
      'not-yet': 'Said later',
      'possibly-later': 'Possibly said later',
      ascribed: 'Ascribed',
      retracted: 'Retracted',
      revised: 'Revised',
      superseded: 'Superseded',
      'no-figure': 'No figure',
      vague: 'Vague words',
      'not-documented': 'Not documented',
      circular: 'In a circle',
      'relayed-origin': 'Passed on',
      unit: 'Of another unit',
      part: 'Of a part',
      whole: 'Of a whole',
      'other-scope': 'Of another scope',
    },
  },
  range: {
    kind: 'Range of figures',
    titleOf: (event: string) => `${event}: range of figures`,
    what: <T>(event: T) =>
      mix`The lowest and the highest figures that claims give for ${event}, and what sets them. Nothing is averaged, and no source is ranked. `,
    allEvents: 'All events',
    title: 'Ranges of figures',
    whatOfAll:
      'For each event the lowest and the highest figures that claims give, by three rules. Nothing is averaged, and no source is ranked.',
    none: 'No claim gives a figure.',
    label: 'Ranges by each rule',
    event: 'Event',
    byRule: (rule: string) => `By the rule ${rule}`,
    byRuleRange: <T>(rule: string, range: T) => mix`By the rule ${rule}: ${range}`,
    ends: 'The ends by each rule',
    rule: 'Rule',
    lowest: 'Lowest',
    highest: 'Highest',
    setBy: 'Set by',
    vague: <T>(convention: T) => mix`Vague words are read by “${convention}”, a convention.`,
  },
  relayedPair: {
    asHas: (relay: string) => `As ${relay} has it`,
    unknown: 'Unknown claimant',
    inNoDocument: ', in no document',
    ours: 'In our words: ',
    oursAlone: 'In our words, the passage is not at hand here: ',
  },
  stanceGrid: {
    asserted: 'asserts',
    denied: 'denies',
    unverified: 'could not verify',
    silent: 'silent',
    silentHere: 'silent: says nothing of it here',
    inBrackets: 'in brackets: said only of a part, or denied of a whole',
    label: 'Actors and concepts',
    caption: (concepts: number, actors: number, most: number) =>
      `${first(concepts, 'concept', most)}, ${first(actors, 'actor', most)}; both in alphabetical order`,
    corner: 'Concept',
    onAnother: ' on another scope',
  },
  concept: {
    kind: 'Concept',
    claims: (claims: number) => `${count(claims, 'claim')} in which it stands.`,
    meaning: 'Meaning',
    note: 'Note',
    otherNames: 'Other names',
    broader: 'Broader',
    narrower: 'Narrower',
    definesEvents: 'Defines events',
    aboutIt: 'About it',
  },
  document: {
    kind: 'Document',
    summary: (claims: number, passages: number, isHeld: boolean) =>
      `${count(claims, 'claim')} in ${count(passages, 'passage')}${isHeld ? '' : '; the document is cited and not held'}.`,
    headline: 'Headline',
    publisher: 'Publisher',
    notKnown: 'not known',
    published: 'Published',
    note: 'Note',
    language: 'Language',
    length: 'Length',
    atHand: 'Text at hand here',
    restOnIt: 'Claims that rest on it',
    sources: 'Its sources',
    sourcesRule: 'Who originally makes its statements, by passages.',
    claimant: 'claimant',
    passages: 'passages',
    statements: 'Its statements',
    statementsRule: 'In the order of the text; characters count from 0, and the last is not included.',
    placeNotStated: 'place not stated',
    asThis: ', as this document has it,',
    ownWords: ', in its own words',
    gaps: 'Passages without a claim',
    readIt: 'Read it, with its claims marked in place',
    onlyPassages: 'yes; only passages are shown',
    no: 'no',
    fidelity: 'How it relayed others',
    held: (statements: number, tally: string) =>
      `${count(statements, 'statement')} of others, held against what is nearer to those who make them: ${tally}.`,
    whatChanged: 'What relaying changed, claim by claim',
  },
  event: {
    kind: 'Event',
    summary: (claims: number, questions: number) =>
      `${count(claims, 'claim')}, ${count(questions, 'question')}. Its dimensions define it; what happened is what the claims say.`,
    ofKind: 'Kind',
    place: 'Place',
    period: 'Period',
    victims: 'Victims',
    partOf: 'Part of',
    parts: 'Has as parts',
    figures: 'Figures',
    range: 'Range of figures: lowest, highest, and what sets them',
    note: 'Note',
    asked: 'What is asked of it',
    claims: 'The claims about it',
    inOrder: 'In the order of documents and of their text.',
  },
  map: {
    kind: 'Where',
    title: 'Map',
    what: (found: { placed: number; all: number; shown: number }) => {
      const { placed, all, shown } = found
      const most = placed > shown ? `, of which the ${number(shown)} with most claims are shown` : ''
      return `${number(placed)} of ${count(all, 'place')} ${placed === 1 ? 'has' : 'have'} coordinates${most}.`
    },
    ofGraph: 'The coordinates are those that the graph gives. ',
    ofBoth: (ofGraph: number, byName: number) =>
      `Of those shown, the graph gives the coordinates of ${number(ofGraph)}, and GeoNames those of ${number(byName)}: where the graph places something in a country, and there one town alone, and no region, is called so. That this town is meant is read from its name, and from nothing else. `,
    notShown: 'Where neither is so, a place is not shown; events there count for the place in which it lies.',
    none: 'No place of which claims speak has coordinates.',
    note: 'It gives coordinates where the graph has them.',
    places: 'Places',
    place: 'Place',
    claims: 'Claims',
    coordinates: 'Latitude, longitude',
    from: 'Coordinates of',
    theGraph: 'the graph',
    byName: (name: string) => `GeoNames, by the name “${name}”`,
    drawing: 'The map',
    drawn: 'Places over the outlines of countries; the table has the same in words',
    caption:
      'A point’s area grows with the number of claims about events there or within the place. Outlines: Natural Earth, whose borders are nobody’s claim here.',
  },
  oneOrigin: {
    kind: 'Several documents, one source',
    title: 'One origin',
    lead: (several: number, others: number) =>
      several === 0
        ? 'Nothing that several documents carry rests on one origin.'
        : `${count(several, 'position')} that two or more documents carry ${several === 1 ? 'rests' : 'rest'} on one origin; ${number(others)} ${others === 1 ? 'other' : 'others'} in one document ${others === 1 ? 'does' : 'do'}, too.`,
    rule: 'One origin means that two independent origins of a position are not known: whoever carries it has it, as far as the claims say, from one claimant who rests on nobody further, or from somebody not named. Documents that repeat it do not confirm it. That a second origin is not known here does not mean that there is none.',
    several: 'What several documents carry',
    severalRule: 'What most documents carry comes first, then by name.',
    rest: 'What one document carries',
    restRule: 'By origin, those of whom most positions are known first: this says how much is told here.',
    note: 'The query counts each scope on which a position counts; the page has it once for the same claims.',
    elsewhere: <T>(events: T) => mix`The same claims count of ${events}, too.`,
  },
  pair: {
    kind: 'Two actors',
    title: (a: string, b: string) => `${a} and ${b}`,
    inCommon: <T>(questions: number, a: T, b: T) =>
      mix`${count(questions, 'question')} on which both ${a} and ${b} take a position.`,
    order: 'The gravest verdict first, then by name. ',
    allActors: 'All actors',
    questions: 'The questions',
    possibly: <T>(positions: T) => mix`possibly ${positions}`,
  },
  place: {
    kind: 'Place',
    summary: (events: number, claims: number) =>
      `${count(events, 'event')} placed here, ${count(claims, 'claim')} naming it.`,
    spellings: 'Spellings met',
    liesIn: 'Lies in',
    holds: 'Holds',
    note: 'Note',
    events: 'Events placed here',
    eventsRule: 'In the order of their IRIs, each with the number of claims about it.',
    claims: 'The claims that name it',
    inOrder: 'In the order of documents and of their text.',
  },
  position: {
    kind: 'Position',
    titleOn: (position: string, question: string) => `${position}, on ${question}`,
    onQuestion: <T>(question: T) => mix`On the question ${question}`,
    readAs: <T>(reading: T) => mix`As stated; read as ${reading}.`,
    restsOn: 'What it rests on',
    relates: 'How it relates to the other positions, and why',
    others: 'The positions on the question',
  },
  question: {
    kind: 'Question',
    topic: '. Topic: ',
    grid: 'Who says what of which concept',
    positions: 'Positions side by side',
    positionsRule: 'Figures from the largest down, anything else by name; what could not be verified comes last.',
    relate: 'How they relate, and why',
    across: 'Wider and narrower scopes',
    none: (day: string) => `No claim on this question is certain to have been made by ${date(day)}.`,
    others: 'The same asked of other scopes',
    othersRule: 'The widest scope of the topic first, then by name.',
    notComparable: 'Scopes that cannot be compared, and why',
    dimensions: {
      place: 'place',
      period: 'period',
      victims: 'victims',
      kind: 'kind',
      unit: 'unit',
      scope: 'scope',
    } as Readonly<Record<string, string>>,
  },
  topic: {
    kind: (property: string) => `Topic: ${property}`,
    askedOf: <T>(event: T) => mix`Asked of ${event} and of what lies within it.`,
    extent: (verdict: string, scopes: number, positions: number) =>
      `: ${verdict}. ${count(scopes, 'scope')}, ${count(positions, 'position')}.`,
    none: (day: string) => `No claim on this topic is certain to have been made by ${date(day)}.`,
    rule: 'The widest scope first, then by name. Positions are numbered through the topic. “Through” names those through whom alone an actor is known; in brackets stands how it puts it.',
    across: 'Parts and wholes',
    acrossPairs: (amount: number) => `${count(amount, 'pair')} of a part and its whole, each with its reason`,
    why: (counts: string) => `Why: ${counts}`,
    apart: (amount: number) => `${count(amount, 'pair')} not set against each other, and why`,
    grid: 'Who says what of which, as a grid',
    notComparable: 'Scopes that cannot be compared, and why',
    scopePairs: (amount: number) => `${count(amount, 'pair')} of scopes`,
    scopes: 'The scopes',
    allPositions: (positions: number) => `All ${number(positions)} positions on this`,
  },
  reading: {
    kind: 'Document, as it reads',
    title: (document: string) => `${document}: the text`,
    what: <T>(passages: number, document: T, publisher: T | undefined, when: string | undefined) =>
      mix`${count(passages, 'passage')} that ${passages === 1 ? 'carries' : 'carry'} a claim ${passages === 1 ? 'is' : 'are'} marked in the text of ${document}${publisher === undefined ? '' : mix`, published by ${publisher}`}${when === undefined ? '' : `, ${when}`}.`,
    rule: 'A number stands where a passage begins, and leads to who says so and through whom it is known; from there it leads back. The text is as it was published; the claims beside it are in our words.',
    claim: 'Claim ',
    back: 'Back to passage ',
  },
  relaying: {
    kind: 'Documents against their sources',
    title: 'What relaying changed',
    titleOf: (document: string) => `${document}: what relaying changed`,
    none: 'No document here relays somebody of whom something nearer is here too.',
    lead: (statements: number, documents: number, tally: string) =>
      `${count(statements, 'relayedStatement')} in ${count(documents, 'document')} against the nearest source that is here: ${tally}.`,
    drawn: 'Who relays whom, drawn',
    ofDocument: <T>(statements: number, document: T, tally: string) =>
      mix`${count(statements, 'relayedStatement')} in ${document}${statements === 0 ? '.' : `: ${tally}.`}`,
    allDocuments: 'All documents',
    explanation:
      'A statement is what one claim says on one property of one event. What a document has somebody say stands beside the source: the speaker’s own words where these are here, or else what a document nearer to the speaker has. Words with a dotted line stand only in the source, words underlined only in the relay; what was found rests on what is claimed, and not on the words that differ. Each claim is paraphrased in our words.',
    overview: 'Documents and outcomes',
    overviewCaption: 'Documents in alphabetical order; nobody is ranked.',
    document: 'Document',
    became: 'What became of what it relays',
    moreDocuments: <T>(more: number, link: (text: string) => T) =>
      mix`and ${number(more)} more, each on ${link('its own page')}`,
    publisherNotKnown: 'Publisher not known',
    published: (when: string) => `, published ${when}`,
    gravest: <T>(shown: number, all: number, link: (text: string) => T) =>
      mix`. The gravest ${number(shown)} of ${count(all, 'claim')} relayed; ${link('all of them, and what is left out')}`,
    against: <T>(source: T) => mix`Against ${source}`,
    noDocument: 'what stands in no document',
    nothingChanged: 'Nothing that changed is among these.',
    faithful: (claims: number) => `${number(claims)} ${claims === 1 ? 'claim stands' : 'claims stand'} faithfully`,
    leftOut: 'What it leaves out',
    words: 'What the words mean',
    wordsRule: 'Of several that apply to one statement, the first in this list is given, with all reasons.',
  },
  relays: {
    kind: 'The ways of claims',
    title: 'Who relays whom',
    lead: (claims: number, relayed: number) =>
      relayed === 0
        ? 'Every claim here stands in its claimant’s own document.'
        : `Of ${count(claims, 'claim')} ${number(relayed)} ${relayed === 1 ? 'is' : 'are'} passed on by somebody other than whoever makes them.`,
    whatChanged: 'What relaying changed',
    steps: 'Step by step',
    stepsRule:
      'Who has claims from whom, each step of a chain by itself. One claim may be passed on by several, and stand in several documents. The most frequent comes first: that says how much is told here, and nothing of anybody’s worth.',
    label: 'Who relays whom',
    whom: 'Whom',
    by: 'Passed on by',
    claims: 'Claims',
    documents: 'Documents',
    passesOn: ', which passes them on itself',
  },
  sparql: {
    title: 'SPARQL',
    kind: 'Ask the graph',
    static:
      'This copy of the site is a set of files and answers no queries. The queries below can be asked where the graph is served, or on the command line.',
    what: <T>(comparisons: T, endpoint: T) =>
      mix`A claim’s content stands in the graph that bears the claim’s IRI; what comparing found stands in ${comparisons}. The usual prefixes need no declaration. Other programs ask ${endpoint}, which follows the SPARQL 1.1 Protocol.`,
    query: 'Query',
    run: 'Run',
    share: 'The address of the page with the result can be shared: it holds the query.',
    result: 'Result',
    library: 'The query library',
    libraryRule: <T>(variable: T) =>
      mix`By name. A variable that begins with an underscore, such as ${variable}, stands for a parameter: put an IRI or a value in its place, or leave it to match everything.`,
    /** What the script of the page says; it has the English itself. */
    script: {
      keys: 'Ctrl+Enter runs it.',
      download: 'Download: ',
      unreachable: 'The endpoint cannot be reached.',
    },
  },
  term: {
    kind: 'Term of the vocabulary',
    meaning: 'Meaning',
    ofKind: 'Kind',
    comparedAs: 'Compared as',
    broader: 'Broader',
  },
  timeline: {
    kind: 'Who said what when',
    title: 'Timeline',
    lead: (claims: number) =>
      `${count(claims, 'claim')}, by the days on which they can have been made: which is not when what they speak of happened.`,
    rule: 'Whoever may have spoken first comes first, whoever is undated last; nobody is ranked. Claims of those who speak for an organisation are the organisation’s. “Inferred” is what somebody worked out and the document does not say.',
    none: 'Of none of these claims is it known when they were made.',
    caption: (has: { ascribed: boolean; withdrawn: boolean; lines: boolean }) =>
      `A bar reaches from the first to the last day on which something can have been said; that it was said all that time is not meant. An arrow is an end that is not known, a dot a day that is.${
        has.ascribed
          ? ' A bar with a broken line is what others’ documents have the actor say beside words of its own.'
          : ''
      }${has.withdrawn ? ' A bar with crosses is when claims were withdrawn.' : ''}${
        has.lines
          ? ' Broken lines through all rows are first and last days on which a document can have been published.'
          : ''
      }`,
    actor: 'Actor',
    when: 'When',
    what: 'What',
    published: 'Published',
    publishedInline: 'Published: ',
    one: { said: '', revised: ', in place of an earlier one', withdrawn: ', withdrawn' },
    several: { said: '', revised: ' in place of earlier ones', withdrawn: ' withdrawn' },
    unknown: 'Unknown claimant',
  },
}
