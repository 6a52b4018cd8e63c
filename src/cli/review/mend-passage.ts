import type { Span } from '../../claims/document.js'
import { findWords } from '../../review/find-words.js'
import { movePassage } from '../../review/move-passage.js'
import type { Change } from './change.js'
import type { Mending } from './choose.js'
import type { Dialogue } from './dialogue.js'

/** Asks where the passage of a draft begins and ends. */
export async function mendPassage({ dialogue, quads, view, text }: Mending): Promise<Change | undefined> {
  const { mention } = view
  if (!mention || text === undefined) {
    dialogue.say('expected a mention, and the text of its document, found no such; --documents says where texts are')
    return undefined
  }
  const span = await askForPassage(dialogue, 'Its passage', text)
  if (!span) return undefined
  const to = `characters ${span.start} to ${span.end}`
  return { field: 'passage', to, quads: movePassage(quads, mention.id, { span, text }) }
}

/** Asks for a passage of a text by its words or its ends; where the words stand there several times, for which one. */
export async function askForPassage(dialogue: Dialogue, question: string, text: string): Promise<Span | undefined> {
  const ends = 'words of the document, or its ends in characters, such as 81 to 169'
  const found = await dialogue.askFor(`${question} (${ends})`, answer => findWords(text, answer))
  if (found === undefined || found.length === 1) return found?.[0]
  const characters = Array.from(text)
  return dialogue.choose(found.slice(0, mostPlaces), ({ start, end }) => {
    const around = characters.slice(Math.max(0, start - shownAround), end + shownAround).join('')
    return `characters ${start} to ${end}: … ${around.replace(/\s+/g, ' ').trim()} …`
  })
}

const mostPlaces = 20
/** So many characters are shown before and after a place. */
const shownAround = 40
