import { readdir, readFile } from 'node:fs/promises'
import { shippedPath } from '../../src/index.js'

/** A fenced block of a page. */
export interface Block {
  readonly language: string
  readonly text: string
  /** The last paragraph before it. */
  readonly before: string
}

/** A page for people: its path in the repository, and what stands on it. */
export interface Page {
  readonly path: string
  readonly text: string
  readonly blocks: readonly Block[]
}

/** Reads all pages that are written for people. */
export async function readPages(): Promise<Page[]> {
  const docs = (await readdir(shippedPath('docs'))).filter(name => name.endsWith('.md')).sort()
  const paths = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', ...docs.map(name => `docs/${name}`)]
  return Promise.all(
    paths.map(async path => {
      const text = await readFile(shippedPath(path), 'utf8')
      return { path, text, blocks: readBlocks(text) }
    }),
  )
}

function readBlocks(text: string): Block[] {
  const pieces = text.split(/^```/m)
  return pieces.flatMap((piece, i) => {
    if (i % 2 === 0) return []
    const [, language, body] = /^(\w*)\n(.*)$/s.exec(piece)!
    const before = pieces[i - 1]!.trim().split('\n\n').at(-1)!
    return { language: language!, text: body!, before }
  })
}

/** The words of a command as a shell reads them: quoted ones are one. */
export function readWords(command: string): string[] {
  return Array.from(command.matchAll(/'([^']*)'|(\S+)/g), ([, quoted, word]) => quoted ?? word!)
}

/** What is shown as a pattern: an ellipsis on a line of its own stands for lines left out. */
export function toPattern(shown: string): RegExp {
  const pieces = shown.split(/^…\n/m).map(piece => piece.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  return new RegExp(`^${pieces.join('(?:.*\\n)+')}$`)
}
