import { InvalidArgumentError } from 'commander'

/** Reads an option's number of seconds. */
export function readSeconds(text: string): number {
  const seconds = Number(text)
  if (/^\d+(\.\d+)?$/.test(text) && seconds > 0 && seconds <= 86_400) return seconds
  throw new InvalidArgumentError('expected a number of seconds above 0, and at most a day.')
}

/** Makes a reader of an option's whole number. */
export function readWhole(least: number, most: number): (text: string) => number {
  return text => {
    const number = Number(text)
    if (/^\d+$/.test(text) && number >= least && number <= most) return number
    throw new InvalidArgumentError(`expected a whole number from ${least} to ${most}.`)
  }
}
