import { createInterface, type Interface } from 'node:readline'
import { ClaimGraphError } from '../../errors.js'
import { fill } from '../fill.js'
import { printable } from '../printable.js'

/** Thrown where a person leaves a dialogue, or where its input ends. */
export class Left extends Error {}

/** Questions and answers, line by line: on a terminal, or from whatever standard input is. */
export class Dialogue {
  readonly #reader: Interface
  readonly #lines: AsyncIterator<string>
  readonly #terminal: boolean
  /** Whether the input has come to its end: lines that came before it may still be waiting. */
  #ended = false

  constructor() {
    this.#terminal = Boolean(process.stdin.isTTY && process.stdout.isTTY)
    this.#reader = createInterface({ input: process.stdin, output: process.stdout, terminal: this.#terminal })
    this.#lines = this.#reader[Symbol.asyncIterator]()
    this.#reader.on('close', () => {
      this.#ended = true
    })
    // on a terminal readline takes Ctrl-C to itself
    this.#reader.on('SIGINT', () => {
      process.exitCode = 130
      this.#reader.close()
    })
  }

  /** Characters in a line. */
  get width(): number {
    return Math.min(process.stdout.columns ?? 100, 100)
  }

  /** Shows lines as they are. */
  show(lines: readonly string[]): void {
    process.stdout.write(`${lines.join('\n')}\n`)
  }

  /** Says something in answer. */
  say(text: string): void {
    this.show(fill(printable(text), this.width, '  '))
  }

  /** Asks, and gives the answer without the space around it; one that is to be changed stands there to be edited. */
  async ask(question: string, initial = ''): Promise<string> {
    const words = printable(initial !== '' && !this.#terminal ? `${question} [${initial}]` : question)
    const isLong = words.length > this.width - roomToAnswer
    if (isLong) this.show(fill(words, this.width, ''))
    const prompt = isLong ? '> ' : `${words}: `
    if (this.#ended) process.stdout.write(prompt)
    else {
      this.#reader.setPrompt(prompt)
      this.#reader.prompt()
    }
    if (initial !== '' && this.#terminal && !this.#ended) this.#reader.write(printable(initial))
    const { value, done } = await this.#lines.next()
    // a terminal ends the line that is typed, and nothing else does
    if (done || !this.#terminal) process.stdout.write('\n')
    if (done) throw new Left()
    return value.trim() || initial
  }

  /** Asks until the answer can be read, and says each time what was expected; undefined where nothing is answered. */
  async askFor<T>(question: string, read: (answer: string) => T | Promise<T>): Promise<T | undefined> {
    for (;;) {
      const answer = await this.ask(question)
      if (answer === '') return undefined
      try {
        return await read(answer)
      } catch (error) {
        if (!(error instanceof ClaimGraphError)) throw error
        this.say(error.message)
      }
    }
  }

  /** Lets a person choose from a numbered list. */
  async choose<T>(items: readonly T[], name: (item: T) => string): Promise<T | undefined> {
    items.forEach((item, i) => {
      this.show(fill(printable(name(item)), this.width, `  ${String(i + 1).padStart(2)}  `, '      '))
    })
    return this.askFor(
      `Which (1 to ${items.length}, empty: none)`,
      answer => items[readNumber(answer, items.length) - 1],
    )
  }

  close(): void {
    this.#reader.close()
  }
}

/** Characters of a line that are left for the answer. */
const roomToAnswer = 20

/** Reads a number from 1 to `most`. */
export function readNumber(answer: string, most: number): number {
  const number = Number(answer)
  if (Number.isInteger(number) && number >= 1 && number <= most) return number
  throw new ClaimGraphError('parameter', `expected a number from 1 to ${most}, found \`${answer}\``)
}
