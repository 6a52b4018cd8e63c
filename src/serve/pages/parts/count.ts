/** `1 document`, `2 documents`, `1,200 statements`, as pages write it. */
export function count(number: number, thing: string, things = `${thing}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? thing : things}`
}
