/** Of so many things in order, the number of the first that is not before what is looked for; how many they are, where all are. */
export function firstNotBefore(count: number, isBefore: (i: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBefore(middle)) low = middle + 1
    else high = middle
  }
  return low
}
