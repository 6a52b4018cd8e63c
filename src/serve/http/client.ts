import { isIP } from 'node:net'

/**
 * The network of an address, as one client has it: an IPv4 address itself, and of an IPv6 address the first 64 bits, as
 * whoever has one has all that begin with them.
 */
export function networkOf(address: string | undefined): string | undefined {
  if (address === undefined) return undefined
  const plain = address.replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.)/i, '')
  if (isIP(plain) !== 6) return plain
  const [left = '', right] = new URL(`http://[${plain}]`).hostname.slice(1, -1).split('::')
  const [head, tail] = [left, right ?? ''].map(part => part.split(':').filter(Boolean))
  const zeros = right === undefined ? 0 : 8 - head!.length - tail!.length
  const groups = [...head!, ...Array<string>(zeros).fill('0'), ...tail!]
  return `${groups.slice(0, 4).join(':')}::/64`
}

/** Whether an address is this machine's own, as a proxy on it has. */
export function isOwnMachine(address: string | undefined): boolean {
  return address !== undefined && /^(?:::1$|(?:::ffff:)?127\.)/i.test(address)
}
