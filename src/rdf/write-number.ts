let numbers: Intl.NumberFormat | undefined

/** A number as people read it: `1,500`, with all digits of a fraction. */
export function writeNumber(number: number): string {
  // made when first needed: a first formatter takes longer than all the numbers of most commands
  numbers ??= new Intl.NumberFormat('en', { maximumFractionDigits: 20 })
  return numbers.format(number)
}

/** The same of a number as RDF has it: `1,500.50`; what is no plain decimal stays as it is. */
export function writeDecimal(lexical: string): string {
  const [, sign, whole, fraction = ''] = /^([+-]?)(\d+)(\.\d+)?$/.exec(lexical) ?? []
  return whole === undefined ? lexical : sign + whole.replace(/\B(?=(\d{3})+$)/g, ',') + fraction
}
