import { readFile } from 'node:fs/promises'

/** Has string-width make what it seldom needs when it first does: made at once, it takes some 30 ms of each command. */
export const widths = {
  name: 'widths made later',
  setup({ onLoad }) {
    onLoad({ filter: /node_modules\/string-width\/index\.js$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8')
      // an older one, of another package, has no expression for emoji
      if (!text.includes('RGI_Emoji')) return undefined
      return { contents: changes.reduce((whole, change) => replace(whole, change, path), text) }
    })
  },
}

const changes = [
  ['const segmenter = new Intl.Segmenter();', 'let segmenter;'],
  ['of segmenter.segment(', 'of (segmenter ??= new Intl.Segmenter()).segment('],
  [
    String.raw`const rgiEmojiRegex = /^\p{RGI_Emoji}$/v;`,
    // all sequences of emoji have an emoji that is no digit in them, or the combining keycap
    String.raw`let rgiEmoji; const rgiEmojiRegex = { test: text => /[\p{Emoji}--[0-9#*]]|\u20E3/v.test(text) &&
      (rgiEmoji ??= new RegExp('^\\\\p{RGI_Emoji}$', 'v')).test(text) };`,
  ],
]

function replace(text, [from, to], path) {
  if (!text.includes(from)) throw new Error(`${path}: expected \`${from}\`, found another`)
  return text.replace(from, () => to)
}
