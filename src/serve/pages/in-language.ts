import type { ClaimGraph } from '../../claims/graph.js'
import { createRelayNames } from '../../claims/relay-names.js'
import type { Position, Topic } from '../../compare/types.js'
import { english, inEnglish, type Language, type Reader, type Words } from '../../language/language.js'
import type { createAsks } from '../../ontology/asks.js'
import { memoize } from '../../rdf/memoize.js'
import type { Resource } from '../../rdf/resource.js'
import { namePosition } from '../../view/position-words.js'
import { capitalise, nameTopic } from '../../view/words.js'
import { type Edition, readEdition } from './edition.js'
import type { Labels } from './labels.js'

/** What of a site is told in a language. */
export interface SiteWords extends Reader {
  /** What is said in the language of these pages. */
  readonly words: Words
  /** What the graph says of itself. */
  readonly edition: Edition
  labelOf(iri: string): string
  /** The language of a name, of a thing where that is known, where it is not that of these pages. */
  langOf(name: string, id?: string): string | undefined
  /** What is asked on a property, in words for readers: `How many people died?`; without such words, its name. */
  asks(property: Resource): string
  /** What a topic asks, and of what: `How many people died? Flood of May`; without such words, `Deaths: Flood of May`. */
  titleOf(topic: Pick<Topic, 'event' | 'property'>): string
  /** The name of a publisher or document through which a claim is known. */
  nameRelay(relay: string): string
}

/** What a site's words are made of. */
export interface Tellable {
  readonly graph: Pick<ClaimGraph, 'dataset'>
  readonly labels: Labels
  /** What is asked on a property, in a language. */
  readonly asksIn: (tag: string) => ReturnType<typeof createAsks>
  /** The name of anything, in English before other languages. */
  readonly labelOf: (iri: string) => string
  readonly day?: string | undefined
}

/** The words of a site in a language: things by their names in it, where they have one there. */
export function tellIn(language: Language, { graph, labels, asksIn, labelOf: usualLabel, day }: Tellable): SiteWords {
  const { words, tag, letter } = language
  const isEnglish = language === english
  const nameOf = (resource: Resource): string => {
    if (isEnglish) return resource.label
    return isPosition(resource) ? namePosition(resource, told) : (labels.find(resource.id, tag) ?? resource.label)
  }
  const told: Reader = isEnglish ? inEnglish : { language, nameOf }
  const labelOf = (iri: string) => nameOf({ id: iri, label: usualLabel(iri) })
  const asksOf = memoize(asksIn(tag))
  const relayNames = createRelayNames(graph.dataset, labelOf)
  return {
    ...told,
    nameOf,
    words,
    labelOf,
    edition: readEdition(graph.dataset, day, language),
    langOf(name, id) {
      const known = id === undefined ? undefined : labels.languageOf(id, name)
      if (known !== undefined) return known.toLowerCase().startsWith(tag) ? undefined : known
      // text of an unknown language is told from the page's by its letters
      return letter === undefined || letter.test(name) || !/\p{L}/u.test(name) ? undefined : english.tag
    },
    asks: property => asksOf(property.id) ?? capitalise(nameOf(property)),
    titleOf: topic => {
      const asked = asksOf(topic.property.id)
      return asked === undefined ? nameTopic(topic, told) : words.askedOfWhat(asked, nameOf(topic.event))
    },
    nameRelay: relay => words.reasons.name(relayNames(relay)),
  }
}

const isPosition = (resource: Resource): resource is Position => 'reading' in resource && 'voices' in resource
