/** Works out a value for each number once. */
export function remember<T>(read: (number: number) => T): (number: number) => T {
  const known = new Map<number, T>()
  return number => {
    let value = known.get(number)
    if (value === undefined) {
      value = read(number)
      known.set(number, value)
    }
    return value
  }
}
