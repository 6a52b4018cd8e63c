/** The canonical form that XSD has for a double, such as `1.5E3`, of a number with an exponent, such as `1.5e+3`. */
export function canonicalDouble(exponential: string): string {
  const [mantissa = '', exponent] = exponential.split('e')
  return `${mantissa.includes('.') ? mantissa : `${mantissa}.0`}E${Number(exponent)}`
}
