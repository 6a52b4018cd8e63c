/** A time in ISO 8601 as it is shown: to the minute. */
export const sayMinute = (time: string): string => time.slice(0, 16).replace('T', ' ')
