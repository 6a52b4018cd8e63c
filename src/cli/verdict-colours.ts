import { styleText } from 'node:util'
import { verdictNames } from '../view/verdict-words.js'

/** The colours of the pages, as a terminal has them. */
const colours = {
  contradict: 'red',
  differ: 'yellow',
  agree: 'green',
  consistent: 'green',
  compatible: 'cyan',
  incomparable: 'gray',
  apart: 'gray',
  single: 'gray',
} as const

const colourOf = new Map(
  Object.entries(verdictNames).map(([verdict, name]) => [name.toLowerCase(), colours[verdict as keyof typeof colours]]),
)
const names = [...colourOf.keys()].sort((a, b) => b.length - a.length).join('|')

/** Where a verdict stands as one: at the beginning of a heading or finding, or at the end of a title. */
const places = [
  new RegExp(`^(?:${names})(?=:| alone)`, 'gim'),
  new RegExp(`(?<=^ {4})(?:${names})(?= {2,}| \\[)`, 'gm'),
  new RegExp(`(?<= · |: )(?:${names})$`, 'gm'),
]

/** A comparison in words with its verdicts in colours, for a terminal; no word is changed. */
export function colourVerdicts(text: string): string {
  return places.reduce(
    (coloured, place) =>
      coloured.replace(place, name => {
        const colour = colourOf.get(name.toLowerCase())!
        return styleText(colour, name)
      }),
    text,
  )
}
